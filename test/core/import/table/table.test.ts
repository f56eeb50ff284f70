import assert from 'node:assert/strict';
import type { ImportResult } from '../../../../src/core/import/importer';
import { TableImporter } from '../../../../src/core/import/table/table';
import type { PaperRecord } from '../../../../src/core/model/record';

const importer = new TableImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

function only(...lines: readonly string[]): PaperRecord {
  const { records, problems } = read(...lines);
  assert.deepEqual(problems, []);
  assert.equal(records.length, 1);
  return records[0] ?? assert.fail();
}

function titles(result: ImportResult): readonly (string | undefined)[] {
  return result.records.map(({ item }) => item.title);
}

/** Line, severity and code of each problem. */
function told(result: ImportResult): readonly string[] {
  return result.problems.map(({ severity, code, range }) => `${range.start.line + 1} ${severity} ${code}`);
}

describe('TableImporter: what says nothing', () => {
  it('takes 0 for no volume, issue and page', () => {
    const { item } = only(
      'Authors,Title,Year,Source title,Volume,Issue,StartPage,EndPage,PubMed ID',
      '"J Doe, R Roe",Ponds,2014,Water,0,0,0,0,0',
    );
    const { volume, issue, page, PMID } = item;
    assert.deepEqual(
      { volume, issue, page, PMID },
      { volume: undefined, issue: undefined, page: undefined, PMID: undefined },
    );
    assert.deepEqual([item.type, item['container-title']], ['article-journal', 'Water']);
  });
});

