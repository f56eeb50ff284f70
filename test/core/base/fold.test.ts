import assert from 'node:assert/strict';
import { fold, foldToLettersAndDigits, foldWithOffsets } from '../../../src/core/base/fold';

const samples: readonly (readonly [string, string])[] = [
  ['', ''],
  ['Plain ASCII, 4-bit', 'plain ascii, 4-bit'],
  ['Müller and Ødegård of D²MoE', 'muller and odegard of d2moe'],
  ['É', 'e'],
  ['KV\u2011Cache “quoted” – ẞ', 'kv-cache "quoted" - ss'],
  ['ΣΑΣ Σ', 'σασ σ'],
  ['tab\tand A\u0301 \ud800 𝕂V 🎉X', 'tab\tand a \ud800 Kv 🎉x'],
];

describe('fold', () => {
  for (const [text, expected] of samples) {
    it(`folds "${text}"`, () => {
      assert.equal(fold(text), expected);
    });
  }

  it('gives what folding with offsets gives', () => {
    for (const [text] of samples) {
      assert.equal(fold(text), foldWithOffsets(text).text);
    }
  });

  it('takes a long text with one accent in little time', () => {
    assert.equal(fold(`É${'A'.repeat(2_000_000)}`).length, 2_000_001);
  });
});

describe('foldToLettersAndDigits', () => {
  it('leaves letters and digits of any alphabet', () => {
    assert.equal(foldToLettersAndDigits('KV-Cache: Größe (量化) 4!'), 'kvcachegrosse量化4');
  });
});
