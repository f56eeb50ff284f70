import assert from 'node:assert/strict';
import { expandAsSpelt } from '../../../src/core/search/expand';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import { fewWords, parseQuery } from '../../../src/core/search/query';
import { Scorer } from '../../../src/core/search/score';
import { Dice } from '../../support/dice';
import { makePaper } from '../../support/papers';
import { searchDataOf } from '../../support/searchData';

const dice = new Dice(11);
const letters = 'bdfgklmnprstvz';
const vowels = 'aeiou';
const syllable = (): string => `${letters[dice.next(letters.length)]}${vowels[dice.next(vowels.length)]}`;
const vocabulary = Array.from({ length: 3000 }, () =>
  Array.from({ length: 3 + dice.next(2) }, syllable).join(''),
);
/** As in every language, a few words are most of a text. */
const word = (): string => vocabulary[Math.floor(3000 ** (dice.next(1000) / 1000)) - 1] ?? 'the';
const sentence = (length: number): string => Array.from({ length }, word).join(' ');

const papers = Array.from({ length: 400 }, (_, i) =>
  makePaper({ key: `paper${i}`, title: sentence(8), abstract: `We show the ${sentence(120)} of it.` }),
);
const entries = papers.map((paper) => ({ paper, techniques: [] }));
const index = new PaperIndex(entries);

/** The places from 1 at which papers stand when they are asked for so. */
function placesOf(queryOf: (paper: (typeof papers)[number]) => string): readonly number[] {
  const asked = papers.filter((_, i) => i % 10 === 0);
  return asked.map(
    (paper) => index.search(queryOf(paper), 5).findIndex((hit) => hit.paper.key === paper.key) + 1,
  );
}

/** Leaves a letter out of each word that stands at such a place. */
function misspelt(text: string, each: number): string {
  const words = text.split(' ');
  return words
    .map((one, i) => (i % each === 0 && one.length > 5 ? one.slice(0, 2) + one.slice(3) : one))
    .join(' ');
}

describe('a query of very many words', () => {
  it('counts each word where any of them will do', () => {
    const words = vocabulary.slice(0, fewWords + 4);
    const [one = '', two = ''] = words;
    const rare = words.map((title, i) => makePaper({ key: `rare${i}`, title }));
    const best = [0, 1, 2].map((i) => makePaper({ key: `both${i}`, title: `${one} ${two}` }));
    const among = new PaperIndex([...rare, ...best].map((paper) => ({ paper, techniques: [] })));
    const hits = among.search(words.join(' OR '), 5);
    assert.deepEqual(
      hits.slice(0, 3).map((hit) => [hit.paper.key, hit.matches.length > 0]),
      best.map(({ key }) => [key, true]),
    );
  });

  it('finds the paper of a pasted abstract', () => {
    assert.deepEqual(
      placesOf(({ abstract = '' }) => abstract).filter((place) => place !== 1),
      [],
    );
  });

  it('finds it by its end, and with words misspelt', () => {
    assert.deepEqual(
      placesOf(({ abstract = '' }) => abstract.slice(-400)).filter((place) => place !== 1),
      [],
    );
    assert.deepEqual(
      placesOf(({ abstract = '' }) => misspelt(abstract, 3)).filter((place) => place !== 1),
      [],
    );
  });

  it('looks for the rarest of its words, but for every one where all are asked for', () => {
    const data = searchDataOf(entries);
    const terms = parseQuery(papers[0]?.abstract ?? '');
    const expansions = expandAsSpelt(terms, data);
    const scorer = new Scorer(data);
    assert.ok(terms.length > fewWords);
    assert.equal(scorer.find(expansions).mostTerms, fewWords);
    assert.ok(scorer.find(expansions, { everyWord: true }).mostTerms > fewWords);
  });
});
