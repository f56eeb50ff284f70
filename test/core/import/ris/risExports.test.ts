import assert from 'node:assert/strict';
import { RisImporter } from '../../../../src/core/import/ris/ris';
import type { CslItem } from '../../../../src/core/model/cslItem';
import type { PaperRecord } from '../../../../src/core/model/record';

const importer = new RisImporter();

/** The records of a text in which nothing is wrong. */
function readAll(...lines: readonly string[]): readonly PaperRecord[] {
  const { records, problems } = importer.read(lines.join('\n'));
  assert.deepEqual(problems, []);
  return records;
}

function readOne(...lines: readonly string[]): PaperRecord {
  const [record, ...more] = readAll(...lines);
  assert.ok(record && more.length === 0);
  return record;
}

function itemOf(...lines: readonly string[]): CslItem {
  return readOne('TY  - JOUR', 'TI  - A', ...lines, 'ER  - ').item;
}

/** Records made up in the form in which each database writes them. */
describe('RisImporter: what databases write', () => {
  it('Scopus', () => {
    const { item, key } = readOne(
      'TY  - JOUR',
      'AU  - Marsh, L.N.',
      'AU  - Farrow, A.',
      'TI  - Small ponds in winter',
      'PY  - 2024',
      'T2  - Pond Communications',
      'VL  - 15',
      'IS  - 1',
      'C7  - e2864',
      'DO  - 10.9999/s41467',
      'UR  - https://www.scopus.com/inward/record.uri?eid=2-s2.0-1&doi=10.9999%2fs41467',
      'AD  - University of Ponds, Fairbanks, United States',
      'SN  - 20411723 (ISSN)',
      'C2  - 38580657',
      'LA  - English',
      'J2  - Pond Commun.',
      'DB  - Scopus',
      'ER  -',
    );
    assert.equal(key, undefined);
    assert.deepEqual(item, {
      type: 'article-journal',
      title: 'Small ponds in winter',
      'container-title': 'Pond Communications',
      'container-title-short': 'Pond Commun.',
      author: [
        { family: 'Marsh', given: 'L.N.' },
        { family: 'Farrow', given: 'A.' },
      ],
      issued: { 'date-parts': [[2024]] },
      volume: '15',
      issue: '1',
      number: 'e2864',
      DOI: '10.9999/s41467',
      URL: 'https://www.scopus.com/inward/record.uri?eid=2-s2.0-1&doi=10.9999%2fs41467',
      ISSN: '2041-1723',
      PMID: '38580657',
      language: 'en-US',
      archive: 'Scopus',
    });
  });

  it('Embase', () => {
    const { item } = readOne(
      'TY  - JOUR',
      'M3  - Erratum',
      'Y1  - 2024',
      'SN  - 1932-8494',
      'SN  - 1932-8486',
      'JF  - Records : the international journal',
      'JO  - Rec.',
      'U2  - L2029880245',
      'C5  - 38773066',
      'DB  - Embase',
      'DB  - Medline',
      'L2  - http://dx.doi.org/10.9999/x-1',
      'A1  - Yang, Z.',
      'M1  - (Yang Z., z@example.org) School of Examples, Cork, Ireland',
      'T1  - Scales',
      'N2  - We looked.',
      'ER  - ',
    );
    assert.deepEqual(
      [item.DOI, item.URL, item.PMID, item.number, item.ISSN, item.abstract],
      [
        '10.9999/x-1',
        'http://dx.doi.org/10.9999/x-1',
        '38773066',
        undefined,
        '1932-8494, 1932-8486',
        'We looked.',
      ],
    );
    assert.deepEqual(
      [item['container-title'], item['container-title-short']],
      ['Records : the international journal', 'Rec.'],
    );
  });

  it('EndNote, with a value to each line', () => {
    const { item, extras, key } = readOne(
      'TY  - JOUR',
      'AU  - Boisvert, C.',
      'DB  - Embase',
      'Medline',
      'KW  - article',
      'Upper Jurassic',
      'L1  - internal-pdf://1734575198/A.pdf',
      'PY  - 2024',
      'SN  - 1932-8494',
      '1932-8486',
      'SP  - 549-565',
      'ST  - Description of a bone',
      'T2  - Anatomical Record',
      'TI  - Description of a bone',
      'UR  - <Go to ISI>://WOS:0001',
      'https://a.example/1',
      'https://b.example/2',
      'ID  - 889',
      'ER  - ',
    );
    assert.equal(key, undefined);
    assert.deepEqual(
      [item.archive, item.ISSN, item.page, item['title-short'], item.URL],
      ['Embase', '1932-8494, 1932-8486', '549-565', undefined, 'https://a.example/1'],
    );
    assert.deepEqual(extras.keywords, ['article', 'Upper Jurassic']);
  });

  it('Ovid, with the authors of everything cited', () => {
    const { item, key } = readOne(
      '2. ',
      'TY  - JOUR',
      'DB  - APA PsycInfo <2021>',
      'ID  - 2021-94054-001',
      'DO  - https://dx.doi.org/10.9999/s11689',
      'T1  - A treatment',
      'A1  - Keefer, Amy',
      'A2  - Achenbach, T., Rescorla, L., Bischof, N.L., et al.',
      'Y1  - 2021//',
      'M1  - Achenbach, T., and Rescorla, L. (2000). Manual of forms and profiles. Burlington: University',
      'ER  - ',
    );
    assert.deepEqual([key, item.editor, item.number], [undefined, undefined, undefined]);
    assert.deepEqual([item.DOI, item.issued], ['10.9999/s11689', { 'date-parts': [[2021]] }]);
  });

  it('Web of Science, with the year and the rest of the date apart', () => {
    const record = (date: string): CslItem =>
      itemOf(
        'T2  - AM J SCI',
        'PU  - A PRESS',
        'PI  - NEW HAVEN',
        'JI  - Am. J. Sci.',
        'PY  - 2010',
        `DA  - ${date}`,
      );
    const { publisher, 'publisher-place': place, 'container-title-short': short, issued } = record('SEP 22');
    assert.deepEqual([publisher, place, short], ['A PRESS', 'NEW HAVEN', 'Am. J. Sci.']);
    assert.deepEqual(issued, { 'date-parts': [[2010, 9, 22]] });
    assert.deepEqual(record('DEC').issued, { 'date-parts': [[2010, 12]] });
    assert.deepEqual(record('JUL-DEC').issued, {
      'date-parts': [
        [2010, 7],
        [2010, 12],
      ],
    });
    assert.deepEqual(record('SPR').issued, { 'date-parts': [[2010]] });
  });

  it('Cochrane, with headings and wide gaps', () => {
    const records = readAll(
      ...['Record #3 of 18', 'Provider: A Press, Ltd.', 'Content: text/plain; charset="UTF-8"', ''],
      ...['TY  -  JOUR', 'AN  -  CN-00778158', 'A1  -  Bywater, T', 'T1  -  The years', 'JA  -  Trials'],
      ...['CC  -  Common', 'SP  -  1279‐1297', 'C3  -  PUBMED 38407106,EMBASE 643589775', 'ER  -  ', '', ''],
      ...['Record #4 of 18', 'Provider: A Press, Ltd.', '', 'TY  -  JOUR', 'TI  -  More', 'ER  -  '],
    );
    const [first, second] = records;
    assert.deepEqual([first?.item.page, first?.item.PMID, first?.key], ['1279-1297', '38407106', undefined]);
    assert.deepEqual(first?.item['container-title'], 'Trials');
    assert.equal(second?.item.title, 'More');
  });

  it('RefWorks and ProQuest', () => {
    const { key, item } = readOne(
      'TY  - JOUR',
      'ID  - RefID:888-boisvert2024description',
      'T1  - Bones',
      'AN  - 2214991469; 51887',
      'SN  - 0894-9867, 0894-9867',
      'UR  - https://a.example/1?x=1;y=2 http://b.example/2',
      'DO  - http://dx.doi.org/10.9999/jts.22387',
      'M1  - Journal Article',
      'ER  - ',
    );
    assert.deepEqual(
      [key, item.number, item.ISSN, item.URL, item.DOI],
      [undefined, undefined, '0894-9867', 'https://a.example/1?x=1;y=2', '10.9999/jts.22387'],
    );
  });

  it('Rayyan, which joins tags', () => {
    const item = itemOf(
      'DO  - 10.9999/s41467-024     LK  - https://library.example/link',
      'UR  - https://a.example/1     U2  - L2029',
      'SN  - ["1932-8494", "1932-8486"]',
      'CY  - ["S. Laut, School of Earth", "J. Best"]',
    );
    assert.deepEqual(
      [item.DOI, item.URL, item.ISSN, item['publisher-place']],
      ['10.9999/s41467-024', 'https://a.example/1', '1932-8494, 1932-8486', undefined],
    );
  });

  it('EPPI-Reviewer and PubMed-like names and tags', () => {
    const item = itemOf(
      'A1  - Brownstein C D',
      'A1  - Jalil N-E',
      'A1  - Smith J.A.',
      'PMID  - 123',
      'DOI  - 10.9999/a',
    );
    assert.deepEqual(item.author, [
      { family: 'Brownstein', given: 'C D' },
      { family: 'Jalil', given: 'N-E' },
      { family: 'Smith', given: 'J.A.' },
    ]);
    assert.deepEqual([item.PMID, item.DOI], ['123', '10.9999/a']);
  });

  it('EBSCO, with a DOI among the links and a second title', () => {
    const item = itemOf(
      'T2  - A subtitle',
      'JF  - Time',
      'JO  - Time',
      'Y1  - 2020/11//Nov/Dec2020',
      'L3  - 10.9999/e',
    );
    assert.deepEqual([item['container-title'], item['container-title-short']], ['Time', undefined]);
    assert.deepEqual([item.DOI, item.issued], ['10.9999/e', { 'date-parts': [[2020, 11]] }]);
  });

  it('IEEE Xplore, with days of a conference', () => {
    const { item } = readOne(
      'TY  - CONF',
      'TI  - A',
      'T2  - 2018 Conference on Examples',
      'SP  - 1',
      'EP  - 8',
      'VL  - ',
      'Y1  - 27-30 May 2018',
      'PY  - 2018',
      'JO  - 2018 Conference on Examples',
      'ER  - ',
    );
    assert.deepEqual(
      [item.type, item.issued, item.page],
      ['paper-conference', { 'date-parts': [[2018]] }, '1-8'],
    );
    assert.equal(item['container-title-short'], undefined);
  });
});

