import assert from 'node:assert/strict';
import { EndnoteXmlImporter } from '../../../../src/core/import/endnote/endnoteXml';
import type { ImportResult } from '../../../../src/core/import/importer';
import type { CslItem } from '../../../../src/core/model/cslItem';
import type { PaperRecord } from '../../../../src/core/model/record';
import { onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new EndnoteXmlImporter();

/** A file of these records. */
function file(...records: readonly string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8" ?>', '<xml><records>', ...records, '</records></xml>'].join(
    '\n',
  );
}

function read(...records: readonly string[]): ImportResult {
  return importer.read(file(...records));
}

const journal = '<ref-type name="Journal Article">17</ref-type>';

/** A journal article of this title. */
function titled(title: string): string {
  return `<record>${journal}<titles><title>${title}</title></titles></record>`;
}

/** The one record of a journal article with these elements. */
function only(...elements: readonly string[]): PaperRecord {
  return onlyRecord(read(`<record>${journal}${elements.join('')}</record>`));
}

/** The facts of a journal article with the title A and these elements, besides its type and title. */
function facts(...elements: readonly string[]): Partial<CslItem> {
  const { type, title, ...rest } = only('<titles><title>A</title></titles>', ...elements).item;
  assert.deepEqual([type, title], ['article-journal', 'A']);
  return rest;
}

const styled = (text: string, face = 'normal'): string =>
  `<style face="${face}" font="default" size="100%">${text}</style>`;

