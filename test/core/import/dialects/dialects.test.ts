import assert from 'node:assert/strict';
import { importText } from '../../../../src/core/import/importers';
import type { ImportedText } from '../../../../src/core/import/importers';
import type { CslItem } from '../../../../src/core/model/cslItem';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

function read(...lines: readonly string[]): ImportedText {
  return importText('saved.txt', lines.join('\n'));
}

/** The item of a text with one record, of which nothing is amiss. */
function itemOf(format: string, ...lines: readonly string[]): CslItem {
  const { format: found, result } = read(...lines);
  assert.deepEqual([found, problemLinesOf(result)], [format, []]);
  return onlyRecord(result).item;
}

const doe = { family: 'Doe', given: 'Jane' };

describe('Biblioscape', () => {
  it('is read as RIS under tags of its own', () => {
    const text = [
      '--AU-- Doe, Jane; Okoro, A. B.',
      '--TI-- Grains in soil',
      '--ST-- Grain Letters',
      '--YP-- 1996',
      '--VL-- 61',
      '--NB-- 11',
      '--PS-- 3749',
      '--PE-- 3752',
      '--KW-- soil; grain',
      '--RT-- Journal Article',
      '--IS-- 0022-3263',
      '--AB-- We grew it.',
      'It grows.',
      '--AD-- Somewhere',
      '--UR-- https://grain.example/1',
      '------',
    ];
    assert.deepEqual(itemOf('biblioscape', ...text), {
      type: 'article-journal',
      title: 'Grains in soil',
      author: [doe, { family: 'Okoro', given: 'A. B.' }],
      'container-title': 'Grain Letters',
      issued: { 'date-parts': [[1996]] },
      volume: '61',
      issue: '11',
      page: '3749-3752',
      ISSN: '0022-3263',
      abstract: 'We grew it. It grows.',
      URL: 'https://grain.example/1',
    });
    assert.deepEqual(onlyRecord(read(...text).result).extras.keywords, ['soil', 'grain']);
  });

  it('tells of what stands around, and of a record without an end', () => {
    const { result } = read(
      '--te',
      '',
      '--AU-- Doe, Jane',
      '--TI-- One',
      '--RT-- book section',
      '------',
      '--TI-- Two',
      '--RT-- book',
    );
    assert.deepEqual(titlesOf(result), ['One', 'Two']);
    assert.deepEqual(problemLinesOf(result), ['1 error text-outside', '7 warning missing-end']);
  });
});

describe('Copac', () => {
  it('is read with place, publisher and wrapped lines', () => {
    const { format, result } = read(
      '',
      'TI- Grains in soil : a',
      '    handbook',
      'AU- Doe, Jane',
      'AU- Grain Board. Department of Soil',
      'SE- Soil series ; no.2',
      'PU- Oslo ; York : Grain Press',
      'PY- 1972',
      'IS- 0407517006 (Pbk)',
      'KW- Soil - Growth',
      'HL- Leeds ; York',
      '',
      'TI- Rain',
      'PU- Rain Press',
      'HL- Leeds',
    );
    assert.equal(format, 'copac');
    assert.deepEqual(result.problems, []);
    assert.deepEqual(
      result.records.map(({ item }) => item),
      [
        {
          type: 'book',
          title: 'Grains in soil: a handbook',
          author: [doe, { literal: 'Grain Board. Department of Soil' }],
          'collection-title': 'Soil series ; no.2',
          'publisher-place': 'Oslo; York',
          publisher: 'Grain Press',
          issued: { 'date-parts': [[1972]] },
          ISBN: '0407517006',
        },
        { type: 'book', title: 'Rain', publisher: 'Rain Press' },
      ],
    );
  });
});

describe('SilverPlatter', () => {
  it('is read with the words of journals, people and subjects apart', () => {
    const item = itemOf(
      'silverplatter',
      'Record 1 of 1 - SOILLINE',
      'TI:  Grains in soil. ',
      'AU:  Doe-JK; Garcia-Lopez-A; Wren-C(ed)',
      'AD:  Somewhere, NM 87545. ',
      'SO:  Grain-Lett-Oslo. ,  \t1993;40(6) : 529-540',
      'ISSN: 0018-9294',
      'PY: 1993',
      'LA: ENGLISH',
      'AB:  We grew it.',
      'It grows.',
      'MESH: *Soil-; Data-Interpretation,-Statistical',
      'PT: JOURNAL-ARTICLE',
    );
    assert.deepEqual(item, {
      type: 'article-journal',
      title: 'Grains in soil',
      author: [
        { family: 'Doe', given: 'J K' },
        { family: 'Garcia-Lopez', given: 'A' },
      ],
      editor: [{ family: 'Wren', given: 'C' }],
      'container-title': 'Grain Lett Oslo',
      volume: '40',
      issue: '6',
      page: '529-540',
      issued: { 'date-parts': [[1993]] },
      ISSN: '0018-9294',
      language: 'en-US',
      abstract: 'We grew it. It grows.',
    });
  });

  it('takes no line of an abstract for a tag', () => {
    const { abstract } = itemOf(
      'silverplatter',
      'TI:  A',
      'AU:  Doe-J',
      'SO:  x',
      'AB:  We looked at',
      'DNA',
      'of rye.',
    );
    assert.equal(abstract, 'We looked at DNA of rye.');
  });

  it('has months, and books with a publisher', () => {
    const of = (...lines: readonly string[]): CslItem =>
      itemOf('silverplatter', 'TI:  A', 'AU:  Doe-J', ...lines);
    const { page, issued, ...journal } = of('SO:  Grain-Lett 1993 Jun 40(6): 529-40');
    assert.deepEqual([journal['container-title'], journal.volume, page], ['Grain Lett', '40', '529-40']);
    assert.deepEqual(issued, { 'date-parts': [[1993, 6]] });
    const book = of('PB:  New York : Grain Press :  1993', 'SO:  x', 'DT:  Monograph');
    assert.deepEqual(
      [book.type, book['publisher-place'], book.publisher],
      ['book', 'New York', 'Grain Press'],
    );
  });
});

