import assert from 'node:assert/strict';
import { endOfWord, isAsciiWordCode, wordCharacterWidth } from '../../../src/core/base/wordCharacters';

describe('isAsciiWordCode', () => {
  it('is true of letters and digits', () => {
    const all = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    const word = all.filter((character) => isAsciiWordCode(character.charCodeAt(0))).join('');
    assert.equal(word, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  });
});

describe('wordCharacterWidth', () => {
  it('counts code units, none for what is no letter or digit', () => {
    assert.deepEqual(
      ['a', '7', 'ж', '量', '²', '𝕂', '-', '🎉', '\ud800', ''].map((text) => wordCharacterWidth(text, 0)),
      [1, 1, 1, 1, 1, 2, 0, 0, 0, 0],
    );
  });
});

describe('endOfWord', () => {
  it('ends before the first sign', () => {
    assert.equal(endOfWord('kv-cache', 0), 2);
    assert.equal(endOfWord('kv-cache', 3), 8);
    assert.equal(endOfWord('Größe x', 0), 5);
    assert.equal(endOfWord('𝕂V!', 0), 3);
  });

  it('stays where no word begins', () => {
    assert.equal(endOfWord('-kv', 0), 0);
    assert.equal(endOfWord('kv', 2), 2);
  });
});
