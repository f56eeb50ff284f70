import assert from 'node:assert/strict';
import { Library } from '../../../src/core/model/library';
import type { LibraryChange } from '../../../src/core/model/library';
import { builtinSourceId } from '../../../src/core/model/source';
import { record, source } from '../../support/records';
import type { RecordSketch } from '../../support/records';

const builtinFrugal: RecordSketch = {
  title: 'FRUGAL: Memory-Efficient Optimization',
  authors: ['Zmushko, Philip', 'Horváth, Samuel'],
  year: 2025,
  item: { type: 'paper-conference', 'container-title': 'ICML', volume: '267' },
  extras: { arxiv: '2411.07837', techniques: ['optimizer-state'], tldr: 'Splits gradients.' },
};

function libraryOf(...sources: readonly ReturnType<typeof source>[]): Library {
  const library = new Library();
  library.update({ put: sources });
  return library;
}

function keys(library: Library): readonly string[] {
  return library.papers.map((paper) => paper.key);
}

describe('Library: the same paper in several sources', () => {
  it('is one, with verified facts of ours and the abstract of a listing', () => {
    const listing = source('file:///list.txt', {
      title: 'FRUGAL: memory efficient optimization',
      item: { abstract: 'With the increase.' },
    });
    const library = libraryOf(listing, source(builtinSourceId, builtinFrugal));
    const [paper, ...others] = library.papers;
    assert.equal(others.length, 0);
    assert.equal(paper?.key, 'zmushko2025frugal');
    assert.equal(paper.title, 'FRUGAL: Memory-Efficient Optimization');
    assert.equal(paper.abstract, 'With the increase.');
    assert.equal(paper.item.volume, '267');
    assert.deepEqual(
      paper.sources.map((location) => location.source),
      [builtinSourceId, 'file:///list.txt'],
    );
  });

  it('meets by an alternative title', () => {
    const survey = {
      title: 'Class-Incremental Learning: A Survey',
      extras: { altTitles: ['Deep CIL: A Survey'] },
    };
    const library = libraryOf(
      source('list', { title: 'Deep CIL: a survey' }),
      source(builtinSourceId, survey),
    );
    assert.equal(library.papers.length, 1);
  });

  it('keeps the key of the file, and takes techniques from ours', () => {
    const library = libraryOf(
      source('a.bib', { ...builtinFrugal, key: 'Frugal25', extras: { arxiv: '2411.07837' } }),
      source(builtinSourceId, builtinFrugal),
    );
    assert.deepEqual(keys(library), ['Frugal25']);
    assert.deepEqual(library.papers[0]?.extras.techniques, ['optimizer-state']);
    assert.equal(library.papers[0].keyIsGenerated, false);
  });

  it('never mixes the preprint and the published copy', () => {
    const preprint: RecordSketch = {
      key: 'z24',
      title: 'FRUGAL: Memory-Efficient Optimization',
      authors: ['Zmushko, P.'],
      year: 2024,
      item: { type: 'article', publisher: 'arXiv', number: 'arXiv:2411.07837' },
    };
    const [paper] = libraryOf(source('a.bib', preprint), source(builtinSourceId, builtinFrugal)).papers;
    assert.equal(paper?.key, 'z24');
    assert.equal(paper.year, 2025);
    assert.equal(paper.item['container-title'], 'ICML');
    assert.equal(paper.item.publisher, undefined);
    assert.equal(paper.arxiv, '2411.07837');
  });

  it('is found by each of its keys', () => {
    const library = libraryOf(
      source('a.bib', { ...builtinFrugal, key: 'one', extras: { arxiv: '2411.07837', aliases: ['uno'] } }),
      source('b.bib', { ...builtinFrugal, key: 'two' }),
    );
    assert.equal(library.papers.length, 1);
    for (const key of ['one', 'two', 'uno']) {
      assert.equal(library.findByKey(key)?.key, 'one', key);
    }
    assert.equal(library.findByKey('three'), undefined);
  });

  it('takes the whole list of authors over one that ends in “others”', () => {
    const cut = {
      key: 'k',
      title: 'T one two',
      year: 2020,
      item: { author: [{ family: 'A' }, { literal: 'others' }] },
    };
    const whole = { title: 'T one two', year: 2020, authors: ['A', 'B', 'C'] };
    const [paper] = libraryOf(source('a.bib', cut), source('b.ris', whole)).papers;
    assert.deepEqual(
      paper?.authors.map((person) => person.family),
      ['A', 'B', 'C'],
    );
  });
});

