import assert from 'node:assert/strict';
import type { Paper } from '../../../src/core/model/paper';
import { builtinTaxonomy } from '../../../src/core/technique/builtinTaxonomy';
import { techniquesOf } from '../../../src/core/technique/classify';
import { groupPapers } from '../../../src/core/technique/group';
import type { Group, GroupOptions } from '../../../src/core/technique/group';
import { findTopics } from '../../../src/core/technique/topics/findTopics';
import type { Topic } from '../../../src/core/technique/topics/topic';
import { builtinPapers } from '../../support/builtinPapers';
import { makePaper } from '../../support/papers';
import { finish } from '../../support/steps';
import type { PaperParts } from '../../support/papers';

const options: Omit<GroupOptions, 'by'> = {
  sort: 'added',
  techniquesOf: (paper) => techniquesOf(paper, builtinTaxonomy),
  sourceLabel: (source) => source.slice(source.lastIndexOf('/') + 1),
  taxonomy: builtinTaxonomy,
  topics: [],
};

/** Each group as a line: its label, count, and the keys of the papers right in it; children are indented. */
function drawn(groups: readonly Group[], indent = ''): readonly string[] {
  return groups.flatMap(({ label, count, papers, children }) => [
    `${indent}${label} ${count}: ${papers.map(({ key }) => key).join(' ')}`.replace(/: $/, ''),
    ...drawn(children, `${indent}  `),
  ]);
}

function group(
  by: GroupOptions['by'],
  papers: readonly PaperParts[],
  more: Partial<GroupOptions> = {},
): readonly Group[] {
  return groupPapers(papers.map(makePaper), { ...options, by, ...more });
}

function topicsOf(papers: readonly Paper[]): readonly Topic[] {
  return finish(findTopics(papers));
}

function allGroups(groups: readonly Group[]): readonly Group[] {
  return groups.flatMap((one) => [one, ...allGroups(one.children)]);
}

