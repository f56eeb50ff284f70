import { checkCitations } from '../../support/shownCitations';

describe('citations in reStructuredText', () => {
  checkCitations('rst', [
    ['x :cite:`a`', ':cite:`a` => parenthetical: a'],
    [':cite:p:`a, b`', ':cite:p:`a, b` => parenthetical: a | b'],
    [':cite:t:`a` :cite:year:`b`', ':cite:t:`a` => narrative: a', ':cite:year:`b` => year: b'],
    [
      ':cite:p:`{see}a{p. 3},b{ch. 2, 4}`',
      ':cite:p:`{see}a{p. 3},b{ch. 2, 4}` => parenthetical: see a page 3 | b chapter 2, 4',
    ],
    [':footcite:p:`a`', ':footcite:p:`a` => footnote: a'],
    ['As [CIT2002]_ and [1]_ and [#note]_', '[CIT2002]_ => parenthetical: CIT2002'],
    [':cite:`a', ...[]],
    [':ref:`a` \\:cite:`b` x:cite:`c`'],
    ['``:cite:`a` `` :cite:`b`', ':cite:`b` => parenthetical: b'],
    ['Code::\n\n  :cite:`a`\n\n:cite:`b`', ':cite:`b` => parenthetical: b'],
    ['.. code-block:: rst\n\n   :cite:`a`\n\n.. note::\n\n   :cite:`b`', ':cite:`b` => parenthetical: b'],
    ['.. a comment :cite:`a`\n   :cite:`b`\n\n.. [CIT] text :cite:`c`', ':cite:`c` => parenthetical: c'],
  ]);
});
