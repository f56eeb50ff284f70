import assert from 'node:assert/strict';
import { expandAsSpelt, expandForgivingly } from '../../../src/core/search/expand';
import { parseQuery } from '../../../src/core/search/query';
import { TermMatcher } from '../../../src/core/search/termMatcher';
import { bareEntries, searchDataOf } from '../../support/searchData';

const title = 'Adaptive KV Cache of Episodic Cil Experts';
const data = searchDataOf(
  bareEntries([
    { key: 'k', title },
    { key: 'l', title: 'Class-Incremental Learning' },
  ]),
);

/** Which words of `text` which terms of the query match: `word/term/length`. */
function matches(query: string, text: string): readonly string[] {
  const expansions = expandAsSpelt(parseQuery(query), data).map((each) => expandForgivingly(each, data));
  const matcher = new TermMatcher(expansions);
  const words = text.split(' ');
  return matcher.match(words).map(({ word, term, length }) => `${words[word]}/${term}/${length}`);
}

describe('TermMatcher', () => {
  it('matches words with their terms', () => {
    assert.deepEqual(matches('cache adaptive ', 'adaptive kv cache'), ['adaptive/1/8', 'cache/0/5']);
  });

  it('matches of a longer word its beginning, of a misspelt one all', () => {
    assert.deepEqual(matches('epi', 'episodic'), ['episodic/0/3']);
    assert.deepEqual(matches('epsiodic ', 'episodic'), ['episodic/0/8']);
  });

  it('matches each time a word is there', () => {
    assert.deepEqual(matches('cache ', 'cache of a cache'), ['cache/0/5', 'cache/0/5']);
  });

  it('matches words that make a term together', () => {
    assert.deepEqual(matches('kvcach', 'a kv cache'), ['kv/0/2', 'cache/0/4']);
    assert.deepEqual(matches('kvcache', 'kv and cache'), []);
  });

  it('matches first letters only where the term is no word of the text', () => {
    assert.deepEqual(matches('cil ', 'class incremental learning'), [
      'class/0/1',
      'incremental/0/1',
      'learning/0/1',
    ]);
    assert.deepEqual(matches('cil ', 'cil class incremental learning'), ['cil/0/3']);
  });

  it('matches stop words only where they are asked for', () => {
    assert.deepEqual(matches('of cache ', 'cache of on'), ['cache/1/5', 'of/0/2']);
    assert.deepEqual(matches('o', 'of'), []);
  });

  it('matches nothing in an empty text', () => {
    assert.deepEqual(matches('cache', ''), []);
  });
});
