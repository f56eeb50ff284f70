import assert from 'node:assert/strict';
import {
  completeFeature,
  completeName,
  completingAt,
  withName,
  withValue,
} from '../../../src/core/search/queryCompletion';
import { understandQuery } from '../../../src/core/search/queryLanguage';

/** `author«zh` for a value of `author` of which `zh` is typed; `«au` for a name. */
function at(query: string): string | undefined {
  const found = completingAt(understandQuery(query));
  return found && `${found.kind === 'value' ? found.field : ''}«${found.text}`;
}

describe('completingAt', () => {
  for (const [query, what] of [
    ['author:', 'author«'],
    ['kv author:zh', 'author«zh'],
    ['-author:zh', 'author«zh'],
    ['author:"de la', 'author«de la'],
    ['author:li,wu', 'author«wu'],
    ['author:"de la Cruz","w', 'author«w'],
    ['#', 'technique«'],
    ['#kv-ca', 'technique«kv-ca'],
    ['year:20', 'year«20'],
    ['has:', 'has«'],
    ['has:co', 'has«co'],
    ['has:code,d', 'has«d'],
    ['kv au', '«au'],
    ['HA', '«HA'],
    ['', undefined],
    ['kv', undefined],
    ['a', undefined],
    ['author:zhao ', undefined],
    ['author:"zhao"', undefined],
    ['cited:', undefined],
    ['au kv', undefined],
  ] as const) {
    it(`sees what is typed at the end of “${query}”`, () => assert.equal(at(query), what));
  }
});

describe('going on with a query', () => {
  function valued(query: string, value: string): string {
    const at = completingAt(understandQuery(query));
    return at ? withValue(query, at, value) : '';
  }

  it('puts a value in the place of what was typed of it, in quotes where it needs them', () => {
    assert.equal(valued('kv author:zh', 'Zhao'), 'kv author:Zhao ');
    assert.equal(valued('#kv', 'KV cache'), '#"KV cache" ');
    assert.equal(valued('author:"de', 'de la Cruz'), 'author:"de la Cruz" ');
    assert.equal(valued('author:li,w', 'Wu'), 'author:li,Wu ');
    assert.equal(valued('venue:', 'A "B" (C)'), 'venue:"A B (C)" ');
  });

  it('gives a value that is found again, whatever is in it', () => {
    for (const value of ['KV cache', 'O(n)', '-x', '“q”', 'a,b', 'a|b', 'OR']) {
      const { pieces } = understandQuery(valued('#', value));
      assert.deepEqual(
        pieces.map((piece) => piece.kind),
        ['condition'],
        value,
      );
    }
  });

  it('puts a name in the place of its beginning', () => {
    const query = understandQuery('kv au');
    const found = completingAt(query);
    assert.ok(found?.kind === 'name');
    assert.deepEqual(completeName(found), ['author']);
    assert.equal(withName('kv au', found, 'author'), 'kv author:');
    assert.equal(withName('kv au', found, 'cited'), 'kv cited: ');
  });

  it('knows features by their beginning', () => {
    assert.deepEqual(completeFeature('A'), ['abstract', 'arxiv']);
  });
});
