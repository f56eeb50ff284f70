import assert from 'node:assert/strict';
import { ZoteroRdfImporter } from '../../../../src/core/import/zoteroRdf/zoteroRdf';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new ZoteroRdfImporter();

const head =
  '<rdf:RDF\n xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n' +
  ' xmlns:z="http://www.zotero.org/namespaces/export#"\n xmlns:bib="http://purl.org/net/biblio#">';

function file(...nodes: readonly string[]): string {
  return [head, ...nodes, '</rdf:RDF>', ''].join('\n');
}

function people(list: string, ...names: readonly (readonly [surname: string, given?: string])[]): string {
  const items = names.map(([surname, given]) => {
    const more = given === undefined ? '' : `<foaf:givenName>${given}</foaf:givenName>`;
    return `<rdf:li><foaf:Person><foaf:surname>${surname}</foaf:surname>${more}</foaf:Person></rdf:li>`;
  });
  return `<${list}><rdf:Seq>${items.join('')}</rdf:Seq></${list}>`;
}

function work(name: string, about: string, type: string, inner: string): string {
  return `<${name} rdf:about="${about}">\n<z:itemType>${type}</z:itemType>\n${inner}\n</${name}>`;
}

const uri = (address: string): string =>
  `<dc:identifier><dcterms:URI><rdf:value>${address}</rdf:value></dcterms:URI></dc:identifier>`;

const publisher =
  '<dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Bern</vcard:locality>' +
  '</vcard:Address></vcard:adr><foaf:name>Grain &amp; Sons</foaf:name></foaf:Organization></dc:publisher>';

const series =
  '<dcterms:isPartOf><bib:Series><dc:title>Studies</dc:title><dc:identifier>24</dc:identifier></bib:Series>' +
  '</dcterms:isPartOf>';

