import assert from 'node:assert/strict';
import type { ImportResult } from '../../../../src/core/import/importer';
import { RisImporter } from '../../../../src/core/import/ris/ris';
import type { PaperRecord } from '../../../../src/core/model/record';

const importer = new RisImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

/** The one record of a journal article with the title A and these lines. */
function only(...lines: readonly string[]): PaperRecord {
  return typed('JOUR', ...lines);
}

function typed(type: string, ...lines: readonly string[]): PaperRecord {
  const result = read(`TY  - ${type}`, 'TI  - A', ...lines, 'ER  - ');
  assert.deepEqual(result.problems, []);
  const [record] = result.records;
  assert.ok(record && result.records.length === 1);
  return record;
}

function titles(result: ImportResult): readonly (string | undefined)[] {
  return result.records.map((record) => record.item.title);
}

/** Problems as `line severity code`, lines counted from 1. */
function problems(result: ImportResult): readonly string[] {
  return result.problems.map(({ range, severity, code }) => `${range.start.line + 1} ${severity} ${code}`);
}

describe('RisImporter: records', () => {
  it('reads a whole record, with its range', () => {
    const result = read(
      '',
      'TY  - JOUR',
      'AU  - Müller, Jörg',
      'TI  - Hydration',
      'T2  - J. Phys.',
      'PY  - 2005',
      'VL  - 123',
      'IS  - 3',
      'SP  - 12',
      'EP  - 19',
      'PB  - Institute',
      'SN  - 0021-9606',
      'DO  - 10.1063/1.1954747',
      'AB  - What we did.',
      'LA  - en',
      'ER  - ',
      '',
    );
    assert.deepEqual(result, {
      records: [
        {
          key: undefined,
          item: {
            type: 'article-journal',
            author: [{ family: 'Müller', given: 'Jörg' }],
            title: 'Hydration',
            'container-title': 'J. Phys.',
            issued: { 'date-parts': [[2005]] },
            volume: '123',
            issue: '3',
            page: '12-19',
            publisher: 'Institute',
            ISSN: '0021-9606',
            DOI: '10.1063/1.1954747',
            abstract: 'What we did.',
            language: 'en',
          },
          extras: {},
          range: { start: { line: 1, character: 0 }, end: { line: 15, character: 6 } },
        },
      ],
      problems: [],
    });
  });

  it('reads lines that end with CRLF, CR or LF, after a byte order mark', () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const text = ['\ufeffTY  - JOUR', 'TI  - A', 'ER  - ', '', 'TY  - BOOK', 'TI  - B', 'ER  -'].join(end);
      const result = importer.read(text);
      assert.deepEqual(titles(result), ['A', 'B']);
      assert.deepEqual(result.problems, []);
      assert.deepEqual(result.records[1]?.range.start, { line: 4, character: 0 });
    }
  });

  it('reads tags that are written otherwise throughout the file', () => {
    for (const lines of [
      ['TY - JOUR', 'TI - A', 'AU - X, Y', 'ER -'],
      ['TY- JOUR', 'TI- A', 'AU- X, Y', 'ER-'],
      ['TY  -JOUR', 'TI  -A', 'AU  -X, Y', 'ER  -'],
      ['ty  - jour', 'ti  - A', 'au  - X, Y', 'er  - '],
      ['  TY  - JOUR', '  TI  - A', '  AU  - X, Y', '  ER  - '],
    ]) {
      const result = read(...lines);
      assert.deepEqual(
        result.records.map((record) => record.item),
        [{ type: 'article-journal', title: 'A', author: [{ family: 'X', given: 'Y' }] }],
        lines[0],
      );
      assert.deepEqual(result.problems, []);
    }
  });

  it('joins a wrapped value, also over an empty line, and takes no text for a tag', () => {
    assert.equal(
      only(
        'AB  - Damage to the',
        'ER - the reticulum - was seen',
        '  in IL-6 and',
        '',
        'AB-initio models; ab  initio.',
        'up - to - date.',
      ).item.abstract,
      'Damage to the ER - the reticulum - was seen in IL-6 and AB-initio models; ab initio. up - to - date.',
    );
  });

  it('begins a record at a new TY, and says that the one before was not ended', () => {
    const result = read('TY  - JOUR', 'TI  - A', 'TY  - JOUR', 'TI  - B', 'ER  - ', 'TY  - JOUR', 'TI  - C');
    assert.deepEqual(titles(result), ['A', 'B', 'C']);
    assert.deepEqual(problems(result), ['1 warning missing-end', '6 warning missing-end']);
    assert.deepEqual(result.records[0]?.range.end, { line: 1, character: 7 });
  });

  it('tells of what stands outside records, but not of what programs write there', () => {
    const result = read(
      'Provider: Some Press',
      'Content: text/plain; charset="UTF-8"',
      '',
      '1. ',
      'TY  - JOUR',
      'TI  - A',
      'ER  - ',
      '<2.>',
      'JF  - Lost',
      'KW  - No title',
      'ER  - ',
      'TY  - JOUR',
      'TI  - B',
      'ER  - ',
      'ER  - ',
    );
    assert.deepEqual(titles(result), ['A', 'B']);
    assert.deepEqual(problems(result), ['9 error text-outside']);
    assert.deepEqual(result.problems[0]?.range, {
      start: { line: 8, character: 0 },
      end: { line: 10, character: 6 },
    });
  });

  it('leaves out a record without title and people, and keeps the others', () => {
    const result = read(
      ...['TY  -', 'ER  - ', 'TY  - JOUR', 'N1  - note', 'ER  - '],
      ...[
        'TY  - JOUR',
        'AU  - X, Y',
        'ER  - ',
        'TY  - ZZZ',
        'TI  - B',
        'ER  - ',
        'TY  - ',
        'TI  - C',
        'ER  - ',
      ],
    );
    assert.deepEqual(titles(result), [undefined, 'B', 'C']);
    assert.deepEqual(
      result.records.map((record) => record.item.type),
      ['article-journal', 'document', 'document'],
    );
    assert.deepEqual(result.records[1]?.extras, { entryType: 'ZZZ' });
    assert.deepEqual(problems(result), [
      '1 error no-title-or-author',
      '3 error no-title-or-author',
      '6 warning no-title',
      '9 warning unknown-type',
      '12 warning unknown-type',
    ]);
  });

  it('finds nothing, and nothing wrong, in an empty file', () => {
    for (const text of ['', '\ufeff', '\r\n \r\n']) {
      assert.deepEqual(importer.read(text), { records: [], problems: [] });
    }
  });

  it('gives one problem for a text that is no RIS', () => {
    const result = read('Dear all,', '', 'this is a letter.');
    assert.deepEqual(result.records, []);
    assert.deepEqual(problems(result), ['1 error text-outside']);
  });

  it('gives what it can of a file cut off anywhere', () => {
    const text = 'TY  - JOUR\r\nTI  - A\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - B\r\nAU  - X, Y\r\nER  - \r\n';
    for (let end = 33; end < text.length; end++) {
      const result = importer.read(text.slice(0, end));
      assert.equal(result.records[0]?.item.title, 'A', String(end));
    }
  });
});

