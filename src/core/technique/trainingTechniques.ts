import { fair, strong, weak } from './cues';
import type { Area } from './taxonomy';

/** Techniques that save memory in training, change a trained model, bring it onto devices, or look over the field. */
export const trainingAreas: readonly Area[] = [
  {
    id: 'training-memory',
    label: 'Training memory',
    techniques: [
      {
        id: 'peft-low-rank',
        label: 'PEFT & low rank',
        cues: [
          ...strong(
            'lora, qlora, dora, low rank adapt*, parameter efficient, peft, prompt tuning, prefix tuning',
            'low rank, adapter tuning, adapter layer*, lora adapter*',
            'low rank decomposition*',
          ),
          ...fair(
            'adapters, adapter, galore',
            'matrix decomposition, low rank projection*, soft prompt*, singular value*, delta tuning',
            'rank one update*',
          ),
          ...weak('fine tun*, finetun*, rank, svd, trainable parameters, subspace*'),
        ],
        negativeCues: [...fair('without fine tuning, no fine tuning, full rank')],
      },
      {
        id: 'optimizer-state',
        label: 'Optimizer state',
        cues: [
          ...strong(
            'optimizer state*, optimiser state*, memory efficient optimiz*, memory efficient optimis*',
            'adafactor, 8 bit optimizer*, 4 bit optimizer*, optimizer memory, state free',
            'low bit optimizer*',
          ),
          ...fair('galore, badam, signsgd, second moment*, first moment*, gradient projection', 'optimizers'),
          ...weak('adam, adamw, optimizer*, sgd, momentum, moments'),
        ],
        negativeCues: [...weak('black box optimiz*')],
      },
      {
        id: 'rematerialization-reversible',
        label: 'Rematerialization & reversible layers',
        cues: [
          ...strong(
            'rematerial*, reversible network*, reversible layer*, reversible residual',
            'gradient checkpoint*, activation checkpoint*, recomput*, reversible, invertible network*',
            'activation recomputation, revnet*',
          ),
          ...fair('activation memory, invertible layer*, backward pass, checkpointing, invertible residual'),
          ...weak('activations, recompute, compute graph, invertible'),
        ],
      },
    ],
  },
  {
    id: 'adaptation',
    label: 'Adaptation',
    techniques: [
      {
        id: 'model-merging-editing',
        label: 'Model merging & editing',
        cues: [
          ...strong(
            'model merging, task vector*, task arithmetic, model edit*, knowledge edit*, weight averaging',
            'model soup*, editing large language models, fact edit*, locate and edit',
          ),
          ...fair('facts, model fusion, unlearning, editing'),
          ...weak('merg*, edit*, checkpoints'),
        ],
        negativeCues: [...fair('cache merging, token merging, image editing, video editing')],
      },
      {
        id: 'continual-learning',
        label: 'Continual learning',
        cues: [
          ...strong(
            'continual learning, class incremental, catastrophic forgetting, lifelong learning',
            'incremental learning, rehearsal, continual pre training',
            'experience replay',
          ),
          ...fair('forgetting, exemplars, incremental, continual, replay buffer*'),
          ...weak('new classes, replay, old tasks, task sequence*'),
        ],
        negativeCues: [...fair('reinforcement learning')],
      },
      {
        id: 'federated-meta-learning',
        label: 'Federated & meta-learning',
        cues: [
          ...strong(
            'federated, meta learn*, metalearn*, data free, few shot classification, learning to learn',
            'federated averaging, model agnostic meta, maml, cross device training, split learning',
          ),
          ...fair('hyper network*, hypernetwork*, black box model*, bi level, clients, zero order*'),
          ...weak('meta, decentralized, privacy, bilevel'),
        ],
      },
      {
        id: 'alignment-evolution',
        label: 'Alignment & evolution',
        cues: [
          ...strong(
            'rlhf, preference optimi*, evolutionary, evolution strateg*, human preference*',
            'human feedback, genetic algorithm*, dpo, grpo, ppo, reward model*',
            'neuroevolution',
          ),
          ...fair('alignment, evolv*, instruction following, constitutional, black box search, cma es'),
          ...weak('align*, reward*, population, reinforcement learning'),
        ],
        negativeCues: [
          ...fair('feature alignment, cross modal alignment, modality alignment, alignment loss'),
        ],
      },
    ],
  },
  {
    id: 'deployment',
    label: 'Deployment',
    techniques: [
      {
        id: 'on-device-edge',
        label: 'On-device & edge',
        cues: [
          ...strong(
            'on device, edge device*, microcontroller*, tinyml, mobile device*, smartphone*',
            'edge inference, edge computing, resource constrained, embedded, mcu*, mobile phone*',
            'iot',
          ),
          ...fair(
            'edge, phones, wearable*, embedded system*, single gpu',
            'consumer gpu, tiny, mobile, low power, raspberry pi, jetson',
          ),
          ...weak('devices, device, hardware constrain*, memory budget*, personaliz*'),
        ],
        negativeCues: [...fair('edge detection, graph edge*')],
      },
      {
        id: 'video-vision-efficiency',
        label: 'Efficient video & vision',
        cues: [
          ...strong(
            'video recognition, video understanding, efficient video, vision transformer*',
            'image segmentation, visual autoregressive, diffusion models, image generation',
            'object detection, unet',
            'action recognition, text to image, semantic segmentation, medical imag*',
          ),
          ...fair(
            'video, videos, kinetics*, mobilenet*, u net, visual',
            'perception, video stream*, point cloud*, image classification, efficientnet*',
            'stable diffusion, sdxl',
          ),
          ...weak('imagenet, vision, image*, cnn*, convolution*, segmentation, flops'),
        ],
        negativeCues: [
          ...fair('diffusion language model*, diffusion large language model*, vision language model*'),
          ...weak('rendering'),
        ],
      },
      {
        id: 'neural-rendering',
        label: 'Neural rendering',
        cues: [
          ...strong(
            'neural render*, volumetric render*, radiance field*, nerf, gaussian splatting',
            'novel view synthesis, differentiable render*, view synthesis',
            'volumetric video',
          ),
          ...fair('volumetric, ray march*, rendering, render*, avatars, real time rendering'),
          ...weak('3d scene*, geometry, mesh*'),
        ],
      },
    ],
  },
  {
    id: 'overview',
    label: 'Overview',
    techniques: [
      {
        id: 'survey-scaling-laws',
        label: 'Surveys & scaling laws',
        cues: [
          ...strong(
            'survey, surveys, scaling law*, systematic review, literature review, experimental analysis',
            'comparative study, empirical study, position paper, tutorial, taxonomy of',
            'comprehensive review',
          ),
          ...fair(
            'comprehensive comparison, benchmarking, compute optimal, unified evaluation',
            'experimental comparison, overview of',
          ),
          ...weak('benchmarks, benchmark, review, re evaluat*, comprehensive'),
        ],
      },
    ],
  },
];
