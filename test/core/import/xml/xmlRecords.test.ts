import assert from 'node:assert/strict';
import { findEntityDeclaration, findXmlRecords } from '../../../../src/core/import/xml/xmlRecords';

/** The records of a text, `!` behind one that is not closed. */
function records(text: string, ...names: readonly string[]): readonly string[] {
  return [...findXmlRecords(text, names.length > 0 ? names : ['record'])].map(
    ({ span, isClosed }) => text.slice(span.start, span.end) + (isClosed ? '' : '!'),
  );
}

describe('findXmlRecords', () => {
  it('finds each record by its tags', () => {
    assert.deepEqual(records('<records><record>a</record>\n<record x="1">b</record ></records>'), [
      '<record>a</record>',
      '<record x="1">b</record >',
    ]);
  });

  it('ends an open one where the next begins', () => {
    assert.deepEqual(records('<record>a<record>b</record></record><record>c'), [
      '<record>a!',
      '<record>b</record>',
      '<record>c!',
    ]);
  });

  it('gives the end tags of those without a beginning', () => {
    assert.deepEqual(records('<recrd>a</record><record>b</record>\n</x:record >'), [
      '</record>',
      '<record>b</record>',
      '</x:record >',
    ]);
    const [first, second] = [...findXmlRecords('a</m:mods><mods>b</mods>', ['mods'])];
    assert.deepEqual([first?.name, first?.isHeadless, second?.isHeadless], ['m:mods', true, undefined]);
  });

  it('looks past comments and CDATA sections, and not past those without an end', () => {
    assert.deepEqual(records('<!-- <record> --><record><![CDATA[</record>]]></record>'), [
      '<record><![CDATA[</record>]]></record>',
    ]);
    assert.deepEqual(records('<!-- <record>a</record><![CDATA[ <record>b</record>'), [
      '<record>a</record>',
      '<record>b</record>',
    ]);
  });
});

describe('findXmlRecords: names', () => {
  it('finds each of several names, with or without a prefix, and none that only begins so', () => {
    const text = '<m:mods>a</m:mods><modsCollection/><mods ID="x">b</mods><note>c</note>';
    assert.deepEqual(records(text, 'mods', 'note'), [
      '<m:mods>a</m:mods>',
      '<mods ID="x">b</mods>',
      '<note>c</note>',
    ]);
    assert.deepEqual(
      [...findXmlRecords(text, ['mods'])].map(({ name }) => name),
      ['m:mods', 'mods'],
    );
  });
});

describe('findEntityDeclaration', () => {
  it('finds one in the document type only', () => {
    assert.deepEqual(findEntityDeclaration('<!DOCTYPE x [<!ENTITY a "b">]><record>', ['record']), {
      start: 13,
      end: 21,
    });
    for (const text of ['', '<record>', '<!DOCTYPE x><record><!ENTITY', '<!ENTITY a "b">']) {
      assert.equal(findEntityDeclaration(text, ['record']), undefined, text);
    }
  });
});
