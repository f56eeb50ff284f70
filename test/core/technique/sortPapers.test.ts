import assert from 'node:assert/strict';
import { compareUnits, sortByFolded, titleForSorting } from '../../../src/core/technique/compareFolded';
import { sortPapers } from '../../../src/core/technique/sortPapers';
import { typeLabel } from '../../../src/core/technique/typeLabels';
import type { Paper } from '../../../src/core/model/paper';
import { Dice } from '../../support/dice';
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

  it('sorts by all that counts, one after the other', () => {
    const dice = new Dice(11);
    const papers = Array.from({ length: 400 }, (_, i) =>
      makePaper({
        key: `k${i}`,
        year: dice.pick([undefined, -44, 1999, 2020, 2021]),
        authors: dice.pick([[], ['Öhm, A'], ['Ohm, B'], ['Zhu, C'], ['O’Neil, D'], ['Абаев, Е'], ['Ab, F']]),
        title: dice.pick(['The Ox', 'Ox', 'An Ape', 'ape', 'Zebra', '“Bee”']),
      }),
    );
    const year = ({ year }: Paper): number => year ?? -Infinity;
    const author = ({ firstAuthor }: Paper): string => (firstAuthor === '' ? '\uffff' : firstAuthor);
    const byYear = (a: Paper, b: Paper): number => (year(a) === year(b) ? 0 : year(b) - year(a));
    const byAuthor = (a: Paper, b: Paper): number => compareUnits(author(a), author(b));
    const byTitle = (a: Paper, b: Paper): number =>
      compareUnits(titleForSorting(a.title), titleForSorting(b.title));
    const orders = {
      year: [byYear, byAuthor, byTitle],
      author: [byAuthor, byYear, byTitle],
      title: [byTitle, byYear],
      added: [],
    } as const;
    for (const sort of ['year', 'author', 'title', 'added'] as const) {
      const expected = [...papers].sort((a, b) => {
        const [first = 0] = orders[sort].map((compare) => compare(a, b)).filter((order) => order !== 0);
        return first;
      });
      assert.deepEqual(
        sortPapers(papers, sort).map(({ key }) => key),
        expected.map(({ key }) => key),
        sort,
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
