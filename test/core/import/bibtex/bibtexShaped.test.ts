import assert from 'node:assert/strict';
import { narrowText } from '../../../../src/core/base/shapedText';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';
import type { ImportResult } from '../../../../src/core/import/importer';

function read(text: string): ImportResult {
  return new BibtexImporter().read(text);
}

function readByShape(text: string): ImportResult {
  const shaped = narrowText(new TextEncoder().encode(text));
  assert.ok(shaped);
  assert.notEqual(shaped.shape, text);
  return new BibtexImporter().read(shaped.shape, { shaped });
}

describe('BibTeX that is read by its shape', () => {
  it('says what the text says', () => {
    const { records } = readByShape('@book{šimić, title = {Čaj – 茶}, author = "Šimić, Žarko" # { and Bo}}');
    const [{ key, item } = { key: '', item: undefined }] = records;
    assert.equal(key, 'šimić');
    assert.equal(item?.title, 'Čaj – 茶');
    assert.deepEqual(item.author, [{ family: 'Šimić', given: 'Žarko' }, { family: 'Bo' }]);
  });

  const texts: readonly (readonly [string, string])[] = [
    ['strings and names of them', '@string{ž = {Časopis}}\n@article{a, journal = ž # { Ω}, title = ź}'],
    ['names of fields and types in any case', '@ÜBER{a, TÎTLE = {x}, tître = {y}}\n@Bóok{b, İ = {z}}'],
    ['references to others', '@book{č, title={T}, publisher={Š}}\n@inbook{b, crossref={č}, title={Ć}}'],
    ['keys that look alike', '@book{é, title={A}}\n@book{É, title={B}}\n@book{e\u0301, title={C}}'],
    [
      'blanks beyond ASCII',
      '@book\u00a0{ a\u2003,\u3000title\u00a0=\u2028{ Š\u00a0 }\u00a0,\u2009year\u2003= 1990 }',
    ],
    ['an entry without an end', '@book{a, title = {Šum, author = {Žak}\n\n@book{b, title = {Č}}'],
    ['a value without an end', '@book{a,\n  tîtle = "Šum,\n  author = {Žak}\n}\n@book{b, title = {Č}}'],
    ['a brace behind a backslash', '@book{a, title = {Š\\{um}, naïve = {x}\n@book{b, title = {Č}}'],
    ['signs that are missing', '@book{ž title = {Š} author {Č}, naïve, = {x}, año = }\n@book{ć, b = {x}'],
    [
      'text that is none of it',
      'Časopis @ ž\n% š @book{x,\n@comment{ž}\n@book{a, title = {T}} ž, author = {Č},\n',
    ],
    ['ends of lines', '@book{š,\r\n title = {Š},\r author = {Žak}}\r\n\r\n@misc{č, title = {Č}\n, ä}'],
  ];
  for (const [what, text] of texts) {
    it(`is read as the text is: ${what}`, () => {
      const [byShape, whole] = [readByShape(text), read(text)];
      assert.deepEqual(byShape, whole);
      assert.ok(whole.records.length > 0);
    });
  }
});
