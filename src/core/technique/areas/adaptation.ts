import { readCues } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Adaptation" of the built-in taxonomy. */
export const adaptationArea: Area = {
  id: 'adaptation',
  label: 'Adaptation',
  field: machineLearning,
  techniques: [
    {
      id: 'model-merging-editing',
      label: 'Model merging & knowledge editing',
      related: ['machine-unlearning'],
      ...readCues(`
        3: model merging, task vector*, task arithmetic, model edit*, knowledge edit*, weight averaging,
          model soup*, editing large language models, fact edit*, locate and edit, editing factual,
          factual associations, editing models, memory editing, mass editing, massive editing,
          editing for large language, editing memory,
          merge models, linear mode connectivity, stochastic weight averaging,
          model fusion, git re basin, fact editing, averaging weights, knowledge neurons, TIES merging,
          merging of models, fisher weighted, fisher merging, model stitching,
          lifelong editing, edit language models, editing language models, editing of language,
          factual knowledge editing, model patching, weight interpolation, weight space ensembl*,
          permutation symmetries of neural
        2: merging, permutation symmetries, rank one update, mode connectivity, merging models
        1: merg*, edit*, checkpoints, facts
        -2: cache merging, token merging, image editing, video editing, text editing, gene editing,
          genome editing, unlearning, merging tokens, photo editing
      `),
    },
    {
      id: 'continual-learning',
      label: 'Continual learning',
      related: ['transfer-learning'],
      ...readCues(`
        3: continual learning, class incremental, catastrophic forgetting, continual pre-training,
          elastic weight consolidation, gradient episodic memory, learning without forgetting,
          generative replay, task incremental, progressive neural network*, synaptic intelligence,
          rehearsal memory, online continual, forgetting mitigation, continual adaptation, iCaRL,
          lifelong machine learning, lifelong robot, lifelong reinforcement,
          incremental classifier, incremental few shot,
          continual graph, continual image, continual semantic,
          task free continual, experience replay for continual, forgetting in neural networks,
          forgetting in language models, continual fine-tuning, domain incremental
        2: without forgetting, lifelong learning, lifelong, continually learn*, continual, forgetting,
          exemplars, incremental, rehearsal, replay buffer*, old tasks, task sequence*, sequential tasks,
          incremental learning, catastrophic interference, incremental class, incremental object,
          continual reinforcement, continual instruction
        1: new classes, replay, stability plasticity
        -2: reinforcement learning, unlearning, forgetting curve, experience replay
      `),
    },
    {
      id: 'federated-meta-learning',
      label: 'Federated & meta-learning',
      related: ['privacy', 'few-shot-learning'],
      ...readCues(`
        3: federated learning, meta learn*, metalearn*, federated averaging, model agnostic meta, MAML,
          cross device training, split learning, decentralized data, cross device federated, cross silo,
          data free learning, data free meta, non iid clients, metalearning, learned optimizer*,
          decentralized learning, hypernetwork*, hyper network*, meta gradient*, federated fine-tuning,
          federated lora, federated llm*, federated foundation, federated unlearning, client drift,
          personalized federated, federated graph, federated natural, federated reinforcement,
          federated policy, federated optimization, federated recommend*, federated domain,
          federated neighbor, federated continual, FedAvg, FedProx, FedAdam,
          heterogeneous federated, federated setting*, federated training, federated transfer,
          federated distillation, federated analytics, vertical federated,
          meta optimiz*, federated edge learning, federated clustering, hyper gradient*, swarm learning
        2: federated, learning to learn, data free, clients, decentralized training, gossip,
          few shot classification, bi level, non iid, reptile, secure aggregation, learning to optimize
        1: meta, decentralized, privacy, bilevel, zero order*
        -2: federated state*, federated search, federated database*, kubernetes, cloud federation,
          federated cloud*, meta analysis, meta analyses
      `),
    },
    {
      id: 'alignment-evolution',
      label: 'Alignment & evolution',
      related: ['rlhf-preferences', 'llm-safety'],
      ...readCues(`
        3: alignment of large language, aligned language model*, llm alignment, scalable alignment,
          ai alignment, value alignment, aligning language models, aligning large language models,
          aligning ai, superalignment, weak to strong generalization, scalable oversight,
          evolutionary search, constitutional AI, instruction alignment, evolutionary kv,
          deep reinforcement learning from human preferences, human feedback, RLHF,
          self improving language, self improvement of language,
          weak to strong, weak language models to strong, alphaevolve, evolutionary coding,
          llm driven evolution, self evolving llm*, self evolving agent*, self evolving language,
          alignment evolution, ai safety, align ai, alignment of ai,
          mesa optimization, deceptive alignment,
          self play fine-tuning
        2: human values, evolutionary, black box search, reward model*,
          human preference*, harmless*, helpful, honest, population based,
          llm evolution, grpo, ppo, preference optimi*, self evolution, agent alignment, human aligned,
          inner alignment
        1: align*, reward*, population, reinforcement learning, preferences, mutation, crossover,
          alignment, evolv*, evolution strateg*, evolutionary strateg*
        -2: feature alignment, cross modal alignment, modality alignment, alignment loss,
          sequence alignment, word alignment, image text alignment, evolutionary game*,
          evolutionary biology, evolutionary relationship*, phylogen*, species, face alignment,
          distribution alignment, alignment tool*, image alignment
      `),
    },
    {
      id: 'transfer-learning',
      label: 'Transfer learning',
      related: ['domain-adaptation', 'few-shot-learning'],
      ...readCues(`
        3: transfer learning, transferable representation*, pre-train then fine-tun*, pretrain finetune,
          fine-tuning pretrained, universal language model fine-tuning, transferring knowledge,
          cross task transfer, disentangling task transfer, taskonomy, negative transfer,
          transferable features, feature transfer,
          imagenet transfer, imagenet pre-training, visual representation transfer,
          transferability estimation, fine-tuning of pre-trained, fine-tune pre-trained,
          robust fine-tuning, transfer from pre-trained,
          supervised pre-training for transfer,
          pre-trained features
        2: transferability, downstream task*, pre-trained feature extract*, fine-tuning strateg*,
          features off the shelf, off the shelf features, deep transfer, visual task adaptation,
          selective fine-tuning, task transfer
        1: transfer*, fine-tun*, downstream
        -2: style transfer, sim to real, electron transfer, heat transfer, transfer function*,
          technology transfer, transferable adversarial
      `),
    },
    {
      id: 'domain-adaptation',
      label: 'Domain adaptation & generalization',
      related: ['transfer-learning', 'ood-detection'],
      ...readCues(`
        3: domain adaptation, domain generalization, domain adversarial, unsupervised domain,
          domain shift*, distribution shift*, covariate shift, invariant risk minimization,
          domain invariant, source free adaptation, adversarial discriminative domain, dataset shift,
          out of distribution generalization, deep coral, domain confusion, domain randomization,
          group distributionally robust, distributionally robust, shortcut learning, test time training,
          concept drift, single domain generalization, domain generaliz*, domain transfer network*,
          domain discrepancy, classifier discrepancy, multi-source domain, multi-source adaptation,
          open set domain, adversarial domain, transfer component analysis,
          label shift, unseen domain*,
          maximum mean discrepancy adaptation, out of domain generalization
        2: source domain*, target domain*, spurious correlation*, domain gap, domain invariant features,
          distribution alignment, cross domain, wild distribution, partial domain, subpopulation shift*,
          spurious features, domain adaptive
        1: domains, domain specific, source and target, shift*
        -2: internal covariate shift, time domain, frequency domain, protein domain*, public domain,
          binding domain, domain expert*, cross domain recommend*, cross domain sequential
      `),
    },
    {
      id: 'few-shot-learning',
      label: 'Few-shot & zero-shot learning',
      related: ['federated-meta-learning', 'prompting-icl'],
      ...readCues(`
        3: few shot learning, one shot learning, zero shot learning, few shot classification,
          few shot recognition, few shot image, low shot, one shot generaliz*, few shot adaptation,
          matching network*, prototypical network*, generalized zero shot, zero shot recognition,
          zero shot classification, relation network for few shot, zero shot transfer, unseen class*,
          few shot segmentation, few shot detection, siamese neural networks for one shot,
          learning to compare, attribute based classification, few shot object, few shot classifier*,
          miniimagenet, few shot text, few shot named, few shot relation, few shot intent,
          generalized few shot, transductive few shot, few shot visual, zero shot detection,
          zero shot object, zero shot image, zero shot semantic, one shot image, few shot model*,
          one shot imitation, few shot fine-tun*
        2: few shot, zero shot, one shot, prototypes, attribute based, class attributes, novel classes,
          unseen categories
        1: few examples, handful, episodes, support set, open vocabulary
        -2: zero shot prompting, zero shot translation, one shot pruning, one shot nas, zero shot text,
          few shot demonstrat*, in context learning, few shot learners
      `),
    },
    {
      id: 'multi-task-learning',
      label: 'Multi-task learning',
      related: ['transfer-learning'],
      ...readCues(`
        3: multi-task learning, multi-task deep, gradient surgery, cross stitch, task balancing,
          gradient conflict*, conflicting gradients, multi-task objective*, multi-gate mixture,
          task weighting, multi-task network*, task grouping, gradnorm, multi-task feature*,
          multi-task prediction, multi-task neural, multi-task optimization, multi-task transformer*,
          multi-task representation, multi-task model*, multi-task architecture*,
          auxiliary task learning, task affinit*, multi-task pre-training, multi-task reinforcement,
          multi-task dense
        2: auxiliary task*, multi-objective optimization, multi-task, multi-task benchmark,
          auxiliary loss*, related tasks, shared representation*, loss balancing
        1: jointly
        -2: multitask language understanding, unsupervised multitask, multitask prompted,
          multitask finetuning
      `),
    },
    {
      id: 'test-time-adaptation',
      label: 'Test-time adaptation',
      broader: 'domain-adaptation',
      related: ['domain-adaptation'],
      ...readCues(`
        3: test time adaptation, test time training, fully test time, source free, adaptation at test time,
          entropy minimization, test time prompt, source hypothesis transfer, batch adaptation,
          online adaptation of, test time optimization, test time learning, test time prompt tuning,
          learn at test time, test time reinforcement, test time model adaptation, test time augmentation,
          test time robustness, continual test time, test time domain, test time classifier,
          test time normalization, test time personalization, test time calibration, test time refinement,
          test time fine-tuning, test time batch, adaptation without source data, adaptation at inference
        2: test time, online adaptation, tent
        1: at test, unlabeled test
        -2: attacks
      `),
    },
  ],
};
