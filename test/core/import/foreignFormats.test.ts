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

  /** What databases save as plain text, which is neither a listing nor references. */
  const abstract =
    'We propose a novel method for the study of ponds. Our experiments show that the method outperforms existing models.';
  const head = 'A study of small ponds in the north';
  for (const [name, ...lines] of [
    [
      'PubMed\'s format "Abstract (text)"',
      ...[
        '1. Pond Lett. 2020 Mar;12(3):45-50. doi: 10.1234/abc.',
        '',
        `${head}.`,
        '',
        'Heron AB(1), Wren C(1).',
        '',
      ],
      ...[
        'Author information:',
        '(1)Reed University.',
        '',
        abstract,
        '',
        'DOI: 10.1234/abc',
        'PMID: 12345678',
      ],
    ],
    [
      "ScienceDirect's text",
      ...['Ada Heron, Bo Wren,', `${head},`, 'Pond Letters,', 'Volume 12, Issue 3,', '2020,', 'Pages 45-50,'],
      ...['(https://www.sciencedirect.com/science/article/pii/S1234567820300012)', `Abstract: ${abstract}`],
    ],
    [
      "Scopus's text",
      ...['Scopus', 'EXPORT DATE: 06 May 2021', '', 'Heron A.B., Wren C.', '57200000000;57200000001;', head],
      ...['(2020) Pond Letters, 12 (3), pp. 45-50. Cited 3 times.', 'DOCUMENT TYPE: Article'],
    ],
    [
      "ProQuest's text",
      ...['Document 1 of 1', '', head, '', 'Author: Heron, Ada', '', `Abstract: ${abstract}`, ''],
      'ProQuest document ID: 123456',
    ],
    [
      "EBSCO's text",
      ...['Title:', `${head}.`, 'Authors:', 'Heron, Ada B.; Wren, Cy', 'Source:'],
      ...[
        'Pond Letters. Mar2020, Vol. 12 Issue 3, p45-50. 6p.',
        'Abstract:',
        abstract,
        'Database:',
        'All Ponds',
      ],
    ],
  ]) {
    it(name ?? '', () => {
      for (const end of ['\n', '\r\n']) {
        const text = [...lines, '', ...lines].join(end);
        const { format, result } = importText('papers.txt', text);
        assert.deepEqual([format, result.records], [undefined, []]);
        assert.ok(result.problems[0]?.message.startsWith(`This is ${name}, which cannot be read: `));
      }
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
