import assert from 'node:assert/strict';
import type { ImportResult } from '../../../../src/core/import/importer';
import { IsiImporter } from '../../../../src/core/import/isi/isi';
import type { CslItem } from '../../../../src/core/model/cslItem';
import type { PaperRecord } from '../../../../src/core/model/record';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new IsiImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

/** The one record of a publication type with the title A and these lines. */
function typed(type: string, ...lines: readonly string[]): PaperRecord {
  return onlyRecord(read('FN x', 'VR 1.0', `PT ${type}`, 'TI A', ...lines, 'ER', '', 'EF'));
}

/** The facts of a journal article with these lines, besides its type and title. */
function facts(...lines: readonly string[]): Partial<CslItem> {
  const { type, title, ...rest } = typed('J', ...lines).item;
  assert.deepEqual([type, title], ['article-journal', 'A']);
  return rest;
}

describe('IsiImporter: records', () => {
  it('reads a whole record as the Web of Science writes it, with its range', () => {
    const result = read(
      '\ufeffFN Clarivate Analytics Web of Science',
      'VR 1.0',
      'PT J',
      'AU Muller, JK',
      '   van den Berg, A',
      'AF Mueller, Joerg K.',
      '   van den Berg, Anna',
      'CA Grain Study Grp',
      'TI Growth of grains in a soil that is',
      '   wet',
      'SO GRAIN LETTERS',
      'LA English',
      'DT Article; Proceedings Paper',
      'CT 3rd Conference on Grains',
      'CL Delft',
      'DE grain; wet soil;',
      '   growth',
      'ID WATER',
      'AB What we did',
      '   and how.',
      'C1 [Mueller, Joerg K.] Somewhere.',
      'CR Abel A., 1909, GRAINS, V28, P1',
      '   Cain B, 1910, SOIL, V30, DOI 10.1000/other',
      'NR 2',
      'PU PRESS',
      'PI DELFT',
      'SN 0028-0836',
      'EI 1476-4687',
      'J9 GRAIN LETT',
      'JI Grain Lett.',
      'PD MAR 7',
      'PY 2020',
      'VL 12',
      'IS 3',
      'BP 737',
      'EP 738',
      'DI 10.1000/grain.1',
      'PG 2',
      'UT WOS:000000000000001',
      'PM 99000001',
      'ER',
      '',
      'EF',
    );
    assert.deepEqual(result, {
      records: [
        {
          key: undefined,
          item: {
            type: 'article-journal',
            title: 'Growth of grains in a soil that is wet',
            author: [
              { family: 'Mueller', given: 'Joerg K.' },
              { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' },
              { literal: 'Grain Study Grp' },
            ],
            'container-title': 'GRAIN LETTERS',
            'container-title-short': 'Grain Lett.',
            'event-title': '3rd Conference on Grains',
            'event-place': 'Delft',
            publisher: 'PRESS',
            'publisher-place': 'DELFT',
            issued: { 'date-parts': [[2020, 3, 7]] },
            volume: '12',
            issue: '3',
            page: '737-738',
            abstract: 'What we did and how.',
            language: 'en-US',
            ISSN: '0028-0836, 1476-4687',
            DOI: '10.1000/grain.1',
            PMID: '99000001',
            archive_location: 'WOS:000000000000001',
          },
          extras: { keywords: ['grain', 'wet soil', 'growth', 'WATER'] },
          range: { start: { line: 2, character: 0 }, end: { line: 40, character: 2 } },
        },
      ],
      problems: [],
    });
  });

  it('reads lines that end with CRLF, CR or LF', () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const text = ['FN x', 'VR 1.0', 'PT J', 'TI A', 'ER', '', 'PT J', 'TI B', 'ER', '', 'EF', ''].join(end);
      const result = importer.read(text);
      assert.deepEqual(titlesOf(result), ['A', 'B']);
      assert.deepEqual(result.problems, []);
      assert.deepEqual(result.records[1]?.range, {
        start: { line: 6, character: 0 },
        end: { line: 8, character: 2 },
      });
    }
  });

  it('begins a record at a new PT or a further file, and says that the one before was not ended', () => {
    const result = read('PT J', 'TI A', 'PT J', 'TI B', 'ER', 'EF', 'FN x', 'PT J', 'TI C', 'EF');
    assert.deepEqual(titlesOf(result), ['A', 'B', 'C']);
    assert.deepEqual(problemLinesOf(result), ['1 warning missing-end', '8 warning missing-end']);
  });

  it('reads several people in a line, and pages that stand together', () => {
    const result = read('PT J', 'TI A', 'AU Owl, Cy; Heron, Ann M', 'PS 411-22', 'ER');
    assert.deepEqual(result.records[0]?.item, {
      type: 'article-journal',
      title: 'A',
      author: [
        { family: 'Owl', given: 'Cy' },
        { family: 'Heron', given: 'Ann M' },
      ],
      page: '411-422',
    });
  });

  it('keeps entities in names whole', () => {
    const result = read('PT J', 'TI A', 'AU M&#252;ller, A; O&#39;Neill, B', 'ER');
    assert.deepEqual(result.records[0]?.item.author, [
      { family: 'Müller', given: 'A' },
      { family: "O'Neill", given: 'B' },
    ]);
  });

  it('keeps a record together that blank lines break up', () => {
    const result = read('PT J', 'TI A', '', '   wet', '', 'AU X, Y', '', 'ER');
    assert.deepEqual(result.records[0]?.item, {
      type: 'article-journal',
      title: 'A wet',
      author: [{ family: 'X', given: 'Y' }],
    });
    assert.deepEqual(result.problems, []);
  });

  it('tells of what stands outside records', () => {
    const result = read('Some words', 'PT J', 'TI A', 'ER', 'ER', '', '   lost', 'EF');
    assert.deepEqual(titlesOf(result), ['A']);
    assert.deepEqual(problemLinesOf(result), ['1 error text-outside', '5 error text-outside']);
    assert.deepEqual(result.problems[1]?.range.end, { line: 6, character: 7 });
  });

  it('tells of a missing or unknown type, a missing title, and a record with nothing in it', () => {
    const result = read(
      ...['TI A', 'ER', '', 'PT X', 'TI B', 'DT Book Chapter', 'ER', ''],
      ...['PT J', 'AU X, Y', 'ER', '', 'PT J', 'PY 2020', 'ER'],
    );
    assert.deepEqual(titlesOf(result), ['A', 'B', undefined]);
    assert.deepEqual(problemLinesOf(result), [
      '1 warning unknown-type',
      '4 warning unknown-type',
      '9 warning no-title',
      '13 error no-title-or-author',
    ]);
    assert.deepEqual(
      result.problems.slice(0, 2).map(({ message }) => message),
      [
        'This record has no type; it was read as a document.',
        '"X" is not a type of the Web of Science; it was read as its document type says.',
      ],
    );
  });
});

