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
      isShared: true,
      related: ['rag', 'text-embeddings', 'learning-to-rank'],
      ...readCues(`
        3: re-rank*, dense retriev*, passage retriev*, cross encoder*, document retriev*, late interaction,
          learned sparse retriev*, passage search, neural information retrieval, ad hoc retrieval,
          retrieval model*, dense text retrieval, passage ranking, document ranking, BM25,
          zero shot retrieval, generative retrieval, differentiable search index, retrieval benchmark*,
          unsupervised dense, neural ranking, retrieval pipeline*, query rewriting, hypothetical document*,
          multi vector retriev*, multi-stage ranking, open domain retrieval, semantic selection,
          sparse retrieval, retrieval augmented, RAG, information retrieval model*, retriev* passages,
          BEIR, relevance model*, relevance feedback, relevance matching,
          document expansion, query expansion, query likelihood,
          information retrieval evaluation, tf idf, probabilistic relevance,
          inverted index*, web search ranking, MS MARCO, SPLADE,
          ColBERT*, query understanding, learned retrieval, search engine retrieval, question retrieval,
          legal case retrieval, query reformulation, query suggestion*,
          llm reranking, retrieval with large language, pseudo relevance,
          conversational search, bi-encoder*, retrieved document*, contriever,
          cross language information retrieval, probabilistic information retrieval
        2: nearest neighbo* search, vector search, vector database*, retriever*, retrieved passage*,
          dense vector*, web search, retrieval, queries and passages, search engine*, pagerank,
          information retriev*, semantic search, TREC, document relevance, term weighting, web search quer*,
          retriever training, retrieval evaluation, automatic indexing, text retrieval,
          information retrieval system*
        1: retriev*, ranking, queries, knowledge base*
        -2: retrieval head*, memory retrieval, image retrieval, cross modal retrieval, episodic retrieval,
          music retrieval, phase retrieval, video retrieval
      `),
    },
    {
      id: 'rag',
      label: 'Retrieval-augmented generation',
      broader: 'retrieval-reranking',
      related: ['hallucination-factuality', 'retrieval-reranking'],
      ...readCues(`
        3: retrieval augmented, RAG, retrieval enhanced, graphrag, retrieve and generate,
          retrieval based language, nearest neighbor language model*, self rag,
          augmented generation, fusion in decoder, retrieval augmentation, augmented language model*,
          knowledge grounded, retrieve read, query focused summarization with graphs, graph rag,
          agentic rag, agentic retrieval, multi-hop retrieval, retrieval for long,
          tree organized retrieval, corrective retrieval, multimodal rag, rag system*,
          retrieval or long context, deep research, KILT, RAGAS, retrieval augmented model*,
          document grounded, retrieved context, in context retrieval, knowledge-intensive nlp,
          knowledge-intensive tasks,
          knowledge-intensive language
        2: retrieved passages, grounded generation, knowledge augment*, external knowledge, retrieve,
          knowledge intensive
        1: retriev*, retriever*, generator
        -2: data augmentation
      `),
    },
    {
      id: 'vector-search',
      label: 'Vector search & hashing',
      isShared: true,
      related: ['text-embeddings', 'retrieval-reranking'],
      ...readCues(`
        3: nearest neighbor search, approximate nearest, vector search, vector database*,
          product quantization, learning to hash, locality sensitive hashing, hnsw,
          maximum inner product search, inner product search, vector quantization for search, deep hashing,
          semantic hashing, navigable small world, proximity graph*,
          similarity estimation techniques, vector index*, disk based search, supervised hashing,
          k-nearest neighbor graph*, spectral hashing, iterative quantization, learning binary codes,
          hash learning, deep supervised hashing, kernelized hashing, minwise, simhash, kd tree*,
          k d tree*, nearest neighbor queries, billion scale similarity,
          similarity search in, scalable nearest neighbor, faiss,
          diskann, binary embedding*, approximate neighbor*, hash codes
        2: similarity search, billion scale, binary codes, hash function*, minhash, nearest neighbors,
          nearest neighbour*, hashing, anisotropic vector, embedding search, vector data management,
          vector retrieval,
          vector databases, compact binary codes, hashing for
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
          paraphrase identification, decontextual*, mteb, matryoshka representation*, sbert,
          code embeddings, document level representation, semantic text similarity,
          semantic textual, text representation learning, dense text representation*, sentence vectors
        2: semantic similarity, cosine similarity, representations of sentences, embedding of sentences
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
          personalized recommendation, item recommendation, implicit feedback, conversational recommend*,
          top n recommendation, news recommendation, generative recommend*, movielens,
          cross domain recommendation, personalized ranking, rating prediction, explainable recommendation,
          music recommendation, next item, bundle recommendation, point of interest recommendation,
          graph collaborative filtering, factorization machine*, sequential recommend*,
          cross domain recommend*, cross domain sequential, llm based recommend*,
          recommendation foundation, semantic ids, next poi, poi recommendation, next basket,
          micro video recommendation, multi-behavior recommendation, social recommendation,
          knowledge aware recommendation, probabilistic matrix factorization,
          matrix factorization with side information, popularity bias, item to item collaborative
        2: user item, recommendation with, recommendation using, for recommendation, cold start, netflix,
          recommendation, recommending, user preferences, ratings, user and item, recommended,
          latent factor*, user representations, personalization, user modeling, user interest*,
          multi-behavior, filter bubble*
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
          user response prediction, ad click,
          dlrm, ad ranking, budget pacing, feature crosses
        2: CTR, ads, auction design, ad auctions, clicks, advertis*, bidding, user behavior sequence*,
          feature engineering, CVR, clicks on ads, predicting clicks, post-click, conversion rate estimation,
          bid optimization, uplift modeling
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
          learning rankings, ranking metric*, clickthrough data, ndcg, web ranking,
          rankboost, adarank, differentiable sorting, differentiable ranking, cumulated gain,
          optimizing search engines, ranking from pairwise, letor, bipartite ranking,
          online learning to rank, dueling bandit ranking, learn to rank, rank learning, click log*
        2: rank aggregation, position bias, ranking function*, pairwise comparison*, ranking model*
        1: ranking, rank
      `),
    },
    {
      id: 'knowledge-graphs',
      label: 'Knowledge graphs',
      isShared: true,
      related: ['graph-embedding', 'neuro-symbolic', 'information-extraction'],
      ...readCues(`
        3: knowledge graph*, knowledge base completion, link prediction, relational data embedding,
          multi relational data, entity alignment, knowledge graph completion, relational graph,
          embedding entities and relations, multi relational, dbpedia, freebase, wikidata, yago,
          temporal knowledge, knowledge base population, entity linking graph, query embedding,
          knowledge base construction, commonsense knowledge graph, hyper relational,
          knowledge graph embedding*, ontology learning, ontology alignment,
          ontology matching, ontology engineering, ontology specification*,
          SPARQL, description logic*, conceptnet, triple store*, relational machine learning,
          collaborative knowledgebase, knowledge base embedding*, knowledge graph reasoning,
          statistical relational learning, never ending language learn*,
          RDF graph*, relation prediction, entities and relations, TransE, RotatE, ComplEx,
          DistMult
        2: triples, knowledge base*, ontolog*, graph database*, never ending language, semantic web,
          linked open data,
          knowledge acquisition from text, RDF data
        1: entities, relations, relational
        -2: gene ontology, relational database*
      `),
    },
  ],
};
