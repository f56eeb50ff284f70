import assert from 'node:assert/strict';
import { Library } from '../../../src/core/model/library';
import type { LibraryChange } from '../../../src/core/model/library';
import { plainPaper, textsOf } from '../../../src/core/model/libraryPaper';
import { keepUnchanged } from '../../../src/core/model/knownRecords';
import { PackedRecords } from '../../../src/core/model/packedRecords';
import { factsOf } from '../../../src/core/model/paper';
import { digestOf } from '../../../src/core/model/recordDigest';
import type { PackedRecord } from '../../../src/core/model/packedRecord';
import type { PaperRecord } from '../../../src/core/model/record';
import { record } from '../../support/records';
import type { RecordSketch } from '../../support/records';

const sketches: readonly RecordSketch[] = [
  { key: 'one', title: 'On “one” thing: 漢字, 𝔸 and é', authors: ['Öne, Ann'], year: 2001, line: 3 },
  {
    key: '__proto__',
    title: 'Two',
    item: { abstract: 'x'.repeat(3000) },
    extras: { aliases: ['zwei'] },
    line: 9,
  },
  { title: 'No key', extras: { arxiv: '2401.00001', keywords: ['a', 'b'] } },
];

function pack(records: readonly PaperRecord[]): readonly PackedRecord[] {
  const packed = new PackedRecords();
  records.forEach((each) => packed.add(each));
  return packed.records;
}

function plain({ key, item, extras, range }: PaperRecord): object {
  return { key, item, extras, range };
}

describe('PackedRecords', () => {
  it('give back what was put in, in any order', () => {
    const records = sketches.map(record);
    const packed = pack(records);
    for (const i of [2, 0, 1, 1, 0, 2]) {
      assert.deepEqual(plain(packed[i]!), plain(records[i]!));
    }
  });

  it('hold records that are larger than a page, beside small ones', () => {
    const long = { key: 'long', title: 'Long', item: { abstract: 'é漢'.repeat(800_000) } };
    const records = [sketches[0]!, long, sketches[1]!, long].map(record);
    assert.deepEqual(pack(records).map(plain), records.map(plain));
  });

  it('make the same papers as plain records', () => {
    const [one, other] = [new Library(), new Library()];
    const records = sketches.map(record);
    one.update({ put: [{ id: 'a', format: 'bibtex', records, problems: [] }] });
    other.update({ put: [{ id: 'a', format: 'bibtex', records: pack(records), problems: [] }] });
    assert.deepEqual(other.papers.map(plainPaper), one.papers.map(plainPaper));
    assert.equal(other.findByKey('zwei')?.key, '__proto__');
  });
});

/** A record that its reader left unread, and how often it was read since. */
function unreadRecord(sketch: RecordSketch): {
  readonly left: PaperRecord;
  readonly timesRead: () => number;
} {
  const { key, range, item, extras } = record(sketch);
  let times = 0;
  const read = (text: string) => {
    times++;
    return JSON.parse(text) as Pick<PaperRecord, 'item' | 'extras'>;
  };
  const readTexts = (text: string) => {
    const { item: all, extras: more } = JSON.parse(text) as Pick<PaperRecord, 'item' | 'extras'>;
    return { abstract: all.abstract, extras: more };
  };
  const unread = { text: JSON.stringify({ item, extras }), reader: { read, readTexts } };
  const digest = digestOf(factsOf(item, extras));
  return { left: { key, range, digest, unread, item, extras }, timesRead: () => times };
}

