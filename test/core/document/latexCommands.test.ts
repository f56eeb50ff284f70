import assert from 'node:assert/strict';
import {
  afterOptions,
  findBraced,
  latexCommandsOf,
  listParts,
  plainFileName,
} from '../../../src/core/document/latexCommands';

describe('commands of a LaTeX text', () => {
  it('are found with their names, outside of comments and verbatim', () => {
    const text = '\\a{x}%\\b\n\\\\c \\verb|\\d| \\make@e* \\% \\f\\end{document}\\g';
    assert.deepEqual(
      [...latexCommandsOf(text)].map(({ name }) => name),
      ['a', 'make@e', 'f'],
    );
  });

  it('have a braced argument behind star, options, white space and comments', () => {
    const text = '\\a* [x{]}] % c\n {in{n}er} rest';
    const inner = findBraced(text, afterOptions(text, 2));
    assert.equal(text.slice(inner?.start, inner?.end), 'in{n}er');
    assert.equal(findBraced('\\a{open', 2), undefined);
  });

  it('have lists of names', () => {
    const text = '{ a b, % no, no\n c,,}';
    assert.deepEqual(
      listParts(text, { start: 1, end: text.length - 1 }).map((part) => [part.text, part.span.start]),
      [
        ['a b', 2],
        ['c', 17],
      ],
    );
    assert.deepEqual(['\\subfix{../a}', '"my file"', 'b'].map(plainFileName), ['../a', 'my file', 'b']);
  });

  it('are found in a million backslashes in time', () => {
    assert.equal([...latexCommandsOf('\\'.repeat(1_000_000))].length, 0);
    assert.equal([...latexCommandsOf('\\input['.repeat(100_000))].length, 100_000);
  });
});
