import assert from 'node:assert/strict';
import {
  latexToText,
  latexToVerbatim,
  withoutOuterBraces,
} from '../../../../src/core/import/latex/latexText';
import type { LatexTextMode } from '../../../../src/core/import/latex/latexText';

/** One test for each pair of LaTeX and the text expected. */
function reads(mode: LatexTextMode, pairs: readonly (readonly [latex: string, text: string])[]): void {
  for (const [latex, text] of pairs) {
    it(`${JSON.stringify(latex)} is ${JSON.stringify(text)}`, () => {
      assert.equal(latexToText(latex, mode), text);
    });
  }
}

describe('latexToText', () => {
  describe('letters with two strokes', () => {
    reads('plain', [
      ['$\\mathbb{R}^n$', 'ℝⁿ'],
      ['$\\mathbb C$ and \\mathbb{E}[X]', 'ℂ and 𝔼[X]'],
      ['$\\mathbb{a1}$', '𝕒𝟙'],
      ['$\\mathbb{\\alpha}$', 'α'],
      ['\\mathbb', ''],
    ]);
  });

  describe('accents of mathematics and of single languages', () => {
    reads('plain', [
      ['$\\tilde{O}(n)$', 'Õ(n)'],
      ['$\\hat x$ and $\\bar{y}$', 'x̂ and ȳ'],
      ['Ia\\textcommabelow{s}i', 'Iași'],
      ['$\\vec{v}$', 'v⃗'],
      ['\\h{a}', 'ả'],
    ]);
  });

  describe('commands whose first argument is not for readers', () => {
    reads('plain', [
      ['\\texorpdfstring{$\\alpha$}{alpha} decay', 'alpha decay'],
      ['\\foreignlanguage{german}{Wort}', 'Wort'],
      ['\\raisebox{1ex}{x}', 'x'],
      ['\\SortNoop{Z}2001', '2001'],
    ]);
  });

  describe('spaces in mathematics', () => {
    reads('plain', [
      ['$n \\log n$', 'n log n'],
      ['$x \\leq y$', 'x ≤ y'],
      ['$\\alpha x$', 'αx'],
      ['$x\\in X$', 'x∈ X'],
    ]);
  });

  describe('journals that astronomy has commands for', () => {
    reads('plain', [
      ['\\apj', 'Astrophysical Journal'],
      ['{\\mnras}', 'Monthly Notices of the Royal Astronomical Society'],
      ['in \\procspie, vol. 3', 'in Proceedings of the SPIE, vol. 3'],
      ['\\prl', 'Physical Review Letters'],
    ]);
  });

  describe('names that only the writer has a command for', () => {
    reads('plain', [
      ['Auf\\textcompwordmark{}lage', 'Auflage'],
      ['foo\\xspace{} bar', 'foo bar'],
      ['\\MakeUppercase romans', 'romans'],
      ['$\\pre{x}\\nat$ and \\nat', 'x and Nature'],
      ['{\\KOMAScript}: eine Alternative', 'KOMAScript: eine Alternative'],
      ['\\MF{} and \\GeV', 'MF and GeV'],
      ['Aus der \\dante{}-Welt, {\\xindy}', 'Aus der dante-Welt, xindy'],
      ['\\Package{amsmath}', 'amsmath'],
      ['\\Package {amsmath}', 'amsmath'],
      ['{\\Large Big} {\\relax}\\tt small', 'Big small'],
      ['a \\unknown b', 'a b'],
    ]);
  });

  describe('signs between brackets, dashes and lengths', () => {
    reads('plain', [
      ['\\mkbibparens{XML} \\mkbibbrackets{sic} \\enquote{so}', '(XML) [sic] “so”'],
      ['Colophon\\emdash{}News, 41\\bibrangedash 56\\addcomma\\addspace 60', 'Colophon—News, 41–56, 60'],
      ['X\\kern-.14em\\lower.5ex\\hbox{T}\\kern -1.5 pt\\raise 0.2ex\\hbox{S}', 'XTS'],
      ['E{\\ij}khout', 'Eijkhout'],
    ]);
  });

  describe('quotation marks of Google Scholar and braces of ScienceDirect', () => {
    reads('plain', [
      ['presented in\\" Life as we know it\\" and others', 'presented in" Life as we know it" and others'],
      ['\\" Why should I?\\": a reply', '" Why should I?": a reply'],
      ['M\\" uller and G\\"odel', 'Müller and Gödel'],
      ['Programming with \\{log\\}: \\{a\\}', 'Programming with {log}: {a}'],
      ['The \\{HMDs\\} of $\\{0,1\\}^n$ and \\{0, 1\\}', 'The HMDs of {0,1}ⁿ and {0, 1}'],
    ]);
  });

  describe('LaTeX that was typed into Mendeley', () => {
    reads('plain', [
      ["R$\\backslash$'enyi", 'Rényi'],
      ['{\\$}$\\backslash$alpha{\\$}-decay of $\\backslash$"{\\{}o{\\}}', 'α-decay of ö'],
      ['a $\\backslash$textless b', 'a <b'],
      ['Fran$\\backslash$c cois', 'François'],
      ['G$\\backslash$H and A$\\backslash$B', 'G\\H and A\\B'],
    ]);
  });

  describe('entities of HTML', () => {
    reads('plain', [
      ['R&amp;D', 'R&D'],
      ['R{\\&}amp;D, R\\&amp;D', 'R&D, R&D'],
      ['it{\\&}{\\#}8217;s', 'it’s'],
      ['AT&T; and B', 'AT&T; and B'],
    ]);
  });

  describe('lowered signs of Scopus', () => {
    reads('title', [
      ['CO<inf>2</inf> in water', 'CO<sub>2</sub> in water'],
      ['H&lt;inf&gt;2&lt;/inf&gt;O', 'H<sub>2</sub>O'],
      [
        'CO{\\textless}inf{\\textgreater}2{\\textless}/inf{\\textgreater} {R}',
        'CO<sub>2</sub> <span class="nocase">R</span>',
      ],
      ['CO$<$inf$>$2$<$/inf$>$', 'CO<sub>2</sub>'],
      ['{CO<inf>{2}</inf>}', 'CO<sub>2</sub>'],
      ['the <info> element', 'the <info> element'],
    ]);
    reads('plain', [['CO<inf>2</inf>', 'CO<inf>2</inf>']]);
  });

  describe('commands of mathematics', () => {
    reads('plain', [
      ['\\ensuremath{H_2} and $U\\sb p$', 'H₂ and U_p'],
      ['$O(n\\log n)$ and $\\arg\\max$', 'O(n log n) and arg max'],
      ['$2\\alpha$', '2α'],
    ]);
    reads('markup', [['$U\\sb p\\sp{2}$', 'U<sub>p</sub><sup>2</sup>']]);
  });

  describe('signs that need no second look', () => {
    reads('plain', [
      ['“Quoted” – and Привет, 中文', '“Quoted” – and Привет, 中文'],
      ['и\u0306', 'й'],
      ['a\u2029b', 'a b'],
    ]);
  });

  describe('fractions', () => {
    reads('plain', [
      ['$\\frac{1}{2}$', '1/2'],
      ['\\dfrac12 and \\tfrac 3 {4}', '1/2 and 3/4'],
      ['a \\nicefrac{10}{n}-th', 'a 10/n-th'],
      ['$1\\frac{1}{2}$', '1 1/2'],
      ['$\\frac{a+b}{2n}$', '(a+b)/(2n)'],
      ['$\\frac{\\frac{1}{2}}{\\alpha}$', '(1/2)/α'],
      ['$\\frac\\alpha2$', 'α/2'],
      ['$\\frac{1}$ x', '1 x'],
      ['\\frac{1', '1'],
      ['\\frac', ''],
    ]);
    reads('title', [['$x^\\frac{1}{2}y$', 'x<sup>1/2</sup>y']]);
  });

  describe('accents', () => {
    reads('plain', [
      ['M{\\"u}ller', 'Müller'],
      ['M\\"{u}ller', 'Müller'],
      ['M\\"uller', 'Müller'],
      ['{\\"Uber}', 'Über'],
      ["\\'{\\i}", 'í'],
      ["{\\'\\i}", 'í'],
      ["\\'i", 'í'],
      ['{\\`\\i}', 'ì'],
      ['\\"\\i', 'ï'],
      ['Fran\\c{c}ais', 'Français'],
      ['Fran\\c cais', 'Français'],
      ['\\v{S}koda', 'Škoda'],
      ['{\\v R}eh{\\r u}{\\v r}ek', 'Řehůřek'],
      ['Erd\\H{o}s', 'Erdős'],
      ['\\k{a}', 'ą'],
      ['\\u{g}', 'ğ'],
      ['\\.z', 'ż'],
      ['\\=a', 'ā'],
      ['\\d{h}', 'ḥ'],
      ['\\b{d}', 'ḏ'],
      ['\\~n', 'ñ'],
      ['\\^{o}', 'ô'],
      ["Takac\\'", 'Takac´'],
      ["\\'{\\^{e}}", 'ế'],
      ["Tak\\'a\\v{c}", 'Takáč'],
      ['e\u0301', 'é'],
      ['Pa\u0131\u0308doussis', 'Païdoussis'],
      ['\\~{}', '~'],
      ['\\^{}', '^'],
      ["\\' e", 'é'],
    ]);
  });

  describe('letters and symbols', () => {
    reads('plain', [
      ['Stra{\\ss}e', 'Straße'],
      ['Stra\\ss e', 'Straße'],
      ['{\\o}re', 'øre'],
      ["\\L{}\\'od\\'z", 'Łódź'],
      ['\\AA ngstr{\\"o}m', 'Ångström'],
      ['\\ae\\oe\\AE\\OE', 'æœÆŒ'],
      ['\\dh\\th\\TH\\dj', 'ðþÞđ'],
      ['a \\& b \\% c \\$ d \\# e \\_ f \\{ g \\}', 'a & b % c $ d # e _ f { g }'],
      ['a~b', 'a b'],
      ['10\\,000', '10 000'],
      ['a\\-b\\/c', 'abc'],
      ['a -- b --- c - d', 'a – b — c - d'],
      ['a-{}-b', 'a--b'],
      ['a \\textendash{} b', 'a – b'],
      ['a \\ldots', 'a …'],
      ['\\textasciitilde user', '~user'],
      ['C:\\textbackslash{}x', 'C:\\x'],
      ['\\texttrademark \\copyright', '™©'],
      ['\\LaTeX{} and \\TeX\\ rules', 'LaTeX and TeX rules'],
      ['50% of', '50% of'],
      ['\\textgamma', 'γ'],
    ]);
  });

  describe('quotes', () => {
    reads('plain', [
      ["``quoted''", '“quoted”'],
      ["`single'", '‘single’'],
      ["it's the dogs' day", "it's the dogs' day"],
      ["`it's' done", "‘it's’ done"],
      ['\\enquote{so}', '“so”'],
      ['say "so"', 'say "so"'],
    ]);
  });

  describe('quotes of French, Russian and German', () => {
    reads('plain', [
      ['\\og mot\\fg{} et \\og{}suite \\fg.', '« mot » et « suite ».'],
      ['к <<Флоре СССР>>', 'к «Флоре СССР»'],
      ['a << b, $c >> d$', 'a << b, c >> d'],
      ['n << m and p >> q', 'n << m and p >> q'],
      ['ein "`Wort"\' und "`noch', 'ein „Wort“ und "‘noch'],
    ]);
    it('takes long for no number of them', () => {
      assert.equal(latexToText('<<'.repeat(100_000), 'plain').length, 200_000);
      assert.equal(latexToText('"`'.repeat(100_000), 'plain').length, 200_000);
    });
  });

  describe('commands', () => {
    reads('plain', [
      ['\\emph{a} \\textbf{b} \\textsc{c} {\\em d}', 'a b c d'],
      ['\\unknown{a}{b} c', 'ab c'],
      ['\\unknown a', 'a'],
      ['\\href{http://x.org}{text}', 'text'],
      ['\\url{http://x.org/a_b\\%20c}', 'http://x.org/a_b%20c'],
      ['{\\noopsort{condorcet}}{de Condorcet}', 'de Condorcet'],
      ['A,\\hspace{0pt} B', 'A, B'],
      ['A title\\footnote{Not {\\it of} it.}, and more\\thanks{To them.}', 'A title (Not of it.), and more'],
      ['a \\\\ b \\newline c', 'a b c'],
      ['\\mbox{x}\\texttt{y}', 'xy'],
      ['{\\relax Ch}ris', 'Chris'],
      ['a\\', 'a'],
    ]);
  });

  describe('mathematics without markup', () => {
    reads('plain', [
      ['$\\alpha$-level', 'α-level'],
      ['$O(n^2)$', 'O(n²)'],
      ['$10^{-3}$', '10⁻³'],
      ['$a_1,\\ldots,a_n$', 'a₁,…,aₙ'],
      ['$x_{ij}$', 'x_(ij)'],
      ['$x^{k}$', 'x^k'],
      ['$\\mathcal{O}(n \\log n)$', 'O(n log n)'],
      ['$a \\leq b \\to \\infty$', 'a ≤ b → ∞'],
      ['37$^\\circ$C', '37°C'],
      ['37$^{\\circ}$C', '37°C'],
      ["$f'$", 'f′'],
      ['\\(x^2\\)', 'x²'],
      ['$$x$$ y', 'x y'],
      ['it costs $5 now', 'it costs $5 now'],
      ['\\$5 and \\$6', '$5 and $6'],
      ['H\\textsubscript{2}O 10\\textsuperscript{th}', 'H₂O 10th'],
      ['$x^$ y', 'x^ y'],
      ['{$a} b$', 'a b$'],
    ]);
  });

  describe('markup', () => {
    reads('markup', [
      ['\\emph{a} \\textit{b} \\textbf{c}', '<i>a</i> <i>b</i> <b>c</b>'],
      ['\\textsc{Caps}', '<span style="font-variant:small-caps;">Caps</span>'],
      ['{\\em a} {\\bf b} c', '<i>a</i> <b>b</b> c'],
      ['{\\em a \\bf b}', '<i>a <b>b</b></i>'],
      ['D$^{2}$MoE', 'D<sup>2</sup>MoE'],
      ['$D^2$', 'D<sup>2</sup>'],
      ['$x_i^{\\text{th}}$', 'x<sub>i</sub><sup>th</sup>'],
      ['$^{\\circ}$C', '°C'],
      ['10\\textsuperscript{-3}', '10<sup>-3</sup>'],
      ['$2^{2^x}$', '2<sup>2<sup>x</sup></sup>'],
      ['\\emph{} a', 'a'],
      ['a~b', 'a\u00a0b'],
      ['{GPU} in {{Braces}}', 'GPU in Braces'],
      ['\\emph a', 'a'],
      ['\\em a', '<i>a</i>'],
      ['\\emph{open', '<i>open</i>'],
      ['$x^', '$x^'],
      ['$x^$', 'x'],
    ]);
  });

  describe('protected words in titles', () => {
    const nc = (text: string): string => `<span class="nocase">${text}</span>`;
    reads('title', [
      ['The {GPU} Age', `The ${nc('GPU')} Age`],
      ['The {{Deep Learning}} Age', `The ${nc('Deep Learning')} Age`],
      ['A {P}roblem of {MoE}s', `A ${nc('P')}roblem of ${nc('MoE')}s`],
      ['{The Whole Title}', 'The Whole Title'],
      ['{{The Whole {GPU} Title}}', `The Whole ${nc('GPU')} Title`],
      ['{GPU} and {CPU}', `${nc('GPU')} and ${nc('CPU')}`],
      ['{\\\'E}cole {\\"U}ber {\\ss}', 'École Über ß'],
      ['{Kuhn-T{\\"u}cker}', nc('Kuhn-Tücker').replace(/<\/?span[^>]*>/g, '')],
      ['a {Kuhn-T{\\"u}cker} b', `a ${nc('Kuhn-Tücker')} b`],
      ['Natural \\emph{Selection {DNA}}', `Natural <i>Selection ${nc('DNA')}</i>`],
      ['x {\\em Y} z', `x ${nc('<i>Y</i>')} z`],
      ['{CO$_2$} in', `${nc('CO<sub>2</sub>')} in`],
      ['x{$_2$} and {[}y]', 'x<sub>2</sub> and [y]'],
      ['{{{\\emph{Natrix}}}} x', `${nc('<i>Natrix</i>')} x`],
      ['\\LaTeX{} and {\\LaTeX}', `LaTeX and ${nc('LaTeX')}`],
      ['\\unknown{Arg}{Two} x', 'ArgTwo x'],
      ['{e}-mail', `${nc('e')}-mail`],
    ]);
  });

  describe('paragraphs in prose', () => {
    reads('prose', [
      ['One\n\nTwo', 'One\n\nTwo'],
      ['One\r\n  \r\nTwo', 'One\n\nTwo'],
      ['One\nstill one', 'One still one'],
      ['One \\par Two', 'One\n\nTwo'],
      ['One\n\\par\nTwo\\par', 'One\n\nTwo'],
      ['\\emph{a} b', 'a b'],
    ]);
  });

  describe('white space and odd characters', () => {
    reads('plain', [
      ['  a \t b\n c ', 'a b c'],
      ['a\n\nb', 'a b'],
      ['Ti\u0000tle\u0001', 'Title'],
      ['stray } brace', 'stray brace'],
      ['open { brace', 'open brace'],
      ['', ''],
      ['{}', ''],
      ['中文 \\emph{字}', '中文 字'],
      ['😀 $x^{2}$', '😀 x²'],
    ]);
  });
});

