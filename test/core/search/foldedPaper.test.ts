import assert from 'node:assert/strict';
import { FoldedPaper } from '../../../src/core/search/foldedPaper';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import type { SearchEntry } from '../../../src/core/search/fields';
import { foldToLettersAndDigits } from '../../../src/core/base/fold';
import { Library } from '../../../src/core/model/library';
import { PackedRecords } from '../../../src/core/model/packedRecords';
import { titleHashOf } from '../../../src/core/model/samePaper';
import { makePaper } from '../../support/papers';
import { record } from '../../support/records';

const müller: SearchEntry = {
  paper: makePaper({
    key: 'Mueller2020',
    title: 'Über KV-Caches',
    authors: ['Müller, Jörg', 'Øre, Bo'],
    venue: 'Journal of Birds',
    year: 2020,
    abstract: 'Not ranked.',
    extras: { altTitles: ['Of Caches'], venueShort: 'JB', keywords: ['Bird', 'Cache'] },
  }),
  techniques: ['KV cache'],
};

describe('FoldedPaper', () => {
  it('has the words of the title', () => {
    assert.deepEqual(new FoldedPaper(müller).titleWords, ['uber', 'kv', 'caches']);
  });

  it('knows by what it is called, whatever case, accents and signs, packed in a library or not', () => {
    const library = new Library();
    const titles = ['Über KV-Caches', 'Preface', 'Заметки о птицах', ''];
    const records = titles.map((title, i) =>
      record({ key: `k${i}`, title, ...(i < 2 && { extras: { altTitles: ['Of Caches', 'Introduction'] } }) }),
    );
    const packed = new PackedRecords();
    const content = { records: records.map((each) => packed.add(each)), problems: [] };
    library.update({ put: [{ id: 'a', format: 'bibtex', ...content }] });
    const [caches, preface, birds, untitled] = library.papers.map((paper) => {
      assert.ok(paper.titleHashes);
      return [paper, makePaper({ title: paper.title, extras: paper.extras })].map(
        (each) => new FoldedPaper({ paper: each, techniques: [] }),
      );
    });
    const isCalled = (papers: readonly FoldedPaper[] | undefined, title: string): readonly boolean[] => {
      const asked = { folded: foldToLettersAndDigits(title), hash: titleHashOf(title) };
      return papers?.map((paper) => paper.isCalled(asked)) ?? [];
    };
    const [yes, no] = [
      [true, true],
      [false, false],
    ];
    assert.deepEqual(isCalled(caches, 'uber kv caches'), yes);
    assert.deepEqual(isCalled(caches, 'of CACHES!'), yes);
    assert.deepEqual(isCalled(caches, 'introduction'), yes);
    assert.deepEqual(isCalled(caches, 'caches'), no);
    assert.deepEqual(isCalled(caches, ''), no);
    assert.deepEqual(isCalled(preface, 'preface'), yes);
    assert.deepEqual(isCalled(preface, 'of caches'), yes);
    assert.deepEqual(isCalled(birds, 'заметки о птицах'), yes);
    assert.deepEqual(isCalled(birds, 'preface'), no);
    assert.deepEqual(isCalled(untitled, '?'), yes);
  });

  it('has the texts that fuse.js ranks by, those of one field as one', () => {
    assert.deepEqual(new FoldedPaper(müller).fields, {
      title: 'uber kv-caches',
      authors: 'jorg muller, bo ore',
      year: '2020',
      venue: 'journal of birds jb',
      technique: 'kv cache',
      keywords: 'bird, cache',
      key: 'mueller2020',
    });
  });

  it('has each text split once, the title among them', () => {
    const folded = new FoldedPaper(müller);
    assert.equal(folded.texts, folded.texts);
    assert.equal(folded.texts[0], folded.titleTexts[0]);
    assert.deepEqual(folded.texts.find(({ field }) => field === 'abstract')?.words, ['not', 'ranked']);
  });

  it('takes a paper with nothing but a key', () => {
    const bare = makePaper({ key: 'k', title: '', authors: [], year: undefined, venue: undefined });
    const folded = new FoldedPaper({ paper: bare, techniques: [] });
    assert.deepEqual([folded.titleWords, folded.fields], [[], { key: 'k' }]);
    assert.deepEqual(folded.titleTexts, []);
  });
});

describe('searching letter by letter', () => {
  function counting() {
    const read: number[] = [];
    const entries = [müller, { paper: makePaper({ key: 'b', title: 'Birds' }), techniques: [] }];
    const index = new PaperIndex((number) => {
      read.push(number);
      return entries[number];
    });
    index.update({ put: [0, 1] });
    return { index, read, entries };
  }

  it('reads a paper for ranking once, also where an update brings nothing', () => {
    const { index, read } = counting();
    read.length = 0;
    index.search('c');
    index.update({});
    index.search('ca');
    index.search('cach');
    assert.deepEqual(read, [0]);
  });

  it('reads it again after it changed', () => {
    const { index, entries } = counting();
    assert.equal(index.search('fish cache')[0]?.score === 1, false);
    entries[0] = { ...müller, paper: makePaper({ key: 'f', title: 'Fish Cache' }) };
    index.update({ put: [0] });
    assert.equal(index.search('fish cache')[0]?.score, 1);
  });
});
