import assert from 'node:assert/strict';
import { cslMarkupTo, escapeText, renderRichText } from '../../../src/core/base/markup';
import type { MarkupLanguage } from '../../../src/core/base/markup';
import type { RichToken } from '../../../src/core/base/markupCsl';

type Case = readonly [text: string, expected: string];

function check(language: MarkupLanguage, cases: readonly Case[]): void {
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(escapeText(text, language), expected);
    });
  }
}

describe('escapeText to Markdown', () => {
  describe('leaves ordinary text as it is', () => {
    for (const text of [
      'FRUGAL: Memory-Efficient Optimization by Reducing State Overhead (ICML 2025)',
      'A. Smith and I. Newton. "Quoted" and it’s 50% – half.',
      'snake_case, C# and F#, pass@1 and recall@k, AT&T, R&D, a < b, x <= 3, p <3',
      'Müller, Ødegård, Łukasz, D²MoE, α → β',
      '3.5 points',
      '-5 degrees',
      'why? (see above)',
    ]) {
      it(text, () => {
        assert.equal(escapeText(text, 'markdown'), text);
      });
    }
  });

  describe('keeps inline marks from being marks', () => {
    check('markdown', [
      ['*a* **b**', '\\*a\\* \\*\\*b\\*\\*'],
      ['_a_ and b_', '\\_a\\_ and b\\_'],
      ['é_x', 'é\\_x'],
      ['~~s~~ H~2~O x^2^', '\\~\\~s\\~\\~ H\\~2\\~O x\\^2\\^'],
      ['$x$ for $5', '\\$x\\$ for \\$5'],
      ['`code`', '&#96;code&#96;'],
      ['[a](b) ![c](d)', '\\[a\\](b) !\\[c\\](d)'],
      ['[[wiki]] and [^1] and ^[note]', '\\[\\[wiki\\]\\] and \\[\\^1\\] and \\^\\[note\\]'],
      ['<script>x</script>', '\\<script>x\\</script>'],
      ['<!-- c --> <?x <é', '\\<!-- c --> \\<?x \\<é'],
      ['&amp; &#35; &#x41; &copy', '\\&amp; \\&#35; \\&#x41; &copy'],
      ['a\\*b \\', 'a\\\\\\*b \\\\'],
      ['a|b', 'a\\|b'],
      ['x {#id .c}', 'x \\{#id .c}'],
    ]);
  });

  describe('keeps citations, addresses and programs from being read', () => {
    check('markdown', [
      ['@key [@a; -@b]', '\\@key \\[\\@a; -\\@b\\]'],
      ['(@a) "@b"', '(\\@a) "\\@b"'],
      ['write to a@b.org', 'write to a\\@b.org'],
      ['https://a.b/c_d www.x.org', 'https\\://a.b/c_d www\\.x.org'],
      ["`r system('id')`", "&#96;r system('id')&#96;"],
      ['```{r}\nsystem("id")\n```', '&#96;&#96;&#96;\\{r} system("id") &#96;&#96;&#96;'],
      ['{{< include /etc/passwd >}}', '\\{\\{< include /etc/passwd >}}'],
      ['\\newcommand{x}', '\\\\newcommand\\{x}'],
    ]);
  });

  describe('keeps the start of a line from being a block', () => {
    check('markdown', [
      ['# H', '\\# H'],
      ['> q', '\\> q'],
      ['- a', '\\- a'],
      ['-', '\\-'],
      ['---', '\\---'],
      ['- - -', '\\- - -'],
      ['===', '\\==='],
      ['+ a', '\\+ a'],
      ['% title', '\\% title'],
      [': definition', '\\: definition'],
      ['::: div', '\\::: div'],
      ['1. a', '1\\. a'],
      ['12) a', '12\\) a'],
      ['(1) a', '(1\\) a'],
      ['a. b', 'a\\. b'],
      ['iv) b', 'iv\\) b'],
      ['II. b', 'II\\. b'],
      ['2024. A year', '2024\\. A year'],
      ['ends with #', 'ends with \\#'],
      ['ends with ## ', 'ends with \\##'],
      ['| a | b |', '\\| a \\| b \\|'],
    ]);

    it('does not where other text is before it', () => {
      assert.equal(escapeText('p. 3 - 4', 'markdown', 'inside'), 'p. 3 - 4');
      assert.equal(escapeText('# 4', 'markdown', 'inside'), '# 4');
    });
  });

  describe('makes one line', () => {
    check('markdown', [
      ['a\r\nb\n\n\tc', 'a b c'],
      ['  \n---\ntitle: x\n---\n', '\\--- title: x ---'],
      ['a\u2028b\u0085c', 'a b c'],
      ['a\u0000\u001bb\u009f', 'ab'],
      ['a\u00a0b', 'a\u00a0b'],
      ['lone \ud800 half, whole 😀', 'lone  half, whole 😀'],
      ['', ''],
    ]);
  });
});

