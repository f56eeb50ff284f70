import assert from 'node:assert/strict';
import { decodeIndex, encodeIndex } from '../../../src/core/search/indexCodec';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import type { SearchEntry } from '../../../src/core/search/fields';
import { builtinPapers } from '../../support/builtinPapers';
import { Dice } from '../../support/dice';
import { makePaper } from '../../support/papers';
import { sampleQueries, searchEntry } from '../../support/queries';

const entries: readonly SearchEntry[] = [
  ...builtinPapers().map(searchEntry),
  { paper: makePaper({ key: 'zh', title: '大语言模型的量化方法' }), techniques: [] },
  { paper: makePaper({ key: '__proto__', title: '𝕂𝕍 Größe', year: undefined }), techniques: [] },
];

/** An index of several parts, from which papers were taken out. */
function madeIndex(): PaperIndex {
  const index = new PaperIndex((number) => entries[number]);
  for (let number = 0; number < entries.length; number++) {
    index.update({ put: [number] });
    index.search('x');
  }
  index.update({ remove: [3, 30] });
  return index;
}

function answers(index: PaperIndex): readonly unknown[] {
  const queries = [...sampleQueries().map(({ query }) => query), '', '量化', '__proto__', 'memry', 'kvcach'];
  return queries.map((query) => index.search(query, 20).map(({ number, score }) => [number, score]));
}

function loaded(bytes: Uint8Array): PaperIndex {
  const data = decodeIndex(bytes);
  assert.ok(data);
  return PaperIndex.load(data, (number) => entries[number]);
}

describe('a saved index', () => {
  const index = madeIndex();
  const bytes = encodeIndex(index.save());

  it('answers as the one that was saved', () => {
    assert.deepEqual(answers(loaded(bytes)), answers(index));
    assert.equal(loaded(bytes).size, entries.length - 2);
  });

  it('is plain data that can be sent to a worker', () => {
    const sent = structuredClone(index.save());
    assert.deepEqual(answers(PaperIndex.load(sent, (number) => entries[number])), answers(index));
  });

  it('can be changed further', () => {
    const again = loaded(bytes);
    again.update({ put: [3, 30] });
    again.update({ remove: [0] });
    index.update({ put: [3, 30] });
    index.update({ remove: [0] });
    assert.deepEqual(answers(again), answers(index));
    assert.deepEqual(answers(loaded(encodeIndex(again.save()))), answers(index));
  });

  it('can be empty', () => {
    const empty = new PaperIndex([]);
    assert.equal(loaded(encodeIndex(empty.save())).size, 0);
  });

  it('is read from the middle of a buffer too', () => {
    for (const offset of [1, 8]) {
      const buffer = new Uint8Array(bytes.length + offset);
      buffer.set(bytes, offset);
      assert.equal(loaded(buffer.subarray(offset)).size, entries.length - 2);
    }
  });
});

describe('decodeIndex', () => {
  const bytes = encodeIndex(madeIndex().save());

  it('takes nothing that was cut off or added to', () => {
    for (const size of [0, 1, 7, 23, 24, 100, bytes.length - 8, bytes.length - 1]) {
      assert.equal(decodeIndex(bytes.subarray(0, size)), undefined, String(size));
    }
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    assert.equal(decodeIndex(longer), undefined);
  });

  it('takes nothing in which one bit is other', () => {
    const dice = new Dice(5);
    for (let i = 0; i < 300; i++) {
      const changed = bytes.slice();
      const at = i < 24 ? i : dice.next(bytes.length);
      changed[at] = changed[at]! ^ (1 << dice.next(8));
      // The bytes that only fill the header up count in the check sum too.
      assert.equal(decodeIndex(changed), undefined, String(at));
    }
  });

  it('takes nothing of another kind', () => {
    assert.equal(decodeIndex(new Uint8Array(4096)), undefined);
    assert.equal(decodeIndex(new TextEncoder().encode('{"segments": []}'.repeat(100))), undefined);
  });

  it('takes nothing whose arrays do not fit each other, though its check sum is right', () => {
    const { segments } = new PaperIndex(entries).save();
    const [segment] = segments;
    assert.ok(segment);
    const broken = [
      { ...segment, years: segment.years.subarray(1) },
      { ...segment, forgiving: segment.forgiving.subarray(1) },
      { ...segment, identifierPapers: segment.identifierPapers.map(() => 1_000_000) },
      { ...segment, removed: Uint32Array.of(1_000_000) },
      { ...segment, keys: { text: '', starts: segment.keys.starts } },
      { ...segment, words: { ...segment.words, starts: segment.words.starts.toReversed() } },
      { ...segment, pairStarts: Uint32Array.of(0) },
    ];
    for (const one of broken) {
      assert.equal(decodeIndex(encodeIndex({ segments: [one] })), undefined);
    }
  });
});
