import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { insertBlock } from '../../../src/core/edit/insertBlock';
import type { CitationLanguage } from '../../../src/core/model/citationLanguage';

/** The document with a cursor `|`, after `block` was inserted, with the cursor where it then stands. */
function after(language: CitationLanguage, marked: string, block = 'B'): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { edits, caret } = insertBlock(text, { start: at, end: at }, block, language);
  const result = applyEdits(text, edits);
  return `${result.slice(0, caret)}|${result.slice(caret)}`;
}

type Case = readonly [what: string, before: string, after: string];

function check(language: CitationLanguage, cases: readonly Case[]): void {
  for (const [what, before, expected] of cases) {
    it(what, () => {
      assert.equal(after(language, before), expected);
    });
  }
}

describe('inserting a block in Markdown', () => {
  check('markdown', [
    ['in an empty document', '|', 'B|\n'],
    ['in blank lines at the start', '|\n\nx', 'B|\n\nx'],
    ['below the last line', 'te|xt', 'text\n\nB|\n'],
    ['below the last line with its end', 'te|xt\n', 'text\n\nB|\n'],
    ['below the whole paragraph', 'o|ne\ntwo\n\nthree\n', 'one\ntwo\n\nB|\n\nthree\n'],
    ['on a blank line', 'one\n\n|\n\ntwo', 'one\n\nB|\n\ntwo'],
    ['on the only blank line', 'one\n|\ntwo', 'one\n\nB|\n\ntwo'],
    ['before a heading', 'o|ne\n# H\n', 'one\n\nB|\n\n# H\n'],
    ['right below a heading', '# H|\ntext\n', '# H\n\nB|\n\ntext\n'],
    ['before a code block', 'o|ne\n```\nx\n```\n', 'one\n\nB|\n\n```\nx\n```\n'],
    ['after the code block with the cursor', '```\n|x\n```\ny\n', '```\nx\n```\n\nB|\n\ny\n'],
    ['after its opening line', '``|`{r}\nx\n```\n', '```{r}\nx\n```\n\nB|\n'],
    ['after a code block that is not closed', '```\nx|', '```\nx\n\nB|\n'],
    ['after front matter', '--|-\na: b\n---\ntext\n', '---\na: b\n---\n\nB|\n\ntext\n'],
    ['below a list', '- a|\n- b\n\nx', '- a\n- b\n\nB|\n\nx'],
  ]);

  it('takes the line ends of the file', () => {
    assert.equal(after('markdown', 'a|\r\n\r\nb\r\n', '\nx\ny\n'), 'a\r\n\r\nx\r\ny|\r\n\r\nb\r\n');
    assert.equal(after('markdown', 'a|\rb', 'x\r\ny'), 'a\rb\r\rx\ry|\r');
  });

  it('keeps what is selected, and goes by where the selection ends', () => {
    const text = 'one\n\ntwo\n\nthree\n';
    const { edits } = insertBlock(text, { start: 0, end: 6 }, 'B', 'markdown');
    assert.equal(applyEdits(text, edits), 'one\n\ntwo\n\nB\n\nthree\n');
  });

  it('does nothing for an empty block', () => {
    assert.deepEqual(insertBlock('a', { start: 1, end: 1 }, ' \n', 'markdown'), { edits: [], caret: 1 });
  });
});

describe('inserting a block in LaTeX', () => {
  check('latex', [
    ['below the paragraph', 'o|ne\ntwo\n\nthree\n', 'one\ntwo\n\nB|\n\nthree\n'],
    ['before the end of the document', 'te|xt\n\\end{document}\n', 'text\n\nB|\n\n\\end{document}\n'],
    ['before the next section', 'te|xt\n\\section{S}\n', 'text\n\nB|\n\n\\section{S}\n'],
    [
      'after a verbatim environment',
      '\\begin{verbatim}\n|x\n\\end{verbatim}\ny\n',
      '\\begin{verbatim}\nx\n\\end{verbatim}\n\nB|\n\ny\n',
    ],
  ]);
});

describe('inserting a block in other languages', () => {
  for (const [language, before, expected] of [
    ['typst', '= He|ading\nText', '= Heading\n\nB|\n\nText'],
    ['org', '* He|ading\nText', '* Heading\n\nB|\n\nText'],
    ['org', 'te|xt\n* Next', 'text\n\nB|\n\n* Next'],
    ['asciidoc', '== He|ading\nText', '== Heading\n\nB|\n\nText'],
    ['asciidoc', 'te|xt\n[quote]\n____', 'text\n\nB|\n\n[quote]\n____'],
    ['rst', 'Title\n==|===\n\nText', 'Title\n=====\n\nB|\n\nText'],
    ['rst', 'te|xt\n.. note::', 'text\n\nB|\n\n.. note::'],
  ] as const) {
    it(`${language}: ${JSON.stringify(before)}`, () => {
      assert.equal(after(language, before), expected);
    });
  }
});
