import assert from 'node:assert/strict';
import { FieldNames } from '../../../../src/core/import/bibtex/bibtexFieldNames';

describe('FieldNames', () => {
  it('gives names in lower case, however many there are', () => {
    const names = new FieldNames();
    for (let i = 0; i < 2; i++) {
      assert.deepEqual(
        ['Title', 'TITLE', '__proto__', 'Ä'].map((name) => names.lower(name)),
        ['title', 'title', '__proto__', 'ä'],
      );
    }
    for (let i = 0; i < 2_000; i++) {
      assert.equal(names.lower(`Field${i}`), `field${i}`);
    }
  });
});
