import assert from 'node:assert/strict';
import { locateFrontMatter } from '../../../src/core/base/frontMatter';
import { findFrontMatter } from '../../../src/core/document/frontMatter';
import { frontMatterOf } from '../../../src/core/import/yaml/cslYamlFrontMatter';
import { readNote } from '../../../src/core/notes/note/ownSummary';
import { findBlocks } from '../../../src/core/scan/blocks';

/** What stands between the marks of a text; `undefined` where it has no front matter. */
function innerOf(text: string): string | undefined {
  const place = locateFrontMatter(text);
  return place && text.slice(place.inner.start, place.inner.end);
}

const withMatter: readonly (readonly [what: string, text: string, inner: string])[] = [
  ['plain', '---\nkey: a\n---\nText\n', 'key: a\n'],
  ['a byte order mark', '\ufeff---\nkey: a\n---\nText\n', 'key: a\n'],
  ['line ends of Windows', '---\r\nkey: a\r\n---\r\nText\r\n', 'key: a\r\n'],
  ['dots as its end', '---\nkey: a\n...\nText\n', 'key: a\n'],
  ['white space behind the marks', '---  \nkey: a\n--- \t\nText\n', 'key: a\n'],
  ['a rule further below', '---\nkey: a\n---\nText\n\n---\n\nMore\n', 'key: a\n'],
  ['a mark inside a value', '---\nkey: a\nabstract: |\n  One\n  ---\n  two\n---\nText\n', 'key: a\nabstract: |\n  One\n  ---\n  two\n'], // prettier-ignore
  ['a line of more dashes', '---\nkey: a\n# ----\n----\n---\nText\n', 'key: a\n# ----\n----\n'],
  ['R Markdown', '---\nkey: a\noutput:\n  html_document:\n    toc: true\nparams:\n  day: !r Sys.Date()\n---\nText\n', 'key: a\noutput:\n  html_document:\n    toc: true\nparams:\n  day: !r Sys.Date()\n'], // prettier-ignore
  ['Quarto', '---\nkey: a\nformat:\n  html: default\n  pdf:\n    cite-method: natbib\n---\n\n```{r}\n#| label: x\n```\n', 'key: a\nformat:\n  html: default\n  pdf:\n    cite-method: natbib\n'], // prettier-ignore
  ['a blank line above its fields', '---\n\nkey: a\n---\nText\n', '\nkey: a\n'],
];

const without: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['no end', '---\nkey: a\n\nText\n'],
  ['an end that goes on', '---\nkey: a\n--- b\nText\n'],
  ['an indented end', '---\nkey: a\n ---\nText\n'],
  ['a line above', '\n---\nkey: a\n---\nText\n'],
  ['an indented beginning', ' ---\nkey: a\n---\nText\n'],
  ['four dashes', '----\nkey: a\n----\nText\n'],
  ['a rule, a heading, and a rule', '---\n\n# Introduction\n\nSee [@doe2020].\n\n---\n\nText\n'],
  ['a rule, prose, and a rule', '---\n\nSee [@doe2020].\n\n---\n\nText\n'],
];

describe('front matter', () => {
  for (const [what, text, inner] of withMatter) {
    it(`is found by all who look for it: ${what}`, () => {
      assert.equal(innerOf(text), inner);
      assert.equal(findFrontMatter(text)?.root.kind, 'map');
      assert.equal(readNote(text).key, 'a');
      assert.equal(frontMatterOf(text)?.endsWith(inner), true);
      const end = locateFrontMatter(text)?.span.end;
      assert.deepEqual(findBlocks(text, 'markdown')[0], { start: 0, end });
    });
  }

  for (const [what, text] of without) {
    it(`is found by none: ${what}`, () => {
      assert.equal(innerOf(text), undefined);
      assert.equal(findFrontMatter(text), undefined);
      assert.equal(readNote(text).key, undefined);
      assert.equal(frontMatterOf(text), undefined);
      assert.deepEqual(findBlocks(text, 'markdown'), []);
    });
  }

  it('may be empty, may be all that there is, and may have line ends of an old Mac', () => {
    assert.equal(innerOf('---\n---\nText\n'), '');
    assert.equal(innerOf('---\n---'), '');
    assert.equal(innerOf('---\rkey: a\r---\rText\r'), 'key: a\r');
    assert.deepEqual(locateFrontMatter('\ufeff---\na: b\n---'), {
      span: { start: 1, end: 13 },
      inner: { start: 5, end: 10 },
    });
  });
});
