import assert from 'node:assert/strict';
import { factBeginning, factWords, featuresOf, languageCode } from '../../../src/core/search/facts';
import { makePaper } from '../../support/papers';

describe('featuresOf', () => {
  it('tells what a paper has, and nothing of what is empty', () => {
    const bare = makePaper({ authors: [], venue: undefined, year: undefined });
    assert.deepEqual(featuresOf({ paper: bare, techniques: [] }), []);
    const empty = makePaper({ abstract: '', extras: { code: '', keywords: [] }, item: { note: '' } });
    assert.deepEqual(featuresOf({ paper: empty, techniques: [] }), []);
    const full = makePaper({
      abstract: 'A.',
      doi: '10.1000/x',
      arxiv: '2411.07837',
      url: 'https://example.org/paper.pdf?download=1',
      item: { note: 'Read.' },
      extras: { code: 'https://example.org', tldr: 'Short.', keywords: ['one'] },
    });
    assert.deepEqual(featuresOf({ paper: full, techniques: ['Pruning'] }), [
      'abstract',
      'code',
      'doi',
      'arxiv',
      'url',
      'pdf',
      'note',
      'summary',
      'keywords',
      'technique',
    ]);
  });
});

describe('factWords', () => {
  it('begin with a sign that no word of a text has', () => {
    const paper = makePaper({
      type: 'thesis',
      item: { language: 'en-US' },
      extras: { entryType: 'phdthesis' },
    });
    const words = factWords({ paper, techniques: [] });
    assert.deepEqual(words, [
      '\u0001type:thesis',
      '\u0001type:dissertation',
      '\u0001type:phdthesis',
      '\u0001type:mastersthesis',
      '\u0001language:en-us',
    ]);
    assert.ok(words.includes(factBeginning('type', 'PhDThesis')));
    assert.ok(words.some((word) => word.startsWith(factBeginning('language', 'English'))));
  });
});

describe('languageCode', () => {
  it('knows languages by code and by name', () => {
    for (const [text, code] of [
      ['en-US', 'en-us'],
      ['en_GB', 'en-gb'],
      ['ngerman', 'de'],
      ['Français', 'fr'],
      ['Klingon', 'klingon'],
    ] as const) {
      assert.equal(languageCode(text), code);
    }
  });
});