describe('INSPEC', () => {
  it('is read with a tilde behind each tag', () => {
    const { format, result } = read(
      'Record 1 of 2 - INSPEC 1990',
      '',
      'TI ~ Grains in soil : an approach',
      'AU ~ Doe, Jane; Okoro-AB',
      'AB ~ We grew it.',
      'PU ~ Oslo :  Grain Press',
      'PY ~ 1992',
      'SO ~ Grain-Letters. 1992; 19: 20',
      'RT ~ Conference-Paper',
      '',
      'Record 2 of 2 - INSPEC 1990',
      'TI ~ Rain',
      'PY ~ 10000',
    );
    assert.deepEqual([format, result.problems], ['inspec', []]);
    assert.deepEqual(
      result.records.map(({ item }) => item),
      [
        {
          type: 'paper-conference',
          title: 'Grains in soil: an approach',
          author: [doe, { family: 'Okoro', given: 'A B' }],
          abstract: 'We grew it.',
          'publisher-place': 'Oslo',
          publisher: 'Grain Press',
          'container-title': 'Grain Letters',
          volume: '19',
          page: '20',
          issued: { 'date-parts': [[1992]] },
        },
        { type: 'article-journal', title: 'Rain' },
      ],
    );
  });
});

describe('ReDIF', () => {
  it('passes over fields that archives have added, and keeps a word with a colon in its text', () => {
    const item = itemOf(
      'redif',
      'Template-Type: ReDIF-Software 1.0',
      'Title: Grain counter',
      'Programming-Language: Stata',
      'Requires: Stata 8',
      'Author-Name: Doe, Jane',
      'X-Author-Order: 1',
      'Abstract: We counted',
      'rice: and rye.',
    );
    assert.deepEqual(
      [item.title, item.author, item.abstract],
      ['Grain counter', [doe], 'We counted rice: and rye.'],
    );
  });

  it('is read with people in either order', () => {
    const { format, result } = read(
      'Template-Type: ReDIF-Article 1.0',
      'Author-Name: Jane Doe',
      'Author-Email: jane@grain.example',
      'Author-Name: van Berg, Lise',
      'Title: Grains in soil',
      'Abstract: We grew it: it',
      '  grows.',
      'Note: see below',
      'Journal: Grain Letters',
      'Pages: 1-9',
      'Volume: 12',
      'Issue: 3',
      'Year: 2005',
      'DOI: 10.1000/g.1',
      'Keywords: soil, grain; rain',
      'Handle: RePEc:abc:grain:v:12',
      '',
      'Template-type: ReDIF-Paper 1.0',
      'Title: Rain',
      'Creation-Date: 2005-11',
      'Handle: RePEc:abc:rain:1',
    );
    assert.deepEqual([format, result.problems], ['redif', []]);
    const [article, paper] = result.records;
    assert.deepEqual(article?.item, {
      type: 'article-journal',
      title: 'Grains in soil',
      author: [doe, { family: 'Berg', given: 'Lise', 'non-dropping-particle': 'van' }],
      abstract: 'We grew it: it grows.',
      note: 'see below',
      'container-title': 'Grain Letters',
      volume: '12',
      issue: '3',
      page: '1-9',
      issued: { 'date-parts': [[2005]] },
      DOI: '10.1000/g.1',
    });
    assert.deepEqual(article.extras.keywords, ['soil', 'grain', 'rain']);
    assert.deepEqual(paper?.item, { type: 'report', title: 'Rain', issued: { 'date-parts': [[2005, 11]] } });
  });
});