describe('TableImporter: exports', () => {
  it('reads Scopus', () => {
    const record = only(
      '\ufeff"Authors","Author full names","Author(s) ID","Title","Year","Source title","Volume","Issue","Art. No.","Page start","Page end","Page count","Cited by","DOI","Link","Abstract","Author Keywords","Index Keywords","Document Type","Publication Stage","Open Access","Source","EID"',
      '"Heron A.; Wren B.","Heron, Ada (57200000001); Wren, Bo (57200000002)","57200000001; 57200000002","Caches, compressed","2023","Journal of Small Memories","12","3","104","1","15","","4","10.1234/jsm.2023.104","https://www.scopus.com/record?eid=2-s2.0-1","A cache is small. This one is smaller.","caches; memory","Compression; caches","Article","Final","","Scopus","2-s2.0-1"',
    );
    assert.deepEqual(record, {
      key: undefined,
      item: {
        type: 'article-journal',
        title: 'Caches, compressed',
        author: [
          { family: 'Heron', given: 'Ada' },
          { family: 'Wren', given: 'Bo' },
        ],
        issued: { 'date-parts': [[2023]] },
        'container-title': 'Journal of Small Memories',
        volume: '12',
        issue: '3',
        number: '104',
        page: '1-15',
        DOI: '10.1234/jsm.2023.104',
        URL: 'https://www.scopus.com/record?eid=2-s2.0-1',
        abstract: 'A cache is small. This one is smaller.',
      },
      extras: { keywords: ['caches', 'memory', 'Compression'] },
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: record.range.end.character } },
    });
  });

  it('reads Zotero, and takes its item keys for no citation keys', () => {
    const { key, item, extras } = only(
      '"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url","Abstract Note","Date","Date Added","Date Modified","Access Date","Pages","Issue","Volume","Journal Abbreviation","Short Title","Publisher","Place","Language","Notes","Manual Tags","Automatic Tags","Editor"',
      '"AB12CD34","conferencePaper","2021","van den Berg, Jan; Müller, Eva","Small <i>models</i>","Proceedings of the Small Conference","","","","https://arxiv.org/abs/2101.00001v2","","2021-05-03","2022-01-01 10:00:00","2022-01-01 10:00:00","2022-01-01 09:00:00","5–9","","","","Small","ACM","Vienna","en","Read twice.","edge; phones","","Day, Cy"',
    );
    assert.equal(key, undefined);
    assert.deepEqual(item, {
      type: 'paper-conference',
      title: 'Small <i>models</i>',
      author: [
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
        { family: 'Müller', given: 'Eva' },
      ],
      editor: [{ family: 'Day', given: 'Cy' }],
      issued: { 'date-parts': [[2021, 5, 3]] },
      accessed: { 'date-parts': [[2022, 1, 1]] },
      'container-title': 'Proceedings of the Small Conference',
      page: '5-9',
      publisher: 'ACM',
      'publisher-place': 'Vienna',
      'title-short': 'Small',
      language: 'en',
      note: 'Read twice.',
      URL: 'https://arxiv.org/abs/2101.00001v2',
    });
    assert.deepEqual(extras, { arxiv: '2101.00001', keywords: ['edge', 'phones'] });
  });

  it('reads the tags of Web of Science with tabs, where quotes are letters', () => {
    const { item, extras } = only(
      [
        'PT',
        'AU',
        'AF',
        'TI',
        'SO',
        'LA',
        'DT',
        'DE',
        'AB',
        'SN',
        'PY',
        'VL',
        'IS',
        'BP',
        'EP',
        'DI',
        'PM',
        'UT',
      ].join('\t'),
      [
        ...[
          'J',
          'Heron, A; Wren, B',
          'Heron, Ada; Wren, Bo',
          '"Smart" caches',
          'CACHE LETTERS',
          'English',
          'Article; Proceedings Paper',
        ],
        ...[
          'caches; smart',
          'An abstract.',
          '1234-5678',
          '2020',
          '7',
          '2',
          '11',
          '19',
          '10.1234/cl.7',
          '',
          'WOS:0001',
        ],
      ].join('\t'),
    );
    assert.equal(item.title, '"Smart" caches');
    assert.deepEqual(item.author, [
      { family: 'Heron', given: 'Ada' },
      { family: 'Wren', given: 'Bo' },
    ]);
    assert.deepEqual(
      [item.type, item['container-title'], item.page, item.DOI, item.ISSN, item.language],
      ['paper-conference', 'CACHE LETTERS', '11-19', '10.1234/cl.7', '1234-5678', 'en-US'],
    );
    assert.deepEqual(extras, { keywords: ['caches', 'smart'] });
  });

  it('reads Dimensions, whose headers stand in the second line', () => {
    const result = read(
      '"About the data: Exported on May 01, 2024. Criteria: \'caches\' in full data."',
      'Rank,Publication ID,DOI,PMID,Title,Abstract,Source title,Publication date,PubYear,Volume,Pagination,Publication Type,Authors,Dimensions URL',
      '1,pub.1,10.1234/d.1,,On caches,We cache.,Cache Letters,2024-02-01,2024,3,1-9,Article,"Heron, Ada; Wren, Bo",https://app.dimensions.ai/1',
    );
    assert.deepEqual(told(result), []);
    const [record] = result.records;
    assert.deepEqual(record?.item.issued, { 'date-parts': [[2024, 2, 1]] });
    assert.deepEqual([record.item.page, record.item.type], ['1-9', 'article-journal']);
  });

  it('reads PubMed, Lens, IEEE Xplore and Publish or Perish', () => {
    const pubmed = only(
      'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI',
      '30000001,Sleep of small birds.,"Heron A, Wren BC, van Day D.","J Birds. 2019;1(2):3.",Heron A,J Birds,2019,2019/02/03,PMC1,,10.1234/b.1',
    );
    assert.deepEqual(pubmed.item.author, [
      { family: 'Heron', given: 'A' },
      { family: 'Wren', given: 'B C' },
      { family: 'Day', given: 'D', 'non-dropping-particle': 'van' },
    ]);
    assert.deepEqual(
      [pubmed.item.PMID, pubmed.item.PMCID, pubmed.item.title, pubmed.item.type],
      ['30000001', 'PMC1', 'Sleep of small birds', 'article-journal'],
    );
    const lens = only(
      'Lens ID,Title,Date Published,Publication Year,Publication Type,Source Title,ISSNs,Author/s,Abstract,Start Page,End Page,Keywords,External URL,DOI',
      '000-1,On birds,2019-03-04,2019,journal article,Birds,12345678; 23456789,Ada Heron; Bo Wren,,3,3,,http://dx.doi.org/10.1234/b.2,10.1234/b.2',
    );
    assert.deepEqual([lens.item.page, lens.item.URL, lens.item.DOI], ['3', undefined, '10.1234/b.2']);
    const ieee = only(
      '"Document Title",Authors,"Author Affiliations","Publication Title","Publication Year","Start Page","Abstract","DOI","PDF Link","Author Keywords","IEEE Terms"',
      '"Fast caches","A. Heron; B. Wren","X; Y","2020 Conference on Caches (CC)","2020","7","We cache.","10.1109/x.1","https://ieeexplore.ieee.org/1","cache","Cache memory"',
    );
    assert.equal(ieee.item.type, 'paper-conference');
    for (const [identifier, venue, type] of [
      ['Wiley-IEEE Press eBook Chapters', 'Caches', 'chapter'],
      ['IET Journals', 'Caches', 'article-journal'],
      ['IEEE Conferences', 'Caches', 'paper-conference'],
      ['', 'Advances in Caches', 'article'],
      ['', 'Journal of Caches', 'article-journal'],
    ] as const) {
      const { item } = only(
        'Document Title,Authors,Publication Title,Publication Year,DOI,Document Identifier',
        `Fast caches,A. Heron,${venue},2020,10.1109/x.1,${identifier}`,
      );
      assert.equal(item.type, type, identifier + venue);
    }
    assert.deepEqual(ieee.item.author?.[0], { family: 'Heron', given: 'A.' });
    const perish = only(
      'Cites,Authors,Title,Year,Source,Publisher,ArticleURL,CitesURL,GSRank,QueryDate,Type,DOI',
      '5,"A Heron, B Wren",Old caches,2001,"Caches, the journal",cache.org,https://cache.org/1,,1,2024-01-01,PDF,',
    );
    assert.deepEqual(perish.item.author, [
      { family: 'Heron', given: 'A' },
      { family: 'Wren', given: 'B' },
    ]);
    assert.equal(perish.item['container-title'], 'Caches, the journal');
  });
});

