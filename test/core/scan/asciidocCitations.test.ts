import { checkCitations } from '../../support/shownCitations';

describe('citations in AsciiDoc', () => {
  checkCitations('asciidoc', [
    ['x cite:[a]', 'cite:[a] => parenthetical: a'],
    ['cite:[a(12), b]', 'cite:[a(12), b] => parenthetical: a page 12 | b'],
    ['cite:[a(12, and more)]', 'cite:[a(12, and more)] => parenthetical: a page 12 +, and more'],
    ['citenp:[a] bibitem:[b]', 'citenp:[a] => narrative: a', 'bibitem:[b] => full: b'],
    ['As <<a>> and <<sec>>\n\n- [[[a]]] A.', '<<a>> => parenthetical: a'],
    ['As <<a,1>>\n\n- [[[a,1]]] A.', '<<a,1>> => parenthetical: a'],
    ['recite:[a] \\cite:[b] cite:[c'],
    ['----\ncite:[a]\n----\ncite:[b]', 'cite:[b] => parenthetical: b'],
    ['// cite:[a]\n....\ncite:[b]\n....\n```\ncite:[c]\n```'],
  ]);
});