describe('IsiImporter: fields', () => {
  it('takes the type from publication and document type', () => {
    const type = (publication: string, ...lines: readonly string[]): string =>
      typed(publication, ...lines).item.type;
    assert.equal(type('J', 'DT Review'), 'article-journal');
    assert.equal(type('J', 'DT Book Review'), 'review-book');
    assert.equal(type('J', 'DT Data Set'), 'dataset');
    assert.equal(type('B', 'DT Book'), 'book');
    assert.equal(type('B', 'DT Article; Book Chapter'), 'chapter');
    assert.equal(type('S', 'DT Proceedings Paper'), 'paper-conference');
    assert.equal(type('S', 'CT A conference'), 'paper-conference');
    assert.equal(type('S'), 'chapter');
    assert.equal(type('C'), 'paper-conference');
    assert.equal(type('P'), 'patent');
  });

  it('reads a chapter with its book’s people, and a whole book', () => {
    const people = ['BA Book, A', 'BF Book, Anna', 'BE Edit, E; Edit, F'];
    const chapter = typed(
      'B',
      'AU X, Y',
      ...people,
      'SO GRAINS',
      'SE Series',
      'DT Book Chapter',
      'BN 978-1-234-56789-7',
    );
    assert.deepEqual(chapter.item, {
      type: 'chapter',
      title: 'A',
      author: [{ family: 'X', given: 'Y' }],
      'container-author': [{ family: 'Book', given: 'Anna' }],
      editor: [
        { family: 'Edit', given: 'E' },
        { family: 'Edit', given: 'F' },
      ],
      'container-title': 'GRAINS',
      'collection-title': 'Series',
      ISBN: '978-1-234-56789-7',
    });
    assert.deepEqual(typed('B', ...people.slice(0, 2), 'SO GRAINS', 'PG 120', 'DT Book').item, {
      type: 'book',
      title: 'A',
      author: [{ family: 'Book', given: 'Anna' }],
      'number-of-pages': '120',
    });
  });

  it('reads people in full unless some are missing there, and leaves out nobody’s name', () => {
    assert.deepEqual(facts('AU A, A', '   B, B', 'AF A, Anna').author, [
      { family: 'A', given: 'A' },
      { family: 'B', given: 'B' },
    ]);
    assert.deepEqual(facts('AU [Anonymous]'), {});
  });

  it('reads dates', () => {
    const date = (...lines: readonly string[]): unknown => facts(...lines).issued;
    assert.deepEqual(date('PY 2020', 'PD JAN-FEB'), {
      'date-parts': [
        [2020, 1],
        [2020, 2],
      ],
    });
    assert.deepEqual(date('PY 2020', 'PD WIN'), { 'date-parts': [[2020]], season: 4 });
    assert.deepEqual(date('PY 2020', 'PD NOV 17'), { 'date-parts': [[2020, 11, 17]] });
    assert.deepEqual(date('PY 2020', 'PD PT 1'), { 'date-parts': [[2020]] });
    assert.deepEqual(date('EA SEP 2021'), { 'date-parts': [[2021, 9]] });
  });

  it('takes an article number where there are no pages', () => {
    assert.deepEqual(facts('AR e1234'), { page: 'e1234' });
    assert.deepEqual(facts('BP 7', 'EP 7', 'AR 1'), { page: '7' });
    assert.deepEqual(facts('EP 7'), { page: '7' });
  });

  it('knows an arXiv id where one is named', () => {
    assert.equal(typed('J', 'AR arXiv:2411.07837').extras.arxiv, '2411.07837');
  });

  it('pays no attention to references and unknown tags', () => {
    assert.deepEqual(facts('CR A B, 1900, DOI 10.1000/x', 'ZZ x', 'Z9 5', 'DA 2020-01-01'), {});
  });
});

