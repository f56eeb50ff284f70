import assert from 'node:assert/strict';
import { parseQuery } from '../../../src/core/search/query';

function shown(query: string): readonly string[] {
  return parseQuery(query).map(
    ({ text, isOpen, isStopWord }) => text + (isOpen ? '*' : '') + (isStopWord ? ' (stop)' : ''),
  );
}

describe('parseQuery', () => {
  it('folds the words and takes the last one as unfinished', () => {
    assert.deepEqual(shown('Takáč KV-Cache'), ['takac', 'kv', 'cache*']);
  });

  it('takes the last word as finished after a space or a sign', () => {
    assert.deepEqual(shown('kv cache '), ['kv', 'cache']);
    assert.deepEqual(shown('kv (cache)'), ['kv', 'cache']);
  });

  it('marks stop words, but not while they are being typed', () => {
    assert.deepEqual(shown('mixture of experts'), ['mixture', 'of (stop)', 'experts*']);
    assert.deepEqual(shown('mixture of'), ['mixture', 'of*']);
  });

  it('takes each word once', () => {
    assert.deepEqual(shown('cache cache kv cache'), ['cache*', 'kv']);
  });

  it('finds no words in signs and emoji', () => {
    for (const query of ['', '  ', '***', '🎉', '()[]{}^$\\']) {
      assert.deepEqual(shown(query), []);
    }
  });

  it('takes pairs of Chinese characters, and a character only where it is alone', () => {
    assert.deepEqual(shown('量化模'), ['量化', '化模']);
    assert.deepEqual(shown('量 化模'), ['量', '化模']);
    assert.deepEqual(shown('量'), ['量']);
  });

  it('bounds what it takes', () => {
    assert.equal(parseQuery('a'.repeat(500))[0]?.text.length, 64);
    assert.equal(parseQuery(Array.from({ length: 300 }, (_, i) => `w${i}`).join(' ')).length, 40);
    assert.ok(parseQuery('量化'.repeat(5000)).length <= 40);
  });
});
