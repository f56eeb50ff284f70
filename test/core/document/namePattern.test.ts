import assert from 'node:assert/strict';
import { fitsPattern } from '../../../src/core/document/namePattern';

describe('fitsPattern', () => {
  for (const [name, pattern, fits] of [
    ['refs.bib', '*.bib', true],
    ['refs.bib', 'refs.bib', true],
    ['refs.bib.bak', '*.bib', false],
    ['a.bib', '?.bib', true],
    ['ab.bib', '?.bib', false],
    ['ab.bib', 'a**b', true],
    ['a+b.bib', 'a+*', true],
    ['aab', '*ab', true],
    ['', '*', true],
    ['a', '', false],
  ] as const) {
    it(`${name} ${fits ? 'fits' : 'does not fit'} ${pattern}`, () =>
      assert.equal(fitsPattern(name, pattern), fits));
  }

  it('takes no long time for many stars', () => {
    assert.equal(fitsPattern('a'.repeat(2000), `${'*a'.repeat(500)}b`), false);
  });
});
