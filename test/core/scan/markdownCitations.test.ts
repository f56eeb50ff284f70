import assert from 'node:assert/strict';
import { findCitationAt, findCitations } from '../../../src/core/scan/citations';

/** Each citation as `kind whole-text: key@keyText, ...`, so that every span is seen. */
function shown(text: string): string[] {
  return findCitations(text, 'markdown').map(({ kind, span, cites }) => {
    const keys = cites.map(({ key, keySpan, suppressAuthor }) => {
      assert.equal(text.slice(keySpan.start, keySpan.end), key);
      return (suppressAuthor ? '-' : '') + key;
    });
    return `${kind} ${text.slice(span.start, span.end)}: ${keys.join(' ')}`;
  });
}

function check(cases: readonly (readonly [string, ...string[]])[]): void {
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(shown(text), expected);
    });
  }
}

describe('citations in Markdown', () => {
  describe('in brackets', () => {
    check([
      ['x [@a] y', 'group [@a]: a'],
      ['[@a; @b;@c]', 'group [@a; @b;@c]: a b c'],
      ['[see -@a, p. 3; also @{b c}]', 'narrative -@a: -a'],
      ['[see -@a, p. 3; also @{b*c}, and more]', 'group [see -@a, p. 3; also @{b*c}, and more]: -a b*c'],
      ['[@a, [p. 3]; @b]', 'group [@a, [p. 3]; @b]: a b'],
      ['[@a, see @b; @c]', 'group [@a, see @b; @c]: a b c'],
      ['[with &#96;x&#96; @a; @b]', 'group [with &#96;x&#96; @a; @b]: a b'],
      ['[@a\n  ; @b]', 'group [@a\n  ; @b]: a b'],
      ['[[@a]]', 'group [@a]: a'],
      ['[see [@a]]', 'group [@a]: a'],
      ['**[@a]**', 'group [@a]: a'],
      ['> quote [@a]\n> more [@b]', 'group [@a]: a', 'group [@b]: b'],
      ['- item [@a;\n  @b]', 'group [@a;\n  @b]: a b'],
      ['[@a][@b]', 'group [@a]: a', 'group [@b]: b'],
    ]);
  });

  describe('in running text', () => {
    check([
      ['As @a says', 'narrative @a: a'],
      ['@a [p. 3] says', 'narrative @a [p. 3]: a'],
      ['@a[p. 3]', 'narrative @a[p. 3]: a'],
      ['@a [@b]', 'narrative @a: a', 'group [@b]: b'],
      ['@a [link](x)', 'narrative @a: a'],
      [
        '-@a and (@b), "@c": *@d*',
        'narrative -@a: -a',
        'narrative @b: b',
        'narrative @c: c',
        'narrative @d: d',
      ],
      ['[see @a; and b]', 'narrative @a: a'],
      ['[@a', 'narrative @a: a'],
      ['[@a\n\n@b]', 'narrative @a: a', 'narrative @b: b'],
      ['[@a](url) [x @b]{.c} ^[note @c]', 'narrative @a: a', 'narrative @b: b', 'narrative @c: c'],
      ['[^1]: see @a', 'narrative @a: a'],
    ]);
  });

  describe('with keys of every form', () => {
    check([
      [
        '@a.b. @a--b @a:b, @_x',
        'narrative @a.b: a.b',
        'narrative @a: a',
        'narrative @a:b: a:b',
        'narrative @_x: _x',
      ],
      ['@DBLP:conf/nips/X-1!', 'narrative @DBLP:conf/nips/X-1: DBLP:conf/nips/X-1'],
      ['@über2020 @𝔸1', 'narrative @über2020: über2020', 'narrative @𝔸1: 𝔸1'],
      ['@{https://a.b/c?d=e}', 'narrative @{https://a.b/c?d=e}: https://a.b/c?d=e'],
      ['@{} @{a b} @{a{b} @{a'],
      ['@ @. @-a [@]'],
    ]);
  });

  describe('not where it is none', () => {
    check([
      ['a@b.org é@c 1@d x_@e'],
      ['\\@a [\\@b]'],
      ['https://mastodon.social/@user and <https://x.org/a?b=@c>'],
      ['mailto:@x and ./@types/node'],
      ['`@a` and ``[@b] ` `` then @c', 'narrative @c: c'],
      ['\\`@a`', 'narrative @a: a'],
      ['`@a\n\n@b`', 'narrative @a: a', 'narrative @b: b'],
      ['<!-- @a\n\n[@b] --> @c', 'narrative @c: c'],
      ['<!-- @a', 'narrative @a: a'],
      ['---\nauthor: "@a"\n---\n@b', 'narrative @b: b'],
      ['---\r\nnocite: |\r\n  @a\r\n...\r\n@b', 'narrative @b: b'],
      ['text\n\n---\n@a\n---\n', 'narrative @a: a'],
      ['```\n@a\n```\n@b', 'narrative @b: b'],
      ['~~~~ {.r}\n@a\n~~~\n@b\n~~~~\n@c', 'narrative @c: c'],
      ['```{r}\nx@a <- "[@b]"\n```'],
      ['> ```\n> @a\n> ```\n> @b', 'narrative @b: b'],
      ['- item\n\n  ```\n  @a\n  ```\n  @b', 'narrative @b: b'],
      ['``` not `closed`\n@a', 'narrative @a: a'],
      ['```\n@a never closed\n\n@b'],
      ['para\n\n    @code\n\n@a', 'narrative @a: a'],
      ['- item\n\n    @a in the item', 'narrative @a: a'],
      ['para\n    @a goes on', 'narrative @a: a'],
    ]);
  });

  it('gives the span of each cite and of the inside', () => {
    const text = 'x [see @a, p. 3;  @b ] y';
    const [group] = findCitations(text, 'markdown');
    assert.ok(group);
    assert.equal(text.slice(group.inner.start, group.inner.end), 'see @a, p. 3;  @b ');
    assert.deepEqual(
      group.cites.map(({ span }) => text.slice(span.start, span.end)),
      ['see @a, p. 3', '@b'],
    );
  });

  it('finds the citation at an offset, its ends included', () => {
    const text = 'x [@a][@b] @c';
    const at = (offset: number): string | undefined =>
      findCitationAt(text, offset, 'markdown')?.cites[0]?.key;
    assert.deepEqual([0, 1, 2, 5, 6, 7, 10, 11, 12, 13].map(at), [
      undefined,
      undefined,
      'a',
      'a',
      'a',
      'b',
      'b',
      'c',
      'c',
      'c',
    ]);
  });

  it('reads large hostile text in one pass', () => {
    for (const unit of [
      '[',
      '@',
      '[@a ',
      '`',
      '`` ` ',
      '<!--',
      '@{',
      '](',
      '[@a;',
      '> ',
      '```\n',
      '\n\n',
      '&',
    ]) {
      assert.ok(findCitations(unit.repeat(30_000), 'markdown').length <= 30_000);
    }
  });
});
