import assert from 'node:assert/strict';
import { CiteprocFormatter } from '../../../src/core/cite/citeproc';
import type { CitationForm } from '../../../src/core/model/citationForm';
import { formattedForm, linkedCitation } from '../../../src/core/notes/formattedForm';
import type { CitedPaper, Formatting } from '../../../src/core/notes/formattedForm';
import type { MarkupLanguage } from '../../../src/core/base/markup';
import { makePaper } from '../../support/papers';
import { makeStyleSource } from '../../support/styleSource';

describe('citations as formatted text', () => {
  let formatter: CiteprocFormatter;
  before(async () => {
    formatter = new CiteprocFormatter(await makeStyleSource());
  });

  const good = makePaper({
    key: 'good',
    title: 'On *gardens*',
    authors: ['Good, Ann', 'Bad, Bo'],
    year: 2020,
    venue: undefined,
    doi: '10.1000/x(1)',
  });
  const cited: readonly CitedPaper[] = [
    { paper: good, cite: { key: 'good', prefix: 'see', locator: 'ch. 2', suffix: 'and more' } },
  ];
  const formatting = (as: MarkupLanguage): Formatting => ({ formatter, options: { style: 'apa', as } });

  const cases: readonly (readonly [CitationForm, MarkupLanguage, string])[] = [
    ['parenthetical', 'text', '(see Good & Bad, 2020, Chapter 2 and more)'],
    ['narrative', 'latex', 'Good \\& Bad (see 2020, Chapter 2 and more)'],
    ['author', 'markdown', 'Good & Bad'],
    ['year', 'typst', '2020'],
    ['full', 'text', 'Good, A., & Bad, B. (2020). On *gardens*. https://doi.org/10.1000/x(1)'],
  ];
  for (const [form, as, expected] of cases) {
    it(`${form} in ${as}`, async () => {
      assert.equal(await formattedForm(cited, form, formatting(as)), expected);
    });
  }

  it('are footnotes where the language has them', async () => {
    const notes = ['latex', 'markdown', 'typst', 'org', 'text'] as const;
    const starts = ['\\footnote{Good', '^[Good', '#footnote[Good', '[fn:: Good', '(Good'];
    for (const [index, as] of notes.entries()) {
      const text = await formattedForm(cited, 'footnote', formatting(as));
      assert.ok(text.startsWith(starts[index] ?? '?'), text);
    }
  });

  it('are links in plain Markdown', async () => {
    assert.equal(
      await linkedCitation([{ paper: good, cite: { key: 'good' } }], formatting('markdown')),
      '[(Good & Bad, 2020)](<https://doi.org/10.1000/x%281%29>)',
    );
  });
});
