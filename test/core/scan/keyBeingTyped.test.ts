import assert from 'node:assert/strict';
import { findCitationLanguage } from '../../../src/core/model/citationLanguage';
import { findKeyBeingTyped, mayBeInArgument } from '../../../src/core/scan/keyBeingTyped';
import { findCitingMacros } from '../../../src/core/scan/latexMacros';

/** The key at the mark `|`, with the mark in it; `undefined` where none can stand. */
function keyAt(id: string, marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const span = findKeyBeingTyped(text, offset, { id, citation: findCitationLanguage(id) });
  return span && `${text.slice(span.start, offset)}|${text.slice(offset, span.end)}`;
}

describe('findKeyBeingTyped', () => {
  for (const [id, text, key] of [
    ['markdown', 'As @|', '|'],
    ['markdown', 'As @zh|', 'zh|'],
    ['markdown', 'As [@zh|ao]', 'zh|ao'],
    ['markdown', '[see -@|, p. 3]', '|'],
    ['markdown', '[@a; @b|; @c]', 'b|'],
    ['markdown', '[@a; @|]', '|'],
    ['markdown', '[@{odd|}]', 'odd|'],
    ['quarto', 'x @fig|', 'fig|'],
    ['markdown', 'a {cite}`one,tw|`', 'tw|'],
    ['latex', '\\cite{|}', '|'],
    ['latex', '\\cite{|', '|'],
    ['latex', '\\citep[see][p.~3]{a,b|,c}', 'b|'],
    ['latex', '\\textcite{a, |}', '|'],
    ['latex', '\\parencites{a}{b|}', 'b|'],
    ['typst', 'As @zh|', 'zh|'],
    ['typst', '#cite(<zh|>)', 'zh|'],
    ['org', '[cite:@a;@b|]', 'b|'],
    ['org', '[cite/t:see @|]', '|'],
    ['org', 'cite:a,b|', 'b|'],
    ['restructuredtext', 'see :cite:`a, b|`', 'b|'],
    ['restructuredtext', ':cite:t:`|`', '|'],
    ['mystmd', '{cite:p}`a|`', 'a|'],
  ] as const) {
    it(`${id}: ${text}`, () => assert.equal(keyAt(id, text), key));
  }

  for (const [id, text] of [
    ['markdown', 'me@exam|ple.org'],
    ['markdown', '`@a|`'],
    ['markdown', '```\n@a|\n```'],
    ['markdown', '<!-- @a| -->'],
    ['markdown', '---\nauthor: @a|\n---\n'],
    ['markdown', 'a word|'],
    ['markdown', '\\@a|'],
    ['markdown', '[@a] b|'],
    ['latex', '% \\cite{a|}'],
    ['latex', '\\verb|'],
    ['latex', '\\section{a|}'],
    ['latex', '\\cite{a} b|'],
    ['latex', 'me@a|'],
    ['typst', 'me@exam|'],
    ['typst', '// @a|'],
    ['org', 'me@exam|'],
    ['restructuredtext', '.. :cite:`a|`'],
    ['plaintext', '@a|'],
  ] as const) {
    it(`${id}, no key: ${JSON.stringify(text)}`, () => assert.equal(keyAt(id, text), undefined));
  }

  it('is fast in a line of nothing but beginnings', () => {
    for (const id of ['typst', 'org', 'restructuredtext', 'markdown', 'latex']) {
      const text = `${'cite:a,@b;{cite}`c,\\cite{'.repeat(5_000)}|`;
      assert.doesNotThrow(() => keyAt(id, text), id);
    }
  });

  it('knows the commands that other files of a document make', () => {
    const macros = findCitingMacros(['\\newcommand{\\see}[2]{\\cite[#1]{#2}}']);
    const latex = { id: 'latex', citation: 'latex' } as const;
    assert.deepEqual(findKeyBeingTyped('\\see{3}{zh}', 10, latex, macros), { start: 8, end: 10 });
    assert.equal(findKeyBeingTyped('\\see{3}{zh}', 10, latex), undefined);
  });

  it('has to be in braces for those commands to matter', () => {
    for (const text of ['\\see{3}{zh', '\\see{a,\n  b', '\\see{', '\\emph{so \\see{a']) {
      assert.equal(mayBeInArgument(text, text.length), true, text);
    }
    for (const text of ['', 'Word', '\\see{3}{zh} on', '\\begin', '\\emph{so \\se', `{${' '.repeat(1000)}`]) {
      assert.equal(mayBeInArgument(text, text.length), false, text);
    }
    assert.equal(mayBeInArgument('Word {a}', 2), false);
  });
});

describe('a key being typed in AsciiDoc', () => {
  it('is one in a macro of citations', () => {
    const text = 'See cite:[known2020,fru].';
    const offset = text.indexOf('fru') + 3;
    const span = findKeyBeingTyped(text, offset, { id: 'asciidoc', citation: 'asciidoc' });
    assert.equal(span && text.slice(span.start, span.end), 'fru');
    assert.equal(findKeyBeingTyped('See fru', 7, { id: 'asciidoc', citation: 'asciidoc' }), undefined);
  });
});
