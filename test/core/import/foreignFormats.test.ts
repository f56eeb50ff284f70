import assert from 'node:assert/strict';
import { findForeignFormat } from '../../../src/core/import/foreignFormats';
import { importText } from '../../../src/core/import/importers';

describe('findForeignFormat', () => {
  for (const [text, name] of [
    ['<record><datafield tag="021A"><subfield code="a">A</subfield></datafield></record>', 'PICA XML'],
    ['<record><datafield tag="200" ind1="1" ind2=" "><subfield code="a">A', 'UNIMARC'],
    ['<rdf:RDF xmlns:bibo="http://purl.org/ontology/bibo/">', 'Bibliontology RDF'],
    ['<TEI><text><listBibl><bibl>', 'TEI without "biblStruct"'],
  ] as const) {
    it(name, () => {
      assert.ok(
        findForeignFormat(text)?.startsWith(`This is ${name}, which cannot be read: `),
        findForeignFormat(text),
      );
      const { format, result } = importText('papers.xyz', text);
      assert.deepEqual([format, result.problems.map(({ code }) => code)], [undefined, ['unknown-format']]);
      assert.equal(result.problems[0]?.message, findForeignFormat(text));
    });
  }

  it('sends nobody to a program that does not read TEI', () => {
    assert.match(findForeignFormat('<listBibl>') ?? '', /export it as RIS or BibTeX/);
  });

  it('does not know what is none of them', () => {
    for (const text of [
      '',
      'words',
      '<html><body>TI</body></html>',
      '{"a": 1}',
      'Each has a "paperId": a number',
      'TI- A\n'.repeat(100_000),
    ]) {
      assert.equal(findForeignFormat(text), undefined);
    }
  });
});
