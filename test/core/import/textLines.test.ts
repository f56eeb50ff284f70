import assert from 'node:assert/strict';
import { linesOf } from '../../../src/core/import/textLines';

describe('linesOf', () => {
  const lines = (text: string): readonly string[] =>
    [...linesOf(text)].map(({ start, end }) => text.slice(start, end));

  it('parts a text at each kind of line end', () => {
    assert.deepEqual(lines('a\nb\r\nc\rd'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(lines('a\n\r\n\n'), ['a', '', '', '']);
  });

  it('leaves a byte order mark out, and has one line of nothing', () => {
    assert.deepEqual(lines('\ufeffa'), ['a']);
    assert.deepEqual(lines(''), ['']);
    assert.deepEqual(lines('\ufeff'), ['']);
  });
});
