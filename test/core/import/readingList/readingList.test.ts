import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { ImportResult } from '../../../../src/core/import/importer';
import { importText } from '../../../../src/core/import/importers';
import { ReadingListImporter } from '../../../../src/core/import/readingList/readingList';
import type { PaperRecord } from '../../../../src/core/model/record';

const importer = new ReadingListImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

function only(...lines: readonly string[]): PaperRecord {
  const { records, problems } = read(...lines);
  assert.deepEqual(problems, []);
  assert.equal(records.length, 1, records.map(({ item }) => item.title).join('; '));
  return records[0] ?? assert.fail();
}

function titles(result: ImportResult): readonly (string | undefined)[] {
  return result.records.map(({ item }) => item.title);
}

/** Title, authors' family names, venue or year, arXiv id, code, of one record. */
function facts({ item, extras }: PaperRecord): readonly unknown[] {
  const families = item.author?.map(({ family, literal }) => family ?? literal).join(' ');
  return [
    item.title,
    families,
    extras.venueShort ?? item.issued?.['date-parts']?.[0]?.[0],
    extras.arxiv,
    extras.code,
  ];
}

const title = 'Heron: Small Caches for Large Models';
const arxiv = 'https://arxiv.org/abs/2401.00001';
const code = 'https://github.com/example/heron';

