import assert from 'node:assert/strict';
import { scanBibtex } from '../../../../src/core/import/bibtex/bibtexFile';
import { BibtexStrings } from '../../../../src/core/import/bibtex/bibtexStrings';
import type { BibtexField } from '../../../../src/core/import/bibtex/bibtexSyntax';

/** `s = "x" # t` as the scanner reads it; `line` is where it stands: later ones come after. */
function field(text: string, line = 1): BibtexField {
  const [string] = scanBibtex(`${' '.repeat(100 * (line - 1))}@string{${text}}`).strings;
  assert.ok(string);
  return string;
}

describe('BibtexStrings', () => {
  it('knows the months, in any case', () => {
    const strings = new BibtexStrings(0);
    assert.equal(strings.expand(field('m = jan').value).text, 'January');
    assert.equal(strings.expand(field('m = DEC').value).text, 'December');
  });

  it('joins parts, and puts in what names stand for', () => {
    const strings = new BibtexStrings(0);
    strings.define(field('one = "1"'));
    strings.define(field('Two = one # { + } # ONE', 2));
    assert.deepEqual(strings.expand(field('x = two # " = " # 2', 3).value), {
      text: '1 + 1 = 2',
      unknown: [],
    });
  });

  it('lets a new definition count from then on, and months too', () => {
    const strings = new BibtexStrings(0);
    strings.define(field('s = "a"'));
    strings.define(field('s = s # "b"', 2));
    strings.define(field('jan = "Januar"', 3));
    assert.equal(strings.expand(field('x = s # jan', 4).value).text, 'abJanuar');
    assert.equal(strings.expand(field('x = s # jan', 2).value).text, 'aJanuary');
    assert.deepEqual(
      [...strings.defined],
      [
        ['s', 'ab'],
        ['jan', 'Januar'],
      ],
    );
  });

  it('takes what other files define where this one does not', () => {
    const strings = new BibtexStrings(
      0,
      new Map([
        ['own', 'theirs'],
        ['other', 'Other'],
        ['jan', 'Janvier'],
      ]),
    );
    strings.define(field('own = "mine"'));
    const { text, unknown } = strings.expand(field('x = OWN # other # jan # no', 2).value);
    assert.equal(text, 'mineOtherJanuaryno');
    assert.deepEqual(
      unknown.map((piece) => piece.text),
      ['no'],
    );
    assert.deepEqual([...strings.missing], ['other', 'no']);
  });

  it('counts a name that is defined further down as unknown, but not as missing', () => {
    const strings = new BibtexStrings(0);
    assert.equal(strings.expand(field('x = s').value).unknown.length, 1);
    strings.define(field('s = "late"', 2));
    assert.deepEqual([...strings.missing], []);
  });

  it('gives back what nothing defines', () => {
    const strings = new BibtexStrings(0);
    const { text, unknown } = strings.expand(field('x = who # "." # what').value);
    assert.equal(text, 'who.what');
    assert.deepEqual(
      unknown.map((piece) => piece.text),
      ['who', 'what'],
    );
    assert.deepEqual(
      strings.define(field('y = where')).map((piece) => piece.text),
      ['where'],
    );
  });

  it('knows no names that JavaScript brings with it', () => {
    const strings = new BibtexStrings(0);
    assert.equal(strings.expand(field('x = constructor # __proto__').value).unknown.length, 2);
  });

  it('stops at a length that no file needs', () => {
    const strings = new BibtexStrings(0);
    strings.define(field(`s = "${'x'.repeat(600_000)}"`));
    const use = field('x = s', 10_000).value;
    assert.equal(strings.expand(use).text.length, 600_000);
    assert.deepEqual(
      strings.expand(use).unknown.map((piece) => piece.text),
      ['s'],
    );
  });
});
