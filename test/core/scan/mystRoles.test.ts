import assert from 'node:assert/strict';
import { findCitations } from '../../../src/core/scan/citations';
import { checkCitations } from '../../support/shownCitations';

describe('citations in MyST', () => {
  checkCitations('markdown', [
    ['x {cite}`a` y', '{cite}`a` => parenthetical: a'],
    ['{cite:p}`a,b`', '{cite:p}`a,b` => parenthetical: a | b'],
    [
      '{cite:t}`a` and [see @b, p. 3]',
      '{cite:t}`a` => narrative: a',
      '[see @b, p. 3] => parenthetical: see b page 3',
    ],
    ['{cite:p}`{see}a{p. 3}`', '{cite:p}`{see}a{p. 3}` => parenthetical: see a page 3'],
    ['{footcite:p}`a`', '{footcite:p}`a` => footnote: a'],
    ['{ref}`a` {cite} `b` `{cite}`'],
    ['```{note}\n{cite}`a`\n```'],
  ]);
});

describe('cross-references', () => {
  checkCitations('markdown', [
    ['Plain @fig-1 and @a', '@fig-1 => narrative: fig-1', '@a => narrative: a'],
    ['![x](y){#fig-1}\n\nSee @fig-1 and @a', '@a => narrative: a'],
    ['---\nformat: html\n---\n\n@fig-1 [@tbl-2; @sec-3] [@a]', '[@a] => parenthetical: a'],
    [
      '---\nformat: html\n---\n\n::: {.callout-tip #rq-one}\n:::\n\n@rq-one [@rq-two; @smith-2020]',
      '[@rq-two; @smith-2020] => parenthetical: rq-two | smith-2020',
    ],
    ['```{r}\n#| label: fig-1\n```\n\n@fig-1'],
    ['See @ref(fig:plot), \\@ref(fig:plot) and @reference', '@reference => narrative: reference'],
  ]);

  it('are known where the document is known to be Quarto’s', () => {
    assert.deepEqual(findCitations('@fig-1', 'markdown', 'quarto'), []);
    assert.equal(findCitations('@fig-1', 'markdown', 'pandoc').length, 1);
  });
});
