import assert from 'node:assert/strict';
import { askedIdentifiers, identifierFor, isAddressOrDoi } from '../../../src/core/search/identifiers';
import { makePaper } from '../../support/papers';
import { searchDataOf } from '../../support/searchData';

const papers = [
  makePaper({ key: 'a', arxiv: '2411.07837', url: 'https://proceedings.mlr.press/v267/zmushko25a.html' }),
  makePaper({
    key: 'b',
    doi: '10.1109/CVPR46437.2021.01576',
    extras: { code: 'https://github.com/x/movinet' },
  }),
  makePaper({ key: 'c', arxiv: 'hep-th/9901001' }),
  makePaper({ key: 'd', doi: '10.1109/CVPR52688.2022.01470', url: 'https://www.example.org/paper/' }),
  makePaper({ key: 'e', arxiv: '2411.07838', extras: { code: 'https://github.com/x/movinet' } }),
  makePaper({ key: 'g', item: { type: 'article', title: 'G', PMID: '1234567', PMCID: 'PMC7654321' } }),
  makePaper({ key: 'f', item: { type: 'book', title: 'F', ISBN: '0-300-12729-4 (hardcover)' } }),
];
const data = searchDataOf(
  papers.map((paper) => ({ paper, techniques: [] })),
  2,
);

interface Named {
  readonly key: string;
  readonly identifier: string | undefined;
  readonly matched: string;
}

function find(query: string): readonly Named[] | undefined {
  for (const asked of askedIdentifiers(query)) {
    const found = data.findIdentifier(asked.text, asked.isBeginning).map((number) => papers[number]!);
    if (found.length > 0) {
      return found.map((paper) => ({
        key: paper.key,
        identifier: identifierFor(paper, asked),
        matched: asked.text,
      }));
    }
  }
  return isAddressOrDoi(query) ? [] : undefined;
}

function keys(query: string): readonly string[] | undefined {
  return find(query)?.map(({ key }) => key);
}

describe('finding papers by identifiers', () => {
  const found: readonly (readonly [string, readonly string[]])[] = [
    ['2411.07837', ['a']],
    ['arXiv:2411.07837', ['a']],
    ['arxiv 2411.07837v3', ['a']],
    ['https://arxiv.org/abs/2411.07837', ['a']],
    ['http://www.arxiv.org/pdf/2411.07837v2.pdf', ['a']],
    ['10.48550/arXiv.2411.07837', ['a']],
    ['https://doi.org/10.48550/arXiv.2411.07837', ['a']],
    ['https://proceedings.mlr.press/v267/zmushko25a.html', ['a']],
    ['proceedings.mlr.press/v267/zmushko25a.html', ['a']],
    ['10.1109/cvpr46437.2021.01576', ['b']],
    ['doi:10.1109/CVPR46437.2021.01576', ['b']],
    ['http://dx.doi.org/10.1109/CVPR46437.2021.01576', ['b']],
    ['see https://doi.org/10.1109/CVPR46437.2021.01576.', ['b']],
    ['hep-th/9901001', ['c']],
    ['http://example.org/paper#top', ['d']],
    ['https://github.com/x/movinet/', ['b', 'e']],
    ['1234567', ['g']],
    ['PMID: 1234567', ['g']],
    ['https://pubmed.ncbi.nlm.nih.gov/1234567/', ['g']],
    ['PMCID:PMC7654321', ['g']],
    ['pmc7654321', ['g']],
    ['ISBN 9780300127294', ['f']],
    ['0300127294.', ['f']],
  ];
  for (const [query, expected] of found) {
    it(`finds ${query}`, () => {
      assert.deepEqual(keys(query), expected);
    });
  }

  it('finds all that begin so, each once', () => {
    assert.deepEqual(keys('2411.078'), ['a', 'e']);
    assert.deepEqual(keys('10.1109/CVPR'), ['b', 'd']);
    assert.deepEqual(keys('https://github.com/x'), ['b', 'e']);
  });

  it('finds nothing for an address or a DOI of no paper', () => {
    assert.deepEqual(keys('https://example.org/other'), []);
    assert.deepEqual(keys('10.1000/182'), []);
  });

  it('leaves words to the other search', () => {
    for (const query of ['frugal', '2025', 'v267', 'kv-cache/2', 'node.js runtime', 'and/or']) {
      assert.equal(keys(query), undefined);
    }
  });

  it('says which part of which identifier matched', () => {
    assert.deepEqual(find('arxiv:2411.07837v2'), [
      { key: 'a', identifier: '2411.07837', matched: '2411.07837' },
    ]);
    assert.deepEqual(find('github.com/x/mov')?.[0], {
      key: 'b',
      identifier: 'https://github.com/x/movinet',
      matched: 'github.com/x/mov',
    });
  });
});
