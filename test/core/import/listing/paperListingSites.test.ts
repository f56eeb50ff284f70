import assert from 'node:assert/strict';
import { chooseImporter } from '../../../../src/core/import/importers';
import { PaperListingImporter } from '../../../../src/core/import/listing/paperListing';
import type { PaperRecord } from '../../../../src/core/model/record';

/** A record in a line: people, year, title, where it came out. */
function shown({ item, extras }: PaperRecord): string {
  const names = (item.author ?? []).map(
    ({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  const place = [item['container-title'], item.volume, item.issue, item.page].filter(Boolean).join(' ');
  const year = item.issued?.['date-parts']?.[0]?.[0] ?? '';
  return [names.join(', '), year, item.title, place || (extras.venueShort ?? extras.arxiv ?? '')].join(' | ');
}

function read(...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  const importer = chooseImporter('page.txt', text);
  assert.equal(importer?.format, 'listing', text);
  const { records, problems } = importer.read(text);
  assert.deepEqual(problems, []);
  return records.map(shown);
}

describe('pages of papers as they are copied', () => {
  it('have authors by family name under titles', () => {
    const abstract =
      'We study nests in reeds. Our method improves the memory of nests. Experiments show large gains.';
    const titles = ['Nests That Remember Their Birds', 'Reeds for All Birds of the World'];
    assert.deepEqual(
      read(
        titles[0] ?? '',
        'Heron, A., Wren, B. C., Finch, C.',
        abstract,
        '',
        titles[1] ?? '',
        'Owl DE, Lark F',
        abstract,
      ),
      [
        'A. Heron, B. C. Wren, C. Finch |  | Nests That Remember Their Birds | ',
        'D E Owl, F Lark |  | Reeds for All Birds of the World | ',
      ],
    );
    assert.deepEqual(
      read(titles[0] ?? '', 'Heron, Ada; Wren, Bo', abstract, '', titles[1] ?? '', 'Owl, D.', abstract),
      [
        'Ada Heron, Bo Wren |  | Nests That Remember Their Birds | ',
        'D. Owl |  | Reeds for All Birds of the World | ',
      ],
    );
  });

  it('begin no paper with people alone', () => {
    const abstract =
      'We study nests in reeds. Our method improves the memory of nests. Experiments show large gains.';
    const papers = ['Nests That Remember Their Birds', '<i>Rana</i> in the Reeds of the World'].flatMap(
      (title) => [title, "Heron, A., d'Wren, B.", abstract, ''],
    );
    const text = [...papers, '= 3 [x]', 'Owl, D., Lark, E.', abstract].join('\n');
    const { records, problems } = new PaperListingImporter().read(text);
    assert.deepEqual(
      records.map(({ item }) => [item.title, item.author?.length, item.abstract]),
      [
        ['Nests That Remember Their Birds', 2, abstract],
        ['<i>Rana</i> in the Reeds of the World', 2, abstract],
      ],
    );
    assert.deepEqual(
      problems.map(({ range }) => range.start.line),
      [8, 9, 10],
    );
  });

  it('are those of CVF, the ACL Anthology and NeurIPS, with buttons or tracks', () => {
    const papers = [
      'Ada Heron, Bo Wren |  | Nests That Remember Their Birds | ',
      'Finn Crow |  | Counting Frogs in the Dark | ',
    ];
    const [nests, frogs] = ['Nests That Remember Their Birds', 'Counting Frogs in the Dark'];
    assert.deepEqual(
      read(
        nests,
        'Ada Heron, Bo Wren',
        '[pdf] [supp] [arXiv] [bibtex]',
        frogs,
        'Finn Crow',
        '[pdf]',
        '[bibtex]',
      ),
      papers,
    );
    assert.deepEqual(
      read('pdf', 'bib', 'abs', nests, 'Ada Heron | Bo Wren', 'pdf bib abs', frogs, 'Finn Crow'),
      papers,
    );
    assert.deepEqual(
      read(
        nests,
        'Ada Heron, Bo Wren',
        'Main Conference Track',
        frogs,
        'Finn Crow',
        'Datasets and Benchmarks Track',
      ),
      papers,
    );
  });

  it('are those of PMLR, with the proceedings behind the names', () => {
    const place = 'Proceedings of the 41st International Conference on Machine Learning, PMLR 235';
    assert.deepEqual(
      read(
        'Nests That Remember',
        '',
        `Ada Heron, Bo Wren; ${place}:1-37`,
        '',
        '[abs][Download PDF][OpenReview]',
        '',
        'Counting Frogs in the Dark',
        '',
        `Finn Crow; ${place}:38-58`,
        '',
        '[abs][Download PDF]',
      ),
      [
        'Ada Heron, Bo Wren |  | Nests That Remember | Proceedings of the 41st International Conference on Machine Learning, PMLR 235 1-37',
        'Finn Crow |  | Counting Frogs in the Dark | Proceedings of the 41st International Conference on Machine Learning, PMLR 235 38-58',
      ],
    );
  });

  it('are those of OpenReview, with the venue stuck to a date', () => {
    assert.deepEqual(
      read(
        'Nests That Remember Their Birds',
        '',
        'pdf icon',
        'Ada Heron, Bo Wren',
        'Published: 16 Jan 2024, Last Modified: 15 Mar 2024ICLR 2024 posterEveryoneRevisionsBibTeX',
        'Keywords: nests, memory',
        'TL;DR: Nests remember.',
        'Counting Frogs in the Dark',
        'Finn Crow',
        '',
        'Published: 16 Jan 2024, Last Modified: 15 Mar 2024',
        'ICLR 2024 oral',
        'Readers: Everyone',
      ),
      [
        'Ada Heron, Bo Wren | 2024 | Nests That Remember Their Birds | ICLR 2024',
        'Finn Crow | 2024 | Counting Frogs in the Dark | ICLR 2024',
      ],
    );
  });

  it('may have hard blanks, wide commas, and each line twice', () => {
    const lines = [
      'Nests That Remember',
      'Ada Heron, Bo Wren',
      '[pdf]',
      'Counting Frogs',
      'Finn Crow, Gil Dove',
      '[pdf]',
    ];
    const papers = [
      'Ada Heron, Bo Wren |  | Nests That Remember | ',
      'Finn Crow, Gil Dove |  | Counting Frogs | ',
    ];
    assert.deepEqual(read(...lines.map((line) => line.replaceAll(' ', '\u00a0'))), papers);
    assert.deepEqual(read(...lines.map((line) => line.replaceAll(',', '，'))), papers);
    assert.deepEqual(read(...lines.flatMap((line) => [line, line])), papers);
  });

  it('are profiles of Google Scholar, in lines or with tabs', () => {
    const papers = [
      'A Heron, B Wren | 2017 | Nests that remember their birds | Advances in neural nests 30',
      'D Owl | 2019 | Reeds for all birds of the world | Pond Letters 12 3 10-20',
      'F Crow, G Dove | 2020 | Counting frogs in the dark | 2001.00003',
    ];
    const rows = [
      [
        'Nests that remember their birds',
        'A Heron, B Wren',
        'Advances in neural nests 30, 2017',
        '102345',
        '2017',
      ],
      ['Reeds for all birds of the world', 'D Owl', 'Pond Letters 12 (3), 10-20, 2019', '1234', '2019'],
      ['Counting frogs in the dark', 'F Crow, G Dove', 'arXiv preprint arXiv:2001.00003, 2020', '87', '2020'],
    ];
    assert.deepEqual(read(...rows.map((cells) => cells.join('\t'))), papers);
    const lines = rows.flatMap(([title = '', names = '', place = '', cited = '', year = '']) => [
      title,
      names,
      place,
      `${cited}\t${year}`,
    ]);
    assert.deepEqual(read('Title', 'Cited by', 'Year', ...lines), papers);
  });

  it('are lists of Semantic Scholar, with a summary', () => {
    const lines = [
      'Nests that remember their birds',
      'A. Heron, B. Wren, +3 authors Cy Finch',
      'Published in Neural Nests and Information… 12 June 2017',
      'Computer Science',
      'TLDR',
      'A new simple nest is proposed, and it generalizes well to other birds. Expand',
      '102,345 Citations',
      'PDF',
    ];
    const others = [
      'Reeds for all birds of the world',
      'Dee Owl, Eve Lark',
      'Published in Pond Letters 2019',
      'Biology',
      '1,234 Citations',
    ];
    assert.deepEqual(read(...lines, ...others), [
      'A. Heron, B. Wren, Cy Finch | 2017 | Nests that remember their birds | ',
      'Dee Owl, Eve Lark | 2019 | Reeds for all birds of the world | Pond Letters',
    ]);
  });

  it('have titles that begin or end as labels and tracks do', () => {
    const abstract =
      'We study nests in reeds. Our method improves the memory of nests. Experiments show large gains.';
    const titles = [
      'TLDR: Short Summaries of Long Nests',
      'TL;DR: Mining Ponds to Learn From Herons',
      'Tags: Learning From Social Birds',
      'Learning to Track',
    ];
    const papers = titles.map((title) => `Ada Heron, Bo Wren |  | ${title} | `);
    assert.deepEqual(read(...titles.flatMap((title) => [title, 'Ada Heron, Bo Wren', abstract, ''])), papers);
    assert.deepEqual(read(...titles.flatMap((title) => [title, 'Ada Heron, Bo Wren', '[pdf]'])), papers);
    assert.deepEqual(
      read(...titles.slice(0, 3).flatMap((title) => [title, abstract])),
      titles.slice(0, 3).map((title) => ` |  | ${title} | `),
    );
  });

  it('are no lists of people and what they do', () => {
    for (const lines of [
      [
        'Department of Bird Studies',
        'Ada Heron, Bo Wren',
        'Department of Pond Management',
        'Cy Finch, Dee Owl',
        'Department of Reeds',
        'Eve Lark, Finn Crow',
      ],
      [
        'Kick-off meeting',
        'Ada Heron, Bo Wren',
        'Budget for the next year, 2024',
        'Cy Finch',
        'Code',
        'Paper',
      ],
      [
        'Bohemian Herons',
        'Ada Heron, Bo Wren, Cy Finch',
        'A Night at the Pond, 1975',
        'Under the Reeds',
        'Dee Owl',
        'Hot Pond, 1982',
      ],
      ...[
        ['Saturday, July 12, 2024', 'Sunday, December 13, 2024'],
        ['Saturday, 12 July, 2024', 'Room 3, Monday 4 March, 2024'],
        ['Invoice No 123, 12 May, 2024', 'Invoice No 124, 13 May, 2024'],
        ['Reed Pictures, 175 min, 1972', 'Reed Pictures, 113 min, 1974'],
        ['Reed Records CL 1355, 1959', 'Reed Records A-77, 1965'],
        ['Updated 3:04 pm, 2024', 'Updated 4:10 pm, 2024'],
        ['Pond League, 2019-20, 2020', 'Pond League, 2020-21, 2021'],
      ].map(([first = '', second = '']) => [
        'Summer Evening at the Pond',
        'Ada Heron, Bo Wren, Cy Finch',
        first,
        '',
        'Winter Gala of the Reeds',
        'Dee Owl, Eve Lark, Finn Crow',
        second,
      ]),
      ...[
        ['Video', 'Link', 'Data'],
        ['Slides | Video', 'Slides | Video', 'Slides'],
      ].map(([first = '', second = '', third = '']) => [
        'Video Production Team',
        'Ada Heron, Bo Wren',
        first,
        '',
        'Web Design Team',
        'Cy Finch, Dee Owl',
        second,
        '',
        'Pond Science Team',
        'Eve Lark, Finn Crow',
        third,
      ]),
    ]) {
      assert.equal(chooseImporter('notes.txt', lines.join('\n')), undefined, lines.join('\n'));
    }
  });
});