describe('TableImporter: lists that people write', () => {
  it('reads a list with semicolons in German, French and Spanish', () => {
    const expected = ['Über Vögel', 'Heron', 2020, 'Vogelkunde'];
    const headers = [
      'Titel;Autoren;Jahr;Zeitschrift;Schlagwörter',
      'Titre;Auteurs;Année;Revue;Mots-clés',
      'Título;Autores;Año;Revista;Palabras clave',
    ];
    for (const header of headers) {
      const { item, extras } = only(header, 'Über Vögel;"Heron, Ada";2020;Vogelkunde;"Vögel, Schlaf"');
      const found = [
        item.title,
        item.author?.[0]?.family,
        item.issued?.['date-parts']?.[0]?.[0],
        item['container-title'],
      ];
      assert.deepEqual(found, expected);
      assert.deepEqual(extras.keywords, ['Vögel', 'Schlaf']);
      assert.equal(item.type, 'article-journal');
    }
  });

  it('reads code, arXiv numbers, venues with a year, keys and sentences', () => {
    const record = only(
      'citekey\ttitle\tauthors\tvenue\tarxiv\tcode\tTL;DR\ttags',
      'heron24\tHeron: small caches\tAda Heron and Bo Wren\tNeurIPS 2024\thttps://arxiv.org/pdf/2405.00001v3.pdf\thttps://github.com/example/heron\tIt shrinks caches.\t#cache, #memory',
    );
    assert.equal(record.key, 'heron24');
    assert.deepEqual(record.item, {
      type: 'paper-conference',
      title: 'Heron: small caches',
      author: [
        { family: 'Heron', given: 'Ada' },
        { family: 'Wren', given: 'Bo' },
      ],
      'container-title': 'NeurIPS 2024',
      issued: { 'date-parts': [[2024]] },
    });
    assert.deepEqual(record.extras, {
      arxiv: '2405.00001',
      code: 'https://github.com/example/heron',
      venueShort: 'NeurIPS 2024',
      tldr: 'It shrinks caches.',
      keywords: ['cache', 'memory'],
    });
  });

  it('finds arXiv numbers, DOIs and code among the links, and the text of a linked cell', () => {
    const result = read(
      'Title,Year,Link',
      '"=HYPERLINK(""https://arxiv.org/abs/2405.00001"",""Heron"")",2024,',
      'Wren,2023.0,https://doi.org/10.1234/wren https://github.com/example/wren',
      'Day,n/a,"=HYPERLINK(""https://openreview.net/forum?id=x"")"',
    );
    assert.deepEqual(told(result), []);
    assert.deepEqual(
      result.records.map(({ item, extras }) => [item, extras]),
      [
        [
          {
            ...{ type: 'article', title: 'Heron', issued: { 'date-parts': [[2024]] } },
            ...{ URL: 'https://arxiv.org/abs/2405.00001', number: 'arXiv:2405.00001', publisher: 'arXiv' },
          },
          { arxiv: '2405.00001' },
        ],
        [
          { type: 'article', title: 'Wren', issued: { 'date-parts': [[2023]] }, DOI: '10.1234/wren' },
          { code: 'https://github.com/example/wren' },
        ],
        [{ type: 'article', title: 'Day', URL: 'https://openreview.net/forum?id=x' }, {}],
      ],
    );
  });

  it('reads cells of several lines, doubled quotes, spaces around, CRLF and CR, empty rows and columns', () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const text = [
        'Title , Authors, Abstract,,',
        '"On ""caches""", "Heron, Ada","One line.',
        '',
        'Another, with ""quotes"".",,',
        ',,,,',
        '',
        'Wren,Bo Wren,,,',
      ].join(end);
      const { records, problems } = importer.read(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        records.map(({ item, range }) => [item.title, item.abstract, range.start.line, range.end.line]),
        [
          ['On "caches"', 'One line. Another, with "quotes".', 1, 3],
          ['Wren', undefined, 6, 6],
        ],
      );
    }
  });

  it('reads a table with bars', () => {
    const result = read('| Title | Authors | Year |', '|---|---|---|', '| Heron | Ada Heron | 2020 |');
    assert.deepEqual(titles(result), ['Heron']);
    assert.deepEqual(told(result), []);
  });
});