describe('IsiImporter.recognise', () => {
  const likes = (name: string, text: string): boolean => importer.recognise(name, text) > 0.5;

  it('goes by the name, and by the head or the first record', () => {
    assert.ok(likes('savedrecs.ciw', ''));
    assert.ok(likes('savedrecs.txt', '\ufeffFN Clarivate\r\nVR 1.0\r\nPT J\r\nAU X\r\n'));
    assert.ok(likes('', 'PT J\nAU X, Y\n   Z, W\n'));
  });

  it('takes no other text', () => {
    for (const text of [
      '',
      'PT J\nsome words',
      'FN x\nVR 1',
      'PT Jo\nAU X',
      'AU X\nTI A',
      'TI PT J',
      'TY  - JOUR\n',
    ]) {
      assert.ok(!likes('some.txt', text), text);
    }
    assert.equal(importer.recognise('a.csv', 'FN x\nPT J\nAU X\n'), 0);
  });
});

describe('IsiImporter: hostile texts', () => {
  it('reads what is nothing', () => {
    for (const text of ['', '\ufeff', '\n\r\n', '\0', 'ER', 'EF', 'FN']) {
      assert.deepEqual(importer.read(text).records, [], JSON.stringify(text));
    }
  });

  it('reads a million lines without an end', () => {
    const result = importer.read(`PT J\nTI A\nCR x\n${'   y\n'.repeat(1_000_000)}`);
    assert.deepEqual(titlesOf(result), ['A']);
    assert.deepEqual(problemLinesOf(result), ['1 warning missing-end']);
    assert.equal(importer.read('ER\n'.repeat(1_000_000)).problems.length, 1);
  });

  it('keeps words that objects have of themselves', () => {
    assert.deepEqual(typed('J', 'DE __proto__; constructor').extras.keywords, ['__proto__', 'constructor']);
    assert.deepEqual(problemLinesOf(read('PT constructor', 'TI A', 'ER')), ['1 warning unknown-type']);
  });
});
