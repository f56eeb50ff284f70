import assert from 'node:assert/strict';
import { TopicWords } from '../../../../src/core/technique/topics/topicTexts';
import { wholeTerm } from '../../../../src/core/technique/topics/wholeTerm';

/** The whole term of a key in titles. */
function termOf(key: string, titles: readonly string[]): string {
  const words = new TopicWords();
  const texts = titles.map((title) => words.encode({ title, keywords: [] }));
  return words.keyOf(wholeTerm(words.numbersOf(key), texts, words));
}

describe('the whole of a term', () => {
  it('goes on with the words that nine in ten texts have behind it', () => {
    const alike = ['web', 'sea', 'law', 'war', 'tea', 'art', 'ice', 'tax', 'oil'];
    const titles = [...alike.map((word) => `Triple patterns of ${word}`), 'Triple stores'];
    assert.equal(termOf('triple', titles), 'triple pattern');
    assert.equal(termOf('triple', titles.slice(1)), 'triple');
  });

  it('goes on over several words', () => {
    assert.equal(
      termOf('authenticated', ['Authenticated key exchange', 'On authenticated key exchange']),
      'authenticated key exchange',
    );
  });

  it('is the phrase itself where that ends by itself', () => {
    assert.equal(termOf('sleep', ['Sleep', 'Sleep and dreams', 'Sleep deprivation']), 'sleep');
  });

  it('does not end within a longer phrase', () => {
    assert.equal(termOf('group', ['Group key theft', 'Group key loss', 'Group key care']), 'group');
  });

  it('begins with the word that nine in ten texts have before it', () => {
    const alike = ['web', 'sea', 'law', 'war', 'tea', 'art', 'ice', 'tax', 'oil'];
    const titles = [...alike.map((word) => `Lagrange multipliers and ${word}`), 'The fiscal multiplier'];
    assert.equal(termOf('multiplier', titles), 'lagrange multiplier');
    assert.equal(termOf('multiplier', titles.slice(1)), 'multiplier');
    assert.equal(
      termOf('score', ['Propensity score methods', 'Propensity score methods']),
      'propensity score method',
    );
  });

  it('does not begin within a longer phrase', () => {
    assert.equal(termOf('key', ['Cold group key', 'Warm group key', 'Old group key']), 'key');
  });

  it('goes over no word that ties two together', () => {
    assert.equal(termOf('quality', ['Quality of life', 'Quality of life']), 'quality');
  });

  it('is the phrase itself where no text has it', () => {
    assert.equal(termOf('salt', ['Salt'].slice(1)), '');
    assert.equal(termOf('salt', ['The salt of the sea']), 'salt');
  });
});
