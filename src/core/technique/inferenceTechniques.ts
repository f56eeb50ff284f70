import { fair, strong, weak } from './cues';
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
        cues: [
          ...strong(
            'kv cache*, kvcache*, key value cache*, key value caching, kv compression, kv eviction',
            'cache eviction, token eviction, multi query attention, grouped query attention',
            'multi head latent attention, paged attention',
          ),
          ...fair(
            'pagedattention, attention sink*, heavy hitter*',
            'key value states, key value pairs, prefix caching, kv, cache entries',
          ),
          ...weak('evict*, long context, cache, prefill*, context length*'),
        ],
        negativeCues: [...fair('expert cache, web cache, cpu cache, cache oblivious')],
      },
      {
        id: 'speculative-parallel-decoding',
        label: 'Speculative & parallel decoding',
        cues: [
          ...strong(
            'speculative decoding, speculative sampling, speculative inference, parallel decoding',
            'draft then verify, draft and verify, draft model*, lookahead decoding',
            'multi token prediction, non autoregressive decoding, blockwise decoding, self speculat*',
            'draft token*',
          ),
          ...fair(
            'speculative, draft*, non autoregressive, diffusion language model*',
            'diffusion large language model*',
          ),
          ...weak('verif*, acceptance rate*'),
        ],
        negativeCues: [...fair('speculative execution')],
      },
      {
        id: 'offloading-scheduling',
        label: 'Offloading & scheduling',
        cues: [
          ...strong(
            'offload*, ssd offload*, llm serving, continuous batching, chunked prefill',
            'prefetch*, request scheduling, expert loading, pipeline parallel*, inference serving',
          ),
          ...fair(
            'serving system*, model serving, scheduling, scheduler*, swapping, batching, nvme, ssd*',
            'host memory, cpu memory, pinned memory, prefill and decode, disaggregat*',
            'memory swapping, system memory',
          ),
          ...weak(
            'throughput, serving, latency, time to first token, ttft, pcie',
            'service level objective*',
          ),
        ],
        negativeCues: [...fair('learning rate schedul*, noise schedul*')],
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
        cues: [
          ...strong(
            'mixture of expert*, mixtures of experts, moe, moes, sparse expert*, expert pruning',
            'expert parallel*, expert routing, switch transformer*, sparsely gated, expert offload*',
          ),
          ...fair('expert selection, routed expert*, expert activation*, gating network*'),
          ...weak('expert*, router*, routing, sparse activation'),
        ],
        negativeCues: [...fair('human expert*, domain expert*, expert annot*')],
      },
      {
        id: 'memory-augmented-agents',
        label: 'Memory-augmented agents',
        cues: [
          ...strong(
            'episodic memor*, external memor*, memory augmented, long term memor*, agentic, agent memor*',
            'memory bank*, conversational memor*, coding agent*, llm agent*, language agent*',
          ),
          ...fair(
            'autonomous agent*, conversational agent*, tool use, working memory, neural turing machine*',
            'memory network*, multi session',
            'ai agent*, memory module*',
          ),
          ...weak('agent*, dialog*, conversation*, episod*, long conversation*, chatbot*'),
        ],
        negativeCues: [...fair('multi agent reinforcement, multi agent system*')],
      },
      {
        id: 'retrieval-reranking',
        label: 'Retrieval & reranking',
        cues: [
          ...strong(
            'rerank*, re rank*, retrieval augmented, rag, dense retriev*, passage retriev*',
            'cross encoder*, document retriev*, information retriev*',
            'late interaction, learned sparse retriev*',
          ),
          ...fair(
            'nearest neighbo* search, semantic search, vector search, vector database*, bi encoder*',
            'retriever*, retrieved document*, retrieved passage*',
            'knowledge base*',
          ),
          ...weak('retriev*, ranking, search engine*'),
        ],
        negativeCues: [...fair('retrieval head*')],
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
        cues: [
          ...strong(
            'quantiz*, quantis*, low bit, mixed precision quantiz*, binarized, ternary weight*, 1 bit',
            'post training quantiz*, quantization aware, 4 bit, 8 bit, 2 bit, 3 bit, low precision',
            '1 58 bit',
          ),
          ...fair(
            'int8, int4, fp8, fp4, bit width*, bitwidth*, ternary, binary neural network*, bitnet, qlora',
            'gptq, awq, mixed precision, sub 4 bit, fixed point arithmetic, quant*',
          ),
          ...weak('bits, full precision, half precision, bit, codebook*'),
        ],
        negativeCues: [...strong('without quantization, vector quantized variational'), ...weak('vq vae')],
      },
      {
        id: 'pruning-sparsity',
        label: 'Pruning & sparsity',
        cues: [
          ...strong(
            'pruning, pruned, prune, prunes, lottery ticket*, sparse network*, sparse neural network*',
            'sparsification, sparse training, weight sparsity, n m sparsity, structured sparsity',
            'unstructured sparsity',
          ),
          ...fair(
            'sparsity, sparse fine tuning, sparse update*, sparse model*, sparse adapt*, sparse mask*',
            'magnitude based, sparse weight*, sparse component*',
            'sparse transform*',
          ),
          ...weak('sparse, sparsely, mask*, saliency, remov*'),
        ],
        negativeCues: [
          ...fair(
            'sparsely activated, sparse expert*, sparse attention, sparse moe, sparsely gated',
            'sparse mixture*',
          ),
        ],
      },
      {
        id: 'distillation-elastic',
        label: 'Distillation & elastic models',
        cues: [
          ...strong(
            'distill*, nested model*, elastic, matryoshka, once for all, slimmable',
            'teacher student, student model*, teacher model*, nested submodel*, elastic network*',
            'supernet*',
          ),
          ...fair('nested, submodel*, model family, model families, early exit*, dynamic depth'),
          ...weak('teacher, student, knowledge transfer, anytime'),
        ],
      },
      {
        id: 'embedding-compression',
        label: 'Embedding compression',
        cues: [
          ...strong(
            'embedding compression, embedding table*, compress* embedding*, hash* embedding*',
            'embedding vector*, compositional embedding*, compact embedding*',
            'embedding size*, product quantiz*',
          ),
          ...fair('recommendation model*, recommender system*, vocabulary compression', 'feature hashing'),
          ...weak('embedding*, recommendation*'),
        ],
      },
      {
        id: 'lossless-compression',
        label: 'Lossless compression',
        cues: [
          ...strong(
            'lossless compression, losslessly, huffman, entropy cod*',
            'bit for bit, arithmetic coding, bit exact, lossless model compression',
          ),
          ...fair('decompress*, entropy coded, bit identical, asymmetric numeral systems'),
          ...weak('lossless, bfloat16, entropy'),
        ],
        negativeCues: [...strong('lossless acceleration, lossless speculative')],
      },
    ],
  },
];
