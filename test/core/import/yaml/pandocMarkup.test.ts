import assert from 'node:assert/strict';
import { cslMarkupOf } from '../../../../src/core/import/yaml/pandocMarkup';

describe('cslMarkupOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Plain <i>title</i> & more', 'Plain <i>title</i> & more'],
    ['The [TeX]{.nocase}book', 'The <span class="nocase">TeX</span>book'],
    ['[Small]{.smallcaps}', '<span style="font-variant:small-caps">Small</span>'],
    ['[Kept]{.other} and [brackets]', '[Kept]{.other} and [brackets]'],
    ['On *Homo sapiens* and **Bold**', 'On <i>Homo sapiens</i> and <b>Bold</b>'],
    ['A* search and B* trees', 'A* search and B* trees'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['H~2~O and x^2^', 'H<sub>2</sub>O and x<sup>2</sup>'],
    ['~ 5 and ~6', '~ 5 and ~6'],
    ["it\\'s \\*this\\* \\$5", "it's *this* $5"],
    ['$\\alpha$-divergence', '$\\alpha$-divergence'],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.equal(cslMarkupOf(text), expected));
  }

  it('is quick with many signs that mean nothing', () => {
    for (const sign of ['*', '[', '^', '~', '\\', '[a]{.', '*a', 'a~b^']) {
      assert.equal(typeof cslMarkupOf(sign.repeat(20_000)), 'string');
    }
  });
});
