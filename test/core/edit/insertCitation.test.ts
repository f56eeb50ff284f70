import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import type { Span } from '../../../src/core/base/text';
import type { Cite } from '../../../src/core/cite/syntax';
import { insertCitation } from '../../../src/core/edit/insertCitation';
import type { InsertCitationResult } from '../../../src/core/edit/insertCitation';
import type { CitationSyntaxId } from '../../../src/core/model/citationLanguage';
import { findCitingMacros } from '../../../src/core/scan/latexMacros';

/** A document whose cursors are `|` and whose selections are `‹...›`. */
function read(marked: string): { readonly text: string; readonly selections: Span[] } {
  let text = '';
  let start = 0;
  const selections: Span[] = [];
  for (const character of marked) {
    if (character === '|') {
      selections.push({ start: text.length, end: text.length });
    } else if (character === '‹') {
      start = text.length;
    } else if (character === '›') {
      selections.push({ start, end: text.length });
    } else {
      text += character;
    }
  }
  return { text, selections };
}

function insert(
  syntax: CitationSyntaxId,
  marked: string,
  keys: string | readonly Cite[],
  command?: string,
): InsertCitationResult & { readonly text: string } {
  const { text, selections } = read(marked);
  const cites = typeof keys === 'string' ? keys.split(' ').map((key) => ({ key })) : keys;
  return { text, ...insertCitation(text, selections, cites, { syntax, command }) };
}

/** The document afterwards, with `|` where the cursors stand. */
function after(
  syntax: CitationSyntaxId,
  marked: string,
  keys: string | readonly Cite[],
  command?: string,
): string {
  const result = insert(syntax, marked, keys, command);
  assert.ok('edits' in result, JSON.stringify(result));
  let text = applyEdits(result.text, result.edits);
  for (const caret of [...result.carets].reverse()) {
    text = `${text.slice(0, caret)}|${text.slice(caret)}`;
  }
  return text;
}

type Case = readonly [before: string, keys: string, after: string];

function check(syntax: CitationSyntaxId, cases: readonly Case[]): void {
  for (const [before, keys, expected] of cases) {
    it(`${JSON.stringify(before)} + ${keys}`, () => {
      assert.equal(after(syntax, before, keys), expected);
    });
  }
}