describe('RisImporter: how files are put together', () => {
  it('reads a type that is not the first tag of its record', () => {
    const records = readAll(
      ...['DB  - McK', 'C8  - ', 'TI  - Baboons', 'SP  - 67-76', 'TY  - JOUR', 'SO  - Koedoe', 'ER  - ', ''],
      ...['AU  - X, Y', 'AB  - wrapped', 'text', 'TY  - BOOK', 'TI  - B', 'ER  - '],
    );
    assert.deepEqual(
      records.map(({ item }) => [item.type, item.title, item['container-title'], item.abstract]),
      [
        ['article-journal', 'Baboons', 'Koedoe', undefined],
        ['book', 'B', undefined, 'wrapped text'],
      ],
    );
    assert.deepEqual(records[0]?.range, { start: { line: 0, character: 0 }, end: { line: 6, character: 6 } });
  });

  it('reads a record that begins in the line in which the last one ends', () => {
    const records = readAll('TY  - JOUR', 'TI  - A', 'ER  - TY  - BOOK', 'TI  - B', 'ER  - ');
    assert.deepEqual(
      records.map(({ item, range }) => [item.title, range.start]),
      [
        ['A', { line: 0, character: 0 }],
        ['B', { line: 2, character: 6 }],
      ],
    );
  });

  it('reads a record that begins right behind the dash of the last one', () => {
    const records = readAll('TY  - JOUR', 'TI  - A', 'ER  -TY  - BOOK', 'TI  - B', 'ER  -');
    assert.deepEqual(
      records.map(({ item, range }) => [item.title, range.start.line]),
      [
        ['A', 0],
        ['B', 2],
      ],
    );
  });

  it('reads counters in front of a record or in its first line, also where ends are missing', () => {
    const numbered = readAll('1. TY  - JOUR', 'TI  - A', 'ER  - ', '<2> TY  - JOUR', 'TI  - B', 'ER  - ');
    assert.deepEqual(
      numbered.map(({ item }) => item.title),
      ['A', 'B'],
    );
    const open = importer.read(['1.', 'TY  - JOUR', 'TI  - A', '', '2.', 'TY  - JOUR', 'TI  - B'].join('\n'));
    assert.deepEqual(
      open.records.map(({ item }) => item.title),
      ['A', 'B'],
    );
  });

  it('takes the old end mark and rules for no mistake', () => {
    assert.equal(readAll('-----', 'TY  - JOUR', 'TI  - A', 'ER  - ', 'EF  - ', '=====').length, 1);
  });

  it('reads words in place of a type', () => {
    const types = ['Journal Article', 'Conference Paper', 'thesis', 'Preprint'].map((word) => {
      const { item, extras } = readOne(`TY  - ${word}`, 'TI  - A', 'ER  - ');
      return [item.type, extras.entryType];
    });
    assert.deepEqual(types, [
      ['article-journal', undefined],
      ['paper-conference', undefined],
      ['thesis', undefined],
      ['article', undefined],
    ]);
  });

  it('reads tags with a dash of a word processor, and line separators in a text', () => {
    const { item } = readOne('TY  – JOUR', 'TI  – A', 'AB  – one\u2028two', 'ER  – ');
    assert.deepEqual([item.title, item.abstract], ['A', 'one two']);
  });

  it('decodes what databases encode', () => {
    const item = itemOf(
      'T2  - Science &amp; Technology',
      'AB  - p &lt; 0.05 &#233;&#xE9; &unknown; &#0;',
      'AU  - M&#252;ller, A',
    );
    assert.deepEqual(
      [item['container-title'], item.abstract, item.author],
      ['Science & Technology', 'p < 0.05 éé &unknown; &#0;', [{ family: 'Müller', given: 'A' }]],
    );
  });
});

