import assert from 'node:assert/strict';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import type { SearchField } from '../../../src/core/search/fields';
import { makePaper } from '../../support/papers';
import type { PaperParts } from '../../support/papers';

/** The text of `field` with `[` and `]` around what the query matches; `undefined` where the field does not match. */
function marked(parts: PaperParts, query: string, field: SearchField = 'title'): string | undefined {
  const entry = { paper: makePaper({ authors: [], venue: undefined, ...parts }), techniques: ['KV cache'] };
  const match = new PaperIndex([entry]).search(query)[0]?.matches.find((one) => one.field === field);
  if (!match) {
    return undefined;
  }
  let at = 0;
  let result = '';
  for (const [start, end] of match.ranges) {
    assert.ok(at <= start && start < end && end <= match.text.length, 'sorted, not empty, inside the text');
    result += `${match.text.slice(at, start)}[${match.text.slice(start, end)}]`;
    at = end;
  }
  return result + match.text.slice(at);
}

describe('the matches of a hit', () => {
  it('mark the words', () => {
    assert.equal(
      marked({ title: 'Adaptive KV Cache Merging' }, 'merging cache '),
      'Adaptive KV [Cache] [Merging]',
    );
  });

  it('mark of a word being typed what is typed', () => {
    assert.equal(marked({ title: 'Cache Eviction' }, 'cache evic'), '[Cache] [Evic]tion');
  });

  it('mark a misspelt word whole', () => {
    assert.equal(marked({ title: 'Cache Eviction' }, 'eviciton'), 'Cache [Eviction]');
  });

  it('mark another word of the family whole', () => {
    assert.equal(marked({ title: 'Domain-Specific Pruning' }, 'pruned '), 'Domain-Specific [Pruning]');
  });

  it('mark what was asked in Latin letters', () => {
    assert.equal(marked({ title: 'Мышление и речь' }, 'myshlenie'), '[Мышление] и речь');
    assert.equal(marked({ title: 'Η ηθική' }, 'ithiki '), 'Η [ηθική]');
  });

  it('mark where an accent was left out', () => {
    const authors = ['Takáč, Martin', 'Ødegård, Jon'];
    assert.equal(marked({ authors }, 'takac odegard', 'authors'), 'Martin [Takáč], Jon [Ødegård]');
  });

  it('mark the right place in decomposed letters', () => {
    const title = 'Take\u0301 Cafe\u0301 Models';
    assert.equal(marked({ title }, 'cafe '), 'Take\u0301 [Cafe\u0301] Models');
  });

  it('mark the right place behind characters that fold to several or to none', () => {
    assert.equal(marked({ title: 'Straße ﬁne D²MoE 𝒦 Cache' }, 'cache'), 'Straße ﬁne D²MoE 𝒦 [Cache]');
    assert.equal(marked({ title: 'Straße Test' }, 'strass'), '[Straß]e Test');
  });

  it('take a character that folds to several whole', () => {
    assert.equal(marked({ title: 'ﬁne tuning' }, 'f'), '[ﬁ]ne tuning');
  });

  it('mark the parts of a word that is written as two', () => {
    assert.equal(marked({ title: 'Adaptive KV-Cache Merging' }, 'kvcache'), 'Adaptive [KV]-[Cache] Merging');
    assert.equal(marked({ title: 'Lookahead Q-Cache' }, 'qcach'), 'Lookahead [Q]-[Cach]e');
  });

  it('mark a word that the query writes as two', () => {
    assert.equal(marked({ title: 'EpiCache: Long Talks' }, 'epi cache '), '[EpiCache]: Long Talks');
  });

  it('mark the first letters that make an acronym', () => {
    assert.equal(
      marked({ title: 'Towards Class-Incremental Learning' }, 'cil'),
      'Towards [C]lass-[I]ncremental [L]earning',
    );
    assert.equal(
      marked({ title: 'Mixture of Volumetric Primitives' }, 'mvp'),
      '[M]ixture of [V]olumetric [P]rimitives',
    );
  });

  it('mark Chinese text as one stretch', () => {
    assert.equal(marked({ title: '大模型量化方法' }, '模型量化'), '大[模型量化]方法');
  });

  it('stand for every field that matches', () => {
    const parts = { title: 'Cache', venue: 'Cache Journal', extras: { keywords: ['cache', 'memory'] } };
    assert.equal(marked(parts, 'cache', 'venue'), '[Cache] Journal');
    assert.equal(marked(parts, 'cache', 'keywords'), '[cache], memory');
    assert.equal(marked(parts, 'cache', 'technique'), 'KV [cache]');
    assert.equal(marked(parts, 'cache', 'authors'), undefined);
  });

  it('stand for the first running text where nothing else matches', () => {
    const parts = { title: 'Birds', abstract: 'A cat in a paper.' };
    assert.equal(marked(parts, 'cat', 'abstract'), 'A [cat] in a paper.');
    const short = { ...parts, extras: { tldr: 'One cat of it.' } };
    assert.equal(marked(short, 'cat', 'tldr'), 'One [cat] of it.');
    assert.equal(marked(short, 'cat', 'abstract'), undefined);
  });

  it('are asked of running text only where nothing else says why a paper was found', () => {
    const parts = { title: 'Cache', venue: 'Birds', abstract: 'A cache of birds and ﬁsh.' };
    const entry = { paper: makePaper({ authors: [], ...parts }), techniques: [] };
    const reasons = (query: string): readonly string[] =>
      (new PaperIndex([entry]).search(query)[0]?.matches ?? []).map(({ field }) => field);
    assert.deepEqual(reasons('cache '), ['title']);
    assert.deepEqual(reasons('birds '), ['venue', 'abstract']);
    assert.deepEqual(reasons('fish '), ['abstract']);
    assert.deepEqual(reasons('abstract:fish cache '), ['abstract', 'title']);
  });

  it('mark stop words in a title, but not in sentences', () => {
    assert.equal(marked({ title: 'Mixture of Experts' }, 'mixture of experts'), '[Mixture] [of] [Experts]');
    const parts = { title: 'Experts', abstract: 'A mixture of many.' };
    assert.equal(marked(parts, 'mixture of', 'abstract'), 'A [mixture] of many.');
  });

  it('show the text of a field that has the most of it', () => {
    const parts = { venue: 'Proceedings of Something', extras: { venueShort: 'ICML 2025' } };
    assert.equal(marked(parts, 'icml 2025 ', 'venue'), '[ICML] [2025]');
  });

  it('keep another title apart from the title', () => {
    const parts = { title: 'KeyDiff: Eviction', extras: { altTitles: ['KeDiff: Eviction'] } };
    assert.equal(marked(parts, 'kediff '), undefined);
    assert.equal(marked(parts, 'kediff ', 'altTitle'), '[KeDiff]: Eviction');
  });

  it('mark an identifier', () => {
    const parts = { arxiv: '2411.07837', url: 'https://Example.org/paper' };
    assert.equal(marked(parts, 'arXiv:2411.07837v2', 'identifiers'), '[2411.07837]');
    assert.equal(marked(parts, 'example.org/pap', 'identifiers'), 'https://[Example.org/pap]er');
  });
});
