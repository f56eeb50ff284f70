import assert from 'node:assert/strict';
import { EnwImporter } from '../../../../src/core/import/endnote/enw';
import type { ImportResult } from '../../../../src/core/import/importer';
import type { CslItem } from '../../../../src/core/model/cslItem';
import type { PaperRecord } from '../../../../src/core/model/record';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new EnwImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

/** The one record of this type with the title A and these lines. */
function typed(type: string, ...lines: readonly string[]): PaperRecord {
  return onlyRecord(read(`%0 ${type}`, '%T A', ...lines));
}

/** The facts of a journal article with these lines, besides its type and title. */
function facts(...lines: readonly string[]): Partial<CslItem> {
  const { type, title, ...rest } = typed('Journal Article', ...lines).item;
  assert.deepEqual([type, title], ['article-journal', 'A']);
  return rest;
}

describe('EnwImporter: records', () => {
  it('reads a whole record, with its range', () => {
    const result = read(
      '',
      '%0 Journal Article',
      '%A Müller, Jörg',
      '%A van den Berg, Anna',
      '%T Hydration of grains',
      '%J Grain Letters',
      '%O Grain Lett.',
      '%D 2005',
      '%8 March 7',
      '%V 12',
      '%N 3',
      '%P 737-8',
      '%I Institute',
      '%C Delft',
      '%@ 0021-9606',
      '%G English',
      '%R https://doi.org/10.1000/grain.1',
      '%U https://grain.example/1',
      '%K water',
      'grain; soil',
      '%X What we did.',
      'And how.',
      '%Z Read twice',
      '%F muller2005',
      '%~ Grains',
      '%W Host',
      '',
    );
    assert.deepEqual(result, {
      records: [
        {
          key: 'muller2005',
          item: {
            type: 'article-journal',
            title: 'Hydration of grains',
            author: [
              { family: 'Müller', given: 'Jörg' },
              { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' },
            ],
            'container-title': 'Grain Letters',
            'container-title-short': 'Grain Lett.',
            issued: { 'date-parts': [[2005, 3, 7]] },
            volume: '12',
            issue: '3',
            page: '737-738',
            publisher: 'Institute',
            'publisher-place': 'Delft',
            ISSN: '0021-9606',
            language: 'en-US',
            DOI: '10.1000/grain.1',
            URL: 'https://grain.example/1',
            abstract: 'What we did. And how.',
            note: 'Read twice',
            archive: 'Grains',
            source: 'Host',
          },
          extras: { keywords: ['water', 'grain', 'soil'] },
          range: { start: { line: 1, character: 0 }, end: { line: 25, character: 7 } },
        },
      ],
      problems: [],
    });
  });

  it('reads lines that end with CRLF, CR or LF, after a byte order mark', () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const text = ['\ufeff%0 Book', '%T A', '', '%0 Book', '%T B'].join(end);
      const result = importer.read(text);
      assert.deepEqual(titlesOf(result), ['A', 'B']);
      assert.deepEqual(result.problems, []);
      assert.deepEqual(result.records[1]?.range.start, { line: 3, character: 0 });
    }
  });

  it('begins a record at each %0, also without a blank line between', () => {
    const result = read('%0 Book', '%T A', '%0 Book', '%T B');
    assert.deepEqual(titlesOf(result), ['A', 'B']);
    assert.deepEqual(result.problems, []);
  });

  it('does not end a record at a blank line within it', () => {
    const result = read('%0 Book', '%T A', '%X one', '', 'two', '', '%I Press', '', '%0 Book', '%T B');
    assert.deepEqual(titlesOf(result), ['A', 'B']);
    const { abstract, publisher } = result.records[0]?.item ?? {};
    assert.deepEqual([abstract, publisher], ['one two', 'Press']);
    assert.deepEqual(result.problems, []);
  });

  it('takes a stretch with a title of its own for a record, though its %0 is missing', () => {
    const result = read('%0 Book', '%T A', '', '%A X, Y', '%T B', '', '%0 Book', '%T C');
    assert.deepEqual(titlesOf(result), ['A', 'B', 'C']);
    assert.deepEqual(problemLinesOf(result), ['4 warning unknown-type']);
    assert.deepEqual(result.records[1]?.item.author, [{ family: 'X', given: 'Y' }]);
  });

  it('finds %0 anywhere in a record', () => {
    const result = read(
      '%A X, Y',
      '%T A',
      '%J J',
      '%0 Journal Article',
      '%V 1',
      '',
      '%T B',
      '%0 Book',
      '%V 2',
    );
    assert.deepEqual(
      result.records.map(({ item }) => [item.type, item.title, item.volume]),
      [
        ['article-journal', 'A', '1'],
        ['book', 'B', '2'],
      ],
    );
    assert.deepEqual(result.problems, []);
  });

  it('reads Refer, which has no types, by what the fields say, and tells so', () => {
    const result = read('%T A', '%J J', '', '%T B', '%B Of parts', '', '%T C', '%I Press', '', '%T D');
    assert.deepEqual(
      result.records.map(({ item }) => item.type),
      ['article-journal', 'chapter', 'book', 'document'],
    );
    assert.deepEqual(
      result.problems.map(({ message }) => message),
      ['journal article', 'part of a book', 'book', 'document'].map(
        (word) => `This record has no type; it was read as a ${word}.`,
      ),
    );
  });

  it('reads an unknown type as a document, and names it', () => {
    const result = read('%0 Poem', '%T A', '%J J');
    assert.equal(result.records[0]?.item.type, 'document');
    assert.deepEqual(
      result.problems.map(({ message }) => message),
      ['"Poem" is not a type of EndNote; it was read as a document.'],
    );
  });

  it('tells of a record without a title, and leaves out one without people too', () => {
    const result = read('%0 Book', '%A X, Y', '', '%0 Book', '%D 2020', '', '%0 Book', '%T C');
    assert.deepEqual(titlesOf(result), [undefined, 'C']);
    assert.deepEqual(problemLinesOf(result), ['1 warning no-title', '4 error no-title-or-author']);
  });

  it('tells of text before the first record', () => {
    const result = read('Exported today', 'by me', '%0 Book', '%T A');
    assert.deepEqual(problemLinesOf(result), ['1 error text-outside']);
    assert.deepEqual(result.problems[0]?.range.end, { line: 1, character: 5 });
    assert.deepEqual(titlesOf(result), ['A']);
  });

  it('keeps both records of one key, with a warning at the second', () => {
    const result = read('%0 Book', '%T A', '%F a', '', '%0 Book', '%T B', '%F a');
    assert.equal(result.records.length, 2);
    assert.deepEqual(problemLinesOf(result), ['5 warning duplicate-key']);
  });

  it('pays no attention to tags that it does not know', () => {
    assert.deepEqual(facts('%+ Institute', '%1 x', '%= y', '%# z', '%> file.pdf'), {});
  });

  it('takes no words for a tag', () => {
    assert.equal(
      facts('%X up to', '%50 of it and', '%TX and % 5').abstract,
      'up to %50 of it and %TX and % 5',
    );
  });

  it('knows each type by its name in any case', () => {
    const types = new Map([
      ['journal article', 'article-journal'],
      ['Conference Proceedings', 'paper-conference'],
      ['Book Section', 'chapter'],
      ['Thesis', 'thesis'],
      ['Web Page', 'webpage'],
      ['Computer Program', 'software'],
      ['Generic', 'document'],
      ['Electronic Article', 'article-journal'],
      ['Dataset', 'dataset'],
    ]);
    for (const [name, type] of types) {
      assert.equal(typed(name).item.type, type, name);
    }
  });
});

