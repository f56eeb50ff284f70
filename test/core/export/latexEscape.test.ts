import assert from 'node:assert/strict';
import { escapeLatexProse, escapeLatexText, escapeLatexVerbatim } from '../../../src/core/export/latexEscape';
import { escapeLatexTitle } from '../../../src/core/export/latexTitle';
import { latexToText } from '../../../src/core/import/latex/latexText';

const unicode = { unicode: true };
const ascii = { unicode: false };

describe('text that reads as an entity of HTML', () => {
  for (const text of ['AT&amp;T', 'a &#233; b', '&lt;i&gt;']) {
    it(`${text} comes back as it is`, () => {
      assert.equal(latexToText(escapeLatexText(text, { unicode: true }), 'plain'), text);
      assert.equal(latexToText(escapeLatexTitle(text, { unicode: true, protect: true }), 'plain'), text);
    });
  }
});

describe('escapeLatexText', () => {
  const pairs: readonly (readonly [text: string, latex: string])[] = [
    ['R&D costs 5% of $3 for #1 in a_b', 'R\\&D costs 5\\% of \\$3 for \\#1 in a\\_b'],
    ['{x}', '\\textbraceleft{}x\\textbraceright{}'],
    ['a}', 'a\\textbraceright{}'],
    ['\\write18{rm}', '\\textbackslash{}write18\\textbraceleft{}rm\\textbraceright{}'],
    ['^^5cinput', '\\textasciicircum{}\\textasciicircum{}5cinput'],
    ['~user', '\\textasciitilde{}user'],
    ['`a`', '\\textasciigrave{}a\\textasciigrave{}'],
    ['--flag ---', '-{}-flag -{}-{}-'],
    ["''a'' it's", "'{}'a'{}' it's"],
    ['a\u00a0b', 'a~b'],
    ['say "so" <b> @x', 'say "so" <b> @x'],
    ['é ł ß – “x” 中', 'é ł ß – “x” 中'],
    ['α-stable, n ≤ ∞', '\\ensuremath{\\alpha}-stable, n \\ensuremath{\\leq} \\ensuremath{\\infty}'],
    ['Λόγος ± 3 × 2°', 'Λόγος ± 3 × 2°'],
    ['Nguyễn', 'Nguy{\\~{\\^e}}n'],
    ['★ ∆ ‖', '★ ∆ ‖'],
    ['a\n\tb\u0000c  d', 'a bc d'],
    ['e\u0301', 'é'],
  ];
  for (const [text, latex] of pairs) {
    it(`${JSON.stringify(text)} is ${latex}`, () => {
      assert.equal(escapeLatexText(text, unicode), latex);
    });
  }
});

describe('letters of formulas', () => {
  const title = { unicode: true, protect: true };

  it('have commands where a few of Greek stand together, but not in a text in Greek', () => {
    const [gamma, tau] = ['\\ensuremath{\\gamma}', '\\ensuremath{\\tau}'];
    assert.equal(escapeLatexText('in γγ and ττ', unicode), `in ${gamma}${gamma} and ${tau}${tau}`);
    assert.equal(escapeLatexTitle('in γγ', title), `in ${gamma}${gamma}`);
    for (const text of ['Περί του να ζει', 'το νερο', 'αβγ', 'με <i>τα</i> ψάρια']) {
      assert.equal(latexToText(escapeLatexTitle(text, title), 'title'), text);
      assert.doesNotMatch(escapeLatexTitle(text, title), /ensuremath/);
    }
  });

  it('have accents that make no character of Unicode, and a style of their own', () => {
    assert.equal(escapeLatexText('x̂ and B̄', unicode), '{\\^x} and {\\=B}');
    assert.equal(escapeLatexText('ℝ, 𝔽', unicode), '\\ensuremath{\\mathbb{R}}, \\ensuremath{\\mathbb{F}}');
    for (const text of ['x̂ and B̄ → ℝ', 'i̇', 'x̂̄', 'Ọ̀', '\u{1d545}']) {
      assert.equal(
        latexToText(escapeLatexTitle(text, title), 'title').normalize('NFC'),
        text.normalize('NFC'),
      );
    }
  });
});