describe('Library: papers that are not the same', () => {
  const titled = (sketch: RecordSketch): RecordSketch => ({ title: 'Attention and Memory', ...sketch });
  const count = (a: RecordSketch, b: RecordSketch): number =>
    libraryOf(source('a', a), source('b', b)).papers.length;

  it('are told apart by first author, DOI or arXiv id', () => {
    assert.equal(count(titled({ authors: ['Wu'] }), titled({ authors: ['Lee'] })), 2);
    assert.equal(count(titled({ item: { DOI: '10.1000/1' } }), titled({ item: { DOI: '10.1000/2' } })), 2);
    assert.equal(
      count(titled({ extras: { arxiv: '2401.00001' } }), titled({ extras: { arxiv: '2401.00002' } })),
      2,
    );
    assert.equal(count(titled({ authors: ['Wu'] }), titled({})), 1);
  });

  it('are not joined by a title that says nothing', () => {
    assert.equal(count({ title: 'Editorial' }, { title: 'Editorial' }), 2);
  });

  it('stay two when one file cites them under two keys', () => {
    const library = libraryOf(
      source('a.bib', { ...builtinFrugal, key: 'one' }, { ...builtinFrugal, key: 'two' }),
    );
    assert.deepEqual(keys(library), ['one', 'two']);
  });

  it('are one when a bare list names it twice', () => {
    assert.equal(
      libraryOf(source('list', { title: 'Twice told' }, { title: 'Twice told' })).papers.length,
      1,
    );
  });
});

describe('Library: keys', () => {
  it('come from the pattern where a source has none, free of collisions', () => {
    const library = libraryOf(
      source('a.bib', { key: 'ng2020nets', title: 'Other', authors: ['X'] }),
      source(
        'z.txt',
        { title: 'Nets', authors: ['Ng'], year: 2020 },
        { title: 'Nets two', authors: ['Ng'], year: 2020 },
      ),
    );
    assert.deepEqual(keys(library), ['ng2020nets', 'ng2020netsa', 'ng2020netsb']);
  });

  it('change with the pattern, but never those of a file', () => {
    const library = libraryOf(
      source('a.bib', { key: 'Mine', title: 'One thing', authors: ['A'], year: 2001 }),
    );
    library.update({ put: [source('z.txt', { title: 'Nets', authors: ['Ng'], year: 2020 })] });
    const changes: LibraryChange[] = [];
    library.onDidChange((change) => changes.push(change));
    library.setKeyPattern('{Author}{yy}');
    assert.deepEqual(keys(library), ['Mine', 'Ng20']);
    assert.equal(library.findByKey('Ng20')?.title, 'Nets');
    assert.equal(changes.length, 1);
  });

  it('that are the same for different papers leave both reachable', () => {
    const library = libraryOf(
      source('a.bib', { key: 'k', title: 'One thing', authors: ['A'] }),
      source('b.bib', { key: 'k', title: 'Other thing', authors: ['B'] }),
    );
    assert.equal(library.papers.length, 2);
    assert.equal(library.findByKey('k')?.title, 'One thing');
    assert.equal(library.findById('b.bib#k')?.title, 'Other thing');
  });

  it('are found by ids, whatever signs are in keys and names of files, and each by its own', () => {
    const library = libraryOf(
      source(
        'file:///a.bib',
        { key: 'k', title: 'One' },
        { key: 'k', title: 'Other' },
        { key: 'k~2', title: 'Third' },
      ),
      source(
        'c#.bib',
        { key: 'a#b', title: 'Fourth' },
        { key: '#', title: 'Fifth' },
        { title: 'Without a key' },
      ),
    );
    const ids = library.papers.map(({ id }) => id);
    assert.equal(new Set(ids).size, 6);
    assert.deepEqual(ids.slice(0, 5), [
      'file:///a.bib#k',
      'file:///a.bib#k~2',
      'file:///a.bib#k~2~2',
      'c#.bib#a#b',
      'c#.bib##',
    ]);
    assert.deepEqual(
      ids.map((id) => library.findById(id)?.title),
      ['One', 'Other', 'Third', 'Fourth', 'Fifth', 'Without a key'],
    );
    for (const none of ['', '#', 'k', 'file:///a.bib', 'file:///a.bib#', 'b.bib#k', 'file:///a.bib#k~3']) {
      assert.equal(library.findById(none), undefined, none);
    }
  });

  it('may be the names of object properties', () => {
    const library = libraryOf(
      source('a.bib', { key: '__proto__', title: 'P' }, { key: 'constructor', title: 'C' }),
    );
    assert.equal(library.findByKey('__proto__')?.title, 'P');
    assert.equal(library.findByKey('constructor')?.title, 'C');
    assert.equal(library.findByKey('toString'), undefined);
  });
});

