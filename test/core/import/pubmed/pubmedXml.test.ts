import assert from 'node:assert/strict';
import { PubmedXmlImporter } from '../../../../src/core/import/pubmed/pubmedXml';
import type { CslItem } from '../../../../src/core/model/cslItem';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new PubmedXmlImporter();

const head =
  '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" ' +
  '"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd">\n';

function file(...records: readonly string[]): string {
  return [head + '<PubmedArticleSet>', ...records, '</PubmedArticleSet>'].join('\n');
}

function article(inner: string, rest = '', data = ''): string {
  const citation = `<MedlineCitation><PMID Version="1">7</PMID><Article>${inner}</Article>${rest}</MedlineCitation>`;
  return `<PubmedArticle>${citation}${data}</PubmedArticle>`;
}

/** The facts of an article with the title A and these elements, besides its type, title and PMID. */
function facts(inner: string, rest = '', data = ''): Partial<CslItem> {
  const text = file(article(`<ArticleTitle>A</ArticleTitle><Journal/>${journalArticle}${inner}`, rest, data));
  const { type, title, PMID, ...others } = onlyRecord(importer.read(text)).item;
  assert.deepEqual([type, title, PMID], ['article-journal', 'A', '7']);
  return others;
}

const journalArticle =
  '<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>';

describe('PubmedXmlImporter: articles', () => {
  it('reads a whole article', () => {
    const inner = [
      '<Journal><ISSN IssnType="Electronic">1476-4687</ISSN><JournalIssue CitedMedium="Internet"><Volume>12</Volume>',
      '<Issue>3</Issue><PubDate><Year>2019</Year><Month>Mar</Month><Day>7</Day></PubDate></JournalIssue>',
      '<Title>Grain letters</Title><ISOAbbreviation>Grain Lett.</ISOAbbreviation></Journal>',
      '<ArticleTitle>Growth of <i>E. coli</i> in H<sub>2</sub>O &amp; soil.</ArticleTitle>',
      '<Pagination><StartPage>737</StartPage><EndPage>8</EndPage><MedlinePgn>737-8</MedlinePgn></Pagination>',
      '<ELocationID EIdType="pii" ValidYN="Y">x1</ELocationID><ELocationID EIdType="doi">10.1000/g.1</ELocationID>',
      '<Abstract><AbstractText Label="AIMS" NlmCategory="OBJECTIVE">We grew it.</AbstractText>',
      '<AbstractText>It <i>grew</i>.</AbstractText><CopyrightInformation>2019 X.</CopyrightInformation></Abstract>',
      '<AuthorList CompleteYN="Y"><Author><LastName>van den Berg</LastName><ForeName>Jörg A</ForeName>',
      '<Initials>JA</Initials><AffiliationInfo><Affiliation>Elsewhere</Affiliation></AffiliationInfo></Author>',
      '<Author><LastName>King</LastName><ForeName>Martin</ForeName><Suffix>Jr</Suffix></Author>',
      '<Author><CollectiveName>Grain Study Group</CollectiveName></Author></AuthorList>',
      `<Language>eng</Language>${journalArticle}`,
    ].join('\n');
    const rest = [
      '<MedlineJournalInfo><MedlineTA>Grain Lett</MedlineTA></MedlineJournalInfo>',
      '<MeshHeadingList><MeshHeading><DescriptorName MajorTopicYN="N">Soil</DescriptorName>',
      '<QualifierName>growth</QualifierName></MeshHeading></MeshHeadingList>',
      '<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">grain</Keyword></KeywordList>',
      '<InvestigatorList><Investigator><LastName>Nobody</LastName></Investigator></InvestigatorList>',
    ].join('');
    const data =
      '<PubmedData><ArticleIdList><ArticleId IdType="pubmed">7</ArticleId><ArticleId IdType="pmc">PMC9</ArticleId>' +
      '</ArticleIdList><ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1/other</ArticleId>' +
      '</ArticleIdList></Reference></ReferenceList></PubmedData>';
    const { item, extras, key } = onlyRecord(importer.read(file(article(inner, rest, data))));
    assert.equal(key, undefined);
    assert.deepEqual(item, {
      type: 'article-journal',
      title: 'Growth of <i>E. coli</i> in H<sub>2</sub>O & soil',
      author: [
        { family: 'Berg', given: 'Jörg A', 'non-dropping-particle': 'van den' },
        { family: 'King', given: 'Martin', suffix: 'Jr' },
        { literal: 'Grain Study Group' },
      ],
      'container-title': 'Grain letters',
      'container-title-short': 'Grain Lett',
      volume: '12',
      issue: '3',
      issued: { 'date-parts': [[2019, 3, 7]] },
      page: '737-738',
      DOI: '10.1000/g.1',
      PMID: '7',
      PMCID: 'PMC9',
      ISSN: '1476-4687',
      language: 'en',
      abstract: 'AIMS: We grew it. It grew.',
    });
    assert.deepEqual(extras, { keywords: ['grain', 'Soil'] });
  });

  it('reads dates as they come', () => {
    const issued = (date: string): unknown =>
      facts(`<Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue></Journal>`).issued;
    assert.deepEqual(issued('<Year>2019</Year>'), { 'date-parts': [[2019]] });
    assert.deepEqual(issued('<Year>2019</Year><Month>04</Month>'), { 'date-parts': [[2019, 4]] });
    assert.deepEqual(issued('<Year>2019</Year><Season>Spring</Season>'), {
      'date-parts': [[2019]],
      season: 1,
    });
    assert.deepEqual(issued('<MedlineDate>1998 Dec-1999 Jan</MedlineDate>'), {
      'date-parts': [
        [1998, 12],
        [1999, 1],
      ],
    });
    const electronic = '<Year>2020</Year><Month>5</Month><Day>09</Day>';
    assert.deepEqual(facts(`<ArticleDate>${electronic}</ArticleDate>`).issued, {
      'date-parts': [[2020, 5, 9]],
    });
  });

  it('takes the title in its own language as another one', () => {
    const text = file(
      article(
        '<ArticleTitle>[Salt.]</ArticleTitle><VernacularTitle>Salz.</VernacularTitle>' + journalArticle,
      ),
    );
    const { item, extras } = onlyRecord(importer.read(text));
    assert.deepEqual([item.title, item['original-title'], extras.altTitles], ['Salt', 'Salz', ['Salz']]);
  });

  it('takes first and last page where no range is given, and no identifier that is not valid', () => {
    const pages = '<Pagination><StartPage>e1</StartPage></Pagination>';
    const doi = '<ELocationID EIdType="doi" ValidYN="N">10.1/wrong</ELocationID>';
    assert.deepEqual(facts(pages + doi), { page: 'e1' });
  });
});