describe('escapeLatexText without Unicode', () => {
  const pairs: readonly (readonly [text: string, latex: string])[] = [
    ['Müller', 'M{\\"u}ller'],
    ['Řehůřek', '{\\v{R}}eh{\\r{u}}{\\v{r}}ek'],
    ['í', "{\\'{\\i}}"],
    ['ế', "{\\'{\\^e}}"],
    ['Łódź ß ø Å', "{\\L}{\\'o}d{\\'z} {\\ss} {\\o} {\\AA}"],
    ['a – b — c', 'a -- b --- c'],
    ['“x” ‘y’', "``x'' \\textquoteleft{}y\\textquoteright{}"],
    ['α ≤ ∞', '\\ensuremath{\\alpha} \\ensuremath{\\leq} \\ensuremath{\\infty}'],
    ['10 € …', '10 \\texteuro{} \\ldots{}'],
    ['–-', '--{}-'],
    ['中', '中'],
  ];
  for (const [text, latex] of pairs) {
    it(`${text} is ${latex}`, () => {
      assert.equal(escapeLatexText(text, ascii), latex);
    });
  }
});

describe('escapeLatexProse', () => {
  it('keeps paragraphs', () => {
    assert.equal(
      escapeLatexProse('One\nline.\n\nTwo & \r\n \r\n\r\nThree', unicode),
      'One line. \\par Two \\& \\par Three',
    );
  });
});

describe('escapeLatexVerbatim', () => {
  it('keeps addresses as they are', () => {
    const address = 'https://x.org/a_b?c=d%20e&f=#g~h';
    assert.equal(escapeLatexVerbatim(address), address);
  });

  it('lets nothing out of its braces', () => {
    assert.equal(escapeLatexVerbatim(' http://x/{a}\\b\n'), 'http://x/%7Ba%7D%5Cb');
  });
});

describe('escapeLatexTitle', () => {
  const pairs: readonly (readonly [text: string, latex: string])[] = [
    ['Attention Is All You Need', 'Attention Is All You Need'],
    ['A GPU in D2MoE and pH', 'A {GPU} in {D2MoE} and {pH}'],
    ['D<sup>2</sup>MoE', '{D}\\textsuperscript{2}{MoE}'],
    ['H<sub>2</sub>O of <i>E. coli</i>', '{H}\\textsubscript{2}{O} of \\emph{{E}. coli}'],
    ['The <span class="nocase">Bayesian GPU</span> Way', 'The {Bayesian GPU} Way'],
    ['<b>Bold</b> <span style="font-variant:small-caps;">Caps</span>', '\\textbf{Bold} \\textsc{Caps}'],
    ['GPU-Based LLMs: A Survey', '{GPU}-Based {LLMs}: A Survey'],
    ['Vitamin C for GPT4 and 3D', 'Vitamin {C} for {GPT4} and {3D}'],
    ['IS THE SOLAR SYSTEM STABLE?', 'IS THE SOLAR SYSTEM STABLE?'],
    ['GPU', '{GPU}'],
    ['a <b and c> d', 'a <b and c> d'],
    ['a <i>b', 'a <i>b'],
    ['a </i> b', 'a </i> b'],
    ['<i>a <b>b</i></b>', '<i>a \\textbf{b</i>}'],
    ['<span class="other">x</span>', 'x'],
    ['McDonald & ÉCOLE', '{McDonald} \\& {ÉCOLE}'],
    ['x{y', 'x\\textbraceleft{}y'],
  ];
  for (const [text, latex] of pairs) {
    it(`${text} is ${latex}`, () => {
      assert.equal(escapeLatexTitle(text, { unicode: true, protect: true }), latex);
    });
  }

  it('protects nothing where that is not wanted', () => {
    const title = 'The <i>IEEE</i> <span class="nocase">X</span>';
    assert.equal(escapeLatexTitle(title, { unicode: true, protect: false }), 'The \\emph{IEEE} {X}');
  });
});
