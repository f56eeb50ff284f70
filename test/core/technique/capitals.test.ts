import assert from 'node:assert/strict';
import { agreesInCapitals, hasCapitals, isAllCapitals } from '../../../src/core/technique/capitals';

describe('agreesInCapitals', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['RAG', 'RAG', true],
    ['RAG', 'rag', false],
    ['RAG', 'Rag', false],
    ['RAG', 'RAGs', true],
    ['GAN*', 'GANs', true],
    ['GAN*', 'gans', false],
    ['RoPE', 'RoPE', true],
    ['RoPE', 'ROPE', true],
    ['RoPE', 'Rope', false],
    ['VQ VAE', 'VQ-VAE', true],
    ['VQ VAE', 'VQ-vae', false],
    ['MoE* routing', 'MoEs routing', true],
    ['LoRA* Tuning', 'LoRAs-tuning', false],
    ['GPT 4', 'GPT-4', true],
    ['plain', 'PLAIN', true],
  ];
  for (const [phrase, text, expected] of cases) {
    it(`says ${expected ? 'yes' : 'no'} to ${phrase} for "${text}"`, () => {
      assert.equal(agreesInCapitals(phrase, text), expected);
    });
  }
});

describe('isAllCapitals', () => {
  it('is of several words that have letters, all in capitals', () => {
    assert.equal(isAllCapitals('A STUDY OF RAG RUGS'), true);
    assert.equal(isAllCapitals('A study of RAG'), false);
    assert.equal(isAllCapitals('RAG'), false);
    assert.equal(isAllCapitals('1 2'), false);
  });
});

describe('hasCapitals', () => {
  it('looks for A to Z', () => {
    assert.deepEqual(['rag', 'rAg', '', 'É'].map(hasCapitals), [false, true, false, false]);
  });
});
