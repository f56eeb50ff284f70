import assert from 'node:assert/strict';
import { scanBibtex } from '../../../../src/core/import/bibtex/bibtexScanner';
import { BibtexStrings } from '../../../../src/core/import/bibtex/bibtexStrings';
import type { BibtexField } from '../../../../src/core/import/bibtex/bibtexSyntax';

/** `s = "x" # t` as the scanner reads it. */
function field(text: string): BibtexField {
  const [string] = scanBibtex(`@string{${text}}`).strings;
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
    strings.define(field('Two = one # { + } # ONE'));
    assert.deepEqual(strings.expand(field('x = two # " = " # 2').value), { text: '1 + 1 = 2', unknown: [] });
  });

  it('lets a new definition count from then on, and months too', () => {
    const strings = new BibtexStrings(0);
    strings.define(field('s = "a"'));
    strings.define(field('s = s # "b"'));
    strings.define(field('jan = "Januar"'));
    assert.equal(strings.expand(field('x = s # jan').value).text, 'abJanuar');
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
    assert.equal(strings.expand(field('x = s').value).text.length, 600_000);
    assert.deepEqual(
      strings.expand(field('x = s').value).unknown.map((piece) => piece.text),
      ['s'],
    );
  });
});
