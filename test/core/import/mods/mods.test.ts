import assert from 'node:assert/strict';
import { ModsImporter } from '../../../../src/core/import/mods/mods';
import type { CslItem } from '../../../../src/core/model/cslItem';
import type { PaperRecord } from '../../../../src/core/model/record';
import { keysOf, onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new ModsImporter();

function file(...records: readonly string[]): string {
  return `<?xml version="1.0"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3">\n${records.join('\n')}\n</modsCollection>`;
}

function record(inner: string): PaperRecord {
  return onlyRecord(importer.read(file(`<mods version="3.5">${inner}</mods>`)));
}

/** The facts of a record with the title A and these elements, besides its title. */
function facts(inner: string): Partial<CslItem> {
  const { title, ...rest } = record(`<titleInfo><title>A</title></titleInfo>${inner}`).item;
  assert.equal(title, 'A');
  return rest;
}

function name(family: string, given: string, role?: string): string {
  const roleTerm = role === undefined ? '' : `<role><roleTerm type="text">${role}</roleTerm></role>`;
  const parts = `<namePart type="given">${given}</namePart><namePart type="family">${family}</namePart>`;
  return `<name type="personal">${parts}${roleTerm}</name>`;
}

function host(inner: string, type = 'host'): string {
  return `<relatedItem type="${type}">${inner}</relatedItem>`;
}

const journal =
  '<titleInfo><title>Grain Letters</title></titleInfo><titleInfo type="abbreviated"><title>Grain Lett</title></titleInfo>' +
  '<originInfo><issuance>continuing</issuance></originInfo><genre authority="marcgt">periodical</genre>' +
  '<identifier type="issn">0021-9606</identifier><part><detail type="volume"><number>12</number></detail>' +
  '<detail type="issue"><caption>no.</caption><number>3</number></detail><extent unit="page"><start>737</start>' +
  '<end>738</end></extent><date>2005-03</date></part>';

describe('ModsImporter: records', () => {
  it('reads an article with the journal it stands in', () => {
    const { key, item, extras } = record(
      '<titleInfo><nonSort>The </nonSort><title>growth of grain</title><subTitle>a tale</subTitle></titleInfo>' +
        '<titleInfo type="translated"><title>Vom Korn</title></titleInfo>' +
        name('van den Berg', 'Jörg', 'author') +
        name('Doe', 'Jane', 'author') +
        '<name type="corporate"><namePart>Grain Study Group</namePart></name>' +
        '<typeOfResource>text</typeOfResource><genre>journal article</genre>' +
        '<language><languageTerm type="code" authority="iso639-2b">eng</languageTerm></language>' +
        '<abstract>We grew it.</abstract><note>Peer reviewed</note>' +
        '<subject><topic>grain</topic><topic>soil</topic></subject><subject><geographic>Oslo</geographic></subject>' +
        host(journal) +
        '<identifier type="doi">10.1000/g.1</identifier><identifier type="citekey">berg2005</identifier>' +
        '<location><url dateLastAccessed="2006-01-02">https://grain.example/1</url></location>',
    );
    assert.equal(key, 'berg2005');
    assert.deepEqual(item, {
      type: 'article-journal',
      title: 'The growth of grain: a tale',
      author: [
        { family: 'Berg', given: 'Jörg', 'non-dropping-particle': 'van den' },
        { family: 'Doe', given: 'Jane' },
        { literal: 'Grain Study Group' },
      ],
      'container-title': 'Grain Letters',
      'container-title-short': 'Grain Lett',
      volume: '12',
      issue: '3',
      page: '737-738',
      issued: { 'date-parts': [[2005, 3]] },
      accessed: { 'date-parts': [[2006, 1, 2]] },
      ISSN: '0021-9606',
      DOI: '10.1000/g.1',
      URL: 'https://grain.example/1',
      language: 'en',
      abstract: 'We grew it.',
      note: 'Peer reviewed',
    });
    assert.deepEqual(extras, { keywords: ['grain', 'soil'], altTitles: ['Vom Korn'] });
  });

  it('reads a book with its publisher and series', () => {
    const series =
      '<titleInfo><title>Notes on Grain</title></titleInfo><part><detail type="volume"><number>7</number></detail></part>';
    assert.deepEqual(
      facts(
        `${name('Owl', 'Cy', 'editor')}<genre authority="marcgt">book</genre><originInfo><place>` +
          '<placeTerm type="code" authority="marccountry">no</placeTerm></place><place><placeTerm type="text">Oslo' +
          '</placeTerm></place><publisher>Grain Press</publisher><copyrightDate>1999</copyrightDate><edition>2nd ed.' +
          '</edition><issuance>monographic</issuance></originInfo><physicalDescription><extent>xii, 340 p. : ill.' +
          `</extent></physicalDescription><identifier type="isbn">0486245179</identifier>${host(series, 'series')}`,
      ),
      {
        type: 'book',
        editor: [{ family: 'Owl', given: 'Cy' }],
        publisher: 'Grain Press',
        'publisher-place': 'Oslo',
        edition: '2nd ed.',
        issued: { 'date-parts': [[1999]] },
        'number-of-pages': '340',
        ISBN: '0486245179',
        'collection-title': 'Notes on Grain',
        'collection-number': '7',
      },
    );
  });

  it('takes what a book stands in, where that has no genre, for its series', () => {
    const series = host(
      '<titleInfo><title>S</title></titleInfo><part><detail type="number"><number>4</number></detail></part>',
    );
    assert.deepEqual(facts(`<genre>book</genre>${series}`), {
      type: 'book',
      'collection-title': 'S',
      'collection-number': '4',
    });
  });

  it('tells types by genres, by what a work stands in, and by the kind of thing it is', () => {
    const type = (inner: string): unknown => facts(inner).type;
    const titled = (inner: string): string => host(`<titleInfo><title>H</title></titleInfo>${inner}`);
    assert.equal(type(titled('<genre>conference publication</genre>')), 'paper-conference');
    assert.equal(type(`<genre authority="marcgt">book</genre>${titled('<genre>book</genre>')}`), 'chapter');
    assert.equal(
      type(`<genre authority="local">encyclopediaArticle</genre>${titled('')}`),
      'entry-encyclopedia',
    );
    assert.equal(type(titled('<originInfo><issuance>monographic</issuance></originInfo>')), 'chapter');
    assert.equal(type(titled('<originInfo><issuance>continuing</issuance></originInfo>')), 'article-journal');
    for (const genre of [
      'Thesis',
      'Theses',
      'doctoral thesis',
      'phdThesis',
      'masterThesis',
      'Dissertation',
    ]) {
      assert.equal(
        type(`<genre>${genre}</genre><originInfo><publisher>P</publisher></originInfo>`),
        'thesis',
      );
    }
    assert.equal(type('<genre>software</genre>'), 'software');
    assert.equal(type(`<genre>bookPart</genre>${titled('')}`), 'chapter');
    assert.equal(
      type(`<genre>info:eu-repo/semantics/conferenceObject</genre>${titled('')}`),
      'paper-conference',
    );
    assert.equal(type('<typeOfResource>still image</typeOfResource>'), 'graphic');
    assert.equal(type('<originInfo><publisher>P</publisher></originInfo>'), 'book');
    assert.equal(type(''), 'document');
  });

  it('keeps the kind of a thesis, and who gave the degree as its publisher', () => {
    const university =
      '<name type="corporate"><namePart>University of Grain</namePart><role><roleTerm>degree grantor</roleTerm></role></name>';
    assert.deepEqual(
      facts(
        `${name('Elk', 'Anne')}${name('Owl', 'Cy', 'thesis advisor')}${university}<genre>Ph.D. thesis</genre>`,
      ),
      {
        type: 'thesis',
        author: [{ family: 'Elk', given: 'Anne' }],
        contributor: [{ family: 'Owl', given: 'Cy' }],
        genre: 'Ph.D. thesis',
        publisher: 'University of Grain',
      },
    );
  });
});

describe('ModsImporter: names and dates', () => {
  it('reads names in one part, with a suffix, by codes, and others', () => {
    const role = (code: string): string =>
      `<role><roleTerm type="code" authority="marcrelator">${code}</roleTerm></role>`;
    const { author, translator, contributor } = facts(
      `<name type="personal"><namePart>Doe, Jane</namePart><namePart type="date">1950-</namePart>${role('aut')}</name>` +
        '<name><namePart type="given">A.</namePart><namePart type="given">B.</namePart>' +
        '<namePart type="family">King</namePart><namePart type="termsOfAddress">Jr</namePart></name>' +
        `<name><etal/></name><name>${role('trl')}<namePart>Elk, Anne</namePart></name>` +
        `<name type="personal">${role('xyz')}<namePart>Owl, Cy</namePart></name>` +
        `<name type="corporate">${role('pbl')}<namePart>Grain Press</namePart></name>`,
    );
    assert.deepEqual(author, [
      { family: 'Doe', given: 'Jane' },
      { family: 'King', given: 'A. B.', suffix: 'Jr' },
      { literal: 'others' },
    ]);
    assert.deepEqual(translator, [{ family: 'Elk', given: 'Anne' }]);
    assert.deepEqual(contributor, [{ family: 'Owl', given: 'Cy' }]);
  });

  it('takes the key date of several, and both ends of a period', () => {
    const issued = (dates: string): unknown => facts(`<originInfo>${dates}</originInfo>`).issued;
    assert.deepEqual(
      issued(
        '<dateIssued>c1999.</dateIssued><dateIssued keyDate="yes" encoding="w3cdtf">1999-05</dateIssued>',
      ),
      { 'date-parts': [[1999, 5]] },
    );
    assert.deepEqual(
      issued('<dateIssued point="start">1990</dateIssued><dateIssued point="end">1994</dateIssued>'),
      {
        'date-parts': [[1990], [1994]],
      },
    );
    assert.deepEqual(issued('<dateCreated>1955-03-22</dateCreated>'), { 'date-parts': [[1955, 3, 22]] });
  });

  it('reads the first text that is a date, as catalogues write it', () => {
    const issued = (...texts: readonly string[]): unknown =>
      facts(`<originInfo>${texts.map((text) => `<dateIssued>${text}</dateIssued>`).join('')}</originInfo>`)
        .issued;
    assert.deepEqual(issued('n.d. or so', '1999'), { 'date-parts': [[1999]] });
    for (const text of ['c1999', 'c1999.', '©1999', '[1999]', '1999, c1998']) {
      assert.deepEqual(issued(text), { 'date-parts': [[1999]] }, text);
    }
    assert.deepEqual(issued('[1999?]'), { 'date-parts': [[1999]], circa: true });
    assert.deepEqual(issued('20010203'), { 'date-parts': [[2001, 2, 3]] });
    assert.deepEqual(issued('some day'), { literal: 'some day' });
  });

  it('takes a conference for the event, and the authors of a book for those of what a chapter stands in', () => {
    const conference = '<name type="conference"><namePart>Grain Days</namePart></name>';
    const book = `<genre>book</genre>${name('Owl', 'Cy', 'author')}${name('Fox', 'Di', 'editor')}${conference}`;
    assert.deepEqual(facts(name('Elk', 'Anne') + host(book)), {
      type: 'chapter',
      author: [{ family: 'Elk', given: 'Anne' }],
      'container-author': [{ family: 'Owl', given: 'Cy' }],
      editor: [{ family: 'Fox', given: 'Di' }],
      'event-title': 'Grain Days',
    });
  });

  it('takes the address of a file or a picture for none of the work', () => {
    const { URL, DOI } = facts(
      '<location><url access="raw object">papers/a.pdf</url><url access="preview">https://a.example/t.png</url></location>' +
        '<identifier type="uri">https://doi.org/10.1000/g.1</identifier>',
    );
    assert.deepEqual([URL, DOI], ['https://doi.org/10.1000/g.1', '10.1000/g.1']);
    assert.equal(facts('<identifier type="DOI">10.1000/G.2</identifier>').DOI, '10.1000/G.2');
  });
});

describe('ModsImporter: files', () => {
  const titled = (title: string, id = ''): string =>
    `<m:mods${id && ` ID="${id}"`}><m:titleInfo><m:title>${title}</m:title></m:titleInfo></m:mods>`;

  it('reads records with a prefix, and one without a collection round it', () => {
    const result = importer.read(`<m:modsCollection>${titled('A', 'a1')}${titled('B')}</m:modsCollection>`);
    assert.deepEqual(
      [titlesOf(result), keysOf(result)],
      [
        ['A', 'B'],
        ['a1', undefined],
      ],
    );
    assert.deepEqual(result.problems, []);
    assert.deepEqual(titlesOf(importer.read(titled('C'))), ['C']);
  });

  it('keeps what stands before and behind a broken record', () => {
    const result = importer.read(
      file(titled('A'), '<m:mods><m:titleInfo></m:mods>', titled('B').slice(0, -23)),
    );
    assert.deepEqual(titlesOf(result), ['A', 'B']);
    assert.deepEqual(problemLinesOf(result), [
      '4 error bad-xml',
      '4 error no-title-or-author',
      '5 warning missing-end',
    ]);
  });

  it('reads a great many of names and of open elements', () => {
    const names = '<name><namePart>Doe, Jane</namePart></name>'.repeat(20_000);
    assert.equal(record(`<titleInfo><title>A</title></titleInfo>${names}`).item.author?.length, 20_000);
    for (const piece of ['<', '<mods', '<mods ', '</mods>', '<!--', '&']) {
      assert.deepEqual(importer.read(piece.repeat(20_000 / piece.length)).records, [], piece);
    }
  });

  it('is known by its elements', () => {
    assert.equal(importer.recognise('a.xml', file()), 0.95);
    assert.equal(importer.recognise('a.mods', titled('A')), 0.95);
    assert.equal(importer.recognise('a.xml', '<modsList/>'), 0);
    assert.equal(importer.recognise('a.txt', 'In <mods> there is'), 0);
    assert.equal(importer.recognise('a.html', file()), 0);
  });
});