describe('Library: changes', () => {
  function watched(library: Library): LibraryChange[] {
    const changes: LibraryChange[] = [];
    library.onDidChange((change) => changes.push(change));
    return changes;
  }

  it('tells what was added, changed and removed, once an update', () => {
    const library = libraryOf(source('a.bib', { key: 'one', title: 'One' }, { key: 'two', title: 'Two' }));
    const changes = watched(library);
    library.update({
      put: [source('a.bib', { key: 'two', title: 'Two again' }, { key: 'three', title: 'Three' })],
    });
    assert.equal(changes.length, 1);
    assert.deepEqual(
      [changes[0]?.added, changes[0]?.changed, changes[0]?.removed].map((papers) =>
        papers?.map((paper) => paper.key),
      ),
      [['three'], ['two'], ['one']],
    );
    assert.deepEqual(
      changes[0]?.before.map(({ title }) => title),
      ['Two'],
    );
  });

  it('keeps the very same paper where its records are the same', () => {
    const library = libraryOf(source('a.bib', { key: 'one', title: 'One' }));
    const before = library.findByKey('one');
    const changes = watched(library);
    library.update({ put: [source('b.bib', { key: 'two', title: 'Two' })] });
    assert.equal(library.findByKey('one'), before);
    assert.deepEqual(changes[0]?.changed, []);
  });

  it('says nothing when nothing changed', () => {
    const content = {
      id: 'a',
      format: 'bibtex' as const,
      records: [record({ key: 'k', title: 'T' })],
      problems: [],
    };
    const library = libraryOf(content);
    const changes = watched(library);
    library.update({ put: [content] });
    library.update({ remove: ['not there'] });
    assert.deepEqual(changes, []);
  });

  it('a source that goes leaves what others say of the paper', () => {
    const library = libraryOf(
      source('a.bib', { ...builtinFrugal, key: 'Mine' }),
      source(builtinSourceId, builtinFrugal),
    );
    library.update({ remove: ['a.bib'] });
    assert.deepEqual(keys(library), ['zmushko2025frugal']);
    library.update({ remove: [builtinSourceId] });
    assert.deepEqual(keys(library), []);
  });
});

describe('Library: problems', () => {
  it('tells of one key for different papers in different files, at the later one', () => {
    const library = libraryOf(
      source('file:///a.bib', { key: 'k', title: 'One thing', authors: ['A'] }),
      source('file:///b.bib', { key: 'k', title: 'Other thing', authors: ['B'], line: 7 }),
    );
    const [problem, ...others] = library.problems;
    assert.equal(others.length, 0);
    assert.deepEqual(
      [problem?.source, problem?.code, problem?.range.start.line],
      ['file:///b.bib', 'duplicate-key', 7],
    );
    assert.match(problem?.message ?? '', /“k”.*a\.bib/);
    library.update({ remove: ['file:///a.bib'] });
    assert.deepEqual(library.problems, []);
  });

  it('tells keys of other papers in other files that look the same', () => {
    const told = (key: string): readonly (readonly [string, string])[] =>
      libraryOf(
        source('file:///a.bib', { key: 'smith2020', title: 'One thing', authors: ['A'] }),
        source('file:///b.bib', { key, title: 'Another thing', authors: ['B'] }),
      ).problems.map(({ source: id, code }) => [id, code]);
    assert.deepEqual(told('Smith2020'), [['file:///b.bib', 'key-differs-in-case']]);
    assert.deepEqual(told('smіth2020'), [['file:///b.bib', 'key-looks-alike']]);
    assert.deepEqual(told('smith\u200b2020'), [['file:///b.bib', 'key-looks-alike']]);
    assert.deepEqual(told('smith2021'), []);
  });

  it('says nothing of the same paper in two files', () => {
    const same = { key: 'k', title: 'One thing', authors: ['A'] };
    assert.deepEqual(libraryOf(source('a', same), source('b', same)).problems, []);
  });
});

describe('Library: keys of a merged paper', () => {
  it('are all known as aliases, the generated one of ours too', () => {
    const library = libraryOf(
      source('a.bib', { ...builtinFrugal, key: 'one' }),
      source('b.bib', { ...builtinFrugal, key: 'two' }),
      source(builtinSourceId, builtinFrugal),
    );
    const [paper] = library.papers;
    assert.deepEqual(paper?.extras.aliases, ['two']);
    assert.equal(library.findByKey('zmushko2025frugal')?.key, 'one');
  });
});
