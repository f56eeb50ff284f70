import assert from 'node:assert/strict';
import { usualPlaces } from '../../../src/core/search/fields';
import { packedAt, packedCount } from '../../../src/core/search/packedStrings';
import { findWord, PostingCursor, PostingsBuilder, PostingsWriter } from '../../../src/core/search/postings';
import type { Postings } from '../../../src/core/search/postings';

function build(...entries: readonly (readonly [paper: number, word: string, places: number])[]): Postings {
  const builder = new PostingsBuilder();
  for (const [paper, word, places] of entries) {
    builder.add(paper, builder.words.numberOf(word), places);
  }
  return builder.build();
}

function sample(): Postings {
  return build(
    [0, 'kv', 1],
    [0, 'cache', 1],
    [1, 'caches', 2],
    [1, 'cache', 4],
    [3, 'cache', 8],
    [3, '量', 1],
  );
}

function wordsIn({ words }: Postings): readonly string[] {
  return Array.from({ length: packedCount(words) }, (_, id) => packedAt(words, id));
}

function entriesOf(postings: Postings, word: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  const cursor = new PostingCursor(postings);
  for (cursor.open(findWord(postings, word) ?? -1); cursor.next();) {
    found.push([cursor.paper, cursor.places]);
  }
  return found;
}

describe('PostingsBuilder', () => {
  it('sorts the words', () => {
    assert.deepEqual(wordsIn(sample()), ['cache', 'caches', 'kv', '量']);
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

  it('has them read at once, and again from the beginning', () => {
    const many = build(
      ...Array.from({ length: 300 }, (_, i) => [i * i, 'far', i % 3 === 0 ? 1 << 14 : usualPlaces] as const),
    );
    const [papers, places] = [new Uint32Array(300), new Uint16Array(300)];
    for (const [postings, word] of [[sample(), 'cache'] as const, [many, 'far'] as const]) {
      const cursor = new PostingCursor(postings).open(findWord(postings, word) ?? -1);
      const count = cursor.readAll(papers, places);
      const read = Array.from({ length: count }, (_, i) => [papers[i], places[i]]);
      assert.deepEqual(read, entriesOf(postings, word));
      assert.equal(cursor.next(), false);
    }
  });

  it('adds up the places of a word that a paper has again', () => {
    const postings = build([2, 'kv', 1], [2, 'cache', 1], [2, 'kv', 8], [5, 'kv', 2]);
    assert.deepEqual(entriesOf(postings, 'kv'), [
      [2, 9],
      [5, 2],
    ]);
    assert.deepEqual([...postings.counts], [1, 2]);
  });

  it('leaves out words that were asked for and never added', () => {
    const builder = new PostingsBuilder();
    builder.words.numberOf('never');
    builder.add(0, builder.words.numberOf('__proto__'), 3);
    assert.deepEqual(wordsIn(builder.build()), ['__proto__']);
  });

  it('makes an empty index of no papers', () => {
    const empty = build();
    assert.deepEqual(wordsIn(empty), []);
    assert.equal(findWord(empty, 'cache'), undefined);
    assert.deepEqual(entriesOf(empty, 'cache'), []);
  });
});

describe('PostingsWriter', () => {
  it('keeps papers that are far apart, and any places', () => {
    const papers = [0, 1, 64, 65, 8_000, 1_000_000, 2_000_000_000];
    const writer = new PostingsWriter();
    papers.forEach((paper, i) => {
      writer.addPaper(paper, i % 2 === 0 ? usualPlaces : 16_383 - i);
    });
    writer.endWord('far');
    assert.deepEqual(
      entriesOf(writer.end(), 'far'),
      papers.map((paper, i) => [paper, i % 2 === 0 ? usualPlaces : 16_383 - i]),
    );
  });

  it('takes one byte for a near paper with the usual places', () => {
    const writer = new PostingsWriter();
    for (let paper = 0; paper < 100; paper++) {
      writer.addPaper(paper, usualPlaces);
    }
    assert.ok(writer.endWord('word'));
    assert.ok(!writer.endWord('empty'));
    assert.equal(writer.end().bytes.length, 100);
  });
});

describe('reading postings', () => {
  it('counts the papers of a word', () => {
    assert.deepEqual([...sample().counts], [3, 1, 1, 1]);
  });

  it('finds only whole words', () => {
    assert.equal(findWord(sample(), 'kv'), 2);
    assert.equal(findWord(sample(), 'k'), undefined);
    assert.equal(findWord(sample(), 'zz'), undefined);
  });
});
