import assert from 'node:assert/strict';
import { findEntityDeclaration, findXmlRecords } from '../../../../src/core/import/endnote/endnoteXmlRecords';

/** The records of a text, `!` behind one that is not closed. */
function records(text: string): readonly string[] {
  return [...findXmlRecords(text)].map(
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

describe('findEntityDeclaration', () => {
  it('finds one in the document type only', () => {
    assert.deepEqual(findEntityDeclaration('<!DOCTYPE x [<!ENTITY a "b">]><record>'), { start: 13, end: 21 });
    for (const text of ['', '<record>', '<!DOCTYPE x><record><!ENTITY', '<!ENTITY a "b">']) {
      assert.equal(findEntityDeclaration(text), undefined, text);
    }
  });
});
