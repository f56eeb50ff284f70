import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/runCli';
import { cliWith } from '../support/cliIo';
import type { Said } from '../support/cliIo';

interface Ran extends Said {
  readonly code: number;
}

async function run(args: readonly string[], files: Readonly<Record<string, string>>): Promise<Ran> {
  const { io, said } = cliWith(files);
  return { code: await runCli(['bibliographies', ...args], io), ...said() };
}

describe('papershelf bibliographies', () => {
  const book = {
    '_quarto.yml': 'bibliography: refs.bib\n',
    'refs.bib': '',
    'ch/one.qmd': '---\ntitle: One\nbibliography: own.bib\n---\n',
  };

  it('says each file, what names it and where, and fails where one is not there', async () => {
    const { code, out } = await run(['ch/one.qmd'], book);
    assert.equal(code, 1);
    assert.deepEqual(out.split('\n'), [
      'ch/own.bib\tbibliography in ch/one.qmd:3\tthere is no such file',
      'refs.bib\tbibliography in _quarto.yml:1',
    ]);
    assert.equal((await run(['./ch/one.qmd'], { ...book, 'ch/own.bib': '' })).code, 0);
  });

  it('gives JSON', async () => {
    const { out } = await run(['a.tex', '--json'], { 'a.tex': '\\bibliography{refs,\\x}', 'refs.bib': '' });
    assert.deepEqual(JSON.parse(out), [
      {
        file: 'refs.bib',
        exists: true,
        foundBy: 'command',
        by: '\\bibliography',
        written: 'refs',
        declaredIn: { file: 'a.tex', line: 1, column: 15 },
      },
      {
        file: null,
        exists: false,
        foundBy: 'command',
        by: '\\bibliography',
        written: '\\x',
        declaredIn: { file: 'a.tex', line: 1, column: 20 },
      },
    ]);
  });

  it('wants one document that can name bibliographies', async () => {
    assert.match((await run([], {})).err, /needs one DOCUMENT/);
    assert.match((await run(['a.md'], {})).err, /a\.md cannot be read/);
    const other = await run(['a.py'], { 'a.py': '' });
    assert.equal(other.code, 2);
    assert.match(other.err, /no document that names bibliographies/);
  });
});
