import assert from 'node:assert/strict';
import type { Paper } from '../../../../src/core/model/paper';
import { kindTraits, seriesTraits, sharedTraits } from '../../../../src/core/technique/topics/sharedTraits';
import { makePaper } from '../../../support/papers';
import { finish } from '../../../support/steps';

const traits = [...seriesTraits, ...kindTraits];

function drawn(left: readonly Paper[], all: readonly Paper[]): readonly string[] {
  return finish(sharedTraits(left, { all, least: 2, traits })).map(({ label, children }) =>
    [
      label,
      ...children.map((child) => `${child.label}: ${child.papers.map(({ key }) => key).join(' ')}`),
    ].join(', '),
  );
}

/** Papers of the given types that have nothing else in common, with keys `k0`, `k1`. */
function papersOfTypes(types: readonly string[]): readonly Paper[] {
  return types.map((type, i) =>
    makePaper({ key: `k${i}`, title: `Thing ${i}`, type, venue: undefined, authors: [] }),
  );
}

describe('groups of papers without topic', () => {
  it('are by venue, else by author, else by kind', () => {
    const papers = [
      makePaper({ key: 'a', venue: 'Nature', authors: ['Kant, Immanuel'] }),
      makePaper({ key: 'b', venue: 'nature', authors: ['Doe, Jane'] }),
      makePaper({ key: 'c', venue: 'Alpha', authors: ['Kant, Immanuel'] }),
      makePaper({ key: 'd', venue: 'Beta', authors: ['Kant, Immanuel'] }),
      makePaper({ key: 'e', type: 'patent', venue: undefined, authors: [] }),
      makePaper({ key: 'f', type: 'patent', venue: undefined, authors: [] }),
      makePaper({ key: 'g', type: 'book', venue: undefined, authors: [] }),
    ];
    assert.deepEqual(drawn(papers, papers), [
      'By journal or series, Nature: a b',
      'By author, Immanuel Kant: a c d',
      'By kind, Patent: e f',
    ]);
  });

  it('are the kinds of works that titles name', () => {
    const titles = [
      'A Handbook of Things',
      'Введение в логику',
      'Brockhaus Enzyklopädie',
      'New dictionary',
      '现代词典',
    ];
    const papers = titles.map((title) => makePaper({ title, type: 'book', venue: undefined, authors: [] }));
    const [kinds] = finish(sharedTraits(papers, { all: papers, least: 2, traits }));
    assert.deepEqual(
      kinds?.children.map((child) => [child.label, child.papers.length]),
      [
        ['Dictionaries & encyclopedias', 3],
        ['Handbooks & textbooks', 2],
      ],
    );
  });

  it('are the centuries of old works', () => {
    const papers = [1485, 1499, 1500, 1501, 1600, 1885, 1900, 1901, 1950, 310, 390, -44].map((year, i) =>
      makePaper({ title: `Work ${i}`, year, type: 'book', venue: undefined, authors: [] }),
    );
    const [centuries] = finish(sharedTraits(papers, { all: papers, least: 2, traits }));
    assert.deepEqual(
      centuries?.children.map((child) => [child.label, child.papers.map(({ year }) => year)]),
      [
        ['4th century', [310, 390]],
        ['15th century', [1485, 1499, 1500]],
        ['16th century', [1501, 1600]],
        ['19th century', [1885, 1900]],
      ],
    );
  });

  it('are no centuries of works whose years are of another calendar', () => {
    const papers = [1380, 1381].map((year) =>
      makePaper({ title: `باغ ${year}`, year, type: 'book', venue: undefined, authors: [] }),
    );
    assert.deepEqual(finish(sharedTraits(papers, { all: papers, least: 2, traits })), []);
  });

  it('have the other papers of the journal or the author too, unless those are most of all', () => {
    const paper = (key: string, venue: string, author: string): Paper =>
      makePaper({ key, venue, authors: [`${author}, A`] });
    const all = [
      paper('a', 'Nature', 'Ai'),
      paper('b', 'Nature', 'Bo'),
      paper('c', 'Alpha', 'Ai'),
      paper('d', 'Beta', 'Ce'),
      paper('e', 'Beta', 'Di'),
      paper('f', 'Beta', 'Ei'),
      paper('g', 'Beta', 'Ef'),
      paper('h', 'Beta', 'Ge'),
    ];
    assert.deepEqual(drawn([...all.slice(0, 1), ...all.slice(3, 4)], all), [
      'By journal or series, Nature: a b',
    ]);
    assert.deepEqual(drawn(all.slice(2, 3), all), ['By author, A Ai: a c']);
  });

  it('are books, chapters and articles where those are the few, and none where they are most', () => {
    const all = papersOfTypes([
      'book',
      'book',
      'article-journal',
      'article-journal',
      'article-journal',
      'article-journal',
    ]);
    assert.deepEqual(drawn(all, all), ['By kind, Book: k0 k1']);
    const unclear = papersOfTypes(['document', 'document', 'book', 'book', 'book', 'book', 'book']);
    assert.deepEqual(drawn(unclear, unclear), []);
  });

  it('are kinds that are near each other where there is one of each', () => {
    const all = papersOfTypes(['thesis', 'report', 'patent', 'standard', 'document', 'book', 'song']);
    assert.deepEqual(drawn(all, all), [
      'By kind, Laws, standards & patents: k2 k3, Theses, reports & manuscripts: k0 k1',
    ]);
  });

  it('take a work without kind for a web page where it has an address', () => {
    const url = 'https://example.org/';
    const all = ['a', 'b', 'c', 'd', 'e'].map((key) =>
      makePaper({
        key,
        title: `Thing ${key}`,
        type: 'document',
        venue: undefined,
        authors: [],
        ...(key < 'c' ? { url } : {}),
      }),
    );
    assert.deepEqual(drawn(all, all), ['By kind, Web pages & software: a b']);
  });

  it('have all works of a kind for one that is left, where those are a third of all at most', () => {
    const all = papersOfTypes([
      'book',
      'book',
      'article-journal',
      'song',
      'map',
      'figure',
      'event',
      'classic',
    ]);
    assert.deepEqual(drawn(all.slice(0, 1), all), ['By kind, Book: k0 k1']);
    assert.deepEqual(drawn(all.slice(0, 1), all.slice(0, 5)), []);
  });

  it('are none where too few are alike', () => {
    assert.deepEqual(finish(sharedTraits([makePaper()], { all: [makePaper()], least: 2, traits })), []);
  });
});
