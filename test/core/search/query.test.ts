import assert from 'node:assert/strict';
import { parseQuery } from '../../../src/core/search/query';

function shown(query: string): readonly string[] {
  return parseQuery(query).map(
    ({ text, isOpen, isStopWord }) => text + (isOpen ? '*' : '') + (isStopWord ? ' (stop)' : ''),
  );
}

describe('parseQuery', () => {
  it('folds the words and takes the last one as unfinished', () => {
    assert.deepEqual(shown('Takáč KV-Cache'), ['takac', 'kv', 'cache*']);
  });

  it('takes the last word as finished after a space or a sign', () => {
    assert.deepEqual(shown('kv cache '), ['kv', 'cache']);
    assert.deepEqual(shown('kv (cache)'), ['kv', 'cache']);
  });

  it('marks stop words, but not while they are being typed', () => {
    assert.deepEqual(shown('mixture of experts'), ['mixture', 'of (stop)', 'experts*']);
    assert.deepEqual(shown('mixture of'), ['mixture', 'of*']);
  });

  it('takes each word once', () => {
    assert.deepEqual(shown('cache cache kv cache'), ['cache*', 'kv']);
  });

  it('finds no words in signs and emoji', () => {
    for (const query of ['', '  ', '***', '🎉', '()[]{}^$\\']) {
      assert.deepEqual(shown(query), []);
    }
  });

  it('takes years from one to another, and short ones, for all that they may be', () => {
    assert.deepEqual(parseQuery('models 1992-1994').at(-1), {
      text: '1992',
      isOpen: false,
      isStopWord: false,
      also: ['1993', '1994'],
    });
    assert.deepEqual(parseQuery('Smith ’92')[1]?.also, ['2092']);
    assert.deepEqual(shown('models 1992-19'), ['models', '1992', '19*']);
  });

  it('takes small numbers for Roman ones and words too', () => {
    const otherwise = (query: string): readonly unknown[] =>
      parseQuery(query).map((term) => term.otherwise?.join(' '));
    assert.deepEqual(otherwise('henry 4 part ii '), [undefined, 'iv four', undefined, '2 two']);
    assert.deepEqual(otherwise('x ray 1999'), [undefined, undefined, undefined]);
  });

  it('keeps a year beside a stretch of years that begins with it', () => {
    const years = (query: string): readonly number[] =>
      parseQuery(query).map(({ also }) => also?.length ?? 0);
    assert.deepEqual(years('1990-2010 of 1990 '), [20, 0, 0]);
    assert.deepEqual(years('1990 of 1990-2010 1990-1995 1990-2010'), [0, 0, 20, 5]);
  });

  it('leaves out that there are more authors', () => {
    assert.deepEqual(shown('Smith et al., 2019'), ['smith', '2019*']);
    assert.deepEqual(shown('Бахтин и др. 1963'), ['бахтин', '1963*']);
    assert.deepEqual(shown('Smith et al'), ['smith']);
    assert.deepEqual(shown('et al'), ['et', 'al*']);
    assert.deepEqual(shown('Smith et alia'), ['smith', 'et', 'alia*']);
  });

  it('takes pairs of Chinese characters, and a character only where it is alone', () => {
    assert.deepEqual(shown('量化模'), ['量化', '化模']);
    assert.deepEqual(shown('量 化模'), ['量', '化模']);
    assert.deepEqual(shown('量'), ['量']);
  });

  it('bounds what it takes', () => {
    assert.equal(parseQuery('a'.repeat(500))[0]?.text.length, 64);
    assert.equal(parseQuery(Array.from({ length: 300 }, (_, i) => `w${i}`).join(' ')).length, 40);
    assert.ok(parseQuery('量化'.repeat(5000)).length <= 40);
  });
});
