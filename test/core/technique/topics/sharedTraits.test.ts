import assert from 'node:assert/strict';
import { sharedTraits } from '../../../../src/core/technique/topics/sharedTraits';
import { makePaper } from '../../../support/papers';
import { finish } from '../../../support/steps';

describe('groups of papers without topic', () => {
  it('are by venue, else by author, else by kind, and a paper stands in one only', () => {
    const papers = [
      makePaper({ key: 'a', venue: 'Nature', authors: ['Kant, Immanuel'] }),
      makePaper({ key: 'b', venue: 'nature', authors: ['Doe, Jane'] }),
      makePaper({ key: 'c', venue: 'Alpha', authors: ['Kant, Immanuel'] }),
      makePaper({ key: 'd', venue: 'Beta', authors: ['Kant, Immanuel'] }),
      makePaper({ key: 'e', type: 'patent', venue: undefined, authors: [] }),
      makePaper({ key: 'f', type: 'patent', venue: undefined, authors: [] }),
      makePaper({ key: 'g', type: 'book', venue: undefined, authors: [] }),
    ];
    const drawn = finish(sharedTraits(papers, 2)).map(({ label, children }) =>
      [
        label,
        ...children.map((child) => `${child.label}: ${child.papers.map(({ key }) => key).join(' ')}`),
      ].join(', '),
    );
    assert.deepEqual(drawn, [
      'By journal or series, Nature: a b',
      'By author, Immanuel Kant: c d',
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
    const [kinds] = finish(sharedTraits(papers, 2));
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
    const [centuries] = finish(sharedTraits(papers, 2));
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

  it('are none where too few are alike', () => {
    assert.deepEqual(finish(sharedTraits([makePaper()], 2)), []);
  });
});