describe('RisImporter: dates, pages and names in other forms', () => {
  it('dates', () => {
    const issued = (text: string): unknown => itemOf(`PY  - ${text}`).issued;
    for (const text of ['[2010]', '(2010)', 'c2010', '©2010', '2010///', '2010']) {
      assert.deepEqual(issued(text), { 'date-parts': [[2010]] }, text);
    }
    for (const text of ['20100504', '2010/05/04/', '2010-05-04', '4 May 2010', '2010 May 4']) {
      assert.deepEqual(issued(text), { 'date-parts': [[2010, 5, 4]] }, text);
    }
    assert.deepEqual(issued('2010/03/'), { 'date-parts': [[2010, 3]] });
    assert.deepEqual(issued('99999999'), { literal: '99999999' });
  });

  it('pages', () => {
    const page = (start: string, end: string): unknown => itemOf(`SP  - ${start}`, `EP  - ${end}`).page;
    assert.equal(page('12', '12-15'), '12-15');
    assert.equal(page('12 - 15', ''), '12-15');
    assert.equal(page('S12', 'S15'), 'S12-S15');
    const { item } = readOne('TY  - BOOK', 'TI  - A', 'SP  - 320 p.', 'ER  - ');
    assert.equal(item['number-of-pages'], '320');
    assert.equal(readOne('TY  - BOOK', 'TI  - A', 'SP  - 3-9', 'ER  - ').item.page, '3-9');
  });

  it('names', () => {
    const author = (text: string): unknown => itemOf(`AU  - ${text}`).author;
    assert.deepEqual(author('Smith J, Kim JS, van Dam K'), [
      { family: 'Smith', given: 'J' },
      { family: 'Kim', given: 'J S' },
      { family: 'Dam', given: 'K', 'non-dropping-particle': 'van' },
    ]);
    assert.deepEqual(author('Smith, J. A.,'), [{ family: 'Smith', given: 'J. A.' }]);
    assert.deepEqual(author('Acme, S.A.,'), [{ literal: 'Acme, S.A.' }]);
    assert.deepEqual(author('张三；李四'), [{ family: '张三' }, { family: '李四' }]);
    assert.deepEqual(author('et al.'), [{ literal: 'others' }]);
  });

  it('keys', () => {
    const key = (...lines: readonly string[]): unknown =>
      readOne('TY  - JOUR', 'TI  - A', ...lines, 'ER  - ').key;
    assert.equal(key('ID  - 12', 'LB  - smith2020'), 'smith2020');
    assert.equal(key('ID  - 3dgs2023'), '3dgs2023');
    assert.equal(key('ID  - _x'), '_x');
    assert.equal(key('ID  - 2021-94054-001'), undefined);
    assert.equal(key('ID  - rayyan-429'), undefined);
  });

  it('takes a note for no issue, and authors of a chapter for no editors', () => {
    assert.equal(itemOf('NO  - A short note of mine').issue, undefined);
    assert.equal(itemOf('NO  - Suppl.3').issue, 'Suppl.3');
    assert.equal(itemOf('NO  - 12', 'IS  - Winter').issue, 'Winter');
    const people = ['AU  - Heron, A', 'AU  - Owl, C ed'];
    const names = [
      { family: 'Heron', given: 'A' },
      { family: 'Owl', given: 'C' },
    ];
    const chapter = readOne('TY  - CHAP', 'TI  - A', ...people, 'ER  - ').item;
    assert.deepEqual([chapter.author, chapter.editor], [names, undefined]);
    const book = readOne('TY  - BOOK', 'TI  - A', ...people, 'ER  - ').item;
    assert.deepEqual([book.author, book.editor], [undefined, names]);
  });

  it('leaves out an issue that is a whole reference', () => {
    assert.equal(
      itemOf(`IS  - Achenbach, T. (1991). ${'Child behaviour checklist. '.repeat(3)}`).issue,
      undefined,
    );
  });
});

