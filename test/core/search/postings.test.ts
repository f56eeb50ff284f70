import assert from 'node:assert/strict';
import {
  findWord,
  paperCount,
  placesAnywhere,
  PostingsBuilder,
  wordsWithPrefix,
} from '../../../src/core/search/postings';
import type { Postings } from '../../../src/core/search/postings';

function sample(): Postings {
  const builder = new PostingsBuilder();
  builder.add(
    0,
    new Map([
      ['kv', 1],
      ['cache', 1],
    ]),
  );
  builder.add(
    1,
    new Map([
      ['caches', 2],
      ['cache', 4],
    ]),
  );
  builder.add(
    3,
    new Map([
      ['cache', 8],
      ['量', 1],
    ]),
  );
  return builder.build();
}

function entriesOf(postings: Postings, word: string): readonly (readonly [number, number])[] {
  const id = findWord(postings, word) ?? -1;
  const [start, end] = [postings.starts[id] ?? 0, postings.starts[id + 1] ?? 0];
  return [...postings.papers.slice(start, end)].map((paper, i) => [paper, postings.places[start + i] ?? 0]);
}

describe('PostingsBuilder', () => {
  it('sorts the words', () => {
    assert.deepEqual(sample().words, ['cache', 'caches', 'kv', '量']);
  });

  it('keeps for each word its papers in their order, with the places', () => {
    assert.deepEqual(entriesOf(sample(), 'cache'), [
      [0, 1],
      [1, 4],
      [3, 8],
    ]);
    assert.deepEqual(entriesOf(sample(), 'caches'), [[1, 2]]);
    assert.deepEqual(entriesOf(sample(), '量'), [[3, 1]]);
  });

  it('makes an empty index of no papers', () => {
    const empty = new PostingsBuilder().build();
    assert.deepEqual(empty.words, []);
    assert.equal(findWord(empty, 'cache'), undefined);
    assert.deepEqual(wordsWithPrefix(empty, 'c'), { start: 0, end: 0 });
  });
});

describe('reading postings', () => {
  it('counts the papers of a word', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((id) => paperCount(sample(), id)),
      [3, 1, 1, 1],
    );
  });

  it('adds up the places of a word over all papers', () => {
    assert.equal(placesAnywhere(sample(), 0), 13);
  });

  it('finds words by their beginning', () => {
    assert.deepEqual(wordsWithPrefix(sample(), 'cache'), { start: 0, end: 2 });
    assert.deepEqual(wordsWithPrefix(sample(), 'cachex'), { start: 2, end: 2 });
    assert.deepEqual(wordsWithPrefix(sample(), 'k'), { start: 2, end: 3 });
  });

  it('finds only whole words', () => {
    assert.equal(findWord(sample(), 'kv'), 2);
    assert.equal(findWord(sample(), 'k'), undefined);
    assert.equal(findWord(sample(), 'zz'), undefined);
  });
});
