import { checkCitations } from '../../support/shownCitations';

describe('citations in Org', () => {
  describe('of its own', () => {
    checkCitations('org', [
      ['x [cite:@a]', '[cite:@a] => parenthetical: a'],
      [
        '[cite:see @a p. 3; also @b, and more]',
        '[cite:see @a p. 3; also @b, and more] => parenthetical: see a page 3 | also b +, and more',
      ],
      ['[cite/t:@a]', '[cite/t:@a] => narrative: a'],
      ['[cite/text/c:@a;@b]', '[cite/text/c:@a;@b] => narrative: a | b'],
      ['[cite/a:@a] [cite/na:@b]', '[cite/a:@a] => author: a', '[cite/na:@b] => year: b'],
      ['[cite/b:@a] [cite/n:@b]', '[cite/b:@a] => full: a', '[cite/n:@b] => none: b'],
      ['[cite:@a, [fn] pp. 3--5]', '[cite:@a, [fn] pp. 3--5] => parenthetical: a +, [fn] pp. 3--5'],
      ['[cite:-@a; @DBLP:conf/x-1]', '[cite:-@a; @DBLP:conf/x-1] => parenthetical: -a | DBLP:conf/x-1'],
      ['[cite:\n@a;\n@b]', '[cite:\n@a;\n@b] => parenthetical: a | b'],
      ['[cite:no key] [cite: @a', '[cite:no key] => parenthetical: '],
    ]);
  });

  describe('of LaTeX, which Org hands on', () => {
    checkCitations('org', [
      ['50% \\citep[see][p.~3]{a,b}.', '\\citep[see][p.~3]{a,b} => parenthetical: see a | b page 3'],
      ['\\nocite{*} \\textcite{a}', '\\nocite{*} => none: ', '\\textcite{a} => narrative: a'],
      ['=\\cite{a}= \\\\cite{b}\n# \\cite{c}'],
      ['#+begin_export latex\n\\cite{a}\n#+end_export'],
    ]);
  });

  describe('of org-ref', () => {
    checkCitations('org', [
      ['cite:a,b.', 'cite:a,b => parenthetical: a | b'],
      ['As citet:a says', 'citet:a => narrative: a'],
      ['[[cite:a]]', '[[cite:a]] => parenthetical: a'],
      ['[[citep:see &a p. 3;&b]]', '[[citep:see &a p. 3;&b]] => parenthetical: see a page 3 | b'],
      ['[[citep:&a p. 3;&b]]', '[[citep:&a p. 3;&b]] => parenthetical: a page 3 | b'],
      ['[[cite:a][text]] recite:x', '[[cite:a][text]] => parenthetical: a'],
    ]);
  });

  describe('not in code, comments and examples', () => {
    checkCitations('org', [
      ['#+begin_src org\n[cite:@a]\n#+end_src\n[cite:@b]', '[cite:@b] => parenthetical: b'],
      ['# [cite:@a]\n: [cite:@b]\n~[cite:@c]~ =[cite:@d]='],
      ['#+BEGIN_EXAMPLE\r\n[cite:@a]\r\n'],
    ]);
  });
});