describe('EnwImporter: fields', () => {
  it('reads people by their part in the work', () => {
    const people = ['%E E, E', '%Y Y, Y', '%? Q, Q'];
    const chapter = typed('Book Section', '%B Of parts', ...people).item;
    assert.deepEqual(
      [chapter.editor, chapter['collection-editor'], chapter.translator],
      [[{ family: 'E', given: 'E' }], [{ family: 'Y', given: 'Y' }], [{ family: 'Q', given: 'Q' }]],
    );
    const book = typed('Book', ...people).item;
    assert.deepEqual(book['collection-editor'], [
      { family: 'E', given: 'E' },
      { family: 'Y', given: 'Y' },
    ]);
    assert.deepEqual(typed('Thesis', '%Y Y, Y').item.contributor, [{ family: 'Y', given: 'Y' }]);
    assert.deepEqual(typed('Edited Book', '%A A, A').item.editor, [{ family: 'A', given: 'A' }]);
    assert.deepEqual(typed('Conference Proceedings', '%Y Y, Y').item.editor, [{ family: 'Y', given: 'Y' }]);
  });

  it('reads several people in one line, and institutions', () => {
    assert.deepEqual(facts('%A 王伟 %A 李娜', '%A Grain Board,', '%A X, Y; Z, W').author, [
      { family: '王伟' },
      { family: '李娜' },
      { literal: 'Grain Board' },
      { family: 'X', given: 'Y' },
      { family: 'Z', given: 'W' },
    ]);
  });

  it('takes what a paper stands in from %J, %B or %S', () => {
    const place = (...lines: readonly string[]): unknown => {
      const { item } = typed('Conference Proceedings', ...lines);
      return [item['container-title'], item['collection-title']];
    };
    assert.deepEqual(place('%B Proceedings', '%S Series'), ['Proceedings', 'Series']);
    assert.deepEqual(place('%S Proceedings'), ['Proceedings', undefined]);
    assert.deepEqual(typed('Book', '%B Series').item['collection-title'], 'Series');
  });

  it('puts year and date together', () => {
    const date = (...lines: readonly string[]): unknown => facts(...lines).issued;
    assert.deepEqual(date('%D 2020', '%8 2020/05/01/'), { 'date-parts': [[2020, 5, 1]] });
    assert.deepEqual(date('%D 2020', '%8 2020-05-01'), { 'date-parts': [[2020, 5, 1]] });
    assert.deepEqual(date('%D 2020', '%8 July'), { 'date-parts': [[2020, 7]] });
    assert.deepEqual(date('%D 2020', '%8 Jan-Feb'), {
      'date-parts': [
        [2020, 1],
        [2020, 2],
      ],
    });
    assert.deepEqual(date('%D 2020', '%8 some time'), { 'date-parts': [[2020]] });
    assert.deepEqual(date('%D 2020', '%8 2019-12-30'), { 'date-parts': [[2020]] });
    assert.deepEqual(date('%8 2019-12-30'), { 'date-parts': [[2019, 12, 30]] });
    assert.deepEqual(date('%D in press'), { literal: 'in press' });
    assert.deepEqual(facts('%[ 2021-02-03').accessed, { 'date-parts': [[2021, 2, 3]] });
  });

  it('reads numbers and pages as the type has them', () => {
    const report = typed('Report', '%N TR-7', '%P 120', '%9 Working paper', '%7 2nd').item;
    assert.deepEqual(report, {
      type: 'report',
      title: 'A',
      number: 'TR-7',
      edition: '2nd',
      genre: 'Working paper',
      'number-of-pages': '120',
    });
    assert.deepEqual(facts('%7 2005/01/02', '%9 Review', '%& 17'), { page: '17' });
    assert.deepEqual(facts('%] e12'), { page: 'e12' });
    assert.deepEqual(facts('%P 118–20+123'), { page: '118-120+123' });
    assert.deepEqual(typed('Book Section', '%& 4', '%P 1--9').item, {
      type: 'chapter',
      title: 'A',
      page: '1-9',
      'chapter-number': '4',
    });
  });

  it('reads a DOI wherever it stands alone', () => {
    assert.equal(facts('%R doi:10.1000/x.').DOI, '10.1000/x');
    assert.equal(facts('%U http://dx.doi.org/10.1000/x').DOI, '10.1000/x');
    assert.equal(facts('%M 10.1000/x').DOI, '10.1000/x');
    assert.deepEqual(facts('%R 12-19'), {});
    assert.deepEqual(facts('%Z See 10.1000/x for more'), { note: 'See 10.1000/x for more' });
  });

  it('knows an arXiv id where one is named', () => {
    assert.equal(typed('Journal Article', '%J arXiv preprint arXiv:2411.07837').extras.arxiv, '2411.07837');
    assert.equal(typed('Web Page', '%U https://arxiv.org/abs/2411.07837v2').extras.arxiv, '2411.07837');
  });

  it('reads accession numbers by where they come from', () => {
    assert.deepEqual(facts('%M 12345678', '%~ PubMed', '%2 PMC123'), {
      archive: 'PubMed',
      PMID: '12345678',
      PMCID: 'PMC123',
    });
    assert.deepEqual(facts('%M WOS:0001', '%2 PMC'), { archive_location: 'WOS:0001' });
  });

  it('takes only what is an address for one', () => {
    assert.deepEqual(facts('%U <Go to ISI>://WOS:1', '%U internal-pdf://1/a.pdf', '%U www.x.example/a b'), {
      URL: 'www.x.example/a',
    });
  });

  it('keeps other titles', () => {
    const { item, extras } = typed('Book', '%Q Anders', '%! Short');
    assert.equal(item['title-short'], 'Short');
    assert.deepEqual(extras, { altTitles: ['Anders'] });
  });

  it('takes %F as the key only where it can be one', () => {
    assert.equal(typed('Book', '%F a-2020').key, 'a-2020');
    assert.equal(typed('Book', '%F two words').key, undefined);
    assert.equal(typed('Book', '%F WOS:0001').key, undefined);
  });
});

