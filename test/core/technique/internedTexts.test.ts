import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { builtinTaxonomy } from '../../../src/core/technique/builtinTaxonomy';
import { techniquesOf } from '../../../src/core/technique/classify';
import { InternedTexts } from '../../../src/core/technique/internedTexts';

/** Bytes in use when all that nobody has any more is cleared away. */
function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

describe('InternedTexts', () => {
  it('gives the same text, however many it was given', () => {
    const texts = new InternedTexts();
    for (let i = 0; i < 12_000; i++) {
      assert.equal(texts.get(`word ${i % 11_000}`), `word ${i % 11_000}`);
    }
    assert.equal(texts.get('__proto__'), '__proto__');
    assert.equal(texts.get(''), '');
  });

  it('keeps no long text of which it was given a piece', () => {
    const texts = new InternedTexts();
    const before = usedBytes();
    for (let i = 0; i < 100; i++) {
      texts.get(`Piece of text number ${i}. ${'Word '.repeat(20_000)}`.slice(0, 22));
    }
    assert.ok(usedBytes() - before < 1_000_000);
    assert.equal(texts.get('Piece of text number 1'), 'Piece of text number 1');
  });
});

describe('the evidence for techniques', () => {
  it('keeps no abstract in memory, though it is a piece of one', () => {
    const kept = (from: number): readonly unknown[] =>
      Array.from({ length: 300 }, (_, i) => {
        const abstract = `Interpretability, interpretable. ${`Words ${from + i} `.repeat(800)}`;
        return techniquesOf(
          { title: 'Neural networks', abstract, venue: undefined, extras: {} },
          builtinTaxonomy,
        );
      });
    kept(0);
    const before = usedBytes();
    const techniques = kept(300);
    assert.deepEqual(techniques[0], kept(600)[0]);
    assert.ok(JSON.stringify(techniques[0]).includes('"interpretability"'));
    assert.ok((usedBytes() - before) / techniques.length < 2000);
  });
});
