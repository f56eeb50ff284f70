import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Language tasks" of the built-in taxonomy. */
export const languageTasksArea: Area = {
  id: 'language-tasks',
  label: 'Language tasks',
  field: machineLearning,
  venues: readPhrases(`
    ACL, EMNLP, NAACL, COLING, EACL, CONLL, association for computational linguistics,
    empirical methods in natural language, computational linguistics, language resources
  `),
  techniques: [
    {
      id: 'machine-translation',
      label: 'Machine translation',
      related: ['multilingual', 'attention-mechanisms'],
      ...readCues(`
        3: machine translation, neural translation, statistical machine translation,
          speech translation, translation model*, back translation, parallel corpora, parallel corpus,
          translation quality, translating english, english to german, phrase based translation,
          unsupervised translation, document level translation, low resource translation,
          translation system, simultaneous translation, translation evaluation, many to many translation,
          quality estimation of translation, bitext*, llm based translation, multilingual translation,
          literary translation, sacrebleu, chrF, europarl, statistical translation, word alignment,
          MT metrics, machine translated, nllb, machine transliteration,
          ibm model 1, ibm model 2, word based translation, sentence alignment,
          WMT1*, WMT2*, without parallel data
        2: bilingual, translation, translate, source sentence, target language*,
          source and target language*, wmt, post-editing, transliteration, BLEU, monolingual data,
          translation memories, MT evaluation, translationese, neural mt, multimodal translation,
          computer assisted translation, NMT
        1: english, french, german, translating
        -2: image translation, image to image, translational, protein translation,
          translation initiation, rna translation, knowledge translation, domain translation,
          lost in translation, translation invarian*, translation embedding*, video to video,
          roto-translation, translation equivarian*, rotation and translation, mri translation,
          modality translation, image-to-image translation, sim to real translation,
          clinical translation, to 7t, code translation, sign translation
      `),
    },
    {
      id: 'summarization',
      label: 'Summarization',
      related: ['text-generation'],
      ...readCues(`
        3: summarization, summarizing document*, abstractive summar*, extractive summar*, text summar*,
          headline generation, news summar*, multi-document summar*, pointer generator, dialogue summar*,
          meeting summar*, summary generation, automatic summaries, summar* of long, book summar*,
          scientific summar*, evaluation of summaries, opinion summar*, summarizing book*,
          summarizing conversation*, summarizing dialogue*, summarizing news, summarizer*,
          query focused summar*, abstractive sentence, LexRank, TextRank,
          XSum, sentence fusion, automatic abstract*, reference summar*, generated summar*,
          summarizing long document*, SAMSum, QMSum
        2: sentence compression, text simplification, summarize, summary, summarizing, rouge,
          multi-document, timeline summar*, update summar*
        1: articles, salient, condens*
        -2: code summarization, video summarization, summary statistics, we summarize, in summary
      `),
    },
    {
      id: 'question-answering',
      label: 'Question answering',
      related: ['retrieval-reranking', 'language-understanding'],
      ...readCues(`
        3: question answering, machine comprehension, open domain question*, multi hop question*, SQuAD,
          answer questions, answering questions, natural questions, question generation, answer extraction,
          conversational question*, multi-hop qa, knowledge base question*, answer selection,
          long form question*, community question*, commonsense question*, attention flow, hotpotqa,
          question answering dataset, reading documents, multiple choice question*, unanswerable questions,
          read wikipedia, open domain qa, answering complex questions, over knowledge bases,
          machine reading, reading comprehension dataset*, neural reading comprehension, machines to read,
          QA dataset*, extractive QA, factoid question*, factoid qa, DeepQA, triviaqa,
          narrativeqa, WikiQA, CoQA, QuAC, newsqa, strategyqa, pubmedqa, medqa, KBQA,
          answer sentence selection, long form answer*, answer generation, answer ranking
        2: QA, questions, answers, passage, comprehension, trivia, reading comprehension,
          complex questions, BoolQ, multi-hop reasoning, QA benchmark*
        1: question, answer, answering, open domain
        -2: visual question answering, research question*, open question*, video question answering,
          important question*, audio question answering
      `),
    },
    {
      id: 'information-extraction',
      label: 'Information extraction & NER',
      related: ['knowledge-graphs', 'parsing-tagging'],
      ...readCues(`
        3: named entity, relation extraction, event extraction, information extraction, entity linking,
          entity recognition, open information extraction, relation classification, distant supervision,
          coreference resolution, slot filling, keyphrase extraction, entity disambiguation, joint entity,
          argument mining, temporal relation extraction, template filling, term extraction,
          aspect extraction, entity typing, attribute extraction, knowledge extraction,
          relational extraction, entity extraction, coreference, entity matching,
          information extraction from, keyphrase*, mention detection, keyphrase prediction,
          keyphrase generation, event argument*, document level extraction, entity and relation,
          event causality, knowledge base population, open relation extraction, key information extraction,
          nested entit*, NER task*, unified NER, docred, tacred, fewrel, ontonotes, gliner,
          hearst pattern*, hypernym discovery, hypernymy detection, hyponyms from, taxonomy induction,
          biomedical text mining, gene mention, relation extractor*, wrapper induction, concept extraction,
          keyword extraction, acronym disambiguation, entity set expansion, entity linker*, open IE,
          entity tagging, entity normalization, concept normalization, mention level, events from text,
          event extractor*, entity resolution, claim detection, extracting entities
        2: NER, text mining, entity, extraction of relations, argument extraction, relation learning,
          temporal expression*, web tables, negation detection, pronoun resolution, anaphora resolution,
          extracting relations, extracting events
        1: extraction, mentions, names, gazetteers, extract, extracting, event detection
        -2: feature extraction, solvent extraction, dna extraction, sound event detection,
          acoustic event detection, adverse event detection, video event detection
      `),
    },
    {
      id: 'parsing-tagging',
      label: 'Parsing & tagging',
      related: ['semantic-parsing', 'information-extraction'],
      ...readCues(`
        3: dependency parsing, dependency parser*, constituency pars*, syntactic parsing, part of speech,
          pos tagging, sequence labeling, treebank*, semantic role labeling, conditional random field*,
          universal dependencies, transition based pars*, sequence tagging, amr parsing, grammar induction,
          lexicalized parsing, parse trees, discourse parsing, shallow parsing, biaffine,
          morphological inflection, word sense disambiguation, natural language processing from scratch,
          lemmatization, grammatical error correction, syntactic probe*, syntax in word representations,
          grammatical acceptab*, chinese word segmentation, punctuation restoration,
          unsupervised dependency, unsupervised parsing, labeling of semantic roles,
          natural language parsing, statistical parsing, statistical parser*, unlexicalized, PCFG*,
          probabilistic context free, CCG parsing, morphological tagging, morphological analyzer*,
          morphological disambiguation, stemming algorithm*, lemmatizer*,
          shift reduce pars*, chart pars*, FrameNet, PropBank, natural language toolkit, corenlp,
          parsing natural language, supertag*, neural parser*, parser evaluation, semantic role label*,
          non-projective dependency, tree adjoining, combinatory categorial, morphosyntactic tagging
        2: syntactic structure*, chunking, morphological analysis, parser*, parsing, syntax, tagging,
          tagger*, grammar*, linguistic structure*, discourse relation*, predicate argument,
          frame semantic, semantic dependency, rhetorical structure, dependency tree*, semantic roles,
          context free grammar*, stemming, natural language processing toolkit,
          natural language processing from, finite state morpholog*, spelling correction, stemmer*,
          sentence boundary
        1: parse, linguistic, tree structured, syntactic
        -2: semantic parsing, scene parsing, human parsing, image tagging, grammar school*, neutrino*,
          face parsing, parsing images
      `),
    },
    {
      id: 'text-classification',
      label: 'Text classification & sentiment',
      related: ['topic-models', 'language-understanding'],
      ...readCues(`
        3: text classification, sentiment classification, document classification, sentence classification,
          opinion mining, aspect based sentiment, emotion recognition in text, toxic comment*,
          toxicity detection, offensive language, text categorization, twitter sentiment,
          intent classification, intent detection, authorship attribution, emotion classification,
          hierarchical text, sentiment treebank, extreme multi-label, intent recognition, intent discovery,
          out of domain intent, clickbait detection, sarcasm detection, fake news detection,
          multi-label text, hate speech detection, sentiment analysis, sentiment lexicon*,
          sentiment detection, sentiment polarity, opinion spam, review spam, spam detection,
          spam classification, email classification, emotion detection in text,
          stance detection, rumor detection, propaganda detection,
          abusive language detection, detection of hate speech, cyberbullying detection,
          text classifier*, topic classification, question classification, fake news classification,
          news classification, document categorization, author profiling, authorship verification,
          sentiment of tweets, short text classification,
          spam filtering
        2: hate speech, sarcasm, spam, movie reviews, tweet*, abusive language, sentiment, toxicity,
          opinions, reviews, toxic, customer reviews, fake review*, fake news, readability assessment,
          stylometry, fine-grained emotion*, irony detection, humor detection, detecting hate, review mining,
          detecting fake news
        1: classification of documents, twitter, polarity
        -2: toxicity of, drug toxicity, systematic review*, acute toxicity, literature review,
          market sentiment, investor sentiment
      `),
    },
    {
      id: 'dialogue',
      label: 'Dialogue & chatbots',
      related: ['llm-agents', 'memory-augmented-agents'],
      ...readCues(`
        3: dialogue system*, dialog system*, dialogue generation, open domain dialogue,
          task oriented dialog*, chatbot*, conversational agent*, conversational ai,
          dialogue state tracking, response generation, conversation model*, neural conversational,
          conversational response, open domain chatbot, spoken dialogue, dialogue policy, dialogue model*,
          conversational model*, dialog applications, dialogue response, multi-turn dialog*, user simulat*,
          response selection, chit chat, conversation disentanglement, open domain conversation*,
          empathetic response, dialogue disentanglement, knowledge grounded conversation, dialogue agent*,
          dialog agent*, dialogue corpus, dialogue dataset*, multiwoz, personachat, dialogpt, blenderbot,
          LaMDA, conversational assistant*, dialogue management,
          spoken dialog, chat bot*,
          end to end dialog*, open domain dialog, open domain conversational, dialog state,
          generative conversational, conversation system*, social chatbot*, DailyDialog
        2: persona, virtual assistant*, empathetic, dialogue, dialog, conversational, conversation*,
          utterance*, emotional support, multi-party conversation*, voice assistant*, goal oriented dialog*,
          dialogue act*, dialog act*, dialogue manager*, dialogue evaluation, joint intent, dialogue state,
          conversational corpus
        1: turns, multi-turn, responses, chat
        -2: policy dialogue, intercultural dialogue, social dialogue, conversation analysis,
          personality, personal, personas del, person re identification, conversational speech,
          conversational telephone, conversational recommend*, conversational search
      `),
    },
    {
      id: 'word-embeddings',
      label: 'Word embeddings',
      related: ['text-embeddings', 'tokenization'],
      ...readCues(`
        3: word embedding*, word vector*, word representation*, skip gram,
          distributed representations of words, word analogies, subword information,
          distributional semantics, fasttext, linguistic regularities, negative sampling,
          word sense embedding*, continuous space word, cross lingual embedding*,
          distributional similarity, hyperbolic embedding*, poincare embedding*,
          neural probabilistic language, bilingual lexicon, contextualized word representation*,
          contextual word representation*, GloVe, word analog*, WordNet, simlex*, wordsim*,
          sense embedding*, sense representation*, vector space models of,
          distributional semantic*, semantic vector space*, lexical entailment, word2vec,
          embeddings of words, word mover*, continuous bag of words
        2: lexical semantic*, word similarity, semantic change, lexical, words and phrases, cooccurrence,
          co-occurrence statistics, analogies, word meaning*, word senses, semantic space*,
          vector space models, lexical database, cross lingual word, diachronic word,
          word meaning representation*
        1: vocabulary, analogy
        -2: contextualized word, contextual word, keywords
      `),
    },
    {
      id: 'multilingual',
      label: 'Multilingual & low-resource',
      related: ['machine-translation', 'pretrained-encoders'],
      ...readCues(`
        3: low resource language*, crosslingual, zero shot cross lingual, hundred languages,
          indic languages, under resourced language*, massively multilingual, language agnostic,
          100 languages, chinese language model*, language diversity, xnli, mBERT, mT5, AraBERT,
          CamemBERT, indicnlp*, IndicBERT, arabic nlp, african nlp, masakhane,
          low resource nlp, low resource machine translation, low resource neural,
          language models for african, pretrained multilingual, multilingual bert,
          multilingual language model*, multilingual llm*, multilingual nlp, multilingual pre-training,
          multilingual dataset*, multilingual benchmark*, cross lingual model*,
          cross lingual representation*, cross lingual natural, cross lingual understanding,
          cross lingual sentence, zero resource language*, curse of multilinguality, indian language nlp,
          code switched text, code mixed text,
          language identification for, automatic language identification
        2: multilingual, cross lingual, language transfer, many languages, african languages,
          code switching, endangered language*, multilinguality, polyglot, indian languages, arabic,
          bilingual dictionar*, language family, cross language, dialect identification,
          linguistic diversity, indic, hindi, urdu, swahili, vietnamese, languages of the world,
          language identification, XLM*, under-represented languages, cross lingual transfer,
          code switched data,
          code mixed data
        1: language specific, translat*, english, low resource, languages, dialect*
        -2: programming languages, multilingual education, multilingual children, multilingualism in
      `),
    },
    {
      id: 'language-understanding',
      label: 'Language understanding & inference',
      related: ['pretrained-encoders', 'llm-evaluation'],
      ...readCues(`
        3: natural language understanding, natural language inference, textual entailment,
          language understanding, winograd schema, understanding of sentences, broad coverage challenge,
          hypothesis only, annotation artifacts, semantics benchmark, linguistic probing,
          linguistic competence, adversarial nli, metaphor detection, large annotated corpus for learning,
          natural language processing tasks, story cloze, natural language processing, snli, multinli,
          superglue, commonsenseqa, paraphrase corpus, sentential paraphrase*,
          compositional distributional, machine commonsense, commonsense inference,
          commonsense challenge*, social commonsense, physical commonsense, nlp tasks
        2: entailment, glue, commonsense, linguistic knowledge, nli, SWAG, pragmatic inference,
          discourse coherence, semantic understanding, linguistic phenomena, language tasks, hellaswag,
          winogrande, PIQA, understanding natural language, textual inference
        1: understanding, nlp, semantics
        -2: multitask language understanding, spoken language understanding, visual commonsense
      `),
    },
    {
      id: 'text-generation',
      label: 'Text generation',
      related: ['decoding-strategies', 'summarization'],
      ...readCues(`
        3: text generation, natural language generation, story generation, data to text, table to text,
          language generation, neural text, controllable text, creative writing, text style transfer,
          style transfer from, sequence level training, scheduled sampling, paraphrase generation,
          poetry generation, generating text, text infilling, open ended generation, sequence generation,
          plug and play language, controlled generation, narrative generation, long form generation,
          story telling, generating sentences, text diffusion, diffusion models for text, diffusion lm,
          sentence generation, diffusion large language models, controlled text generation,
          formality transfer, reference free metric*, lexically constrained, constrained text,
          attribute controlled, NLG, referring expression generation, lyrics generation,
          sentence simplification, generation metrics, generation from structured data,
          generating natural language, lexical simplification, graph to text,
          amr to text, style transfer of text, unlikelihood training,
          controllable language, text degeneration, non-parallel text, text generator*,
          paraphrase generator*, machine generated text, poem generation,
          natural language generator*, generated text, text rewriting, automatic storytelling, WebNLG
        2: generation of text, degenerate, fluency, stories, generate text, conditional generation,
          paraphras*, detoxification, text editing, definition generation, simplification, paraphrase*,
          text simplification, data to document, surface realization, sentiment transfer, conditional text,
          story ending, paraphrastic, neural generation, machine generated
        1: generating, writing
        -2: text to image, image generation, energy generation, code generation, power generation,
          retrieval augmented generation, next generation
      `),
    },
    {
      id: 'topic-models',
      label: 'Topic models',
      related: ['text-classification', 'probabilistic-models'],
      ...readCues(`
        3: topic model*, latent dirichlet, probabilistic latent semantic, latent semantic analysis,
          neural topic, topic modeling, dynamic topic, correlated topic, bertopic, author topic,
          latent semantic indexing, document clustering, topic discovery, hierarchical dirichlet,
          structural topic, topic mining, topic coherence, nested chinese restaurant,
          topic detection and tracking, topic extraction, labeled lda, online lda,
          text clustering, dirichlet allocation
        2: LDA, dirichlet, discovering topics, latent topics, topic quality, topic evolution, lda model*,
          embedded topic, hidden topics, topical trends
        1: topic, documents
        -2: research topic*, hot topic*, topics in, topological, linear discriminant, topic of
      `),
    },
    {
      id: 'semantic-parsing',
      label: 'Semantic parsing & tables',
      related: ['code-generation', 'tabular-learning'],
      ...readCues(`
        3: semantic parsing, semantic parser*, text to sql, natural language interface*, nl2sql,
          logical form*, table question*, question answering over tables, table understanding, sql queries,
          sql generation, weakly supervised parsing over tables, executable semantics, table retrieval,
          natural language to sql, cross domain semantic parsing, seq2sql, table pre-training,
          program translation from language, text to sparql, table reasoning, tables with language,
          mapping language to code, wikisql, tabfact, abstract meaning representation,
          question to sql, text2sql, table based fact, table llm*, table representation learning,
          tabular language model*, semi-structured tables, wikitablequestions
        2: sql, tables, database queries, formal queries, meaning representation*, TaPas
        1: table, queries, database*
        -2: spider silk, spiders, life tables, table tennis, periodic table
      `),
    },
  ],
};
