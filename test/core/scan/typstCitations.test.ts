import { checkCitations } from '../../support/shownCitations';

describe('citations in Typst', () => {
  describe('as references', () => {
    checkCitations('typst', [
      ['As @a-b_c:d.e. says', '@a-b_c:d.e => parenthetical: a-b_c:d.e'],
      ['x @a[p. 3] @b', '@a[p. 3] => parenthetical: a page 3', '@b => parenthetical: b'],
      ['@a[ch. 2, and [more]]', '@a[ch. 2, and [more]] => parenthetical: a chapter 2 +, and [more]'],
      ['😀 @über2020', '@über2020 => parenthetical: über2020'],
      ['@a[open', '@a => parenthetical: a'],
      ['me@a.org and \\@b and @ c'],
    ]);
  });

  describe('as calls', () => {
    checkCitations('typst', [
      ['#cite(<a>)', '#cite(<a>) => parenthetical: a'],
      ['#cite(<a>, form: "prose")', '#cite(<a>, form: "prose") => narrative: a'],
      [
        '#cite(\n  <a>,\n  supplement: [pp. 3-5],\n  form: "year",\n)',
        '#cite(\n  <a>,\n  supplement: [pp. 3-5],\n  form: "year",\n) => year: a page 3-5',
      ],
      [
        '#cite(label("DBLP:conf/x"), form: "full")',
        '#cite(label("DBLP:conf/x"), form: "full") => full: DBLP:conf/x',
      ],
      ['#{ cite(<a>) }', 'cite(<a>) => parenthetical: a'],
      ['#recite(<a>) cite(a)'],
    ]);
  });

  describe('apart from labels of the document, comments and raw text', () => {
    checkCitations('typst', [
      ['= Intro <intro>\nSee @intro and @a.', '@a => parenthetical: a'],
      ['// @a\n@b /* @c */ `@d` ```\n@e\n```', '@b => parenthetical: b'],
      ['see https://x.org @a', '@a => parenthetical: a'],
      ['#cite(<a>) @a', '#cite(<a>) => parenthetical: a', '@a => parenthetical: a'],
    ]);
  });
});