describe('RisImporter: EndNote’s tags for conferences and theses', () => {
  it('tells the proceedings of a paper from the conference', () => {
    const { item } = readOne(
      'TY  - CONF',
      'TI  - A',
      'T2  - Grain 2019',
      'C3  - Proceedings of Grain',
      'ER  - ',
    );
    assert.deepEqual([item['container-title'], item['event-title']], ['Proceedings of Grain', 'Grain 2019']);
    const alone = readOne('TY  - CONF', 'TI  - A', 'T2  - Grain 2019', 'ER  - ').item;
    assert.deepEqual([alone['container-title'], alone['event-title']], ['Grain 2019', undefined]);
    assert.equal(readOne('TY  - JOUR', 'TI  - A', 'C3  - x', 'ER  - ').item['container-title'], undefined);
  });

  it('takes C3 for the proceedings only where it is: Web of Science has the affiliation there', () => {
    const { item } = readOne(
      'TY  - CPAPER',
      'TI  - A',
      'T2  - Grain Days',
      'C3  - Lund University',
      'ER  - ',
    );
    assert.deepEqual([item['container-title'], item['event-title']], ['Grain Days', undefined]);
  });

  it('knows who advised a thesis', () => {
    const { item } = readOne('TY  - THES', 'TI  - A', 'A3  - Owl, Cy', 'PP  - Oslo', 'ER  - ');
    assert.deepEqual(item.contributor, [{ family: 'Owl', given: 'Cy' }]);
    assert.deepEqual([item['collection-editor'], item['publisher-place']], [undefined, 'Oslo']);
  });
});

