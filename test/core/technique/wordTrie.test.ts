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

describe('reading the words of a text', () => {
  const trie = new WordTrie(['cache', 'quantiz*', 'l2', 'größe']);
  const room = (count: number): Uint32Array => new Uint32Array(count);

  function read(text: string): readonly string[] {
    const most = Math.ceil(text.length / 2) + 1;
    const tables = { starts: room(most), ends: room(most), answers: room(most) };
    const count = trie.readWords(text, tables);
    return Array.from({ length: count }, (_, i) => {
      const [start, end] = [tables.starts[i] ?? 0, tables.ends[i] ?? 0];
      assert.equal(tables.answers[i], trie.find(text, start, end), text.slice(start, end));
      return `${text.slice(start, end)}${tables.answers[i] === unknownWord ? '' : '!'}`;
    });
  }

  it('gives each with what is known of it', () => {
    assert.deepEqual(read('the cache, quantizes caches (l2)'), [
      'the',
      'cache!',
      'quantizes!',
      'caches',
      'l2!',
    ]);
  });

  it('takes letters of every alphabet', () => {
    assert.deepEqual(read('größe quantizé cacheé 缓存 𝐀x'), ['größe!', 'quantizé!', 'cacheé', '缓存', '𝐀x']);
  });

  it('finds none in signs, and the one that ends the text', () => {
    assert.deepEqual(read(' -- ! \u{1f600}'), []);
    assert.deepEqual(read('a cach'), ['a', 'cach']);
    assert.deepEqual(read(''), []);
  });
});
