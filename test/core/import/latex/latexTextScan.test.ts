import assert from 'node:assert/strict';
import {
  countDollars,
  findBarePart,
  measureSpace,
  textOfSign,
} from '../../../../src/core/import/latex/latexTextScan';

describe('countDollars', () => {
  it('leaves out those after a backslash', () => {
    assert.equal(countDollars('$a$ \\$5 $'), 3);
    assert.equal(countDollars(''), 0);
  });
});

describe('measureSpace', () => {
  it('counts CRLF as one line end', () => {
    assert.deepEqual(measureSpace('a \r\n\nb', 1), { end: 5, lines: 2, isBlank: true });
    assert.deepEqual(measureSpace('\u0001b', 0), { end: 1, lines: 0, isBlank: false });
    assert.deepEqual(measureSpace('b', 0), { end: 0, lines: 0, isBlank: false });
  });
});

describe('findBarePart', () => {
  it('is one letter, one digit or one symbol', () => {
    assert.deepEqual(findBarePart('x12', 1), { source: '1', text: '1' });
    assert.deepEqual(findBarePart('𝑛2', 0), { source: '𝑛', text: '𝑛' });
    assert.deepEqual(findBarePart('\\alpha 2', 0), { source: '\\alpha ', text: 'α' });
  });

  it('is nothing else', () => {
    for (const raw of ['', '{1}', '+', '\\', '\\frac12', '\\emph{a}']) {
      assert.equal(findBarePart(raw, 0), undefined, raw);
    }
  });
});

describe('textOfSign', () => {
  it('is a space, a double bar, or the sign itself', () => {
    assert.deepEqual([',', '\\', '\n', '|', '&', ''].map(textOfSign), [' ', ' ', ' ', '‖', '&', '']);
  });
});
