import assert from 'node:assert/strict';
import {
  citationKeyOf,
  firstSignificantWord,
  FreeKeys,
  unknownPlaceholders,
} from '../../../src/core/model/citationKey';
import { facts } from '../../support/records';

describe('citationKeyOf', () => {
  const frugal = facts({
    title: 'FRUGAL: Memory-Efficient Optimization by Reducing State Overhead',
    authors: ['Zmushko, Philip', 'Takáč, Martin'],
    year: 2025,
    extras: { venueShort: 'ICML 2025' },
  });

  it('is first author, year and first significant word', () => {
    assert.equal(citationKeyOf(frugal), 'zmushko2025frugal');
  });

  it('folds names to ASCII', () => {
    const paper = facts({ title: 'On Łukasiewicz', authors: ['Müller-Østergård, Ä.'], year: 2001 });
    assert.equal(citationKeyOf(paper), 'mullerostergard2001lukasiewicz');
  });

  it('leaves a particle out and takes an institution whole', () => {
    const berg = facts({
      title: 'Nets',
      year: 2020,
      item: { author: [{ family: 'Berg', given: 'J.', 'non-dropping-particle': 'van den' }] },
    });
    assert.equal(citationKeyOf(berg), 'berg2020nets');
    const who = facts({ title: 'Report', year: 2020, item: { author: [{ literal: 'World Health Org.' }] } });
    assert.equal(citationKeyOf(who), 'worldhealthorg2020report');
  });

  it('says anon and nd where nothing is known', () => {
    assert.equal(citationKeyOf(facts({ title: 'The Art of Nothing' })), 'anonndart');
    assert.equal(citationKeyOf(facts({ title: '统计学习', authors: ['李'], year: 2012 })), 'anon2012');
  });

  it('follows a pattern, with capitals where the placeholder has them', () => {
    assert.equal(citationKeyOf(frugal, '{Author}{yy}-{Word}'), 'Zmushko25-Frugal');
    assert.equal(citationKeyOf(frugal, '{author}:{venue}{year}'), 'zmushko:icml2025');
  });

  it('never lets a pattern bring in what a key cannot carry', () => {
    assert.equal(citationKeyOf(frugal, '{author}, {year}%\\}'), 'zmushko2025');
  });

  it('takes the default where the pattern names nothing it knows', () => {
    assert.equal(citationKeyOf(frugal, 'key'), 'zmushko2025frugal');
    assert.deepEqual(unknownPlaceholders('{author}{foo}{Year}'), ['foo']);
  });
});

describe('firstSignificantWord', () => {
  for (const [title, word] of [
    ['A Model or 603 Exemplars', 'model'],
    ['From Tokens to Layers', 'tokens'],
    ['D²MoE: Dual Routing', 'd2moe'],
    ['70% Size, 100% Accuracy', '70'],
    ['Pre-Storage Reasoning', 'pre'],
    ['The Of And', 'the'],
    ['', ''],
  ] as const) {
    it(`of “${title}” is “${word}”`, () => assert.equal(firstSignificantWord(title), word));
  }
});

describe('FreeKeys', () => {
  const take = (key: string, ...taken: readonly string[]): string => new FreeKeys(taken).take(key);

  it('adds a, b, ... z, aa until nobody has the key, whatever its case', () => {
    assert.equal(take('Smith2020'), 'Smith2020');
    assert.equal(take('Smith2020', 'smith2020'), 'Smith2020a');
    assert.equal(take('smith2020', 'smith2020', 'Smith2020A'), 'smith2020b');
    const all = ['x', ...'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `x${letter}`)];
    assert.equal(take('x', ...all), 'xaa');
  });

  it('gives no key twice, however many want the same', () => {
    const keys = new FreeKeys(['x', 'xb']);
    assert.deepEqual([keys.take('x'), keys.take('X'), keys.take('x')], ['xa', 'Xc', 'xd']);
    const many = Array.from({ length: 50_000 }, () => keys.take('many'));
    assert.equal(new Set(many).size, 50_000);
  });
});
