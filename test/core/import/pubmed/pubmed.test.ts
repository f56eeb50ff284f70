import assert from 'node:assert/strict';
import type { ImportResult } from '../../../../src/core/import/importer';
import { PubmedImporter } from '../../../../src/core/import/pubmed/pubmed';
import type { CslItem } from '../../../../src/core/model/cslItem';
import type { PaperRecord } from '../../../../src/core/model/record';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new PubmedImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

/** The one record of a journal article with these lines. */
function only(...lines: readonly string[]): PaperRecord {
  return onlyRecord(read('PMID- 1', 'PT  - Journal Article', ...lines));
}

/** The facts of a journal article with the title A and these lines, besides its type, title and number. */
function facts(...lines: readonly string[]): Partial<CslItem> {
  const { type, title, PMID, ...rest } = only('TI  - A', ...lines).item;
  assert.deepEqual([type, title, PMID], ['article-journal', 'A', '1']);
  return rest;
}

describe('PubmedImporter: records', () => {
  it('reads a whole record as PubMed writes it, with its range', () => {
    const result = read(
      '',
      'PMID- 99000001',
      'OWN - NLM',
      'STAT- MEDLINE',
      'DCOM- 20200505',
      'IS  - 1476-4687 (Electronic)',
      'IS  - 0028-0836 (Linking)',
      'VI  - 12',
      'IP  - 3',
      'DP  - 2020 Mar 7',
      'TI  - Growth of grains in wet soil, with a title that is so long that it goes on in the ',
      '      next line.',
      'PG  - 737-8',
      'LID - S0028(20)1 [pii]',
      'LID - 10.1000/grain.1 [doi]',
      'AB  - BACKGROUND: Grains are',
      '      small. METHODS: We looked.',
      'CI  - (c) The authors.',
      'FAU - Müller, Jörg K',
      'AUID- ORCID: 0000-0000-0000-0001',
      'AU  - Müller JK',
      'AD  - Somewhere.',
      'FAU - van den Berg, Anna',
      'AU  - van den Berg A',
      'CN  - Grain Study Group',
      'LA  - eng',
      'PT  - Journal Article',
      'PT  - Review',
      'DEP - 20200228',
      'PL  - England',
      'TA  - Grain Lett',
      'JT  - Grain letters',
      'CIN - Grain Lett. 2021 Jan;1(1):1-2. PMID: 99000002',
      'MH  - Edible Grain/*growth & development',
      'MH  - *Soil/chemistry',
      'OTO - NOTNLM',
      'OT  - *wet soil',
      'PMC - PMC7700',
      'EDAT- 2020/03/08 06:00',
      'PHST- 2020/01/01 00:00 [received]',
      'AID - 10.1000/grain.1 [doi]',
      'PST - ppublish',
      'SO  - Grain Lett. 2020 Mar 7;12(3):737-8. doi: 10.1000/grain.1.',
      '',
    );
    assert.deepEqual(result, {
      records: [
        {
          key: undefined,
          item: {
            type: 'article-journal',
            title:
              'Growth of grains in wet soil, with a title that is so long that it goes on in the next line',
            author: [
              { family: 'Müller', given: 'Jörg K' },
              { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' },
              { literal: 'Grain Study Group' },
            ],
            'container-title': 'Grain letters',
            'container-title-short': 'Grain Lett',
            volume: '12',
            issue: '3',
            issued: { 'date-parts': [[2020, 3, 7]] },
            page: '737-738',
            abstract: 'BACKGROUND: Grains are small. METHODS: We looked.',
            language: 'en',
            ISSN: '1476-4687, 0028-0836',
            DOI: '10.1000/grain.1',
            PMID: '99000001',
            PMCID: 'PMC7700',
          },
          extras: { keywords: ['wet soil', 'Edible Grain', 'Soil'] },
          range: { start: { line: 1, character: 0 }, end: { line: 42, character: 63 } },
        },
      ],
      problems: [],
    });
  });

  it('reads lines that end with CRLF, CR or LF, after a byte order mark', () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const one = (title: string): string => ['PMID- 1', 'PT  - Review', `TI  - ${title}`].join(end);
      const result = importer.read(`\ufeff${one('A.')}${end}${end}${one('B.')}${end}`);
      assert.deepEqual(titlesOf(result), ['A', 'B']);
      assert.deepEqual(result.problems, []);
      assert.deepEqual(result.records[1]?.range.start, { line: 4, character: 0 });
    }
  });

  it('begins a record at each PMID, and keeps one together that blank lines break up', () => {
    const result = read(
      'PMID- 1',
      'PT  - Review',
      'TI  - A.',
      'PMID- 2',
      'TI  - B.',
      '',
      '      and more',
      '',
      'PT  - Review',
      'AB  - one',
      '',
      '      two',
    );
    assert.deepEqual(titlesOf(result), ['A', 'B. and more']);
    assert.equal(result.records[1]?.item.abstract, 'one two');
    assert.deepEqual(result.problems, []);
  });

  it('takes a stretch with a title of its own for a record, though its PMID is missing', () => {
    const result = read(
      'PMID- 1',
      'PT  - Review',
      'TI  - A',
      '',
      'TI  - B',
      'JT  - J',
      '',
      'PMID- 3',
      'TI  - C',
    );
    assert.deepEqual(titlesOf(result), ['A', 'B', 'C']);
    assert.deepEqual(
      result.problems.map(({ message, range }) => [range.start.line, message]),
      [
        [4, 'This record has no type; it was read as a journal article.'],
        [7, 'This record has no type; it was read as a document.'],
      ],
    );
  });

  it('tells of a record without a title, and leaves out one without people too', () => {
    const result = read(
      'PMID- 1',
      'PT  - Review',
      'AU  - X Y',
      '',
      'PMID- 2',
      'PT  - Review',
      'DP  - 2020',
      '',
    );
    assert.deepEqual(titlesOf(result), [undefined]);
    assert.deepEqual(problemLinesOf(result), ['1 warning no-title', '5 error no-title-or-author']);
  });

  it('tells of text outside records', () => {
    const result = read('<pre>', 'PMID- 1', 'PT  - Review', 'TI  - A', '', '</pre>');
    assert.deepEqual(titlesOf(result), ['A']);
    assert.deepEqual(problemLinesOf(result), ['1 error text-outside', '6 error text-outside']);
  });
});

