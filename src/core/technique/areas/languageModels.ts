import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Language models" of the built-in taxonomy. */
export const languageModelsArea: Area = {
  id: 'language-models',
  label: 'Language models',
  field: machineLearning,
  venues: readPhrases(`
    ACL, EMNLP, NAACL, COLM, transactions of the association for computational linguistics,
    computational linguistics
  `),
  techniques: [
    {
      id: 'llm-pretraining',
      label: 'LLM pretraining',
      related: ['survey-scaling-laws', 'pretrained-encoders', 'data-curation'],
      ...readCues(`
        3: language model pre-training, pretraining language models, pre-training large language,
          foundation language model*, open foundation, large language model pre-training,
          unsupervised multitask learners, generative pre-training, pretraining objective*,
          autoregressive language model*, language modeling with, scaling language model*,
          billion parameter language, open source language model*, open language model*,
          causal language model*, GPT 2, GPT 3, GPT 4, deepseek v*, qwen*, bloom multilingual, OPT open,
          multi billion parameter, language model training, pretraining large, large scale language model*,
          trillion tokens, text to text transformer, science of language models, herd of models,
          open foundation models, pretraining data mixture, continual pre-training,
          pre-training of large language, small language model*, next token prediction,
          words of pretraining, pretrain large, llm pre-training, mistral 7b, llama 2, llama 3, palm 2,
          open pre-trained, pre-trained transformer language, gpt neox*, glm 130b, chatglm*, internlm*,
          OLMo*, n-gram language model*, statistical language model*,
          probabilistic language model*, open llm*, open source llm*, compact language model*, gemma 2,
          gemma 3, falcon llm, tiny language models, pretraining of language model*,
          training large language model*, cache language model*, recurrent language model*,
          large language model training, language models from scratch, llm training, neural language model*
        2: Gemini, Mistral, pretrained transformer*, pretrain, language modeling, language model scaling,
          few shot learners, LLaMA*, mixtral, phi 3, gemma, pythia, chinchilla, gopher, PaLM*,
          mid-training, technical report, compute optimal language, transformer language model*, baichuan*,
          PaLM
        1: foundation model*, corpus, pretrain*, pre-training
        -2: vision language, contrastive language image, image text, visual representation*,
          protein language model*, speech pre-training, self supervised pre-training
      `),
    },
    {
      id: 'pretrained-encoders',
      label: 'Pretrained language encoders',
      broader: 'llm-pretraining',
      related: ['language-understanding', 'text-embeddings'],
      ...readCues(`
        3: bidirectional transformer*, bidirectional encoder representation*, BERT, ELECTRA, deberta,
          masked language model*, contextualized word representation*, contextual word representation*,
          contextualized embedding*, deep contextualized, scibert, biobert, xlnet, bertology,
          pretrained encoder*, generalized autoregressive pretraining, denoising sequence to sequence,
          span prediction, pretrained language model*, cross lingual language model*, RoBERTa*, ERNIE,
          DistilBERT, SpanBERT, ClinicalBERT, FinBERT, CamemBERT, AraBERT, BERTweet, PubMedBERT,
          ModernBERT, TinyBERT, MobileBERT, ULMFiT, mBERT, ELMo, legal bert,
          language model fine-tuning, pre-trained language representation, language representation model*,
          enhanced language representation, domain adaptive pretraining, biomedical language model*,
          clinical language model*, pre-trained biomedical, encoder only
        2: ALBERT, language encoder*, self supervised learning of language, contextual representation*,
          text encoders, adapt language models, adapting language models, XLM*
        -2: siamese bert
      `),
    },
    {
      id: 'instruction-tuning',
      label: 'Instruction tuning',
      related: ['rlhf-preferences'],
      ...readCues(`
        3: instruction tuning, instruction tuned, instruction fine-tun*, instruction finetuned,
          follow instructions, instruction following, self instruct, instruction data,
          natural instructions, supervised fine-tuning, visual instruction, multitask prompted training,
          instruction dataset*, cross task generalization, chat model*, instruct model*, evol instruct,
          WizardLM, instructions for language models, follow natural language instructions
        2: instructions, Alpaca, SFT, complex instructions
        1: demonstrations, instruct*, assistant*, fine-tun*
      `),
    },
    {
      id: 'rlhf-preferences',
      label: 'RLHF & preferences',
      related: ['alignment-evolution', 'policy-gradient'],
      ...readCues(`
        3: RLHF, RLAIF, human feedback, ai feedback, preference optimi*, direct preference, DPO,
          reward modeling, learning from preferences, preference based reinforcement,
          summarize from human feedback, preference alignment, reward hacking, reward overoptimization,
          GRPO, feedback from human*, preference tuning, llm alignment via, SimPO, KTO, ORPO,
          reference free reward, self rewarding, self play preference, generative reward model*,
          reward models for language, llm alignment, preference optimisation, direct alignment,
          model alignment with human, nash learning from, iterative dpo, reward model ensemble*,
          multi objective alignment, pluralistic alignment, reward bench*, preference aligned,
          llm post-training, prospect theoretic, reward model overoptimization, ultrafeedback, RewardBench,
          learning from human feedback, human preference learning, language model alignment,
          preference dataset*, reinforcement learning from ai, reinforcement learning from preferences,
          preference fine-tuning, constitutional AI, preference feedback
        2: human preferences, preference learning, reward model*, preference data, pairwise preference*,
          preference model*, preference*, helpful, harmless*, sycophan*, model alignment,
          reward learning from
        1: reward*, alignment, rankings, feedback
        -2: time preference*, risk preference*, consumer preference*, revealed preference*,
          user preference*, recommend*
      `),
    },
    {
      id: 'prompting-icl',
      label: 'Prompting & in-context learning',
      related: ['reasoning-cot', 'few-shot-learning'],
      ...readCues(`
        3: in context learning, prompt engineering, zero shot prompting, few shot prompting,
          prompt optimization, automatic prompt*, prompt learning, learners from prompts,
          zero shot learner*, few shot learner*, demonstration selection, in context example*,
          prompt based learning, prompt design, in context learner*, zero shot reasoner*, autoprompt,
          prompt search, prompts for language, instruction induction, meta-prompt*, many shot,
          prompt sensitivity, prompt template*, thought prompting, prompting language, prompting large,
          prompting strateg*, dspy, prompt pattern*, prompt programming,
          language model programs, language model calls, language model pipelines,
          llm prompts, transformers learn in context,
          llms learn in context
        2: prompt, prompted, in context, prompting, prompt selection, prompt generation, prompt order,
          induction heads, prompts for large, prompt evolution
        1: demonstrations, few shot, zero shot, templates
        -2: prompt tuning, prompt gamma*, prompt compression, soft prompt*, promptable, prompt injection,
          visual prompt*
      `),
    },
    {
      id: 'hallucination-factuality',
      label: 'Hallucination & factuality',
      related: ['rag', 'llm-evaluation'],
      ...readCues(`
        3: factual consistency, attribution in language, fact checking language, factual accuracy,
          factual error*, citation generation, unfaithful generation, fact verification,
          fact checking, language models as knowledge bases, human falsehood*, object hallucination*,
          hallucination detection, hallucination mitigation, semantic entropy, truthfulqa, halueval,
          factscore, selfcheckgpt, fact extraction and verification, automated fact checking,
          factual precision, factuality evaluation,
          uncertainty of llms, faithfulness and factuality, models hallucinate,
          llm uncertainty, uncertainty in large language, uncertainty in language model*,
          hallucinations in language, llm hallucination*,
          scientific claim verification, faithful summar*
        2: hallucination*, hallucinat*, truthfulness, truthful, misinformation detection, factual,
          fact check*, truth, misinformation, falsehood*, misconception*, hallucinations, factuality,
          factually, faithful chain of thought, factual knowledge, claim verification, knowledge conflict*,
          verifying scientific claims, verbalized confidence, verbalized uncertainty, factual correctness,
          self checking
        1: facts, verify, faithfulness in, faithful*
        -2: visual hallucination, auditory hallucination*, schizophren*, factual associations,
          low shot, face hallucination
      `),
    },
    {
      id: 'llm-evaluation',
      label: 'LLM evaluation',
      related: ['datasets-benchmarks', 'language-understanding'],
      ...readCues(`
        3: llm as a judge, llm evaluation, evaluation of language models, evaluating large language,
          evaluating language models, evaluation of large language, holistic evaluation,
          multitask language understanding, chatbot arena, language model evaluation,
          language model benchmark*, benchmark for large language, benchmarks for language models,
          data contamination, test set contamination, beir, emergent abilities,
          capabilities of language models, capabilities of large language, evaluating llms, big bench,
          automatic evaluation of text, bertscore, g eval, measuring massive, probing language models,
          llm benchmark*, language model judge*, behavioral testing of nlp, MMLU*, AGIEval, livebench,
          cmmlu, q a benchmark, language model evaluator*, llm evaluator*, llms as evaluators,
          benchmark contamination,
          benchmarking large language, benchmarking llm*, benchmark for llm*, evaluating foundation models,
          evaluation of llm*, evaluating chatgpt, evaluation of chatgpt,
          llm capabilities, benchmarking language models, evaluating gpt, evaluat* llms
        2: judge*, leaderboard*, human evaluation, artificial general intelligence, MT bench,
          models as evaluators,
          evaluators for language, evaluation of gpt
        1: capabilit*
      `),
    },
    {
      id: 'tokenization',
      label: 'Tokenization & subwords',
      related: ['multilingual', 'llm-pretraining'],
      ...readCues(`
        3: tokenization, tokenizer*, subword*, byte pair encoding, bpe, sentencepiece, wordpiece,
          byte level, character level language, tokenization free, tokenizer free, vocabulary size,
          open vocabulary translation, character aware, rare words, byte latent, unigram language model,
          vocabulary expansion, token free, character level model*, subword unit*,
          character based language, byte pair, character based neural, byte based
        2: bytes, word segmentation, vocabulary adaptation, vocabulary transfer, vocabularies,
          character level, morpheme segmentation
        1: characters, morpholog*, vocabulary
        -2: image tokenizer*, visual tokenizer*, video tokenizer*, asset tokenization, blockchain,
          speech tokenizer*, audio tokenizer*
      `),
    },
  ],
};