describe('escapeText to LaTeX', () => {
  describe('makes every character text', () => {
    check('latex', [
      [
        '\\write18{ls} % #1 $x$ a_b & ~',
        '\\textbackslash{}write18\\{ls\\} \\% \\#1 \\$x\\$ a\\_b \\& \\textasciitilde{}',
      ],
      ['^^5cinput', '\\textasciicircum{}\\textasciicircum{}5cinput'],
      ['} unbalanced {', '\\} unbalanced \\{'],
      ['a < b > c | d', 'a \\textless{} b \\textgreater{} c \\textbar{} d'],
      ['"quoted" ("x") "', "``quoted'' (``x'') ``"],
      ["`a' and ``b''", "\\`{}a' and \\`{}\\`{}b'{}'"],
      ['a--b --- c ,,', 'a-{}-b -{}-{}- c ,{},'],
      ['it’s “fine” – really — …', 'it’s “fine” – really — …'],
      ['a\nb\n\nc', 'a b c'],
    ]);
  });

  describe('keeps the start from being an argument', () => {
    check('latex', [
      ['[x] y [z]', '{[}x] y [z]'],
      ['*a*', '{*}a*'],
    ]);
  });

  describe('keeps Unicode, with commands where pdflatex needs them', () => {
    check('latex', [
      ['Müller, Łukasz, Çelik, ñ, ß', 'Müller, Łukasz, Çelik, ñ, ß'],
      ['e\u0301', 'é'],
      ['Nguyễn, Ḥ, ẽ', 'Nguy\\~{\\^{e}}n, \\d{H}, \\~{e}'],
      [
        'D²MoE x₁ x⁻¹',
        'D\\textsuperscript{2}MoE x\\textsubscript{1} x\\textsuperscript{-}\\textsuperscript{1}',
      ],
      ['α≤β', '\\ensuremath{\\alpha}\\ensuremath{\\leq}\\ensuremath{\\beta}'],
      ['2×3 − 1°', '2\\ensuremath{\\times}3 \\ensuremath{-} 1\\ensuremath{^\\circ}'],
      ['𝐴 and 𝜃', 'A and \\ensuremath{\\theta}'],
      ['ℝ', '\\ensuremath{\\mathbf{R}}'],
      ['Α', 'A'],
      ['zero\u200bwidth\ufeff soft\u00adhyphen ☺\ufe0f', 'zerowidth softhyphen ☺'],
      ['a\u00a0b\u2009c', 'a~b\\,c'],
      ['ﬁne non\u2011breaking', 'fine non-breaking'],
      ['汉字', '汉字'],
    ]);
  });
});

describe('escapeText to HTML and plain text', () => {
  it('escapes five characters for HTML', () => {
    assert.equal(
      escapeText(`<a href="x">'&'\n</a>`, 'html'),
      '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39; &lt;/a&gt;',
    );
  });

  it('only makes one line of plain text', () => {
    assert.equal(escapeText(' *a*\r\n<b>\u0007 ', 'text'), '*a* <b>');
  });
});