describe('TableImporter: broken rows', () => {
  const header = 'Key,Title,Authors,Year';

  it('loses no more than its own row by a quote that is not closed', () => {
    const result = read(
      header,
      'a,First,Ada Heron,2020',
      'b,"Second,Bo Wren,2021',
      'c,Third,"Day, Cy",2022',
      'd,"Fourth, with a comma,Di Elk,2023',
      'e,Fifth,Ed Finch,2024',
    );
    assert.deepEqual(titles(result), ['First', 'Second', 'Third', 'Fifth']);
    assert.deepEqual(told(result), ['3 warning unclosed-quote', '5 error unclosed-quote']);
  });

  it('finds the rows behind it where nothing else has quotes', () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `k${i},Title ${i},Ada Heron,2020`);
    const result = read(header, 'x,"Open,Bo Wren,2021', ...rows);
    assert.equal(result.records.length, 3_001);
    assert.deepEqual(told(result), ['2 warning unclosed-quote']);
  });

  it('finds the rows between it and a quote far behind', () => {
    const result = read(
      header,
      'a,"First,Ada Heron,2020',
      'b,Second,Bo Wren,2021',
      'c,Third at 19",Cy Day,2022',
      'd,Fourth,Di Elk,2023',
    );
    assert.deepEqual(titles(result), ['First', 'Second', 'Third at 19"', 'Fourth']);
  });

  it('leaves quotes alone that stand within a cell', () => {
    const result = read(header, 'a,A 19" screen,Ada Heron,2020', 'b,"The "best" cache",Bo Wren,2021');
    assert.deepEqual(titles(result), ['A 19" screen', '"The "best" cache"']);
    assert.deepEqual(told(result), []);
  });

  it('leaves out rows with too many cells, and reads those with too few as far as they go', () => {
    const result = read(
      header,
      'a,First,with a comma,Ada Heron,2020',
      'b,Second,Bo Wren',
      'c,Third,Cy Day,2022,,',
      'd,"Four, quoted",Di Elk,2023',
    );
    assert.deepEqual(titles(result), ['Second', 'Third', 'Four, quoted']);
    assert.deepEqual(told(result), ['2 error extra-cells', '3 warning missing-cells']);
    assert.match(result.problems[0]?.message ?? '', /^This row has 5 cells, but the table has 4 columns; /);
  });

  it('reads a row with too many cells up to a year or an address that stands below its header', () => {
    const head = 'title,authors,year,journal,note';
    const result = read(
      head,
      'First,"Heron, Ada",2020,Ponds, lakes,a note',
      'Second,more,Bo Wren,2021,Ponds,a',
      'Third,"Day, Cy",2022,Ponds,a,b',
    );
    assert.deepEqual(titles(result), ['First', 'Third']);
    assert.deepEqual(told(result), ['2 warning extra-cells', '3 error extra-cells', '4 warning extra-cells']);
    assert.match(result.problems[0]?.message ?? '', /what stands behind the column 3 was left out\.$/);
    const { item } = result.records[1] ?? assert.fail();
    assert.deepEqual([item.author, item['container-title']], [[{ family: 'Day', given: 'Cy' }], undefined]);
  });

  it('takes commas before a space for text where a row has too many and no quotes', () => {
    const result = read(
      header,
      'a,"First, in quotes",Ada Heron,2020',
      'b,Second, with commas, and more,Bo Wren,2021',
      'c,Third,"Day, Cy",2022',
      'd,Fourth,Elk, Di,2023',
    );
    assert.deepEqual(titles(result), [
      'First, in quotes',
      'Second, with commas, and more',
      'Third',
      'Fourth',
    ]);
    assert.deepEqual(told(result), ['3 warning unquoted-text', '5 warning unquoted-text']);
    assert.deepEqual(result.records[3]?.item.author, [{ family: 'Elk', given: 'Di' }]);
  });

  it('leaves out what can be taken apart in several ways, or where cells have white space between', () => {
    const unsure = read(header, 'a,First, with,a comma,Ada Heron,2020', 'b,Second, x,"Bo Wren",2021,');
    assert.deepEqual(told(unsure), ['2 error extra-cells', '3 error extra-cells']);
    const spaced = read(header.replace(/,/g, ', '), 'a, First, with a comma, Ada Heron, 2020');
    assert.deepEqual(told(spaced), ['2 error extra-cells']);
  });

  it('is a table by its name and headers, though every row has too many cells', () => {
    const rows = ['a,One,two,Ada Heron,2020', 'b,Three,four,Bo Wren,2021'].join('\n');
    assert.ok(importer.recognise('a.csv', `${header}\n${rows}`) > 0.5);
    assert.equal(importer.recognise('a.txt', `${header}\n${rows}`), 0);
    assert.equal(importer.recognise('a.csv', `name,price,amount\n${rows}`), 0);
    assert.equal(importer.recognise('a.csv', `title,comment,weight,height\n${rows}`), 0);
  });

  it('does not take the second half of a torn row for a paper', () => {
    const result = read(
      'Title,Authors,Abstract,Year',
      'First,Ada Heron,We cache',
      'and more, 2020',
      'Second,Bo Wren,We,2021',
    );
    assert.deepEqual(titles(result), ['First', 'Second']);
    assert.deepEqual(told(result), ['2 warning missing-cells', '3 error missing-cells']);
  });

  it('tells of rows without a title, of keys that come twice and of strange DOIs', () => {
    const result = read(
      'Key,Title,Authors,DOI',
      'a,,,10.1/x',
      'b,,Bo Wren,',
      'c,Third,Cy Day,soon',
      'c,Fourth,Di Elk,doi:10.1234/X.',
    );
    assert.deepEqual(told(result), [
      '2 error no-title-or-author',
      '3 warning no-title',
      '4 warning invalid-doi',
      '5 warning duplicate-key',
    ]);
    assert.equal(result.records[2]?.item.DOI, '10.1234/X');
    assert.match(result.problems[3]?.message ?? '', /line 4\.$/);
  });

  it('stands hostile keys, links and formulas', () => {
    const { key, item, extras } = only(
      'Key,Title,Authors,URL,Code',
      '__proto__,"=cmd|\' /C calc\'!A0",constructor,javascript:alert(1),https://a@github.com/x/y',
    );
    assert.equal(key, '__proto__');
    assert.equal(item.title, "=cmd|' /C calc'!A0");
    assert.deepEqual(item.author, [{ literal: 'constructor' }]);
    assert.equal(item.URL, undefined);
    assert.deepEqual(extras, {});
  });

  it('is done soon with many quotes', function () {
    this.timeout(10_000);
    const texts = [
      `${header}\n${'"'.repeat(1_000_001)}`,
      `${header}\n${'a,"b\n'.repeat(20_000)}`,
      `${header}\n${'"""\n'.repeat(20_000)}`,
      `${header}\n${'""x,\n'.repeat(20_000)}`,
      `${header}\na,${','.repeat(300_000)}`,
    ];
    for (const text of texts) {
      assert.ok(importer.read(text).records.length < 20_001);
    }
  });
});