describe('inserting a citation in Markdown', () => {
  describe('on its own', () => {
    check('pandoc', [
      ['|', 'a', '[@a]|'],
      ['x |', 'a b', 'x [@a; @b]|'],
      ['x|', 'a', 'x [@a]|'],
      ['x|.', 'a', 'x [@a]|.'],
      ['end.|', 'a', 'end. [@a]|'],
      ['(x)|', 'a', '(x) [@a]|'],
      ['“x”|', 'a', '“x” [@a]|'],
      ['say "x"|', 'a', 'say "x" [@a]|'],
      ['say "|', 'a', 'say "[@a]|'],
      ['(|)', 'a', '([@a]|)'],
      ['x —|', 'a', 'x —[@a]|'],
      ['line\n|', 'a', 'line\n[@a]|'],
      ['über|', 'a', 'über [@a]|'],
      ['x |word', 'a', 'x [@a] |word'],
      ['x |(see y)', 'a', 'x [@a] |(see y)'],
      ['x |[y](z)', 'a', 'x [@a] |[y](z)'],
      ['x|{.y}', 'a', 'x [@a] |{.y}'],
      ['x|[^1]', 'a', 'x [@a]|[^1]'],
      ['x|-y', 'a', 'x [@a]|-y'],
      ['‹some text› more', 'a', 'some text [@a]| more'],
      ['x |', 'a a b a', 'x [@a; @b]|'],
      ['x |', 'a*b', 'x [@{a*b}]|'],
    ]);
  });

  it('keeps a key without brackets apart from what would go on with it', () => {
    for (const [text, expected] of [
      ['x|-y', 'x @a -y'],
      ['x|/y', 'x @a /y'],
      ['x|. Y', 'x @a. Y'],
      ['x|--y', 'x @a--y'],
      ['x|_y_', 'x @a _y_'],
      ['x|/_y', 'x @a /_y'],
      ['x|@b', 'x @a @b'],
    ] as const) {
      const { text: plain, selections } = read(text);
      const result = insertCitation(plain, selections, [{ key: 'a' }], {
        syntax: 'pandoc',
        form: 'narrative',
      });
      assert.ok('edits' in result);
      assert.equal(applyEdits(plain, result.edits), expected);
    }
  });

  describe('in a citation that is there', () => {
    check('pandoc', [
      ['[@a|]', 'b', '[@a; @b|]'],
      ['[|@a]', 'b', '[@a; @b|]'],
      ['[@|a; @b]', 'c d', '[@a; @b; @c; @d|]'],
      ['[see @a, p. 3|; @b ]', 'c', '[see @a, p. 3; @b; @c| ]'],
      ['[@a|]', 'a b', '[@a; @b|]'],
      ['[@a; @b|]', 'b a', '[@a; @b|]'],
      ['[‹@a›]', 'b', '[@a; @b|]'],
      ['x [@a]|', 'b', 'x [@a; @b]|'],
      ['x [see @a, p. 3]| y', 'b c', 'x [see @a, p. 3; @b; @c]| y'],
      ['x [@a] |', 'b', 'x [@a] [@b]|'],
      ['x [-@a]|', 'b', 'x [-@a] [@b]|'],
      ['x [@a]|[@c]', 'b', 'x [@a; @b]|[@c]'],
      ['x [@a]|', 'a', 'x [@a]|'],
      ['x |[@a]', 'b', 'x [@b] |[@a]'],
      ['@a| says', 'b', '@a [@b]| says'],
      ['@zmu|shko says', 'b', '@zmushko [@b]| says'],
      ['@a [p.| 3] says', 'b', '@a [p. 3] [@b]| says'],
    ]);
  });

  describe('in code, where nothing is joined', () => {
    check('pandoc', [
      ['`[@a|]`', 'b', '`[@a [@b]|]`'],
      ['```\n[@a|]\n```', 'b', '```\n[@a [@b]|]\n```'],
      ['[text @a|](url)', 'b', '[text @a [@b]|](url)'],
    ]);
  });

  describe('at several cursors', () => {
    check('pandoc', [
      ['x| y|', 'a', 'x [@a]| y [@a]|'],
      ['[@a|; @c|] and |', 'b', '[@a; @c; @b|] and [@b]|'],
      ['y [@b|] x|', 'b', 'y [@b|] x [@b]|'],
      ['||', 'a', '[@a]|'],
      ['[@a]| and [@c]|', 'b', '[@a; @b]| and [@c; @b]|'],
    ]);
  });

  it('says which keys are there already', () => {
    const result = insert('pandoc', '[@a; @b|]', 'b a');
    assert.deepEqual(result, { text: '[@a; @b]', edits: [], carets: [7], present: ['b', 'a'] });
  });

  it('writes what is said of each paper', () => {
    assert.equal(
      after('pandoc', '[@a|]', [{ key: 'b', prefix: 'see', locator: '3' }]),
      '[@a; see @b, p. 3|]',
    );
  });

  it('refuses a key that Markdown cannot carry, and changes nothing', () => {
    const refused = 'Markdown cannot carry the citation key "a]b".';
    assert.deepEqual(insert('pandoc', 'x|', 'a]b'), { text: 'x', refused });
    assert.deepEqual(insert('pandoc', '[@a|]', 'a]b'), { text: '[@a]', refused });
  });

  it('does nothing for no papers and no cursors', () => {
    assert.deepEqual(insertCitation('x', [{ start: 0, end: 0 }], [], { syntax: 'pandoc' }), {
      edits: [],
      carets: [],
      present: [],
    });
    assert.deepEqual(insertCitation('x', [], [{ key: 'a' }], { syntax: 'pandoc' }), {
      edits: [],
      carets: [],
      present: [],
    });
  });

  it('gives spans of the text as it was', () => {
    const result = insert('pandoc', 'x| y|', 'a');
    assert.ok('edits' in result);
    assert.deepEqual(
      result.edits.map(({ span }) => span),
      [
        { start: 1, end: 1 },
        { start: 3, end: 3 },
      ],
    );
  });
});

