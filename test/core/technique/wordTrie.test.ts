import assert from 'node:assert/strict';
import { unknownWord, WordTrie } from '../../../src/core/technique/wordTrie';

const known = ['prun*', 'pruning', 'pruning*', 'kv', 'величина', '__proto__'];
const trie = new WordTrie(known);

function wordsFor(text: string): readonly (string | undefined)[] {
  return trie.numbersOf(trie.find(text, 0, text.length)).map((number) => known[number]);
}

describe('WordTrie', () => {
  it('knows whole words', () => {
    assert.deepEqual(wordsFor('kv'), ['kv']);
    assert.deepEqual(wordsFor('величина'), ['величина']);
    assert.deepEqual(wordsFor('__proto__'), ['__proto__']);
  });

  it('knows beginnings, after the whole word and the shortest first', () => {
    assert.deepEqual(wordsFor('prun'), ['prun*']);
    assert.deepEqual(wordsFor('prunes'), ['prun*']);
    assert.deepEqual(wordsFor('pruning'), ['pruning', 'prun*', 'pruning*']);
    assert.deepEqual(wordsFor('prunings'), ['prun*', 'pruning*']);
  });

  it('knows nothing of other words', () => {
    for (const text of ['', 'k', 'kvs', 'pru', 'KV', 'величин', '量', 'constructor']) {
      assert.deepEqual(wordsFor(text), [], text);
      assert.equal(trie.find(text, 0, text.length), unknownWord);
    }
  });

  it('reads a part of a text', () => {
    assert.deepEqual(trie.numbersOf(trie.find('a kv b', 2, 4)), [3]);
  });

  it('can be empty', () => {
    assert.equal(new WordTrie([]).find('kv', 0, 2), unknownWord);
  });

  it('has a beginning of nothing in every word', () => {
    const all = new WordTrie(['*']);
    assert.deepEqual(all.numbersOf(all.find('kv', 0, 2)), [0]);
  });
});
