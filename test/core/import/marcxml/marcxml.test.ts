import assert from 'node:assert/strict';
import { importText } from '../../../../src/core/import/importers';
import { MarcxmlImporter } from '../../../../src/core/import/marcxml/marcxml';
import type { CslItem } from '../../../../src/core/model/cslItem';
import type { PaperRecord } from '../../../../src/core/model/record';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new MarcxmlImporter();

/** `245 10 $aSalt :$bwater.` as an element of MARCXML; a blank indicator is `_`. */
function field(text: string): string {
  const [, tag = '', first = '', second = '', rest = ''] = /^(\d{3}) (.)(.) (.*)$/.exec(text) ?? [];
  const subfields = rest
    .split('$')
    .slice(1)
    .map((part) => `<subfield code="${part.charAt(0)}">${part.slice(1)}</subfield>`);
  const indicator = (mark: string): string => mark.replace('_', ' ');
  return `<datafield tag="${tag}" ind1="${indicator(first)}" ind2="${indicator(second)}">\n${subfields.join('\n')}</datafield>`;
}

function record(leader: string, ...fields: readonly string[]): string {
  const control = `<controlfield tag="001">123</controlfield><controlfield tag="008">040211s2002    nyua     b    001 0 eng  </controlfield>`;
  return `<record>\n<leader>${leader}</leader>${control}\n${fields.map(field).join('\n')}\n</record>`;
}

const file = (...records: readonly string[]): string =>
  `<?xml version="1.0"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n${records.join('\n')}\n</collection>`;

const book = '02442cam a2200625Ia 4500';
const article = '01234naa a2200289 c 4500';

function read(leader: string, ...fields: readonly string[]): PaperRecord {
  return onlyRecord(importer.read(file(record(leader, ...fields))));
}

const facts = (leader: string, ...fields: readonly string[]): Partial<CslItem> =>
  read(leader, ...fields).item;