describe('grouping by technique', () => {
  it('puts a paper under each of its techniques, and counts it once in an area', () => {
    const groups = group('technique', [
      { key: 'a', extras: { techniques: ['quantization', 'pruning-sparsity', 'kv-cache'] } },
      { key: 'b', extras: { techniques: ['quantization'] } },
    ]);
    assert.deepEqual(drawn(groups), [
      'Inference memory 1',
      '  KV cache 1: a',
      'Compression 2',
      '  Quantization 2: a b',
      '  Pruning & sparsity 1: a',
    ]);
  });

  it('gives every group the path to it as its id', () => {
    const groups = group('technique', [{ key: 'a', extras: { techniques: ['quantization'] } }]);
    assert.deepEqual(
      allGroups(groups).map(({ id }) => id),
      ['technique:compression', 'technique:compression/quantization'],
    );
  });

  it('puts techniques that the taxonomy does not know behind it, A to Z', () => {
    const groups = group('technique', [
      { key: 'a', extras: { techniques: ['zero-knowledge', 'graph-learning'] } },
      { key: 'b', extras: { techniques: ['survey-scaling-laws'] } },
    ]);
    assert.deepEqual(drawn(groups), [
      'Overview 1',
      '  Surveys & scaling laws 1: b',
      'Other techniques 1',
      '  Graph learning 1: a',
      '  Zero knowledge 1: a',
    ]);
    assert.equal(groups[1]?.children[0]?.id, 'technique:other-techniques/graph-learning');
  });

  it('puts papers without technique under their topics, before the areas where they are most, and the rest last', () => {
    const papers = [
      { key: 'a', title: 'Soup', extras: { keywords: ['Cooking', 'Broth'] } },
      { key: 'b', title: 'Bread', extras: { keywords: [' cooking ', 'cooking', 'Baking'] } },
      { key: 'c', title: 'Cake', extras: { keywords: ['Baking'] } },
      { key: 'd', title: 'Tea', extras: { keywords: ['Kettle'] } },
      { key: 'f', title: 'Pruning of LLMs', extras: { keywords: ['Kettle'] } },
    ].map((parts) => makePaper({ venue: undefined, ...parts, authors: [] }));
    const topics = topicsOf(papers.slice(0, 4));
    const groups = groupPapers(papers, { ...options, by: 'technique', topics });
    assert.deepEqual(drawn(groups), [
      'Baking 2: b c',
      'Cooking 2: a b',
      'Compression 1',
      '  Pruning & sparsity 1: f',
      'Not yet grouped 1: d',
    ]);
    assert.deepEqual(
      groups.map(({ id }) => id),
      ['technique:topics/baking', 'technique:topics/cooking', 'technique:compression', 'technique:'],
    );
  });

  it('puts topics into an area of their own where most papers have techniques', () => {
    const papers = [
      { key: 'a', title: 'Soup kitchens' },
      { key: 'b', title: 'Soup and bread' },
      { key: 'c', extras: { techniques: ['quantization'] } },
      { key: 'd', extras: { techniques: ['quantization'] } },
    ].map((parts) => makePaper({ venue: undefined, ...parts }));
    const groups = groupPapers(papers, { ...options, by: 'technique', topics: topicsOf(papers.slice(0, 2)) });
    assert.deepEqual(drawn(groups), [
      'Compression 2',
      '  Quantization 2: c d',
      'Other topics in your papers 2',
      '  Soup 2: a b',
    ]);
  });

  it('shows all built-in papers under their stated techniques', () => {
    const papers = builtinPapers();
    const groups = groupPapers(papers, { ...options, by: 'technique' });
    const leaves = groups.flatMap(({ children }) => children);
    const shown = leaves.flatMap((leaf) => leaf.papers.map(({ key }) => `${leaf.id.split('/')[1]} ${key}`));
    const stated = papers.flatMap(({ key, extras }) => (extras.techniques ?? []).map((id) => `${id} ${key}`));
    assert.deepEqual(
      groups.map(({ label }) => label),
      [
        'Inference memory',
        'Architecture',
        'Compression',
        'Training memory',
        'Adaptation',
        'Deployment & systems',
        'Agents & reasoning',
        'Retrieval & recommendation',
        '3D & rendering',
        'Overview',
      ],
    );
    assert.deepEqual([...shown].sort(), [...stated].sort());
  });

  it('makes no groups of no papers', () => {
    for (const by of ['technique', 'year', 'author', 'venue', 'type', 'source'] as const) {
      assert.deepEqual(group(by, []), []);
    }
  });
});

describe('grouping by year', () => {
  it('has the newest first and papers without a year last', () => {
    const groups = group('year', [
      { key: 'a', year: 2021 },
      { key: 'b', year: undefined },
      { key: 'c', year: 2025 },
      { key: 'd', year: -300 },
      { key: 'e', year: 2021 },
    ]);
    assert.deepEqual(drawn(groups), ['2025 1: c', '2021 2: a e', '-300 1: d', 'No year 1: b']);
    assert.deepEqual(
      groups.map(({ id }) => id),
      ['year:2025', 'year:2021', 'year:-300', 'year:'],
    );
  });
});

describe('grouping by author', () => {
  it('has every author, A to Z by the family name without accents and case', () => {
    const groups = group('author', [
      {
        key: 'a',
        authors: [
          'Zhou, Da-Wei',
          'Çelik, Ada',
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        ],
      },
      { key: 'b', authors: ['OpenAI', 'Zhou, Da-Wei', 'adams, x'] },
    ]);
    assert.deepEqual(drawn(groups), [
      'adams, x 1: b',
      'Berg, Jan van der 1: a',
      'Çelik, Ada 1: a',
      'OpenAI 1: b',
      'Zhou, Da-Wei 2: a b',
    ]);
    assert.equal(groups[2]?.id, 'author:celik, ada');
  });

  it('counts a paper once where its author is named twice', () => {
    assert.deepEqual(drawn(group('author', [{ key: 'a', authors: ['Li, Bo', 'Li, Bo'] }])), ['Li, Bo 1: a']);
  });

  it('compares family names before given names', () => {
    const groups = group('author', [{ key: 'a', authors: ['Li Bai, Xu', 'Lia, A', 'Li, Zo'] }]);
    assert.deepEqual(
      groups.map(({ label }) => label),
      ['Li, Zo', 'Li Bai, Xu', 'Lia, A'],
    );
  });

  it('leaves "and others" out and has papers of nobody last', () => {
    const groups = group('author', [
      { key: 'a', authors: [] },
      { key: 'b', authors: ['Xu, A', 'others'] },
      { key: 'c', authors: ['others'] },
    ]);
    assert.deepEqual(drawn(groups), ['Xu, A 1: b', 'No author 2: a c']);
  });
});

