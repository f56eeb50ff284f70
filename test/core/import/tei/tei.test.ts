import assert from 'node:assert/strict';
import { importText } from '../../../../src/core/import/importers';
import { TeiImporter } from '../../../../src/core/import/tei/tei';
import type { CslItem } from '../../../../src/core/model/cslItem';
import { keysOf, onlyRecord, problemLinesOf, titlesOf } from '../../../support/importResults';

const importer = new TeiImporter();

function file(...records: readonly string[]): string {
  return (
    '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><back><div><listBibl>\n' +
    `${records.join('\n')}\n</listBibl></div></back></text></TEI>`
  );
}

function person(surname: string, ...forenames: readonly string[]): string {
  const given = forenames.map((name) => `<forename type="first">${name}</forename>`).join('');
  return `<persName xmlns="http://www.tei-c.org/ns/1.0">${given}<surname>${surname}</surname></persName>`;
}

const author = (inner: string): string => `<author>${inner}</author>`;

/** The facts of a reference with these parts. */
function facts(inner: string, attributes = ''): Partial<CslItem> {
  return onlyRecord(importer.read(file(`<biblStruct${attributes}>${inner}</biblStruct>`))).item;
}

const analytic = (inner = ''): string =>
  `<analytic><title level="a" type="main">A</title>${author(person('Doe', 'J'))}${inner}</analytic>`;

const monograph = (title: string, inner = ''): string =>
  `<monogr>${title}<imprint>${inner}<date type="published" when="2016"/></imprint></monogr>`;

describe('TeiImporter: which files', () => {
  const text = (end: string): string =>
    `<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${'<p>Salt and water.</p>'.repeat(2000)}</body>` +
    `<back>${end}</back></text></TEI>`;

  it('knows a paper with its whole text by the references at its end', () => {
    const reference = '<biblStruct><monogr><title level="m">Salt</title></monogr></biblStruct>';
    const { format, result } = importText('paper.tei.xml', text(`<listBibl>${reference}</listBibl>`));
    assert.deepEqual([format, titlesOf(result)], ['tei', ['Salt']]);
  });

  it('leaves an edition without references alone, and a page that speaks of them', () => {
    assert.equal(importText('edition.xml', text('<p>End</p>')).format, undefined);
    const page = `<html><body>${'<p>Salt</p>'.repeat(3000)}<pre><biblStruct></biblStruct></pre></body></html>`;
    assert.equal(importText('page.xml', page).format, undefined);
  });
});