describe('TableImporter.recognise', () => {
  const score = (name: string, ...lines: readonly string[]): number =>
    importer.recognise(name, lines.join('\n'));

  it('knows tables of papers by their columns', () => {
    for (const name of ['refs.csv', 'refs.tsv', 'refs.txt', '']) {
      assert.equal(score(name, 'Title,Authors,Year', 'Heron,Ada Heron,2020'), 0.9, name);
      assert.equal(score(name, 'title\tdoi', 'Heron\t10.1234/x'), 0.9, name);
    }
    assert.equal(score('a.csv', 'Name,Year,arXiv', 'Heron,2020,2001.00001'), 0.9);
    assert.equal(score('a.csv', 'Title,Link', 'Heron,https://arxiv.org/abs/2001.00001', 'Wr'), 0.9);
  });

  it('knows it cut anywhere in a cell', () => {
    assert.equal(score('a.csv', 'Title,Authors,Abstract', 'A,B,"One', 'two"', 'C,D,"Open, and'), 0.9);
  });

  it('leaves alone tables of other things, and other files', () => {
    assert.equal(score('a.csv', 'name,author,version,url', 'left-pad,me,1.0,https://npmjs.com/left-pad'), 0);
    assert.equal(score('a.csv', 'title,year,genre', 'Alien,1979,horror'), 0);
    assert.equal(score('a.csv', 'title,link', 'News,https://news.example/1'), 0);
    assert.equal(score('a.csv', 'id,doi', '1,10.1234/x'), 0);
    assert.equal(score('a.csv', 'x,y', '1,2'), 0);
    assert.equal(score('a.csv'), 0);
    assert.equal(score('a.txt', 'Title, authors and year must be given.', 'Thank you.', 'Yours, Ada'), 0);
    assert.equal(score('a.md', 'Title,Authors,Year', 'Heron,Ada Heron,2020'), 0);
    assert.equal(score('a.py', 'Title,Authors,Year', 'Heron,Ada Heron,2020'), 0);
    assert.equal(score('a.txt', 'Title,Authors,Year', 'a,b,c,d', 'a,b,c,d,e', 'a,b,c,d', 'a'), 0);
    assert.equal(score('a.csv', 'Title,Authors,Year', 'a', 'b', 'c,d', 'a'), 0);
  });

  it('reads nothing from what is no table', () => {
    assert.deepEqual(importer.read('Dear Ada,\nthank you.'), { records: [], problems: [] });
    assert.deepEqual(importer.read(''), { records: [], problems: [] });
  });
});