describe('RisImporter: types', () => {
  it('translates types, and keeps the word where it says more', () => {
    const read = (type: string): unknown => {
      const { item, extras } = typed(type);
      return [item.type, extras.entryType];
    };
    assert.deepEqual(read('CONF'), ['paper-conference', 'CONF']);
    assert.deepEqual(read('CPAPER'), ['paper-conference', undefined]);
    assert.deepEqual(read('CHAP'), ['chapter', undefined]);
    assert.deepEqual(read('THES'), ['thesis', undefined]);
    assert.deepEqual(read('COMP'), ['software', undefined]);
    assert.deepEqual(read('UNPD'), ['article', undefined]);
    assert.deepEqual(read('GEN'), ['document', undefined]);
  });

  it('takes the authors of an edited book for its editors', () => {
    assert.deepEqual(typed('EDBOOK', 'AU  - X, Y').item.editor, [{ family: 'X', given: 'Y' }]);
  });
});

describe('RisImporter: titles', () => {
  it('takes the container and its short form from the tags of several programs', () => {
    const containers = (...lines: readonly string[]): unknown => {
      const { item } = only(...lines);
      return [item['container-title'], item['container-title-short']];
    };
    assert.deepEqual(containers('T2  - Long', 'JF  - Long', 'JO  - L.'), ['Long', 'L.']);
    assert.deepEqual(containers('JO  - L.'), ['L.', undefined]);
    assert.deepEqual(containers('T2  - Long', 'J2  - L.'), ['Long', 'L.']);
    assert.deepEqual(containers('JA  - L.', 'JF  - Long'), ['Long', 'L.']);
  });

  it('knows the series of a book from the book of a chapter', () => {
    const book = read('TY  - BOOK', 'BT  - The Book', 'T2  - Series', 'ER  - ').records[0]?.item;
    assert.deepEqual(book, { type: 'book', title: 'The Book', 'collection-title': 'Series' });
    assert.deepEqual(typed('CHAP', 'BT  - The Book', 'T3  - Series').item, {
      type: 'chapter',
      title: 'A',
      'container-title': 'The Book',
      'collection-title': 'Series',
    });
  });

  it('takes T1 and CT where there is no TI', () => {
    assert.deepEqual(titles(read('TY  - JOUR', 'T1  - One', 'ER  - ', 'TY  - JOUR', 'CT  - Two', 'ER  - ')), [
      'One',
      'Two',
    ]);
  });

  it('keeps a translated title and a short one', () => {
    const { item, extras } = only('TT  - Un A', 'ST  - a');
    assert.deepEqual(extras.altTitles, ['Un A']);
    assert.equal(item['title-short'], 'a');
  });
});