describe('NoteExpress', () => {
  it('is read as CNKI and Wanfang write it', () => {
    const { format, result } = read(
      '{Reference Type}: Journal Article ',
      '{Title}: 鹭巢记忆研究',
      '{Translated Title}: Memory of heron nests',
      '{Author}: 王鹭;李鸟;',
      '{Translated Author}: WANG Lu',
      '{Author Address}: 池塘大学;',
      '{Journal}: 鸟类学报',
      '{Year}: 2021',
      '{Volume} : 12',
      '{Issue}: 03',
      '{Pages}: 101-110',
      '{Keywords}: 鹭;巢',
      '{Keywords}:  记忆',
      '{Abstract}: 目的 研究鹭巢.',
      '方法 {看}。',
      '{ISBN/ISSN}: 1001-1234',
      '{Notes}: 11-1234/Q',
      '{DOI}: 10.1000/n.1',
      '{Database Provider}: CNKI',
      '',
      '{Reference Type}: Thesis',
      '{Type of Work}: 硕士',
      '{Title}: Grains',
      '{Author}: Doe, Jane',
      '{Tertiary Author}: 张师',
      '{Publisher}: 池塘大学',
      '{Year}: 2019',
      '{Notes}: In two volumes',
      '{Reference Type}: Conference Proceedings',
      '{Title}: Rain',
      '{Tertiary Title}: Days of Rain',
      '{Reference Type}: Leaflet',
      '{Title}: Rye',
      '{Tertiary Title}: Small Leaflets',
    );
    assert.deepEqual([format, result.problems], ['noteexpress', []]);
    const [article, thesis, paper, leaflet] = result.records;
    assert.deepEqual(article?.item, {
      type: 'article-journal',
      title: '鹭巢记忆研究',
      author: [{ family: '王鹭' }, { family: '李鸟' }],
      abstract: '目的 研究鹭巢. 方法 {看}。',
      'container-title': '鸟类学报',
      'call-number': '11-1234/Q',
      source: 'CNKI',
      volume: '12',
      issue: '03',
      page: '101-110',
      issued: { 'date-parts': [[2021]] },
      ISSN: '1001-1234',
      DOI: '10.1000/n.1',
    });
    assert.deepEqual(article.extras, {
      keywords: ['鹭', '巢', '记忆'],
      altTitles: ['Memory of heron nests'],
    });
    assert.deepEqual(thesis?.item, {
      type: 'thesis',
      title: 'Grains',
      author: [doe],
      contributor: [{ family: '张师' }],
      genre: '硕士',
      publisher: '池塘大学',
      note: 'In two volumes',
      issued: { 'date-parts': [[2019]] },
    });
    assert.deepEqual(paper?.item, {
      type: 'paper-conference',
      title: 'Rain',
      'container-title': 'Days of Rain',
    });
    assert.deepEqual(leaflet?.item, {
      type: 'document',
      title: 'Rye',
      'collection-title': 'Small Leaflets',
    });
  });

  it('is no text with braces', () => {
    for (const text of [
      '{Title}: A\n{Author}: B\n',
      '{Reference Type}\n{Title}: A\n',
      '{"Reference Type": {"Title": 1}}',
    ]) {
      assert.notEqual(importText('notes.txt', text).format, 'noteexpress');
    }
  });
});

describe('dialects of tagged lines', () => {
  it('are no other texts that look a little like them', () => {
    for (const text of [
      'TI  - A title\nAU  - Doe, J.\n',
      'PMID- 1\nTI  - A title\n',
      'TI: A talk\nAU: the audience\n',
      'SO: what\nTI: is\n',
      'Record player, INSPEC\n',
      '--AU-- alone\n',
      'Title: A letter\nYear: 2020\n',
      'TI- a hyphenated word\n',
    ]) {
      const { format } = importText('notes.txt', text);
      assert.ok(
        !['biblioscape', 'copac', 'inspec', 'noteexpress', 'redif', 'silverplatter'].includes(format ?? ''),
        text,
      );
    }
    assert.equal(importText('a.md', 'Template-Type: ReDIF-Paper 1.0\nTitle: A\n').format, undefined);
  });

  const heads = [
    ['biblioscape', '--RT-- book\n--YP-- 2000\n--AU-- ', '--ST-- '],
    ['copac', 'TI- A\nHL- x\nAU- ', 'PU- '],
    ['inspec', 'Record 1 INSPEC\nTI ~ A\nAU ~ ', 'SO ~ '],
    ['noteexpress', '{Reference Type}: Book\n{Title}: A\n{Author}: ', '{Keywords}: '],
    ['redif', 'Template-Type: ReDIF-Paper 1.0\nTitle: A\nAuthor-Name: ', 'Keywords: '],
    ['silverplatter', 'TI:  A\nSO:  x\nAU:  ', 'SO:  '],
  ] as const;
  for (const [format, people, other] of heads) {
    it(`${format}: takes time in proportion to what is strange`, () => {
      for (const piece of [',', ';', '-A; ', ' : ', '. ', '(ed)', '1993 ', '"', '--']) {
        const value = piece.repeat(20_000);
        const { format: found } = importText('', `${people}${value}\n${other}${value}\n`);
        assert.equal(found, format);
      }
    });
  }
});