describe('MarcxmlImporter', () => {
  it('reads a book without the marks between its parts', () => {
    const { key, item, extras } = read(
      book,
      '020 __ $a9780306406157 (pbk.) :$c$20.00',
      '100 1_ $aDoe, Jane Q.,$d1950-$eauthor.',
      '245 14 $aThe salt road :$ba history of the coast /$cJane Q. Doe ; edited by Max Roe.',
      '246 3_ $aSalt roads',
      '250 __ $a3rd ed.',
      '260 __ $a[London] :$bGrain Press,$cc2001.',
      '300 __ $axii, 345 p. :$bill. ;$c24 cm.',
      '490 1_ $aCoastal studies ;$vv. 12',
      '520 __ $aHow salt went inland.',
      '650 _0 $aSalt trade$zNorway$xHistory.',
      '700 1_ $aRoe, Max,$eeditor.',
      '700 1_ $aOther, Ann.$tAnother work.',
      '856 42 $3Table of contents$uhttps://x.example/toc',
    );
    assert.equal(key, undefined);
    assert.deepEqual(item, {
      type: 'book',
      title: 'The salt road: a history of the coast',
      author: [{ family: 'Doe', given: 'Jane Q.' }],
      editor: [{ family: 'Roe', given: 'Max' }],
      publisher: 'Grain Press',
      'publisher-place': 'London',
      edition: '3rd ed.',
      issued: { 'date-parts': [[2001]] },
      'number-of-pages': '345',
      'collection-title': 'Coastal studies',
      'collection-number': '12',
      ISBN: '9780306406157',
      abstract: 'How salt went inland.',
      language: 'en',
    });
    assert.deepEqual(extras.keywords, ['Salt trade', 'Norway', 'History']);
    assert.deepEqual(extras.altTitles, ['Salt roads']);
  });

  it('reads an article in a journal, in words, in brief and by code', () => {
    for (const [host, expected] of [
      ['$tCoast.$gVol. 24, no. 9 (Sept. 1993), p. 235-48$x1234-5679', ['24', '9', '235-248', 1993]],
      [
        '$iEnthalten in$tCoast$x1234-5679$gvolume:24$gyear:1993$gnumber:9$gpages:235-248',
        ['24', '9', '235-248', 1993],
      ],
      ['$tCoast$gVol. 42, no. 10, p. 1692-1695', ['42', '10', '1692-1695', 2002]],
      ['$tCoast$gVol. 42, no. 10, p. 1523-1530 (Sept. 1993)', ['42', '10', '1523-1530', 1993]],
      ['$tCoast$gvolume:42$gpages:1605-1620$gyear:2019$gnumber:10', ['42', '10', '1605-1620', 2019]],
      ['$tCoast$g12(2019), 3, Seite 5-20$7nnas', ['12', '3', '5-20', 2019]],
      ['$tCoast$g12(2019), 3, Article No. 55', ['12', '3', undefined, 2019]],
      ['$tCoast$gVol.12(3), 2019, pp.5-20', ['12', '3', '5-20', 2019]],
      ['$tCoast$gv12 n3, 2019, pp5-20$x1234-5679', ['12', '3', '5-20', 2019]],
      ['$tCoast$gN.S. 5, no. 2 (1990), p. 10-20', [undefined, '2', '10-20', 1990]],
      ['$tCoast$gJg. 81, 2026, Nr. 2, S. 101-108$x1234-5679', ['81', '2', '101-108', 2026]],
      ['$tCoast$g12 (2019), 3, Seite 5-20$x1234-5679', ['12', '3', '5-20', 2019]],
      ['$tCoast$q24:9&lt;235$x1234-5679', ['24', '9', '235', 2002]],
      ['$pCoast$v42$n10$c1692-1695$y2007', ['42', '10', '1692-1695', 2007]],
    ] as const) {
      const item = facts(article, '100 1_ $aDoe, J.', '245 10 $aOn salt', `773 08 ${host}`);
      const found = [item.volume, item.issue, item.page, item.issued?.['date-parts']?.[0]?.[0]];
      assert.deepEqual([item.type, item['container-title']], ['article-journal', 'Coast'], host);
      assert.deepEqual(found, expected, host);
    }
  });

  it('tells a chapter, whose book has people and an ISBN, from an article', () => {
    const item = facts(
      article,
      '245 10 $aOn salt',
      '773 08 $iEnthalten in$tThe sea$dOslo : Grain, 1999$gSeite 5-9$z9780306406157',
    );
    assert.deepEqual(
      [item.type, item['container-title'], item.page, item.ISBN],
      ['chapter', 'The sea', '5-9', '9780306406157'],
    );
  });

  it('takes publisher and year of a chapter from its book', () => {
    const item = facts(article, '245 10 $aOn salt', '773 08 $tThe sea$dOslo : Grain, 1999$gSeite 5-9$7nnam');
    assert.deepEqual(
      [item.type, item.publisher, item['publisher-place'], item.issued?.['date-parts']],
      ['chapter', 'Grain', 'Oslo', [[1999]]],
    );
  });

  it('reads what else counts: meeting, number, identifiers, address, date of a preprint', () => {
    const item = facts(
      book,
      '020 __ $a978 0 306 40615 7 (hbk)',
      '088 __ $aSALT-2013-4',
      '111 2_ $aSalt Days$d(2013 :$cOslo, Norway)',
      '245 10 $aOn salt',
      '269 __ $aGeneva$bCERN$c10 Jul 2013',
      '490 __ $aSeries$vBand 12',
      '856 40 $uhttps://doi.org/10.1000/salt.1$zFull text via Discovery',
      '856 42 $uhttps://x.example/c.jpg$3Cover image',
    );
    assert.deepEqual(
      [item.ISBN, item.number, item['event-title'], item['event-place'], item['collection-number']],
      ['9780306406157', 'SALT-2013-4', 'Salt Days', 'Oslo, Norway', '12'],
    );
    assert.deepEqual(
      [item.DOI, item.URL, item.issued?.['date-parts']],
      ['10.1000/salt.1', 'https://doi.org/10.1000/salt.1', [[2013, 7, 10]]],
    );
    assert.equal(
      facts(article, '245 10 $aA', '773 __ $pPhys.Rev.Lett.$v1$y1999')['container-title'],
      'Phys.Rev.Lett.',
    );
    assert.equal(facts(article, '245 10 $aA', '773 08 $tCoast$x1234-5679').ISSN, '1234-5679');
  });

  it('names no place and no publisher that nobody knows', () => {
    const item = facts(
      book,
      '245 10 $aOn salt',
      '264 _1 $a[Place of publication not identified] :$b[publisher not identified],$c[2010]',
    );
    assert.deepEqual([item.publisher, item['publisher-place']], [undefined, undefined]);
    const german = facts(
      book,
      '245 10 $aA',
      '264 _1 $a[Erscheinungsort nicht ermittelbar]$b[Verlag nicht ermittelbar]',
    );
    assert.deepEqual([german.publisher, german['publisher-place']], [undefined, undefined]);
  });

  it('takes joint authors, and the body that heads a record, for authors', () => {
    const joint = facts(book, '100 1_ $aDoe, A.', '245 10 $aSalt', '700 1_ $aRoe, Ed.,$ejoint author.');
    assert.deepEqual(joint.author, [
      { family: 'Doe', given: 'A.' },
      { family: 'Roe', given: 'Ed' },
    ]);
    const body = facts(book, '110 2_ $aSalt Bank,$eissuing body.', '245 10 $aReport');
    assert.deepEqual(body.author, [{ literal: 'Salt Bank' }]);
    const byEd = facts(
      book,
      '245 00 $aSalt /$cby Ed Regis and Al Gore.',
      '700 1_ $aRegis, Ed.',
      '700 1_ $aGore, Al.',
    );
    assert.equal(byEd.author?.length, 2);
  });

  it('reads Dublin Core put into MARC, and leaves what a repository says of files and licences', () => {
    const item = facts(
      '00925njm 22002777a 4500',
      '042 __ $adc',
      '720 __ $aDoe, Jane$eauthor',
      '260 __ $c2013',
      '245 00 $aOn salt',
    );
    assert.deepEqual([item.type, item.author], ['book', [{ family: 'Doe', given: 'Jane' }]]);
    const { item: work, extras } = read(
      book,
      '245 10 $aOn salt',
      '520 __ $aHow salt went.',
      '520 _1 $a11 pages',
      '520 _2 $aapplication/pdf',
      '650 17 $acc-by-4.0$2spdx',
      '653 __ $asalt',
    );
    assert.deepEqual([work.abstract, extras.keywords], ['How salt went.', ['salt']]);
  });

  it('leaves out what describes no work', () => {
    const authority = record('00500nz  a2200100n  4500', '100 1_ $aDoe, Jane');
    assert.deepEqual(titlesOf(importer.read(file(authority, record(book, '245 10 $aSalt')))), ['Salt']);
  });

  it('leaves a whole book whole that names what it came with', () => {
    const item = facts(book, '245 10 $aOn salt', '773 18 $tCollected works$gv. 3');
    assert.deepEqual([item.type, item['container-title']], ['book', undefined]);
    const analytic = facts(book, '245 10 $aOn salt', '773 0_ $tCoast$gVol. 3 (1990), p. 5-20$x1234-5679');
    assert.deepEqual([analytic.type, analytic['container-title']], ['article-journal', 'Coast']);
  });

  it('reads a thesis by its note', () => {
    for (const note of [
      '$aThesis (Ph. D.)--University of Salt, 2010.',
      '$bPh. D.$cUniversity of Salt$d2010.',
    ]) {
      const item = facts(book, '245 10 $aOn salt', '264 _1 $c2010', `502 __ ${note}`);
      assert.deepEqual(
        [item.type, item.genre, item.publisher, item.issued?.['date-parts']],
        ['thesis', 'Ph. D.', 'University of Salt', [[2010]]],
        note,
      );
    }
  });

  it('says who does what: by words, codes, addresses of codes, and what the title page says', () => {
    const editors = facts(
      book,
      '245 00 $aSalt /$cedited by A. Doe and B. Roe.',
      '700 1_ $aDoe, A.',
      '700 1_ $aRoe, B.',
    );
    assert.deepEqual(
      editors.editor?.map(({ family }) => family),
      ['Doe', 'Roe'],
    );
    const roles = facts(
      book,
      '100 1_ $aDoe, Anna$4aut',
      '245 00 $aSalt',
      '700 1_ $aRoe, B.$4http://id.loc.gov/vocabulary/relators/trl',
      '700 1_ $aBerg, C.$eHerausgeber$4edt',
      '700 1_ $aPoe, D.$4dgs',
      '700 0_ $aJohn Paul$bII$4aut',
      '710 2_ $aGrain Press.$4pbl',
    );
    assert.deepEqual(
      [roles.author, roles.translator, roles.editor, roles.contributor],
      [
        [{ family: 'Doe', given: 'Anna' }, { literal: 'John Paul II' }],
        [{ family: 'Roe', given: 'B.' }],
        [{ family: 'Berg', given: 'C.' }],
        [{ family: 'Poe', given: 'D.' }],
      ],
    );
    const body = facts(book, '110 1_ $aNorway.$bMinistry of Salt.', '245 00 $aReport');
    assert.deepEqual(body.author, [{ literal: 'Norway. Ministry of Salt' }]);
  });

  it('reads a title in another script beside the one in Latin letters', () => {
    const { item, extras } = read(book, '245 10 $aSol i more', '880 10 $6245-01$aСоль и море');
    assert.deepEqual([item.title, extras.altTitles], ['Sol i more', ['Соль и море']]);
    const parallel = read(book, '245 10 $aSalt and sea =$bSel og hav : en historie /$cA. Doe.');
    assert.deepEqual(
      [parallel.item.title, parallel.extras.altTitles],
      ['Salt and sea', ['Sel og hav : en historie']],
    );
  });

  it('takes off the marks of words that do not count in sorting', () => {
    assert.equal(facts(book, '245 10 $a\u0098Die\u009c Salzstraße').title, 'Die Salzstraße');
    assert.equal(facts(book, '245 10 $a&lt;&lt;Die>> Salzstraße').title, 'Die Salzstraße');
  });

  it('keeps the full stop of an abbreviation and of what is cut short', () => {
    assert.equal(facts(book, '245 10 $aGrain and Co.').title, 'Grain and Co.');
    assert.equal(facts(book, '245 10 $aSalt, water ...').title, 'Salt, water ...');
    assert.equal(facts(book, '245 10 $aSalt and water.').title, 'Salt and water');
  });

  it('reads records of repositories, without a leader', () => {
    const text =
      '<record xmlns="http://www.loc.gov/MARC21/slim">' +
      [
        '024 7_ $a10.5281/zenodo.1$2DOI',
        '037 __ $9arXiv$aarXiv:2101.00001$chep-ph',
        '100 __ $aDoe, Jane',
        '245 __ $aGrains of salt',
        '260 __ $c2015-05-13',
        '700 __ $aRoe, Max',
        '773 __ $ahttps://github.com/x/y$iisSupplementTo$nurl',
        '980 __ $asoftware',
      ]
        .map(field)
        .join('') +
      '</record>';
    const { item, extras } = onlyRecord(importText('export.xml', text).result);
    assert.deepEqual([extras.arxiv, item.DOI], ['2101.00001', '10.5281/zenodo.1']);
    assert.deepEqual(
      [item.type, item.author?.length, item.issued?.['date-parts']],
      ['software', 2, [[2015, 5, 13]]],
    );
    assert.equal(item['container-title'], undefined);
  });

  it('finds records inside those of a server, with a prefix', () => {
    const inner = record(book, '245 10 $aSalt').replace(/<(\/?)(\w)/g, '<$1marc:$2');
    const text =
      '<OAI-PMH><ListRecords><record><header><identifier>oai:1</identifier></header><metadata>' +
      `${inner}</metadata></record><record><header status="deleted"/></record></ListRecords></OAI-PMH>`;
    const { format, result } = importText('oai.xml', text);
    assert.equal(format, 'marcxml');
    assert.deepEqual([titlesOf(result), result.problems], [['Salt'], []]);
  });

  it('says where a record is broken, and reads the others', () => {
    const broken = record(book, '245 10 $aSea').replace('</subfield>', '</subfeld>');
    const result = importer.read(file(record(book, '245 10 $aSalt'), broken, record(book, '245 10 $aSand')));
    assert.deepEqual(
      titlesOf(result).filter((title) => title !== undefined),
      ['Salt', 'Sand'],
    );
    assert.ok(problemLinesOf(result).length > 0);
  });

  it('reads a great many of names, and of marks between parts', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `700 1_ $aDoe, A${i}`);
    assert.equal(facts(book, '245 00 $aSalt', ...names).author?.length, 20_000);
    assert.equal(facts(book, `245 00 $aSalt${' ,'.repeat(200_000)}a`).title?.length, 400_005);
  });

  it('leaves UNIMARC, whose fields mean other things, and says what it is', () => {
    const text = file(record('00950cam0 2200277   450 ', '200 1_ $aLe sel$fA. Doe', '700 _1 $aDoe$bAnne'));
    const { format, result } = importText('sudoc.xml', text);
    assert.equal(format, undefined);
    assert.match(result.problems[0]?.message ?? '', /UNIMARC/);
  });
});
