import assert from 'node:assert/strict';
import { findHeadingLevel, firstHeadingLevel } from '../../../src/core/edit/headingLevel';
import type { CitationLanguage } from '../../../src/core/model/citationLanguage';

describe('findHeadingLevel', () => {
  const cases: readonly (readonly [CitationLanguage, string, number | undefined])[] = [
    ['typst', '= A\n== B\ntext', 2],
    ['typst', '= A\n```\n== B\n```\n', 1],
    ['org', '* A\n** B\n* C\ntext', 1],
    ['org', '#+begin_src org\n* A\n#+end_src\n', undefined],
    ['asciidoc', '= Title\n\n== A\n\n=== B\n', 3],
    ['asciidoc', '----\n== A\n----\n', undefined],
    ['rst', 'A\n=\n\nB\n-\n\ntext', 2],
    ['rst', 'text', undefined],
    ['markdown', '# A\n\n```\n## B\n```\n', 1],
    ['latex', '\\section{A}\n\\subsection{B}\n', 2],
  ];
  for (const [language, text, level] of cases) {
    it(`${language}: ${JSON.stringify(text)}`, () => {
      assert.equal(findHeadingLevel(text, text.length, language), level);
    });
  }

  it('begins below the title where that is a heading', () => {
    assert.equal(firstHeadingLevel('markdown'), 2);
    assert.equal(firstHeadingLevel('org'), 1);
  });
});
