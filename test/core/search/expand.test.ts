import assert from 'node:assert/strict';
import { expandAsSpelt, expandForgivingly } from '../../../src/core/search/expand';
import type { Expansion } from '../../../src/core/search/expand';
import { parseQuery } from '../../../src/core/search/query';
import { bareEntries, searchDataOf } from '../../support/searchData';

const titles = [
  'EpiCache: Episodic KV Cache Management',
  'Class-Incremental Learning: A Survey',
  'Pruned Experts of Mixtures',
  'EmbBERT in Embedded Systems',
];
const data = searchDataOf(bareEntries(titles.map((title) => ({ title }))));

interface MeantWord {
  readonly word: string;
  readonly quality: number;
}

/** The words that a term may mean, best first. */
function meant(expansion: Expansion | undefined): readonly MeantWord[] {
  const found: MeantWord[] = [];
  expansion?.words.forEach((words, i) => {
    const { ids, qualities } = words.list();
    ids.forEach((id, at) =>
      found.push({ word: data.segments[i]?.wordAt(id) ?? '', quality: qualities[at] ?? 0 }),
    );
  });
  return found.sort((a, b) => b.quality - a.quality || (a.word < b.word ? -1 : 1));
}

/** The words that each term may mean, best first, and the papers that have it otherwise. */
function drawn(expansions: readonly Expansion[]): readonly string[] {
  return expansions.map((expansion) => {
    const words = meant(expansion).map(({ word }) => word);
    return [`${expansion.term.text}:`, ...words, ...expansion.papers.map(({ paper }) => `#${paper}`)].join(
      ' ',
    );
  });
}

function spelt(query: string): readonly Expansion[] {
  return expandAsSpelt(parseQuery(query), data);
}

function forgivingly(query: string): readonly Expansion[] {
  return spelt(query).map((expansion) => expandForgivingly(expansion, data));
}

function forgiven(query: string): readonly string[] {
  return drawn(forgivingly(query));
}

/** The papers with these titles that have a query's terms as several words or by their initials. */
function papersWith(titles: readonly string[]): (query: string) => readonly number[] {
  const some = searchDataOf(bareEntries(titles.map((title) => ({ title }))));
  return (query) =>
    expandAsSpelt(parseQuery(query), some)
      .flatMap(({ papers }) => papers.map(({ paper }) => paper))
      .sort((a, b) => a - b);
}