describe('RisImporter: names', () => {
  const author = (...values: readonly string[]): unknown =>
    only(...values.map((value) => `AU  - ${value}`)).item.author;

  it('takes family, given and suffix, with particles', () => {
    assert.deepEqual(author('Shi,Yu ', 'King, Martin Luther, Jr.', 'van den Brink, Gertrude', 'Plato'), [
      { family: 'Shi', given: 'Yu' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { family: 'Brink', given: 'Gertrude', 'non-dropping-particle': 'van den' },
      { family: 'Plato' },
    ]);
    assert.deepEqual(author('Beethoven, Ludwig van', 'de'), [
      { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
      { family: 'de' },
    ]);
  });

  it('takes institutions, initials without points, and several names in one line', () => {
    assert.deepEqual(author('World Health Organization', 'CERN,', 'Dept. of X, University of Y,'), [
      { literal: 'World Health Organization' },
      { literal: 'CERN' },
      { literal: 'Dept. of X, University of Y' },
    ]);
    assert.deepEqual(author('Abdel-Rahman RF', 'X, Y; Z, W'), [
      { family: 'Abdel-Rahman', given: 'R F' },
      { family: 'X', given: 'Y' },
      { family: 'Z', given: 'W' },
    ]);
    assert.deepEqual(author('Andres, Byrne, de Jonge, Hu'), [
      { family: 'Andres' },
      { family: 'Byrne' },
      { family: 'Jonge', 'non-dropping-particle': 'de' },
      { family: 'Hu' },
    ]);
    assert.equal(author(' , ', ';'), undefined);
  });

  it('knows editors, series editors and translators by tag and type', () => {
    const person = (family: string): unknown => [{ family, given: 'N.' }];
    const chapter = typed('CHAP', 'A1  - A, N.', 'A2  - B, N.', 'A3  - C, N.', 'A4  - D, N.').item;
    assert.deepEqual(chapter.author, person('A'));
    assert.deepEqual(chapter.editor, person('B'));
    assert.deepEqual(chapter['collection-editor'], person('C'));
    assert.deepEqual(chapter.translator, person('D'));
    const book = typed('BOOK', 'ED  - A, N.', 'A2  - B, N.', 'TA  - C, N.').item;
    assert.deepEqual(book.editor, person('A'));
    assert.deepEqual(book['collection-editor'], person('B'));
    assert.deepEqual(book.translator, person('C'));
  });
});

describe('RisImporter: dates', () => {
  const issued = (...lines: readonly string[]): unknown => only(...lines).item.issued;

  it('takes the most exact date of the year', () => {
    assert.deepEqual(issued('PY  - 2005', 'DA  - 2005/07/15'), { 'date-parts': [[2005, 7, 15]] });
    assert.deepEqual(issued('Y1  - 2013/07/22', 'PY  - 2013', 'DA  - 2013/07/28'), {
      'date-parts': [[2013, 7, 28]],
    });
    assert.deepEqual(issued('DA  - 2019///', 'PY  - 2019'), { 'date-parts': [[2019]] });
    assert.deepEqual(issued('PY  - 2001/09/01/'), { 'date-parts': [[2001, 9, 1]] });
  });

  it('does not take a date of another year, or of a step on the way', () => {
    assert.deepEqual(issued('PY  - 2005', 'DA  - 2011/01/02'), { 'date-parts': [[2005]] });
    assert.deepEqual(issued('Y1  - 2013', 'PY  - 2013/04/18', 'PY  - 2013/02/15/received'), {
      'date-parts': [[2013, 4, 18]],
    });
  });

  it('takes seasons, words and the day of access', () => {
    assert.deepEqual(issued('PY  - 2013///Spring'), { 'date-parts': [[2013]], season: 1 });
    assert.deepEqual(issued('PY  - in press'), { literal: 'in press' });
    assert.deepEqual(only('Y2  - 2019/03/28').item.accessed, { 'date-parts': [[2019, 3, 28]] });
  });
});

describe('RisImporter: numbers', () => {
  it('takes pages, and leaves out what is none', () => {
    const page = (...lines: readonly string[]): unknown => only(...lines).item.page;
    assert.equal(page('SP  - 280', 'EP  - 284'), '280-284');
    assert.equal(page('SP  - 280-284', 'EP  - 284'), '280-284');
    assert.equal(page('SP  - 034708'), '034708');
    assert.equal(page('SP  - xii', 'EP  - xx'), 'xii-xx');
    assert.equal(page('SP  - 7', 'EP  - 7'), '7');
    assert.equal(page('EP  - 7'), '7');
    assert.equal(page('SP  - No', 'EP  - Specified'), undefined);
    assert.equal(typed('BOOK', 'SP  - 320').item['number-of-pages'], '320');
    assert.equal(typed('BOOK', 'SP  - 3', 'EP  - 9').item.page, '3-9');
  });

  it('takes an issue that stands with the volume', () => {
    const { item } = only('VL  - 50(2)');
    assert.deepEqual([item.volume, item.issue], ['50', '2']);
    const both = only('VL  - 50(2)', 'IS  - 3').item;
    assert.deepEqual([both.volume, both.issue], ['50(2)', '3']);
  });

  it('knows an ISSN from an ISBN', () => {
    const numbers = (type: string, ...values: readonly string[]): unknown => {
      const { item } = typed(type, ...values.map((value) => `SN  - ${value}`));
      return [item.ISSN, item.ISBN];
    };
    assert.deepEqual(numbers('JOUR', '03029743 (ISSN); 9783030720872 (ISBN)'), [
      '0302-9743',
      '9783030720872',
    ]);
    assert.deepEqual(numbers('JOUR', '0028-0836 1476-4687', '0028-0836'), [
      '0028-0836, 1476-4687',
      undefined,
    ]);
    assert.deepEqual(numbers('BOOK', '978 3 16 148410 0'), [undefined, '9783161484100']);
    assert.deepEqual(numbers('BOOK', '0-8044-2957-X'), [undefined, '0-8044-2957-X']);
    assert.deepEqual(numbers('JOUR', '1050-124x'), ['1050-124x', undefined]);
  });

  it('finds the DOI where programs put it', () => {
    const doi = (...lines: readonly string[]): unknown => only(...lines).item.DOI;
    assert.equal(doi('DO  - https://doi.org/10.1000/ABC.1'), '10.1000/ABC.1');
    assert.equal(doi('DO  - doi: 10.1000/x.'), '10.1000/x');
    assert.equal(doi('UR  - http://dx.doi.org/10.1023/A:1017379030770'), '10.1023/A:1017379030770');
    assert.equal(doi('M3  - doi: 10.1063/1.1'), '10.1063/1.1');
    assert.equal(doi('N1  - doi: 10.1063/1.1'), '10.1063/1.1');
    assert.equal(doi('N1  - See also 10.1063/1.1'), undefined);
    const { item } = only('M3  - doi: 10.1063/1.1', 'N1  - 10.1063/1.1');
    assert.deepEqual([item.genre, item.note], [undefined, undefined]);
  });

  it('takes the best address', () => {
    assert.equal(
      only('L1  - https://a.example/p.pdf', 'UR  - https://a.example/1').item.URL,
      'https://a.example/1',
    );
    assert.equal(only('L1  - https://a.example/p.pdf').item.URL, 'https://a.example/p.pdf');
    assert.equal(only('UR  - https://a.example/1; https://b.example').item.URL, 'https://a.example/1');
  });

  it('takes PubMed and arXiv numbers, and other accession numbers', () => {
    const { item, extras } = only('AN  - PMC3654245', 'U1  - 23690738[pmid]', 'AN  - arXiv:2411.07837v2');
    assert.deepEqual([item.PMCID, item.PMID, item.archive_location], ['PMC3654245', '23690738', undefined]);
    assert.equal(extras.arxiv, '2411.07837');
    assert.equal(only('UR  - http://arxiv.org/abs/hep-th/9901001v3').extras.arxiv, 'hep-th/9901001');
    assert.equal(only('JO  - arXiv preprint arXiv:2411.07837').extras.arxiv, '2411.07837');
    const other = only('AN  - 123-456', 'DB  - PsycINFO').item;
    assert.deepEqual([other.archive, other.archive_location], ['PsycINFO', '123-456']);
  });
});

describe('RisImporter: the rest', () => {
  it('takes keywords: one to a tag, one to a line, or with semicolons', () => {
    assert.deepEqual(
      only('KW  - *Body Image', 'KW  - Diabetes, Type 2', 'second line', '', 'KW  - a; b;a', 'KW  - ').extras
        .keywords,
      ['Body Image', 'Diabetes, Type 2', 'second line', 'a', 'b'],
    );
  });

  it('takes the abstract from AB, else N2', () => {
    assert.equal(only('N2  - two', 'AB  - one', 'AB  - more').item.abstract, 'one more');
    assert.equal(only('N2  - two').item.abstract, 'two');
  });

  it('keeps somebody’s own note on techniques as a note', () => {
    const { item, extras } = only('N1  - Techniques: they prune. Then they tune.', 'N1  - Summary:');
    assert.equal(item.note, 'Techniques: they prune. Then they tune.; Summary:');
    assert.deepEqual([extras.techniques, extras.tldr], [undefined, undefined]);
  });

  it('keeps notes together, and knows the address of the code', () => {
    const { item, extras } = only('N1  - first', 'N1  - Code: https://github.com/a/b', 'N1  - second');
    assert.equal(item.note, 'first; second');
    assert.equal(extras.code, 'https://github.com/a/b');
  });

  it('takes ID as the key only where it can be one', () => {
    const key = (id: string): unknown => only(`ID  - ${id}`).key;
    assert.equal(key('huffman1996'), 'huffman1996');
    assert.equal(key('Müller:2020/a'), 'Müller:2020/a');
    for (const id of [
      '12345',
      'two words',
      'WOS:0001',
      'PMC123',
      '2-s2.0-85',
      'https://x.example',
      'a{b',
      '',
    ]) {
      assert.equal(key(id), undefined, id);
    }
  });

  it('keeps both records of one key, with a warning at the second', () => {
    const record = ['TY  - JOUR', 'TI  - A', 'ID  - a', 'ER  - '];
    const result = read(...record, ...record);
    assert.equal(result.records.length, 2);
    assert.deepEqual(problems(result), ['5 warning duplicate-key']);
  });

  it('pays no attention to custom fields and unknown tags', () => {
    assert.deepEqual(only('C1  - x', 'U5  - y', 'ZZ  - z', 'L4  - w').item, {
      type: 'article-journal',
      title: 'A',
    });
  });
});

describe('RisImporter.recognise', () => {
  const likes = (name: string, text: string): boolean => importer.recognise(name, text) > 0.5;

  it('goes by the name, and by the first record', () => {
    assert.ok(likes('refs.ris', ''));
    assert.ok(likes('scopus.txt', 'Provider: X\n\n1.\nTY  - JOUR\n'));
    assert.ok(likes('', '\ufeff\r\nTY - CPAPER\r\n'));
  });

  it('takes no other text', () => {
    for (const text of [
      'TY for that',
      'PMID- 123\nTI  - A',
      'Title: TY  - JOUR',
      '',
      'TY-JOUR and so on',
      '{"TY": 1}',
    ]) {
      assert.ok(!likes('some.txt', text), text);
    }
    assert.equal(importer.recognise('refs.bib', 'TY  - JOUR\n'), 0);
  });
});

describe('RisImporter: what programs leave behind', () => {
  it('reads a record that lost its first line, by its journal as an article', () => {
    const result = read(
      'JF  - Ponds',
      'TI  - One',
      'ER  - ',
      '',
      'AU  - Owl, Cy',
      'PY  - 2002',
      'ER  - ',
      'TY  - BOOK',
      'TI  - Three',
      'ER  - ',
      'KW  - alone',
    );
    assert.deepEqual(
      result.records.map(({ item }) => [item.type, item.title]),
      [
        ['article-journal', 'One'],
        ['document', undefined],
        ['book', 'Three'],
      ],
    );
    assert.deepEqual(problems(result), [
      '1 warning unknown-type',
      '5 warning no-title',
      '5 warning unknown-type',
      '11 error text-outside',
    ]);
  });

  it('takes what R writes for a missing value for none', () => {
    const { item } = only('AB  - NA', 'IS  - NA', 'SP  - NA', 'AU  - Na, Ann', 'VL  - 3');
    assert.deepEqual(item, {
      type: 'article-journal',
      title: 'A',
      author: [{ family: 'Na', given: 'Ann' }],
      volume: '3',
    });
  });

  it('finds volume and issue in words, and one page where both are the same', () => {
    const { item } = only('VL  - v. 7 issue 4', 'SP  - 105685-105685');
    assert.deepEqual([item.volume, item.issue, item.page], ['7', '4', '105685']);
    assert.equal(only('VL  - v. v. 176').item.volume, '176');
    assert.deepEqual([only('VL  - 50(2)').item.volume, only('VL  - 50(2)').item.issue], ['50', '2']);
    assert.deepEqual(
      [only('VL  - 50(2)', 'IS  - 3').item.volume, only('YR  - 2011', 'NO  - 3').item.issue],
      ['50(2)', '3'],
    );
    assert.deepEqual(only('YR  - 2011').item.issued, { 'date-parts': [[2011]] });
  });

  it('knows the editors of a book by the mark behind the last', () => {
    const { item } = typed('BOOK', 'AU  - Heron, Ann', 'AU  - Owl, Cy eds');
    assert.deepEqual(item.editor, [
      { family: 'Heron', given: 'Ann' },
      { family: 'Owl', given: 'Cy' },
    ]);
    assert.equal(item.author, undefined);
  });

  it('takes a degree for the kind of a thesis, and a notice or a date for no number', () => {
    assert.equal(typed('THES', 'M1  - Ph.D.').item.genre, 'Ph.D.');
    assert.equal(typed('THES', 'M1  - Ph.D.').item.number, undefined);
    assert.equal(only('M1  - Copyright (C) 2016 A Society').item.number, undefined);
    assert.equal(only('ET  - 20151007').item.edition, undefined);
    assert.equal(typed('BOOK', 'ET  - 2').item.edition, '2');
  });

  it('reads languages in words, codes and lists; no month is a day of access', () => {
    assert.equal(only('LA  - ["ger"]', 'Y2  - 11').item.language, 'de');
    assert.equal(only('LA  - ["ger"]', 'Y2  - 11').item.accessed, undefined);
    assert.equal(only('LA  - English; Ponds').item.language, 'English; Ponds');
  });
});
