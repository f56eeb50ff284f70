import assert from 'node:assert/strict';
import { PlacedRecord } from '../../../src/core/model/clusterRecords';
import { Library } from '../../../src/core/model/library';
import type { LibraryChange, SourceContent } from '../../../src/core/model/library';
import { plainPaper } from '../../../src/core/model/libraryPaper';
import { differenceOf } from '../../../src/core/model/libraryPatch';
import type { PaperRecord } from '../../../src/core/model/record';
import { Dice } from '../../support/dice';
import { record } from '../../support/records';
import type { RecordSketch } from '../../support/records';

function content(id: string, records: readonly PaperRecord[]): SourceContent {
  return { id, format: 'bibtex', records, problems: [] };
}

function makeRecords(sketches: readonly RecordSketch[]): readonly PaperRecord[] {
  return sketches.map((sketch, i) => record({ ...sketch, line: i * 10 }));
}

/** All that can be seen of a library. */
function seenOf(library: Library): object {
  const names = library.papers.flatMap(({ key }) => [key, `${key}X`]);
  return {
    papers: library.papers.map(plainPaper),
    byId: library.papers.map(({ id }) => library.findById(id)?.title),
    byKey: names.map((name) => library.findByKey(name)?.id),
    problems: library.problems,
  };
}

/** The change by ids. */
function idsOf({ added, changed, removed }: LibraryChange): object {
  const ids = (papers: readonly { readonly id: string }[]): readonly string[] => papers.map(({ id }) => id);
  return { added: ids(added), changed: ids(changed), removed: ids(removed) };
}

const three = makeRecords([
  { key: 'a', title: 'First' },
  { key: 'b', title: 'Second' },
  { key: 'c', title: 'Third' },
]);

/** A library with these records in one source, and what it tells from now on. */
function libraryOf(records: readonly PaperRecord[]) {
  const library = new Library();
  library.update({ put: [content('a.bib', records)] });
  const changes: object[] = [];
  library.onDidChange((change) => void changes.push(idsOf(change)));
  return { library, changes };
}

describe('a library of which one source changes a little', () => {
  it('tells of a paper that was changed, and finds it', () => {
    const { library, changes } = libraryOf(three);
    const kept = library.papers[0];
    library.update({ put: [content('a.bib', [three[0]!, record({ key: 'b', title: 'New' }), three[2]!])] });
    assert.deepEqual(changes, [{ added: [], changed: ['a.bib#b'], removed: [] }]);
    assert.deepEqual(
      library.papers.map(({ title }) => title),
      ['First', 'New', 'Third'],
    );
    assert.equal(library.findByKey('b')?.title, 'New');
    assert.equal(library.papers[0], kept);
  });

  it('tells of papers that were put in and taken out, at their places', () => {
    const { library, changes } = libraryOf(three);
    const more = record({ key: '__proto__', title: 'More' });
    library.update({ put: [content('a.bib', [three[0]!, more, three[1]!, three[2]!])] });
    library.update({ put: [content('a.bib', [three[0]!, more, three[2]!])] });
    assert.deepEqual(changes, [
      { added: ['a.bib#__proto__'], changed: [], removed: [] },
      { added: [], changed: [], removed: ['a.bib#b'] },
    ]);
    assert.deepEqual(
      library.papers.map(({ key }) => key),
      ['a', '__proto__', 'c'],
    );
    assert.equal(library.findByKey('b'), undefined);
  });

  it('says nothing where nothing changed', () => {
    const { library, changes } = libraryOf(three);
    library.update({ put: [content('a.bib', [...three])] });
    assert.deepEqual(changes, []);
  });

  it('joins a paper with that of another source once they are of one work', () => {
    const { library } = libraryOf(three);
    library.update({ put: [content('b.bib', [record({ key: 'z', title: 'Zeroth' })])] });
    library.update({
      put: [content('a.bib', [...three.slice(0, 2), record({ key: 'c', title: 'Zeroth' })])],
    });
    assert.equal(library.papers.length, 3);
    assert.equal(library.findByKey('z')?.key, 'c');
  });

  it('tells a paper from another one of a key that comes twice, whose name looks like its key', () => {
    const twice = makeRecords([
      { key: 'k', title: 'First' },
      { key: 'k', title: 'Second' },
      { key: 'm', title: 'Third' },
    ]);
    const { library } = libraryOf(twice);
    library.update({ put: [content('a.bib', [...twice, record({ key: 'k~2', title: 'Fourth' })])] });
    const found = library.papers.map(({ id }) => library.findById(id)?.title);
    assert.deepEqual(found, ['First', 'Second', 'Third', 'Fourth']);
    assert.equal(library.findByKey('k~2')?.title, 'Fourth');
  });

  it('makes another key where a file takes one of our making', () => {
    const { library } = libraryOf(three);
    library.update({
      put: [content('list.md', [record({ title: 'Found', authors: ['Doe, Jo'], year: 2001 })])],
    });
    assert.equal(library.papers[3]?.key, 'doe2001found');
    const taking = record({ key: 'doe2001found', title: 'Taking' });
    library.update({ put: [content('a.bib', [...three, taking])] });
    assert.equal(library.findByKey('doe2001found')?.title, 'Taking');
    assert.equal(library.papers[4]?.key, 'doe2001founda');
  });

  it('tells anew where keys clash, as lines move', () => {
    const { library } = libraryOf(three);
    library.update({ put: [content('b.bib', [record({ key: 'c', title: 'Other', line: 3 })])] });
    library.update({ put: [content('b.bib', [record({ key: 'c', title: 'Another', line: 8 })])] });
    assert.deepEqual(
      library.keyClashes.map(({ code, range }) => [code, range.start.line]),
      [['duplicate-key', 8]],
    );
  });
});

