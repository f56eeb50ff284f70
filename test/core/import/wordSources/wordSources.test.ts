import assert from 'node:assert/strict';
import { WordSourcesImporter } from '../../../../src/core/import/wordSources/wordSources';
import type { CslItem } from '../../../../src/core/model/cslItem';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new WordSourcesImporter();

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/bibliography';

function file(...sources: readonly string[]): string {
  const attributes = `SelectedStyle="\\APA.XSL" xmlns:b="${namespace}" xmlns="${namespace}"`;
  return `<?xml version="1.0"?>\n<b:Sources ${attributes}>\n${sources.join('\n')}\n</b:Sources>`;
}

/** A source of this type with the title A. */
function source(type: string, inner = ''): string {
  return `<b:Source><b:Tag>A1</b:Tag><b:SourceType>${type}</b:SourceType><b:Title>A</b:Title>${inner}</b:Source>`;
}

/** The facts of such a source besides its title. */
function facts(type: string, inner: string): Partial<CslItem> {
  const { title, ...rest } = onlyRecord(importer.read(file(source(type, inner)))).item;
  assert.equal(title, 'A');
  return rest;
}

function people(role: string, inner: string): string {
  return `<b:Author><b:${role}>${inner}</b:${role}></b:Author>`;
}

function person(last: string, first: string, middle = ''): string {
  const more = middle === '' ? '' : `<b:Middle>${middle}</b:Middle>`;
  return `<b:Person><b:Last>${last}</b:Last>${more}<b:First>${first}</b:First></b:Person>`;
}

