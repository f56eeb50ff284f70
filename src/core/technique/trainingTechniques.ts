import { readCues } from './cues';
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
        ...readCues(`
          3: lora, qlora, dora, low rank adapt*, parameter efficient, peft, prompt tuning, prefix tuning,
            low rank, adapter tuning, adapter layer*, lora adapter*,
            low rank decomposition*
          2: adapters, adapter, galore,
            matrix decomposition, low rank projection*, soft prompt*, singular value*, delta tuning,
            rank one update*
          1: fine tun*, finetun*, rank, svd, trainable parameters, subspace*
          -2: without fine tuning, no fine tuning, full rank
        `),
      },
      {
        id: 'optimizer-state',
        label: 'Optimizer state',
        ...readCues(`
          3: optimizer state*, optimiser state*, memory efficient optimiz*, memory efficient optimis*,
            adafactor, 8 bit optimizer*, 4 bit optimizer*, optimizer memory, state free,
            low bit optimizer*
          2: galore, badam, signsgd, second moment*, first moment*, gradient projection,
            optimizers
          1: adam, adamw, optimizer*, sgd, momentum, moments
          -1: black box optimiz*
        `),
      },
      {
        id: 'rematerialization-reversible',
        label: 'Rematerialization & reversible layers',
        ...readCues(`
          3: rematerial*, reversible network*, reversible layer*, reversible residual,
            gradient checkpoint*, activation checkpoint*, recomput*, reversible, invertible network*,
            activation recomputation, revnet*
          2: activation memory, invertible layer*, backward pass, checkpointing, invertible residual
          1: activations, recompute, compute graph, invertible
        `),
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
        ...readCues(`
          3: model merging, task vector*, task arithmetic, model edit*, knowledge edit*, weight averaging,
            model soup*, editing large language models, fact edit*, locate and edit
          2: facts, model fusion, unlearning, editing
          1: merg*, edit*, checkpoints
          -2: cache merging, token merging, image editing, video editing
        `),
      },
      {
        id: 'continual-learning',
        label: 'Continual learning',
        ...readCues(`
          3: continual learning, class incremental, catastrophic forgetting, lifelong learning,
            incremental learning, rehearsal, continual pre training,
            experience replay
          2: forgetting, exemplars, incremental, continual, replay buffer*
          1: new classes, replay, old tasks, task sequence*
          -2: reinforcement learning
        `),
      },
      {
        id: 'federated-meta-learning',
        label: 'Federated & meta-learning',
        ...readCues(`
          3: federated, meta learn*, metalearn*, data free, few shot classification, learning to learn,
            federated averaging, model agnostic meta, maml, cross device training, split learning
          2: hyper network*, hypernetwork*, black box model*, bi level, clients, zero order*
          1: meta, decentralized, privacy, bilevel
        `),
      },
      {
        id: 'alignment-evolution',
        label: 'Alignment & evolution',
        ...readCues(`
          3: rlhf, preference optimi*, evolutionary, evolution strateg*, human preference*,
            human feedback, genetic algorithm*, dpo, grpo, ppo, reward model*,
            neuroevolution
          2: alignment, evolv*, instruction following, constitutional, black box search, cma es
          1: align*, reward*, population, reinforcement learning
          -2: feature alignment, cross modal alignment, modality alignment, alignment loss
        `),
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
        ...readCues(`
          3: on device, edge device*, microcontroller*, tinyml, mobile device*, smartphone*,
            edge inference, edge computing, resource constrained, embedded, mcu*, mobile phone*,
            iot
          2: edge, phones, wearable*, embedded system*, single gpu,
            consumer gpu, tiny, mobile, low power, raspberry pi, jetson
          1: devices, device, hardware constrain*, memory budget*, personaliz*
          -2: edge detection, graph edge*
        `),
      },
      {
        id: 'video-vision-efficiency',
        label: 'Efficient video & vision',
        ...readCues(`
          3: video recognition, video understanding, efficient video, vision transformer*,
            image segmentation, visual autoregressive, diffusion models, image generation,
            object detection, unet,
            action recognition, text to image, semantic segmentation, medical imag*
          2: video, videos, kinetics*, mobilenet*, u net, visual,
            perception, video stream*, point cloud*, image classification, efficientnet*,
            stable diffusion, sdxl
          1: imagenet, vision, image*, cnn*, convolution*, segmentation, flops
          -2: diffusion language model*, diffusion large language model*, vision language model*
          -1: rendering
        `),
      },
      {
        id: 'neural-rendering',
        label: 'Neural rendering',
        ...readCues(`
          3: neural render*, volumetric render*, radiance field*, nerf, gaussian splatting,
            novel view synthesis, differentiable render*, view synthesis,
            volumetric video
          2: volumetric, ray march*, rendering, render*, avatars, real time rendering
          1: 3d scene*, geometry, mesh*
        `),
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
        ...readCues(`
          3: survey, surveys, scaling law*, systematic review, literature review, experimental analysis,
            comparative study, empirical study, position paper, tutorial, taxonomy of,
            comprehensive review
          2: comprehensive comparison, benchmarking, compute optimal, unified evaluation,
            experimental comparison, overview of
          1: benchmarks, benchmark, review, re evaluat*, comprehensive
        `),
      },
    ],
  },
];
