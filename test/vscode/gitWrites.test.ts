import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { isWrittenByGit } from '../../src/host/gitWrites';

describe('A file that git wrote', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'papershelf-git-'));
    mkdirSync(join(root, 'paper', 'bib'), { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  /** A file that was written at a second of the clock. */
  function written(second: number, ...path: readonly string[]): vscode.Uri {
    const name = join(root, ...path);
    writeFileSync(name, '');
    utimesSync(name, second, second);
    return vscode.Uri.file(name);
  }

  it('has the index written right behind it', async () => {
    mkdirSync(join(root, '.git'));
    const uri = written(1000, 'paper', 'bib', 'refs.bib');
    for (const [index, isGit] of [
      [1000, true],
      [1003, true],
      [999, false],
      [1060, false],
    ] as const) {
      written(index, '.git', 'index');
      assert.equal(await isWrittenByGit(uri), isGit, String(index));
    }
    written(1060, '.git', 'index.lock');
    assert.equal(await isWrittenByGit(uri), true, 'git is still at work');
  });

  it('may be in a working tree whose index is elsewhere, or in none', async () => {
    const uri = written(1000, 'paper', 'refs.bib');
    assert.equal(await isWrittenByGit(uri), false);
    mkdirSync(join(root, 'trees'));
    written(1001, 'trees', 'index');
    for (const named of ['../trees', join(root, 'trees')]) {
      writeFileSync(join(root, 'paper', '.git'), `gitdir: ${named}\n`);
      assert.equal(await isWrittenByGit(uri), true, named);
    }
    writeFileSync(join(root, 'paper', '.git'), 'gitdir: gone\n');
    assert.equal(await isWrittenByGit(uri), false);
  });
});