describe('latexToText of what single fields write', () => {
  for (const [raw, text] of [
    ['5\\,$\\upmu$m of $\\upalpha$-helix, $\\Upomega\\varGamma$', '5 μm of α-helix, ΩΓ'],
    ['\\SI{10}{\\nano\\metre} and 5 \\unit{\\metre\\per\\second}', '10\u00a0nm and 5 m/s'],
    [
      '\\qty[per-mode=power]{5}{\\kilo\\gram\\per\\cubic\\metre}, \\SI{3e-5}{m.s^{-1}}',
      '5\u00a0kg/m³, 3 × 10⁻⁵\u00a0m s⁻¹',
    ],
    [
      '\\SIrange{1}{2}{\\micro\\metre}, \\num{1e5}, \\ang{45}, \\SI{20}{\\percent}',
      '1–2\u00a0μm, 1 × 10⁵, 45°, 20%',
    ],
    ['At 10\\nm and $\\sqrt{s}=13\\,\\TeV$', 'At 10\u00a0nm and √s=13\u00a0TeV'],
    ['Sub-\\unit[10]{nm} gaps, \\unit[1.5]{kg}', 'Sub-10\u00a0nm gaps, 1.5\u00a0kg'],
    ['\\SI{50}[\\$]{} a day', '$50 a day'],
    ['\\unit[per-mode=power]{\\metre\\per\\second}', 'm/s'],
    ['\\SI{5}{\\foo\\metre}', '5m'],
    ['\\SI{30}{m\\per\\second} and \\SI{5}{\\%}', '30m/s and 5%'],
    ["Gel{\\cprime}fand and {\\Dbar}okovi\\'c, \\Dbar okovi\\'c", 'Gel′fand and Đoković, Đoković'],
    ['\\polhk{a} \\udot{a} \\soft{d} \\cftil{e}', 'ą ạ ď ễ'],
    ["?`Qu\\'e? !`Hola!", '¿Qué? ¡Hola!'],
    ['What?`` it and ``?`Qu', 'What?“ it and “¿Qu'],
  ] as const) {
    it(raw, () => assert.equal(latexToText(raw, 'title'), text));
  }
});

