import assert from 'node:assert/strict';
import { importText } from '../../../../src/core/import/importers';
import type { PaperRecord } from '../../../../src/core/model/record';

function readAll(text: string): readonly PaperRecord[] {
  const { format, result } = importText('query.xml', text);
  assert.deepEqual([format, result.problems], ['arxiv', []]);
  return result.records;
}

function readOne(text: string): PaperRecord {
  const [record, ...more] = readAll(text);
  assert.ok(record && more.length === 0);
  return record;
}

const entry = `<entry>
    <id>http://arxiv.org/abs/2101.00001v2</id>
    <updated>2022-05-06T10:00:00Z</updated>
    <published>2021-01-02T09:00:00Z</published>
    <title>Herons count in $O(n^2)$
  steps</title>
    <summary>  We count &amp; recount
herons.
</summary>
    <author><name>Ann B. Heron</name><arxiv:affiliation>Marsh College</arxiv:affiliation></author>
    <author><name>The Pond Collaboration</name></author>
    <arxiv:comment>9 pages</arxiv:comment>
    <arxiv:journal_ref>Pond Letters 7 (2021) 11-19</arxiv:journal_ref>
    <arxiv:doi>10.9999/herons.7</arxiv:doi>
    <link href="http://arxiv.org/abs/2101.00001v2" rel="alternate" type="text/html"/>
    <arxiv:primary_category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
    <category term="stat.ML" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`;
const feed = (...entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query: search_query=all:heron</title>
  <id>http://arxiv.org/api/abc</id>
  ${entries.map((one) => one.replace('<entry>', '<entry xmlns:arxiv="http://arxiv.org/schemas/atom">')).join('\n')}
</feed>
`;
const oai = (record: string): string =>
  `<?xml version="1.0"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header><identifier>oai:arXiv.org:2101.00001</identifier></header><metadata>${record}</metadata></record></ListRecords></OAI-PMH>\n`;

describe('ArxivImporter', () => {
  it('reads an entry of the API’s feed', () => {
    const { key, item, extras } = readOne(feed(entry));
    assert.equal(key, undefined);
    assert.deepEqual(extras, { arxiv: '2101.00001', keywords: ['cs.LG', 'stat.ML'] });
    assert.deepEqual(item, {
      type: 'article',
      title: 'Herons count in O(n<sup>2</sup>) steps',
      abstract: 'We count & recount herons.',
      author: [{ family: 'Heron', given: 'Ann B.' }, { literal: 'The Pond Collaboration' }],
      issued: { 'date-parts': [[2021, 1, 2]] },
      publisher: 'arXiv',
      number: 'arXiv:2101.00001',
      URL: 'https://arxiv.org/abs/2101.00001',
      DOI: '10.9999/herons.7',
      note: 'Pond Letters 7 (2021) 11-19\n9 pages',
    });
  });

  it('reads all entries, those before a cut too', () => {
    assert.equal(readAll(feed(entry, entry.replace('2101.00001', '2101.00002'))).length, 2);
    const text = feed(entry, entry.replace('2101.00001', '2101.00002'));
    const cut = importText('query.xml', text.slice(0, text.lastIndexOf('<title>')));
    assert.equal(cut.result.records[0]?.extras.arxiv, '2101.00001');
    assert.ok(cut.result.problems.length > 0);
  });

  it('reads records of the OAI server, with authors by part', () => {
    const { item, extras } = readOne(
      oai(
        '<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>hep-ph/0704001</id><created>2007-04-02</created><updated>2007-07-24</updated>' +
          '<authors><author><keyname>van der Reed</keyname><forenames>C.</forenames></author><author><keyname>Owl</keyname><forenames>D.</forenames><suffix>Jr.</suffix></author></authors>' +
          '<title>Owls</title><categories>hep-ph math.CO</categories><journal-ref>Pond 1</journal-ref><doi>10.9/x</doi><abstract>  They hoot. </abstract></arXiv>',
      ),
    );
    assert.deepEqual(
      [item.author, item.issued, item.note, extras],
      [
        [
          { family: 'Reed', given: 'C.', 'non-dropping-particle': 'van der' },
          { family: 'Owl', given: 'D.', suffix: 'Jr.' },
        ],
        { 'date-parts': [[2007, 4, 2]] },
        'Pond 1',
        { arxiv: 'hep-ph/0704001', keywords: ['hep-ph', 'math.CO'] },
      ],
    );
  });

  it('reads raw records, with authors in one line and a date of the first version', () => {
    const { item } = readOne(
      oai(
        '<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>0704.0001</id><submitter>X Y</submitter><version version="v1"><date>Mon, 2 Apr 2007 19:18:42 GMT</date></version><version version="v2"><date>Tue, 24 Jul 2007 20:10:27 GMT</date></version>' +
          "<title>Owls</title><authors>C. Bal\\'azs (Marsh College, Pond), E. L. Berger (1), P. M. Nadolsky and C.-P. Yuan ((1) Reed, (2) Pond)</authors><categories>hep-ph</categories><abstract>x</abstract></arXivRaw>",
      ),
    );
    assert.deepEqual(
      item.author?.map(({ family, given }) => `${given ?? ''} ${family ?? ''}`),
      ['C. Balázs', 'E. L. Berger', 'P. M. Nadolsky', 'C.-P. Yuan'],
    );
    assert.deepEqual(item.issued, { 'date-parts': [[2007, 4, 2]] });
  });

  it('tells groups, generations and others in a line of authors', () => {
    const line = 'The BABAR Collaboration: B. Aubert, John Smith, Jr. and Ann Lee, et al.';
    const { item } = readOne(
      oai(
        `<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>0704.0002</id><title>Owls</title><authors>${line}</authors></arXivRaw>`,
      ),
    );
    assert.deepEqual(item.author, [
      { literal: 'The BABAR Collaboration' },
      { family: 'Aubert', given: 'B.' },
      { family: 'Smith', given: 'John', suffix: 'Jr.' },
      { family: 'Lee', given: 'Ann' },
      { literal: 'others' },
    ]);
  });

  it('takes no mistake that the API tells for a paper', () => {
    const told =
      '<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title><summary>incorrect id</summary><author><name>arXiv api core</name></author></entry>';
    const { result } = importText('query.xml', feed(told));
    assert.deepEqual([result.records.length, result.problems.length], [0, 1]);
  });

  it('leaves other feeds alone', () => {
    const other = feed(entry).replaceAll('arxiv.org', 'example.org');
    assert.equal(importText('news.xml', other).format, undefined);
  });
});
