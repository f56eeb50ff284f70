import assert from 'node:assert/strict';
import { chooseImporter } from '../../../../src/core/import/importers';
import type { PaperRecord } from '../../../../src/core/model/record';

/** A record in a line: people, year, title, venue or arXiv id, keywords. */
function shown({ item, extras }: PaperRecord): string {
  const names = (item.author ?? []).map(
    ({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  const year = item.issued?.['date-parts']?.[0]?.[0] ?? '';
  const place = item['container-title'] ?? extras.arxiv ?? '';
  return [names.join(', '), year, item.title, place, (extras.keywords ?? []).join(', ')].join(' | ');
}

function read(...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  const importer = chooseImporter('list.md', text);
  assert.equal(importer?.format, 'reading-list', text);
  const { records, problems } = importer.read(text);
  assert.deepEqual(problems, []);
  return records.map(shown);
}

const link = (i: number): string => `https://arxiv.org/abs/2001.0000${String(i)}`;

describe('shapes of reading lists', () => {
  it('have labels below a title', () => {
    assert.deepEqual(
      read(
        '1. **Nests Are All You Need**',
        '   - Authors: Heron, A., Wren, N., et al.',
        '   - Year: 2017',
        '   - Conference: NeurIPS',
        `   - arXiv: ${link(1)}`,
        '2. **Categorical Ponds and Reeds**',
        '   - **Authors**: Ann Heron, Bo Wren',
        `   - Link: ${link(2)}`,
        '3. **Wetlands: Models and Reasoning** (Book)',
        '   - Authors: Owl, D.',
        '   - Year: 2009',
      ),
      [
        'A. Heron, N. Wren, others | 2017 | Nests Are All You Need | NeurIPS 2017 | ',
        'Ann Heron, Bo Wren |  | Categorical Ponds and Reeds | 2001.00002 | ',
        'D. Owl | 2009 | Wetlands: Models and Reasoning |  | ',
      ],
    );
  });

  it('are rows with columns of their own for titles and journals', () => {
    assert.deepEqual(
      read(
        '# Papers',
        '| Author | Year | Title | Journal | Paper |',
        '|---|---|---|---|---|',
        `| Heron & Wren | 2019 | Nests of reeds | Appetite | [Link](${link(1)}) |`,
        `| Owl | 2020 | Improved DDPM | NeurIPS | [Link](${link(2)}) |`,
        `| | 2021 | **Ponds for All Birds** <br> Ann Heron, Bo Wren, Cy Owl | Sleep Med | [Link](${link(3)}) |`,
        `| | 2021 | Ponds for All Birds <br> and Their Nests | ICML | [Link](${link(4)}) |`,
      ),
      [
        'Heron, Wren | 2019 | Nests of reeds | Appetite | ',
        'Owl | 2020 | Improved DDPM | NeurIPS 2020 | ',
        'Ann Heron, Bo Wren, Cy Owl | 2021 | Ponds for All Birds | Sleep Med | ',
        ' | 2021 | Ponds for All Birds and Their Nests | ICML 2021 | ',
      ],
    );
  });

  it('have an archive and its year in a line', () => {
    const paper = (i: number): readonly string[] => [
      `**Nests Are All You Need for ${String(i)} Birds** \\`,
      '*Ann Heron, Bo Wren* \\',
      `arXiv 2022. [[Paper](${link(i)})]`,
      '',
    ];
    const shownPaper = (i: number): string =>
      `Ann Heron, Bo Wren | 2022 | Nests Are All You Need for ${String(i)} Birds | 2001.0000${String(i)} | `;
    assert.deepEqual(read('# Papers', ...[1, 2, 3].flatMap(paper)), [1, 2, 3].map(shownPaper));
  });

  it('are callouts, links of a wiki, tags and names of notes', () => {
    const callout = (title: string, i: number): readonly string[] => [
      `> [!note] ${title}`,
      '> Authors:: Ada Heron, Bo Wren',
      '> Year:: 2020',
      `> Link:: ${link(i)}`,
      '',
    ];
    assert.deepEqual(
      read(
        '# Literature',
        '',
        ...callout('Nests That Remember', 1),
        ...callout('Reeds for All Birds', 2),
        ...callout('Counting Frogs in the Dark', 3),
      ),
      [
        'Ada Heron, Bo Wren | 2020 | Nests That Remember | 2001.00001 | ',
        'Ada Heron, Bo Wren | 2020 | Reeds for All Birds | 2001.00002 | ',
        'Ada Heron, Bo Wren | 2020 | Counting Frogs in the Dark | 2001.00003 | ',
      ],
    );
    assert.deepEqual(
      read(
        `- [x] [[Owl et al. 2018 - Reeds for All Birds]] ${link(1)}`,
        `- [ ] Counting Frogs in the Dark, Crow & Dove, 2019, [pdf](${link(2)})`,
        `- [ ] [[notes/otters|Where Otters Sleep]] #otters #night ${link(3)}`,
      ),
      [
        'Owl, others | 2018 | Reeds for All Birds | 2001.00001 | ',
        'Crow, Dove | 2019 | Counting Frogs in the Dark | 2001.00002 | ',
        ' |  | Where Otters Sleep | 2001.00003 | ',
      ],
    );
  });

  it('are folded away, as a list or one by one', () => {
    assert.deepEqual(
      read(
        '<details>',
        '<summary>Nests (2 papers)</summary>',
        '',
        `- [Nests That Remember](${link(1)})`,
        `- [Reeds for All Birds](${link(2)})`,
        '',
        '</details>',
        '',
        '## Frogs',
        '',
        `- [Counting Frogs in the Dark](${link(3)})`,
      ),
      [
        ' |  | Nests That Remember | 2001.00001 | Nests',
        ' |  | Reeds for All Birds | 2001.00002 | Nests',
        ' |  | Counting Frogs in the Dark | 2001.00003 | Frogs',
      ],
    );
    assert.deepEqual(
      read(
        `<details><summary>Nests That Remember (ICML 2020) <a href="${link(1)}">paper</a></summary>`,
        'Ada Heron, Bo Wren.',
        '</details>',
        '<details>',
        `<summary><b>[ICLR 2021] <a href="${link(2)}">Reeds for All Birds</a></b></summary>`,
        '',
        'Reeds.',
        '',
        '</details>',
        `<details><summary>[Counting Frogs in the Dark](${link(3)})</summary>`,
        '',
        '- Code: https://github.com/heron/frogs',
        '</details>',
      ),
      [
        'Ada Heron, Bo Wren | 2020 | Nests That Remember | ICML 2020 | ',
        ' | 2021 | Reeds for All Birds | ICLR 2021 | ',
        ' |  | Counting Frogs in the Dark | 2001.00003 | ',
      ],
    );
  });

  it('fold away what is said of a paper', () => {
    const titles = ['Nests That Remember', 'Reeds for All Birds', 'Counting Frogs in the Dark'];
    const papers = titles.map((title, i) => ` |  | ${title} | 2001.0000${String(i)} | `);
    const abstract = '<details><summary>Abstract</summary>We study ponds.</details>';
    const items: readonly ((title: string, i: number) => readonly string[])[] = [
      (title, i) => [`- [${title}](${link(i)}) ${abstract}`],
      (title, i) => [`- **${title}**`, `  ${abstract}`, `  [[paper](${link(i)})]`],
      (title, i) => [`- **${title}**`, abstract, `[[paper](${link(i)})]`],
      (title, i) => [
        `- **${title}** [[paper](${link(i)})]`,
        '  <details>',
        '  <summary>Notes</summary>',
        '',
        `  They use [Otters](${link(9)}), too.`,
        '  </details>',
      ],
      (title, i) => [
        `- [${title}](${link(i)})`,
        '<details>',
        '<summary>Notes</summary>',
        'Good.',
        '</details>',
      ],
    ];
    for (const item of items) {
      assert.deepEqual(read('# Papers', '', ...titles.flatMap(item)), papers);
      const folded = ['<details><summary>Birds</summary>', '', ...titles.flatMap(item), '</details>'];
      assert.deepEqual(
        read(...folded, `- [Where Otters Sleep](${link(4)})`),
        [...papers.map((paper) => `${paper}Birds`), ' |  | Where Otters Sleep | 2001.00004 | '],
        item('', 0).join('\n'),
      );
    }
    assert.deepEqual(
      read(
        '# Papers',
        '',
        '| Paper | Notes |',
        '|---|---|',
        ...titles.map((title, i) => `| [${title}](${link(i)}) | ${abstract} |`),
      ),
      papers,
    );
  });

  it('have several papers in a cell', () => {
    const linked = (title: string, i: number): string => `[${title}](${link(i)})`;
    assert.deepEqual(
      read(
        '| Topic | Papers |',
        '|---|---|',
        `| Nests | ${linked('Nests That Remember', 1)}<br>${linked('Reeds for All Birds', 2)} |`,
        `| Frogs | ${linked('Counting Frogs in the Dark', 3)}; ${linked('Loud Frogs of the North', 4)} |`,
        `| Otters | ${linked('Where Otters Sleep', 5)}<br>and wake |`,
      ).map((line) => line.split(' | ')[2]),
      [
        'Nests That Remember',
        'Reeds for All Birds',
        'Counting Frogs in the Dark',
        'Loud Frogs of the North',
        'Where Otters Sleep',
      ],
    );
  });

  it('name journals in italics and people by family name', () => {
    assert.deepEqual(
      read(
        `1. **Nests That Remember** (2020) - Ada Heron, Bo Wren. *Journal of Birds*. [link](${link(1)})`,
        '2. **Counting Frogs in the Dark** (2019) - Finn Crow & Gil Dove. *Nature*.',
        '3. **"A Survey of Ponds"** by Heron, A., & Wren, B. (2021), *ACM Computing Surveys*',
        `4. **Reeds for All Birds** (2018) - Dee Owl et al. *Spotlight*. [link](${link(4)})`,
      ),
      [
        'Ada Heron, Bo Wren | 2020 | Nests That Remember | Journal of Birds | ',
        'Finn Crow, Gil Dove | 2019 | Counting Frogs in the Dark | Nature | ',
        'A. Heron, B. Wren | 2021 | A Survey of Ponds | ACM Computing Surveys | ',
        'Dee Owl, others | 2018 | Reeds for All Birds | 2001.00004 | ',
      ],
    );
  });

  it('have remarks in italics, and venues, months or bands in front of titles', () => {
    assert.deepEqual(
      read(
        `- [Nests That Remember](${link(1)}) *Reviews the field of nests and gives a taxonomy.*`,
        `- [Reeds for All Birds](${link(2)}) *Surveys*`,
        `- [Counting Frogs in the Dark](${link(3)}) *Journal version*`,
        `- [KDD 2020 - Mining Ponds](${link(4)})`,
        `- [Nature 2015 - Deep Ponds](${link(5)})`,
        `- [Neurocomputing (2020) - Nets for Ponds](${link(6)})`,
        `- [Heron & Wren (2020) - Ponds of All Kinds](${link(7)})`,
      ),
      [
        ' |  | Nests That Remember | 2001.00001 | ',
        ' |  | Reeds for All Birds | 2001.00002 | ',
        ' |  | Counting Frogs in the Dark | 2001.00003 | ',
        ' |  | KDD 2020 - Mining Ponds | 2001.00004 | ',
        ' |  | Nature 2015 - Deep Ponds | 2001.00005 | ',
        ' |  | Neurocomputing (2020) - Nets for Ponds | 2001.00006 | ',
        'Heron, Wren | 2020 | Ponds of All Kinds | 2001.00007 | ',
      ],
    );
    for (const lines of [
      ['June 2023 - Our Paper Was Accepted', 'May 2023 - Joined the Team', 'March 2022 - Released the Tool'],
      ['Herons 2020 - Wrens Win the Cup', 'Wrens 2021 - Herons Win It', 'Finches 2022 - Owls Win It'],
      ['Queen 1986 - Live at the Pond', 'Crow & Dove 1990 - Live in Reeds', 'Owl 1993 - Unplugged in Nests'],
      [
        'Heron & Wren 1970 - Bridge of Reeds',
        'Crow & Dove 1990 - Live in Reeds',
        'Owl and Lark 1993 - Unplugged Here',
      ],
      [
        'Bridge of the Reeds, Heron & Wren, 1970',
        'Live in Reeds, Crow & Dove, 1990',
        'Nests, Owl & Lark, 1993',
      ],
    ]) {
      const text = ['# What Happened', '', ...lines.map((line) => `- ${line}`)].join('\n');
      assert.equal(chooseImporter('notes.md', text), undefined, text);
    }
  });

  it('have nothing but names below titles, under a heading that says that these are papers', () => {
    const items = [
      '- [ ] Counting Herons with One Glance',
      '    Thomas Heron · Milad Wren',
      '- [x] Are Ponds of Large Frogs a Mirage?',
      '    Rylan Heron · Brando Wren',
      '- [ ] Direct Reed Optimization',
      '    Rafael Heron · Eric Finch',
    ];
    assert.deepEqual(read('# Outstanding Papers', '', ...items), [
      'Thomas Heron, Milad Wren |  | Counting Herons with One Glance | ' + ' | ',
      'Rylan Heron, Brando Wren |  | Are Ponds of Large Frogs a Mirage? | ' + ' | ',
      'Rafael Heron, Eric Finch |  | Direct Reed Optimization | ' + ' | ',
    ]);
    assert.equal(chooseImporter('tasks.md', ['# Tasks', '', ...items].join('\n')), undefined);
  });

  it('are no minutes, change logs, guides or things to do', () => {
    for (const lines of [
      [
        '# Meeting 2024-03-01',
        '',
        '- Present: Ada Heron, Bo Wren',
        '- Budget for the Next Year',
        '  Ada Heron, Cy Finch',
        '- [Slides](https://example.org/slides.pdf) shown',
        '- Next meeting: 2024-04-01',
      ],
      [
        '# Changelog',
        '',
        '## 1.2.0',
        '',
        '- Faster reading ([#12](https://github.com/a/b/pull/12)) by Ada Heron, Bo Wren',
        '- Fix the Heron & Wren, 2019 bug',
        '<details><summary>Older</summary>',
        '',
        '- Year: 2018 is read',
        '</details>',
      ],
      [
        '# Tool',
        '',
        '<details><summary>Install (2 ways)</summary>',
        '',
        '- `npm install tool`',
        '- Download the [release](https://github.com/a/b/releases)',
        '</details>',
        '',
        'Authors: Ada Heron, Bo Wren',
        'Year: 2020',
        'See [the guide](https://example.org/guide).',
      ],
      [
        '# Questions',
        '',
        ...['Where can I read more?', 'Which Ponds Are Supported?', 'How to cite?'].flatMap((summary, i) => [
          '<details>',
          `<summary>${summary}</summary>`,
          `See our [paper](${link(i)}).`,
          '</details>',
        ]),
      ],
      [
        '# Course',
        '',
        ...['Week 1: Introduction', 'Week 2: Nests and Reeds', 'Week 3: Frogs'].flatMap((summary, i) => [
          `<details><summary>${summary}</summary>`,
          '',
          `Slides. Optional: [Counting Frogs](${link(i)}).`,
          '',
          '</details>',
        ]),
      ],
      [
        '# To do',
        '',
        '- [ ] Buy milk #home',
        '- [x] [[Call the Bank]] 2020 - now',
        '- [ ] Write to Ada Heron & Bo Wren, 2021',
        '- [ ] Read [the manual](https://example.org/m)',
      ],
    ]) {
      assert.equal(chooseImporter('notes.md', lines.join('\n')), undefined, lines.join('\n'));
    }
  });
});