describe('TeiImporter', () => {
  it('reads an article as Grobid finds it, whose running number is no key', () => {
    const record = onlyRecord(
      importer.read(
        file(
          '<biblStruct coords="9,71.72,272.40,182.10,6.62" xml:id="b10">\n<analytic>',
          '<title level="a" type="main">Salt &amp; <hi>water</hi></title>',
          author(person('Berg', 'Jörg', 'A') + '<email>j@b.example</email>'),
          author(person('Doe', 'Jane')),
          '<author><affiliation>Elsewhere</affiliation></author>',
          '<idno type="DOI">10.1000/salt.1</idno><idno type="PMCID">PMC77</idno></analytic>',
          '<monogr><title level="j">Salt Letters</title><title level="j" type="abbrev">Salt Lett</title>',
          '<idno type="ISSN">0021-9606</idno><idno type="ISSNe">1476-4687</idno><imprint>',
          '<biblScope unit="volume">17</biblScope><biblScope unit="issue">4</biblScope>',
          '<biblScope unit="page" from="220" to="226" /><date type="published" when="2003-12" />',
          '<publisher>Grain</publisher></imprint></monogr><ptr target="https://salt.example/1"/>',
          '<note type="raw_reference">Berg JA, Doe J (2003) Salt and water.</note></biblStruct>',
        ),
      ),
    );
    assert.equal(record.key, undefined);
    assert.deepEqual(record.item, {
      type: 'article-journal',
      title: 'Salt & water',
      author: [
        { family: 'Berg', given: 'Jörg A' },
        { family: 'Doe', given: 'Jane' },
      ],
      'container-title': 'Salt Letters',
      'container-title-short': 'Salt Lett',
      volume: '17',
      issue: '4',
      page: '220-226',
      publisher: 'Grain',
      issued: { 'date-parts': [[2003, 12]] },
      DOI: '10.1000/salt.1',
      URL: 'https://salt.example/1',
      ISSN: '0021-9606, 1476-4687',
      PMCID: 'PMC77',
    });
  });

  it('tells papers of conferences from chapters', () => {
    const typeIn = (title: string, inner = '', more = ''): string | undefined =>
      facts(
        analytic() + `<monogr><title level="m">${title}</title>${more}<imprint>${inner}</imprint></monogr>`,
      ).type;
    assert.equal(typeIn('EMNLP'), 'paper-conference');
    assert.equal(typeIn('ACL 2017', '<publisher>ACL</publisher>'), 'paper-conference');
    assert.equal(typeIn('Proceedings of the Salt Workshop'), 'paper-conference');
    assert.equal(typeIn('Grain Days', '', '<meeting>Bern</meeting>'), 'paper-conference');
    assert.equal(typeIn('Handbook of Salt', '<publisher>Grain</publisher>'), 'chapter');
    assert.equal(typeIn('Salt', '', `<editor>${person('Owl', 'Cy')}</editor>`), 'chapter');
  });

  it('reads books, preprints, theses and what is not published', () => {
    const book = '<title level="m" type="main">B</title>' + author(person('Doe', 'J'));
    assert.deepEqual(facts(monograph(book, '<pubPlace>Bern</pubPlace><publisher>Grain</publisher>')), {
      type: 'book',
      title: 'B',
      author: [{ family: 'Doe', given: 'J' }],
      publisher: 'Grain',
      'publisher-place': 'Bern',
      issued: { 'date-parts': [[2016]] },
    });
    const arxiv = onlyRecord(
      importer.read(
        file(`<biblStruct>${monograph(`${book}<idno type="arXiv">arXiv:1609.02907</idno>`)}</biblStruct>`),
      ),
    );
    assert.deepEqual([arxiv.item.type, arxiv.extras], ['article', { arxiv: '1609.02907' }]);
    const thesis = facts(`${monograph(book)}<note type="report_type">PhD thesis</note>`);
    assert.deepEqual([thesis.type, thesis.genre], ['thesis', 'PhD thesis']);
    assert.equal(facts(`${monograph(book)}<note type="report_type">Tech. Rep.</note>`).type, 'report');
    assert.equal(facts('<monogr><title level="u">Notes</title></monogr>').type, 'document');
  });

  it("reads Zotero's export: its type, key, series, roles and tags", () => {
    const record = onlyRecord(
      importer.read(
        file(
          '<biblStruct type="bookSection" xml:id="Doe1978" corresp="http://zotero.org/x">',
          '<analytic><author><name>Heinrich von Rang</name></author><title level="a">A chapter</title></analytic>',
          '<monogr><title level="m">The book</title>',
          `<editor>${person('Owl', 'Cy')}</editor><editor role="translator">${person('Elk', 'Anne')}</editor>`,
          '<respStmt><resp>seriesEditor</resp><persName><surname>Ant</surname></persName></respStmt>',
          '<idno type="callNumber">QD 1</idno><idno type="ISBN">9783161484100</idno>',
          '<imprint><biblScope unit="page">45-74</biblScope><date>1978</date><note type="accessed">2020</note>',
          '</imprint></monogr><series><title level="s">Studies</title><biblScope unit="volume">7</biblScope></series>',
          '<note type="tags"><note type="tag">salt</note><note type="tag">water</note></note></biblStruct>',
        ),
      ),
    );
    assert.deepEqual([record.key, record.extras], ['Doe1978', { keywords: ['salt', 'water'] }]);
    assert.deepEqual(record.item, {
      type: 'chapter',
      title: 'A chapter',
      'container-title': 'The book',
      'collection-title': 'Studies',
      'collection-number': '7',
      author: [{ literal: 'Heinrich von Rang' }],
      editor: [{ family: 'Owl', given: 'Cy' }],
      translator: [{ family: 'Elk', given: 'Anne' }],
      'collection-editor': [{ family: 'Ant' }],
      'call-number': 'QD 1',
      ISBN: '9783161484100',
      page: '45-74',
      issued: { 'date-parts': [[1978]] },
    });
  });

  it('reads names that are plain text, bodies, links and generations', () => {
    const linked =
      '<persName><forename>L</forename><nameLink>van</nameLink><surname>Berg</surname></persName>';
    const names =
      author('Hersch, Jeanne') +
      author('<orgName>Institute of Salt</orgName>') +
      author(linked) +
      author('<forename>Jo</forename><surname>Roe</surname><genName>Jr.</genName>') +
      author('<persName/>');
    assert.deepEqual(facts(`<analytic><title>A</title>${names}</analytic>`).author, [
      { family: 'Hersch', given: 'Jeanne' },
      { literal: 'Institute of Salt' },
      { family: 'Berg', given: 'L', 'non-dropping-particle': 'van' },
      { family: 'Roe', given: 'Jo', suffix: 'Jr.' },
    ]);
  });

  it('reads older TEI, whose units are types and whose dates are text', () => {
    const scopes =
      '<biblScope type="vol">3</biblScope><biblScope type="pp">7-9</biblScope><date>May 1998</date>';
    const item = facts(
      `${analytic()}<monogr><title level="j">J</title><imprint>${scopes}</imprint></monogr><note>Good.</note>`,
    );
    assert.deepEqual(
      [item.volume, item.page, item.issued, item.note],
      ['3', '7-9', { 'date-parts': [[1998, 5]] }, 'Good.'],
    );
  });

  it('takes the whole for the work where its part has authors alone', () => {
    const named = author(person('Doe', 'J'));
    for (const part of [`<analytic>${named}</analytic>`, `<analytic><title/>${named}</analytic>`]) {
      const { type, title, ...rest } = facts(part + monograph('<title level="m">Handbook of Salt</title>'));
      assert.deepEqual([type, title], ['book', 'Handbook of Salt']);
      assert.deepEqual([rest['container-title'], rest.author], [undefined, [{ family: 'Doe', given: 'J' }]]);
    }
    const inJournal = importer.read(
      file(
        `<biblStruct><analytic>${named}</analytic>${monograph('<title level="j">J</title>')}</biblStruct>`,
      ),
    );
    assert.deepEqual(
      inJournal.records.map(({ item }) => [item.type, item.title, item['container-title']]),
      [['article-journal', undefined, 'J']],
    );
  });

  it('reads where a meeting was apart from its name', () => {
    const meeting = '<meeting>ICML 2019, <address><addrLine>Bern</addrLine></address></meeting>';
    assert.equal(
      facts(analytic() + monograph(`<title level="m">P</title>${meeting}`))['event-title'],
      'ICML 2019',
    );
  });

  it('keeps subtitles, and italics in titles', () => {
    const titles =
      '<title level="a" type="main">Salt and <hi rend="italic">E. coli</hi></title>' +
      '<title level="a" type="sub">A <hi rend="bold">bold</hi> study</title>';
    const item = facts(`<analytic>${titles}</analytic>${monograph('<title level="j">J</title>')}`);
    assert.equal(item.title, 'Salt and <i>E. coli</i>: A <b>bold</b> study');
  });

  it('reads several people out of one text, in reading order', () => {
    const authorsOf = (text: string): unknown =>
      facts(`<analytic><title>A</title>${author(text)}</analytic>`).author;
    const [doe, roe] = [
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'Kim' },
    ];
    assert.deepEqual(authorsOf('Jane Doe and Kim Roe'), [doe, roe]);
    assert.deepEqual(authorsOf('A Smith, B Doe'), [
      { family: 'Smith', given: 'A' },
      { family: 'Doe', given: 'B' },
    ]);
    assert.deepEqual(authorsOf('Van Berg, Jan Piet'), [{ family: 'Van Berg', given: 'Jan Piet' }]);
    assert.deepEqual(authorsOf('Salt Research and Grain Institute'), [
      { literal: 'Salt Research and Grain Institute' },
    ]);
  });

  it('takes the work that a review is on for no reference of its own', () => {
    const whole = (title: string, more = ''): string =>
      `<biblStruct>${monograph(`<title level="m">${title}</title>`)}${more}</biblStruct>`;
    const review = whole('Review', `<relatedItem type="reviewed">\n${whole('Book')}</relatedItem>`);
    const result = importer.read(file(review, whole('B'), review.replace('</biblStruct>', ''), whole('C')));
    assert.deepEqual(titlesOf(result), ['Review', 'B', 'Review', 'C']);
    assert.deepEqual(
      result.problems.map(({ code }) => code),
      ['missing-end'],
    );
  });

  it('loses no reference to a broken or an empty one, and says where it is', () => {
    const record = (title: string): string =>
      `<biblStruct xml:id="${title}k">\n<monogr><title level="m">${title}</title></monogr>\n</biblStruct>`;
    const result = importer.read(
      file(record('A'), record('B').replace('</title>', ''), '<biblStruct></biblStruct>', record('C')),
    );
    assert.deepEqual(titlesOf(result), ['A', undefined, 'C']);
    assert.deepEqual(keysOf(result), ['Ak', 'Bk', 'Ck']);
    assert.deepEqual(problemLinesOf(result), [
      '6 warning no-title-or-author',
      '7 error bad-xml',
      '9 error no-title-or-author',
    ]);
    assert.deepEqual(problemLinesOf(importer.read(file(record('A')).slice(0, -37))), [
      '6 warning missing-end',
    ]);
  });
});
