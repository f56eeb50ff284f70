import assert from 'node:assert/strict';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import type { SearchEntry } from '../../../src/core/search/fields';
import { Dice } from '../../support/dice';
import { generatedPapers } from '../../support/generatedPapers';
import { makePaper } from '../../support/papers';

/** Papers as a caller keeps them, by number. */
type Store = Map<number, SearchEntry>;

const pool = generatedPapers(500).map((paper, i): SearchEntry => {
  const techniques = i % 4 === 0 ? ['KV cache', 'Quantization'] : [];
  return {
    paper: makePaper({
      key: `key${i % 300}`,
      title: paper.title,
      authors: paper.authors.slice(0, 2).map(({ family, given }) => `${family}, ${given}`),
      year: paper.year,
      abstract: paper.abstract?.slice(0, 120),
      ...(i % 3 === 0 ? { doi: `10.1234/a.${i}` } : {}),
    }),
    techniques,
  };
});

const queries = [
  '',
  'm',
  'memory efficient',
  'kvcache',
  'memry',
  'quantisation ',
  'sparsetok',
  'key12',
  'key12 ',
  '10.1234/a.',
  'https://doi.org/10.1234/a.30',
  'tml',
  '2021 cache',
  'the of ',
  'zzzz',
];

interface Answer {
  readonly number: number;
  readonly key: string;
  readonly score: number;
}

function answersOf(index: PaperIndex, query: string, limit?: number): readonly Answer[] {
  return index.search(query, limit).map(({ number, paper, score }) => ({ number, key: paper.key, score }));
}

/** An index made anew of the same papers under the same numbers. */
function madeAnew(store: Store): PaperIndex {
  const index = new PaperIndex((number) => store.get(number));
  index.update({ put: [...store.keys()].sort((a, b) => a - b) });
  return index;
}

function assertSameAsNew(index: PaperIndex, store: Store, limit?: number): void {
  const fresh = madeAnew(store);
  assert.equal(index.size, store.size);
  for (const query of queries) {
    assert.deepEqual(answersOf(index, query, limit), answersOf(fresh, query, limit), query);
    assert.deepEqual(
      index.search(query, 3).map(({ matches }) => matches),
      fresh.search(query, 3).map(({ matches }) => matches),
      query,
    );
  }
}

/** Puts, changes and takes out some papers in the store, and says which. */
function changeStore(store: Store, dice: Dice, most: number): { put: number[]; remove: number[] } {
  const put: number[] = [];
  const remove: number[] = [];
  for (let i = dice.next(most); i >= 0; i--) {
    const number = dice.next(250);
    if (store.has(number) && dice.next(2) === 0) {
      store.delete(number);
      remove.push(number);
    } else {
      store.set(number, dice.pick(pool));
      put.push(number);
    }
  }
  return { put: put.filter((number) => store.has(number)), remove };
}

describe('a changing PaperIndex', () => {
  for (const seed of [1, 2]) {
    it(`answers as one made anew, whatever changed (${seed})`, () => {
      const dice = new Dice(seed);
      const store: Store = new Map();
      const index = new PaperIndex((number) => store.get(number));
      for (let round = 0; round < 16; round++) {
        index.update(changeStore(store, dice, round % 6 === 0 ? 120 : 6));
        if (round % 8 === 7) {
          assertSameAsNew(index, store);
          assertSameAsNew(index, store, 5);
        }
      }
      const steps = [...index.compacting()].length;
      assert.ok(steps >= 0);
      assertSameAsNew(index, store);
    });
  }

  it('answers as one made of a list', () => {
    const entries = pool.slice(0, 300);
    const index = new PaperIndex((number) => entries[number]);
    for (let first = 0; first < entries.length; first += 7) {
      index.update({ put: Array.from({ length: 7 }, (_, i) => first + i) });
    }
    const whole = new PaperIndex(entries);
    assert.equal(index.size, 300);
    for (const query of queries) {
      assert.deepEqual(answersOf(index, query), answersOf(whole, query), query);
    }
  });

  it('knows no word that only papers taken out had', () => {
    const entries = ['Kvcache', 'KV Cache', 'Rendering'].map((title, i) => ({
      paper: makePaper({ key: `k${i}`, title, authors: [], venue: undefined }),
      techniques: [],
    }));
    const index = new PaperIndex((number) => entries[number]);
    index.update({ put: [0, 1, 2] });
    assert.deepEqual(
      index.search('kvcache ').map(({ number }) => number),
      [0, 1],
    );
    index.update({ remove: [0] });
    assert.deepEqual(
      index.search('kvcache ').map(({ number }) => number),
      [1],
    );
    index.update({ remove: [1, 2] });
    assert.equal(index.size, 0);
    assert.deepEqual(index.search('cache'), []);
    assert.deepEqual(index.search(''), []);
  });

  it('takes two words for one again where only papers taken out had that one', () => {
    const entries = ['Plugin', 'Plug in', 'Rendering'].map((title, i) => ({
      paper: makePaper({ key: `k${i}`, title, authors: [], venue: undefined }),
      techniques: [],
    }));
    const index = new PaperIndex((number) => entries[number]);
    const found = (): readonly number[] => index.search('plugin ').map(({ number }) => number);
    index.update({ put: [0, 1, 2] });
    assert.deepEqual(found(), [0]);
    index.update({ remove: [0] });
    assert.deepEqual(found(), [1]);
  });

  it('takes numbers that it does not know, twice the same, and papers that are not there', () => {
    const index = new PaperIndex((number) => (number === 3 ? undefined : pool[number]));
    index.update({ put: [2, 2, 3], remove: [7, 2] });
    index.update({ remove: [] });
    assert.equal(index.size, 1);
    assert.deepEqual(
      index.search('').map(({ number }) => number),
      [2],
    );
  });
});

