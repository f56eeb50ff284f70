import { checkCitations } from '../../support/shownCitations';

describe('the parts of citations', () => {
  describe('in Pandoc', () => {
    checkCitations('markdown', [
      [
        '[see -@a, pp. 3-5, and more; @{b*c}]',
        '[see -@a, pp. 3-5, and more; @{b*c}] => parenthetical: see -a page 3-5 +, and more | b*c',
      ],
      ['[@a; @fig-x, p. 2]{#fig-x} x', '@a => narrative: a'],
      ['{#fig-x} [@a; see @fig-x]', '[@a; see @fig-x] => parenthetical: a'],
      ['{#fig-x} [@fig-x] @fig-x'],
      ['@a [p. 3] says', '@a [p. 3] => narrative: a page 3'],
      ['@a [p. 3, but]', '@a [p. 3, but] => narrative: a page 3 +, but'],
      ['[-@a; -@b]', '[-@a; -@b] => year: -a | -b'],
      ['-@a', '-@a => year: -a'],
      ['[@a, chap. 3]', '[@a, chap. 3] => parenthetical: a chapter 3'],
      ['[@a, {ch. III*}, x]', '[@a, {ch. III*}, x] => parenthetical: a chapter III* +, x'],
      ['[@a {}, 1999]', '[@a {}, 1999] => parenthetical: a +, 1999'],
      ['[@a  and nowhere else]', '[@a  and nowhere else] => parenthetical: a +and nowhere else'],
      ['[@a; @b, § 4.2]', '[@a; @b, § 4.2] => parenthetical: a | b section 4.2'],
      ['😀 [@a, 3\r\n; @b]', '[@a, 3\r\n; @b] => parenthetical: a page 3 | b'],
    ]);
  });

  describe('in LaTeX', () => {
    checkCitations('latex', [
      ['\\cite[p.~3]{a}', '\\cite[p.~3]{a} => parenthetical: a page 3'],
      [
        '\\citep[see][ch.~2, n]{a,b}',
        '\\citep[see][ch.~2, n]{a,b} => parenthetical: see a | b chapter 2 +, n',
      ],
      ['\\citep[see][]{a}', '\\citep[see][]{a} => parenthetical: see a'],
      ['\\cite[{see [x]}]{a}', '\\cite[{see [x]}]{a} => parenthetical: a +see [x]'],
      ['\\volcite[see]{2}[3]{a}', '\\volcite[see]{2}[3]{a} => none: see a page 3'],
      ['\\volcite[see]{2}{a}', '\\volcite[see]{2}{a} => none: see a'],
      ['\\foreigntextcquote{german}[3]{a}', '\\foreigntextcquote{german}[3]{a} => none: a page 3'],
      ['\\citeA{a}\\citeasnoun{b}', '\\citeA{a} => narrative: a', '\\citeasnoun{b} => narrative: b'],
      [
        '\\citetalias{a}\\shortciteA{b}',
        '\\citetalias{a} => narrative: a',
        '\\shortciteA{b} => narrative: b',
      ],
      ['\\textcite{a}\\citet*{b}', '\\textcite{a} => narrative: a', '\\citet*{b} => narrative: b'],
      ['\\Citeauthor{a}\\citeyearpar{b}', '\\Citeauthor{a} => author: a', '\\citeyearpar{b} => year: b'],
      ['\\footcite{a}\\fullcite{b}', '\\footcite{a} => footnote: a', '\\fullcite{b} => full: b'],
      ['\\nocite{a}\\citetitle{b}', '\\nocite{a} => none: a', '\\citetitle{b} => none: b'],
      [
        '\\autocites(pre)(post)[see][3]{a}[5]{b}{c}',
        '\\autocites(pre)(post)[see][3]{a}[5]{b}{c} => parenthetical: see a page 3 | b page 5 | c',
      ],
      ['\\cite[\\S 4]{a}', '\\cite[\\S 4]{a} => parenthetical: a +\\S 4'],
    ]);
  });
});