describe('PubmedXmlImporter: books and older files', () => {
  const book = [
    '<PubmedBookArticle><BookDocument><PMID>8</PMID><Book><Publisher><PublisherName>Grain Press</PublisherName>',
    '<PublisherLocation>Oslo</PublisherLocation></Publisher><BookTitle book="g">On grain</BookTitle>',
    '<PubDate><Year>2009</Year><Month>02</Month></PubDate>',
    '<AuthorList Type="editors"><Author><LastName>Owl</LastName><ForeName>Cy</ForeName></Author></AuthorList>',
    '<Isbn>9781860163593</Isbn></Book>',
  ].join('');

  it('reads a chapter with its own authors and the editors of its book', () => {
    const chapter =
      '<ArticleTitle book="g" part="c1">Soil</ArticleTitle><AuthorList Type="authors"><Author><LastName>Doe</LastName>' +
      '<ForeName>Jane</ForeName></Author></AuthorList><PublicationType>Review</PublicationType>';
    const { item } = onlyRecord(importer.read(file(`${book}${chapter}</BookDocument></PubmedBookArticle>`)));
    assert.deepEqual(item, {
      type: 'chapter',
      title: 'Soil',
      'container-title': 'On grain',
      author: [{ family: 'Doe', given: 'Jane' }],
      editor: [{ family: 'Owl', given: 'Cy' }],
      publisher: 'Grain Press',
      'publisher-place': 'Oslo',
      issued: { 'date-parts': [[2009, 2]] },
      ISBN: '9781860163593',
      PMID: '8',
    });
  });

  it('reads a whole book', () => {
    const { item } = onlyRecord(importer.read(file(`${book}</BookDocument></PubmedBookArticle>`)));
    assert.deepEqual([item.type, item.title, item.author], ['book', 'On grain', undefined]);
  });

  it('reads citations without the rest of PubMed round them', () => {
    const text =
      '<MedlineCitationSet><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>A</ArticleTitle>' +
      `${journalArticle}</Article></MedlineCitation></MedlineCitationSet>`;
    assert.deepEqual(onlyRecord(importer.read(text)).item, {
      type: 'article-journal',
      title: 'A',
      PMID: '7',
    });
  });
});

describe('PubmedXmlImporter: broken files', () => {
  const titled = (title: string): string => article(`<ArticleTitle>${title}</ArticleTitle>${journalArticle}`);

  it('keeps what stands before and behind a cut record', () => {
    const [first, cut, last] = [titled('A'), titled('B').slice(0, -60), titled('C')];
    const result = importer.read(file(first, cut, last));
    assert.deepEqual(titlesOf(result), ['A', 'B', 'C']);
    assert.deepEqual(problemLinesOf(result), ['5 warning missing-end']);
  });

  it('tells of a file that ends too early', () => {
    const text = file(titled('A'), titled('B'));
    const result = importer.read(text.slice(0, text.indexOf('</PubmedArticleSet>') - 30));
    assert.deepEqual(titlesOf(result), ['A', 'B']);
    assert.deepEqual(problemLinesOf(result), ['5 warning missing-end', '5 warning missing-end']);
  });

  it('leaves out a record that names nothing', () => {
    const result = importer.read(file('<PubmedArticle></PubmedArticle>', titled('A')));
    assert.deepEqual(titlesOf(result), ['A']);
    assert.deepEqual(problemLinesOf(result), ['4 error no-title-or-author']);
  });
});

describe('PubmedXmlImporter.recognise', () => {
  it('goes by the content', () => {
    assert.equal(importer.recognise('pubmed.xml', file()), 0.95);
    assert.equal(importer.recognise('', '<MedlineCitation Owner="NLM">'), 0.95);
    assert.equal(importer.recognise('a.html', file()), 0);
    assert.equal(importer.recognise('a.txt', 'The element <PubmedArticle> has'), 0);
    assert.equal(importer.recognise('a.xml', '<?xml version="1.0"?><PubmedArticles/>'), 0);
  });
});
