import assert from 'node:assert/strict';
import { splitAtCharacters } from '../../../../src/core/import/bibtex/bibtexOutside';

describe('splitAtCharacters', () => {
  it('splits at each of the characters outside braces', () => {
    assert.deepEqual(splitAtCharacters('a, b; {c, d};', ',;'), ['a', 'b', '{c, d}', '']);
    assert.deepEqual(splitAtCharacters('a, b', ','), ['a', 'b']);
  });
});
