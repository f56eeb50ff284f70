import assert from 'node:assert/strict';
import { findArgument, isBlankLine, lineEnd, skipSpace } from '../../../src/core/scan/latexArguments';
import { readMarkdownKey } from '../../../src/core/scan/markdownKey';

describe('findArgument', () => {
  const cases: readonly (readonly [text: string, inside: string | undefined])[] = [
    ['[a]', 'a'],
    ['[]', ''],
    ['[a{]}b]', 'a{]}b'],
    ['[a\\]b]', 'a\\]b'],
    ['[a % ]\nb]', 'a % ]\nb'],
    ['[a\nb]', 'a\nb'],
    ['[a\n\nb]', undefined],
    ['[a\r\n\r\nb]', undefined],
    ['[a}b]', undefined],
    ['[a', undefined],
    [`[${'x'.repeat(3000)}]`, undefined],
  ];
  for (const [text, inside] of cases) {
    it(JSON.stringify(text.slice(0, 30)), () => {
      const span = findArgument(text, 0, ']');
      assert.equal(span && text.slice(span.start, span.end), inside);
    });
  }
});

describe('skipSpace', () => {
  it('goes over white space, one line end and comments', () => {
    assert.equal(skipSpace(' \t\n x', 0), 4);
    assert.equal(skipSpace('% c\n  x', 0), 6);
    assert.equal(skipSpace('% c\r\n% d\r\nx', 0), 10);
    assert.equal(skipSpace('% c', 0), 3);
  });

  it('does not go over a blank line', () => {
    assert.equal(skipSpace(' \n \n x', 0), 0);
    assert.equal(skipSpace(' \r\n\r\n x', 0), 0);
  });
});

describe('line ends', () => {
  it('are found in every form', () => {
    assert.deepEqual(
      ['a\nb', 'a\r\nb', 'a\rb', 'a'].map((text) => lineEnd(text, 0)),
      [1, 1, 1, 1],
    );
  });

  it('are blank lines where nothing but space is up to the next', () => {
    assert.equal(isBlankLine('a\n \t\nb', 1), true);
    assert.equal(isBlankLine('a\nb\n', 1), false);
    assert.equal(isBlankLine('a\n', 1), false);
  });
});

describe('readMarkdownKey', () => {
  const read = (text: string): string | undefined => {
    const at = text.lastIndexOf('@');
    const key = readMarkdownKey(text, at, { start: 0, end: text.length });
    return key && `${text.slice(key.start, key.end)} ${key.key}${key.suppressAuthor ? ' -' : ''}`;
  };
  const cases: readonly (readonly [text: string, key: string | undefined])[] = [
    ['@a', '@a a'],
    ['-@a', '-@a a -'],
    ['x-@a', '@a a'],
    ['--@a', '@a a'],
    ['@{a;b}', '@{a;b} a;b'],
    ['@a:', '@a a'],
    ['@a:b:', '@a:b a:b'],
    ['@1', '@1 1'],
    ['x@a', undefined],
    ['𝔸@a', undefined],
    ['/@a', undefined],
    ['https://a.b/~@a', undefined],
    ['see https://a.b @a', '@a a'],
    ['@', undefined],
    ['@.a', undefined],
  ];
  for (const [text, key] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(read(text), key);
    });
  }
});
