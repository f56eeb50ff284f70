import assert from 'node:assert/strict';
import { writeHayagriva } from '../../../src/core/export/hayagrivaWriter';
import { yamlLines, yamlScalar } from '../../../src/core/export/yamlLines';
import { importText } from '../../../src/core/import/importers';
import type { CslItem } from '../../../src/core/model/cslItem';
import { makePaper } from '../../support/papers';

function written(item: Partial<CslItem>, more: Parameters<typeof makePaper>[0] = {}): string {
  return writeHayagriva([
    makePaper({ key: 'k', title: 'T', authors: [], year: undefined, venue: '', ...more, item }),
  ]);
}

/** The item as it is read again. */
function again(item: Partial<CslItem>): Partial<CslItem> {
  const { records } = importText('a.yml', written(item)).result;
  assert.equal(records.length, 1);
  const [record] = records;
  assert.equal(record?.key, 'k');
  return record.item;
}

describe('writeHayagriva', () => {
  it('writes nothing that Hayagriva would reject the file for', () => {
    const of = (URL: string): string | undefined => / url: "?([^"\n]*)/.exec(written({ URL }))?.[1];
    assert.equal(of('foo bar'), undefined);
    assert.equal(of('www.x.example/a'), 'https://www.x.example/a');
    assert.equal(of('https://x.example/a'), 'https://x.example/a');
    const totals = written({ 'number-of-pages': 'xii, 300', 'number-of-volumes': '2' });
    assert.doesNotMatch(totals, /page-total/);
    assert.match(totals, /volume-total: "?2/);
  });

  it('keeps a number that belongs to no series', () => {
    const inside = {
      type: 'paper-conference',
      'container-title': 'Proc.',
      'collection-number': '7',
    } as const;
    assert.equal(again(inside).issue, '7');
    assert.equal(again({ type: 'book', 'collection-number': '7' }).issue, '7');
    const series = again({ ...inside, 'collection-title': 'LNCS' });
    assert.deepEqual([series.issue, series['collection-number']], [undefined, '7']);
  });

  it('says an arXiv id once', () => {
    const text = written({ number: 'arXiv:2001.00001' }, { arxiv: '2001.00001' });
    assert.equal(text.match(/2001\.00001/g)?.length, 1);
  });

  it('writes an article with what it stands in', () => {
    assert.equal(
      written({
        type: 'article-journal',
        title: 'On <span class="nocase">GPU</span>s for $5 {x}',
        author: [
          { family: 'Doe', given: 'Jane' },
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
          { literal: 'ACME, Inc.' },
          { literal: 'others' },
        ],
        issued: { 'date-parts': [[2024, 5, 17]] },
        'container-title': 'Journal of Things',
        volume: '12',
        issue: '3',
        page: '1-9',
        DOI: '10.1000/x',
        ISSN: '1234-5678',
        URL: 'https://x.example/a',
        accessed: { 'date-parts': [[2025, 1]] },
      }),
      [
        'k:',
        '  type: article',
        '  title: "On {GPU}s for \\\\$5 \\\\{x\\\\}"',
        '  author:',
        '  - "Doe, Jane"',
        '  - name: Berg',
        '    given-name: Jan',
        '    prefix: van der',
        '  - name: "ACME, Inc."',
        '  date: "2024-05-17"',
        '  page-range: "1-9"',
        '  parent:',
        '    type: periodical',
        '    title: Journal of Things',
        '    volume: "12"',
        '    issue: "3"',
        '  serial-number:',
        '    doi: "10.1000/x"',
        '    issn: "1234-5678"',
        '  url:',
        '    value: "https://x.example/a"',
        '    date: "2025-01"',
        '',
      ].join('\n'),
    );
  });

  const items: readonly (readonly [string, Partial<CslItem>])[] = [
    [
      'article-journal',
      {
        type: 'article-journal',
        title: 'A {brace} and a \\ backslash',
        author: [{ family: 'Doe', given: 'Jane' }],
        issued: { 'date-parts': [[2024]] },
        'container-title': 'J',
        volume: '1',
        DOI: '10.1/a',
      },
    ],
    [
      'paper-conference',
      {
        type: 'paper-conference',
        title: 'A paper',
        'container-title': 'Proceedings of X',
        'event-title': 'X 2024',
        'event-place': 'Oslo',
        publisher: 'ACM',
        'publisher-place': 'New York',
        page: '3-7',
        editor: [{ family: 'Ed', given: 'Ann' }],
      },
    ],
    [
      'chapter',
      {
        type: 'chapter',
        title: 'One',
        'container-title': 'A book',
        'collection-title': 'A series',
        'collection-number': '4',
        edition: '2',
        ISBN: '978-3-16-148410-0',
      },
    ],
    [
      'book',
      {
        type: 'book',
        title: 'Whole',
        'collection-title': 'Series',
        'collection-number': '7',
        publisher: 'P',
        'publisher-place': 'Q',
        volume: '2',
        edition: '3',
        translator: [{ family: 'Tran', given: 'Lee' }],
        language: 'en',
      },
    ],
    ['thesis', { type: 'thesis', title: 'On it', publisher: 'A University', genre: 'PhD thesis' }],
    ['webpage', { type: 'webpage', title: 'Page', 'container-title': 'Site', URL: 'https://a.example' }],
    ['motion_picture', { type: 'motion_picture', title: 'Film', director: [{ family: 'Di', given: 'Re' }] }],
    ['report', { type: 'report', title: 'Rep', number: 'TR-1', publisher: 'Lab' }],
    ['software', { type: 'software', title: 'Tool', version: '1.2' }],
  ];
  for (const [type, item] of items) {
    it(`is read again as what it was: ${type}`, () => {
      assert.deepEqual(again(item), item);
    });
  }

  it('keeps the arXiv id of a preprint, and quotes keys and words that YAML would take for others', () => {
    const text = written({ type: 'article' }, { arxiv: '2401.00001', key: 'true' });
    assert.match(
      text,
      /^"true":\n {2}type: article\n {2}title: "T"\n {2}serial-number:\n {4}arxiv: "2401\.00001"\n$/,
    );
    assert.equal(yamlScalar('no'), '"no"');
    assert.deepEqual(yamlLines({ a: undefined, b: [['x', 1]] }), ['b:', '- ["x", 1]']);
  });

  it('keeps beside the fields what Hayagriva has none for', () => {
    const paper = makePaper({ key: 'k', title: 'T', authors: [], year: undefined, venue: '', type: 'book' });
    const text = writeHayagriva(
      [{ ...paper, extras: { keywords: ['a'], arxiv: '2401.00001' } }],
      new Map([
        [
          'k',
          {
            unsaid: { status: 'in press' },
            exact: { issued: { 'date-parts': [[2001], [2002, 3]] } },
            seeming: {},
          },
        ],
      ]),
    );
    const beside = [
      '  custom:',
      '    keywords:',
      '    - "a"',
      '    csl:',
      '      status: in press',
      '    csl-exact:',
      '      issued:',
      '        date-parts:',
      '        - [2001]',
      '        - [2002, 3]',
      '',
    ];
    assert.ok(text.endsWith(beside.join('\n')), text);
    assert.doesNotMatch(writeHayagriva([paper]), /custom/);
  });

  it('cannot be broken out of', () => {
    const hostile = 'x\n  type: book\nother:\n  title: "y"';
    const { records } = importText('a.yml', written({ type: 'book', title: hostile, note: hostile })).result;
    assert.deepEqual(
      records.map(({ key }) => key),
      ['k'],
    );
  });
});