describe('ReadingListImporter: items', () => {
  it('reads a title that is the link', () => {
    const record = only(
      '# Papers',
      '## 🚀 Caches',
      '',
      `- [${title}](${arxiv}v2) - Ann Heron, Bo Wren. *NeurIPS 2024*. [[Code]](${code})`,
    );
    assert.deepEqual(record, {
      key: undefined,
      item: {
        type: 'paper-conference',
        title,
        author: [
          { family: 'Heron', given: 'Ann' },
          { family: 'Wren', given: 'Bo' },
        ],
        issued: { 'date-parts': [[2024]] },
        'container-title': 'NeurIPS 2024',
        URL: `${arxiv}v2`,
      },
      extras: { arxiv: '2401.00001', code, venueShort: 'NeurIPS 2024', keywords: ['Caches'] },
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: record.range.end.character } },
    });
  });

  it('reads a title before badges', () => {
    const all = [title, undefined, 'NeurIPS 2024', '2401.00001', code];
    for (const line of [
      `- ${title}. *NeurIPS 2024.* [[Paper]](${arxiv}) [[Code]](${code})`,
      `* **${title}**, NeurIPS 2024 [[paper](${arxiv})] [[code](${code})]`,
      `1. **${title}.** NeurIPS 2024 [[paper]](${arxiv}) | [[code]](${code}.git)`,
      `- [NeurIPS 2024] ${title} [[paper]](${arxiv}) [[code]](${code});`,
      `- (24 NeurIPS) ${title}\n  - [Paper](${arxiv}), [Code](${code}/tree/main)`,
      `+ [ ] \`[NeurIPS'24]\` **${title}** [pdf](${arxiv}) [github](${code})`,
      `- ${title} (NeurIPS 2024) [![arXiv](https://img.shields.io/badge/arXiv-2401.00001-b31b1b)](${arxiv}) [![Star](https://img.shields.io/github/stars/example/heron)](${code})`,
      `- <b>${title}</b>, NeurIPS 2024 <a href="${arxiv}">Paper</a> <a href='${code}'><img src="x.png"></a>`,
      `**${title}** <br> NeurIPS 2024 [[Paper]](${arxiv}) [[Code]](${code})`,
      `#### [${title}](${arxiv})\n*NeurIPS 2024* | [Code](${code})`,
      `- [**[NeurIPS 2024] ${title}**](${arxiv}) ([code](${code}))`,
    ]) {
      assert.deepEqual(facts(only(line)), all, line);
    }
  });

  it('reads authors in the next line, in italics, behind a label, before a title', () => {
    for (const lines of [
      [`1. **${title}.** ICDE 2025 [[paper]](${arxiv})`, '', '   *Ann Heron, Bo Wren.*'],
      [`- [${title}](${arxiv})`, '  - Authors: Ann Heron, Bo Wren', '  - ICDE 2025'],
      [`- [${title}](${arxiv}), Ann Heron and Bo Wren, *ICDE 2025*`],
      [`- **${title}**`, '  - Ann Heron, Bo Wren', `  - ICDE 2025 [Paper](${arxiv})`],
      [`- ${title}. Ann Heron, Bo Wren. ICDE 2025. [pdf](${arxiv})`],
      [`**[${title}](${arxiv})**`, '', '* **Authors:** Ann Heron, Bo Wren', '* ICDE 2025'],
    ]) {
      assert.deepEqual(
        facts(only(...lines)),
        [title, 'Heron Wren', 'ICDE 2025', '2401.00001', undefined],
        lines[0],
      );
    }
    const quoted = only(`1. Ann Heron, Bo Wren. **"${title}."** arXiv preprint (2023). [[Paper]](${arxiv})`);
    assert.deepEqual(facts(quoted), [title, 'Heron Wren', 2023, '2401.00001', undefined]);
  });

  it('reads venues with pages and in words, and leaves institutions alone', () => {
    const line = (venue: string): unknown =>
      facts(only(`- **${title}.** ${venue} [[[paper]]](${arxiv})`)).slice(1, 3);
    assert.deepEqual(line('SIGMOD Conference 2022: 25:1-25:14'), [undefined, 'SIGMOD Conference 2022']);
    assert.deepEqual(line('*Letters on Small Birds 2019.*'), [undefined, 'Letters on Small Birds 2019']);
    assert.deepEqual(line('Proc. Birds 16(6): 13-19 (2023)'), [undefined, 2023]);
    assert.deepEqual(line('(_University of Birds_)'), [undefined, undefined]);
    assert.deepEqual(line('*arXiv 2020.*.'), [undefined, 2020]);
  });

  it('takes one plain sentence behind a dash for what the paper does', () => {
    const record = only(`- [${title}](${arxiv}) — It keeps the cache small by forgetting what is old.`);
    assert.equal(record.extras.tldr, 'It keeps the cache small by forgetting what is old.');
    assert.equal(only(`- [${title}](${arxiv}) - (Best Paper)`).extras.tldr, undefined);
  });

  it('reads items inside items', () => {
    const result = read(
      '- Caches',
      `  - [${title}](${arxiv})`,
      '    - Authors: Ann Heron, Bo Wren',
      `  - Wren: Recompute It All [[paper]](https://doi.org/10.1234/wren)`,
      '- [Day at Night](https://openreview.net/forum?id=abc)',
    );
    assert.deepEqual(titles(result), [title, 'Wren: Recompute It All', 'Day at Night']);
    assert.equal(result.records[1]?.item.DOI, '10.1234/wren');
  });

  it('reads DOIs out of publishers’ addresses, and keeps the page where there is no id', () => {
    assert.equal(only('- [On Small Things](https://dl.acm.org/doi/10.1145/1.2?x=1)').item.DOI, '10.1145/1.2');
    assert.equal(
      only('- [On Small Things](https://link.springer.com/chapter/10.1007/978-1_2)').item.DOI,
      '10.1007/978-1_2',
    );
    for (const url of [
      'https://openreview.net/forum?id=a_B-c',
      'https://aclanthology.org/2020.acl-main.1/',
      'http://proceedings.mlr.press/v1/a.html',
      'https://papers.nips.cc/paper/1-a.pdf',
      'https://openaccess.thecvf.com/content/a.html',
      'https://example.org/~ann/papers/heron.pdf',
      'https://www.sciencedirect.com/science/article/pii/S1',
      'https://pubmed.ncbi.nlm.nih.gov/1/',
    ]) {
      const { item } = only(`- [On Small Things](${url})`);
      assert.deepEqual([item.URL, item.DOI], [url, undefined]);
    }
    assert.equal(
      only('- [On Small Things](https://huggingface.co/papers/2401.00002)').extras.arxiv,
      '2401.00002',
    );
  });

  it('reads a paper without a link where title, authors and year are plain', () => {
    const record = only('- On Small Things and Others. Ann Heron, Bo Wren. ICDE 2025.');
    assert.deepEqual(facts(record), [
      'On Small Things and Others',
      'Heron Wren',
      'ICDE 2025',
      undefined,
      undefined,
    ]);
  });
});

