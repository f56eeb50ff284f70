import assert from 'node:assert/strict';
import type { SourceInfo } from '../../../src/core/shelf/protocol';
import { sourceReport } from '../../../src/core/shelf/sourceReport';
import type { ReportedFile, SourceReportInput } from '../../../src/core/shelf/sourceReport';

const bibPattern = '**/*.{bib,bibtex}';

function info(more: Partial<SourceInfo> = {}): SourceInfo {
  return {
    id: 'x',
    format: 'bibtex',
    encoding: 'utf-8',
    notice: undefined,
    papers: 2,
    problems: 0,
    errors: 0,
    length: 100,
    time: 3,
    cached: false,
    partial: false,
    ...more,
  };
}

function file(label: string, more: Partial<ReportedFile> = {}): ReportedFile {
  return {
    id: `file:///work/${label}`,
    label,
    pattern: bibPattern,
    state: 'read',
    readAgain: false,
    size: 1200,
    info: more.state === undefined || more.state === 'read' ? info() : undefined,
    ...more,
  };
}

const overview = { papers: 2, problems: [], builtin: { papers: 55, isShown: false } };

function report(more: Partial<SourceReportInput>): string {
  return sourceReport({
    files: [],
    patterns: [],
    overview,
    builtinMode: 'auto',
    maxFileSize: 400,
    ...more,
  });
}

/** The cells of the table's rows. */
function rows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
}

/** File and state of each row. */
function states(...files: readonly ReportedFile[]): readonly string[] {
  return rows(report({ files })).map(([name = '', state = '']) => `${name}: ${state}`);
}

function sentence(more: Partial<SourceReportInput>): string {
  return report(more).split('\n')[2] ?? '';
}