describe('EndnoteXmlImporter: records', () => {
  it('reads a whole record as EndNote writes it, with its range', () => {
    const record = [
      '<record><database name="My.enl" path="C:\\My.enl">My.enl</database>',
      '<source-app name="EndNote" version="20.6">EndNote</source-app><rec-number>7</rec-number>',
      '<foreign-keys><key app="EN" db-id="x" timestamp="1">7</key></foreign-keys>',
      '<ref-type name="Journal Article">17</ref-type>',
      `<contributors><authors><author>${styled('Müller, Jörg')}</author>`,
      `<author>${styled('van den Berg, A.')}</author></authors></contributors>`,
      `<auth-address>${styled('Somewhere')}</auth-address>`,
      `<titles><title>${styled('Growth of ')}${styled('E. coli ', 'italic')}${styled('in H')}`,
      `${styled('2', 'subscript')}${styled('O')}</title>`,
      `<secondary-title>${styled('Grain Lett')}</secondary-title></titles>`,
      `<periodical><full-title>${styled('Grain Letters')}</full-title><abbr-1>Grain Lett.</abbr-1></periodical>`,
      `<pages>${styled('737-8')}</pages><volume>${styled('12')}</volume><number>${styled('3')}</number>`,
      `<keywords><keyword>${styled('*water')}</keyword><keyword>grain&#xD;soil</keyword></keywords>`,
      `<dates><year>${styled('2005')}</year><pub-dates><date>${styled('Mar 7')}</date></pub-dates></dates>`,
      `<isbn>${styled('0021-9606 (Print)&#xD;1476-4687 (Linking)')}</isbn>`,
      `<accession-num>${styled('12345678')}</accession-num>`,
      `<abstract>${styled('What we did &amp; how, p &lt; 0.05.')}</abstract>`,
      `<urls><related-urls><url>${styled('https://grain.example/1')}</url></related-urls>`,
      '<pdf-urls><url>internal-pdf://1/a.pdf</url></pdf-urls></urls>',
      `<custom2>${styled('PMC77')}</custom2>`,
      `<electronic-resource-num>${styled('10.1000/grain.1')}</electronic-resource-num>`,
      `<remote-database-name>${styled('Medline')}</remote-database-name>`,
      `<language>${styled('eng')}</language><label>mueller2005</label></record>`,
    ].join('');
    assert.deepEqual(read(record), {
      records: [
        {
          key: 'mueller2005',
          item: {
            type: 'article-journal',
            title: 'Growth of <i>E. coli</i> in H<sub>2</sub>O',
            author: [
              { family: 'Müller', given: 'Jörg' },
              { family: 'Berg', given: 'A.', 'non-dropping-particle': 'van den' },
            ],
            'container-title': 'Grain Letters',
            'container-title-short': 'Grain Lett.',
            page: '737-738',
            volume: '12',
            issue: '3',
            issued: { 'date-parts': [[2005, 3, 7]] },
            ISSN: '0021-9606, 1476-4687',
            PMID: '12345678',
            PMCID: 'PMC77',
            abstract: 'What we did & how, p < 0.05.',
            URL: 'https://grain.example/1',
            DOI: '10.1000/grain.1',
            archive: 'Medline',
            language: 'en',
          },
          extras: { keywords: ['water', 'grain', 'soil'] },
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: record.length } },
        },
      ],
      problems: [],
    });
  });

  it('reads files on one line and on many, with all line ends and a byte order mark', () => {
    for (const end of ['\r\n', '\r', '\n', '']) {
      const text = `\ufeff<xml>${end}<records>${end}${titled('A')}${end}${titled('B')}${end}</records>${end}</xml>`;
      const result = importer.read(text);
      assert.deepEqual(titlesOf(result), ['A', 'B']);
      assert.deepEqual(result.problems, []);
    }
  });

  it('goes by the name of a type, else by its number', () => {
    const type = (element: string): unknown =>
      read(`<record>${element}<titles><title>A</title></titles></record>`).records[0]?.item.type;
    assert.equal(type('<ref-type name="Thesis">32</ref-type>'), 'thesis');
    assert.equal(type('<ref-type>5</ref-type>'), 'chapter');
    assert.equal(type('<ref-type name="My own">47</ref-type>'), 'paper-conference');
    assert.equal(type('<ref-type name="Book"/>'), 'book');
  });

  it('tells of a missing or unknown type, a missing title, and a record with nothing in it', () => {
    const author = '<contributors><authors><author>X, Y</author></authors></contributors>';
    const result = read(
      '<record><titles><title>A</title></titles></record>',
      '<record><ref-type name="Poem">99</ref-type><titles><title>B</title></titles></record>',
      `<record>${journal}${author}</record>`,
      `<record>${journal}<dates><year>2020</year></dates></record>`,
      titled('C'),
    );
    assert.deepEqual(titlesOf(result), ['A', 'B', undefined, 'C']);
    assert.deepEqual(problemLinesOf(result), [
      '3 warning unknown-type',
      '4 warning unknown-type',
      '5 warning no-title',
      '6 error no-title-or-author',
    ]);
    assert.equal(result.problems[1]?.message, '"Poem" is not a type of EndNote; it was read as a document.');
  });

  it('says nothing of an empty export', () => {
    assert.deepEqual(read(), { records: [], problems: [] });
    assert.deepEqual(importer.read('<xml><records/></xml>'), { records: [], problems: [] });
  });

  it('leaves commented records and those in CDATA alone', () => {
    const result = read(`<!-- ${titled('no')} -->`, titled('<![CDATA[1 < 2 & </record> ok]]>'));
    assert.deepEqual(titlesOf(result), ['1 < 2 & </record> ok']);
    assert.deepEqual(result.problems, []);
  });
});

