import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, deleteFiles, openWithCursors, setting, until, writeFile } from './support/documents';

const good = '@article{good2020,\n  author = {Good, Ann},\n  title = {A good paper},\n  year = {2020}\n}\n';
const broken = '@article{broken2021,\n  title = {An entry without its end,\n  year = {2021}\n\n';
const other = '@book{other1999,\n  author = {Other, Bob},\n  title = {Another one},\n  year = {1999}\n}\n';

/** Runs a command that asks something, and presses Enter on the first row until it is done. */
async function acceptFirst(...args: readonly unknown[]): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(
    vscode.commands.executeCommand('papershelf.whyNotOffered', ...args),
  ).finally(() => {
    isDone = true;
  });
  await until('an answer', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone ? true : undefined;
  });
  await running;
}

/** The file that is open and the line of the cursor, from 1. */
function place(): string {
  const editor = vscode.window.activeTextEditor;
  const name = editor?.document.uri.path.split('/').at(-1) ?? '';
  return `${name}:${(editor?.selection.active.line ?? -1) + 1}`;
}

/** The report's text, once `pattern` is in it. */
function untilReport(pattern: RegExp): Promise<string> {
  return until(`a report with ${String(pattern)}`, () => {
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    return pattern.test(text) ? text : undefined;
  });
}

describe('Source Report', () => {
  afterEach(async () => {
    await closeEditors();
    await deleteFiles('good.bib', 'broken.bib', 'notes.json', '.papershelf');
  });

  it('shows what became of each file, and follows the library', async () => {
    await writeFile('good.bib', good);
    await writeFile('broken.bib', broken + other);
    await writeFile('notes.json', '{"a": 1}');
    await writeFile('.papershelf/techniques.yaml', 'hide: [Salt]\n');
    await vscode.commands.executeCommand('papershelf.showSourceReport');
    const text = await untilReport(/^\| broken\.bib +\| read .*1 error[^]*^\| good\.bib +\| read /m);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'markdown');
    assert.match(text, /^# Papershelf Sources\n\n\d+ of \d+ files are loaded, \d+ papers, \d+ problems?\./);
    assert.doesNotMatch(await untilReport(/^- notes\.json$/m), /techniques\.yaml/);
    await writeFile('broken.bib', other);
    await untilReport(/^\| broken\.bib +\| read +\| 1 +\| none /m);
    await deleteFiles('broken.bib');
    await until('the file to go', () => (document.getText().includes('| broken.bib') ? undefined : true));
  });
});

describe('Why Is This Paper Not Offered?', () => {
  afterEach(async () => {
    await closeEditors();
    await deleteFiles('good.bib', 'broken.bib', 'other.bib');
    await setting('collections', undefined);
  });

  it('goes to the entry of a paper that is offered, by the citation at the cursor', async () => {
    await writeFile('good.bib', `\n${good}`);
    await until('the paper', async () => {
      await openWithCursors('markdown', 'As in [@good|2020].');
      await acceptFirst();
      return place() === 'good.bib:2' ? true : undefined;
    });
  });

  it('goes to the problem that keeps an entry from being read', async () => {
    await writeFile('broken.bib', good + broken + other);
    await until('the problem', async () => {
      await acceptFirst('broken2021');
      return /^broken\.bib:[6-9]$/.test(place()) ? true : undefined;
    });
  });

  it('adds the file that has it to the settings', async () => {
    await setting('collections', ['good.bib']);
    await writeFile('good.bib', good);
    await writeFile('other.bib', other);
    await until('the file to be added', async () => {
      await acceptFirst('other1999');
      const collections = vscode.workspace.getConfiguration('papershelf').get('collections');
      return JSON.stringify(collections) === '["good.bib","other.bib"]' ? true : undefined;
    });
    await until('the paper', async () => {
      await acceptFirst('other1999');
      return place() === 'other.bib:1' ? true : undefined;
    });
  });
});
