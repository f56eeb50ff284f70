import assert from 'node:assert/strict';
import { fold } from '../../../src/core/base/fold';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import { builtinPapers } from '../../support/builtinPapers';
import { placeOfExpected, sampleQueries, searchEntry } from '../../support/queries';

const papers = builtinPapers();
const index = new PaperIndex(papers.map(searchEntry));

function firstKey(query: string): string | undefined {
  return index.search(query, 1)[0]?.paper.key;
}

describe('searching the built-in collection', () => {
  it('has all papers', () => {
    assert.equal(index.size, 55);
  });

  for (const paper of papers) {
    it(`finds ${paper.key}`, () => {
      assert.equal(firstKey(paper.title), paper.key, 'by its title');
      const plain = fold(paper.title).replace(/[^a-z0-9]+/g, ' ');
      assert.equal(firstKey(plain), paper.key, 'by its title in lower case without signs');
      assert.equal(firstKey(paper.key), paper.key, 'by its key');
      assert.equal(firstKey(`https://arxiv.org/abs/${paper.arxiv}v1`), paper.key, 'by its arXiv address');
      for (const title of paper.extras.altTitles ?? []) {
        assert.equal(firstKey(title), paper.key, 'by another title');
      }
    });

    it(`finds ${paper.key} by its first author and year`, () => {
      const family = paper.authors[0]?.family ?? '';
      const sharing = papers.filter((one) => one.authors[0]?.family === family && one.year === paper.year);
      const found = index.search(`${family} ${paper.year}`, sharing.length).map((hit) => hit.paper.key);
      assert.deepEqual(new Set(found), new Set(sharing.map((one) => one.key)));
    });
  }

  it('finds papers by keys that others would give them', () => {
    for (const paper of papers) {
      const family = fold(paper.authors[0]?.family ?? '').replaceAll(/[^a-z]/g, '');
      const word =
        fold(paper.title)
          .match(/[a-z]{4,}/g)
          ?.find((one) => one.length > 5) ?? '';
      const made = `${family}${String(paper.year).slice(-2)}${word}`;
      const found = index.search(made, 5).map((hit) => hit.paper.key);
      assert.ok(found.includes(paper.key), `${made}: ${found.join(', ')}`);
    }
  });

  const acronyms: readonly (readonly [string, string])[] = [
    ['FRUGAL', '2411.07837'],
    ['BitMar', '2510.10560'],
    ['CompressKV', '2508.02401'],
    ['MoViNets', '2103.11511'],
    ['ESSA', '2507.04453'],
    ['RoSA', '2401.04679'],
    ['D2MoE', '2504.15299'],
    ['D²MoE', '2504.15299'],
    ['EpiCache', '2509.17396'],
    ['QuantV2X', '2509.03704'],
    ['Q-Cache', '2505.20334'],
    ['CAKE', '2503.12491'],
    ['KeyDiff', '2504.15364'],
    ['KeDiff', '2504.15364'],
    ['GRATING', '2510.15620'],
    ['Nemotron', '2511.16664'],
    ['EvolKV', '2509.08315'],
    ['DeepCode', '2512.07921'],
    ['DQA', '2412.09687'],
    ['Confidant', '2311.13381'],
    ['EMLoC', '2506.12015'],
    ['MemAscend', '2505.23254'],
    ['EmbBERT-Q', '2502.10001'],
    ['MCUFormer', '2310.16898'],
    ['DFloat11', '2504.11651'],
    ['SpecMemo', '2506.01986'],
    ['CItruS', '2406.12018'],
    ['Moccasin', '2304.14463'],
    ['LQ-LoRA', '2311.12023'],
    ['DMC', '2403.09636'],
    ['CIL', '2302.03648'],
  ];
  for (const [acronym, arxiv] of acronyms) {
    it(`finds ${acronym} in any case`, () => {
      for (const query of [acronym, acronym.toLowerCase(), acronym.toUpperCase()]) {
        assert.equal(index.search(query, 1)[0]?.paper.arxiv, arxiv, query);
      }
    });
  }
});

describe('the query set', () => {
  const samples = sampleQueries();

  it('has 150 queries or more, of nine kinds', () => {
    assert.ok(samples.length >= 150);
    assert.equal(new Set(samples.map(({ query }) => query)).size, samples.length);
    assert.deepEqual([...new Set(samples.map(({ kind }) => kind))].sort(), [
      'acronym',
      'author-year',
      'concept',
      'identifier',
      'key',
      'misspelt',
      'mixed',
      'swapped',
      'title',
    ]);
  });

  it('expects only papers that are there', () => {
    const known = new Set(papers.map(({ arxiv }) => arxiv));
    assert.deepEqual(
      samples.flatMap(({ expected }) => expected).filter((arxiv) => !known.has(arxiv)),
      [],
    );
  });

  it('has the expected paper first for 95 of 100, and among the first five for all', () => {
    const places = samples.map((sample) => ({
      sample,
      place: placeOfExpected(index.search(sample.query, 5), sample),
    }));
    const missing = places.filter(({ place }) => place === undefined).map(({ sample }) => sample.query);
    const first = places.filter(({ place }) => place === 1).length;
    assert.deepEqual(missing, []);
    assert.ok(first >= 0.95 * samples.length, `${first} of ${samples.length}`);
  });
});
