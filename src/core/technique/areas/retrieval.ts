import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Retrieval & recommendation" of the built-in taxonomy. */
export const retrievalArea: Area = {
  id: 'retrieval',
  label: 'Retrieval & recommendation',
  field: machineLearning,
  venues: readPhrases(`
    SIGIR, recsys, CIKM, WSDM, ECIR,
    conference on research and development in information retrieval,
    conference on recommender systems
  `),
  techniques: [
    {
      id: 'retrieval-reranking',
      label: 'Retrieval & reranking',
      related: ['rag', 'text-embeddings', 'learning-to-rank'],
      ...readCues(`
        3: re-rank*, dense retriev*, passage retriev*, cross encoder*, document retriev*,
          late interaction, learned sparse retriev*, passage search, neural information retrieval,
          ad hoc retrieval, retrieval model*, dense text retrieval, passage ranking, document ranking,
          BM25, zero shot retrieval, generative retrieval, differentiable search index,
          retrieval benchmark*, unsupervised dense, neural ranking, retrieval pipeline*,
          query rewriting, hypothetical document*, multi vector retriev*, multi-stage ranking,
          open domain retrieval, semantic selection, sparse retrieval, retrieval augmented, RAG,
          information retrieval model*, retriev* passages
        2: query expansion, information retriev*, nearest neighbo* search, semantic search,
          vector search, vector database*, bi-encoder*, retriever*, retrieved document*,
          retrieved passage*, dense vector*, document expansion, conversational search, web search,
          retrieval, queries and passages
        1: retriev*, ranking, search engine*, queries, knowledge base*
        -2: retrieval head*, memory retrieval, image retrieval, cross modal retrieval,
          episodic retrieval, music retrieval, phase retrieval, video retrieval
      `),
    },
    {
      id: 'rag',
      label: 'Retrieval-augmented generation',
      broader: 'retrieval-reranking',
      related: ['hallucination-factuality', 'retrieval-reranking'],
      ...readCues(`
        3: retrieval augmented, RAG, retrieval enhanced, graphrag, retrieve and generate,
          knowledge intensive, retrieval based language, nearest neighbor language model*, self rag,
          augmented generation, fusion in decoder, retrieval augmentation, augmented language model*,
          knowledge grounded, retrieve read, query focused summarization with graphs, graph rag,
          agentic rag, agentic retrieval, multi-hop retrieval, retrieval for long,
          tree organized retrieval, corrective retrieval, multimodal rag, rag system*,
          retrieval or long context, deep research
        2: in context retrieval, retrieved passages, grounded generation, knowledge augment*,
          retrieved context, external knowledge, retrieve
        1: retriev*, retriever*, generator
        -2: data augmentation
      `),
    },
    {
      id: 'vector-search',
      label: 'Vector search & hashing',
      related: ['text-embeddings', 'retrieval-reranking'],
      ...readCues(`
        3: nearest neighbor search, approximate nearest, vector search, vector database*,
          product quantization, learning to hash, locality sensitive hashing, hnsw,
          maximum inner product search, inner product search, vector quantization for search,
          deep hashing, hashing for, semantic hashing, navigable small world, proximity graph*,
          similarity estimation techniques, vector index*, disk based search, supervised hashing,
          k-nearest neighbor graph*
        2: similarity search, billion scale, binary codes, hash function*, minhash, nearest neighbors,
          nearest neighbour*, hashing, hash codes, anisotropic vector, embedding search
        1: index*, hash*, distances, inverted file*
        -2: hashing attention, cryptograph*, password*, hash embedding*
      `),
    },
    {
      id: 'text-embeddings',
      label: 'Text embeddings',
      related: ['retrieval-reranking', 'word-embeddings'],
      ...readCues(`
        3: sentence embedding*, text embedding*, sentence representation*, document embedding*,
          universal sentence, skip thought*, paragraph vector*, semantic textual similarity,
          sentence encoder*, paraphrase detection, simcse, contrastive learning of sentence,
          general purpose embedding*, embedding benchmark*, distributed representations of sentences,
          sentence similarity, sentence transformers, embeddings for text, embedding model*,
          paraphrase identification, decontextual*
        2: semantic similarity, sentence vectors, cosine similarity, representations of sentences
        1: embedding*, sentences, siamese
        -2: word embedding*, graph embedding*, node embedding*, face embedding, speaker embedding*,
          knowledge graph embedding*
      `),
    },
    {
      id: 'recommender-systems',
      label: 'Recommender systems',
      related: ['ctr-prediction', 'graph-neural-networks'],
      ...readCues(`
        3: recommender system*, recommender, collaborative filtering, recommendation system*,
          recommendation model*, sequential recommendation, session based recommendation*,
          personalized recommendation, item recommendation, implicit feedback,
          conversational recommend*, top n recommendation, news recommendation, generative recommend*,
          movielens, cross domain recommendation, personalized ranking, rating prediction,
          explainable recommendation, music recommendation, next item, bundle recommendation,
          point of interest recommendation, graph collaborative filtering, factorization machine*,
          sequential recommend*, cross domain recommend*, cross domain sequential, llm based recommend*,
          recommendation foundation, semantic ids, next poi, poi recommendation, next basket,
          micro video recommendation, multi-behavior recommendation, social recommendation,
          knowledge aware recommendation, probabilistic matrix factorization,
          matrix factorization with side information
        2: user item, recommendation with, recommendation using, for recommendation, cold start,
          netflix, recommendation, recommending, user preferences, ratings, user and item, recommended,
          latent factor*, user representations, personalization, user modeling, user interest*,
          multi-behavior, filter bubble*, popularity bias
        1: users, items, personaliz*, top n, session based, user behavior, matrix factorization
        -2: policy recommendation*, clinical recommendation*, recommendations for policy, guideline*,
          dietary, embedding table*, consensus
      `),
    },
    {
      id: 'ctr-prediction',
      label: 'Click prediction & ads',
      related: ['recommender-systems', 'embedding-compression'],
      ...readCues(`
        3: click through rate, ctr prediction, click prediction, ad click prediction,
          conversion rate prediction, display advertising, online advertising, computational advertising,
          wide and deep, deep and cross network, feature interaction*, factorization machine*,
          real time bidding, sponsored search, user behavior modeling, user interest modeling,
          deep interest network, deep learning recommendation model, entire space multi-task,
          user response prediction
        2: CTR, ads, auction design, ad auctions, clicks, advertis*, bidding, user behavior sequence*,
          feature crosses, feature engineering, CVR
        1: click*, ad, impression*
      `),
    },
    {
      id: 'learning-to-rank',
      label: 'Learning to rank',
      related: ['retrieval-reranking'],
      ...readCues(`
        3: learning to rank, lambdamart, lambdarank, pairwise ranking, listwise, ranking loss*,
          unbiased learning to rank, counterfactual learning to rank, ranknet, ranking svm, click model*,
          ranking model*, learning rankings, ranking metric*, clickthrough data, ndcg, web ranking
        2: rank aggregation, position bias, rank learning, ranking function*, click log*,
          pairwise comparison*
        1: ranking, rank
      `),
    },
    {
      id: 'knowledge-graphs',
      label: 'Knowledge graphs',
      related: ['graph-embedding', 'neuro-symbolic', 'information-extraction'],
      ...readCues(`
        3: knowledge graph*, knowledge base completion, link prediction, relational data embedding,
          multi relational data, entity alignment, knowledge graph completion, relational graph,
          embedding entities and relations, multi relational, dbpedia, freebase, wikidata, yago,
          temporal knowledge, knowledge base population, entity linking graph, query embedding,
          knowledge base construction, commonsense knowledge graph, hyper relational,
          knowledge graph embedding*
        2: knowledge base embedding*, triples, ontology matching, relation prediction, knowledge base*,
          entities and relations, ontolog*
        1: entities, relations, relational
        -2: gene ontology, relational database*
      `),
    },
  ],
};
