import assert from 'node:assert/strict';
import {
  emphasisedTexts,
  fieldTexts,
  heaviestPlace,
  makeWeightTable,
  placeBit,
} from '../../../src/core/search/fields';
import { makePaper } from '../../support/papers';

describe('fieldTexts', () => {
  it('gives all texts of a full paper as they are shown', () => {
    const paper = makePaper({
      key: 'takac2025name',
      title: 'Name: A Title',
      authors: ['Takáč, Martin', 'OpenAI', 'others'],
      year: 2025,
      venue: 'Long Name of the Venue',
      doi: '10.1/X',
      arxiv: '2411.07837',
      url: 'https://example.org',
      abstract: 'The abstract.',
      item: { ISBN: '978-3-030-72087-2' },
      extras: {
        altTitles: ['Another Title'],
        venueShort: 'Short 2025',
        keywords: ['one', 'two'],
        aliases: ['oldkey'],
        tldr: 'In short.',
        code: 'https://example.org/code',
      },
    });
    assert.deepEqual(
      fieldTexts({ paper, techniques: ['KV cache', 'Quantization'] }).map(
        ({ field, text }) => `${field}: ${text}`,
      ),
      [
        'title: Name: A Title',
        'altTitle: Another Title',
        'authors: Martin Takáč, OpenAI',
        'year: 2025',
        'venue: Long Name of the Venue',
        'venue: Short 2025',
        'technique: KV cache, Quantization',
        'keywords: one, two',
        'key: takac2025name',
        'key: oldkey',
        'identifiers: 2411.07837',
        'identifiers: https://example.org',
        'identifiers: https://example.org/code',
        'identifiers: 9783030720872',
        'identifiers: 978-3-030-72087-2',
        'tldr: In short.',
        'abstract: The abstract.',
      ],
    );
  });

  it('takes the DOI as the source has it, without its resolver', () => {
    const paper = makePaper({ doi: 'https://doi.org/10.1145/ABC.1' });
    const texts = fieldTexts({ paper, techniques: [] }).filter(({ field }) => field === 'identifiers');
    assert.deepEqual(texts, [{ field: 'identifiers', text: '10.1145/ABC.1' }]);
  });

  it('leaves out what a paper does not have', () => {
    const paper = makePaper({ key: 'k', title: '', authors: [], year: undefined, venue: undefined });
    assert.deepEqual(fieldTexts({ paper, techniques: [] }), [{ field: 'key', text: 'k' }]);
  });
});

describe('emphasisedTexts', () => {
  function names(title: string): readonly string[] {
    return emphasisedTexts(makePaper({ title, authors: [] })).map(({ place, text }) => `${place} ${text}`);
  }

  it('gives the family names, the first author apart', () => {
    const paper = makePaper({ title: 'T', authors: ['Berg, Jan', 'OpenAI', 'others'] });
    assert.deepEqual(emphasisedTexts(paper), [
      { place: 'firstFamily', text: 'Berg' },
      { place: 'family', text: 'Berg' },
      { place: 'family', text: 'OpenAI' },
    ]);
  });

  it('gives what a title calls the work', () => {
    assert.deepEqual(names('CAKE: Cascading'), ['name CAKE']);
    assert.deepEqual(names('Lookahead Q-Cache: More'), ['name Lookahead Q-Cache']);
    assert.deepEqual(names('Dynamic-Length Float (DFloat11)'), ['name DFloat11']);
    assert.deepEqual(names('A (One) and B (Two)'), ['name One', 'name Two']);
  });

  it('takes no long beginning, no words in brackets and nothing unclosed', () => {
    assert.deepEqual(names('A Very Long Beginning of a Title: More'), []);
    assert.deepEqual(names('A Title (with some words)'), []);
    assert.deepEqual(names('A Title (open'), []);
    assert.deepEqual(names(': Nothing Before'), []);
    assert.deepEqual(names('(((('), []);
  });
});

describe('the weights of places', () => {
  const table = makeWeightTable();

  it('count nothing where there is no place', () => {
    assert.equal(table[0], 0);
  });

  it('have their most in the name of a work', () => {
    assert.equal(table[placeBit('name')], heaviestPlace);
    assert.ok(heaviestPlace > (table[placeBit('title')] ?? 0));
  });

  it('rank the places', () => {
    const order = (
      ['abstract', 'tldr', 'authors', 'venue', 'technique', 'family', 'title', 'firstFamily', 'name'] as const
    ).map((place) => table[placeBit(place)] ?? 0);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.equal(new Set(order).size, order.length);
  });

  it('count the best place fully and others a little', () => {
    const [title, tldr] = [placeBit('title'), placeBit('tldr')];
    const both = table[title | tldr] ?? 0;
    assert.ok(both > (table[title] ?? 0));
    assert.ok(both < (table[title] ?? 0) + (table[tldr] ?? 0));
  });
});
