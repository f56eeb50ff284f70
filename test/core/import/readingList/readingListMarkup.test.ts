import assert from 'node:assert/strict';
import { importText } from '../../../../src/core/import/importers';

/** The format, and of each paper its title, its people's family names and its venue. */
function read(name: string, ...lines: readonly string[]): readonly unknown[] {
  const { format, result } = importText(name, lines.join('\n'));
  const papers = result.records.map(({ item }) =>
    [
      item.title,
      (item.author ?? []).map(({ family, literal }) => family ?? literal).join(' '),
      item['container-title'] ?? '',
    ].join(' | '),
  );
  return [format, ...papers];
}

const [pond, river, owl] = [
  'A Study of Small Ponds',
  'Rivers and Lakes of the South',
  'Owls and Birds of the Night',
];
const papers = [`${pond} | Heron Wren | ICML 2023`, `${river} |  | `, `${owl} |  | `];
const url = (n: number): string => `https://arxiv.org/abs/2301.0000${String(n)}`;

describe('reading lists in other markup', () => {
  it('are Org, with its headings', () => {
    const lines = [
      '* Papers on ponds',
      '** Ponds',
      `- [[${url(1)}][${pond}]] Ada Heron, Bo Wren, ICML 2023`,
      `- [[${url(2)}][${river}]]`,
      `- [[${url(3)}][${owl}]]`,
    ];
    for (const name of ['papers.org', '']) {
      assert.deepEqual(read(name, ...lines), ['reading-list', ...papers]);
    }
    const { result } = importText('papers.org', lines.join('\n'));
    const [first] = result.records;
    assert.deepEqual(first?.extras, { arxiv: '2301.00001', keywords: ['Ponds'], venueShort: 'ICML 2023' });
    assert.deepEqual(first.range, {
      start: { line: 2, character: 0 },
      end: { line: 2, character: lines[2]?.length },
    });
  });

  it('are tables of Org, and nothing that stands in its code', () => {
    const lines = [
      '* Papers on ponds',
      '| Title | Authors | Venue |',
      '|-------+---------+-------|',
      `| [[${url(1)}][${pond}]] | Ada Heron, Bo Wren | ICML 2023 |`,
      `| [[${url(2)}][${river}]] | | |`,
      '#+begin_src org',
      `- [[${url(4)}][Something Else That Is Code]]`,
      '#+END_SRC',
      `- [[${url(3)}][${owl}]]`,
    ];
    assert.deepEqual(read('papers.org', ...lines), ['reading-list', ...papers]);
  });

  it('are not asked to be other than HTML where that stands in code or comments', () => {
    const table = `<table><tr><td><a href="${url(9)}">x</a></td></tr></table>`;
    const items = [pond, river, owl].map((title, i) => `- [${title}](${url(i + 1)})`);
    const told = (...lines: readonly string[]): number =>
      importText('papers.md', [...items, '', ...lines].join('\n')).result.problems.length;
    assert.deepEqual([told(table), told('```html', table, '```'), told(`<!-- ${table}`, '-->')], [1, 0, 0]);
  });

  it('are reStructuredText', () => {
    const lines = [
      'Papers',
      '======',
      `* \`${pond} <${url(1)}>\`_, Ada Heron, Bo Wren, ICML 2023`,
      `* \`${river} <${url(2)}>\`__`,
      `* \`${owl} <${url(3)}>\`_`,
    ];
    assert.deepEqual(read('papers.rst', ...lines), ['reading-list', ...papers]);
  });

  it('are no documents that link to a few pages', () => {
    const prose =
      'This program reads the files that it is given and says of each of them what it holds. '.repeat(5);
    const org = [
      '* Usage',
      prose,
      '- [[https://example.org][Home page]]',
      '- [[https://example.org/b][Manual]]',
    ];
    assert.deepEqual(read('notes.org', ...org), [undefined]);
    assert.deepEqual(read('notes.rst', 'Usage', '=====', prose, '* `Home <https://example.org>`_'), [
      undefined,
    ]);
  });
});

describe('people and venues in reading lists', () => {
  it('stand one behind the other, with commas between', () => {
    const lines = [
      `- **${pond}**, Ada Heron, Bo Wren, ICML 2023. [[paper]](${url(1)}) [[code]](https://github.com/heron/pond)`,
      `- [${river}](${url(2)}) (Finch et al., ICLR 2020)`,
      `- ${owl}, Finch et al. [[paper](${url(3)})]`,
      '- Graph Networks and Deep Learning, ICML 2020',
      `- **Ducks at Night in Cold Water** | *Pond Univ* | [Paper](${url(4)})`,
    ];
    assert.deepEqual(read('papers.md', ...lines), [
      'reading-list',
      papers[0],
      `${river} | Finch others | ICLR 2020`,
      `${owl} | Finch others | `,
      'Graph Networks and Deep Learning |  | ICML 2020',
      'Ducks at Night in Cold Water |  | ',
    ]);
  });
});

describe('tables in HTML in reading lists', () => {
  const list = [1, 2, 3].map((n) => `- [Paper ${String(n)} on Small Ponds](${url(n)})`);

  it('are told where they link to papers', () => {
    const table = ['<table>', `<tr><td>${owl}</td><td><a href="${url(9)}">paper</a></td></tr>`, '</table>'];
    const { result } = importText('papers.md', [...list, '', ...table].join('\n'));
    assert.deepEqual(
      result.problems.map(({ code, range }) => [code, range.start.line, range.end.line]),
      [['table-ignored', 4, 6]],
    );
    const logos = ['<table>', '<tr><td><a href="https://example.org">Home</a></td></tr>', '</table>'];
    assert.deepEqual(importText('papers.md', [...list, '', ...logos].join('\n')).result.problems, []);
  });
});

describe('references in Markdown', () => {
  const references = [
    'Heron, A., & Wren, B. (2020). A study of small ponds. *Pond Letters, 12*(3), 45–50.',
    'Dove, C. (2021). Rivers and lakes of the far south. *River Letters, 5*, 1–9.',
    'Swan, E. (2019). Owls and other birds. *Owl Letters, 3*(1), 2–8.',
  ];
  const expected = [
    'references',
    'A study of small ponds | Heron Wren | Pond Letters',
    'Rivers and lakes of the far south | Dove | River Letters',
    'Owls and other birds | Swan | Owl Letters',
  ];

  it('are footnotes', () => {
    const lines = references.map((text, i) => `[^${String(i + 1)}]: ${text}`);
    assert.deepEqual(read('papers.md', '# References', '', ...lines), expected);
  });
});