describe('EndnoteXmlImporter: fields', () => {
  it('reads people by their part in the work', () => {
    const one = (name: string): string => `<${name}><author>${name}, X</author></${name}>`;
    const groups = [
      'authors',
      'secondary-authors',
      'tertiary-authors',
      'subsidiary-authors',
      'translated-authors',
    ];
    const people = `<contributors>${groups.map(one).join('')}</contributors>`;
    const chapter = read(
      `<record><ref-type>5</ref-type>${people}<titles><title>A</title><secondary-title>Of parts</secondary-title>` +
        '<tertiary-title>Series</tertiary-title></titles></record>',
    ).records[0]?.item;
    assert.deepEqual(chapter, {
      type: 'chapter',
      title: 'A',
      'container-title': 'Of parts',
      'collection-title': 'Series',
      author: [{ family: 'authors', given: 'X' }],
      editor: [{ family: 'secondary-authors', given: 'X' }],
      'collection-editor': [{ family: 'tertiary-authors', given: 'X' }],
      translator: [{ family: 'subsidiary-authors', given: 'X' }],
    });
  });

  it('keeps markup in titles only, and not where all of a title has it', () => {
    const title = (...runs: readonly string[]): unknown =>
      only(`<titles><title>${runs.join('')}</title></titles>`).item.title;
    assert.equal(title(styled('All ', 'bold'), styled('bold', 'bold')), 'All bold');
    assert.equal(title('x', styled('2', 'bold superscript')), 'x<b><sup>2</sup></b>');
    assert.equal(title(styled('in', 'italic'), styled(' vivo', 'italic'), ' now'), '<i>in vivo</i> now');
    assert.equal(title(styled('a ', 'underline'), 'b', styled(' ', 'italic')), 'a b');
    assert.deepEqual(facts(`<abstract>a ${styled('b', 'italic')}</abstract>`), { abstract: 'a b' });
    assert.deepEqual(facts(`<volume>1${styled('2', 'bold')}</volume>`), { volume: '12' });
  });

  it('takes dates only from where the work came out', () => {
    assert.deepEqual(
      facts(
        '<dates><year>2020</year><copyright-dates><date>2019-01-01</date></copyright-dates></dates>',
        '<access-date>2021/02/03</access-date><modified-date>2022</modified-date>',
      ),
      { issued: { 'date-parts': [[2020]] }, accessed: { 'date-parts': [[2021, 2, 3]] } },
    );
  });

  it('leaves out addresses that lead nowhere', () => {
    const urls = '<urls><related-urls><url>&lt;Go to ISI&gt;://WOS:1</url></related-urls></urls>';
    assert.deepEqual(facts(urls, '<accession-num>WOS:1</accession-num>'), { archive_location: 'WOS:1' });
  });

  it('knows the arXiv id, also by its address', () => {
    const urls = '<urls><web-urls><url>https://arxiv.org/abs/2411.07837v1</url></web-urls></urls>';
    assert.equal(only('<titles><title>A</title></titles>', urls).extras.arxiv, '2411.07837');
  });

  it('resolves numbers and XML’s own names, and no other', () => {
    assert.equal(
      only('<titles><title>&#65;&#x42;&#X43; &lt;&apos;&quot;&gt;</title></titles>').item.title,
      `ABC <'">`,
    );
  });

  it('reads elements of other programs without styles, and any name of an element', () => {
    const result = read(
      `<record>${journal}<titles><title>A</title></titles><constructor>x</constructor><__proto__/></record>`,
    );
    assert.deepEqual(result.problems, []);
    assert.deepEqual(result.records[0]?.item, { type: 'article-journal', title: 'A' });
  });
});