describe('TableImporter: cells that say several things', () => {
  const item = (header: string, row: string): PaperRecord['item'] => only(header, row).item;

  it('reads where a work stands from PubMed’s citation', () => {
    assert.deepEqual(
      item(
        'PMID,Title,Authors,Citation,Journal/Book,Publication Year,DOI',
        '9900001,On Ponds,"Heron A, Owl C; Pond Study Group.","Ponds. 2020 Dec 31;38(27):603-15. doi: 10.1234/p.1. Epub 2020 Dec 10.",Ponds,2020,10.1234/p.1',
      ),
      {
        type: 'article-journal',
        title: 'On Ponds',
        author: [
          { family: 'Heron', given: 'A' },
          { family: 'Owl', given: 'C' },
          { literal: 'Pond Study Group' },
        ],
        'container-title': 'Ponds',
        volume: '38',
        issue: '27',
        page: '603-615',
        issued: { 'date-parts': [[2020, 12, 31]] },
        DOI: '10.1234/p.1',
        PMID: '9900001',
      },
    );
  });

  it('believes the columns for dates more than a date beside a venue', () => {
    const dates = (header: string, row: string): unknown => item(header, row).issued?.['date-parts'];
    const header = 'Title,Authors,Journal,Year,Date';
    assert.deepEqual(dates(header, 'T,"Heron, A.",Ponds. 2019.,2020,2020-05-01'), [[2020, 5, 1]]);
    assert.deepEqual(dates(header, 'T,"Heron, A.",Ponds. 2020.,2020,2020-05-01'), [[2020, 5, 1]]);
    assert.deepEqual(dates(header, 'T,"Heron, A.",Ponds. 2020 Dec 31;3:1.,2020,'), [[2020, 12, 31]]);
    assert.deepEqual(dates(header, 'T,"Heron, A.",Ponds. 2019.,,'), [[2019]]);
    const cited = 'Title,Authors,Citation,Journal/Book,Publication Year';
    assert.deepEqual(dates(cited, 'T,"Heron A",Ponds. 2019 Dec;3:1.,Ponds,2020'), [[2020]]);
  });

  it('reads days with the year last, and no further than is clear, without the time of day', () => {
    const date = (cell: string): unknown => item('Title,Authors,Date', `T,"Heron, A.",${cell}`).issued;
    assert.deepEqual(date('15/05/2020'), { 'date-parts': [[2020, 5, 15]] });
    assert.deepEqual(date('15.5.2020 9:30'), { 'date-parts': [[2020, 5, 15]] });
    assert.deepEqual(date('02/12/2015 10:00:00 AM'), { 'date-parts': [[2015]] });
    assert.deepEqual(date('2020-05-15 10:00'), { 'date-parts': [[2020, 5, 15]] });
  });

  it('reads Embase’s source, and the DOI in an address for a resolver', () => {
    const {
      type,
      volume,
      issue,
      page,
      issued,
      DOI,
      'container-title': venue,
    } = item(
      'Title,Author Names,Source,Abstract,Open URL Link',
      'On Ponds,"Heron A., Owl C.D.",Pond Life (2019) 54:2 (83-86). Date of Publication: 1 Jan 2019,A,http://sfx.example.org/x?sid=E&id=doi:10.1234%2Fp.2&atitle=On',
    );
    assert.deepEqual(
      [type, venue, volume, issue, page, issued?.['date-parts'], DOI],
      ['article-journal', 'Pond Life', '54', '2', '83-86', [[2019, 1, 1]], '10.1234/p.2'],
    );
  });

  it('reads objects as Python and JSON print them', () => {
    const { item: facts, extras } = only(
      'paperId,title,year,venue,authors,externalIds,journal',
      `a1,On Ponds,2018,,"[{'authorId': '1', 'name': 'Ann Heron'}, {'authorId': '2', 'name': ""Cy O'Owl""}]","{'DOI': '10.1234/p.3', 'ArXiv': '1805.02262', 'PubMed': 99}",{'name': 'Ponds'}`,
    );
    assert.deepEqual(facts.author, [
      { family: 'Heron', given: 'Ann' },
      { family: "O'Owl", given: 'Cy' },
    ]);
    assert.deepEqual(
      [facts['container-title'], facts.DOI, facts.PMID, extras.arxiv],
      ['Ponds', '10.1234/p.3', '99', '1805.02262'],
    );
  });

  it('reads Zotero’s further columns, and the key in "Extra"', () => {
    const { key, item: facts } = only(
      'Key,Item Type,Title,Author,Num Pages,Number Of Volumes,Series,Series Number,Type,Archive,Call Number,Extra,Notes,Series Editor,Translator,Language',
      'AAAA1111,thesis,On Ponds,"Heron, Ann",200,2,S,12,PhD,Pond House,QA1,"Citation Key: heron2001\nPMID: 9",<p>So <i>good</i></p>,"Owl, Cy","Crane, Bo",ger',
    );
    assert.equal(key, 'heron2001');
    assert.deepEqual(facts, {
      type: 'thesis',
      title: 'On Ponds',
      author: [{ family: 'Heron', given: 'Ann' }],
      translator: [{ family: 'Crane', given: 'Bo' }],
      'collection-editor': [{ family: 'Owl', given: 'Cy' }],
      'number-of-pages': '200',
      'number-of-volumes': '2',
      'collection-title': 'S',
      'collection-number': '12',
      genre: 'PhD',
      archive: 'Pond House',
      'call-number': 'QA1',
      note: 'So good; PMID: 9',
      language: 'de',
    });
  });

  it('puts month and day beside the year, and numbers in their form', () => {
    const header = 'title,year,month,day,journal,issn,pages,authors,abstract';
    const { issued, ISSN, page } = item(header, 'T,2012,3,4,J,"12345678; 8765-4321",97--111,"Owl, C.",A');
    assert.deepEqual(
      [issued?.['date-parts'], ISSN, page],
      [[[2012, 3, 4]], '1234-5678, 8765-4321', '97-111'],
    );
    assert.deepEqual(item(header, 'T,2012,May,,J,,,,[No abstract available]'), {
      type: 'article-journal',
      title: 'T',
      'container-title': 'J',
      issued: { 'date-parts': [[2012, 5]] },
    });
  });

  it('takes names apart that nothing parts, and lists that break off', () => {
    const names = (title: string, authors: string): unknown =>
      item(`${title},Authors,DOI`, `T,"${authors}",10.1234/x`).author?.map(
        ({ family, literal }) => family ?? literal,
      );
    assert.deepEqual(names('Item Title', 'Ann HeronCy McOwlBo MacCrane'), ['Heron', 'McOwl', 'MacCrane']);
    assert.deepEqual(names('Title', 'A Heron, C Owl…'), ['Heron', 'Owl', 'others']);
  });

  it('knows the book of a chapter from its series', () => {
    const { 'container-title': book, 'collection-title': series } = item(
      'Title,Source title,Anthology title,Authors,Publication Type',
      'T,Lecture Notes,All Ponds,"Owl, C.",Chapter',
    );
    assert.deepEqual([book, series], ['All Ponds', 'Lecture Notes']);
  });
});
