import { readCues } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Training memory" of the built-in taxonomy. */
export const trainingMemoryArea: Area = {
  id: 'training-memory',
  label: 'Training memory',
  field: machineLearning,
  techniques: [
    {
      id: 'peft-low-rank',
      label: 'PEFT & low rank',
      related: ['optimizer-state', 'transfer-learning'],
      ...readCues(`
        3: LoRA*, qlora, low rank adapt*, low rank adaptation, parameter efficient, PEFT, prompt tuning,
          prefix tuning, p tuning, adapter tuning, adapter layer*, lora adapter*, low rank update*,
          bitfit, adalora, galore, delta tuning, soft prompt*, visual prompt tuning, llama adapter,
          adapter modules, adapter module*, few trainable parameters, memory efficient fine tuning,
          low rank projection, intrinsic dimension*, IA3, DoRA, multi-lora, lora merging,
          representation finetuning
        2: low rank, adapter, matrix decomposition, low rank decomposition*, low rank projection*,
          rank one update*, singular value*, continuous prompts, rank allocation
        1: fine tun*, finetun*, rank, svd, trainable parameters, subspace*
        -2: without fine tuning, no fine tuning, full rank, low rank matrix completion, low rank tensor,
          model editing, low rank attention, test time prompt tuning
      `),
    },
    {
      id: 'optimizer-state',
      label: 'Optimizer state',
      related: ['optimizers', 'low-precision-training'],
      ...readCues(`
        3: optimizer state*, memory efficient optimiz*, adafactor, 8 bit optimizer*, 4 bit optimizer*,
          optimizer memory, low bit optimizer*, memory efficient training, memory efficient adaptive,
          sublinear memory, adam mini, full parameter fine tuning with limited,
          zeroth order fine tuning, optimizer states, state free optimiz*, state free training
        2: galore, badam, signsgd, gradient projection, optimizers, gradient low rank projection,
          full parameter
        1: Adam, AdamW, optimizer*, SGD, momentum, moments, second moment*, first moment*
        -2: bayesian optimization
        -1: black box optimiz*
      `),
    },
    {
      id: 'rematerialization-reversible',
      label: 'Rematerialization & reversible layers',
      related: ['low-precision-training'],
      ...readCues(`
        3: rematerial*, tensor rematerialization, reversible network*, reversible layer*,
          reversible residual, reversible neural, reversible transformer*, reversible mobile,
          reversible architecture*, gradient checkpoint*, activation checkpoint*,
          activation recomputation, recomput* activation*, invertible residual, revnet*,
          training deep nets with sublinear memory, selective recomputation, activation compression,
          activation compressed
        2: recomput*, activation memory, invertible layer*, invertible network*, checkpointing,
          activation map*
        1: activations, recompute, compute graph, invertible, backward pass, reversible
        -2: reversible reaction*, irreversible, model checkpoint*, normalizing flow*, reversible jump
      `),
    },
    {
      id: 'low-precision-training',
      label: 'Mixed & low-precision training',
      related: ['quantization', 'distributed-training'],
      ...readCues(`
        3: mixed precision training, low precision training, fp8 training, fp8 format*,
          half precision training, bfloat16 training, training with 8 bit, limited numerical precision,
          8 bit floating point, 16 bit training, quantized training, microscaling, loss scaling,
          fp4 training, training with low precision, 8 bit numerical formats
        2: mixed precision, fp16, bfloat16, bf16, stochastic rounding, floating point format*
        1: numerical precision, numerical stability, low precision
      `),
    },
  ],
};