describe('EnwImporter.recognise', () => {
  const likes = (name: string, text: string): boolean => importer.recognise(name, text) > 0.5;

  it('goes by the name, and by the first record', () => {
    assert.ok(likes('a.enw', ''));
    assert.ok(likes('cnki.txt', '\ufeff%0 Journal Article\r\n%A X\r\n'));
    assert.ok(likes('', '\n\n%A X, Y\n%T A\n%D 2020\n'));
  });

  it('takes no other text', () => {
    for (const text of [
      '',
      '% A comment\n% T\n',
      '%A comment of TeX\n\\documentclass{article}',
      '%PDF-1.4\n%0 Book\n%T A',
      'Words\n%0 Book\n%T A\n',
      '%0 Book',
      '100%\n',
    ]) {
      assert.ok(!likes('some.txt', text), text);
    }
    assert.equal(importer.recognise('paper.end', '%0 Book\n%T A\n'), 0.9);
    assert.equal(importer.recognise('paper.tex', '%0 Book\n%T A\n'), 0);
  });
});

describe('EnwImporter: hostile texts', () => {
  it('reads what is nothing', () => {
    for (const text of ['', '\ufeff', '\n\r\n', '\0']) {
      assert.deepEqual(importer.read(text).records, [], JSON.stringify(text));
    }
  });

  it('reads a million lines of one value, and many people', () => {
    const long = importer.read(`%0 Book\n%T A\n%X ${'x\n'.repeat(1_000_000)}`);
    assert.equal(long.records[0]?.item.abstract?.length, 1_999_999);
    const many = importer.read(`%0 Book\n%T A\n${'%A X, Y\n'.repeat(50_000)}`);
    assert.equal(many.records[0]?.item.author?.length, 50_000);
  });

  it('reads one line of megabytes', () => {
    const result = importer.read(
      `%0 Book\n%T ${'10.1234.1'.repeat(220_000)}\n%R ${'10.1010.'.repeat(250_000)}`,
    );
    assert.equal(result.records[0]?.item.title?.length, 9 * 220_000);
  });

  it('keeps names that objects have of themselves', () => {
    const { key, extras } = typed('Book', '%F __proto__', '%K __proto__', 'constructor');
    assert.equal(key, '__proto__');
    assert.deepEqual(extras.keywords, ['__proto__', 'constructor']);
    const twice = read('%0 constructor', '%T A', '%F constructor', '', '%0 Book', '%T B', '%F toString');
    assert.deepEqual(problemLinesOf(twice), ['1 warning unknown-type']);
  });
});