describe('RisImporter: large and hostile files', () => {
  it('reads in steps what it reads at once', () => {
    const text = Array.from(
      { length: 900 },
      (_, i) => `TY  - JOUR\nTI  - ${'word '.repeat(400)}${String(i)}\nER  - \n`,
    );
    const steps = importer.readInSteps(text.join(''));
    const sizes: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      sizes.push(step.value.length);
    }
    assert.deepEqual(step.value, { problems: [] });
    assert.ok(sizes.length > 3 && Math.max(...sizes) < 300, String(sizes));
    assert.equal(
      sizes.reduce((sum, size) => sum + size),
      importer.read(text.join('')).records.length,
    );
  });

  it('takes long lines, many tags and odd names of tags', () => {
    const long = 'x '.repeat(1_000_000);
    assert.equal(itemOf(`AB  - ${long}`).abstract, long.trim());
    assert.equal(itemOf(`AU  - ${'{,'.repeat(499_999)}z`).author?.length, 500_000);
    assert.equal(itemOf('ZZ  - __proto__\n'.repeat(100_000)).title, 'A');
    assert.equal(readOne('TY  - JOUR', 'TI  - constructor', 'ID  - __proto__', 'ER  - ').key, '__proto__');
    assert.equal(importer.read('-'.repeat(1_000_000)).records.length, 0);
    assert.equal(importer.read('TY  - \n'.repeat(100_000)).records.length, 0);
  });
});