describe('ReadingListImporter: tables', () => {
  it('reads the title’s column, and the others for what they are', () => {
    const { records, problems } = read(
      '## Watermarks',
      '| Title | Venue | Date | Code |',
      '|:------|:-----:|:----:|:---|',
      `| [**${title}**](${arxiv}) (Meta) | NeurIPS 2024 | 2024-01 | [![Star](https://img.shields.io/github/stars/example/heron)](${code}) |`,
      '| [Wren: Recompute \\| All](https://arxiv.org/pdf/2401.00002) | ICDE | 2023.05 | - |',
      '| Nothing here | ICDE | 2023 | - |',
      '| [Day at Night](https://www.nature.com/articles/s1-2) | Nature Machines and Birds | Jul 5, 2024 | [code](https://github.com/example/day) |',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(records.map(facts), [
      [title, undefined, 'NeurIPS 2024', '2401.00001', code],
      ['Wren: Recompute | All', undefined, 'ICDE 2023', '2401.00002', undefined],
      ['Day at Night', undefined, 2024, undefined, 'https://github.com/example/day'],
    ]);
    assert.equal(records[2]?.item['container-title'], 'Nature Machines and Birds');
    assert.deepEqual(records[0]?.extras.keywords, ['Watermarks']);
  });

  it('reads titles beside links, authors, and no other tables', () => {
    const { records } = read(
      'Year | Paper | Authors | Link',
      '--- | --- | --- | ---',
      `2024 | ${title} | Heron, A.; Wren, B. | [arXiv](${arxiv})`,
      '',
      '| Field | What it holds |',
      '| --- | --- |',
      '| `title` | the paper |',
    );
    assert.deepEqual(records.map(facts), [[title, 'Heron Wren', 2024, '2401.00001', undefined]]);
  });
});

describe('ReadingListImporter: what is left out', () => {
  it('takes a paper that stands twice for one, under both headings', () => {
    const result = read(
      '## Caches',
      `- [${title}](${arxiv})`,
      '## Memory',
      `- ${title} [[pdf]](https://arxiv.org/pdf/2401.00001.pdf) [[code]](${code})`,
    );
    assert.deepEqual(titles(result), [title]);
    assert.deepEqual(result.records[0]?.extras, {
      arxiv: '2401.00001',
      code,
      keywords: ['Caches', 'Memory'],
    });
  });

  it('tells of links to papers without titles', () => {
    const result = read(`- [Paper](${arxiv})`, `- [${title}](https://arxiv.org/abs/2401.00002)`);
    assert.deepEqual(
      result.problems.map(({ severity, code: kind, range }) => [severity, kind, range.start.line]),
      [['information', 'no-title', 0]],
    );
    assert.deepEqual(titles(result), [title]);
  });

  it('leaves contents, other links, code and comments alone', () => {
    const result = read(
      '- [Caches](#caches)',
      '- [A Tool for Birds](https://github.com/example/tool)',
      '- [A Course on Birds](https://example.org/course)',
      '- [Click Here for More Fun](javascript:alert(1))',
      '```',
      `- [${title}](${arxiv})`,
      '```',
      `<!-- - [${title}](${arxiv})`,
      `- [${title}](${arxiv}) -->`,
    );
    assert.deepEqual(result, { records: [], problems: [] });
  });

  it('is done soon with a million brackets', function () {
    this.timeout(20_000);
    for (const piece of [
      '[',
      '(',
      '![',
      '[[](',
      '<a href="',
      '* ',
      '_',
      '`',
      '|',
      '# ',
      ' ',
      '[a](',
      '**',
      '"',
      '- ',
    ]) {
      importer.read(`- ${piece.repeat(200_000)}`);
      importer.read(`# ${piece.repeat(1_000)}x`);
    }
    assert.equal(importer.read('- [a\n'.repeat(20_000)).records.length, 0);
  });

  it('is done soon with a paragraph of thousands of lines', function () {
    this.timeout(20_000);
    for (const line of ['words that go on', '**[a title**', '- a\n words that go on']) {
      assert.equal(importer.read(`${line}\n`.repeat(8_000)).records.length, 0);
    }
  });
});

describe('ReadingListImporter.recognise', () => {
  const root = new URL('../../../../', pathToFileURL(__filename));
  const list = [1, 2, 3, 4].map(
    (n) => `- [A Title of Work ${n}](https://arxiv.org/abs/2401.0000${n}) *ICML 2024*`,
  );
  const likes = (name: string, ...lines: readonly string[]): boolean =>
    importer.recognise(name, lines.join('\n')) > 0.5;

  it('knows lists of papers', () => {
    assert.ok(
      likes(
        'readme.md',
        '# Awesome Caches',
        '',
        'A list of papers.',
        '',
        '## Contents',
        '- [A](#a)',
        '## A',
        ...list,
      ),
    );
    assert.ok(likes('papers.markdown', ...list));
    assert.ok(likes('', ...list));
    assert.equal(importText('awesome.md', list.join('\n')).format, 'reading-list');
  });

  it('leaves a note on one paper alone, whatever it lists', () => {
    assert.ok(!likes('doe2024.md', '---', 'key: "doe2024"', '---', '', ...list));
    assert.ok(likes('papers.md', '---', 'title: Papers', '---', '', ...list));
  });

  it('leaves this project’s own texts alone', () => {
    for (const name of ['README.md', 'CHANGELOG.md']) {
      const text = readFileSync(new URL(name, root), 'utf8');
      assert.equal(importer.recognise(name.toLowerCase(), text), 0, name);
      assert.equal(importText(name, text).format, undefined, name);
    }
  });

  it('leaves manuscripts, changelogs, posts and notes alone', () => {
    const prose =
      'In this work we look at caches and how small they can be made before a model forgets what it has read, which matters on devices that have hardly any memory at all. ';
    assert.ok(
      !likes(
        'paper.md',
        '# Small Caches',
        '',
        `${prose}[@heron2024; @wren2023]`,
        '',
        `${prose} [@day2020]`,
        '',
        '## References',
        ...list,
      ),
    );
    assert.ok(
      !likes('post.md', '# A Post', '', prose.repeat(3), '', prose.repeat(3), '', ...list.slice(0, 3)),
    );
    assert.ok(
      !likes(
        'changelog.md',
        '# Changelog',
        '## 1.0.0',
        '- Reads lists ([#1](https://github.com/example/x/pull/1))',
        '- Fixes a fault',
        ...list.slice(0, 1),
      ),
    );
    assert.ok(
      !likes(
        'readme.md',
        '# Heron',
        `Code for [our paper](${arxiv}).`,
        '## Install',
        '```',
        'pip install heron',
        '```',
        '- Fast',
        '- Small',
        '- Free',
      ),
    );
    assert.ok(
      !likes(
        'links.md',
        '- [GitHub](https://github.com/a/b)',
        '- [Docs](https://example.org)',
        '- [Video](https://youtu.be/x)',
      ),
    );
    assert.ok(!likes('notes.txt', ...list));
    assert.ok(!likes('empty.md', ''));
  });
});

describe('ReadingListImporter: what lists in the wild look like', () => {
  it('reads authors some of whom have a page of their own', () => {
    const record = only(
      `**${title}.**<br>`,
      '*Ann Heron, [Bo Wren](https://wren.example/me), Cy Finch.*<br>',
      `ICLR 2021. [[PDF](${arxiv})]`,
    );
    assert.deepEqual(facts(record).slice(0, 3), [title, 'Heron Wren Finch', 'ICLR 2021']);
  });

  it('reads one author alone in italics', () => {
    const record = only(
      `- **${title}** \\`,
      '*Ann Heron* \\',
      `arXiv 2017. [[Paper](${arxiv})] \\`,
      'Jun 15, 2017',
    );
    assert.deepEqual(facts(record).slice(0, 4), [title, 'Heron', 2017, '2401.00001']);
  });

  it('reads what stands behind the title with commas between', () => {
    for (const [line, authors, when] of [
      [`- ${title}, IGARSS2021, AB Heron et al.\n[[PDF](${arxiv})]`, 'Heron others', 'IGARSS 2021'],
      [
        `- [ICLR'21] ${title}, Ann Heron, Bo Wren, Cy Finch [[arXiv]](${arxiv})`,
        'Heron Wren Finch',
        'ICLR 2021',
      ],
      [`- ${title}, ICLR 2021 [[arXiv]](${arxiv})`, undefined, 'ICLR 2021'],
    ] as const) {
      assert.deepEqual(facts(only(line)).slice(0, 3), [title, authors, when]);
    }
  });

  it('leaves the things that a title lists', () => {
    const listing = 'Learning with Deep Nets, Bayesian Inference and Graph Cuts';
    assert.equal(only(`- ${listing} [[pdf]](${arxiv})`).item.title, listing);
  });

  it('reads references with a quoted title', () => {
    const authors = 'Heron, Ann, Bo Wren, and Cy Finch.';
    for (const line of [
      `[1] ${authors} "${title}." arXiv preprint arXiv:2005.08797 (2023). [[pdf](${arxiv})]`,
      `* ${authors} "[${title}.](${arxiv})" arXiv preprint arXiv:2005.08797 (2023). [[pdf](${arxiv})]`,
      `> - ${authors} "${title}", 2023. [[pdf](${arxiv})]`,
    ]) {
      const isItem = !line.startsWith('[');
      const result = isItem ? read(line) : read(line, '', line.replace('2401', '2402'));
      assert.deepEqual(facts(result.records[0] ?? assert.fail()).slice(0, 3), [
        title,
        'Heron Wren Finch',
        2023,
      ]);
    }
  });

  it('reads authors and year out of the link behind a title', () => {
    assert.deepEqual(facts(only(`- ${title} ([Heron et al., 2017](${arxiv}))`)).slice(0, 3), [
      title,
      'Heron others',
      2017,
    ]);
  });

  it('reads a title in italics behind the name of what it is about', () => {
    const record = only(
      `- **Heron**: *Small Caches for Large Models.* Ann Heron, Bo Wren. CVPR 2016. [[pdf]](${arxiv})`,
    );
    assert.deepEqual(facts(record).slice(0, 3), ['Small Caches for Large Models', 'Heron Wren', 'CVPR 2016']);
  });

  it('reads a short title in bold that a full stop ends', () => {
    const record = only(`- <b>Heron Anything</b>. Heron et al., 2023. <a href="${arxiv}">[paper]</a>`);
    assert.deepEqual(facts(record).slice(0, 3), ['Heron Anything', 'Heron others', 2023]);
  });

  it('leaves out where the authors work', () => {
    assert.equal(only(`1. [2023/10] ${title}. (University of Wrens) [[paper](${arxiv})]`).item.title, title);
  });

  it('reads the rows of a table of papers that link to code only, or to nothing', () => {
    const { records } = read(
      '| Method | Paper | Venue | Year | Code |',
      '|---|---|---|---:|---|',
      `| Heron | ${title} | AAAI | 2024 | ${code} |`,
      '| Wren | A Survey of Small Caches | — | 2025 | N/A |',
      '| Finch | TBD | — | — | — |',
    );
    assert.deepEqual(records.map(facts), [
      [title, undefined, 'AAAI 2024', undefined, code],
      ['A Survey of Small Caches', undefined, 2025, undefined, undefined],
    ]);
  });

  it('takes rows of a table that is not one of papers for none', () => {
    const rows = ['| Model | Release | Size |', '|---|---|---|', '| Large Heron Model | 2023 | 7B |'];
    assert.deepEqual(read(...rows).records, []);
  });
});

describe('ReadingListImporter: more shapes of lists', () => {
  const importer = new ReadingListImporter();
  const read = (...lines: readonly string[]): readonly string[] =>
    importer.read(lines.join('\n')).records.map(({ item }) => {
      const names = item.author?.map(({ family, literal }) => family ?? literal).join(' ');
      const year = item.issued?.['date-parts']?.[0]?.[0];
      return [item.title, names, item['container-title'], year]
        .filter((part) => part !== undefined)
        .join(' | ');
    });

  it('reads titles without links by the venue and year behind them', () => {
    const lines = [
      '* ***Herons: A Learned Pond (CIDR 2019)***',
      '* Reeds that grow (Ponds and Lakes 2020)',
      '* Owls: Fast Nights (arXiv 2021) [Source Code](https://github.com/a/b)',
      '* towards better ponds (VLDB 2021 from Cy Crane)',
      '* Small Ducks at Night （ICDE 2022）',
    ];
    assert.deepEqual(read(...lines), [
      'Herons: A Learned Pond | CIDR 2019 | 2019',
      'Reeds that grow | Ponds and Lakes 2020 | 2020',
      'Owls: Fast Nights | 2021',
      'towards better ponds | VLDB 2021 | 2021',
      'Small Ducks at Night | ICDE 2022 | 2022',
    ]);
    const plain = lines.filter((line) => !line.includes('http')).join('\n');
    assert.equal(importer.recognise('a.md', `# Paper list\n${plain}`), 0.8);
    assert.equal(importer.recognise('a.md', `# My talks\n${plain}`), 0);
  });

  it('reads venue and year in front of a title, also round a word in bold', () => {
    assert.deepEqual(
      read(
        '- arXiv 2023.10, Learning to (Learn to Fly), [arXiv](https://arxiv.org/abs/2310.00001)',
        '- ICML 2022, The **heron bias** in deep ponds, [arXiv](https://arxiv.org/abs/2205.00001)',
        '- ICRA 1992, Planning optimal nests, [PDF](https://example.org/nest.pdf)',
        '- RSS 2022 Best Student Paper Award Finalist, **REED**: Growing by the Lake, [Website](https://reed.example.org/)',
        '- arXiv 2023.06, **OWL**: Learning New Kinds of',
        'Night Vision, [arXiv](https://arxiv.org/abs/2306.00001)',
      ),
      [
        'Learning to (Learn to Fly) | 2023',
        'The heron bias in deep ponds | ICML 2022 | 2022',
        'Planning optimal nests | ICRA 1992 | 1992',
        'REED: Growing by the Lake | RSS 2022 | 2022',
        'OWL: Learning New Kinds of Night Vision | 2023',
      ],
    );
  });

  it('takes what ends in two digits for no venue', () => {
    const result = read(
      '# Papers',
      '- **COVID-19, Masks and Models of Disease**. Ann Heron, Bo Wren. ICML 2021. [[paper]](https://arxiv.org/abs/2101.00001)',
      '- [Covid-19: A Model of Small Ponds](https://arxiv.org/abs/2101.00002)',
      '- [GPT-4: Large Herons in Small Ponds](https://arxiv.org/abs/2101.00003)',
      '- [VGG16: Deep Ponds for Small Herons](https://arxiv.org/abs/2101.00004)',
      '- [A Model of the Spread of Disease (COVID-19)](https://arxiv.org/abs/2101.00005)',
      '- [[AAAI-20] Small Herons in the Deep](https://arxiv.org/abs/2101.00006)',
      '- [CVPR-2021: Large Herons in the Deep](https://arxiv.org/abs/2101.00007)',
    );
    assert.deepEqual(result, [
      'COVID-19, Masks and Models of Disease | Heron Wren | ICML 2021 | 2021',
      'Covid-19: A Model of Small Ponds',
      'GPT-4: Large Herons in Small Ponds',
      'VGG16: Deep Ponds for Small Herons',
      'A Model of the Spread of Disease (COVID-19)',
      'Small Herons in the Deep | AAAI 2020 | 2020',
      'Large Herons in the Deep | CVPR 2021 | 2021',
    ]);
  });

  it('reads venues as links in front, with and without a year', () => {
    assert.deepEqual(
      read(
        '- [[AAAI2022](https://arxiv.org/abs/2112.00001v1)] Herons: Rethinking the Pond',
        '- [[3DV2021](https://arxiv.org/abs/2112.00002v1)] Open-set Owl Detection',
        '- [[TPAMI](https://arxiv.org/abs/2104.00003)] Reeds: A General Framework [[code](https://github.com/a/b)]',
      ),
      [
        'Herons: Rethinking the Pond | AAAI 2022 | 2022',
        'Open-set Owl Detection | 3DV 2021 | 2021',
        'Reeds: A General Framework',
      ],
    );
  });

  it('reads authors behind a title in angle brackets, with their venue', () => {
    assert.deepEqual(
      read(
        '* <[Herons at Large](https://arxiv.org/abs/1801.00001)> by Ann Heron, Cy Owl, 2018.',
        '* [Duck] <[Reeds by the Lake',
        '](https://arxiv.org/abs/1805.00002)> by Bo Crane and Di Wren, NIPS, 2016.',
        '* <[Owls at Night](https://arxiv.org/abs/1907.00003)> by Cy Owl, Ann Heron. ICML 2019.',
      ),
      [
        'Herons at Large | Heron Owl | 2018',
        'Reeds by the Lake | Crane Wren | NIPS 2016 | 2016',
        'Owls at Night | Owl Heron | ICML 2019 | 2019',
      ],
    );
  });

  it('reads title, authors and linked venue on lines of their own, one paper after the other', () => {
    assert.deepEqual(
      read(
        '--- Early ---  ',
        '**Still Herons**  ',
        'Ann Heron and Cy Owl  ',
        '[CHI 2024](https://arxiv.org/abs/2309.00001) • [Code](https://github.com/a/b)',
        '**Reeds: Growing by the Lake**  ',
        'Bo Crane*, Di Wren†, Ed Duck  ',
        '[arXiv, 5 Sep 2024](https://arxiv.org/abs/2409.00002)',
      ),
      ['Still Herons | Heron Owl | CHI 2024 | 2024', 'Reeds: Growing by the Lake | Crane Wren Duck | 2024'],
    );
  });

  it('reads a date with the place of work beside it', () => {
    assert.deepEqual(
      read(
        '* **H**: [Neural Herons are Good Fishers](https://arxiv.org/abs/2301.00001) (2023-01, Heron Labs)',
      ),
      ['Neural Herons are Good Fishers | 2023'],
    );
  });

  it('takes a row’s paper from the cell that links to it where the first one leads into the list itself', () => {
    assert.deepEqual(
      read(
        '| Field | What | Papers |',
        '|---|---|---|',
        '| [Surveys](papers/a.md#s) | maps | [A Survey of Neural Herons](https://arxiv.org/abs/2504.12328) (2025) |',
        '| Owls at Night | birds | [paper](https://arxiv.org/abs/2504.12329) |',
      ),
      ['A Survey of Neural Herons', 'Owls at Night'],
    );
  });

  it('reads authors as a .bib file names them', () => {
    assert.deepEqual(
      read(
        '1. **Reeds and Herons: Growing by the Lake.** SPM 2017. [paper](https://arxiv.org/pdf/1611.08097.pdf)',
        '',
        '    *Heron, Anna M and Wren, Bo and others.*',
        '1. **Sand and Salt, Wind and Weather.** SPM 2018. [paper](https://arxiv.org/pdf/1611.08098.pdf)',
      ),
      [
        'Reeds and Herons: Growing by the Lake | Heron Wren others | SPM 2017 | 2017',
        'Sand and Salt, Wind and Weather | SPM 2018 | 2018',
      ],
    );
  });
});
