import assert from 'node:assert/strict';
import { PhraseMatcher } from '../../../src/core/technique/phraseMatcher';

/** What is found of these phrases in a text, as it stands there. */
function found(text: string, phrases: readonly string[]): readonly string[] {
  const matcher = new PhraseMatcher(phrases.map((phrase) => [phrase, phrase] as const));
  return matcher.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('PhraseMatcher', () => {
  it('finds words and phrases', () => {
    assert.deepEqual(found('the kv cache of a model', ['kv cache', 'model']), ['kv cache', 'model']);
  });

  it('finds whole words only', () => {
    assert.deepEqual(found('cloral colours and lora', ['lora']), ['lora']);
    assert.deepEqual(found('kv cached', ['kv cache']), []);
  });

  it('takes hyphens for spaces, in text and phrase', () => {
    assert.deepEqual(found('key-value cache', ['key value cache']), ['key-value cache']);
    assert.deepEqual(found('on device', ['on-device']), ['on device']);
  });

  it('takes a hyphen between digits and letters for nothing', () => {
    assert.deepEqual(found('on 3-d shapes', ['3d shape']), ['3-d shapes']);
    assert.deepEqual(found('text-to-3-d and gpt-4v', ['text to 3d', 'gpt4*']), ['text-to-3-d', 'gpt-4v']);
    assert.deepEqual(found('2-d to 3-d', ['2d to 3d']), ['2-d to 3-d']);
  });

  it('does not join digits and letters without a hyphen, or with something more between them', () => {
    for (const text of ['3 d shapes', 'text-to-3 d shapes', '3, d shapes', '13-d shapes', '3-dim shapes']) {
      assert.deepEqual(found(text, ['3d shape', 'text to 3d', '3d']), [], text);
    }
    assert.deepEqual(found('seq-2-seq', ['seq2seq']), []);
  });

  it('finds any ending where the phrase has a star', () => {
    assert.deepEqual(found('quantized and quantization of quanta', ['quantiz*']), [
      'quantized',
      'quantization',
    ]);
    assert.deepEqual(found('kv caching of kv caches', ['kv cach*']), ['kv caching', 'kv caches']);
    assert.deepEqual(found('drafts and verified', ['draft* and verif*']), ['drafts and verified']);
  });

  it('finds phrases within phrases, and one that ends with the text', () => {
    assert.deepEqual(found('kv cache eviction', ['kv', 'kv cache', 'cache eviction', 'eviction policy']), [
      'kv',
      'kv cache',
      'cache eviction',
    ]);
  });

  it('finds a phrase as often as it is there', () => {
    assert.deepEqual(found('lora, lora; lora', ['lora']), ['lora', 'lora', 'lora']);
  });

  it('goes over no sign that ends a clause', () => {
    const apart = [
      'a language: agents of',
      'double vision. language',
      'why language? agents',
      'vision — language',
    ];
    for (const text of apart) {
      assert.deepEqual(found(text, ['language agent', 'vision language']), [], text);
    }
    assert.deepEqual(found('vision, language; vision/language', ['vision language']), [
      'vision, language',
      'vision/language',
    ]);
  });

  it('finds words of any alphabet, and goes through a text that is one word', () => {
    assert.deepEqual(found('наш квант, 𝕂v', ['квант', '𝕂v']), ['квант', '𝕂v']);
    assert.deepEqual(found('lora'.repeat(250_000), ['lora', 'lora*']).length, 1);
  });

  it('finds nothing in an empty text', () => {
    assert.deepEqual(found('', ['lora']), []);
    assert.deepEqual(found('lora', []), []);
  });

  it('finds plural forms and British spelling', () => {
    assert.deepEqual(found('language models', ['language model']), ['language models']);
    assert.deepEqual(found('quantised and optimisers', ['quantiz*', 'optimizer']), [
      'quantised',
      'optimisers',
    ]);
    assert.deepEqual(found('language model', ['language models']), []);
  });

  it('finds what may be one word or two', () => {
    const phrases = ['pre-training'];
    assert.deepEqual(found('pre-training, pre training, pretraining', phrases), [
      'pre-training',
      'pre training',
      'pretraining',
    ]);
    assert.deepEqual(found('finetuning', ['fine tuning']), []);
  });

  it('finds a phrase once that has the hyphen between digits and letters itself', () => {
    assert.deepEqual(found('on 3-d shapes', ['3-d shape']), ['3-d shapes']);
    assert.deepEqual(found('what gpt-4 and gpt4 do', ['gpt-4']), ['gpt-4', 'gpt4']);
  });

  it('goes all ways that a word can mean', () => {
    assert.deepEqual(found('sparse networks', ['sparse network*', 'spars* networks', 'sparse networks of']), [
      'sparse networks',
      'sparse networks',
    ]);
  });

  it('says where a phrase stands, and gives its value', () => {
    const matcher = new PhraseMatcher([['kv cach*', { weight: 1 }]]);
    assert.deepEqual(matcher.find('the kv-caches'), [{ value: { weight: 1 }, start: 4, end: 13 }]);
  });

  it('gives the same answer again, after longer and shorter texts too', () => {
    const matcher = new PhraseMatcher([['lora* x', 1]]);
    const once = matcher.find('loras x lora x');
    assert.equal(once.length, 2);
    assert.deepEqual(matcher.find('x '.repeat(1000)), []);
    assert.deepEqual(matcher.find('lora'), []);
    assert.deepEqual(matcher.find('loras x lora x'), once);
  });

  it('gives the same answer however many words it has seen go on', () => {
    const matcher = new PhraseMatcher([...Array(300).keys()].map((i) => [`of w${i}`, i] as const));
    const text = [...Array(300).keys()].map((i) => `of w${i} w${i} of`).join(' ');
    assert.deepEqual(matcher.find(text), matcher.find(text));
    assert.equal(matcher.find(text).length, 300);
  });

  it('takes words like names of object members for words', () => {
    assert.deepEqual(found('the constructor of __proto__', ['constructor', 'proto']), [
      'constructor',
      'proto',
    ]);
  });
});
