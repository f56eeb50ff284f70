import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import {
  citationsAt,
  editCitation,
  findNeighbour,
  readCitedDocument,
} from '../../../src/core/edit/editCitation';
import type { CitationAction } from '../../../src/core/edit/editCitation';
import type { CitationSyntaxId } from '../../../src/core/model/citationLanguage';
import { findCitingMacros } from '../../../src/core/scan/latexMacros';

/** The document after `action` at the cursor `|`; a refusal stands in double angle quotes. */
function after(syntax: CitationSyntaxId, marked: string, action: CitationAction): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const document = readCitedDocument(text, syntax);
  const [citation] = citationsAt(document, [{ start: offset, end: offset }]);
  assert.ok(citation, marked);
  const edit = editCitation(document, citation, action);
  return 'refused' in edit ? `«${edit.refused}»` : applyEdits(text, [edit]);
}

type Case = readonly [syntax: CitationSyntaxId, before: string, after: string];

function check(action: CitationAction, cases: readonly Case[]): void {
  for (const [syntax, before, expected] of cases) {
    it(`${syntax} ${JSON.stringify(before)}`, () => {
      assert.equal(after(syntax, before, action), expected);
    });
  }
}

describe('editing a citation', () => {
  describe('removes the first paper', () => {
    check({ kind: 'remove', index: 0 }, [
      ['pandoc', 'x [see @a|, p. 3;  @b ; @c].', 'x [@b ; @c].'],
      ['pandoc', 'x [@a|].', 'x.'],
      ['pandoc', 'x @a| says', 'x says'],
      ['pandoc', 'x ^[[@a|]].', 'x.'],
      ['myst', '{cite:p}`a|, b`', '{cite:p}`b`'],
      ['latex', 'x~\\cite{a|, % why\n  b}', 'x~\\cite{b}'],
      ['natbib', '\\citep[see][p.~3]{a|,b}', '\\citep[p.~3]{b}'],
      ['biblatex', '\\autocites(x)(y)[3]{a|}[see][5]{b}{c}', '\\autocites(x)(y)[see][5]{b}{c}'],
      ['typst', 'x @a|[p. 3] @b', 'x @b'],
      ['org', '[cite/t:see @a|; @b p. 3]', '[cite/t:@b p. 3]'],
      ['rst', 'x :cite:p:`{see}a|,b`', 'x :cite:p:`b`'],
      ['asciidoc', 'cite:[a|(3), b(5)]', 'cite:[b(5)]'],
      ['latex', 'x~\\footnote{\\cite{a|}}.', 'x.'],
    ]);
  });

  describe('turns the order of papers round', () => {
    check({ kind: 'order', order: [1, 0] }, [
      ['pandoc', '[see @a|, p. 3;@b]', '[@b;see @a, p. 3]'],
      ['latex', '\\cite{a|, b}', '\\cite{b, a}'],
      ['natbib', '\\citep[see][]{a|,b}', '\\citep{b} \\citep[see][]{a}'],
      ['biblatex', '\\autocites[3]{a|}[5]{b}', '\\autocites[5]{b}[3]{a}'],
      ['org', '[cite:@a| p. 3;@b]', '[cite:@b;@a p. 3]'],
      ['rst', ':cite:`{see}a|,b{p. 3}`', ':cite:`b{p. 3},{see}a`'],
      ['asciidoc', 'cite:[a|(3), b]', 'cite:[b, a(3)]'],
    ]);
  });

  describe('adds a paper with a locator', () => {
    check({ kind: 'add', cites: [{ key: 'z', locator: '7' }, { key: 'a' }] }, [
      ['pandoc', '[@a|, *raw*]', '[@a, *raw*; @z, p. 7]'],
      ['pandoc', '@a|', '@a; @z [p. 7]'],
      ['myst', '{cite:t}`a|`', '{cite:t}`a,z{p. 7}`'],
      ['biblatex', '\\autocite{a|}', '\\autocite[p.~7]{a,z}'],
      ['biblatex', '\\autocite[3]{a|}', '\\autocites[3]{a}[p.~7]{z}'],
      ['natbib', '\\citep[3]{a|}', '\\citep[3]{a} \\citep[p.~7]{z}'],
      ['typst', '@a|[3]', '@a[3] @z[p. 7]'],
      ['org', '[cite/t:@a|]', '[cite/t:@a; @z p. 7]'],
      ['asciidoc', 'cite:[a|]', 'cite:[a, z(7)]'],
    ]);
  });

  describe('changes the texts of one paper', () => {
    check({ kind: 'texts', index: 0, texts: { locator: 'ch. 2', suffix: '' } }, [
      ['pandoc', '[see *x* @a|, p. 3, and more;@b]', '[see *x* @a, ch. 2;@b]'],
      ['pandoc', '@a| says', '@a [ch. 2] says'],
      ['myst', '{cite}`a|`', '{cite}`a{ch. 2}`'],
      ['natbib', '\\citep[see \\emph{x}][p.~3, n]{a|}', '\\citep[see \\emph{x}][ch.~2]{a}'],
      ['biblatex', '\\autocite{a|,b}', '\\autocites[ch.~2]{a}{b}'],
      ['typst', '@a|', '@a[ch. 2]'],
      ['org', '[cite:see @a| p. 3;@b]', '[cite:see @a ch. 2;@b]'],
      ['asciidoc', 'cite:[a|(3),b]', 'cite:[a(ch. 2),b]'],
    ]);
    check({ kind: 'texts', index: 0, texts: { prefix: 'e.g. [50%]' } }, [
      ['pandoc', '[@a|]', '[e.g. \\[50%\\] @a]'],
      ['natbib', '\\citep{a|}', '\\citep[{e.g. [50\\%]}][]{a}'],
      ['org', '[cite:@a|]', '[cite:e.g. (\u200b50%) @a]'],
      ['asciidoc', 'cite:[a|]', '«This way of citing has no place for that text.»'],
    ]);
  });

  describe('takes a text that had markup as source, and any other as plain', () => {
    check({ kind: 'texts', index: 0, texts: { prefix: 'cf. \\emph{y}', locator: '4' } }, [
      ['natbib', '\\citep[see \\emph{x}][p.~3]{a|}', '\\citep[cf. \\emph{y}][p.~4]{a}'],
      ['natbib', '\\citep[see][3]{a|}', '\\citep[cf. \\textbackslash{}emph\\{y\\}][p.~4]{a}'],
    ]);
    check({ kind: 'texts', index: 0, texts: { suffix: 'and *z*' } }, [
      ['pandoc', '[@a|, p. 3, *x*]', '[@a, p. 3 and *z*]'],
      ['pandoc', '[@a| more]', '[@a and \\*z\\*]'],
    ]);
  });

  describe('converts to the narrative form', () => {
    check({ kind: 'convert', form: 'narrative' }, [
      ['pandoc', 'x [see @a|, p. 3]', 'x see @a [p. 3]'],
      ['pandoc', 'x [-@a|]', 'x @a'],
      ['myst', '{cite:p}`a|, b`', '{cite:t}`a, b`'],
      ['natbib', '\\citep[see] [3] {a|, b}', '\\citet[see] [3] {a, b}'],
      ['natbib', '\\footnote{\\citep{a|}}', '\\citet{a}'],
      ['biblatex', '\\autocites(x)(y)[3]{a|}{b}', '\\textcites(x)(y)[3]{a}{b}'],
      ['latex', '\\cite{a|}', '«Citations in latex have no form “narrative” of their own.»'],
      ['typst', '@a|[3]', '#cite(<a>, supplement: [3], form: "prose")'],
      ['typst', '#cite(<a|>, style: "x.csl",)', '#cite(<a>, style: "x.csl", form: "prose")'],
      ['typst', '#cite(<a|>, form: "year", style: "x.csl")', '#cite(<a>, form: "prose", style: "x.csl")'],
      ['org', '[cite:see @a| p. 3;@b]', '[cite/t:see @a p. 3;@b]'],
      ['asciidoc', 'cite:[a|(3),b]', 'citenp:[a(3),b]'],
    ]);
  });

  describe('converts to other forms', () => {
    check({ kind: 'convert', form: 'footnote' }, [
      ['pandoc', '[@a|, *p*]', '^[[@a, *p*]]'],
      ['natbib', '\\citep[see][]{a|}', '\\footnote{\\citet[see][]{a}}'],
      ['biblatex', '\\autocite[3]{a|}', '\\footcite[3]{a}'],
      ['org', '[cite:@a|]', '[fn:: [cite:@a]]'],
      ['typst', '@a|', '#footnote[#cite(<a>, form: "full")]'],
    ]);
    check({ kind: 'convert', form: 'parenthetical' }, [
      ['pandoc', 'As @a| [p. 3] says', 'As [@a, p. 3] says'],
      ['pandoc', 'x^[[@a|; @b]].', 'x[@a; @b].'],
      ['typst', '#cite(<a|>, form: "prose")', '#cite(<a>, form: "normal")'],
    ]);
    check({ kind: 'convert', form: 'parenthetical', command: 'parencite*' }, [
      ['biblatex', '\\autocite[3]{a|}', '\\parencite*[3]{a}'],
    ]);
    check({ kind: 'convert', form: 'full' }, [
      ['biblatex', '\\autocites[3]{a|}[5]{b}', '\\fullcite[3]{a} \\fullcite[5]{b}'],
    ]);
  });

  describe('splits', () => {
    check({ kind: 'split', before: 1 }, [
      ['pandoc', '[see @a|,p. 3;  @b; @c]', '[see @a,p. 3] [@b; @c]'],
      ['latex', '\\cite{a|, b, c}', '\\cite{a} \\cite{b, c}'],
      ['natbib', '\\citep[see][3]{a|,b}', '\\citep[see][]{a} \\citep[3]{b}'],
      ['biblatex', '\\autocites[3]{a|}[5]{b}', '\\autocite[3]{a} \\autocite[5]{b}'],
      ['org', '[cite/t:@a|;@b]', '[cite/t:@a] [cite/t:@b]'],
      ['asciidoc', 'cite:[a|,b]', 'cite:[a] cite:[b]'],
      ['pandoc', '[@a|]', '«There is nothing to split off there.»'],
    ]);
  });

  describe('splits into single ones', () => {
    check({ kind: 'split', before: 'each' }, [
      ['pandoc', '[see @a|;@b; @c]', '[see @a] [@b] [@c]'],
      ['biblatex', '\\autocites[3]{a|}[5]{b}{c}', '\\autocite[3]{a} \\autocite[5]{b} \\autocite{c}'],
      ['typst', '@a| @b', '«There is nothing to split off there.»'],
    ]);
  });

  describe('joins', () => {
    check({ kind: 'join' }, [
      ['pandoc', '[see @a|,p. 3] [@b;@c]', '[see @a,p. 3;@b;@c]'],
      ['pandoc', '[@a|] [@a; @b]', '[@a; @b]'],
      ['pandoc', '@a| and @b [p. 3]', '[@a; @b, p. 3]'],
      ['latex', '\\cite{a|}~\\cite{b, c}', '\\cite{a, b, c}'],
      ['natbib', '\\citep[see][]{a|}, \\citep[3]{b}', '\\citep[see][3]{a,b}'],
      [
        'natbib',
        '\\citep[3]{a|} \\citep[5]{b}',
        '«These citations have texts that one citation cannot hold.»',
      ],
      ['biblatex', '\\autocite[3]{a|} \\autocite[5]{b}', '\\autocites[3]{a}[5]{b}'],
      ['org', '[cite:@a| p. 3] [cite:@b]', '[cite:@a p. 3; @b]'],
      ['pandoc', '[@a|] more text [@b]', '«No citation follows right behind this one.»'],
      ['pandoc', '[@a|]\n\n[@b]', '«No citation follows right behind this one.»'],
    ]);
  });

  it('knows the neighbour', () => {
    const document = readCitedDocument('[@a] [@b] x [@c]', 'pandoc');
    const [first, second] = document.citations;
    assert.ok(first && second);
    assert.equal(findNeighbour(document, first), second);
    assert.equal(findNeighbour(document, second), undefined);
  });

  it('touches only what changes', () => {
    const text = '😀\r\nx [see @aé, p. 3; @b, p. 5; @c]\r\n';
    const document = readCitedDocument(text, 'pandoc');
    const [citation] = document.citations;
    assert.ok(citation);
    const edit = editCitation(document, citation, { kind: 'texts', index: 1, texts: { locator: '15' } });
    assert.ok('span' in edit);
    assert.deepEqual([text.slice(edit.span.start, edit.span.end), edit.newText], ['', '1']);
  });

  it('knows the commands that other files of a document make', () => {
    const macros = findCitingMacros(['\\let\\mention\\citep \\newcommand{\\see}[2]{\\cite[#1]{#2}}']);
    const edited = (text: string, action: CitationAction): string => {
      const document = readCitedDocument(text, 'natbib', macros);
      const [citation] = document.citations;
      assert.ok(citation, text);
      const edit = editCitation(document, citation, action);
      return 'refused' in edit ? edit.refused : applyEdits(text, [edit]);
    };
    assert.equal(edited('\\see{3}{a,b}', { kind: 'remove', index: 0 }), '\\see{3}{b}');
    assert.equal(edited('\\see{3}{a}', { kind: 'add', cites: [{ key: 'b' }] }), '\\see{3}{a,b}');
    assert.equal(edited('\\mention{a}, \\mention{b}', { kind: 'join' }), '\\mention{a,b}');
    assert.equal(
      edited('\\mention[3]{a} \\mention{b}', { kind: 'join' }),
      'These citations have texts that one citation cannot hold.',
    );
  });

  it('takes each citation once at several cursors', () => {
    const document = readCitedDocument('[@a; @b] and [@c]', 'pandoc');
    const at = (offset: number): { start: number; end: number } => ({ start: offset, end: offset });
    assert.equal(citationsAt(document, [at(15), at(1), at(5), at(10)]).length, 2);
  });
});