describe('changing a PaperIndex in steps', () => {
  it('finds between the steps what is in so far', () => {
    const papers = generatedPapers(1_000).map((paper): SearchEntry => ({ paper, techniques: [] }));
    const index = new PaperIndex((number) => papers[number]);
    const sizes: number[] = [];
    for (const step of index.changing({ put: papers.map((_, number) => number) })) {
      assert.equal(step, undefined);
      sizes.push(index.size);
      assert.equal(index.search('').length, index.size);
      assert.equal(index.search('generated5')[0]?.number, 5);
    }
    assert.ok(sizes.length >= 8);
    assert.deepEqual(
      sizes,
      [...sizes].sort((a, b) => a - b),
    );
    assert.equal(index.size, 1_000);
  });

  it('takes out papers while parts are put together', () => {
    const store: Store = new Map(pool.slice(0, 400).map((entry, number) => [number, entry]));
    const index = new PaperIndex((number) => store.get(number));
    index.update({ put: [...store.keys()] });
    const compacting = index.compacting();
    compacting.next();
    store.delete(10);
    index.update({ remove: [10] });
    store.set(20, pool[450]!);
    index.update({ put: [20] });
    for (const step of compacting) {
      assert.equal(step, undefined);
    }
    assertSameAsNew(index, store);
  });

  it('can be left in the middle', () => {
    const store: Store = new Map(pool.slice(0, 400).map((entry, number) => [number, entry]));
    const index = new PaperIndex((number) => store.get(number));
    index.update({ put: [...store.keys()] });
    index.compacting().next();
    index.changing({ remove: [1] }).next();
    store.delete(1);
    assertSameAsNew(index, store);
  });
});

describe('the papers that a search asks for', () => {
  it('are few, however many are found', () => {
    let asked = 0;
    const papers = generatedPapers(2_000).map((paper): SearchEntry => ({ paper, techniques: [] }));
    const index = new PaperIndex((number) => {
      asked++;
      return papers[number];
    });
    index.update({ put: papers.map((_, number) => number) });
    for (const query of ['m', 'memory', 'kvcache', 'memry', '10.1', '']) {
      asked = 0;
      const hits = index.search(query);
      assert.ok(asked <= 200, `${query}: ${asked}`);
      asked = 0;
      const [first] = hits;
      if (first) {
        assert.deepEqual([first.paper, first.matches.length >= 0], [papers[first.number]?.paper, true]);
        assert.ok(asked <= 1, `${query}: ${asked}`);
      }
    }
  });

  it('are said to be missing if they are gone', () => {
    const store: Store = new Map([[1, pool[1]!]]);
    const index = new PaperIndex((number) => store.get(number));
    index.update({ put: [1] });
    store.clear();
    assert.throws(() => index.search('')[0]?.paper, /number 1/);
    assert.deepEqual(index.search('memory efficient'), []);
  });
});
