import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { writeCslJson } from '../../../src/core/export/cslJsonWriter';
import type { WritablePaper } from '../../../src/core/export/cslJsonWriter';
import { CslJsonImporter } from '../../../src/core/import/cslJson/cslJson';

function readBack(papers: readonly WritablePaper[]): readonly WritablePaper[] {
  const result = new CslJsonImporter().read(writeCslJson(papers));
  assert.deepEqual(result.problems, []);
  return result.records.map(({ key, item, extras }) => ({ key: key ?? '', item, extras }));
}

describe('writeCslJson', () => {
  it('writes the key twice, the title early and our own facts last', () => {
    const text = writeCslJson([
      {
        key: 'miller2020a',
        item: { type: 'book', volume: '1', title: 'A', issued: { 'date-parts': [[2020]] } },
        extras: { tldr: 'T.', keywords: [] },
      },
    ]);
    assert.deepEqual(
      text,
      [
        '[',
        '  {',
        '    "id": "miller2020a",',
        '    "citation-key": "miller2020a",',
        '    "type": "book",',
        '    "title": "A",',
        '    "issued": {',
        '      "date-parts": [',
        '        [',
        '          2020',
        '        ]',
        '      ]',
        '    },',
        '    "volume": "1",',
        '    "custom": {',
        '      "tldr": "T."',
        '    }',
        '  }',
        ']',
        '',
      ].join('\n'),
    );
  });

  it('writes an empty list for no papers', () => {
    assert.equal(writeCslJson([]), '[]\n');
  });

  it('comes back the same, whatever the key and the facts', () => {
    const papers: readonly WritablePaper[] = [
      {
        key: '123/ABCD2345',
        item: {
          type: 'article-journal',
          title: 'D<sup>2</sup>MoE "quoted" \\ back',
          author: [
            {
              family: 'Brink',
              given: 'Jan',
              'non-dropping-particle': 'van den',
              suffix: 'Jr.',
              'comma-suffix': true,
            },
            { literal: '株式会社' },
          ],
          issued: { 'date-parts': [[-44, 3, 15], [2020]], circa: true },
          accessed: { literal: 'yesterday' },
          'event-date': { 'date-parts': [[2020]], season: 2 },
          abstract: 'Two\n\nparagraphs.',
          keyword: 'a; b',
          DOI: '10.1000/x',
        },
        extras: {
          arxiv: '2411.07837',
          code: 'https://github.com/a/b',
          venueShort: 'ICML 2025',
          techniques: ['kv-cache'],
          keywords: ['a', 'b'],
          tldr: 'T.',
          keyResults: ['r'],
          entryType: 'online',
          aliases: ['old'],
          altTitles: ['Other'],
        },
      },
      { key: 'https://odd.example/key', item: { type: 'zine', title: 'B' }, extras: {} },
    ];
    assert.deepEqual(readBack(papers), papers);
  });

  it('brings the built-in collection back the same', () => {
    const text = readFileSync(new URL('../../../media/collection.json', pathToFileURL(__filename)), 'utf8');
    const papers = new CslJsonImporter().read(text).records.map((record, i) => ({
      key: `key${String(i)}`,
      item: record.item,
      extras: record.extras,
    }));
    assert.equal(papers.length, 55);
    assert.deepEqual(readBack(papers), papers);
  });
});
