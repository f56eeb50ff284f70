import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cslMarkupTo, escapeText, renderRichText } from '../../../src/core/base/markup';
import type { MarkupLanguage } from '../../../src/core/base/markup';
import type { RichToken } from '../../../src/core/base/markupCsl';
import { hasProgram } from '../../support/programs';

type Case = readonly [text: string, expected: string];

function check(language: MarkupLanguage, cases: readonly Case[]): void {
  for (const [text, expected] of cases) {
    it(`${language}: ${JSON.stringify(text)}`, () => {
      assert.equal(escapeText(text, language), expected);
    });
  }
}

describe('escapeText', () => {
  check('typst', [
    ['Plain, text: 50% – x/y (a < b).', 'Plain, text: 50% – x/y (a \\< b).'],
    [
      '#eval("x") @a *b* _c_ `d` $e$ [f] <g> ~',
      '\\#eval("x") \\@a \\*b\\* \\_c\\_ \\`d\\` \\$e\\$ \\[f\\] \\<g\\> \\~',
    ],
    ['= heading', '\\= heading'],
    ['- item', '\\- item'],
    ['a -- b --- c -?', 'a \\-- b \\-\\-- c \\-?'],
    ['--x', '\\--x'],
    ['1. item', '1\\. item'],
    ['a // b /* c */', 'a \\/\\/ b \\/\\* c \\*\\/'],
    ['\\', '\\\\'],
  ]);
  check('org', [
    ['Plain, text: 50% and/or a-b.', 'Plain, text: 50% and/or a-b.'],
    ['[cite:@x] [[y]]', '[\u200bcite\u200b:@\u200bx] [\u200b[\u200by]]'],
    ['* heading', '\u200b* heading'],
    ['A. Smith', '\u200bA. Smith'],
    ['a *b* and =c=', 'a \u200b*\u200bb* and \u200b=\u200bc='],
    ['%%(diary) elisp:(x)', '\u200b%%(diary) elisp\u200b:(x)'],
    ['$x$ a_b \\alpha', '\\dollar{}x\\dollar{} a_\u200bb \\\u200balpha'],
  ]);
  check('rst', [
    ['Plain, text: 50% (a) “b”.', 'Plain, text: 50% (a) “b”.'],
    ['*a* `b` |c| d_ \\e', '\\*a\\* \\`b\\` \\|c\\| d\\_ \\\\e'],
    [':cite:`a`', '\\:cite:\\`a\\`'],
    ['.. raw:: html', '\\.. raw\\:\\: html'],
    ['Code follows::', 'Code follows\\:\\:'],
    ['1. item', '\\1. item'],
    ['[x]_', '[x\\]\\_'],
  ]);
  check('asciidoc', [
    ['Plain, text: 50% (a), well-known.', 'Plain, text: 50% (a), well-known.'],
    ['*a* _b_ `c` #d#', '&#42;a&#42; &#95;b&#95; &#96;c&#96; &#35;d&#35;'],
    ['cite:[a] {b} <<c>>', 'cite&#58;&#91;a&#93; &#123;b&#125; &#60;&#60;c&#62;&#62;'],
    ['= title', '&#61; title'],
    ['include::x[]', 'include&#58;:x&#91;&#93;'],
    ['image:x y', 'image&#58;x y'],
    ['https://x.org', 'https&#58;//x.org'],
    ['$$x$$', '&#36;&#36;x&#36;&#36;'],
    [':toc: x', '&#58;toc: x'],
    ['a;; b', 'a;&#59; b'],
    ['[; b', '&#91;&#59; b'],
    ['A. Smith', 'A&#46; Smith'],
    ['iv) x', 'iv&#41; x'],
    ['NOTE: x', 'NOTE&#58; x'],
    ['• x', '&#8226; x'],
  ]);
});

describe('styled text', () => {
  const rich: readonly RichToken[] = [
    { kind: 'text', text: 'A ' },
    { kind: 'style', style: 'italic' },
    { kind: 'text', text: 'B c' },
    { kind: 'close' },
    { kind: 'text', text: '. ' },
    { kind: 'link', href: 'https://x.org/a' },
    { kind: 'text', text: 'x' },
    { kind: 'close' },
  ];
  const expected: readonly (readonly [MarkupLanguage, string])[] = [
    ['typst', 'A _B c_. #link("https://x.org/a")[x];'],
    ['org', 'A /B c/\u200b. [[https://x.org/a][x]]'],
    ['rst', 'A *B c*\\ . `x <https://x.org/a>`__'],
    ['asciidoc', 'A __B c__. link:++https://x.org/a++[x]'],
  ];
  for (const [language, text] of expected) {
    it(language, () => {
      assert.equal(renderRichText(rich, language), text);
    });
  }
});

describe('styled text in Typst', () => {
  const cases: readonly Case[] = [
    // Brackets behind a call would call again: a title could run code.
    ['a<sup>2</sup>(read("x"))', 'a#super[2];(read("x"))'],
    ['a<sup>2</sup>[b].c', 'a#super[2];\\[b\\].c'],
    ['a<sup>2</sup><b></b>.at(0)', 'a#super[2];.at(0)'],
    ['a<sup>2</sup>', 'a#super[2];'],
    ['D<sup>2</sup>MoE', 'D#super[2]MoE'],
    ['<i>in</i>side <b>x <b>y</b></b>', '#emph[in]side #strong[x *y*];'],
    ['<i>a</i><b></b>c', '#emph[a]c'],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.equal(cslMarkupTo(text, 'typst'), expected);
    });
  }
});

describe('styled text in AsciiDoc', () => {
  it('has no marks in marks, and no spaces in scripts', () => {
    assert.equal(cslMarkupTo('<b>x <b>y</b></b> a<sup>b c</sup>', 'asciidoc'), 'x **y** ab c');
  });
});

describe('escaped text as Pandoc reads it', function () {
  before(function () {
    if (!hasProgram('pandoc')) {
      this.skip();
    }
  });

  const hostile = [
    '*a* _b_ `c` |d| [e] <f> #g $h$ ~i~ =j= +k+ /l/ ^m n_ o_p \\q',
    '= x',
    '* x',
    '- x',
    '1. x',
    '.. y:: z',
    '#+include: "x"',
    '[cite:@a] [[b]] [fn:1] {{{m}}} <<t>> src_py{x} @c :cite:`d` |e|_',
    '\\alpha $x$ \\(y\\) a_{b} c^{d}',
  ];
  for (const language of ['org', 'rst', 'typst'] as const) {
    for (const text of hostile) {
      it(`${language}: ${text}`, function () {
        const run = spawnSync('pandoc', ['-f', language, '-t', 'json'], {
          input: escapeText(text, language),
          encoding: 'utf8',
        });
        if (run.stderr.includes('Unknown input format')) {
          this.skip();
        }
        assert.equal(run.status, 0, run.stderr);
        const kinds = new Set([...run.stdout.matchAll(/"t":"(\w+)"/g)].map((match) => match[1]));
        const prose = ['Para', 'Plain', 'Str', 'Space', 'SoftBreak', 'Quoted', 'DoubleQuote', 'SingleQuote'];
        assert.deepEqual(
          [...kinds].filter((kind) => !prose.includes(kind ?? '')),
          [],
          run.stdout,
        );
      });
    }
  }
});