describe('latexToText of abstracts in the markup of publishers', () => {
  it('keeps words apart that stand on lines of their own', () => {
    const raw =
      '<jats:title>Abstract</jats:title><jats:p>One <jats:italic>x</jats:italic>.</jats:p><jats:p>Two.</jats:p>';
    assert.equal(latexToText(raw, 'prose'), 'Abstract One <i>x</i>. Two.');
  });
});

describe('latexToVerbatim', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['10.1/a\\_b', '10.1/a_b'],
    ['10.1007/978-3{\\_}5', '10.1007/978-3_5'],
    ['10.1175/1520-0493(1987)115<1606:GARSPP>2.0.CO;2', '10.1175/1520-0493(1987)115<1606:GARSPP>2.0.CO;2'],
    ['\\url{http://x.org/a\\_b\\%20c}', 'http://x.org/a_b%20c'],
    ['{http://x.org/?a=1\\&b=2\\#c}', 'http://x.org/?a=1&b=2#c'],
    ['http://x/{\\textasciitilde}u/\\~{}v/$\\sim$w', 'http://x/~u/~v/~w'],
    ['http://x/\\~{ }u', 'http://x/~u'],
    ['http://x.org/a\n    b', 'http://x.org/ab'],
    ['http://x.org/{~}u/a{_}b', 'http://x.org/~u/a_b'],
    ['http://x.org/{a}/b', 'http://x.org/{a}/b'],
    ['http://x.org/a\nhttps://y.org/b\n  http://z.org/c', 'http://x.org/a'],
    ['http://web.archive.org/web/2010/\nhttp://x.org/a', 'http://web.archive.org/web/2010/http://x.org/a'],
    ['https://proxy.org/login?url=\nhttps://x.org/b', 'https://proxy.org/login?url=https://x.org/b'],
    ['http://x.org/1/\nhttp://y.org/b', 'http://x.org/1/'],
    ['http://x.org/a\n?u=http://y.org/b', 'http://x.org/a?u=http://y.org/b'],
    ['http://x.org/a~b_c%20d--e', 'http://x.org/a~b_c%20d--e'],
    ['http://x.org/?a=1&amp;b=2', 'http://x.org/?a=1&b=2'],
    ['http://x.org/?a=1{\\&}amp;b=2', 'http://x.org/?a=1&b=2'],
  ];
  for (const [latex, text] of pairs) {
    it(`${JSON.stringify(latex)} is ${text}`, () => {
      assert.equal(latexToVerbatim(latex), text);
    });
  }
});

describe('withoutOuterBraces', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['{a}', 'a'],
    ['{{a}}', 'a'],
    [' { {a} } ', 'a'],
    ['{a} b {c}', '{a} b {c}'],
    ['{a} {c}', '{a} {c}'],
    ['{{a} {c}}', '{a} {c}'],
    ['{a', '{a'],
    ['a}', 'a}'],
    ['{}', ''],
  ];
  for (const [raw, bare] of pairs) {
    it(`${raw} is ${bare}`, () => {
      assert.equal(withoutOuterBraces(raw), bare);
    });
  }
});

describe('latexToVerbatim of what publishers write', () => {
  for (const [raw, text] of [
    ['10.1002/(SICI)1097(199810)54:6$\\langle$1::AID$\\rangle$3', '10.1002/(SICI)1097(199810)54:6<1::AID>3'],
    ['10.1002/a\\textless 1\\textgreater{}3', '10.1002/a< 1>3'],
    ['\\href{http://a.b/c}{the text}', 'http://a.b/c'],
    ['\\url{http://a.b/\\_c}', 'http://a.b/_c'],
  ] as const) {
    it(raw, () => assert.equal(latexToVerbatim(raw), text));
  }
});