describe('PubmedImporter: fields', () => {
  it('reads people in full, else by their initials', () => {
    const authors = (...lines: readonly string[]): unknown => facts(...lines).author;
    assert.deepEqual(
      authors('AU  - King ML Jr', 'AU  - O’Neil-Smith A', 'AU  - de la Cruz MÁ', 'AU  - Plato'),
      [
        { family: 'King', given: 'M L', suffix: 'Jr' },
        { family: 'O’Neil-Smith', given: 'A' },
        { family: 'Cruz', given: 'M Á', 'non-dropping-particle': 'de la' },
        { family: 'Plato' },
      ],
    );
    assert.deepEqual(authors('FAU - King, Martin Luther Jr', 'FAU - Smith, John 3rd', 'FAU - WATSON, J D'), [
      { family: 'King', given: 'Martin Luther', suffix: 'Jr' },
      { family: 'Smith', given: 'John', suffix: '3rd' },
      { family: 'WATSON', given: 'J D' },
    ]);
    assert.deepEqual(authors('FAU - A, Anna', 'AU  - A A', 'AU  - B B'), [
      { family: 'A', given: 'A' },
      { family: 'B', given: 'B' },
    ]);
    assert.deepEqual(facts('FED - E, Eva', 'ED  - E E', 'FIR - I, Ida').editor, [
      { family: 'E', given: 'Eva' },
    ]);
  });

  it('reads dates and periods', () => {
    const date = (text: string): unknown => facts(`DP  - ${text}`).issued;
    assert.deepEqual(date('2020'), { 'date-parts': [[2020]] });
    assert.deepEqual(date('2020 Jan-Feb'), {
      'date-parts': [
        [2020, 1],
        [2020, 2],
      ],
    });
    assert.deepEqual(date('1969 Dec-1970 Jan'), {
      'date-parts': [
        [1969, 12],
        [1970, 1],
      ],
    });
    assert.deepEqual(date('2020 Jan 15-21'), {
      'date-parts': [
        [2020, 1, 15],
        [2020, 1, 21],
      ],
    });
    assert.deepEqual(date('2020 Spring'), { 'date-parts': [[2020]], season: 1 });
    assert.deepEqual(date('2020 Easter'), { literal: '2020 Easter' });
    assert.deepEqual(facts('DEP - 20200228').issued, { 'date-parts': [[2020, 2, 28]] });
    assert.deepEqual(facts('DEP - soon'), {});
  });

  it('writes out shortened pages', () => {
    const page = (text: string): unknown => facts(`PG  - ${text}`).page;
    assert.equal(page('e32-5'), 'e32-e35');
    assert.equal(page('335-9; discussion 339-40'), '335-339; discussion 339-340');
    assert.equal(page('CD001234'), 'CD001234');
    assert.equal(page('12-3-4'), '12-3-4');
  });

  it('takes the point and the brackets off a title, and keeps the original one', () => {
    const { item, extras } = only('TI  - [Wet soil.].', 'TT  - Nasser Boden.');
    assert.deepEqual([item.title, item['original-title']], ['Wet soil', 'Nasser Boden']);
    assert.deepEqual(extras.altTitles, ['Nasser Boden']);
    assert.equal(only('TI  - Why wet?').item.title, 'Why wet?');
    assert.equal(only('TI  - And so on...').item.title, 'And so on...');
    assert.equal(only('TI  - [Wet] or [dry].').item.title, '[Wet] or [dry]');
  });

  it('reads books and their chapters', () => {
    const book = read(
      'PMID- 1',
      'PT  - Book',
      'BTI - Grains.',
      'PB  - Press',
      'PL  - Delft',
      'ISBN- 9781234567897',
    );
    assert.deepEqual(book.records[0]?.item, {
      type: 'book',
      title: 'Grains',
      publisher: 'Press',
      'publisher-place': 'Delft',
      ISBN: '9781234567897',
      PMID: '1',
    });
    const chapter = read('PMID- 1', 'TI  - Wet ones', 'BTI - Grains', 'CTI - All of them', 'FED - E, Eva');
    assert.deepEqual(chapter.problems, []);
    assert.deepEqual(chapter.records[0]?.item, {
      type: 'chapter',
      title: 'Wet ones',
      'container-title': 'Grains',
      'collection-title': 'All of them',
      editor: [{ family: 'E', given: 'Eva' }],
      PMID: '1',
    });
  });

  it('knows preprints, and the arXiv id', () => {
    const result = read(
      'PMID- 1',
      'PT  - Journal Article',
      'PT  - Preprint',
      'TI  - A',
      'JT  - ArXiv',
      'LID - arXiv:2006.02619v1 [pii]',
    );
    assert.equal(result.records[0]?.item.type, 'article');
    assert.equal(result.records[0].extras.arxiv, '2006.02619');
  });

  it('falls back on the short name of a journal and another abstract', () => {
    assert.deepEqual(facts('TA  - Grain Lett', 'OAB - Other'), {
      'container-title': 'Grain Lett',
      abstract: 'Other',
    });
  });

  it('takes no number for a DOI that is not marked as one', () => {
    assert.deepEqual(facts('LID - 10.1000/x [pii]', 'AID - 7 [doi]'), {});
  });

  it('keeps a keyword once, and pays no attention to unknown tags', () => {
    const { item, extras } = only(
      'TI  - A',
      'MH  - Soil',
      'MH  - Soil/*chemistry',
      'OT  - __proto__',
      'ZZZZ- x',
    );
    assert.deepEqual(extras.keywords, ['__proto__', 'Soil']);
    assert.deepEqual(Object.keys(item), ['type', 'PMID', 'title']);
  });
});