describe('inserting a citation in LaTeX', () => {
  describe('on its own', () => {
    check('latex', [
      ['|', 'a b', '\\cite{a,b}|'],
      ['x|.', 'a', 'x \\cite{a}|.'],
      ['x~|', 'a', 'x~\\cite{a}|'],
      ['{|}', 'a', '{\\cite{a}|}'],
      ['\\emph{x}|', 'a', '\\emph{x} \\cite{a}|'],
      ["``x''|", 'a', "``x'' \\cite{a}|"],
      ['``|', 'a', '`` \\cite{a}|'],
      ['x~\\cite{b} \\cite{c} y~\\cite{d} z|', 'a', 'x~\\cite{b} \\cite{c} y~\\cite{d} z~\\cite{a}|'],
      ['x~\\textcite{b} y|', 'a', 'x~\\textcite{b} y \\cite{a}|'],
      ['x~\\cite{b} y |', 'a', 'x~\\cite{b} y \\cite{a}|'],
      ['\\cite{x, y} z |', 'a b', '\\cite{x, y} z \\cite{a, b}|'],
      ['\\cite{a}|', 'b', '\\cite{a,b}|'],
      ['\\cite{a} |', 'b', '\\cite{a} \\cite{b}|'],
      ['\\cite[p.~3]{a}|', 'b', '\\cite[p.~3]{a} \\cite{b}|'],
      ['\\textcite{a}|', 'b', '\\textcite{a} \\cite{b}|'],
      ['\\citefield{a|}{title}', 'b', '\\citefield{a}{title} \\cite{b}|'],
      [
        '\\newcommand\\x[2]{\\cite[#1]{#2}} \\x{3}{a}|',
        'b',
        '\\newcommand\\x[2]{\\cite[#1]{#2}} \\x{3}{a} \\cite{b}|',
      ],
      ['% \\cite{a|}', 'b', '% \\cite{a \\cite{b}|}'],
    ]);

    it('joins the citation of a command that another file of the document makes', () => {
      const macros = findCitingMacros(['\\newcommand{\\see}[2]{\\cite[#1]{#2}}']);
      const { text, selections } = read('x \\see{3}{a|} y');
      const result = insertCitation(text, selections, [{ key: 'b' }], { syntax: 'latex', macros });
      assert.ok('edits' in result);
      assert.equal(applyEdits(text, result.edits), 'x \\see{3}{a,b} y');
    });

    it('uses the command that is asked for', () => {
      assert.equal(after('latex', 'x |', 'a', 'parencite'), 'x \\parencite{a}|');
    });

    it('writes what is said of a paper, beside a citation that cannot hold it', () => {
      const cites = [{ key: 'b', locator: '3' }];
      assert.equal(after('latex', '\\cite{a|}', cites), '\\cite{a} \\cite[p.~3]{b}|');
    });
  });

  describe('in a citation that is there', () => {
    check('latex', [
      ['\\cite{a|}', 'b', '\\cite{a,b|}'],
      ['\\cite{|a}', 'b c', '\\cite{a,b,c|}'],
      ['\\citep[p.~3]{a|, b}', 'c', '\\citep[p.~3]{a, b, c|}'],
      ['\\ci|te[x]{a}', 'b', '\\cite[x]{a,b|}'],
      ['\\cite[x|]{a}', 'b', '\\cite[x]{a,b|}'],
      ['\\cite{|}', 'a b', '\\cite{a,b|}'],
      ['\\cite{x, y}\\cite{a|}', 'b', '\\cite{x, y}\\cite{a, b|}'],
      ['\\cite{\n  a,\n  b|\n}', 'c', '\\cite{\n  a,\n  b,\n  c|\n}'],
      ['\\cite{a,|}', 'b', '\\cite{a,b|}'],
      ['\\cite{a, b, |}', 'c', '\\cite{a, b, c| }'],
      ['\\cite{a|,b}', 'b a', '\\cite{a,b|}'],
      ['\\cite{a % why\n|}', 'b', '\\cite{a,b| % why\n}'],
      ['\\cites{a|}{b|}', 'c', '\\cites{a,c|}{b,c|}'],
    ]);
  });

  it('refuses keys and commands that would be more than that', () => {
    assert.deepEqual(insert('latex', '\\cite{a|}', 'x}\\input{y}'), {
      text: '\\cite{a}',
      refused: 'LaTeX cannot carry the citation key "x}\\input{y}".',
    });
    assert.deepEqual(insert('latex', 'x|', 'a', 'cite}{'), {
      text: 'x',
      refused: '"cite}{" is not the name of a LaTeX command.',
    });
  });
});

describe('inserting a citation in Typst', () => {
  check('typst', [
    ['x|-- so', 'a', 'x @a |-- so'],
    ['x|- so', 'a', 'x @a |- so'],
    ['|_this_', 'a', '@a |_this_'],
    ['|@b', 'a', '@a |@b'],
    ['x|: y', 'a', 'x @a|: y'],
    ['x|.', 'a', 'x @a|.'],
  ]);
});

describe('inserting a citation in Org', () => {
  check('org', [
    ['x|[fn:1]', 'a', 'x [cite:@a]|[fn:1]'],
    ['x|[fn::y]', 'a', 'x [cite:@a]|[fn::y]'],
    ['x|[[y]]', 'a', 'x [cite:@a] |[[y]]'],
  ]);
});

describe('inserting a citation where all works are asked for', () => {
  check('org', [['[cite/n:@*|]', 'new', '[cite/n:@new; |@*]']]);
  check('latex', [
    ['\\nocite{*|}', 'new', '\\nocite{new,|*}'],
    ['\\nocite{|}', 'new', '\\nocite{new|}'],
  ]);
});