describe('cslMarkupTo', () => {
  const title = '<i>E. coli</i> &amp; <b>D<sup>2</sup>MoE</b> of <span class="nocase">GPU</span>_x';

  it('sets the styles of each language and escapes the rest', () => {
    assert.equal(cslMarkupTo(title, 'markdown'), '*E. coli* \\&amp; **D²MoE** of GPU_x');
    assert.equal(
      cslMarkupTo(title, 'latex'),
      '\\emph{E. coli} \\&amp; \\textbf{D\\textsuperscript{2}MoE} of GPU\\_x',
    );
    assert.equal(cslMarkupTo(title, 'html'), '<i>E. coli</i> &amp;amp; <b>D<sup>2</sup>MoE</b> of GPU_x');
    assert.equal(cslMarkupTo(title, 'text'), 'E. coli &amp; D²MoE of GPU_x');
  });

  const markdown: readonly Case[] = [
    ['x<sup>2+n</sup><sub>i</sub>', 'x²⁺ⁿᵢ'],
    ['x<sup>th*</sup>', 'x<sup>th\\*</sup>'],
    ['<sc>Small</sc>', '<span style="font-variant:small-caps">Small</span>'],
    [
      '<span style="font-variant: small-caps;">Small</span>',
      '<span style="font-variant:small-caps">Small</span>',
    ],
    ['<em>a</em> <strong>b</strong>', '*a* **b**'],
    ['<b>a <i>b</i> c</b>', '**a *b* c**'],
    ['a<i> b </i>c', 'a *b* c'],
    ['a<i>(b)</i>c', 'a<i>(b)</i>c'],
    ['<i>a</i><i>b</i>', '*a*<i>b</i>'],
    ['<i></i>x<b> </b>y', 'x y'],
    ['<i>- a</i>', '*\\- a*'],
    ['<i>a', '\\<i>a'],
    ['a</i>', 'a\\</i>'],
    ['<i>a <b>b</i>', '*a \\<b>b*'],
    ['<b>a <i>b</b> c</i>', '**a \\<i>b** c\\</i>'],
    ['<script>x</script>', '\\<script>x\\</script>'],
    ['<i onclick="x">a</i>', '*a*'],
    ['a <span class="nocase">&</span>amp; b', 'a \\&amp; b'],
  ];
  for (const [text, expected] of markdown) {
    it(`${text} to Markdown`, () => {
      assert.equal(cslMarkupTo(text, 'markdown'), expected);
    });
  }

  it('is not put off by deep and unpaired markup', () => {
    const deep = `${'<i>'.repeat(20_000)}x${'</i>'.repeat(20_000)}`;
    assert.equal(cslMarkupTo(deep, 'text'), 'x');
    assert.equal(cslMarkupTo('<b>'.repeat(20_000), 'text'), '<b>'.repeat(20_000));
  });
});

describe('renderRichText', () => {
  const link = (href: string, text: string): RichToken[] => [
    { kind: 'link', href },
    { kind: 'text', text },
    { kind: 'close' },
  ];

  it('writes an address as an autolink, another text as a link', () => {
    const address = link('https://doi.org/10.1/a_b', 'https://doi.org/10.1/a_b');
    assert.equal(renderRichText(link('https://a.b/c', 'https://a.b/c'), 'latex'), 'https://a.b/c');
    assert.equal(
      renderRichText(address, 'html'),
      '<a href="https://doi.org/10.1/a_b">https://doi.org/10.1/a_b</a>',
    );
    assert.equal(renderRichText(address, 'markdown'), '<https://doi.org/10.1/a_b>');
    assert.equal(
      renderRichText(link('https://doi.org/10.1/x', '10.1/x'), 'markdown'),
      '[10.1/x](<https://doi.org/10.1/x>)',
    );
    assert.equal(renderRichText(address, 'text'), 'https://doi.org/10.1/a_b');
  });

  it('makes a link of web addresses only', () => {
    assert.equal(renderRichText(link('javascript:alert(1)', 'x'), 'html'), 'x');
    assert.equal(
      renderRichText(link('https://a.b/"><script>', 'x'), 'html'),
      '<a href="https://a.b/&quot;&gt;&lt;script&gt;">x</a>',
    );
    assert.equal(renderRichText(link('https://a.b/<c> d', 'x*'), 'markdown'), 'x\\*');
  });

  it('closes what is left open and ignores a closing too many', () => {
    assert.equal(
      renderRichText(
        [{ kind: 'close' }, { kind: 'style', style: 'italic' }, { kind: 'text', text: 'a' }],
        'latex',
      ),
      '\\emph{a}',
    );
  });

  it('joins the white space of neighbours', () => {
    const tokens: RichToken[] = [
      { kind: 'text', text: ' a ' },
      { kind: 'text', text: '\n b' },
    ];
    assert.equal(renderRichText(tokens, 'text'), 'a b');
  });

  it('sets upright and underlined text', () => {
    const tokens = (style: 'upright' | 'underline'): RichToken[] => [
      { kind: 'style', style },
      { kind: 'text', text: 'a' },
      { kind: 'close' },
    ];
    assert.equal(renderRichText(tokens('upright'), 'latex'), '\\textup{a}');
    assert.equal(renderRichText(tokens('underline'), 'html'), '<u>a</u>');
    assert.equal(renderRichText(tokens('upright'), 'text'), 'a');
  });
});
