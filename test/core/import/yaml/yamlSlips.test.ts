import assert from 'node:assert/strict';
import { importText } from '../../../../src/core/import/importers';
import type { ImportResult } from '../../../../src/core/import/importer';
import { YamlParser } from '../../../../src/core/import/yaml/yamlParse';

const numbers = [1, 2, 3];

/** CSL items as people write them, `pad` before each line of the list. */
function cslYaml(pad: string): readonly string[] {
  const item = (n: number): readonly string[] => [
    `- id: key${n}`,
    '  type: article-journal',
    '  author:',
    `  - family: Doe${n}`,
    '    given: Jane',
    '  - family: Roe',
    '    given: Al',
    '  issued:',
    '    date-parts:',
    `    - - 200${n}`,
    '      - 5',
    `  title: Title of ${n}`,
    '  abstract: |',
    '    Some text of',
    '    - two lines.',
    '  volume: 12',
  ];
  return ['references:', ...numbers.flatMap(item).map((line) => pad + line)];
}

/** The same in the order in which pandoc writes them. */
const byPandoc = [
  'references:',
  ...numbers.flatMap((n) => [
    '- author:',
    `  - family: Doe${n}`,
    '    given: Jane',
    '  container-title: Journal',
    `  id: key${n}`,
    `  issued: 200${n}-05`,
    `  title: Title of ${n}`,
    '  type: article-journal',
    '',
  ]),
];

const cff = [
  'cff-version: 1.2.0',
  'title: Title of 0',
  'authors:',
  '  - family-names: Doe',
  '    given-names: Jane',
  'preferred-citation:',
  '  type: article',
  '  title: Title of 1',
  '  authors:',
  '    - family-names: Roe',
  '      given-names: Al',
  '  year: 2020',
  'references:',
  ...[2, 3].flatMap((n) => [
    '  - type: article',
    `    title: Title of ${n}`,
    '    authors:',
    '      - family-names: Poe',
    '        given-names: Ed',
    '    journal: J',
    `    doi: 10.1234/abc${n}`,
  ]),
];

const files: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ['flush.yaml', cslYaml('')],
  ['indented.yaml', cslYaml('  ')],
  ['pandoc.yaml', byPandoc],
  ['list.yaml', cslYaml('').slice(1)],
  ['CITATION.cff', cff],
];

function read(name: string, lines: readonly string[]): ImportResult {
  return importText(name, `${lines.join('\n')}\n`).result;
}

/** The innermost record that the line is of. */
function recordAt({ records }: ImportResult, line: number): number {
  return records.findLastIndex(({ range }) => range.start.line <= line && line <= range.end.line);
}

/** What is lost of the other items when one line is changed, as words; none where nothing is, and the change is told. */
function lossesOf(
  name: string,
  lines: readonly string[],
  at: number,
  changed: readonly string[],
): readonly string[] {
  const before = read(name, lines);
  const texts = [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)];
  const after = read(name, texts);
  const own = recordAt(before, at);
  const said = new Set(after.records.map(({ item }) => JSON.stringify(item)));
  const lost = before.records
    .filter(({ item }, i) => i !== own && !said.has(JSON.stringify(item)))
    .map(({ item }) => `${item.title ?? ''} is lost`);
  const isYaml = new YamlParser().parse(texts.join('\n'), 0).mistake === undefined;
  return isYaml || after.problems.length > 0 ? lost : [...lost, 'nothing is told'];
}

describe('a line of YAML that is not as it should be', () => {
  for (const [name, lines] of files) {
    it(`takes nothing with it that slipped to the left: ${name}`, () => {
      lines.forEach((line, at) => {
        for (let indent = 0; indent < line.search(/\S/); indent++) {
          const losses = lossesOf(name, lines, at, [' '.repeat(indent) + line.trimStart()]);
          // What slips to the very left of a citation file's last fields is a field of its work.
          const isOfWork = name === 'CITATION.cff' && indent === 0 && losses.join() === 'Title of 0 is lost';
          assert.deepEqual(isOfWork ? [] : losses, [], `line ${at + 1}, ${indent}: ${line}`);
        }
      });
    });

    it(`takes nothing with it where a sign is missing or too many: ${name}`, () => {
      lines.forEach((line, at) => {
        const [, head = '', value = ''] = /^(.*?: )(.+)$/.exec(line) ?? [];
        const changes =
          head === ''
            ? []
            : [`${head}"${value}`, `${head}'${value}`, `${head}[${value}`, `${head}a: ${value}`];
        const hasBlank = /^\s*- [a-z]+:/.test(line) ? [line.replace('- ', '-')] : [];
        for (const change of [...changes, ...hasBlank]) {
          assert.deepEqual(lossesOf(name, lines, at, [change]), [], `line ${at + 1}: ${change}`);
        }
        if (line.trim() !== '') {
          assert.deepEqual(lossesOf(name, lines, at, [line, line]), [], `line ${at + 1} twice`);
        }
      });
    });

    it(`takes nothing with it that is indented by a tab: ${name}`, () => {
      lines.forEach((line, at) => {
        if (line.startsWith('  ')) {
          assert.deepEqual(lossesOf(name, lines, at, [`\t${line.trimStart()}`]), [], `line ${at + 1}`);
        }
      });
    });
  }

  it('is told of where it stands', () => {
    const lines = cslYaml('');
    numbers.forEach((n, i) => {
      const at = lines.indexOf(`- id: key${n}`) + 2;
      const { problems, records } = read('a.yaml', [
        ...lines.slice(0, at),
        'author:',
        ...lines.slice(at + 1),
      ]);
      assert.deepEqual(
        problems.map(({ range, code }) => [range.start.line, code]),
        [[at, 'bad-yaml']],
      );
      assert.deepEqual(records[i]?.item, read('a.yaml', lines).records[i]?.item);
    });
  });

  it('leaves a field behind a list alone that has a list of its own', () => {
    const lines = [
      'references:',
      '  - id: a',
      '    type: book',
      '    title: Amber',
      '    author: Doe',
      'other:',
      '    - x',
      '    - y',
      'broken: a: b',
    ];
    const { records, problems } = read('a.yaml', lines);
    assert.deepEqual(
      records.map(({ item }) => item.title),
      ['Amber'],
    );
    assert.deepEqual(
      problems.map(({ range }) => range.start.line),
      [8],
    );
  });
});
