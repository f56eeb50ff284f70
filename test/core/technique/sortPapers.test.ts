import assert from 'node:assert/strict';
import { sortByFolded, titleForSorting } from '../../../src/core/technique/compareFolded';
import { sortPapers } from '../../../src/core/technique/sortPapers';
import { typeLabel } from '../../../src/core/technique/typeLabels';
import { makePaper } from '../../support/papers';

describe('sortPapers', () => {
  it("puts one author's papers newest first", () => {
    const papers = [2019, undefined, 2024, 2021].map((year) => makePaper({ key: String(year), year }));
    assert.deepEqual(
      sortPapers(papers, 'author').map(({ key }) => key),
      ['2024', '2021', '2019', 'undefined'],
    );
  });

  it('leaves papers that are equal as they stand', () => {
    const papers = ['x', 'a', 'm'].map((key) => makePaper({ key }));
    for (const sort of ['year', 'author', 'title', 'added'] as const) {
      assert.deepEqual(
        sortPapers(papers, sort).map(({ key }) => key),
        ['x', 'a', 'm'],
      );
    }
  });

  it('sorts by the family name without its particle, and institutions by their name', () => {
    const papers = [
      makePaper({
        key: 'berg',
        authors: [{ family: 'Berg', given: 'J', 'non-dropping-particle': 'van der' }],
      }),
      makePaper({ key: 'acm', authors: ['ACM'] }),
      makePaper({ key: 'cai', authors: ['Cai, A'] }),
      makePaper({ key: 'nobody', authors: ['others'] }),
    ];
    assert.deepEqual(
      sortPapers([...papers].reverse(), 'author').map(({ key }) => key),
      ['acm', 'berg', 'cai', 'nobody'],
    );
  });
});

describe('titleForSorting', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['The Lottery', 'lottery'],
    ['A Model', 'model'],
    ['An Efficient Scheme', 'efficient scheme'],
    ['“Die Verwandlung”', 'verwandlung”'.replace('”', '"')],
    ['L’Étranger', 'etranger'],
    ['Theory', 'theory'],
    ['A', 'a'],
    ['[Draft] On It', 'draft] on it'],
    ['', ''],
  ];
  for (const [title, expected] of cases) {
    it(`of "${title}" is "${expected}"`, () => {
      assert.equal(titleForSorting(title), expected);
    });
  }
});

describe('sortByFolded', () => {
  it('does not mind case and accents, but is certain', () => {
    assert.deepEqual(
      sortByFolded(['b', 'Á', 'a', 'A', 'ç', 'c'], (text) => text),
      ['A', 'a', 'Á', 'b', 'c', 'ç'],
    );
  });
});

describe('typeLabel', () => {
  it('is what a reader says', () => {
    assert.deepEqual(['article-journal', 'paper-conference', 'article', 'thesis', 'webpage'].map(typeLabel), [
      'Journal article',
      'Conference paper',
      'Preprint',
      'Thesis',
      'Web page',
    ]);
  });

  it('makes words of a type that it does not know', () => {
    assert.equal(typeLabel('new-kind_of'), 'New kind of');
    assert.equal(typeLabel(''), 'Other');
    assert.equal(typeLabel('constructor'), 'Constructor');
  });
});