describe('expandAsSpelt', () => {
  it('takes a word as it is', () => {
    assert.deepEqual(drawn(spelt('cache ')), ['cache: cache']);
    assert.equal(meant(spelt('cache ')[0])[0]?.quality, 1);
  });

  it('lets the last word go on, the shorter the better', () => {
    assert.deepEqual(drawn(spelt('e')), ['e: embbert experts embedded epicache episodic']);
    assert.deepEqual(drawn(spelt('epi')), ['epi: epicache episodic']);
  });

  it('lets other words go on from three letters, for less', () => {
    assert.deepEqual(drawn(spelt('ep cache ')), ['ep:', 'cache: cache']);
    const [word] = meant(spelt('epi survey ')[0]);
    const [open] = meant(spelt('epi')[0]);
    assert.ok(word && open && word.quality < open.quality);
  });

  it('takes words of one family', () => {
    assert.deepEqual(drawn(spelt('pruning expert ')), ['pruning: pruned', 'expert: experts']);
  });

  it('joins two terms to one word', () => {
    assert.deepEqual(drawn(spelt('epi cache ')), ['epi: epicache episodic', 'cache: cache epicache']);
  });

  it('parts a term into two neighbouring words', () => {
    assert.deepEqual(drawn(spelt('kvcache')), ['kvcache: #0']);
    assert.deepEqual(drawn(spelt('kvca')), ['kvca: #0']);
    assert.deepEqual(drawn(spelt('kvmanagement')), ['kvmanagement:']);
  });

  it('parts a term that is a word of other papers, too', () => {
    const texts = ['Back-Propagation', 'Backpropagation', 'Changes in Formation', 'Information'];
    const papersOf = papersWith(texts);
    assert.deepEqual(papersOf('backpropagation'), [0]);
    assert.deepEqual(papersOf('information'), []);
  });

  it('parts a word of other papers into words such as on only where a hyphen joins them', () => {
    const papersOf = papersWith([
      'Online',
      'On-line Learning',
      'Line by Line: on Line Drawings',
      'Setup',
      'Set-up Costs',
      'Set up a Lab',
      'Offline',
      'Off-line Search',
    ]);
    assert.deepEqual(papersOf('online '), [1]);
    assert.deepEqual(papersOf('setup '), [4, 5]);
    assert.deepEqual(papersOf('offline '), [7]);
  });

  it('makes no word of words that punctuation parts', () => {
    const papersOf = papersWith([
      'Data: Set Theory',
      'Data Set Theory',
      'The Data-Set',
      'Data, Set',
      'Data (Set)',
      'Data – Set',
      'Big Data. Set Theory',
      'TCP/IP',
      'In St. Petersburg',
      'Back- propagation',
    ]);
    assert.deepEqual(papersOf('dataset '), [1, 2]);
    assert.deepEqual(papersOf('bigdataset '), []);
    assert.deepEqual(papersOf('tcpip '), [7]);
    assert.deepEqual(papersOf('stpetersburg '), [8]);
    assert.deepEqual(papersOf('backpropagation '), [9]);
  });

  it('makes a word of parts that some sign parts without a space', () => {
    const papersOf = papersWith([
      '(Im)mobility',
      'Meta(data)',
      '(Post-)Modern Times',
      'Lehrer:innen',
      'Lehrer*innen',
      'La intel·ligència',
      'Anti-“capitalist”',
      'Red,green',
      'Red;green',
    ]);
    assert.deepEqual(papersOf('immobility '), [0]);
    assert.deepEqual(papersOf('metadata '), [1]);
    assert.deepEqual(papersOf('postmodern '), [2]);
    assert.deepEqual(papersOf('lehrerinnen '), [3, 4]);
    assert.deepEqual(papersOf('intelligencia '), [5]);
    assert.deepEqual(papersOf('anticapitalist '), [6]);
    assert.deepEqual(papersOf('redgreen '), []);
  });

  it('parts a term that is a name into no initial and name', () => {
    const titles = ['Zhu', 'E-mail', 'Email'].map((title) => ({ title }));
    const both = searchDataOf(
      bareEntries([...titles, { title: 'Roads', authors: [{ family: 'Hu', given: 'Z.' }] }]),
    );
    const papersOf = (query: string): readonly number[] =>
      expandAsSpelt(parseQuery(query), both).flatMap(({ papers }) => papers.map(({ paper }) => paper));
    assert.deepEqual(papersOf('zhu '), []);
    assert.deepEqual(papersOf('email '), [1]);
  });

  it('gives up on words that can be put together in endless ways', () => {
    const title = Array.from({ length: 14 }, (_, i) => 'na'.repeat(i + 1)).join(' ');
    const one = searchDataOf(bareEntries([{ title }]));
    // Nobody would see the end of this.
    assert.equal(expandAsSpelt(parseQuery(`${'na'.repeat(40)} `), one).length, 1);
  });

  it('parts a term into three neighbouring words and more, of which the last may go on', () => {
    assert.deepEqual(drawn(spelt('episodickvcache ')), ['episodickvcache: #0']);
    assert.deepEqual(drawn(spelt('episodickvcachemanag')), ['episodickvcachemanag: #0']);
    assert.deepEqual(drawn(spelt('episodickvcachemanag ')), ['episodickvcachemanag:']);
    assert.deepEqual(drawn(spelt('learningasurvey ')), ['learningasurvey:']);
    assert.deepEqual(drawn(spelt('episodicmanagementcache ')), ['episodicmanagementcache:']);
  });

  it('takes a term for an acronym', () => {
    assert.deepEqual(drawn(spelt('cil')), ['cil: #1']);
    assert.deepEqual(drawn(spelt('eom')), ['eom: #2']);
  });

  it('keeps stop words to themselves', () => {
    assert.deepEqual(drawn(spelt('a of the experts ')), ['a: a', 'of: of', 'the:', 'experts: experts']);
  });
});

describe('expandForgivingly', () => {
  it('adds words that are nearly the term', () => {
    assert.deepEqual(forgiven('cahce '), ['cahce: cache']);
    assert.deepEqual(forgiven('sruvey '), ['sruvey: survey']);
  });

  it('adds words that nearly begin with a term that is no word', () => {
    assert.deepEqual(forgiven('mangem'), ['mangem: management']);
    assert.deepEqual(forgiven('mangem '), ['mangem: management']);
  });

  it('adds words that hold the term, if it is found nowhere else', () => {
    assert.deepEqual(forgiven('bert '), ['bert: embbert']);
  });

  it('counts fewer edits for more', () => {
    const [one] = meant(forgivingly('managemant ')[0]);
    const [two] = meant(forgivingly('manegemant ')[0]);
    assert.equal(one?.word, two?.word);
    assert.deepEqual(
      [one, two].map((word) => word?.quality.toFixed(3)),
      ['0.720', '0.640'],
    );
  });

  it('leaves short words and numbers as they are', () => {
    assert.deepEqual(forgiven('vk 2024 '), ['vk:', '2024:']);
  });

  it('keeps what was found as spelt', () => {
    assert.deepEqual(forgiven('cache '), ['cache: cache']);
    assert.deepEqual(forgiven('kvcache '), ['kvcache: #0']);
  });
});
