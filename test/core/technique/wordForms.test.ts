import assert from 'node:assert/strict';
import { formsOf, hyphenatedOf, spellingsOf } from '../../../src/core/technique/wordForms';

describe('formsOf', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['model', ['model', 'models']],
    ['policy', ['policy', 'policies']],
    ['survey', ['survey', 'surveys']],
    ['search', ['search', 'searches']],
    ['box', ['box', 'boxes']],
    ['networks', ['networks']],
    ['normaliz*', ['normaliz*', 'normalis*']],
    ['optimizer', ['optimizer', 'optimizers', 'optimiser', 'optimisers']],
    ['modeling', ['modeling', 'modelings', 'modelling', 'modellings']],
    ['labeled', ['labeled', 'labeleds', 'labelled', 'labelleds']],
    ['neighbor', ['neighbor', 'neighbors', 'neighbour', 'neighbours']],
    ['analyze', ['analyze', 'analyzes', 'analyse', 'analyses']],
    ['gpt', ['gpt', 'gpts']],
    ['4', ['4']],
    ['int8', ['int8']],
    ['a', ['a']],
  ];
  for (const [word, forms] of cases) {
    it(`of "${word}" are ${forms.join(', ')}`, () => {
      assert.deepEqual(formsOf(word), forms);
    });
  }
});

describe('spellingsOf', () => {
  it('gives the words of a phrase', () => {
    assert.deepEqual(spellingsOf('kv cache*'), [['kv', 'cache*']]);
    assert.deepEqual(spellingsOf(''), [[]]);
  });

  it('takes a hyphen for a space and for nothing', () => {
    assert.deepEqual(spellingsOf('multi-task pre-training'), [
      ['multi', 'task', 'pre', 'training'],
      ['multi', 'task', 'pretraining'],
      ['multitask', 'pre', 'training'],
      ['multitask', 'pretraining'],
    ]);
    assert.deepEqual(spellingsOf('x-'), [['x']]);
  });
});

describe('hyphenatedOf', () => {
  it('parts digits from letters where they meet once', () => {
    assert.deepEqual(hyphenatedOf(['3d', 'shape*']), { words: ['3', 'd', 'shape*'], wholes: ['3d'] });
    assert.deepEqual(hyphenatedOf(['gpt4*']), { words: ['gpt', '4*'], wholes: ['gpt4'] });
  });

  it('knows none in other words', () => {
    assert.equal(hyphenatedOf(['seq2seq', 'shape', '2024', 'x*']), undefined);
  });
});