describe('sourceReport', () => {
  it('says it all', () => {
    const text = report({
      files: [file('good.bib'), file('list.txt', { state: 'other', pattern: '**/*.txt' })],
      patterns: [{ pattern: bibPattern, files: 1, isLimited: false, error: undefined }],
    });
    assert.equal(
      text,
      [
        '# Papershelf Sources',
        '',
        '1 of 1 file is loaded, 2 papers, 0 problems. 1 other file was looked into and is no collection.',
        '',
        '## Files',
        '',
        '| File     | State | Papers | Problems | Format | Encoding | Size | Time | Found by            |',
        '| -------- | ----- | ------ | -------- | ------ | -------- | ---- | ---- | ------------------- |',
        '| good.bib | read  | 2      | none     | BibTeX | utf-8    | 1 KB | 3 ms | `**/*.{bib,bibtex}` |',
        '',
        '## Patterns of `papershelf.collections`',
        '',
        '- `**/*.{bib,bibtex}`: 1 file.',
        '',
        '## Built-in collection',
        '',
        'Not shown: `papershelf.builtinCollection` is `auto`, and the files have papers of their own. It only adds to papers that are also among its 55.',
        '',
        '## Files that are no collections',
        '',
        '- list.txt',
        '',
      ].join('\n'),
    );
  });

  it('counts in its first sentence', () => {
    assert.equal(sentence({}), 'No collection was found, 2 papers, 0 problems.');
    const files = [
      file('a.bib'),
      file('b.bib', { info: info({ partial: true }) }),
      file('c', { state: 'other' }),
    ];
    const problems = [
      { id: 'file:///work/a.bib', errors: 1, warnings: 2, informations: 1 },
      { id: 'file:///elsewhere.bib', errors: 9, warnings: 9, informations: 9 },
    ];
    assert.equal(
      sentence({
        files: [...files, file('d', { state: 'other' })],
        overview: { ...overview, papers: 1234, problems },
      }),
      '1 of 2 files are loaded, 1,234 papers, 4 problems. 2 other files were looked into and are no collections.',
    );
  });

  it('says what became of each file, those with problems first', () => {
    assert.deepEqual(
      states(
        file('z.bib'),
        file('half.bib', { readAgain: true }),
        file('part.bib', { info: info({ partial: true }) }),
        file('wait.bib', { state: 'waiting' }),
        file('now.bib', { state: 'reading' }),
        file('big.bib', { state: 'too-large' }),
        file('gone.bib', { state: 'unreadable' }),
        file('stop.bib', { state: 'stopped' }),
        file('stop2.bib', { state: 'stopped', info: info({ partial: true }) }),
        file('again.bib', { state: 'reading', info: info({ partial: true }) }),
      ),
      [
        'big.bib: larger than `papershelf.maxFileSize` (400 MB)',
        'gone.bib: cannot be read',
        'stop.bib: stopped',
        'stop2.bib: stopped, a part is there',
        'again.bib: being read, a part is there',
        'now.bib: being read',
        'wait.bib: waiting to be read',
        'half.bib: half written, read again soon',
        'part.bib: partly read',
        'z.bib: read',
      ],
    );
  });

  it('puts errors before warnings, and warnings before none', () => {
    const problems = [
      { id: 'file:///work/c.bib', errors: 2, warnings: 1, informations: 0 },
      { id: 'file:///work/b.bib', errors: 0, warnings: 0, informations: 1 },
    ];
    const text = report({
      files: [file('a.bib'), file('b.bib'), file('c.bib')],
      overview: { ...overview, problems },
    });
    assert.deepEqual(
      rows(text).map(([name, , , problem]) => [name, problem]),
      [
        ['c.bib', '2 errors, 1 warning'],
        ['b.bib', '1 note'],
        ['a.bib', 'none'],
      ],
    );
  });

  it('says format, encoding, size, time and where it came from', () => {
    const files = [
      file('a.csv', {
        info: info({
          format: 'table',
          encoding: 'windows-1252',
          notice: 'assumed-cp1252',
          cached: true,
          time: 1234,
          papers: 12_345,
        }),
        size: 2_500_000,
        pattern: undefined,
      }),
      file('b.bib', { info: info({ notice: 'not-text', papers: 0 }), size: undefined }),
    ];
    assert.deepEqual(
      rows(report({ files })).map((row) => row.slice(2)),
      [
        ['12,345', 'none', 'table', 'windows-1252 (assumed)', '2.5 MB', '1.2 s, from the cache', ''],
        ['0', 'none', 'BibTeX', 'not text', '', '3 ms', '`**/*.{bib,bibtex}`'],
      ],
    );
  });

  it('only shows names of files and patterns', () => {
    const text = report({
      files: [file('a|b\n# [x](command:z).bib', { pattern: 'a|`b' }), file('![i](x)', { state: 'other' })],
      patterns: [{ pattern: '[x](y) |', files: 0, isLimited: false, error: '<b>' }],
    });
    assert.match(text, /\| a\\\|b\ufffd# \\\[x\\\]\(command:z\)\.bib \|/);
    assert.match(text, /\| a\\\|&#96;b \|\n/);
    assert.match(text, /^- !\\\[i\\\]\(x\)$/m);
    assert.match(text, /^- \\\[x\\\]\(y\) \\\|: could not be used: \\<b>$/m);
  });
});

describe('sourceReport: patterns and other files', () => {
  it('says which patterns found nothing, too many, or could not be used', () => {
    const text = report({
      patterns: [
        { pattern: 'a/*.bib', files: 0, isLimited: false, error: undefined },
        { pattern: '**/*.txt', files: 2000, isLimited: true, error: undefined },
        { pattern: '~/x.bib', files: 12, isLimited: false, error: undefined },
        { pattern: '{', files: 0, isLimited: false, error: 'no end' },
      ],
    });
    assert.deepEqual(
      text.split('\n').filter((line) => line.startsWith('- ')),
      [
        '- `a/*.bib`: found nothing.',
        '- `**/*.txt`: only the 2,000 files nearest to the top are looked at: name others in `papershelf.collections`.',
        '- `~/x.bib`: 12 files.',
        '- `{`: could not be used: no end',
      ],
    );
    assert.match(report({ patterns: [] }), /The setting is empty, so no file is looked for\./);
  });

  it('names two hundred files that are no collections, in order', () => {
    const files = Array.from({ length: 1205 }, (_, i) => file(`f${i + 1000}.json`, { state: 'other' }));
    const lines = report({ files: files.reverse() }).trimEnd().split('\n');
    assert.deepEqual(lines.slice(-2), ['- f1199.json', '- and 1,005 more']);
    assert.equal(lines.filter((line) => line.startsWith('- f')).length, 200);
  });
});

describe('sourceReport: the built-in collection', () => {
  function builtin(builtinMode: SourceReportInput['builtinMode'], isShown: boolean, papers = 55): string {
    const text = report({ builtinMode, overview: { ...overview, builtin: { papers, isShown } } });
    return /## Built-in collection\n\n(.*)\n/.exec(text)?.[1] ?? '';
  }

  it('is shown or not, and why', () => {
    assert.equal(
      builtin('auto', true),
      'Shown, 55 papers: `papershelf.builtinCollection` is `auto`, and no file has a paper that is not among them.',
    );
    assert.equal(builtin('always', true), 'Shown, 55 papers: `papershelf.builtinCollection` is `always`.');
    assert.equal(builtin('never', false), 'Not shown: `papershelf.builtinCollection` is `never`.');
    assert.equal(builtin('never', false, 0), 'Not shown: `papershelf.builtinCollection` is `never`.');
    assert.equal(
      builtin('auto', false, 0),
      'Not there yet: it is read after the files (`papershelf.builtinCollection` is `auto`).',
    );
  });
});