describe('PubmedImporter.recognise', () => {
  const likes = (name: string, text: string): boolean => importer.recognise(name, text) > 0.5;

  it('goes by the name, and by the first record', () => {
    assert.ok(likes('a.nbib', ''));
    assert.ok(likes('pubmed.txt', '\ufeff\r\nPMID- 123\r\nOWN - NLM\r\n'));
    assert.ok(likes('', 'PMID- 123\nTI  - A\n'));
    assert.ok(likes('', 'PMID-123\nTI  - A\n'));
  });

  it('knows a text whose records do not begin with their number', () => {
    const text =
      'OWN - NLM\nTI  - One\n      title.\nFAU - Berg, Lea\n\nOWN - NLM\nTI  - Two.\nFAU - Roth, Jan\n';
    assert.ok(likes('some.txt', text));
    assert.deepEqual(titlesOf(importer.read(text)), ['One title', 'Two']);
    assert.equal(importer.read('PMID-123\nTI  - A\n').records[0]?.item.PMID, '123');
  });

  it('takes no other text', () => {
    for (const text of [
      '',
      'TY  - JOUR\nPMID- 1',
      'PMID: 123',
      'PMID- unknown',
      'PMID 123',
      'words\nPMID- 1\n',
    ]) {
      assert.ok(!likes('some.txt', text), text);
    }
    assert.equal(importer.recognise('a.ris', 'PMID- 123\n'), 0);
  });
});

describe('PubmedImporter: hostile texts', () => {
  it('reads what is nothing', () => {
    for (const text of ['', '\ufeff', '\n\r\n', '\0', 'PMID-', '      ']) {
      assert.deepEqual(importer.read(text).records, [], JSON.stringify(text));
    }
  });

  it('reads a million lines without an end', () => {
    const result = importer.read(`PMID- 1\nPT  - Review\nTI  - A\nAB  - x\n${'      y\n'.repeat(1_000_000)}`);
    assert.equal(result.records[0]?.item.abstract?.length, 2_000_001);
    const strays = importer.read('no tag\n'.repeat(1_000_000));
    assert.deepEqual(problemLinesOf(strays), ['1 error text-outside']);
  });

  it('reads values of megabytes', () => {
    const long = '10.1010.'.repeat(250_000);
    const lines = [
      'TI  - A',
      `LID - ${long} [doi]`,
      `AU  - ${long}`,
      `DP  - ${long}`,
      `PG  - ${'1-'.repeat(500_000)}`,
    ];
    assert.equal(only(...lines).item.title, 'A');
  });
});

describe('PubmedImporter: records of ERIC', () => {
  it('takes the address of the page', () => {
    const { URL } = facts('LID - http://eric.example.org/?id=EJ1');
    assert.equal(URL, 'http://eric.example.org/?id=EJ1');
    assert.equal(facts('LID - 10.1000/x [doi]').URL, undefined);
  });
});