describe('grouping by venue, type and source', () => {
  it('takes venues that differ in case, accents and spaces for one', () => {
    const groups = group('venue', [
      { key: 'a', venue: 'Nature' },
      { key: 'b', venue: 'NATURE ' },
      { key: 'c', venue: undefined },
      { key: 'd', venue: undefined, extras: { venueShort: 'ICML 2025' } },
    ]);
    assert.deepEqual(drawn(groups), ['ICML 2025 1: d', 'Nature 2: a b', 'No venue 1: c']);
  });

  it('names types in words', () => {
    const groups = group('type', [
      { key: 'a', type: 'paper-conference' },
      { key: 'b', type: 'article' },
      { key: 'c', type: 'article-journal' },
      { key: 'd', type: 'some_new-type' },
    ]);
    assert.deepEqual(drawn(groups), [
      'Conference paper 1: a',
      'Journal article 1: c',
      'Preprint 1: b',
      'Some new type 1: d',
    ]);
    assert.equal(groups[0]?.id, 'type:paper-conference');
  });

  it('puts a paper under each of its sources, whose names may be the same', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const at = (source: string): { source: string; range: typeof range } => ({ source, range });
    const groups = group('source', [
      { key: 'a', sources: [at('file:///x/refs.bib'), at('file:///y/refs.bib'), at('file:///x/refs.bib')] },
      { key: 'b', sources: [at('file:///a/all.bib')] },
    ]);
    assert.deepEqual(drawn(groups), ['all.bib 1: b', 'refs.bib 1: a', 'refs.bib 1: a']);
    assert.equal(new Set(groups.map(({ id }) => id)).size, 3);
  });
});

describe('sorting within groups', () => {
  const papers: readonly PaperParts[] = [
    { key: 'a', title: 'The Zebra', authors: ['Öz, A'], year: 2020 },
    { key: 'b', title: 'A Model', authors: ['Miller, B'], year: 2024 },
    { key: 'c', title: '"Apples" of Old', authors: [], year: 2024 },
    { key: 'd', title: 'École', authors: ['adams, C'], year: undefined },
    { key: 'e', title: 'Model', authors: ['Miller, B'], year: 2025 },
  ];
  const expected = {
    year: 'e b c a d',
    author: 'd e b a c',
    title: 'c d e b a',
    added: 'a b c d e',
  } as const;
  for (const sort of ['year', 'author', 'title', 'added'] as const) {
    it(`is by ${sort}`, () => {
      const [only] = group('type', papers, { sort });
      assert.equal(only?.papers.map(({ key }) => key).join(' '), expected[sort]);
    });
  }

  it('does not change the list it is given', () => {
    const given: readonly Paper[] = Object.freeze(papers.map(makePaper));
    groupPapers(given, { ...options, by: 'year', sort: 'title' });
    assert.equal(given.map(({ key }) => key).join(' '), 'a b c d e');
  });
});

describe('group ids', () => {
  it('are unique and the same again', () => {
    for (const by of ['technique', 'year', 'author', 'venue', 'type', 'source'] as const) {
      const ids = allGroups(groupPapers(builtinPapers(), { ...options, by })).map(({ id }) => id);
      assert.ok(ids.length > 0);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.every((id) => id.startsWith(`${by}:`)));
      assert.deepEqual(
        allGroups(groupPapers(builtinPapers(), { ...options, by })).map(({ id }) => id),
        ids,
      );
    }
  });
});
