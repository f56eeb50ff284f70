import assert from 'node:assert/strict';
import type { ImportResult } from '../../../../src/core/import/importer';
import { PaperListingImporter } from '../../../../src/core/import/listing/paperListing';

const importer = new PaperListingImporter();

/** Two abstracts as one line each; what they say is made up. */
const first =
  'We present Heron, a method that compresses the key-value cache of language models while they read long documents. Existing approaches drop tokens by age. Our approach keeps those that later questions need, and experiments on three tasks show that accuracy stays within one point at a tenth of the memory.';
const second =
  'Training on small devices is limited by the memory that activations take. In this paper we propose Wren, an algorithm that recomputes the cheapest of them. Results demonstrate that performance is kept. Code is available at: https://github.com/example/wren.git.';

const heron = 'Heron: Query-Aware Compression of Long Contexts';
const wren = 'Wren: Cheap Recomputation for Training on Small Devices';

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

function titles(result: ImportResult): readonly (string | undefined)[] {
  return result.records.map((record) => record.item.title);
}

/** Title and abstract of each paper. */
function pairs(result: ImportResult): readonly (readonly (string | undefined)[])[] {
  return result.records.map((record) => [record.item.title, record.item.abstract]);
}

function ignored(result: ImportResult): readonly string[] {
  return result.problems.map(({ severity, code, range }) => `${range.start.line + 1} ${severity} ${code}`);
}

describe('PaperListingImporter: titles and abstracts', () => {
  it('reads lines with a title and lines with an abstract in turn', () => {
    const result = read(heron, first, wren, second, '');
    assert.deepEqual(result.records, [
      {
        key: undefined,
        item: { type: 'article', title: heron, abstract: first },
        extras: {},
        range: { start: { line: 0, character: 0 }, end: { line: 1, character: first.length } },
      },
      {
        key: undefined,
        item: { type: 'article', title: wren, abstract: second },
        extras: { code: 'https://github.com/example/wren' },
        range: { start: { line: 2, character: 0 }, end: { line: 3, character: second.length } },
      },
    ]);
    assert.deepEqual(result.problems, []);
  });

  it('reads them with empty lines between, with CRLF, CR, and after a byte order mark', () => {
    const expected = [
      [heron, first],
      [wren, second],
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(
        pairs(importer.read(`\ufeff${['', heron, '', first, '', '', wren, second].join(end)}`)),
        expected,
      );
    }
    const { range } = importer.read(`\ufeff${heron}\r\n${first}`).records[0] ?? {};
    assert.deepEqual(range, { start: { line: 0, character: 1 }, end: { line: 1, character: first.length } });
  });

  it('leaves out what the page has around papers', () => {
    const result = read(
      'Get trending papers in your inbox!',
      'Sign up',
      heron,
      'Abstract',
      first,
      'Upvote',
      '12',
      'Nov 12, 2025',
      wren,
      'Submitted by somebody',
      second,
      'View PDF',
      '3 comments',
      'GitHub 1.2k',
      '·',
    );
    assert.deepEqual(pairs(result), [
      [heron, first],
      [wren, second],
    ]);
    assert.deepEqual(result.problems, []);
  });

  it('takes a button off the title that it sticks to, and no letter off any other', () => {
    const result = read(
      `Subscribe${heron}`,
      first,
      `UpvoteView PDF`,
      'Subscribers as Annotators: A Study',
      second,
    );
    assert.deepEqual(titles(result), [heron, 'Subscribers as Annotators: A Study']);
    assert.deepEqual(result.records[0]?.range.start, { line: 0, character: 9 });
  });

  it('takes the word Abstract off the text that it stands before', () => {
    const abstract =
      'Abstract interpretation of programs is old. We show that it can be learned from data and models.';
    for (const label of ['Abstract: ', 'Abstract', 'ABSTRACT — ']) {
      assert.deepEqual(pairs(read(heron, `${label}${first}`)), [[heron, first]], label);
    }
    assert.deepEqual(pairs(read('Abstractive Summaries at Scale', abstract)), [
      ['Abstractive Summaries at Scale', abstract],
    ]);
  });

  it('cleans LaTeX out of titles and abstracts', () => {
    const result = read(
      'D$^{2}$Net: \\textit{Dual} Nets of $O(n)$ Size',
      'We show that 99\\% of the data suffices. Our method is 3$\\times$ faster than other methods are.',
      '70% Size, 100% Accuracy: Nothing Lost',
      'We pay $5 where others pay $10 for the same results. The approach needs no training at all.',
    );
    assert.deepEqual(pairs(result), [
      [
        'D<sup>2</sup>Net: <i>Dual</i> Nets of O(n) Size',
        'We show that 99% of the data suffices. Our method is 3× faster than other methods are.',
      ],
      [
        '70% Size, 100% Accuracy: Nothing Lost',
        'We pay $5 where others pay $10 for the same results. The approach needs no training at all.',
      ],
    ]);
  });

  it('takes titles of many shapes', () => {
    const shapes = [
      'Is Attention All You Need? A Second Look',
      'xLSTM Revisited',
      '3D U-Nets vs. Transformers for Volumes',
      '"Why Should I Trust It?" Explaining Caches',
      'Attention is all that is needed',
      'Über Gedächtnis: Eine Studie',
      'Moccasin',
      '大规模语言模型的缓存压缩',
    ];
    for (const title of shapes) {
      assert.deepEqual(pairs(read(title, first, wren, second)), [
        [title, first],
        [wren, second],
      ]);
    }
  });

  it('joins a title that goes on in the next line', () => {
    assert.deepEqual(titles(read('Reducing the Overhead of', 'Optimizer State', first, wren, second)), [
      'Reducing the Overhead of Optimizer State',
      wren,
    ]);
  });

  it('joins an abstract that is broken into lines', () => {
    const lines = (text: string): readonly string[] => text.match(/.{1,70}(?:\s|$)/g) ?? [];
    assert.ok(lines(first).length > 3);
    assert.deepEqual(pairs(read(heron, ...lines(first), wren, ...lines(second))), [
      [heron, first],
      [wren, second],
    ]);
    assert.deepEqual(pairs(read(heron, '', ...lines(first), '', wren, '', ...lines(second))), [
      [heron, first],
      [wren, second],
    ]);
  });

  it('goes on where a sentence ends with the line', () => {
    const result = read(
      heron,
      'We present a method that compresses what language models remember now.',
      'Existing approaches drop tokens by their age in the cache of the model',
      'which is wrong.',
      wren,
      'We propose an algorithm that recomputes the cheapest of all activations.',
    );
    assert.deepEqual(pairs(result), [
      [
        heron,
        'We present a method that compresses what language models remember now. Existing approaches drop tokens by their age in the cache of the model which is wrong.',
      ],
      [wren, 'We propose an algorithm that recomputes the cheapest of all activations.'],
    ]);
  });

  it('takes several paragraphs for one abstract', () => {
    assert.deepEqual(pairs(read(heron, first, '', second, '', wren, second)), [
      [heron, `${first} ${second}`],
      [wren, second],
    ]);
  });

  it('takes a title after an abstract that was cut short', () => {
    const cut = `${first} We also`;
    assert.deepEqual(pairs(read(heron, cut, wren, second)), [
      [heron, cut],
      [wren, second],
    ]);
  });
});

