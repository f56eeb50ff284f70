import assert from 'node:assert/strict';
import type { Paper } from '../../../../src/core/model/paper';
import { findTopics } from '../../../../src/core/technique/topics/findTopics';
import type { Topic } from '../../../../src/core/technique/topics/topic';
import { TopicFinder } from '../../../../src/core/technique/topics/topicFinder';
import { Dice } from '../../../support/dice';
import { makePaper } from '../../../support/papers';
import { finish } from '../../../support/steps';
import { ecologyTitles } from '../../../support/titles';

function papersOf(titles: readonly string[]): readonly Paper[] {
  return titles.map((title, i) =>
    makePaper({ key: `k${i}`, title, venue: `Journal ${i}`, authors: [`Author${i}, A`] }),
  );
}

function topicsOf(papers: readonly Paper[]): readonly Topic[] {
  return finish(findTopics(papers));
}

function papersIn(topic: Topic): readonly Paper[] {
  return [...topic.papers, ...topic.children.flatMap(papersIn)];
}

function drawn(topics: readonly Topic[], indent = ''): readonly string[] {
  return topics.flatMap(({ label, papers, children }) => [
    `${indent}${label}: ${papers.map(({ key }) => key).join(' ')}`.trimEnd(),
    ...drawn(children, `${indent}  `),
  ]);
}

const letters = 'bdfgklmnprstvz'.split('');

/** A word that no title has, another one for each number. */
function madeUp(number: number): string {
  return `${letters[number % 14]}a${letters[Math.floor(number / 14)]}o${letters[(number * 5) % 14]}um`;
}

/** Six titles that have only a family of words in common. */
const topology = ['y', 'ical', 'ist'].flatMap((end, i) => [
  `Topolog${end} land${i}`,
  `Topolog${end} lake${i}`,
]);

/** For each paper the ids of its topics. */
function placesOf(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const places = new Map<string, string[]>();
  const add = ({ id, papers: own, children }: Topic): void => {
    own.forEach(({ key }) => places.set(key, [...(places.get(key) ?? []), id].sort()));
    children.forEach(add);
  };
  topicsOf(papers).forEach(add);
  return new Map([...places].map(([key, ids]) => [key, ids.join(' ')]));
}

