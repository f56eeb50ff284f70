import { readCues } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Representation learning" of the built-in taxonomy. */
export const representationArea: Area = {
  id: 'representation-learning',
  label: 'Representation learning',
  field: machineLearning,
  techniques: [
    {
      id: 'self-supervised',
      label: 'Self-supervised learning',
      related: ['contrastive-learning', 'masked-modeling'],
      ...readCues(`
        3: self supervised learning, self supervised, self supervision,
          unsupervised representation learning,
          unsupervised visual representation, bootstrap your own latent, pretext task*,
          unsupervised feature learning, barlow twins, vicreg, self distillation with no labels,
          without negative pairs, joint embedding, unsupervised learning of visual, rotation prediction,
          predicting image rotations, solving jigsaw, learning without labels, self training with,
          visual representations by context, deep clustering for unsupervised,
          robust visual features without supervision, unsupervised learning by, unsupervised pre-training,
          redundancy reduction, learning of representations, context prediction, representation collapse,
          visual representation learning, DINOv2, DINOv3,
          unsupervised features, siamese representation learning,
          representation learning benchmark, learning visual features without, pretraining without labels,
          unsupervised visual, unsupervised image representation*, non-contrastive learning,
          non-contrastive self, learning visual representations, learning image representations, proxy task*
        2: DINO, unlabeled data, unlabelled data, representation learning, unsupervised learning,
          jigsaw puzzles, self-distillation, learning of visual representations, label free representation
        1: unsupervised, pretext, without labels, representations
        -2: self supervised depth, speech representations, graph representation learning,
          self supervised speech, disentangled representations, discrete representation learning,
          causal representation learning, unsupervised domain
      `),
    },
    {
      id: 'contrastive-learning',
      label: 'Contrastive learning',
      broader: 'self-supervised',
      related: ['metric-learning', 'vision-language-pretraining'],
      ...readCues(`
        3: contrastive learning, contrastive representation, contrastive visual,
          contrastive self supervised,
          momentum contrast, simclr, MoCo, infonce, contrastive loss*, supervised contrastive,
          contrastive pre-training, contrastive predictive, contrastive estimation,
          alignment and uniformity,
          hard negative*, contrastive framework, instance discrimination, contrastive objective,
          contrastive coding, contrasting cluster, mutual information maximization, deep infomax,
          dimensional collapse, positive pairs, mutual information estimation, contrastive unsupervised,
          debiased contrastive, nearest neighbor contrastive, contrastive multi-view, contrastive graph,
          prototypical contrastive, time contrastive, contrastive embedding*
        2: negative samples, augmented views, negatives, mutual information, contrastive
        1: contrast, views, similar pairs
        -2: contrast agent*, contrastive linguistics, contrastive decoding, contrastive divergence,
          noise contrastive, contrastive analysis of, contrastive explanation*
      `),
    },
    {
      id: 'masked-modeling',
      label: 'Masked image modelling',
      broader: 'self-supervised',
      related: ['vision-transformers', 'pretrained-encoders'],
      ...readCues(`
        3: masked autoencoder*, masked image model*, masked auto-encod*, masked visual, masked modeling,
          masked feature prediction, image bert, BEiT, masked patches, masked prediction,
          masked pre-training,
          masked video, masked siamese, masked generative, masked data model*, context encoders,
          bert pre-training of image, masked token model*, mask reconstruct*, masking ratio*,
          masked reconstruction, mask* image transformer, context autoencoder, masked graph autoencoder*,
          multimae, simmim, masked spectrogram*, masked unsupervised, masked image generat*,
          masked point modeling
        2: masked, reconstruct the missing
        1: masking, mask*, reconstruct*, patches
        -2: masked language model*, face masks, masked priming, surgical mask*, attention mask*,
          masked self attention
      `),
    },
    {
      id: 'metric-learning',
      label: 'Metric learning',
      related: ['contrastive-learning', 'faces'],
      ...readCues(`
        3: metric learning, triplet loss, triplet network*, distance metric learning, siamese network*,
          siamese neural,
          similarity learning, deep metric, angular margin, proxy based, large margin nearest neighbor,
          center loss, similarity metric discriminatively, prototype learning, learned distance,
          n pair loss,
          proxy nca, neighbourhood components, lifted structured, ranking loss for embedding,
          dimensionality reduction by learning an invariant, signature verification using,
          deep embedding learning, proxy anchor, learning embeddings with,
          triplet mining, embedding loss*, deep hashing, ranked list loss, multi similarity loss,
          learning a similarity, one-shot image recognition
        2: triplet, embedding space, distance metric*, distance function*, embedding learning,
          nearest neighbor classification,
          similarity metric*, circle loss, siamese architecture*
        1: similarity, distance, metric, siamese
        -2: metric space, performance metric*, siamese cat, spin triplet*, triplet state*,
          metric geometry, metric tensor, metric of, quasi metric, siamese tracking, triplet repeat*
      `),
    },
    {
      id: 'semi-supervised',
      label: 'Semi-supervised learning',
      related: ['self-supervised', 'noisy-labels'],
      ...readCues(`
        3: semi supervised, pseudo label*, consistency regularization, mean teacher, fixmatch, mixmatch,
          temporal ensembling, self training, co training, unlabelled data with, label propagation,
          noisy student, label efficient, ladder network*, consistency training, positive unlabeled,
          unsupervised data augmentation, entropy minimization for semi, virtual adversarial training,
          learning with few labels, combining labeled and unlabeled, graph based semi, few labels,
          partially labelled, tri training, transductive learning, learning from labeled and unlabeled,
          combining labelled and, labeled and unlabeled data, using unlabeled data, meta pseudo,
          unlabeled examples, positive and unlabeled, curriculum pseudo, transductive inference,
          transductive support vector, semisupervised, transductive svm*
        2: unlabeled data, unlabeled, pseudo labeling, unlabelled, transductive, weak to strong consistency
        1: labels, labeled, weakly
        -2: unlabeled rna, semi supervised domain
      `),
    },
    {
      id: 'noisy-labels',
      label: 'Noisy & weak labels',
      related: ['semi-supervised', 'data-curation'],
      ...readCues(`
        3: noisy label*, weak supervision, weakly supervised, learning with noisy, co teaching,
          data programming, noise robust loss, partial label*, corrupted labels, multiple instance learning,
          labeling function*, learning from crowds, noisy annotation*, label errors, programmatic labeling,
          robust losses, confident learning, noisy supervision, weak labels, inaccurate supervision,
          truth inference, annotator disagreement, large scale weak supervision, complementary label*,
          loss correction, sample reweighting, learning to reweight, mentornet, label noise,
          corrupted label*, robust to label, annotator noise, crowdsourced labels,
          reweight examples, non-expert annotation*, programmatic weak, unreliable labels,
          mislabelled data, multiple annotators, label corruption, noisily labeled
        2: crowdsourc*, Snorkel, data annotation, annotators, crowd workers, label correction,
          annotation noise, noisy data, mislabeled, annotation errors, extremely noisy, distant supervision,
          noisy crowd*
        1: noisy, weak, annotation*
        -2: crowdfunding, weak interaction*, food label*, isotope label*, weak gravitational
      `),
    },
    {
      id: 'long-tail',
      label: 'Class imbalance & long tails',
      related: ['few-shot-learning', 'fairness'],
      ...readCues(`
        3: long tailed, class imbalance, imbalanced learning, imbalanced data,
          imbalanced classification, class balanced, smote, minority class*, cost sensitive learning,
          balanced loss, label distribution aware, decoupling representation and classifier,
          logit adjustment,
          imbalanced dataset*, imbalanced regression, balanced softmax, class imbalanced, rare classes,
          effective number of samples, large vocabulary instance, long tail recognition,
          learning from imbalanced, minority over-sampling, cost-sensitive classif*,
          cost-sensitive boosting,
          imbalanced domains, adaptive synthetic sampling, deep imbalanced,
          rare event classification
        2: tail classes, re-weighting, head classes, under represented classes, rare categories, imbalanced,
          imbalance problem, over-sampling, cost sensitive, equalization loss, long tail*
        1: imbalance, balanced, rare
        -2: long tailed distribution of income, balance of payments, gender imbalance, trade imbalance*,
          imbalance of power, long tailed macaque*, long tailed tit*, global imbalances
      `),
    },
    {
      id: 'active-learning',
      label: 'Active learning & data efficiency',
      related: ['semi-supervised', 'data-curation'],
      ...readCues(`
        3: core set*, coreset*, pool based, query by committee, uncertainty sampling,
          bayesian active learning,
          batch active, active annotation, active learner*, label acquisition, informative samples,
          data subset selection, active testing, active deep learning, dataset pruning,
          data efficiency of, annotation cost*, deep bayesian active, interactive learning,
          machine teaching,
          deep active learning, adversarial active learning, agnostic active,
          cold start active, active learning for convolutional,
          active learning for named, active learning for image, active learning for sequence,
          active learning for semantic,
          batch mode active, batchbald, label budget, active learning for text classif*
        2: active learning, query strateg*, human in the loop, sample selection,
          active exploration of labels, annotation budget, labeling cost*, labelling effort,
          acquisition strateg*, querying, dataset condensation, dataset distillation, batch acquisition,
          self paced, annotat* efficient, labeling budget, active learning with statistical,
          active learning for deep,
          active learning for object, active learning with deep
        1: informative, queries, labels
        -2: active learning increases student, students, classroom*, undergraduate*, lecture*, pedagog*,
          flipped classroom, active learning in higher, core sets of microbio*, teacher education
      `),
    },
    {
      id: 'disentanglement',
      label: 'Disentanglement & identifiability',
      related: ['vaes', 'causal-inference'],
      ...readCues(`
        3: beta vae, independent factors, factor vae, factors of variation, nonlinear ica,
          interpretable representation learning by information, identifiable representation*,
          basic visual concepts, infogan, interpretable factors, isolating sources of,
          equivariant representation*, learned symmetries, understanding disentangling,
          latent factors of variation, identifiable latent, factorized representations,
          invariant representation*, disentangled representation*, disentangled latent*,
          disentangled generat*,
          disentangled image, disentanglement, disentangling factors, disentangled variational,
          disentangled feature*, disentangling latent, slot attention, scene decomposition,
          multi-object representation, inverse graphics, unsupervised object discovery,
          nonlinear independent component, identifiability of deep, identifiable deep,
          unsupervised scene, compositional scene, latent traversals, dsprites
        2: independent component*, identifiability, interpretable latent, latent factors, factoris*,
          disentangl*, content and style, independent mechanisms, object-centric, content from style
        1: factors, independent, symmetry, equivarian*
        -2: entanglement, equivariant cohomology, gauge symmetr*, disentangling the effects,
          identifiability of parameter, lie algebra*, non lte, disentangling poverty
      `),
    },
    {
      id: 'representation-analysis',
      label: 'Representation analysis',
      related: ['mechanistic-interpretability', 'self-supervised'],
      ...readCues(`
        3: representation analysis, analysis of representations, representational similarity,
          similarity of neural network representations, probing classifier*, linear probe*, linear probes,
          centered kernel alignment, CKA, representation similarity, convergent learning,
          neural representation alignment, canonical correlation analysis for deep, intrinsic dimension of,
          representation geometry, understanding intermediate layers, texture bias, feature visualization,
          platonic representation, brain score, visualizing and understanding convolutional,
          network dissection,
          biased towards texture, deep image representations by inverting, representations across layers,
          structural probe*, probing task*, model stitching, shape bias, deep learning and visual cortex,
          bertology, what does bert, does bert, how fine-tuning changes, do transformers,
          do language models know, probing bert, probing pretrained, classifier probes,
          layers of bert, brain-like representations, representations of neural networks,
          neural network representations, analysis of bert, probing sentence embeddings
        2: what do neural networks learn, probing, representations learned by, texture and shape,
          attention patterns, intermediate layers, probes, layer wise analysis, canonical correlation,
          representational alignment, probing language, information plane, similarity of representations
        1: understand*
        -2: political representation, space probe*, dna probe*, fluorescent probe*,
          representation theory
      `),
    },
  ],
};
