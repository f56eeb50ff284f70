import assert from 'node:assert/strict';
import { FoldedPaper } from '../../../src/core/search/foldedPaper';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import type { SearchEntry } from '../../../src/core/search/fields';
import { makePaper } from '../../support/papers';

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
  it('has the words of the title, and all titles without what is no letter or digit', () => {
    const { titleWords, titles } = new FoldedPaper(müller);
    assert.deepEqual(titleWords, ['uber', 'kv', 'caches']);
    assert.deepEqual(titles, ['uberkvcaches', 'ofcaches']);
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
    assert.deepEqual([folded.titleWords, folded.titles, folded.fields], [[], [''], { key: 'k' }]);
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
