import { readCues } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Inference memory" of the built-in taxonomy. */
export const inferenceMemoryArea: Area = {
  id: 'inference-memory',
  label: 'Inference memory',
  field: machineLearning,
  techniques: [
    {
      id: 'kv-cache',
      label: 'KV cache',
      related: ['long-context', 'offloading-scheduling'],
      ...readCues(`
        3: KV cache*, kvcache*, kv caching, key value cache*, key value caching, kv compression,
          kv eviction, token eviction, paged attention, pagedattention, attention sink*,
          multi query attention, grouped query attention, multi head latent attention, cache eviction,
          cache merging, snapkv, kv retrieval, kv quantization, attention sinks, prefix cach*,
          prompt cach*, cache reuse, cross layer kv, dynamic memory compression, kv cache budget,
          cache budget, cache compression, context memory compression, streaming llm*, pyramidkv,
          cross layer attention, llm cache*
        2: heavy hitter*, key value states, key value pairs, prefix caching, KV, cache entries,
          streaming language model*, retrieval heads
        1: evict*, long context, cache, prefill*, context length*
        -2: expert cache, web cache, cpu cache, cache oblivious
      `),
    },
    {
      id: 'speculative-parallel-decoding',
      label: 'Speculative & parallel decoding',
      related: ['decoding-strategies'],
      ...readCues(`
        3: speculative decoding, speculative sampling, speculative inference, parallel decoding,
          draft then verify, draft and verify, draft and verification, lookahead decoding,
          non autoregressive decoding, blockwise decoding, block wise decoding, self speculat*,
          draft token*, assisted decoding, non autoregressive translation, non autoregressive generation,
          jacobi decoding, multi-token prediction, tree verification, self speculative, speculative jacobi,
          non-autoregressive, speculative generation, speculative verification, parallel text generation,
          parallel llm decoding, parallel token, insertion transformer, speculation for llm*,
          blockwise parallel, draft head*
        2: speculative, diffusion language model*, diffusion large language model*,
          multiple decoding heads, draft model*, assisted generation
        1: draft*, verif*, acceptance rate*, acceptance length
        -2: speculative execution, speculative attack*
      `),
    },
    {
      id: 'offloading-scheduling',
      label: 'Offloading & scheduling',
      related: ['kv-cache', 'distributed-training'],
      ...readCues(`
        3: ssd offload*, llm serving, llm inference serving, continuous batching, chunked prefill,
          request scheduling, expert loading, inference serving, expert offload*, model serving,
          prefill decode disaggregat*, llm inference system*, language model serving,
          llm inference engine*, disaggregated serving, disaggregated inference, kv cache transfer,
          serving large language, multi-lora serving, speculative serving, SGLang, ZeRO infinity,
          ZeRO offload, gpu memory wall, vLLM, llm inference with limited, transformer inference at scale,
          scaling transformer inference, serving system for transformer*,
          serving lora, concurrent lora, serving llm*, serving of llm*, serving deep learning,
          serving dnn*, dnn serving, gpu offload*, cpu offload*, parameter offload*,
          llm scheduling, scheduling llm*, scheduling for llm*, scheduling for large language,
          inference with a single gpu, single gpu inference,
          request batching, consumer grade gpu, prefill decode,
          decode disaggregat*, generative inference of large, prediction serving, prefill and decode
        2: offload*, prefetch*, serving system*, scheduling, scheduler*, swapping, batching, nvme, ssd*,
          host memory, cpu memory, pinned memory, memory swapping, system memory,
          pipeline parallel*, goodput, flexgen, serving transformer, memory offload*, inference on consumer,
          collaborative inference
        1: throughput, serving, latency, time to first token, ttft, pcie, service level objective*,
          serve, disaggregat*
        -2: learning rate schedul*, noise schedul*, job shop, sampling schedule*, scheduled sampling
      `),
    },
    {
      id: 'decoding-strategies',
      label: 'Decoding & sampling',
      related: ['text-generation', 'speculative-parallel-decoding'],
      ...readCues(`
        3: beam search, nucleus sampling, constrained decoding, contrastive decoding,
          decoding algorithm*, neural text degeneration, guided decoding, grammar constrained,
          minimum bayes risk decoding, truncation sampling, top p sampling, top k sampling,
          controlled text generation, typical decoding, min p sampling, top k decoding, text decoding,
          decoding of language model*, json generation, grammar guided,
          lexically constrained decoding, best of n decoding,
          greedy decoding
        2: decoding, decoding method*, text degeneration, temperature sampling, controllable generation,
          structured generation, repetition, structured outputs, sampling from language, diverse beam,
          decoding strateg*
        1: sampling, nucleus, decoding time
        -2: speculative jacobi, speculative decoding, llm decoding
      `),
    },
    {
      id: 'adaptive-computation',
      label: 'Early exit & adaptive compute',
      related: ['token-reduction', 'distillation-elastic'],
      ...readCues(`
        3: early exit*, early exiting, adaptive computation, dynamic depth, conditional computation,
          layer skip*, mixture of depths, anytime prediction, dynamic neural network*,
          adaptive depth, dynamic inference, confident adaptive, model cascade*, llm cascade*, llm routing,
          dynamically allocating compute, token level early, model routing, llm router*, router for llm*,
          routing llm*, recursive transformer*, recursive language model*, recurrent depth,
          mixture of recursions, layerskip, adaptive compute, skipping layers, skip computation, frugalgpt,
          cost efficient llm*, routing of language, route llm*, learning to route llm*, llm selection,
          resource efficient deep, budgeted inference,
          input dependent computation, conditional compute, anytime inference,
          looped transformer*, depth adaptive
        2: skip layer*, layer dropping, pondering, ponder net*, halting, input adaptive, dynamic network*,
          query routing, cascades, compute allocation, inference with early, dynamic computation,
          dynamic convolution*, adaptive inference
        1: skipping, exits, anytime, routing
        -2: early exit from, early exit of
      `),
    },
    {
      id: 'long-context',
      label: 'Long context',
      related: ['position-encoding', 'efficient-attention'],
      ...readCues(`
        3: long context, context window*, context length extension, context extension, length extrapolat*,
          length generaliz*, long document*, long sequence modeling, infinite context, lost in the middle,
          million token*, context extrapolation, unlimited context, extending context,
          extending the context, needle in a haystack, long range language, streaming language model*,
          128k context, longlora, context folding, recurrent memory transformer, 1m token*,
          long input summar*, long text understanding, long range transformer*, zeroscrolls, longrope,
          block recurrent transformer*, long range sequence model*
        2: long range dependenc*, long input*, long sequence*, long range, longer sequence*,
          long text*, longer context*, longer sequences, context scaling, context extension of
        1: extrapolat*, 128k, 32k, sequence length*, long form, longbench*
        -2: time series
      `),
    },
  ],
};