describe('PaperListingImporter: what else stands with a paper', () => {
  it('takes authors between title and abstract', () => {
    const result = read(
      heron,
      'Philip Zmushko, Aleksandr Beznosikov, Ludwig van Beethoven and Martin L. King Jr.',
      first,
      wren,
      'Wei Li1,2*, Jörg Müller†',
      second,
    );
    assert.deepEqual(
      result.records.map((record) => record.item.author),
      [
        [
          { family: 'Zmushko', given: 'Philip' },
          { family: 'Beznosikov', given: 'Aleksandr' },
          { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
          { family: 'King', given: 'Martin L.', suffix: 'Jr' },
        ],
        [
          { family: 'Li', given: 'Wei' },
          { family: 'Müller', given: 'Jörg' },
        ],
      ],
    );
    assert.deepEqual(pairs(result), [
      [heron, first],
      [wren, second],
    ]);
  });

  it('takes one author alone, a list with et al., and one with a label', () => {
    const author = (line: string): unknown => read(heron, line, first).records[0]?.item.author;
    assert.deepEqual(author('Jane Doe'), [{ family: 'Doe', given: 'Jane' }]);
    assert.deepEqual(author('by Jane Doe'), [{ family: 'Doe', given: 'Jane' }]);
    assert.deepEqual(author('Authors: Jane Doe, 王小明'), [
      { family: 'Doe', given: 'Jane' },
      { literal: '王小明' },
    ]);
    assert.deepEqual(author('Jane Doe et al.'), [{ family: 'Doe', given: 'Jane' }, { literal: 'others' }]);
  });

  it('does not take titles for authors', () => {
    const list = [
      heron,
      'Vision Transformers, Large Language Models, and Caches',
      wren,
      'Small Models, Large LLMs',
    ];
    const result = read(...list, 'Sparse Networks, Dense Data', 'Deep Nets for Speech on Phones');
    assert.equal(
      result.records.filter((record) => record.item.title === wren && record.item.author === undefined)
        .length,
      1,
    );
    assert.ok(titles(result).includes('Deep Nets for Speech on Phones'));
  });

  it('takes links for the paper before', () => {
    const result = read(
      heron,
      'arXiv:2401.12345v2 [cs.LG]',
      'https://github.com/example/heron/',
      'https://heron.example/page',
      wren,
      'DOI: 10.1000/ABC.1',
      'Code: https://gitlab.com/example/wren.git | PDF: https://arxiv.org/pdf/2402.00001',
    );
    assert.deepEqual(
      result.records.map(({ item, extras }) => [item, extras]),
      [
        [
          {
            type: 'article',
            title: heron,
            publisher: 'arXiv',
            number: 'arXiv:2401.12345',
            URL: 'https://heron.example/page',
          },
          { arxiv: '2401.12345', code: 'https://github.com/example/heron' },
        ],
        [
          { type: 'article', title: wren, DOI: '10.1000/abc.1' },
          { arxiv: '2402.00001', code: 'https://gitlab.com/example/wren' },
        ],
      ],
    );
  });

  it('takes a link in front of a title for that title where it begins an item', () => {
    const result = read(
      '[1] arXiv:2401.12345 [pdf, html, other]',
      `Title: ${heron}`,
      'Authors: Jane Doe, Wei Li',
      'Comments: 12 pages',
      'Subjects: Machine Learning (cs.LG)',
      '[2] arXiv:2401.54321 (cs.CL) [pdf]',
      `Title: ${wren}`,
      'Authors: Jane Doe',
      '[3] arXiv:2401.00003 [pdf]',
    );
    assert.deepEqual(
      result.records.map(({ item, extras, range }) => [
        item.title,
        item.author?.length,
        extras.arxiv,
        range.start,
      ]),
      [
        [heron, 2, '2401.12345', { line: 0, character: 4 }],
        [wren, 1, '2401.54321', { line: 5, character: 4 }],
      ],
    );
    assert.deepEqual(ignored(result), ['9 information line-ignored']);
    assert.equal(result.records[0]?.range.end.line, 2);
  });

  it('takes the conference and its year from a line of its own', () => {
    const { item, extras } = read(heron, 'NeurIPS 2024', first).records[0] ?? assert.fail();
    assert.deepEqual(item.issued, { 'date-parts': [[2024]] });
    assert.equal(extras.venueShort, 'NeurIPS 2024');
    assert.equal(item.abstract, first);
  });

  it('takes code only from where code lives', () => {
    const code = (text: string): unknown => read(heron, `${first} ${text}`).records[0]?.extras.code;
    assert.equal(code('Code: https://github.com/a/b/tree/main/c.'), 'https://github.com/a/b/tree/main/c');
    assert.equal(code('(https://github.com/a/b)'), 'https://github.com/a/b');
    assert.equal(code('See https://a.github.io/b and https://github.com/a.'), undefined);
  });
});

describe('PaperListingImporter: lists', () => {
  const three = [heron, 'Attention is all that is needed.', wren];

  it('reads numbers and bullets in front of titles', () => {
    const markers: readonly ((i: number) => string)[] = [
      (i) => `${i + 1}. `,
      (i) => `[${i + 1}] `,
      (i) => `(${i + 1}) `,
      () => '- ',
      () => '• ',
      () => '* ',
    ];
    for (const marker of markers) {
      const result = read(...three.map((title, i) => marker(i) + title));
      assert.deepEqual(titles(result), [heron, 'Attention is all that is needed', wren], marker(0));
      assert.deepEqual(result.problems, []);
    }
  });

  it('reads numbered titles with abstracts', () => {
    assert.deepEqual(pairs(read(`1. ${heron}`, first, `2. ${wren}`, '', second)), [
      [heron, first],
      [wren, second],
    ]);
  });

  it('reads titles alone', () => {
    const list = [heron, wren, 'Low-Rank Adapters for Everyone', '4-bit Optimizers in Practice'];
    assert.deepEqual(titles(read(...list)), list);
    assert.deepEqual(read(...list).problems, []);
  });

  it('ignores what is written like no title, and says so', () => {
    const result = read('notes:', heron, 'and some more', '', wren, '', 'see you', 'x = 12;');
    assert.deepEqual(titles(result), [heron, wren]);
    assert.deepEqual(ignored(result), [
      '1 information line-ignored',
      '3 information line-ignored',
      '7 information line-ignored',
      '8 information line-ignored',
    ]);
    assert.match(result.problems[1]?.message ?? '', /"and some more"/);
  });

  it('invents no paper from a heading among papers with abstracts', () => {
    const result = read('Papers of the Week', heron, first, wren, second, 'Our Other Services');
    assert.deepEqual(titles(result), [heron, wren]);
    assert.deepEqual(ignored(result), ['1 information line-ignored', '6 information line-ignored']);
  });

  it('ignores prose before the first title', () => {
    const result = read(first, heron, first);
    assert.deepEqual(titles(result), [heron]);
    assert.deepEqual(ignored(result), ['1 information line-ignored']);
    assert.ok((result.problems[0]?.message.length ?? 0) < 140);
  });

  it('finds nothing, and nothing wrong, in an empty text', () => {
    for (const text of ['', '\ufeff', '\n \r\n\t\n']) {
      assert.deepEqual(importer.read(text), { records: [], problems: [] });
    }
  });

  it('survives long lines of one character', () => {
    for (const piece of ['a ', '. ', '.', ',', ' ', 'http://', '$', 'A. ', '\\a', '((', 'A,B and ']) {
      const text = `${heron}\n${piece.repeat(100_000)}x\n${wren}`;
      assert.equal(importer.read(text).records[0]?.item.title, heron, piece);
    }
  });
});