describe('ZoteroRdfImporter', () => {
  it('reads an article and its journal, which has a node of its own', () => {
    const article = work(
      'bib:Article',
      'https://grain.example/?a=1&amp;b=2',
      'journalArticle',
      '<dcterms:isPartOf rdf:resource="urn:issn:0021-9606"/>' +
        people('bib:authors', ['van den Berg', 'Jörg'], ['Institute of Salt']) +
        '<link:link rdf:resource="#item_2"/>' +
        '<dc:subject>salt</dc:subject>' +
        '<dc:subject><z:AutomaticTag><rdf:value>water</rdf:value></z:AutomaticTag></dc:subject>' +
        '<dc:subject><dcterms:LCC><rdf:value>QD 1</rdf:value></dcterms:LCC></dc:subject>' +
        '<dc:title>On &lt;i&gt;salt&lt;/i&gt;</dc:title><dcterms:abstract>Two\nlines.</dcterms:abstract>' +
        '<dc:date>12/2012</dc:date><z:language>en</z:language><z:shortTitle>Salt</z:shortTitle>' +
        '<z:libraryCatalog>Crossref</z:libraryCatalog>' +
        uri('https://grain.example/?a=1&amp;b=2') +
        '<dcterms:dateSubmitted>2023-04-07 20:11:29</dcterms:dateSubmitted><bib:pages>501-508</bib:pages>' +
        '<dc:description>Citation Key: berg2012\nPMID: 77\nRead twice.</dc:description>',
    );
    const journal =
      '<bib:Journal rdf:about="urn:issn:0021-9606"><prism:volume>14</prism:volume><dc:title>Salt Letters</dc:title>' +
      '<dc:identifier>DOI 10.1000/salt.1</dc:identifier><prism:number>6</prism:number>' +
      '<dcterms:alternative>Salt Lett</dcterms:alternative><dc:identifier>ISSN 0021-9606</dc:identifier></bib:Journal>';
    const attachment = work('z:Attachment', '#item_2', 'attachment', '<dc:title>On salt.pdf</dc:title>');
    const record = onlyRecord(importer.read(file(article, journal, attachment)));
    assert.equal(record.key, 'berg2012');
    assert.deepEqual(record.item, {
      type: 'article-journal',
      title: 'On <i>salt</i>',
      'title-short': 'Salt',
      author: [{ family: 'van den Berg', given: 'Jörg' }, { literal: 'Institute of Salt' }],
      issued: { 'date-parts': [[2012, 12]] },
      accessed: { 'date-parts': [[2023, 4, 7]] },
      'container-title': 'Salt Letters',
      'container-title-short': 'Salt Lett',
      volume: '14',
      issue: '6',
      page: '501-508',
      language: 'en',
      source: 'Crossref',
      'call-number': 'QD 1',
      DOI: '10.1000/salt.1',
      ISSN: '0021-9606',
      PMID: '77',
      URL: 'https://grain.example/?a=1&b=2',
      abstract: 'Two\nlines.',
      note: 'Read twice.',
    });
    assert.deepEqual(record.extras, { keywords: ['salt', 'water'] });
  });

  it('reads a chapter whose book and series are written where they are named', () => {
    const book =
      `<dcterms:isPartOf><bib:Book>${series}<dc:identifier>ISBN 9789042925298 (paper)</dc:identifier>` +
      '<dc:title>The book</dc:title></bib:Book></dcterms:isPartOf>';
    const { item } = onlyRecord(
      importer.read(
        file(
          work(
            'bib:BookSection',
            'urn:isbn:9789042925298',
            'bookSection',
            book +
              publisher +
              people('bib:authors', ['Doe', 'Jane']) +
              people('bib:editors', ['Owl', 'Cy']) +
              people('z:translators', ['Elk', 'Anne']) +
              '<dc:title>A chapter</dc:title><dc:date>1964</dc:date>',
          ),
        ),
      ),
    );
    assert.deepEqual(item, {
      type: 'chapter',
      title: 'A chapter',
      'container-title': 'The book',
      'collection-title': 'Studies',
      'collection-number': '24',
      author: [{ family: 'Doe', given: 'Jane' }],
      editor: [{ family: 'Owl', given: 'Cy' }],
      translator: [{ family: 'Elk', given: 'Anne' }],
      publisher: 'Grain & Sons',
      'publisher-place': 'Bern',
      issued: { 'date-parts': [[1964]] },
      ISBN: '9789042925298',
    });
  });

  it('reads books, theses, conference papers, reports and pages', () => {
    const conference =
      '<dcterms:isPartOf><bib:Journal><dc:title>Proceedings</dc:title></bib:Journal></dcterms:isPartOf>' +
      '<bib:presentedAt><bib:Conference><dc:title>The Conference</dc:title></bib:Conference></bib:presentedAt>';
    const site =
      '<dcterms:isPartOf><z:Website><dc:title>The Site</dc:title></z:Website></dcterms:isPartOf>' +
      uri('https://site.example/');
    const result = importer.read(
      file(
        work(
          'bib:Book',
          '#item_1',
          'book',
          `${series}<dc:title>A</dc:title><prism:edition>2</prism:edition>`,
        ),
        work('bib:Thesis', '#item_2', 'thesis', `${publisher}<z:type>PhD</z:type><dc:title>B</dc:title>`),
        work('rdf:Description', '#item_3', 'conferencePaper', `${conference}<dc:title>C</dc:title>`),
        work('bib:Report', '#item_4', 'report', '<prism:number>R7</prism:number><dc:title>D</dc:title>'),
        work('bib:Document', '#item_5', 'webpage', `${site}<dc:title>E</dc:title>`),
      ),
    );
    assert.deepEqual(result.problems, []);
    assert.deepEqual(
      result.records.map(({ item }) => item),
      [
        { type: 'book', title: 'A', 'collection-title': 'Studies', 'collection-number': '24', edition: '2' },
        { type: 'thesis', title: 'B', genre: 'PhD', publisher: 'Grain & Sons', 'publisher-place': 'Bern' },
        {
          type: 'paper-conference',
          title: 'C',
          'container-title': 'Proceedings',
          'event-title': 'The Conference',
        },
        { type: 'report', title: 'D', number: 'R7' },
        { type: 'webpage', title: 'E', 'container-title': 'The Site', URL: 'https://site.example/' },
      ],
    );
  });

  it('takes collections for groups and leaves notes and files out', () => {
    const collection = (about: string, title: string, ...parts: readonly string[]): string => {
      const inner = parts.map((part) => `<dcterms:hasPart rdf:resource="${part}"/>`).join('');
      return `<z:Collection rdf:about="${about}"><dc:title>${title}</dc:title>${inner}</z:Collection>`;
    };
    const result = importer.read(
      file(
        work('bib:Book', '#item_1', 'book', '<dc:title>A</dc:title>'),
        work('bib:Book', '#item_2', 'book', '<dc:title>B</dc:title>'),
        '<bib:Memo rdf:about="#item_3"><rdf:value>&lt;p&gt;Mine&lt;/p&gt;</rdf:value></bib:Memo>',
        work('z:Attachment', '#item_4', 'attachment', '<dc:title>A.pdf</dc:title>'),
        collection('#collection_1', 'All', '#item_1', '#collection_2', '#item_3'),
        collection('#collection_2', 'Some', '#item_1'),
      ),
    );
    assert.deepEqual(result.problems, []);
    assert.deepEqual(
      result.records.map(({ item, extras }) => [item.title, extras.groups]),
      [
        ['A', ['All', 'Some']],
        ['B', undefined],
      ],
    );
  });

  it('reads old exports, whose works have no type of their own, and names in other letters', () => {
    const author =
      '<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Doe</foaf:surname>' +
      '<foaf:givenname>Jane</foaf:givenname></foaf:Person></rdf:li></rdf:Seq></bib:authors>';
    const journal = '<bib:Journal rdf:about="urn:issn:1"><dc:title>J</dc:title></bib:Journal>';
    const article =
      `<bib:Article rdf:about="#a"><dcterms:isPartOf>${journal}</dcterms:isPartOf>${author}` +
      '<dc:title>A</dc:title><prism:number>3</prism:number></bib:Article>';
    assert.deepEqual(onlyRecord(importer.read(file(article))).item, {
      type: 'article-journal',
      title: 'A',
      'container-title': 'J',
      author: [{ family: 'Doe', given: 'Jane' }],
      issue: '3',
    });
  });

  it('loses no work to a broken one, and says where it is', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((title, at) =>
      work('bib:Book', `#item_${at}`, 'book', `<dc:title>${title}</dc:title>`),
    );
    const result = importer.read(file(a ?? '', (b ?? '').replace('</dc:title>', ''), c ?? ''));
    assert.deepEqual(titlesOf(result), ['A', 'C']);
    assert.deepEqual(problemLinesOf(result), ['9 error no-title-or-author', '12 error bad-xml']);
    const cut = file(a ?? '', b ?? '').slice(0, -20);
    assert.deepEqual(problemLinesOf(importer.read(cut)), ['9 warning missing-end', '12 warning missing-end']);
  });

  it('tells the section of a newspaper from the newspaper, and finds a series behind both', () => {
    const inside = (name: string, title: string, more = ''): string =>
      `<dcterms:isPartOf><bib:${name}><dc:title>${title}</dc:title>${more}</bib:${name}></dcterms:isPartOf>`;
    const paper = inside('Newspaper', 'The Salt Times', series);
    const article = work(
      'bib:Article',
      '#a',
      'newspaperArticle',
      `${inside('Part', 'Opinion', paper)}<dc:title>A</dc:title>`,
    );
    assert.deepEqual(onlyRecord(importer.read(file(article))).item, {
      type: 'article-newspaper',
      title: 'A',
      section: 'Opinion',
      'container-title': 'The Salt Times',
      'collection-title': 'Studies',
      'collection-number': '24',
    });
  });

  it('ends where places stand in each other', () => {
    const circle =
      '<bib:Book rdf:about="#b"><dc:title>B</dc:title><dcterms:isPartOf rdf:resource="#b"/></bib:Book>';
    const article = work(
      'bib:Article',
      '#a',
      'journalArticle',
      '<dc:title>A</dc:title><dcterms:isPartOf rdf:resource="#b"/>',
    );
    assert.equal(onlyRecord(importer.read(file(article, circle))).item['container-title'], 'B');
  });
});
