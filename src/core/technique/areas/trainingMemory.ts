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
          prefix tuning, p tuning, adapter tuning, adapter layer*, lora adapter*, low rank update*, bitfit,
          adalora, delta tuning, soft prompt*, visual prompt tuning, llama adapter, adapter modules,
          adapter module*, few trainable parameters, memory efficient fine tuning, low rank projection,
          IA3, multi-lora, lora merging, representation finetuning,
          adapterfusion, efficient fine-tuning, efficient transfer learning,
          weight decomposed, lora fine-tun*, low rank fine-tun*, tensor train adapt*,
          low rank approximation of neural
        2: low rank, adapter, matrix decomposition, low rank decomposition*, low rank projection*,
          rank one update*, singular value*, continuous prompts, rank allocation, low rank expansion*,
          adapter based,
          low rank compression, DoRA, intrinsic dimension*
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
          sublinear memory, adam mini, full parameter fine tuning with limited, zeroth order fine tuning,
          optimizer states, state free optimiz*, state free training, BAdam, memory efficient adam,
          memory efficient llm training, memory efficient zeroth, full parameter fine-tun*,
          sublinear memory cost, gradient low rank, quantized optimizer*, GaLore, MeZO
        2: signsgd, gradient projection, optimizers, gradient low rank projection, full parameter,
          low memory optimiz*
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
          reversible architecture*, gradient checkpoint*, activation checkpoint*, activation recomputation,
          recomput* activation*, invertible residual, revnet*, training deep nets with sublinear memory,
          selective recomputation, activation compression, activation compressed,
          memory efficient backpropagation, gpu memory management, gpu memory for deep,
          memory planning for deep, training memory footprint, activation offloading,
          memory efficient deep learning training, dnn training memory, reduce training memory,
          reducing training memory, memory efficient training of deep
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
          fp4 training, training with low precision, 8 bit numerical formats, MXFP4, MXFP8, NVFP4,
          training fp8, fp8 llm*, int8 training,
          8 bit training, 4 bit training,
          integer training, low precision deep, low precision neural, low bit training,
          training with low bit, number formats for deep, fp16, bfloat16, bf16
        2: mixed precision, stochastic rounding, floating point format*, low precision arithmetic,
          numerical format*, data formats for deep, ultra low precision, 8 bit precision, bit floating point,
          block floating point
        1: numerical precision, numerical stability, low precision
      `),
    },
  ],
};