describe('PackedRecords of records that were left unread', () => {
  it('read each once, when someone asks, and give what it says', () => {
    const [{ left, timesRead }, other] = [unreadRecord(sketches[0]!), unreadRecord(sketches[1]!)];
    const [packed, beside] = pack([left, other.left]);
    assert.equal(packed!.isUnread, true);
    assert.equal(packed!.digest.title, sketches[0]!.title);
    assert.equal(timesRead(), 0);
    assert.deepEqual(
      [packed, beside].map((each) => plain(each!)),
      [sketches[0]!, sketches[1]!].map(record).map(plain),
    );
    assert.deepEqual(plain(packed!), plain(record(sketches[0]!)));
    assert.equal(timesRead(), 1);
    assert.equal(packed!.isUnread, false);
  });

  it('give the texts by which they are sorted, and stay unread', () => {
    const { left, timesRead } = unreadRecord({
      ...sketches[0]!,
      item: { abstract: 'We sort.' },
      extras: { keywords: ['a', 'b'] },
    });
    const [packed] = pack([left]);
    const library = new Library();
    library.update({ put: [{ id: 'a', format: 'bibtex', records: [packed!], problems: [] }] });
    const [paper] = library.papers;
    const before = textsOf(paper!);
    assert.equal(timesRead(), 0);
    assert.deepEqual(
      [before.title, before.venue, before.abstract, before.extras.keywords],
      [paper!.title, paper!.venue, 'We sort.', ['a', 'b']],
    );
    assert.equal(packed!.isUnread, true);
    assert.deepEqual(paper!.extras.keywords, ['a', 'b']);
    assert.equal(timesRead(), 1);
    assert.equal(textsOf(paper!).abstract, 'We sort.');
    assert.deepEqual(packed!.texts, { abstract: 'We sort.', extras: paper!.extras });
  });

  it('read it for the bytes that a cache keeps', () => {
    const { left, timesRead } = unreadRecord(sketches[2]!);
    const [packed] = pack([left]);
    const { item, extras } = record(sketches[2]!);
    assert.deepEqual(JSON.parse(new TextDecoder().decode(packed!.bytes)), { item, extras });
    assert.equal(timesRead(), 1);
  });

  it('go on as the record of before, read or not', () => {
    const before = pack([unreadRecord(sketches[0]!).left]);
    assert.equal(before[0]!.item.title, sketches[0]!.title);
    const again = unreadRecord({ ...sketches[0], line: 50 });
    const kept = keepUnchanged(before, pack([again.left]));
    assert.equal(kept[0], before[0]);
    assert.equal(kept[0]!.isUnread, false);
    assert.deepEqual(plain(kept[0]!), plain(record({ ...sketches[0], line: 50 })));
    assert.equal(again.timesRead(), 0);
  });
});

describe('keepUnchanged', () => {
  it('lets records go on that say the same, at their new places', () => {
    const before = pack(sketches.map(record));
    const now = pack([
      record({ key: 'new', title: 'New' }),
      record({ ...sketches[0], line: 30 }),
      record({ ...sketches[1], title: 'Two, mended' }),
    ]);
    const kept = keepUnchanged(before, now);
    assert.equal(kept[1], before[0]);
    assert.equal(kept[1]!.range.start.line, 30);
    assert.notEqual(kept[2], before[1]);
    assert.deepEqual(kept.map(plain), now.map(plain));
  });

  it('keeps equal records of one file apart', () => {
    const twice = [sketches[0]!, sketches[0]!].map(record);
    const kept = keepUnchanged(pack(twice), pack([...twice, ...twice]));
    assert.equal(new Set(kept).size, 4);
  });

  it('is heard of only where something changed', () => {
    const library = new Library();
    const before = pack(sketches.map(record));
    library.update({ put: [{ id: 'a', format: 'bibtex', records: before, problems: [] }] });
    const changes: LibraryChange[] = [];
    library.onDidChange((change) => void changes.push(change));
    const moved = pack(sketches.map((sketch) => record({ ...sketch, line: 77 })));
    library.update({
      put: [{ id: 'a', format: 'bibtex', records: keepUnchanged(before, moved), problems: [] }],
    });
    assert.deepEqual(changes, []);
    assert.equal(library.findByKey('one')?.sources[0]?.range.start.line, 77);
  });
});

describe('a library of records that have much in common', () => {
  const many = 20_000;

  it('takes thousands with one title in time that grows with their number', () => {
    const library = new Library();
    const records = Array.from({ length: many }, (_, i) => record({ key: `k${i}`, title: 'Erratum' }));
    library.update({ put: [{ id: 'a', format: 'bibtex', records, problems: [] }] });
    assert.equal(library.papers.length, many);
  });

  it('takes thousands with one key', () => {
    const library = new Library();
    const records = Array.from({ length: many }, (_, i) => record({ key: 'same', title: `Title ${i}` }));
    library.update({ put: [{ id: 'a', format: 'bibtex', records, problems: [] }] });
    assert.equal(new Set(library.papers.map((paper) => paper.id)).size, many);
  });

  it('takes thousands that would all get one key', () => {
    const library = new Library();
    const records = Array.from({ length: many }, (_, i) => record({ title: `Title ${i}`, authors: ['A'] }));
    library.update({ put: [{ id: 'a', format: 'ris', records, problems: [] }] });
    assert.equal(new Set(library.papers.map((paper) => paper.key)).size, many);
  });
});
