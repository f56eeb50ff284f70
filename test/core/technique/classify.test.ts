import assert from 'node:assert/strict';
import { builtinTaxonomy } from '../../../src/core/technique/builtinTaxonomy';
import { statedEvidence, techniquesOf } from '../../../src/core/technique/classify';
import { Taxonomy } from '../../../src/core/technique/taxonomy';
import { builtinPapers } from '../../support/builtinPapers';
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
      ['offloading-scheduling', 'mixture-of-experts'],
    ],
    ['Post-Training Quantisation of Language Models', ['quantization']],
    ['LoRA: Low-Rank Adaptation', ['peft-low-rank']],
    ['Federated Averaging of Deep Networks', ['federated-meta-learning']],
    ['Editing Factual Knowledge: Model Editing at Scale', ['model-merging-editing']],
    ['Overcoming Catastrophic Forgetting', ['continual-learning']],
    ['Direct Preference Optimization from Human Feedback', ['alignment-evolution']],
    ['NeRF: Neural Radiance Fields for View Synthesis', ['neural-rendering']],
    ['Scaling Laws for Neural Language Models', ['survey-scaling-laws']],
    ['TinyML on Microcontrollers', ['on-device-edge']],
    ['Reversible Residual Networks and Activation Checkpointing', ['rematerialization-reversible']],
    ['8-bit Optimizer States', ['optimizer-state', 'quantization']],
    ['Dense Passage Retrieval and Reranking', ['retrieval-reranking']],
    ['Knowledge Distillation: Teacher and Student Models', ['distillation-elastic']],
    ['Lossless Compression of Weights with Huffman Codes', ['lossless-compression']],
    ['Hash Embeddings for Embedding Tables', ['embedding-compression']],
    ['Agentic Tool Use with Long-Term Memory', ['memory-augmented-agents']],
    ['Image Segmentation with Vision Transformers', ['video-vision-efficiency']],
  ];
  for (const [title, expected] of titles) {
    it(`puts "${title}" under ${expected.join(' and ')}`, () => {
      assert.deepEqual(new Set(ids({ title })), new Set(expected));
    });
  }

  it('says by which words', () => {
    assert.deepEqual(
      techniquesOf(makePaper({ title: 'Structured Pruning', venue: undefined }), builtinTaxonomy),
      [{ id: 'pruning-sparsity', label: 'Pruning & sparsity', score: 0.67, evidence: ['pruning'] }],
    );
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
    assert.deepEqual(ids({ title: 'A Title', extras: { tldr: 'Prunes weights by pruning.' } }), [
      'pruning-sparsity',
    ]);
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

  it('hears words that speak against a technique', () => {
    const taxonomy = new Taxonomy([
      {
        id: 'x',
        label: 'X',
        techniques: [
          {
            id: 'edge',
            label: 'Edge',
            cues: [{ phrase: 'edge', weight: 2 }],
            negativeCues: [{ phrase: 'edge detection', weight: 2 }],
          },
        ],
      },
    ]);
    assert.equal(techniquesOf(makePaper({ title: 'Edge Inference', venue: undefined }), taxonomy).length, 1);
    assert.equal(techniquesOf(makePaper({ title: 'Edge Detection', venue: undefined }), taxonomy).length, 0);
  });

  it('gives at most three', () => {
    const title = 'Quantization, Pruning, LoRA, Distillation, Federated Learning: A Survey';
    assert.equal(ids({ title }).length, 3);
  });

  it('gives the same answer again', () => {
    const paper = makePaper({ title: 'KV Cache Quantization on Device' });
    assert.deepEqual(techniquesOf(paper, builtinTaxonomy), techniquesOf(paper, builtinTaxonomy));
  });
});

describe('the built-in papers with their stated techniques hidden', () => {
  const pairs = builtinPapers().map((paper) => ({
    stated: paper.extras.techniques ?? [],
    given: techniquesOf({ ...paper, extras: { ...paper.extras, techniques: [] } }, builtinTaxonomy),
  }));
  const hits = pairs.reduce(
    (sum, { stated, given }) => sum + given.filter(({ id }) => stated.includes(id)).length,
    0,
  );

  it('get a stated technique nine times of ten that they get one', () => {
    const count = pairs.reduce((sum, { given }) => sum + given.length, 0);
    assert.ok(hits / count >= 0.9, `${hits} of ${count}`);
  });

  it('get seven of ten stated techniques', () => {
    const count = pairs.reduce((sum, { stated }) => sum + stated.length, 0);
    assert.ok(hits / count >= 0.7, `${hits} of ${count}`);
  });

  it('all have evidence', () => {
    for (const { given } of pairs) {
      for (const { evidence, id } of given) {
        assert.ok(evidence.length > 0, id);
      }
    }
  });
});