describe('WordSourcesImporter', () => {
  it('reads an article with its key', () => {
    const authors = `<b:NameList>${person('van den Berg', 'Jörg', 'A.')}${person('Doe', 'Jane')}</b:NameList>`;
    const record = onlyRecord(
      importer.read(
        file(
          '<b:Source><b:Tag>Ber19</b:Tag><b:SourceType>JournalArticle</b:SourceType>',
          '<b:Guid>{6D86D06C-9022-4932-8D4C-84C2B0843381}</b:Guid><b:LCID>1033</b:LCID>',
          `${people('Author', authors)}<b:Title>Salt &amp; water</b:Title><b:JournalName>Grain Letters</b:JournalName>`,
          '<b:Year>2019</b:Year><b:Month>March</b:Month><b:Day>7</b:Day><b:Pages>737-8</b:Pages>',
          '<b:Volume>12</b:Volume><b:Issue>3</b:Issue><b:StandardNumber>0021-9606</b:StandardNumber>',
          '<b:DOI>10.1000/g.1</b:DOI><b:URL>https://grain.example/1</b:URL><b:YearAccessed>2020</b:YearAccessed>',
          '<b:MonthAccessed>05</b:MonthAccessed><b:DayAccessed>9</b:DayAccessed><b:RefOrder>1</b:RefOrder></b:Source>',
        ),
      ),
    );
    assert.equal(record.key, 'Ber19');
    assert.deepEqual(record.item, {
      type: 'article-journal',
      title: 'Salt & water',
      author: [
        { family: 'Berg', given: 'Jörg A.', 'non-dropping-particle': 'van den' },
        { family: 'Doe', given: 'Jane' },
      ],
      'container-title': 'Grain Letters',
      issued: { 'date-parts': [[2019, 3, 7]] },
      accessed: { 'date-parts': [[2020, 5, 9]] },
      page: '737-738',
      volume: '12',
      issue: '3',
      ISSN: '0021-9606',
      DOI: '10.1000/g.1',
      URL: 'https://grain.example/1',
    });
  });

  it('reads corporate authors, and people under each role', () => {
    assert.deepEqual(facts('Report', people('Author', '<b:Corporate>Ministry of Grain</b:Corporate>')), {
      type: 'report',
      author: [{ literal: 'Ministry of Grain' }],
    });
    const list = `<b:NameList>${person('Owl', 'Cy')}</b:NameList>`;
    for (const [role, variable] of [
      ['Editor', 'editor'],
      ['BookAuthor', 'container-author'],
      ['Translator', 'translator'],
      ['Inventor', 'author'],
      ['Interviewer', 'interviewer'],
    ] as const) {
      assert.deepEqual(facts('BookSection', people(role, list))[variable], [{ family: 'Owl', given: 'Cy' }]);
    }
  });

  it('reads names that are not taken apart', () => {
    const alone =
      '<b:Person><b:Last>Plato</b:Last></b:Person><b:Person><b:First>Anne Elk</b:First></b:Person>';
    assert.deepEqual(facts('Book', people('Author', `<b:NameList>${alone}</b:NameList>`)).author, [
      { family: 'Plato' },
      { literal: 'Anne Elk' },
    ]);
  });

  it('knows what a source stands in, who published it and where', () => {
    const published =
      '<b:City>Bern</b:City><b:CountryRegion>Switzerland</b:CountryRegion><b:Publisher>X</b:Publisher>';
    const book = '<b:BookTitle>B</b:BookTitle><b:Edition>2</b:Edition><b:Pages>pp. 3-9</b:Pages>';
    assert.deepEqual(facts('BookSection', book + published), {
      type: 'chapter',
      'container-title': 'B',
      edition: '2',
      page: '3-9',
      publisher: 'X',
      'publisher-place': 'Bern, Switzerland',
    });
    const thesis = '<b:ThesisType>PhD thesis</b:ThesisType><b:Institution>Y</b:Institution>';
    assert.deepEqual(facts('Report', thesis), { type: 'thesis', genre: 'PhD thesis', publisher: 'Y' });
    const report = facts('Report', '<b:ThesisType>Tech. rep.</b:ThesisType>');
    assert.deepEqual(report, { type: 'report', genre: 'Tech. rep.' });
    assert.deepEqual(facts('InternetSite', '<b:InternetSiteTitle>S</b:InternetSiteTitle>'), {
      type: 'webpage',
      'container-title': 'S',
    });
    assert.deepEqual(facts('Patent', '<b:PatentNumber>77</b:PatentNumber>'), {
      type: 'patent',
      number: '77',
    });
    assert.equal(facts('Report', '<b:Issue>676</b:Issue>').number, '676');
  });

  it('reads the number of a DOI where it is put in the place of another', () => {
    const { DOI, ISBN } = facts('Book', '<b:StandardNumber>DOI: 10.1000/g.1</b:StandardNumber>');
    assert.deepEqual([DOI, ISBN], ['10.1000/g.1', undefined]);
  });

  it('tells of sources without a known type, of placeholders and of a cut file', () => {
    const placeholder = '<b:Source><b:Tag>Placeholder1</b:Tag><b:SourceType>Book</b:SourceType></b:Source>';
    const result = importer.read(file(source('Poem'), placeholder, source('Misc').slice(0, -20)));
    assert.deepEqual(titlesOf(result), ['A', undefined, undefined]);
    assert.deepEqual(problemLinesOf(result), [
      '3 warning unknown-type',
      '4 warning no-title-or-author',
      '5 warning missing-end',
      '5 warning no-title-or-author',
      '5 warning duplicate-key',
    ]);
  });

  it('misses nothing behind a list that is empty', () => {
    const empty = `${source('Book')}<b:Sources SelectedStyle="" xmlns:b="${namespace}"/>`;
    assert.deepEqual(importer.read(empty).problems, []);
    const open = empty.replace('/>', '>');
    assert.deepEqual(problemLinesOf(importer.read(open)), ['1 warning missing-end']);
  });

  it('is known by its namespace, or by its elements where the head of the file is lost', () => {
    assert.equal(importer.recognise('sources.xml', source('Book')), 0.95);
    assert.equal(importer.recognise('sources.xml', file()), 0.95);
    assert.equal(
      importer.recognise(
        '',
        '<b:Source xmlns:b="http://schemas.microsoft.com/office/word/2004/10/bibliography">',
      ),
      0.95,
    );
    assert.equal(importer.recognise('a.xml', '<Sources><Source/></Sources>'), 0);
    assert.equal(importer.recognise('a.html', file()), 0);
  });
});
