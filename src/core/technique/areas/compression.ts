import { readCues } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Compression" of the built-in taxonomy. */
export const compressionArea: Area = {
  id: 'compression',
  label: 'Compression',
  field: machineLearning,
  techniques: [
    {
      id: 'quantization',
      label: 'Quantization',
      related: ['low-precision-training'],
      ...readCues(`
        3: post training quantiz*, quantization aware, weight quantization, quantized neural network*,
          quantized network*, quantized model*, quantized language model*, low bit,
          mixed precision quantiz*, binarized, binary neural network*, ternary weight*, 2 bit,
          3 bit, low precision, 1 58 bit, GPTQ, AWQ, qlora, BitNet*, int8, int4, fp8, fp4, sub 4 bit, xnor,
          activation quantization, integer arithmetic only, llm int8, smoothquant, network quantization,
          model quantization, fully quantized, binaryconnect, activation aware weight,
          nvfp4, microscaling, weight only quantiz*, quantized llm*, rotation based quantiz*,
          vector quantization of weights, post-training quantiz*, HAWQ, quantized training of,
          step size quantization, trained quantization, quantizing neural, quantizing deep,
          quantizing transformer*, quantizing llm*, quantizing language, quantized llms,
          network quantizer*, llm quantization, quantization of deep,
          quantization of transformer*, quantization of llm*,
          quantization for deep, quantization for vision, 8 bit matrix,
          1 bit llm*, trained ternary, ternary neural, ternary quantization,
          low bitwidth, zero shot quantization, data free quantization,
          weight and activation quantization, quantized inference, QuaRot, 4 bit precision, k bit inference,
          SpinQuant, omniquant, squeezellm, AQLM, BiLLM, zeroquant, LoftQ
        2: 8 bit optimizer*, 4 bit optimizer*, quantiz*, bit width*, bitwidth*, ternary,
          mixed precision, fixed point arithmetic, quant*, quantizer*, additive quantization,
          activation outlier*, 1 bit, 8 bit, QuIP, quantizing large, quantization of large,
          quantization for large,
          quantization for diffusion, binary convolutional, adaptive rounding, bit quantization,
          integer only, 4 bit,
          binary weights
        1: full precision, half precision, bit, codebook*, rounding, calibration data
        -3: without quantization, vector quantized variational, vector quantiz*, quantized unit*
        -2: quantum, canonical quantization, gauge, vq vae, quantity, quantitative*, quantile*,
          quantify*, quantif*, feature quantization, residual vector quantization,
          scalar quantization of image*
      `),
    },
    {
      id: 'pruning-sparsity',
      label: 'Pruning & sparsity',
      related: ['distillation-elastic'],
      ...readCues(`
        3: network pruning, neural network pruning, weight pruning, structured pruning,
          unstructured pruning, channel pruning, filter pruning, magnitude pruning, magnitude based,
          model pruning, layer pruning, attention head pruning, one shot pruning,
          pruning at initialization, pruning of deep, pruning large language, prune large language,
          prunes weights, pruned model*, lottery ticket*, sparse network*, sparse neural network*,
          sparse training, weight sparsity, n m sparsity, structured sparsity,
          movement pruning, sparsegpt, sparse fine tuning, dynamic sparse training, optimal brain damage,
          optimal brain surgeon, activation sparsity, pruning approach*, trainable neural networks,
          prune weight*, depth pruning, aware pruning, pruning llm*, llm pruning, semi structured sparsity,
          semi structured sparse, layer dropping, redundant layers, neuron pruning, expert pruning,
          block pruning, pruning without retraining, continual pruning, filter prun*, layer prun*,
          channel prun*, winning tickets, prune layers, network slimming, pruning filters,
          pruning convolutional, pruning deep, pruning of large language,
          pruning of transformer*, pruning of convolutional, pruning language models,
          pruning transformers, pruning attention, pruning vision, pruning bert,
          sparse deep neural, sparsity in deep, model compression, sparse evolutionary training,
          learning sparse neural, sparse gpu, pruning neural network*
        2: pruning, pruned, prune, sparsity, sparsification, sparse update*, sparse model*, sparse adapt*,
          sparse mask*, sparse weight*, sparse component*, sparse transform*, subnetwork*,
          deep compression, pruner, removing layers, layer redundancy, sparse and low rank,
          sparse plus low rank, deleting rows and columns, network compression,
          llm compression, compressing language models, compression of language models,
          compression of large language, compressing large language, compression of neural networks,
          compressing neural networks, pruning of neural, pruning for large, pruning in neural,
          sparsity in neural,
          iterative magnitude, unstructured sparsity
        1: sparse, sparsely, mask*, saliency, remov*, thin, slimming
        -2: sparsely activated, sparse expert*, sparse attention, sparse moe, sparsely gated,
          sparse mixture*, sparse coding, masked language, masked auto encoder*, sparse reward*,
          synaptic pruning, tree pruning, sparse autoencoder*, sparse retriev*, pruning in orchard*,
          pruning of apple, grapevine pruning
      `),
    },
    {
      id: 'distillation-elastic',
      label: 'Distillation & elastic models',
      related: ['pruning-sparsity'],
      ...readCues(`
        3: knowledge distillation, model distillation, self distillation, once for all,
          slimmable, teacher student, student model*, teacher model*, nested submodel*, elastic network*,
          distilbert, elastic architecture*, born again, teacher network*, student network*,
          policy distillation, data free distillation, deep mutual learning,
          distilling large, distilling bert, distilling language,
          distilling transformer*, distilling neural, distillation of language,
          distillation of bert, distillation of transformer*, distillation of neural,
          distillation for language, distillation for object, distillation for semantic,
          sequence level distillation, on-policy distillation,
          feature distillation, relational distillation, representation distillation, logit distillation,
          cross modal distillation, teacher assistant distillation, FitNets,
          llm distillation
        2: distilling, distilled, distillation of, distill*, elastic, nested, submodel*, model famil*,
          dynamic depth, dark knowledge, knowledge transfer, compressing bert, compact task agnostic,
          matryoshka, distilling knowledge, distilling the knowledge, distillation of large,
          distillation for large,
          attention transfer, supernet*, nested model*
        1: teacher, student, anytime
        -2: teacher forcing, student performance, student learning, dataset distillation,
          guidance distillation, consistency distillation, elastic net, elastic weight
      `),
    },
    {
      id: 'embedding-compression',
      label: 'Embedding compression',
      related: ['ctr-prediction', 'recommender-systems'],
      ...readCues(`
        3: embedding compression, embedding table*, compress* embedding*, hash* embedding*,
          compositional embedding*, compact embedding*, embedding size*, vocabulary compression,
          embedding memory, embedding layer compression, embedding dimension search, multi hash,
          memory efficient recommendation, memory efficient embedding*, mixed dimension embedding*,
          compress* word embedding*, embedding matrix compression, binary word embedding*,
          lightweight embedding*, hashing trick, embedding pruning
        2: feature hashing, product quantiz*, hash embedding*, embedding vector*, recommendation model*,
          vector storage
        1: embedding*, recommendation*, vocabular*
        -2: word embedding*, sentence embedding*, embeddings of words, nearest neighbor search,
          similarity search, knowledge graph*
      `),
    },
    {
      id: 'lossless-compression',
      label: 'Lossless compression',
      isShared: true,
      related: ['quantization'],
      ...readCues(`
        3: lossless compression, entropy cod*, bit for bit, bit exact, lossless model compression,
          asymmetric numeral systems, learned compression, neural compression, learned image compression,
          bits back, language modeling is compression, lossless llm, arithmetic coding,
          huffman cod*, lossless image, lossless audio, universal source cod*,
          minimum redundancy code*, context tree weighting, text compression,
          compression of text, prediction by partial matching, adaptive huffman, learned lossless,
          compression with neural, compression using neural, data compression
        2: huffman, decompress*, entropy coded, bit identical, losslessly, lossless data, lempel ziv,
          source coding with, compression by neural
        1: lossless, bfloat16, entropy, codec*, image compression
        -3: lossless acceleration, lossless speculative
        -2: lossy, rate distortion
      `),
    },
    {
      id: 'token-reduction',
      label: 'Token & prompt compression',
      related: ['adaptive-computation', 'long-context'],
      ...readCues(`
        3: token merging, token pruning, token reduction, token dropping, prompt compression,
          context compression, visual token compression, token sparsification, gist token*,
          compressing prompts, compressing context, dynamic token, visual token pruning, redundant tokens,
          compressing context*, compress contexts, visual token reduction, gist tokens, compressed context,
          llmlingua, prompt compress*, token efficient, patch slimming, tokenlearner,
          compress long context*, token skipping, token elimination, token fusion, token downsampling,
          soft prompt compression, token compression, token sampling for
        2: fewer tokens, compressing long context*, visual tokens, token selection
        1: redundant
      `),
    },
  ],
};