describe('topics of a collection', () => {
  it('are the phrases that its titles share, in their own words', () => {
    const papers = papersOf([
      'Working memory in children',
      'Training working memory',
      'The limits of working memory',
      'Sleep and dreams',
      'Sleep in birds',
      'Effects of sleep on rats',
      'Dust',
    ]);
    assert.deepEqual(drawn(topicsOf(papers)), ['Sleep: k3 k4 k5', 'Working memory: k0 k1 k2']);
  });

  it('are called by the whole term that most of their papers are of', () => {
    const papers = papersOf([
      'The semantic web',
      'Tools for the semantic web',
      'Semantic web in use',
      'Semantic web at last',
      'Rivers',
      'Glaciers',
      'Deserts',
      'Dunes',
    ]);
    assert.deepEqual(drawn(topicsOf(papers)), ['Semantic web: k0 k1 k2 k3']);
  });

  it('are one where a term is written as one word and as two', () => {
    const papers = papersOf([
      'Power in data centers',
      'Routing for the data-center',
      'A datacenter of sand',
      'Datacenters in Peru',
      'Rivers',
      'Glaciers',
      'Deserts',
      'Dunes',
    ]);
    assert.deepEqual(drawn(topicsOf(papers)), ['Data centers: k0 k1 k2 k3']);
  });

  it('are also what too many have, where a paper has nothing else', () => {
    const papers = papersOf([
      'Passwords and handwriting',
      'Passwords in handwriting',
      'Passwords of nurses',
      'Nurses without passwords',
      'Passwords in Peru',
      'Passwords at sea',
      'Passwords drawn',
    ]);
    assert.deepEqual(drawn(topicsOf(papers)), ['Handwriting: k0 k1', 'Nurses: k2 k3', 'Passwords: k4 k5 k6']);
  });

  it('are also terms of words that say nothing alone, where a paper has nothing else', () => {
    const papers = papersOf([
      'Multiple comparisons: theory and methods',
      'The problem of multiple comparisons',
      'Optimal control theory: an introduction',
      'Linear optimal control systems',
      'Quilts: a case study',
      'A case study of canals',
      'Recent approaches to honey',
      'A recent approach to lace',
      'Numerical and digital looms',
    ]);
    assert.deepEqual(drawn(topicsOf(papers)), ['Multiple comparisons: k0 k1', 'Optimal control: k2 k3']);
  });

  it('are also what only qualifies, where papers have nothing else', () => {
    const things = ['Quilts', 'Canals', 'Honey', 'Lace', 'Looms'];
    const papers = papersOf([
      'Cloud prices and revenue',
      'Predicting cloud usage',
      ...things.flatMap((one) => [one, `${one} in clouds`, `${one} without clouds`]),
    ]);
    assert.deepEqual(
      drawn(topicsOf(papers)).filter((line) => line.startsWith('Cloud')),
      ['Cloud: k0 k1'],
    );
  });

  it('are no adjectives, participles or verbs, which only tell with a noun', () => {
    const things = [
      'rivers',
      'glaciers',
      'deserts',
      'dunes',
      'marshes',
      'quilts',
      'canals',
      'honey',
      'lace',
      'looms',
      'gates',
      'kelp',
    ];
    const titles = [
      'finite',
      'Integrating',
      'the generalized',
      'Creating',
      'Weaving the',
      'squared',
      'Null',
      'Loading',
      'Left',
    ].flatMap((word, i) => [`${word} thing${i}`, `${word} matter${i}`]);
    assert.deepEqual(drawn(topicsOf(papersOf([...titles, ...things]))), []);
    const terms = [
      'Finite element',
      'Random forest',
      'Null hypothesis',
      'Interface design',
      'Weaving',
      'Speed',
    ];
    const topics = topicsOf(
      papersOf([...terms.flatMap((term, i) => [`${term} in land${i}`, `${term} at lake${i}`]), ...things]),
    );
    assert.deepEqual(
      topics.filter(({ label }) => terms.includes(label)).map(({ label }) => label),
      [...terms].sort(),
    );
  });

  it('are called by no term that some of their papers are not of, but have it inside', () => {
    const papers = papersOf([
      'Health care in towns',
      'Health care at sea',
      'Costs of health care',
      'Health policy',
      'Rivers',
      'Glaciers',
      'Deserts',
      'Dunes',
    ]);
    assert.deepEqual(drawn(topicsOf(papers)), ['Health: k3', '  Health care: k0 k1 k2']);
  });

  it('are not the field of all papers, where journals tell them apart', () => {
    const papers = Array.from({ length: 20 }, (_, i) =>
      makePaper({ key: `k${i}`, title: `Place${i} and wine`, venue: `Journal ${i % 4}` }),
    );
    assert.deepEqual(
      topicsOf(papers).flatMap(({ children }) => children.map(({ label }) => label)),
      ['Journal 0', 'Journal 1', 'Journal 2', 'Journal 3'],
    );
  });

  it('are the field of all papers for those that nothing else is found for, in a short list', () => {
    const titles = [
      'Marmots in Winter Sleep',
      'Winter Sleep of Marmots',
      'Alarm Calls of Marmots',
      'Marmots and Alarm Calls',
      'Marmots Observed',
      'Marmots: Gnawing',
      'Zinnias',
      'Quern stones',
    ];
    const rows = drawn(topicsOf(papersOf(titles)));
    assert.deepEqual(rows, ['Alarm Calls: k2 k3', 'Marmots: k4 k5', 'Winter Sleep: k0 k1']);
  });

  it('have no number of a classification before their names', () => {
    const papers = ['Vases', 'Coins', '3D models', 'Walls', 'Roads', 'Wells'].map((title, i) =>
      makePaper({
        key: `k${i}`,
        title,
        venue: `Journal ${i}`,
        authors: [`Author${i}, A`],
        extras: { keywords: i < 2 ? ['03-08 Finds'] : i < 4 ? ['2.1 Houses'] : [] },
      }),
    );
    assert.deepEqual(drawn(topicsOf(papers)), ['Finds: k0 k1', 'Houses: k2 k3']);
  });

  it('are no keywords that name an author of the paper', () => {
    const papers = ['Vowels at Rest', 'Notes of Two Tongues', 'Heard Twice'].map((title, i) =>
      makePaper({
        key: `k${i}`,
        title,
        authors: ['Marslen-Wilson, W', `Other${i}, B`],
        extras: { keywords: ['Marslen-Wilson, priming', `W Marslen-Wilson; topic ${i}`] },
      }),
    );
    const others = ['Rivers', 'Glaciers', 'Deserts', 'Marshes', 'Dunes'].map((title, i) =>
      makePaper({ key: `o${i}`, title, authors: [`Else${i}, C`], venue: `Journal ${i}` }),
    );
    const labels = topicsOf([...papers, ...others]).map(({ label }) => label);
    assert.ok(labels.includes('Priming') && !labels.some((label) => /wilson/i.test(label)), labels.join());
  });

  it('are found without unpacking the authors of papers', () => {
    const paper = makePaper({ title: 'Salt', extras: { keywords: ['Tides'] } });
    Object.defineProperty(paper, 'authors', { get: () => assert.fail('unpacked') });
    assert.doesNotThrow(() => new TopicFinder().add(paper));
  });

  it('are rather the keywords that papers have, however those are written', () => {
    const papers = ['deep-sea fish', 'Deep-Sea Fish', 'Deep sea fish'].map((keyword, i) =>
      makePaper({ key: `k${i}`, title: `Note ${i}`, extras: { keywords: [keyword, 'Article'] } }),
    );
    const others = papersOf(['Bread', 'Butter', 'Salt', 'Deep-sea fish of Japan', 'Oil']).map((paper) => ({
      ...paper,
      key: `x${paper.key}`,
    }));
    assert.deepEqual(drawn(topicsOf([...papers, ...others])), ['Deep-sea fish: k0 k1 k2 xk3']);
  });

  it('leave no more than a tenth of a normal collection without any', () => {
    const papers = papersOf(ecologyTitles);
    const topics = topicsOf(papers);
    const grouped = new Set(topics.flatMap(papersIn));
    assert.ok(papers.length - grouped.size <= papers.length / 10, `${papers.length - grouped.size} are left`);
    assert.ok(topics.length <= 31);
    const labels = topics.map(({ label }) => label);
    for (const label of ['Biodiversity', 'Climate change', 'Food webs', 'Forests', 'Pollinators']) {
      assert.ok(labels.includes(label), `${label} is not among ${labels.join(', ')}`);
    }
  });

  it('stand at the top where they are the largest, the others together', () => {
    const topics = topicsOf(
      papersOf([
        ...Array.from({ length: 120 }, (_, i) => `${madeUp(Math.floor(i / 3))} of place${i}`),
        ...topology,
      ]),
    );
    assert.equal(topics.length, 31);
    const smaller = topics.find(({ id }) => id === 'smaller');
    assert.equal(smaller?.children.length, 11);
    assert.ok(smaller.children.every((topic) => papersIn(topic).length === 3));
    assert.equal(papersIn(topics.find(({ label }) => label === 'Topology') ?? smaller).length, 6);
  });

  it('do not depend on the order of the papers', () => {
    const papers = papersOf(ecologyTitles);
    const dice = new Dice(7);
    const shuffled = papers
      .map((paper) => ({ paper, place: dice.next(1_000_000) }))
      .sort((a, b) => a.place - b.place)
      .map(({ paper }) => paper);
    assert.deepEqual(
      placesOf(shuffled),
      new Map([...placesOf(shuffled).keys()].map((key) => [key, placesOf(papers).get(key)])),
    );
  });

  it('stay where they are when a paper comes or goes', () => {
    const papers = papersOf(ecologyTitles);
    const before = placesOf(papers);
    for (const gone of [3, 20, 41, 60]) {
      const after = placesOf(papers.filter((_, i) => i !== gone));
      const same = [...before].filter(([key, ids]) => after.get(key) === ids).length;
      assert.ok(same >= 0.9 * before.size, `${before.size - same} of ${before.size} moved without ${gone}`);
    }
  });

  it('have narrower ones inside where many papers have them', () => {
    const words = ['bees', 'wasps', 'ants', 'moths'];
    const papers = papersOf([
      ...Array.from({ length: 60 }, (_, i) => `Parasites of ${words[i % 4] ?? ''} in place${i}`),
      ...Array.from({ length: 100 }, (_, i) => `Rivers of land${Math.floor(i / 4)}`),
    ]);
    const parasites = topicsOf(papers).find(({ label }) => label === 'Parasites');
    assert.deepEqual(
      parasites?.children.map(({ label }) => label),
      ['Parasites of ants', 'Parasites of bees', 'Parasites of moths', 'Parasites of wasps'],
    );
  });

  it('are found in abstracts where the title says nothing', () => {
    const papers = papersOf([
      'Coral reefs',
      'Coral reefs of Cuba',
      'A coral reef',
      'Oil',
      'Salt',
      'Sand',
      'Tin',
      'Zinc',
    ]);
    const silent = makePaper({
      key: 's',
      title: 'Whither?',
      venue: 'X',
      abstract: 'On coral reefs. A coral reef is old.',
    });
    assert.deepEqual(drawn(topicsOf([...papers, silent])), ['Coral reefs: k0 k1 k2 s']);
  });

  it('are none of no papers, and few of few', () => {
    assert.deepEqual(topicsOf([]), []);
    assert.deepEqual(topicsOf(papersOf(['Maps'])), []);
    assert.deepEqual(drawn(topicsOf(papersOf(['Old maps', 'New maps', 'Ships']))), ['Maps: k0 k1']);
  });

  it('work in other languages', () => {
    const german = papersOf([
      'Die Weimarer Republik',
      'Geschichte der Weimarer Republik',
      'Das Brot',
      'Der Wein',
    ]);
    assert.deepEqual(drawn(topicsOf(german)), ['Weimarer Republik: k0 k1']);
    const chinese = papersOf(['气候变化的影响', '气候变化与农业', '中国历史', '货币']);
    assert.deepEqual(drawn(topicsOf(chinese)), ['气候变化: k0 k1']);
  });
});
