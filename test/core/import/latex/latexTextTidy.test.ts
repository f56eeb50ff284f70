import assert from 'node:assert/strict';
import { paragraphMark, tidyText } from '../../../../src/core/import/latex/latexTextTidy';

describe('tidyText', () => {
  it('leaves single spaces, and none at the ends', () => {
    assert.equal(tidyText('  a   b  c ', ' '), 'a b c');
    assert.equal(tidyText('a b', ' '), 'a b');
  });

  it('puts the gap for paragraph marks, with the blanks round them', () => {
    const text = `a ${paragraphMark} ${paragraphMark}b${paragraphMark}`;
    assert.equal(tidyText(text, '\n\n'), 'a\n\nb');
    assert.equal(tidyText(text, ' '), 'a b');
  });

  it('drops markup round nothing, and no other', () => {
    assert.equal(tidyText('a<i></i> <b>x</b><sup></sup>', ' '), 'a <b>x</b>');
  });

  it('mends tags with a blank in them', () => {
    assert.equal(tidyText('To< i> k< /i> and a < c', ' '), 'To<i> k</i> and a < c');
    assert.equal(tidyText('x < b>c and < i>d</i>', ' '), 'x < b>c and <i>d</i>');
  });

  it('composes accents, also on a dotless i', () => {
    assert.equal(tidyText('\u0131\u0301 e\u0301', ' '), '\u00ed \u00e9');
  });
});
