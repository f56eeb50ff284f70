import assert from 'node:assert/strict';
import { PaperListingImporter } from '../../../../src/core/import/listing/paperListing';
import { scholarFacts } from '../../../../src/core/import/listing/paperListingNames';

const importer = new PaperListingImporter();
const abstracts = [
  'We present Heron, a method that compresses the cache of language models. Existing approaches drop tokens by age. Experiments on three tasks show that accuracy stays the same at a tenth of the memory.',
  'Training on small devices is limited by memory. In this paper we propose Wren, an algorithm that recomputes activations. Results demonstrate that performance is kept on all tasks that we looked at.',
];
const heron = 'Heron: Query-Aware Compression of Long Contexts';
const wren = 'Wren: Cheap Recomputation for Training on Small Devices';

/** Title, family names, arXiv id, venue or year of each paper; the text must be known for a listing, without a rest. */
function papers(...lines: readonly string[]): readonly (readonly unknown[])[] {
  const text = lines.join('\n');
  assert.ok(importer.recognise('page.txt', text) >= 0.5, 'not recognised');
  const { records, problems } = importer.read(text);
  assert.deepEqual(problems, []);
  return records.map(({ item, extras }) => [
    item.title,
    item.author?.map(({ family, literal }) => family ?? literal).join(' '),
    extras.arxiv,
    extras.venueShort ?? item.issued?.['date-parts']?.[0]?.[0],
  ]);
}

