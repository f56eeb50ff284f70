import assert from 'node:assert/strict';
import { builtinTaxonomy } from '../../../src/core/technique/builtinTaxonomy';
import { statedEvidence, techniquesOf } from '../../../src/core/technique/classify';
import { makePaper } from '../../support/papers';
import type { PaperParts } from '../../support/papers';

function ids(parts: PaperParts): readonly string[] {
  return techniquesOf(makePaper({ venue: undefined, ...parts }), builtinTaxonomy).map(({ id }) => id);
}

describe('techniquesOf', () => {
  it('takes what the source states, in its order', () => {
    const extras = { techniques: ['quantization', 'kv-cache'] };
    assert.deepEqual(techniquesOf(makePaper({ title: 'Pruning of LoRA', extras }), builtinTaxonomy), [
      { id: 'quantization', label: 'Quantization', score: 1, evidence: [statedEvidence] },
      { id: 'kv-cache', label: 'KV cache', score: 1, evidence: [statedEvidence] },
    ]);
  });

  it('takes stated techniques that it does not know, and each once', () => {
    const extras = { techniques: ['graph-learning', ' ', 'graph-learning'] };
    assert.deepEqual(techniquesOf(makePaper({ extras }), builtinTaxonomy), [
      { id: 'graph-learning', label: 'Graph learning', score: 1, evidence: [statedEvidence] },
    ]);
  });

  it('reads the texts where nothing is stated', () => {
    assert.deepEqual(ids({ title: 'Pruning Transformers', extras: { techniques: [] } }), [
      'pruning-sparsity',
    ]);
  });

  const titles: readonly (readonly [string, readonly string[]])[] = [
    ['PagedAttention: Key-Value Cache Paging', ['kv-cache']],
    ['Fast Speculative Decoding with Draft Models', ['speculative-parallel-decoding']],
    [
      'Offloading Experts: Mixture-of-Experts Inference with Prefetching',
      ['mixture-of-experts', 'offloading-scheduling'],
    ],
    ['Post-Training Quantisation of Language Models', ['quantization']],
    ['LoRA: Low-Rank Adaptation', ['peft-low-rank']],
    ['Federated Averaging of Deep Networks', ['federated-meta-learning']],
    ['Editing Factual Knowledge: Model Editing at Scale', ['model-merging-editing']],
    ['Overcoming Catastrophic Forgetting', ['continual-learning']],
    ['Scalable Alignment of Language Models by Evolution Strategies', ['alignment-evolution']],
    ['Evolution Strategies with Few Offspring', ['evolution-strategies']],
    ['NeRF: Neural Radiance Fields for View Synthesis', ['neural-rendering']],
    ['Scaling Laws of Deep Networks: A Survey', ['survey-scaling-laws']],
    ['TinyML on Microcontrollers', ['on-device-edge']],
    ['Reversible Networks and Activation Checkpointing', ['rematerialization-reversible']],
    ['8-bit Optimizer States', ['optimizer-state']],
    ['Dense Retrieval and Reranking of Passages', ['retrieval-reranking']],
    ['Knowledge Distillation: Teacher and Student Models', ['distillation-elastic']],
    ['Lossless Compression of Weights with Huffman Codes', ['lossless-compression']],
    ['Compositional Embeddings for Embedding Tables', ['embedding-compression']],
    ['A Memory Bank for LLM Agents', ['memory-augmented-agents', 'llm-agents']],
    ['Semantic Segmentation with Vision Transformers', ['segmentation', 'vision-transformers']],
    ['MobileNets for Mobile Vision', ['video-vision-efficiency']],
    ['Latent Diffusion Models for Image Editing', ['diffusion-models', 'image-editing']],
    ['Offline Reinforcement Learning from Fixed Datasets', ['offline-rl']],
    ['Speaker Verification with X-Vectors', ['speaker-recognition']],
    ['Oversmoothing in Graph Neural Networks', ['gnn-expressivity']],
    ['Training Data Extraction and Differential Privacy', ['privacy']],
    ['Chest X-rays and Deep Learning', ['medical-imaging']],
    ['Robot Manipulators and Their Control', ['manipulation']],
    ['Going Deeper with Convolutions', ['convolutional-networks']],
    ['Spatial Transformer Networks', ['convolutional-networks']],
    ['Genetic Algorithms for Neural Networks', ['genetic-algorithms']],
    ['A Genetic Algorithm for Global Optimization', ['genetic-algorithms']],
    ['NSGA-III: An Elitist Sort of Pareto Fronts', ['multi-objective']],
    ['Differential Evolution over Continuous Spaces', ['evolution-strategies']],
    ['Particle Swarms: Particle Swarm Optimization with Few Particles', ['swarm-intelligence']],
    ['Evolving Neural Networks with Growing Topologies', ['neuroevolution']],
    ['Variable Selection with the Lasso', ['feature-selection']],
    ['Personalized PageRank of Large Graphs', ['graph-mining']],
    ['Independent Component Analysis of Mixed Voices', ['dimensionality-reduction']],
    ['Long-Term Dependencies and How Neural Networks Learn Them', ['recurrent-networks']],
    ['k-Anonymity of Published Tables', ['privacy']],
    ['Mixtures of Local Experts', ['mixture-of-experts']],
    ['Rapidly-Exploring Random Trees in Narrow Halls', ['robot-navigation']],
    ['Evasion Attacks at Test Time', ['adversarial-robustness']],
    ['Back-Propagating Errors through Few Units', ['training-dynamics']],
    ['Theano: Expressions as Graphs', ['ml-frameworks']],
    ['Scale-Invariant Keypoints at Night', ['tracking-flow']],
    ['Kohonen Maps for Clusters of Customers', ['clustering']],
    ['Automated Driving by Deep Learning', ['autonomous-driving']],
    ['Code Generation with Language Models', ['code-generation']],
  ];
  for (const [title, expected] of titles) {
    it(`puts "${title}" under ${expected.join(' and ')}`, () => {
      assert.deepEqual(new Set(ids({ title })), new Set(expected));
    });
  }

  it('says by which words', () => {
    assert.deepEqual(
      techniquesOf(makePaper({ title: 'Structured Pruning', venue: undefined }), builtinTaxonomy),
      [
        {
          id: 'pruning-sparsity',
          label: 'Pruning & sparsity',
          score: 0.67,
          evidence: ['structured pruning'],
        },
      ],
    );
  });

  it('says words that can be read, also where a cue ends in the middle', () => {
    const words = (title: string): readonly string[] =>
      techniquesOf(makePaper({ title, venue: undefined }), builtinTaxonomy).flatMap(
        ({ evidence }) => evidence,
      );
    const verified = words('Verification of neural controllers');
    assert.ok(verified.includes('verification of neural controllers'), verified.join(' | '));
    const found = words('Image retrieval by sketches');
    assert.ok(found.includes('image retrieval'), found.join(' | '));
    const last = words('Watermarking deep');
    assert.ok(last.includes('watermarking deep'), last.join(' | '));
  });

  it('puts the most central first', () => {
    const abstract =
      'We quantize the weights to 4-bit. Quantization is compared with pruning and pruned models.';
    assert.deepEqual(ids({ title: 'Weight Quantization and a Little Pruning', abstract }), [
      'quantization',
      'pruning-sparsity',
    ]);
  });

  it('reads keywords, summary and abstract too', () => {
    assert.deepEqual(ids({ title: 'A Title', extras: { keywords: ['Mixture of Experts'] } }), [
      'mixture-of-experts',
    ]);
    assert.deepEqual(
      ids({ title: 'A Title', extras: { tldr: 'Structured pruning of model weights, by pruning.' } }),
      ['pruning-sparsity'],
    );
    assert.deepEqual(
      ids({ title: 'A Title', abstract: 'A lottery ticket. Pruning helps sparse networks.' }),
      ['pruning-sparsity'],
    );
  });

  it('is not led by one mention in an abstract', () => {
    assert.deepEqual(ids({ title: 'A Title', abstract: 'Unlike pruning, we cook.' }), []);
    assert.deepEqual(ids({ title: 'Cooking with Care', abstract: 'Nothing of the field.' }), []);
    assert.deepEqual(ids({ title: '' }), []);
  });

  it('lets a method that an abstract names open no door for everyday words about something else', () => {
    const title = 'Road Safety and the Speed of Traffic at Vehicle Crossings';
    const abstract = 'Crashes at crossings are counted, and compared by hierarchical Bayesian models.';
    assert.deepEqual(ids({ title, abstract }), []);
    assert.deepEqual(ids({ title, abstract: `${abstract} A random forest is trained on them.` }), [
      'spatio-temporal',
    ]);
  });

  it('gives at most three', () => {
    const title = 'Quantization, Network Pruning, LoRA, Knowledge Distillation, Federated Learning';
    assert.equal(ids({ title }).length, 3);
  });

  it('gives the same answer again', () => {
    const paper = makePaper({ title: 'KV Cache Quantization on Device' });
    assert.deepEqual(techniquesOf(paper, builtinTaxonomy), techniquesOf(paper, builtinTaxonomy));
  });
});