describe('editing one paper of many', () => {
  const pieces: Readonly<
    Record<string, readonly [open: string, separator: string, close: string, items: readonly string[]]>
  > = {
    pandoc: ['[', ' ;', ']', ['see *x* @k1, p. 3', '-@k2,  {ch. 4} z', '@{k/3*}', 'cf. @k4 [!] 🙂']],
    org: ['[cite/t/c:', ';', ']', ['see @k1 p. 3', '@k2  ch. 4', '/x/ @k3', '@k4 🙂']],
    rst: [':cite:t:`', ', ', '`', ['{see}k1{p. 3}', 'k2', '{*x*}k3', 'k4{🙂}']],
    asciidoc: ['citenp:[', ' ,', ']', ['k1(3)', 'k2', 'k3(4-5)', 'k4(🙂)']],
    natbib: ['\\citealp*{', ',%\n ', '}', ['k1', 'k2', 'k3', 'k4']],
  };
  const actions: readonly CitationAction[] = [
    { kind: 'remove', index: 1 },
    { kind: 'order', order: [3, 2, 1, 0] },
    { kind: 'add', cites: [{ key: 'new' }] },
    { kind: 'split', before: 2 },
    { kind: 'texts', index: 1, texts: { locator: '99' } },
  ];
  for (const [syntax, [open, separator, close, items]] of Object.entries(pieces)) {
    for (const action of actions.filter(({ kind }) => syntax !== 'natbib' || kind !== 'texts')) {
      it(`${syntax}: ${action.kind} keeps all others byte for byte`, () => {
        const around = ['Before – «x» ', ' after\r\n\t🙂 [x](y)\r\n'] as const;
        const text = around[0] + open + items.join(separator) + close + around[1];
        const id = syntax as CitationSyntaxId;
        const result = after(
          id,
          text.replace(open, () => `${open}|`),
          action,
        );
        assert.ok(result.startsWith(around[0]) && result.endsWith(around[1]), result);
        items.forEach((item, index) => {
          assert.ok(result.includes(item) || index === 1, `${item} in ${result}`);
        });
        assert.notEqual(result, text);
      });
    }
  }

  describe('leaves the other arguments of a command alone', () => {
    const refused = '«This command has arguments of its own, which only you can change.»';
    const own = '\\newcommand{\\see}[2]{\\cite[#1]{#2}}';
    check({ kind: 'convert', form: 'narrative' }, [
      ['biblatex', '\\volcite{2}[3]{a|}', refused],
      ['biblatex', '\\textcquote[3]{a|}{Text}', refused],
      ['biblatex', `${own} \\see{3}{a|}`, refused],
    ]);
    check({ kind: 'remove', index: 0 }, [
      ['biblatex', '\\textcquote[3]{a|}{Text}', refused],
      ['biblatex', '\\textcquote{a|, b}{Text}', '\\textcquote{b}{Text}'],
      ['biblatex', `${own} \\see{3}{a|,b}`, `${own} \\see{3}{b}`],
    ]);
    check({ kind: 'add', cites: [{ key: 'b' }] }, [
      ['biblatex', '\\textcquote{a|}{Text}', '\\textcquote{a,b}{Text}'],
      ['biblatex', '\\volcite{2}[3]{a|}', refused],
    ]);
  });
});
