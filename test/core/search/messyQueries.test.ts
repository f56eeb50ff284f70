import assert from 'node:assert/strict';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import { builtinPapers } from '../../support/builtinPapers';
import { messyPapers, messyQueries, placeOfKey } from '../../support/messyQueries';
import { searchEntry } from '../../support/queries';

const papers = [...messyPapers(), ...builtinPapers()];
const index = new PaperIndex(papers.map(searchEntry));
const queries = messyQueries();

describe('what people paste and type in haste', () => {
  it('is many queries of nine kinds for papers that are there', () => {
    const keys = new Set(papers.map(({ key }) => key));
    assert.ok(queries.length >= 130);
    assert.equal(new Set(queries.map(({ query }) => query)).size, queries.length);
    assert.equal(new Set(queries.map(({ kind }) => kind)).size, 9);
    assert.deepEqual(
      queries.flatMap(({ expected }) => expected).filter((key) => !keys.has(key)),
      [],
    );
  });

  for (const messy of queries) {
    it(`finds ${messy.query}`, () => {
      assert.equal(placeOfKey(index.search(messy.query, 20), messy), 1);
    });
  }

  it('never leaves the list empty while it is typed', () => {
    for (const { query, kind } of queries.filter((one) => one.kind !== 'identifier')) {
      const some = Array.from(query, (_, i) => query.slice(0, i + 1));
      const empty = some.filter((beginning) => index.search(beginning, 1).length === 0);
      assert.ok(empty.length < 0.25 * some.length, `${kind} ${query}: ${empty.join(' / ')}`);
    }
  });
});