describe('techniquesOf, of other fields', () => {
  const titles = [
    'Effects of Winter Pruning on the Yield of Apple Trees',
    'Dissolved Gas Analysis of Power Transformers',
    'Diffusion of Innovations in Rural Villages',
    'Attention and Working Memory in Children',
    'Agents, Principals and the Theory of the Firm',
    'Alignment of Protein Sequences by Dynamic Programming',
    'Retrieval of Episodic Memories during Sleep',
    'Monetary Policy and the Exploration of Rational Expectations',
    'Evolution of Cooperation in Networks of Bacteria',
    'A Survey of Households: Graphs of Income and Transfer Payments',
    'Kernel Size of Wheat under Drought',
    'Collective Communication on Wormhole-Routed Multicomputers',
    'Data Parallel Programs and Their Compilation for Distributed Memory Architectures',
    'Bank Conflicts in Interleaved Memory Modules',
    'Polygons instead of Direct Volume Rendering',
    'Route Choice of Commuters in a Driving Simulator',
    'Vehicle Trajectory Data and the Capacity of Weaving Sections',
    'Spacing Policies for Vehicle Platoons on Freeways',
    'Leader Election in Mobile Networks by Mobile Agents',
    'Quantization of Gauge Fields on a Lattice',
    'The Distillation of Crude Oil with Sparse Trays',
    'Learning Styles of Students in Online Courses',
    'Robust Standard Errors for Clustered Data',
    'WEAVING RAG RUGS IN THE NINETEENTH CENTURY',
  ];
  for (const title of titles) {
    it(`puts "${title}" nowhere`, () => {
      assert.deepEqual(ids({ title }), []);
    });
  }

  it('takes words of everyday use where the text or the venue is of the field', () => {
    assert.deepEqual(ids({ title: 'Pruning for Free' }), []);
    assert.deepEqual(ids({ title: 'Pruning for Free', venue: 'ICML 2024' }), ['pruning-sparsity']);
    assert.deepEqual(ids({ title: 'Pruning for Free', abstract: 'We look at neural networks.' }), [
      'pruning-sparsity',
    ]);
    assert.deepEqual(ids({ title: 'Pruning for Free', abstract: 'We look at networks of roots.' }), []);
  });

  it('asks for capitals in names that are words', () => {
    assert.deepEqual(ids({ title: 'RAG for Neural Networks' }), ['rag']);
    assert.deepEqual(ids({ title: 'A Rag for Neural Networks' }), []);
  });
});
