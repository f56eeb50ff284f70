import assert from 'node:assert/strict';
import { BlockEnds, findQuotedEnd, findValueEnd } from '../../../../src/core/import/bibtex/bibtexBraces';
import {
  findEntryHead,
  isAtLineStart,
  isEntryHead,
} from '../../../../src/core/import/bibtex/bibtexCharacters';

describe('findValueEnd', () => {
  it('finds the brace that closes the first one', () => {
    assert.equal(findValueEnd('{a {b} c} d}', 0), 9);
    assert.equal(findValueEnd('x{}', 1), 3);
  });

  it('counts braces after a backslash too', () => {
    assert.equal(findValueEnd('{a \\} b}', 0), 5);
  });

  it('finds none where there is none', () => {
    assert.equal(findValueEnd('{a {b}', 0), undefined);
  });

  it('gives up after more than eight lines that begin entries', () => {
    const lines = (count: number): string => `{${'\n@a{k}'.repeat(count)}}`;
    assert.equal(findValueEnd(lines(8), 0), lines(8).length);
    assert.equal(findValueEnd(lines(9), 0), undefined);
  });

  it('finds none past the end of an entry and the beginning of the next', () => {
    assert.equal(findValueEnd('{a {{b},\n year = {2001}\n}\n@a{k,\n title = {c}}}}', 0), undefined);
    assert.equal(findValueEnd('{a {{{b}\n}\n@a{k,\n title = {c}}}}}}', 0), undefined);
  });

  it('lets a value quote an entry, and one after another', () => {
    for (const text of [
      '{See {\\em this}:\n@a{k,\n title = {c}\n}\n@b{l}\n}',
      '{\n@a{k,\n title = {c}\n}\n}',
    ]) {
      assert.equal(findValueEnd(text, 0), text.length);
    }
  });
});

describe('findQuotedEnd', () => {
  it('lets a value quote entries of which the first stands amid its line', () => {
    const quoted = '{from @article{a, title = {X},\nyear = {1999}\n}\n@article{b, title = {Y}}}';
    assert.equal(findValueEnd(`${quoted}, year = {2001}}`, 0), quoted.length);
    // An entry behind another one is none that is quoted.
    const torn = '{A {title,\n  year = {1999}\n} @misc{b, note = {{x}\n}\n@article{c, title = {Y}}}';
    assert.equal(findValueEnd(torn, 0), undefined);
  });

  it('finds the next quote outside braces', () => {
    assert.equal(findQuotedEnd('"a {"} b" c"', 0), 9);
    assert.equal(findQuotedEnd('""', 0), 2);
  });

  it('finds none past a brace that closes what is around', () => {
    assert.equal(findQuotedEnd('"a } b"', 0), undefined);
    assert.equal(findQuotedEnd('"a {b" c', 0), undefined);
  });

  it('finds none past the end of an entry and the beginning of the next', () => {
    assert.equal(findQuotedEnd('"a {b"}\n@a{k,\n title = "c}"', 0), undefined);
    assert.equal(findQuotedEnd('"a {b", year=1982}\n@a{k,\n title = "c}"', 0), undefined);
  });
});

describe('BlockEnds', () => {
  it('finds the end of braces and parentheses', () => {
    const ends = new BlockEnds('{a {b}} (c) (');
    assert.deepEqual(
      [0, 3, 8, 12].map((at) => ends.find(at)),
      [7, 6, 11, undefined],
    );
  });

  it('knows after one failure which braces have no end, and still finds those that have', () => {
    const ends = new BlockEnds('{ {a} { {b} ');
    assert.deepEqual(
      [0, 2, 6, 8].map((at) => ends.find(at)),
      [undefined, 5, undefined, 11],
    );
  });
});

describe('isEntryHead', () => {
  const heads: readonly (readonly [text: string, isHead: boolean])[] = [
    ['@article{', true],
    ['  \t@Book (', true],
    ['\ufeff@a{', true],
    ['\r@a\n{', true],
    ['@ a{', true],
    ['x @a{', false],
    ['@{', false],
    ['@1{', false],
    ['@article', false],
  ];
  for (const [text, isHead] of heads) {
    it(`${JSON.stringify(text)} is ${isHead ? 'one' : 'none'}`, () => {
      assert.equal(isEntryHead(text, text.indexOf('@')), isHead);
    });
  }

  it('is looked for from a place on', () => {
    const text = '@a{k\n x @b{\n@c{';
    assert.deepEqual([findEntryHead(text, 0), findEntryHead(text, 1), findEntryHead(text, 13)], [0, 12, 15]);
  });

  it('needs the start of a line', () => {
    assert.deepEqual(
      [0, 1, 3, 4].map((at) => isAtLineStart('ab\n c', at)),
      [true, false, true, true],
    );
  });
});