describe('PaperListingImporter: copied pages', () => {
  it('reads labels, each in a line or all in one', () => {
    const expected = [
      [heron, 'Heron Wren', undefined, undefined],
      [wren, 'Day', undefined, undefined],
    ];
    const parts = [
      [`Title: ${heron}`, 'Authors: Ann Heron, Bo Wren', `Abstract: ${abstracts[0] ?? ''}`],
      [`Title: ${wren}`, 'Authors: Cy Day', `Abstract: ${abstracts[1] ?? ''}`],
    ];
    assert.deepEqual(papers(...parts.flat()), expected);
    assert.deepEqual(papers(...parts.map((part) => part.join(' '))), expected);
  });

  it('reads a title and an abstract with a tab between', () => {
    const text = `${heron}\t${abstracts[0] ?? ''}\n${wren}\t${abstracts[1] ?? ''}`;
    const { records } = importer.read(text);
    assert.deepEqual(
      records.map(({ item, range }) => [item.title, item.abstract, range.start.line]),
      [
        [heron, abstracts[0], 0],
        [wren, abstracts[1], 1],
      ],
    );
    assert.ok(importer.recognise('', text) >= 0.5);
  });

  it('reads lists of arXiv, numbered or not, in lines or in one', () => {
    const expected = [
      [heron, 'Heron Wren', '2401.01234', undefined],
      [wren, 'Day Elk', '2401.01235', undefined],
    ];
    const first = [
      'arXiv:2401.01234 [pdf, other]',
      `Title: ${heron}`,
      'Authors: Ann Heron, Bo Wren',
      'Comments: 12 pages',
      'Subjects: Machine Learning (cs.LG)',
    ];
    const second = [
      'arXiv:2401.01235 [pdf, html, other]',
      `Title: ${wren}`,
      'Authors: Cy Day, Di Elk',
      'Subjects: Machine Learning (cs.LG)',
    ];
    assert.deepEqual(papers(...first, ...second), expected);
    assert.deepEqual(papers(`[1]  ${first.join('\n    ')}`, `[2]  ${second.join('\n    ')}`), expected);
    assert.deepEqual(papers(first.join(' '), second.join(' ')), expected);
  });

  it('reads results of Google Scholar', () => {
    assert.deepEqual(
      papers(
        heron,
        'A Heron, B Wren - arXiv preprint arXiv:2401.01234, 2024 - arxiv.org',
        'We present Heron, a method that compresses the key-value cache of language models while …',
        'Save Cite Cited by 12 Related articles All 3 versions',
        '[PDF] arxiv.org',
        wren,
        'C Day, D Elk… - Journal of Birds, 2023 - Springer',
        'Training on small devices is limited by the memory that activations take …',
        'Save Cite Cited by 1,204 Related articles All 5 versions',
      ),
      [
        [heron, 'Heron Wren', '2401.01234', 2024],
        [wren, 'Day Elk others', undefined, 'Journal of Birds 2023'],
      ],
    );
    const [, short] = papers(
      ...[heron, 'A Heron, B Wren - Journal of Birds, 2021 - Springer'],
      ...[
        '… we look at the herons and the memory of birds that we find with our method …',
        'Save Cite Cited by 12',
      ],
      ...['Salt in nests', 'D Owl, E Tern - Pond Review, 2019 - pond.example'],
    );
    assert.deepEqual(short, ['Salt in nests', 'Owl Tern', undefined, 'Pond Review 2019']);
    assert.equal(scholarFacts('A Heron - … of Birds, 2023 - Springer')?.venue, '2023');
    assert.equal(scholarFacts('Heron - a bird, 2023'), undefined);
    assert.equal(scholarFacts('A Title - With Dashes - and More'), undefined);
  });

  it('reads lists of OpenReview', () => {
    assert.deepEqual(
      papers(
        heron,
        'Ann Heron, Bo Wren, Cy Day',
        'Published: 16 Jan 2024, Last Modified: 05 Mar 2024',
        'ICLR 2024 poster',
        'Readers: Everyone',
        wren,
        'Di Elk, Ed Finch, Flo Gull',
        'ICLR 2024 oral',
      ),
      [
        [heron, 'Heron Wren Day', undefined, 'ICLR 2024'],
        [wren, 'Elk Finch Gull', undefined, 'ICLR 2024'],
      ],
    );
  });

  it('reads accepted papers with where their authors work', () => {
    const others = [
      'On the Memory of Optimizers in Federated Learning',
      'Low-Rank Adapters for Everyone and Every Budget',
    ];
    assert.deepEqual(
      papers(
        ...[heron, 'Ann Heron (University of Birds), Bo Wren (Bird Labs)'],
        ...[wren, 'Cy Day (Night School); Di Elk (University of Woods)'],
        ...[others[0] ?? '', 'Ed Finch · Flo Gull'],
        ...[others[1] ?? '', 'Gus Hare*, Ida Jay'],
      ),
      [
        [heron, 'Heron Wren', undefined, undefined],
        [wren, 'Day Elk', undefined, undefined],
        [others[0], 'Finch Gull', undefined, undefined],
        [others[1], 'Hare Jay', undefined, undefined],
      ],
    );
  });

  it('reads a lone author behind an arXiv id and a title, and a title behind the place of a copy', () => {
    const { records, problems } = importer.read(
      [
        '[2] arXiv:2401.01235 [pdf, html, other]',
        `Title: ${heron}`,
        'Dora Owl',
        'Subjects: Machine Learning (cs.LG)',
        '',
        '[PDF] arxiv.org',
        wren,
        'D Owl, E Tern, A Heron… - arXiv preprint arXiv:2101.00123, 2021 - arxiv.org',
        'Save Cite Cited by 3 Related articles',
      ].join('\n'),
    );
    assert.deepEqual(
      records.map(({ item }) => [item.title, item.author?.length, item.author?.[0]?.family]),
      [
        [heron, 1, 'Owl'],
        [wren, 4, 'Owl'],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('takes neither a subject nor the rest of a title behind an arXiv id for a lone author', () => {
    const item = (...lines: readonly string[]): unknown => {
      const text = ['[2] arXiv:2401.01235 [pdf]', ...lines, '[3] arXiv:2401.01236', `Title: ${wren}`];
      const { records } = importer.read([...text, 'Jane Doe, Wei Li'].join('\n'));
      return records.map(({ item: { title, author } }) => [title, author?.map(({ family }) => family)]);
    };
    const second = [wren, ['Doe', 'Li']];
    const people = ['Owl', 'Tern'];
    for (const [lines, ...first] of [
      [[`Title: ${heron}`, 'Machine Learning', 'Dora Owl, Eva Tern'], heron, people],
      [[`Title: ${heron}`, 'Machine Learning', 'Authors: Dora Owl, Eva Tern'], heron, people],
      [[`Title: ${heron}`, 'Machine Learning', 'Comments: 9 pages', 'Dora Owl, Eva Tern'], heron, people],
      [
        ['Title: Nests of Herons and', 'Old Wrens', 'Dora Owl, Eva Tern'],
        'Nests of Herons and Old Wrens',
        people,
      ],
      [[`Title: ${heron}`, 'Dora Owl', 'Comments: 9 pages'], heron, ['Owl']],
      [[`Title: ${heron}`, 'Dora Owl'], heron, ['Owl']],
    ] as const) {
      assert.deepEqual(item(...lines), [first, second], lines.join(' | '));
    }
  });

  it('leaves out who submitted a paper', () => {
    const { records, problems } = importer.read(
      ['Submitted by', 'somebody', '45', heron, '·', '4 authors'].join('\n'),
    );
    assert.deepEqual([records.map(({ item }) => item.title), problems], [[heron], []]);
  });

  it('still leaves other texts alone', () => {
    const others = [
      'User-agent: *\nDisallow: /private/\nAllow: /',
      'apple\nbanana\ncherry\ndate\nelderberry\nfig\ngrape',
      'numpy==1.26\ntorch>=2.1\npandas',
      '2024-01-01 10:00 INFO Published: nothing\n2024-01-01 10:01 INFO Readers: none',
      'Title: My Shopping List\nAuthor: Ann Heron\n\nMilk and eggs\nBread',
    ];
    for (const text of others) {
      assert.equal(importer.recognise('some.txt', text), 0, text);
    }
  });
});
