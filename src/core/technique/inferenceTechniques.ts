import { readCues } from './cues';
import type { Area } from './taxonomy';

/** Techniques that save memory or time when a model is used, and those of a model's build. */
export const inferenceAreas: readonly Area[] = [
  {
    id: 'inference-memory',
    label: 'Inference memory',
    techniques: [
      {
        id: 'kv-cache',
        label: 'KV cache',
        ...readCues(`
          3: kv cache*, kvcache*, key value cache*, key value caching, kv compression, kv eviction,
            cache eviction, token eviction, multi query attention, grouped query attention,
            multi head latent attention, paged attention
          2: pagedattention, attention sink*, heavy hitter*,
            key value states, key value pairs, prefix caching, kv, cache entries
          1: evict*, long context, cache, prefill*, context length*
          -2: expert cache, web cache, cpu cache, cache oblivious
        `),
      },
      {
        id: 'speculative-parallel-decoding',
        label: 'Speculative & parallel decoding',
        ...readCues(`
          3: speculative decoding, speculative sampling, speculative inference, parallel decoding,
            draft then verify, draft and verify, draft model*, lookahead decoding,
            multi token prediction, non autoregressive decoding, blockwise decoding, self speculat*,
            draft token*
          2: speculative, draft*, non autoregressive, diffusion language model*,
            diffusion large language model*
          1: verif*, acceptance rate*
          -2: speculative execution
        `),
      },
      {
        id: 'offloading-scheduling',
        label: 'Offloading & scheduling',
        ...readCues(`
          3: offload*, ssd offload*, llm serving, continuous batching, chunked prefill,
            prefetch*, request scheduling, expert loading, pipeline parallel*, inference serving
          2: serving system*, model serving, scheduling, scheduler*, swapping, batching, nvme, ssd*,
            host memory, cpu memory, pinned memory, prefill and decode, disaggregat*,
            memory swapping, system memory
          1: throughput, serving, latency, time to first token, ttft, pcie,
            service level objective*
          -2: learning rate schedul*, noise schedul*
        `),
      },
    ],
  },
  {
    id: 'architecture',
    label: 'Architecture',
    techniques: [
      {
        id: 'mixture-of-experts',
        label: 'Mixture of experts',
        ...readCues(`
          3: mixture of expert*, mixtures of experts, moe, moes, sparse expert*, expert pruning,
            expert parallel*, expert routing, switch transformer*, sparsely gated, expert offload*
          2: expert selection, routed expert*, expert activation*, gating network*
          1: expert*, router*, routing, sparse activation
          -2: human expert*, domain expert*, expert annot*
        `),
      },
      {
        id: 'memory-augmented-agents',
        label: 'Memory-augmented agents',
        ...readCues(`
          3: episodic memor*, external memor*, memory augmented, long term memor*, agentic, agent memor*,
            memory bank*, conversational memor*, coding agent*, llm agent*, language agent*
          2: autonomous agent*, conversational agent*, tool use, working memory, neural turing machine*,
            memory network*, multi session,
            ai agent*, memory module*
          1: agent*, dialog*, conversation*, episod*, long conversation*, chatbot*
          -2: multi agent reinforcement, multi agent system*
        `),
      },
      {
        id: 'retrieval-reranking',
        label: 'Retrieval & reranking',
        ...readCues(`
          3: rerank*, re rank*, retrieval augmented, rag, dense retriev*, passage retriev*,
            cross encoder*, document retriev*, information retriev*,
            late interaction, learned sparse retriev*
          2: nearest neighbo* search, semantic search, vector search, vector database*, bi encoder*,
            retriever*, retrieved document*, retrieved passage*,
            knowledge base*
          1: retriev*, ranking, search engine*
          -2: retrieval head*
        `),
      },
    ],
  },
  {
    id: 'compression',
    label: 'Compression',
    techniques: [
      {
        id: 'quantization',
        label: 'Quantization',
        ...readCues(`
          3: quantiz*, quantis*, low bit, mixed precision quantiz*, binarized, ternary weight*, 1 bit,
            post training quantiz*, quantization aware, 4 bit, 8 bit, 2 bit, 3 bit, low precision,
            1 58 bit
          2: int8, int4, fp8, fp4, bit width*, bitwidth*, ternary, binary neural network*, bitnet, qlora,
            gptq, awq, mixed precision, sub 4 bit, fixed point arithmetic, quant*
          1: bits, full precision, half precision, bit, codebook*
          -3: without quantization, vector quantized variational
          -1: vq vae
        `),
      },
      {
        id: 'pruning-sparsity',
        label: 'Pruning & sparsity',
        ...readCues(`
          3: pruning, pruned, prune, prunes, lottery ticket*, sparse network*, sparse neural network*,
            sparsification, sparse training, weight sparsity, n m sparsity, structured sparsity,
            unstructured sparsity
          2: sparsity, sparse fine tuning, sparse update*, sparse model*, sparse adapt*, sparse mask*,
            magnitude based, sparse weight*, sparse component*,
            sparse transform*
          1: sparse, sparsely, mask*, saliency, remov*
          -2: sparsely activated, sparse expert*, sparse attention, sparse moe, sparsely gated,
            sparse mixture*
        `),
      },
      {
        id: 'distillation-elastic',
        label: 'Distillation & elastic models',
        ...readCues(`
          3: distill*, nested model*, elastic, matryoshka, once for all, slimmable,
            teacher student, student model*, teacher model*, nested submodel*, elastic network*,
            supernet*
          2: nested, submodel*, model family, model families, early exit*, dynamic depth
          1: teacher, student, knowledge transfer, anytime
        `),
      },
      {
        id: 'embedding-compression',
        label: 'Embedding compression',
        ...readCues(`
          3: embedding compression, embedding table*, compress* embedding*, hash* embedding*,
            embedding vector*, compositional embedding*, compact embedding*,
            embedding size*, product quantiz*
          2: recommendation model*, recommender system*, vocabulary compression,
            feature hashing
          1: embedding*, recommendation*
        `),
      },
      {
        id: 'lossless-compression',
        label: 'Lossless compression',
        ...readCues(`
          3: lossless compression, losslessly, huffman, entropy cod*,
            bit for bit, arithmetic coding, bit exact, lossless model compression
          2: decompress*, entropy coded, bit identical, asymmetric numeral systems
          1: lossless, bfloat16, entropy
          -3: lossless acceleration, lossless speculative
        `),
      },
    ],
  },
];
