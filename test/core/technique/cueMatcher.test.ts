import assert from 'node:assert/strict';
import { CueMatcher, wordsOf } from '../../../src/core/technique/cueMatcher';
import type { Cue } from '../../../src/core/technique/cues';

/** The words found for a technique with these phrases; those that speak against it have a minus before them. */
function found(
  text: string,
  phrases: readonly string[],
  negative: readonly string[] = [],
): readonly string[] {
  const cue = (phrase: string): Cue => ({ phrase, weight: 2 });
  const matcher = new CueMatcher([
    { id: 'empty', label: 'Empty', cues: [] },
    { id: 't', label: 'T', cues: phrases.map(cue), negativeCues: negative.map(cue) },
  ]);
  return matcher.find(text).map((one) => {
    assert.equal(one.cue.technique, 1);
    assert.equal(Math.abs(one.cue.weight), 2);
    return (one.cue.weight < 0 ? '-' : '') + wordsOf(text.slice(one.start, one.end)).join(' ');
  });
}

describe('CueMatcher', () => {
  it('finds words and phrases', () => {
    assert.deepEqual(found('the kv cache of a model', ['kv cache', 'model']), ['kv cache', 'model']);
  });

  it('finds whole words only', () => {
    assert.deepEqual(found('cloral colours and lora', ['lora']), ['lora']);
    assert.deepEqual(found('kv caches', ['kv cache']), []);
  });

  it('takes hyphens for spaces, in text and cue', () => {
    assert.deepEqual(found('key-value cache', ['key value cache']), ['key value cache']);
    assert.deepEqual(found('on device', ['on-device']), ['on device']);
  });

  it('finds any ending where the cue has a star', () => {
    assert.deepEqual(found('quantized and quantization of quanta', ['quantiz*']), [
      'quantized',
      'quantization',
    ]);
    assert.deepEqual(found('kv caching of kv caches', ['kv cach*']), ['kv caching', 'kv caches']);
    assert.deepEqual(found('drafts and verified', ['draft* and verif*']), ['drafts and verified']);
  });

  it('finds cues within cues, and a cue that ends with the text', () => {
    assert.deepEqual(found('kv cache eviction', ['kv', 'kv cache', 'cache eviction', 'eviction policy']), [
      'kv',
      'kv cache',
      'cache eviction',
    ]);
  });

  it('finds a cue as often as it is there', () => {
    assert.deepEqual(found('lora, lora; lora', ['lora']), ['lora', 'lora', 'lora']);
  });

  it('finds the whole word before its beginnings, and the shorter beginning before the longer', () => {
    const matcher = new CueMatcher([
      {
        id: 't',
        label: 'T',
        cues: ['prun*', 'pruning*', 'pruning'].map((phrase, i) => ({ phrase, weight: i })),
      },
    ]);
    assert.deepEqual(
      matcher.find('pruning').map(({ cue }) => cue.weight),
      [2, 0, 1],
    );
  });

  it('says where a cue stands', () => {
    const matcher = new CueMatcher([{ id: 't', label: 'T', cues: [{ phrase: 'kv cach*', weight: 1 }] }]);
    assert.deepEqual(
      matcher.find('the kv-caches').map(({ start, end }) => [start, end]),
      [[4, 13]],
    );
  });

  it('finds words of any alphabet, and goes through a text that is one word', () => {
    assert.deepEqual(found('наш квант, 𝕂v', ['квант', '𝕂v']), ['квант', '𝕂v']);
    assert.deepEqual(found('lora'.repeat(250_000), ['lora', 'lora*']).length, 1);
  });

  it('tells cues that speak against a technique', () => {
    assert.deepEqual(found('the web cache', ['cache'], ['web cache']), ['-web cache', 'cache']);
  });

  it('finds nothing in an empty text', () => {
    assert.deepEqual(found('', ['lora']), []);
    assert.deepEqual(found('lora', []), []);
  });

  it('gives the same answer again', () => {
    const matcher = new CueMatcher([{ id: 't', label: 'T', cues: [{ phrase: 'lora*', weight: 1 }] }]);
    assert.deepEqual(matcher.find('loras x lora'), matcher.find('loras x lora'));
    assert.equal(matcher.find('loras x lora').length, 2);
  });
});

describe('wordsOf', () => {
  it('gives letters and digits of any alphabet', () => {
    assert.deepEqual(wordsOf('4-bit "квант" (量化)'), ['4', 'bit', 'квант', '量化']);
    assert.deepEqual(wordsOf(' - '), []);
    assert.deepEqual(wordsOf('a🎉b \ud800 𝕏y'), ['a', 'b', '𝕏y']);
  });
});
