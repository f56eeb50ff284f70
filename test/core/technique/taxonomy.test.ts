import assert from 'node:assert/strict';
import { builtinTaxonomy } from '../../../src/core/technique/builtinTaxonomy';
import { otherArea, Taxonomy } from '../../../src/core/technique/taxonomy';
import { builtinPapers } from '../../support/builtinPapers';

describe('builtinTaxonomy', () => {
  const techniques = builtinTaxonomy.areas.flatMap((area) => area.techniques);

  it('has the areas in the order of the tree', () => {
    assert.deepEqual(
      builtinTaxonomy.areas.map(({ label }) => label),
      [
        'Inference memory',
        'Architecture',
        'Compression',
        'Training memory',
        'Adaptation',
        'Deployment',
        'Overview',
      ],
    );
  });

  it('has the techniques that the built-in collection states, under their areas', () => {
    assert.deepEqual(
      builtinTaxonomy.areas.map(
        ({ id, techniques: inside }) => `${id}: ${inside.map((one) => one.id).join(' ')}`,
      ),
      [
        'inference-memory: kv-cache speculative-parallel-decoding offloading-scheduling',
        'architecture: mixture-of-experts memory-augmented-agents retrieval-reranking',
        'compression: quantization pruning-sparsity distillation-elastic embedding-compression lossless-compression',
        'training-memory: peft-low-rank optimizer-state rematerialization-reversible',
        'adaptation: model-merging-editing continual-learning federated-meta-learning alignment-evolution',
        'deployment: on-device-edge video-vision-efficiency neural-rendering',
        'overview: survey-scaling-laws',
      ],
    );
    const known = new Set(techniques.map(({ id }) => id));
    const stated = builtinPapers().flatMap(({ extras }) => extras.techniques ?? []);
    assert.ok(stated.length > 55);
    assert.deepEqual(
      stated.filter((id) => !known.has(id)),
      [],
    );
  });

  it('has each id and each label once', () => {
    assert.equal(new Set(techniques.map(({ id }) => id)).size, techniques.length);
    assert.equal(new Set(techniques.map(({ label }) => label)).size, techniques.length);
  });

  it('has cues that can be found: folded words with single spaces between them, none twice in a technique', () => {
    for (const { id, cues, negativeCues } of techniques) {
      const phrases = [...cues, ...(negativeCues ?? [])].map(({ phrase }) => phrase);
      assert.ok(cues.length >= 10, id);
      assert.equal(new Set(phrases).size, phrases.length, `${id}: ${phrases.join(', ')}`);
      for (const phrase of phrases) {
        assert.match(phrase, /^[a-z0-9]+\*?(?: [a-z0-9]+\*?)*$/, id);
      }
    }
  });
});

describe('Taxonomy', () => {
  const taxonomy = new Taxonomy([
    { id: 'x', label: 'X', techniques: [{ id: 'a', label: 'First', cues: [] }] },
    { id: 'y', label: 'Y', techniques: [{ id: 'a', label: 'Second', cues: [] }] },
  ]);

  it('knows label and area of a technique', () => {
    assert.equal(builtinTaxonomy.labelOf('kv-cache'), 'KV cache');
    assert.equal(builtinTaxonomy.areaIdOf('kv-cache'), 'inference-memory');
  });

  it('makes a label of an id that it does not know', () => {
    assert.equal(builtinTaxonomy.labelOf('graph-learning'), 'Graph learning');
    assert.equal(builtinTaxonomy.labelOf('graph_learning  now'), 'Graph learning now');
    assert.equal(builtinTaxonomy.labelOf('übung'), 'Übung');
    assert.equal(builtinTaxonomy.areaIdOf('graph-learning'), otherArea.id);
  });

  it('does not take names of object members for techniques', () => {
    assert.equal(builtinTaxonomy.areaIdOf('constructor'), otherArea.id);
    assert.equal(builtinTaxonomy.labelOf('__proto__'), 'Proto');
  });

  it('lets the first of two techniques with one id count', () => {
    assert.equal(taxonomy.labelOf('a'), 'First');
    assert.equal(taxonomy.areaIdOf('a'), 'x');
  });
});