describe('EnwImporter: days', () => {
  it('reads a day of access without separators', () => {
    assert.deepEqual(typed('Book', '%[ 20151028').item.accessed, { 'date-parts': [[2015, 10, 28]] });
  });
});

describe('EnwImporter: what Chinese databases write', () => {
  it('reads tags with blanks before them, and the university of a thesis', () => {
    const { records, problems } = read(
      '%0 Thesis',
      '     %A 张三',
      '   %T 粮食的生长',
      '   %J 粮食大学',
      '%Y 李四',
      '%9 硕士',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(records[0]?.item, {
      type: 'thesis',
      title: '粮食的生长',
      author: [{ family: '张三' }],
      contributor: [{ family: '李四' }],
      publisher: '粮食大学',
      genre: '硕士',
    });
  });

  it('takes keywords in one line apart, but not one that has a comma', () => {
    const words = (...lines: readonly string[]): unknown =>
      importer.read(['%0 Journal Article', '%T Salt', ...lines].join('\n')).records[0]?.extras.keywords;
    assert.deepEqual(words('%K nests, herons, field study'), ['nests', 'herons', 'field study']);
    assert.deepEqual(words('%K Mice, Inbred'), ['Mice, Inbred']);
    assert.deepEqual(words('%K Mice, Inbred, Old', 'Nests'), ['Mice, Inbred, Old', 'Nests']);
    assert.deepEqual(words('%K Mice, Inbred, Old', '%K Nests'), ['Mice, Inbred, Old', 'Nests']);
  });
});
