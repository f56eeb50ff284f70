import assert from 'node:assert/strict';
import { findCitationAt, findCitations } from '../../../src/core/scan/citations';

function shown(text: string): string[] {
  return findCitations(text, 'latex').map(({ command, span, cites }) => {
    const keys = cites.map(({ key, keySpan }) => {
      assert.equal(text.slice(keySpan.start, keySpan.end), key);
      return key;
    });
    return `${command ?? ''} ${text.slice(span.start, span.end)}: ${keys.join(' ')}`.trim();
  });
}

function check(cases: readonly (readonly [string, ...string[]])[]): void {
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(shown(text), expected);
    });
  }
}

describe('citations in LaTeX', () => {
  describe('of every command of the family', () => {
    check([
      ['x~\\cite{a}.', 'cite \\cite{a}: a'],
      ['\\cite{a,b, c}', 'cite \\cite{a,b, c}: a b c'],
      ['\\citep[see][p.~3]{a}', 'citep \\citep[see][p.~3]{a}: a'],
      ['\\citet*{a}', 'citet* \\citet*{a}: a'],
      [
        '\\Citeauthor{a} \\citeyearpar{b}',
        'Citeauthor \\Citeauthor{a}: a',
        'citeyearpar \\citeyearpar{b}: b',
      ],
      ['\\parencite[{[x]}][]{a}', 'parencite \\parencite[{[x]}][]{a}: a'],
      ['\\textcite {a}', 'textcite \\textcite {a}: a'],
      ['\\autocite\n  [3]\n  {a}', 'autocite \\autocite\n  [3]\n  {a}: a'],
      ['\\footfullcite{a}\\nocite{b}', 'footfullcite \\footfullcite{a}: a', 'nocite \\nocite{b}: b'],
      ['\\citeA<see>[p. 3]{a}', 'citeA \\citeA<see>[p. 3]{a}: a'],
      [
        '\\autocites(pre)(post)[1]{a}[2][3]{b}',
        'autocites \\autocites(pre)(post)[1]{a}: a',
        'autocites [2][3]{b}: b',
      ],
      ['\\volcite{2}[p. 3]{a}', 'volcite \\volcite{2}[p. 3]{a}: a'],
      ['\\defcitealias{a}{Paper I}', 'defcitealias \\defcitealias{a}{Paper I}: a'],
      [
        '\\cite{a,*b, *[see, too][on this]c,[cf.]d}',
        'cite \\cite{a,*b, *[see, too][on this]c,[cf.]d}: a b c d',
      ],
      ['\\cite{*}\\cite{[a}', 'cite \\cite{*}:', 'cite \\cite{[a}: [a'],
      ['\\cite{}', 'cite \\cite{}:'],
      ['\\cite[\\S 3 \\cite{b}]{a}', 'cite \\cite[\\S 3 \\cite{b}]{a}: a'],
    ]);
  });

  describe('of csquotes, of whole references and of single fields', () => {
    check([
      ['\\textcquote[p.~3]{a}[.]{Text}', 'textcquote \\textcquote[p.~3]{a}: a'],
      ['\\blockcquote*[see][]{a}{Text}', 'blockcquote* \\blockcquote*[see][]{a}: a'],
      ['\\foreigntextcquote{german}[3]{a}{T}', 'foreigntextcquote \\foreigntextcquote{german}[3]{a}: a'],
      [
        '\\begin{displaycquote}[3]{a}\nText\n\\end{displaycquote}',
        'begin{displaycquote} \\begin{displaycquote}[3]{a}: a',
      ],
      ['\\bibentry{a}', 'bibentry \\bibentry{a}: a'],
      [
        '\\defcitealias{a}{Paper~I} \\citetalias{a}',
        'defcitealias \\defcitealias{a}{Paper~I}: a',
        'citetalias \\citetalias{a}: a',
      ],
      ['\\citefield{a}{title} \\citelist{a}', 'citefield \\citefield{a}{title}: a'],
      ['\\pvolcites{1}[3]{a}{2}[4]{b}', 'pvolcites \\pvolcites{1}[3]{a}: a', 'pvolcites {2}[4]{b}: b'],
    ]);
  });

  describe('of the author’s own commands', () => {
    check([
      [
        '\\newcommand{\\see}[2]{\\cite[p.~#1]{#2}} \\see{3}{a}',
        'cite \\cite[p.~#1]{#2}:',
        'see \\see{3}{a}: a',
      ],
      ['\\newcommand\\x[2][]{\\citep[#1]{#2}}\\x[3]{a}', 'citep \\citep[#1]{#2}:', 'x \\x[3]{a}: a'],
      [
        '\\newcommand{\\two}[2]{\\cite{#1,#2}}\\two{a}{b}',
        'cite \\cite{#1,#2}:',
        'two \\two{a}: a',
        'two {b}: b',
      ],
      [
        '\\NewDocumentCommand{\\x}{s O{} m m}{\\cite[#3]{#4}}\\x{3}{a}',
        'cite \\cite[#3]{#4}:',
        'x \\x{3}{a}: a',
      ],
      ['\\def\\x#1#2{\\cite{#2}}\\x{3}{a}', 'cite \\cite{#2}:', 'x \\x{3}{a}: a'],
      ['\\let\\x\\citep \\x{a}', 'x \\x{a}: a'],
      ['\\newcommand{\\x}{\\citep}\\newcommand{\\y}[1]{\\x{#1}}\\y{a}', 'x \\x{#1}:', 'y \\y{a}: a'],
      ['\\DeclareCiteCommand{\\x}{a}{b}{c}{d}\\x[3]{a}', 'x \\x[3]{a}: a'],
      ['\\newcommand{\\citeneeded}[1]{[#1?]}\\citeneeded{whom}'],
      ['\\newcommand\\tocite{[?]}\\def\\CiteStatus{todo}'],
      ['%\\newcommand{\\x}[1]{\\cite{#1}}\n\\x{a}'],
      ['\\renewcommand{\\cite}[1]{[#1]}\\cite{a}', 'cite \\cite{a}: a'],
      ['\\newcommand{\\y}[1]{\\x{#1}}\\newcommand{\\x}{\\citep}\\y{a}', 'x \\x{#1}:', 'y \\y{a}: a'],
      [
        '\\newrobustcmd{\\y}[2]{\\x{#1}{#2}}\\def\\x#1#2{\\cite[#1]{#2}}\\y{3}{a}',
        'x \\x{#1}{#2}:',
        'cite \\cite[#1]{#2}:',
        'y \\y{3}{a}: a',
      ],
      ['\\NewCommandCopy{\\x}{\\citep}\\LetLtxMacro\\y\\x \\y{a}', 'y \\y{a}: a'],
      ['\\let\\x\\y \\let\\y\\x \\x{a}'],
      ['\\newcommand{\\citehow}[1]{[#1]}\\newcommand{\\x}{\\citehow}\\x{a}'],
      ['\\newcommandx{\\x}[2][1=]{\\cite[#1]{#2}}\\x{a}', 'cite \\cite[#1]{#2}:', 'x \\x{a}: a'],
      ['\\newcommand{\\x}[1]{\\emph{#1}}\\x{a}'],
    ]);
  });

  describe('over several lines, with comments', () => {
    check([
      [
        '\\cite{%\n  a, % first\n  b,\n  % c,\n  d%\n}',
        'cite \\cite{%\n  a, % first\n  b,\n  % c,\n  d%\n}: a b d',
      ],
      ['\\cite% why\n{a}', 'cite \\cite% why\n{a}: a'],
      ['\\cite{a,\r\n  b}', 'cite \\cite{a,\r\n  b}: a b'],
      ['\\cite{a, , b,}', 'cite \\cite{a, , b,}: a b'],
    ]);
  });

  describe('not where it is none', () => {
    check([
      ['% \\cite{a}\n\\cite{b}', 'cite \\cite{b}: b'],
      ['50\\% \\cite{a}', 'cite \\cite{a}: a'],
      ['\\\\% \\cite{a}'],
      ['\\\\cite{a}'],
      ['\\verb|\\cite{a}| \\verb*+\\cite{b}+ \\cite{c}', 'cite \\cite{c}: c'],
      ['\\lstinline[language=tex]!\\cite{a}! \\mintinline{tex}{\\cite} x'],
      ['\\begin{verbatim}\n\\cite{a}\n\\end{verbatim}\\cite{b}', 'cite \\cite{b}: b'],
      ['\\begin{lstlisting}[x]\n\\cite{a}\n\\end{lstlisting}'],
      ['\\begin{comment}\\cite{a}\\end{comment}'],
      ['\\begin{verbatim} \\cite{a}', 'cite \\cite{a}: a'],
      ['\\begin{quote}\\cite{a}\\end{quote}', 'cite \\cite{a}: a'],
      ['\\newcommand{\\mycite}[1]{\\cite{#1}}', 'cite \\cite{#1}:'],
      ['\\DeclareCiteCommand{\\x}{a}{b} \\setcitestyle{round} \\citestyle{x} \\citetext{see x}'],
      ['\\iffalse \\ifx\\a\\b \\fi % \\fi\n\\ifthenelse{x} \\cite{a}\\fi\\cite{b}', 'cite \\cite{b}: b'],
      ['\\iffalse\\cite{a}\\else\\cite{b}\\fi', 'cite \\cite{b}: b'],
      ['\\iffalse \\cite{a}', 'cite \\cite{a}: a'],
      ['\\lstnewenvironment{tex}{}{}\\begin{tex}\\cite{a}\\end{tex}'],
      ['\\newtcblisting[auto]{tex}[1]{}\\begin{tex}\\cite{a}\\end{tex}'],
      [
        '\\begin{LaTeXCode}[numbers=left]\n\\cite{a}\n\\end{document}\n\\end{LaTeXCode} \\cite{b}',
        'cite \\cite{b}: b',
      ],
      ['\\begin{pseudocode}\\cite{a}\\end{pseudocode}', 'cite \\cite{a}: a'],
      ['\\begin{PseudoCode*}\\cite{a}\\end{PseudoCode*}', 'cite \\cite{a}: a'],
      ['\\begin{algocode}\\cite{a}\\end{algocode}', 'cite \\cite{a}: a'],
      ['\\begin{Qrcode}\\cite{a}\\end{Qrcode}', 'cite \\cite{a}: a'],
      ['\\excludecomment{draft}\\begin{draft}\\cite{a}\\end{draft}'],
      ['\\MakeShortVerb{\\|}|\\cite{a}| \\cite{b}', 'cite \\cite{b}: b'],
      ['%\\excludecomment{x}\n\\begin{x}\\cite{a}\\end{x}', 'cite \\cite{a}: a'],
      ['\\MakeShortVerb|\\DeleteShortVerb{\\|}|\\cite{a}|', 'cite \\cite{a}: a'],
      ['|\\cite{a}|\\MakeShortVerb||\\cite{b}|', 'cite \\cite{a}: a'],
      ['% \\MakeShortVerb{\\|}\n|\\cite{a}|', 'cite \\cite{a}: a'],
      ['\\lstMakeShortInline[language=tex]!!\\cite{a}!'],
      ['<<x>>=\n"a\\cite{a}"; # \\cite{b}\n@\n\\cite{c}<cite{d}', 'cite \\cite{c}: c'],
      ['<<x>>=\n\\cite{a}'],
      ['x <<x>>= \\cite{a}', 'cite \\cite{a}: a'],
      ['\\cite{a}\\end{document}\\cite{b}', 'cite \\cite{a}: a'],
      ['\\nocite{*}', 'nocite \\nocite{*}:'],
      ['\\cite{a'],
      ['\\cite{a\n\nb}'],
      ['\\cite\n\n{a}'],
      ['\\cite(x){a}'],
      ['\\section{cite}{a}'],
    ]);
  });

  it('gives the inside of the braces', () => {
    const text = 'x \\cite[3]{ a, b } y';
    const [group] = findCitations(text, 'latex');
    assert.ok(group);
    assert.equal(text.slice(group.inner.start, group.inner.end), ' a, b ');
  });

  it('finds the citation at an offset', () => {
    const text = 'x\\cite{a} \\cites{b}{c}';
    const at = (offset: number): string | undefined => findCitationAt(text, offset, 'latex')?.cites[0]?.key;
    assert.deepEqual([0, 1, 7, 9, 10, 18, 20, 22].map(at), [undefined, 'a', 'a', 'a', 'b', 'b', 'c', 'c']);
  });

  it('reads large hostile text in one pass', () => {
    for (const unit of [
      '\\cite{',
      '\\cite[',
      '\\cite',
      '%',
      '\\verb',
      '\\begin{verbatim}',
      '\\cites{a}',
      '\\\\',
      '\\iffalse',
      '\\iffalse\\iftrue\\fi',
      '\\newcommand{\\x}[1]{\\cite{#1}}',
      '\\def\\x',
      '\\MakeShortVerb\\|',
      '\\MakeShortVerb\\|\\DeleteShortVerb\\|',
      '\\let\\x\\y\\let\\y\\z',
      '\\foreigntextcquote{',
    ]) {
      assert.ok(findCitations(unit.repeat(30_000), 'latex').length <= 30_000);
    }
  });
});