describe('differenceOf', () => {
  it('gives what stands between the first and the last change', () => {
    const before = three.map((each) => new PlacedRecord('a.bib', each));
    const other = record({ key: 'd', title: 'Fourth' });
    const difference = differenceOf('a.bib', before, [three[0]!, other, three[2]!]);
    assert.deepEqual(difference?.before, [before[1]]);
    assert.deepEqual(
      difference.now.map((placed) => placed.record),
      [other],
    );
    assert.equal(difference.placed[2], before[2]);
  });

  it('gives nothing where much changed', () => {
    const many = Array.from({ length: 100 }, (_, i) => record({ key: `k${i}`, title: `T${i}` }));
    assert.equal(differenceOf('a.bib', [], many), undefined);
  });
});

describe('a library that changes again and again', () => {
  /** Few titles, keys and DOIs, so that records meet and clash all the time. */
  function sketch(dice: Dice): RecordSketch {
    const key = dice.next(12) === 0 ? undefined : `${dice.next(3) === 0 ? 'K' : 'k'}${dice.next(14)}`;
    const aliases = dice.next(9) === 0 ? [`k${dice.next(14)}`, 'alias'] : undefined;
    return {
      ...(key === undefined ? {} : { key }),
      title: `Title ${dice.next(20)}`,
      authors: [`${dice.pick(['Doe', 'Roe', 'Poe'])}, Jo`],
      item: dice.next(3) === 0 ? { DOI: `10.1234/${dice.next(12)}` } : {},
      extras: aliases ? { aliases } : {},
    };
  }

  function changed(dice: Dice, records: readonly PaperRecord[]): readonly PaperRecord[] {
    const at = dice.next(records.length + 1);
    const gone = dice.next(3);
    const come = Array.from({ length: dice.next(3) }, () => record({ ...sketch(dice), line: dice.next(99) }));
    return [...records.slice(0, at), ...come, ...records.slice(at + gone)];
  }

  it('is as one that was put together at once', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const dice = new Dice(seed);
      const library = new Library();
      const known = new Set<string>();
      library.onDidChange(({ added, removed }) => {
        removed.forEach(({ id }) => known.delete(id));
        added.forEach(({ id }) => known.add(id));
      });
      const sources = new Map<string, readonly PaperRecord[]>([
        ['a.bib', []],
        ['b.bib', []],
      ]);
      for (let round = 0; round < 25; round++) {
        const id = dice.pick([...sources.keys()]);
        sources.set(id, changed(dice, sources.get(id) ?? []));
        library.update({ put: [content(id, sources.get(id) ?? [])] });
        const whole = new Library();
        // Sources stand in the order in which they came.
        const order = library.sources.map((source) => source.id);
        whole.update({ put: order.map((each) => content(each, sources.get(each) ?? [])) });
        assert.deepEqual(seenOf(library), seenOf(whole), `seed ${seed}, round ${round}`);
        assert.deepEqual(known, new Set(library.papers.map((paper) => paper.id)));
      }
    }
  });
});
