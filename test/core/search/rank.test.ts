import assert from 'node:assert/strict';
import { fold, foldToLettersAndDigits } from '../../../src/core/base/fold';
import { expandAsSpelt } from '../../../src/core/search/expand';
import { FoldedPaper } from '../../../src/core/search/foldedPaper';
import { rankWithFuse } from '../../../src/core/search/fuseRank';
import { parseQuery } from '../../../src/core/search/query';
import { rankCandidates } from '../../../src/core/search/rank';
import { Scorer } from '../../../src/core/search/score';
import type { Candidates } from '../../../src/core/search/candidates';
import type { SearchData } from '../../../src/core/search/searchData';
import { TermMatcher } from '../../../src/core/search/termMatcher';
import { titleBonus } from '../../../src/core/search/titleBonus';
import type { AskedWords } from '../../../src/core/search/titleBonus';
import type { PaperParts } from '../../support/papers';
import { titleHashOf } from '../../../src/core/model/samePaper';
import { generatedPapers } from '../../support/generatedPapers';
import { searchEntry } from '../../support/queries';
import { bareEntries, searchDataOf } from '../../support/searchData';

function dataOf(...papers: readonly PaperParts[]): SearchData {
  return searchDataOf(bareEntries(papers));
}

function asked(query: string, data: SearchData): AskedWords {
  const expansions = expandAsSpelt(parseQuery(query), data);
  return {
    matcher: new TermMatcher(expansions),
    termCount: expansions.length,
    title: { folded: foldToLettersAndDigits(query), hash: titleHashOf(query) },
  };
}

function candidatesFor(query: string, data: SearchData): Candidates {
  return new Scorer(data).find(expandAsSpelt(parseQuery(query), data));
}

