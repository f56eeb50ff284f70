import assert from 'node:assert/strict';
import { describeQuery } from '../../../src/core/search/describeQuery';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import { englishQueryWords, sayQuery } from '../../../src/core/search/sayQuery';
import { makePaper } from '../../support/papers';

const papers = [
  makePaper({
    key: 'zhao2020',
    title: 'Roman Tile and Mosaic',
    authors: ['Zhao, Wei'],
    year: 2020,
    venue: 'Journal of Parks',
    doi: '10.1000/tiles',
    extras: { keywords: ['clay'], code: 'https://example.org/code' },
    item: { language: 'de' },
  }),
  makePaper({
    key: 'benjamin1934',
    title: 'Der Autor als Produzent: Notes on Data from Paris',
    authors: ['Benjamin, Walter'],
    year: 1934,
    venue: undefined,
    abstract: 'An avenue of lime trees.',
  }),
];
const index = new PaperIndex(papers.map((paper) => ({ paper, techniques: [] })));

/** How a query is taken for these papers. */
function said(query: string): string {
  return sayQuery(describeQuery(index.understand(query)), englishQueryWords);
}

describe('names that are nearly those of fields', () => {
  for (const [query, expected] of [
    ['autor:zhao', 'author zhao'],
    ['autor:benjamin', 'author benjamin'],
    ['uathor:zha', 'author zha'],
    ['Titel:mosaic', 'title mosaic'],
    ['jornal:parks', 'venue parks'],
    ['Avenue:parks', 'venue parks'],
    ['keywrd:clay', 'keyword clay'],
    ['yaer:2020', 'year 2020'],
    ['yaer>1950', 'from 1951'],
    ['lnag:de', 'language de'],
    ['kye:zhao2020', 'key zhao2020'],
    ['dio:10.1000/tiles', 'doi 10.1000/tiles'],
    ['hsa:code', 'with code'],
    ['-autor:zhao', 'without author zhao'],
    ['tiles autor:zhao', 'tiles · author zhao'],
  ] as const) {
    it(`are known where the value fits: ${query}`, () => {
      assert.equal(said(query), expected);
    });
  }

  for (const query of [
    // No paper has the value there.
    'autor:nobody',
    'Avenue:trees',
    'lnag:xx',
    'Avenue:paris',
    'jornal:perks',
    // A text has both.
    'Tile:mosaic',
    'avenue:lime',
    // And so does a value that is still typed.
    'Tile:mos',
    'autor:pro',
    'Avenue:li',
    // A year can stand behind any word, and no paper is of this one, or has that.
    'data:2020',
    'yaer:1800',
    'dates:1800',
    'hsa:note',
    // These are titles.
    'Avenue: parks',
    'Attention: a survey',
    'Yearning: on parks',
    'Theorem: every tile',
    'Paris: capital of modernity',
    'Note: on data',
    'Data: set theory',
    'Titles: a history',
  ]) {
    it(`are words elsewhere: ${query}`, () => {
      assert.equal(said(query), query);
    });
  }

  it('are searched as they are said', () => {
    const found = (query: string): readonly string[] => index.search(query).map(({ paper }) => paper.key);
    assert.deepEqual(found('autor:zhao'), ['zhao2020']);
    assert.deepEqual(found('yaer:1934'), ['benjamin1934']);
    assert.deepEqual([...index.filter('autor:benjamin').numbers], [1]);
  });
});