describe('EndnoteXmlImporter: broken files', () => {
  it('keeps the records around one that is not well-formed, and what stands before the fault', () => {
    const bad = `<record>${journal}<titles><title>B</title></titles>\n<volume>1</volum>\n<pages>7</pages></record>`;
    const result = read(titled('A'), bad, titled('C'));
    assert.deepEqual(titlesOf(result), ['A', 'B', 'C']);
    assert.deepEqual(result.records[1]?.item, { type: 'article-journal', title: 'B' });
    assert.deepEqual(problemLinesOf(result), ['5 error bad-xml']);
  });

  it('goes on at the next record where one does not end', () => {
    const result = read(`<record>${journal}<titles><title>A</title></titles><abstract>cut`, titled('B'));
    assert.deepEqual(titlesOf(result), ['A', 'B']);
    assert.deepEqual(problemLinesOf(result), ['3 warning missing-end']);
    assert.equal(result.records[0]?.item.abstract, undefined);
  });

  it('reads a file that ends too soon', () => {
    const whole = file(titled('A'), titled('B'));
    const cut = importer.read(whole.slice(0, whole.lastIndexOf('</titles>')));
    assert.deepEqual(titlesOf(cut), ['A', 'B']);
    assert.deepEqual(problemLinesOf(cut), ['4 warning missing-end', '4 warning missing-end']);
    const between = importer.read(whole.slice(0, whole.indexOf('\n<record>', 70)));
    assert.deepEqual(titlesOf(between), ['A']);
    assert.deepEqual(problemLinesOf(between), ['3 warning missing-end']);
  });

  it('takes a plain & as it stands, and says how it is written', () => {
    const result = read(titled('Salt & water &nbsp; &constructor; &x'));
    assert.deepEqual(titlesOf(result), ['Salt & water &constructor; &x']);
    assert.deepEqual(problemLinesOf(result), ['3 warning loose-ampersand']);
    const start = result.problems[0]?.range.start.character ?? 0;
    assert.equal(titled('Salt & water').slice(start, start + 1), '&');
  });

  it('leaves out characters that XML does not have', () => {
    const result = read(titled('A\0 b\u001f &#0; &#x1F; &#xFFFFFF; \ud800 c'), titled('B'));
    assert.deepEqual(titlesOf(result), ['A b c', 'B']);
    assert.deepEqual(problemLinesOf(result), ['3 warning bad-character']);
  });

  it('does not read a file that declares entities, and says so at once', () => {
    const names = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
    const text = `<?xml version="1.0"?>\n<!DOCTYPE xml [<!ENTITY e0 "lol">${names.join('')}]>\n`;
    const result = importer.read(`${text}<xml><records>${titled('&e30;')}</records></xml>`);
    assert.deepEqual(result.records, []);
    assert.deepEqual(problemLinesOf(result), ['2 error entity-declaration']);
  });

  it('reads a file with a document type alone', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE xml SYSTEM "RSXML.dtd"><xml><records>${titled('A')}</records></xml>`;
    assert.deepEqual(titlesOf(importer.read(text)), ['A']);
    assert.equal(importer.recognise('a.xml', text), 1);
  });

  it('never expands an entity that is declared behind the first record', () => {
    const result = read(titled('A'), '<!DOCTYPE x [<!ENTITY e "no">]>', titled('&e;'));
    assert.deepEqual(titlesOf(result), ['A', '&e;']);
  });
});

describe('EndnoteXmlImporter.recognise', () => {
  const text = file(titled('A'));

  it('goes by the content', () => {
    assert.equal(importer.recognise('a.xml', text), 1);
    assert.equal(importer.recognise('', text), 1);
    assert.equal(importer.recognise('a.txt', titled('A')), 0.9);
    assert.equal(importer.recognise('a.xml', file()), 0.8);
    assert.equal(importer.recognise('a.endx', text), 1);
  });

  it('takes no other XML', () => {
    for (const other of [
      '',
      '<?xml version="1.0"?><project><records/></project>',
      '<rss><item/></rss>',
      '<record><name>x</name></record>',
      '<xml><rows/></xml>',
      '<ref-type>17</ref-type>',
      '<'.repeat(16_000),
      ' '.repeat(16_000),
    ]) {
      assert.equal(importer.recognise('a.xml', other), 0, other.slice(0, 60));
    }
    assert.equal(importer.recognise('a.html', text), 0);
  });
});

describe('EndnoteXmlImporter: hostile texts', () => {
  it('reads a great many of <, of open comments and of open records', () => {
    for (const piece of ['<', '<!--', '<![CDATA[', '<record ', '<record>', '</record>', '&', '<record/>']) {
      assert.deepEqual(importer.read(piece.repeat(200_000 / piece.length)).records, [], piece);
    }
    const inside = read(`<record>${journal}${'<'.repeat(1_000_000)}</record>`, titled('B'));
    assert.deepEqual(titlesOf(inside), ['B']);
  });

  it('stops where elements lie too deep', () => {
    const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    const result = read(`<record>${journal}<titles><title>A</title></titles>${deep}</record>`, titled('B'));
    assert.deepEqual(titlesOf(result), ['A', 'B']);
    assert.deepEqual(problemLinesOf(result), ['3 error bad-xml']);
  });

  it('reads a title of megabytes and 100,000 attributes', () => {
    assert.equal(titlesOf(read(titled('ab &amp; '.repeat(200_000))))[0]?.length, 5 * 200_000 - 1);
    const attributes = Array.from({ length: 100_000 }, (_, i) => ` a${i}="x"`).join('');
    assert.deepEqual(
      titlesOf(read(`<record${attributes}>${journal}<titles><title>A</title></titles></record>`)),
      ['A'],
    );
  });

  it('reads what is nothing', () => {
    for (const text of ['', '\0', '\ufeff', '<', '<record', '<records>', '</xml>']) {
      assert.deepEqual(importer.read(text).records, [], text);
    }
  });
});
