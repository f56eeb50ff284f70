import assert from 'node:assert/strict';
import type { Importer } from '../../../src/core/import/importer';
import { chooseImporter, importText } from '../../../src/core/import/importers';
import type { SourceFormat } from '../../../src/core/model/source';

const bib = '@book{a, title = {A}, author = {X, Y}}\n';
const json = '[{ "id": "a", "type": "book", "title": "A" }]';
const enw = '%0 Book\n%T A\n%A X, Y\n';
const nbib = 'PMID- 1\nPT  - Review\nTI  - A\n';
const isi = 'FN x\nVR 1.0\nPT J\nTI A\nER\nEF\n';
const endnoteXml =
  '<xml><records><record><ref-type>6</ref-type><titles><title>A</title></titles></record></records></xml>';
const pubmedXml =
  '<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><Journal/><ArticleTitle>A</ArticleTitle>' +
  '</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>';
const mods = '<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>A</title></titleInfo></mods>';
const bibtexml =
  '<file xmlns="http://bibtexml.sf.net/"><entry id="a"><book><title>A</title></book></entry></file>';
const wordSources =
  '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source>' +
  '<b:SourceType>Book</b:SourceType><b:Title>A</b:Title></b:Source></b:Sources>';
const zoteroRdf =
  '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"><bib:Book rdf:about="#item_1">' +
  '<z:itemType>book</z:itemType><dc:title>A</dc:title></bib:Book></rdf:RDF>';
const tei =
  '<TEI><listBibl><biblStruct><monogr><title level="m">A</title></monogr></biblStruct></listBibl></TEI>';
const marcxml =
  '<collection><record><leader>00000nam a22     uu 4500</leader><datafield tag="245" ind1="1" ind2="0">' +
  '<subfield code="a">A</subfield></datafield></record></collection>';
const refworks = 'RT Book, Whole\nSR Print(0)\nT1 A\n';
const ris = 'TY  - BOOK\nTI  - A\nER  - \n';

function sure(format: SourceFormat, score: number): Importer {
  return { format, recognise: () => score, read: () => ({ records: [], problems: [] }) };
}

describe('chooseImporter', () => {
  const format = (name: string, text: string): string | undefined => chooseImporter(name, text)?.format;

  it('goes by name and content', () => {
    assert.equal(format('refs.bib', bib), 'bibtex');
    assert.equal(format('refs.json', json), 'csl-json');
    assert.equal(format('refs.ris', ris), 'ris');
    assert.equal(format('scopus.txt', ris), 'ris');
  });

  it('knows what reference managers and databases export', () => {
    const texts: readonly (readonly [string, string, string])[] = [
      ['enw', enw, 'refs.enw'],
      ['nbib', nbib, 'pubmed.nbib'],
      ['isi', isi, 'savedrecs.ciw'],
      ['endnote-xml', endnoteXml, 'refs.xml'],
      ['pubmed-xml', pubmedXml, 'pubmed.xml'],
      ['mods', mods, 'refs.xml'],
      ['bibtexml', bibtexml, 'refs.xml'],
      ['word-sources', wordSources, 'Sources.xml'],
      ['zotero-rdf', zoteroRdf, 'refs.rdf'],
      ['tei', tei, 'paper.tei.xml'],
      ['marcxml', marcxml, 'catalogue.xml'],
      ['refworks', refworks, 'refs.txt'],
    ];
    for (const [expected, text, name] of texts) {
      assert.equal(format(name, text), expected);
      assert.equal(format('export.txt', text), expected);
      assert.equal(format('', text), expected);
      assert.deepEqual(
        importText(name, text).result.records.map((record) => record.item.title),
        ['A'],
      );
    }
  });

  it('knows a pasted text by its content', () => {
    assert.equal(format('', bib), 'bibtex');
    assert.equal(format('', json), 'csl-json');
    assert.equal(format('', ris), 'ris');
  });

  it('takes folders and capitals off the name', () => {
    assert.equal(format('file:///c%3A/Papers.json/REFS.BIB', bib), 'bibtex');
    assert.equal(format('C:\\my.bib\\Refs.RIS', ris), 'ris');
  });

  it('leaves alone what is something else', () => {
    assert.equal(format('package.json', '{ "name": "x", "type": "module", "author": "Me" }'), undefined);
    assert.equal(format('notes.txt', 'Call the bank.\n'), undefined);
    assert.equal(format('main.ts', 'export const a = 1;\n'), undefined);
    assert.equal(format('pom.xml', '<project><records/></project>\n'), undefined);
  });

  it('takes the surest, of equals the first, and none that is not sure enough', () => {
    const importers = [sure('ris', 0.6), sure('bibtex', 0.9), sure('listing', 0.9)];
    assert.equal(chooseImporter('x', 'x', importers)?.format, 'bibtex');
    assert.equal(chooseImporter('x', 'x', [sure('ris', 0.49)]), undefined);
    assert.equal(chooseImporter('x', 'x', []), undefined);
  });

  it('asks none behind one that is certain', () => {
    const unasked: Importer = { ...sure('listing', 1), recognise: () => assert.fail() };
    assert.equal(chooseImporter('x', 'x', [sure('ris', 0.5), sure('ovid', 0.95), unasked])?.format, 'ovid');
  });

  it('shows readers the plain name and only the beginning of a long text', () => {
    const seen: unknown[] = [];
    const spy: Importer = {
      ...sure('ris', 0),
      recognise: (name, text) => {
        seen.push(name, text.length >= 4096 && text.length < 100_000);
        return 0;
      },
    };
    chooseImporter('/a/B.Ris', 'x'.repeat(1_000_000), [spy]);
    assert.deepEqual(seen, ['b.ris', true]);
  });
});

describe('importText', () => {
  it('reads with the reader that fits', () => {
    const { format, result } = importText('refs.json', json);
    assert.equal(format, 'csl-json');
    assert.deepEqual(
      result.records.map((record) => record.key),
      ['a'],
    );
  });

  it('says that no reader fits', () => {
    const { format, result } = importText('main.c', 'int main(void) { return 0; }');
    assert.equal(format, undefined);
    assert.deepEqual(result.records, []);
    assert.deepEqual(
      result.problems.map((problem) => [problem.severity, problem.code, problem.range.start]),
      [['error', 'unknown-format', { line: 0, character: 0 }]],
    );
    assert.equal(
      result.problems[0]?.message,
      'This is none of the formats that can be read: BibTeX, CSL-JSON, CSL-YAML, RIS, EndNote, PubMed, Ovid, ' +
        "Web of Science, RefWorks, Biblioscape, Copac, INSPEC, NoteExpress, ReDIF, SilverPlatter, MODS, BibTeXML, Word's sources, Zotero RDF, TEI, MARCXML, arXiv, Hayagriva, CITATION.cff, CSV tables, Markdown reading lists, formatted references, and plain listings of papers.",
    );
  });

  it('takes an empty list in a .json file for a collection without papers', () => {
    for (const text of ['[]', '\ufeff [ \n]\n', '{"items": [ ]}']) {
      assert.deepEqual(importText('A.JSON', text), {
        format: 'csl-json',
        result: { records: [], problems: [] },
      });
      assert.equal(chooseImporter('a.json', text), undefined);
    }
    assert.equal(importText('a.txt', '[]').format, undefined);
    assert.equal(importText('a.json', '[[]]').format, undefined);
    assert.equal(importText('a.json', '{}').format, undefined);
  });

  it('has nothing to say of an empty file', () => {
    assert.deepEqual(importText('new.json', '\ufeff\n'), {
      format: undefined,
      result: { records: [], problems: [] },
    });
  });
});
