import assert from 'node:assert/strict';
import { stemOf } from '../../../src/core/search/stem';

describe('stemOf', () => {
  const families: readonly (readonly string[])[] = [
    ['pruning', 'pruned', 'prune', 'prunes'],
    ['quantization', 'quantized', 'quantizer', 'quantizing', 'quantisation', 'quantised', 'quantise'],
    ['caches', 'cache', 'caching', 'cached'],
    ['distillation', 'distilled', 'distilling', 'distill'],
    ['memory', 'memories'],
    ['compression', 'compressed', 'compressing', 'compress'],
    ['sparsity', 'sparse'],
    ['models', 'model', 'modeling', 'modelling'],
    ['eviction', 'evicting', 'evicts'],
  ];
  for (const family of families) {
    it(`gives one stem for ${family.join(', ')}`, () => {
      assert.equal(new Set(family.map(stemOf)).size, 1);
    });
  }

  it('keeps different words apart', () => {
    const words = [
      'pruning',
      'quantization',
      'caches',
      'memory',
      'merging',
      'routing',
      'editing',
      'learning',
    ];
    assert.equal(new Set(words.map(stemOf)).size, words.length);
  });

  it('leaves short words and words with digits as they are', () => {
    assert.deepEqual(['this', 'moes', 'bits', '8bits', 'quantv2xs'].map(stemOf), [
      'this',
      'moes',
      'bits',
      '8bits',
      'quantv2xs',
    ]);
  });

  it('never leaves fewer than four letters', () => {
    assert.equal(stemOf('being'), 'being');
    assert.equal(stemOf('caked'), 'caked');
  });
});