describe('Scorer', () => {
  const data = dataOf(
    { title: 'Cache Eviction' },
    { title: 'Cache Merging' },
    { title: 'Neural Rendering', abstract: 'Not about any cache.' },
    { title: 'Something' },
  );
  function find(query: string): readonly string[] {
    const candidates = candidatesFor(query, data);
    return [...candidates.papers].map((number) => {
      const { paper, terms, coverage } = candidates.at(number);
      return `#${paper} ${terms} ${coverage.toFixed(2)}`;
    });
  }

  it('counts the terms that a paper has', () => {
    assert.deepEqual(find('cache eviction '), ['#0 2 1.00']);
    assert.deepEqual(find('cache '), ['#0 1 1.00', '#1 1 1.00', '#2 1 1.00']);
  });

  it('counts rare words for more of the query', () => {
    assert.deepEqual(find('cache rendering '), ['#2 2 1.00']);
    const [first] = find('cache eviction unknownword ');
    assert.match(first ?? '', /^#0 2 0\.[3-6]/);
  });

  it('finds nothing where no term is anywhere', () => {
    assert.deepEqual(find('zzz '), []);
  });

  it('finds the same where it passes over papers that cannot be shown', () => {
    const many = searchDataOf(generatedPapers(400).map(searchEntry), 3);
    for (const query of ['memory efficient s', 'quantization of sparse experts ', 'adaptive ', 'a cache m']) {
      const expansions = expandAsSpelt(parseQuery(query), many);
      const seen = (candidates: Candidates): readonly (readonly [number, number, number])[] => {
        const all = [...candidates.papers].map((paper) => candidates.at(paper));
        const best = Math.max(...all.map(({ coverage }) => coverage));
        return all
          .filter(({ coverage }) => coverage >= 0.5 * best)
          .sort((a, b) => a.paper - b.paper)
          .map(({ paper, score, terms }) => [paper, Number(score.toFixed(9)), terms] as const);
      };
      const fast = seen(new Scorer(many).find(expansions));
      assert.ok(fast.length > 0, query);
      assert.deepEqual(fast, seen(new Scorer(many).find(expansions, { anyWord: true })), query);
    }
  });

  it('scores a word in the title over one in the abstract', () => {
    const candidates = candidatesFor('cache ', data);
    const scores = [...candidates.papers].map((paper) => candidates.scores[paper]);
    assert.equal(scores[0], scores[1]);
    assert.ok((scores[0] ?? 0) > 3 * (scores[2] ?? 0));
  });
});

describe('titleBonus', () => {
  const data = dataOf(
    { title: 'Adaptive Cache Merging' },
    { title: 'Merging of an Adaptive Cache' },
    { title: 'Other', extras: { altTitles: ['Cache Merging'] } },
  );
  function bonus(paper: number, query: string): number {
    return titleBonus(data.foldedOf(paper)!, asked(query, data));
  }

  it('is 1 where the title has nothing of the query', () => {
    assert.equal(bonus(2, 'adaptive '), 1);
  });

  it('grows with the part of the title that is asked for', () => {
    assert.ok(bonus(0, 'adaptive merging ') > bonus(0, 'adaptive '));
  });

  it('grows with neighbours that stay neighbours', () => {
    assert.ok(bonus(0, 'cache merging ') > bonus(0, 'merging cache '));
    assert.ok(bonus(0, 'cache merging ') > bonus(1, 'cache merging '));
  });

  it('is four times as much for a whole title, or another whole title', () => {
    assert.equal(bonus(0, 'adaptive cache merging'), 8);
    assert.equal(bonus(2, 'cache-merging'), 4);
  });

  it('takes an empty title', () => {
    const empty = dataOf({ title: '' });
    assert.equal(titleBonus(empty.foldedOf(0)!, asked('cache', empty)), 1);
  });
});

describe('rankWithFuse', () => {
  function rank(query: string, ...papers: readonly PaperParts[]): readonly number[] {
    const fields = bareEntries(papers).map((entry) => new FoldedPaper(entry).fields);
    return rankWithFuse(fields, fold(query));
  }

  it('orders by likeness and leaves out what is unlike', () => {
    assert.deepEqual(rank('cache', { title: 'Rendering' }, { title: 'Cahce' }, { title: 'Cache' }), [2, 1]);
  });

  it('reads folded texts of several fields', () => {
    assert.deepEqual(rank('Takáč', { title: 'X' }, { title: 'Y', authors: ['Takáč, Martin'] }), [1]);
  });

  it('orders nothing', () => {
    assert.deepEqual(rank('cache'), []);
  });
});

describe('rankCandidates', () => {
  function ranked(data: SearchData, query: string, limit = Infinity): readonly string[] {
    const words = { ...asked(query, data), foldedQuery: fold(query), limit };
    const papers = rankCandidates(candidatesFor(query, data), data, words);
    return papers.map(({ paper }) => data.entryOf(paper)?.paper.key ?? '');
  }

  it('puts papers that are all alike by year and key, over the bound up to which it looks closely', () => {
    const count = 450;
    const papers = Array.from({ length: count }, (_, i) => ({
      key: `k${String(count - i).padStart(3, '0')}`,
      title: 'Same',
    }));
    const expected = papers.map(({ key }) => key).sort();
    assert.deepEqual(ranked(dataOf(...papers), 'same '), expected);
    assert.deepEqual(ranked(dataOf(...papers), 'same ', 3), expected.slice(0, 3));
    assert.deepEqual(ranked(dataOf(...papers), 'same ', 300), expected.slice(0, 300));
  });

  it('puts papers of several segments as those of one', () => {
    const entries = bareEntries(
      Array.from({ length: 30 }, (_, i) => ({
        key: `k${(i * 7) % 30}`,
        title: i % 3 === 0 ? 'Cache' : 'Cache Merging',
        year: 2000 + (i % 5),
      })),
    );
    for (const query of ['cache ', 'merging cache', 'cahce', 'kvcache']) {
      assert.deepEqual(ranked(searchDataOf(entries, 4), query), ranked(searchDataOf(entries), query), query);
    }
  });

  it('does not let fuse.js turn a clear order', () => {
    const data = dataOf(
      { key: 'abstract', title: 'Unlike', abstract: 'cache cache cache' },
      { key: 'title', title: 'A Long Title in Which a Cache Stands Somewhere Near the End' },
    );
    assert.deepEqual(ranked(data, 'cache '), ['title', 'abstract']);
  });
});
