import assert from 'node:assert/strict';
import { SplitText } from '../../../src/core/search/splitText';

function partsOf(text: string): readonly string[] {
  const split = new SplitText({ field: 'title', text });
  return split.tokens.map(({ start, end }) => text.slice(...split.rangeOf(start, end)));
}

describe('SplitText', () => {
  it('splits a text into folded words', () => {
    assert.deepEqual(new SplitText({ field: 'title', text: 'Über KV-Caches' }).words, [
      'uber',
      'kv',
      'caches',
    ]);
  });

  it('knows where each word stands in the text', () => {
    assert.deepEqual(partsOf('Attention, Twice: KV-Caches'), ['Attention', 'Twice', 'KV', 'Caches']);
    assert.deepEqual(partsOf('Große Straße, Ægir and ﬁve'), ['Große', 'Straße', 'Ægir', 'and', 'ﬁve']);
    assert.deepEqual(partsOf(''), []);
  });

  it('does so in a long text, one word after the other', () => {
    for (const end of ['', ' é']) {
      const text = 'memory and '.repeat(60_000) + end;
      assert.equal(partsOf(text).filter((part) => part === 'memory').length, 60_000);
    }
  });

  it('takes a character whole of which a part is meant', () => {
    const split = new SplitText({ field: 'title', text: 'Straße' });
    assert.deepEqual(split.rangeOf(0, 5), [0, 5]);
    assert.deepEqual(split.rangeOf(5, 7), [4, 6]);
  });
});
