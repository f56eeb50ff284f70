import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  deleteFiles,
  folder,
  openWithCursors,
  readFile,
  setting,
  until,
  withBuiltinCollection,
  writeFile,
} from './support/documents';

const frugal = 'zmushko2025frugal';
const cake = 'qin2025cake';

async function inserted(
  command: string,
  language: string,
  text: string,
  ...args: readonly unknown[]
): Promise<string> {
  const editor = await openWithCursors(language, text);
  await vscode.commands.executeCommand(`papershelf.${command}`, ...args);
  return editor.document.getText();
}

describe('Insert Summary as a form', () => {
  withBuiltinCollection();
  afterEach(closeEditors);

  it('writes bullets and callouts below the paragraph', async () => {
    const bullets = await inserted('insertSummaryAs', 'markdown', 'Text|\n', [frugal], 'bullets');
    assert.match(
      bullets,
      /^Text\n\n\*\*FRUGAL: .*\*\* \(Zmushko et al\., 2025\) \[@zmushko2025frugal\]\n\n- \*\*Techniques:\*\* /,
    );
    assert.match(bullets, /^- \*\*Idea:\*\* Splits each gradient/m);
    const callout = await inserted('insertSummaryAs', 'markdown', '|', [frugal], 'callout');
    assert.match(callout, /^> \[!NOTE\]\n> \*\*FRUGAL/);
  });

  it('writes an annotated reference in LaTeX', async () => {
    const text = await inserted('insertSummaryAs', 'latex', '|', [frugal], 'annotated');
    assert.match(text, /^Zmushko, P\., .*\n\n\\begin\{quote\}\n {2}Splits each gradient/);
  });

  it('offers templates of the settings by name, and undoes in one step', async () => {
    await setting('summary.templates', { Short: { markdown: '{{firstAuthor}}: {{citation}}' } });
    try {
      const editor = await openWithCursors('markdown', 'Text|\n');
      await vscode.commands.executeCommand('papershelf.insertSummaryAs', [frugal], 'Short');
      assert.equal(editor.document.getText(), 'Text\n\nZmushko: [@zmushko2025frugal]\n');
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), 'Text\n');
    } finally {
      await setting('summary.templates', undefined);
    }
  });
});

describe('Comparison tables and related work', () => {
  withBuiltinCollection();
  afterEach(closeEditors);
  before(() => setting('comparison.columns', ['citation', 'year']));
  after(() => setting('comparison.columns', undefined));

  it('makes a table, and adds rows to it while the cursor is right below', async () => {
    const editor = await openWithCursors('markdown', '|');
    await vscode.commands.executeCommand('papershelf.insertComparison', [frugal]);
    await vscode.commands.executeCommand('papershelf.insertComparison', [cake]);
    const lines = editor.document.getText().trimEnd().split('\n');
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? '', /^\| Citation +\| Year +\|$/);
    assert.match(lines[3] ?? '', /^\| \[@qin2025cake\] \| 2025 \|$/);
  });

  it('writes booktabs in LaTeX', async () => {
    assert.match(
      await inserted('insertComparison', 'latex', '|', [frugal]),
      /\\toprule\nCitation & Year \\\\/,
    );
  });

  it('writes the skeleton one level below the heading at the cursor', async () => {
    const text = await inserted('insertRelatedWork', 'markdown', '## Related work\n\n|', [frugal, cake]);
    assert.match(text, /^## Related work\n\n### KV cache\n\nCAKE, by @qin2025cake, divides one/);
    assert.match(text, /\n### Optimizer state\n\nFRUGAL, by @zmushko2025frugal, splits each/);
  });
});

describe('Open Note', () => {
  withBuiltinCollection();
  afterEach(closeEditors);
  after(() => deleteFiles('notes/zmushko2025frugal.md', 'notes'));

  it('makes a note once, and takes its summary from then on', async () => {
    await vscode.commands.executeCommand('papershelf.openNote', [frugal]);
    const uri = vscode.Uri.joinPath(folder(), 'notes', `${frugal}.md`);
    const text = await readFile(uri);
    assert.match(text, /^---\nkey: "zmushko2025frugal"\ntitle: "FRUGAL: /);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.lineAt(editor.selection.active.line - 1).text, '## Summary');
    await closeEditors();
    await writeFile(`notes/${frugal}.md`, text.replace('## Summary\n', '## Summary\n\nMine, by hand.\n'));
    await vscode.commands.executeCommand('papershelf.openNote', [frugal]);
    await until('the note as it is on disk', () =>
      vscode.window.activeTextEditor?.document.getText().includes('Mine, by hand.') ? true : undefined,
    );
    await closeEditors();
    const summary = await inserted('insertSummaryAs', 'markdown', '|', [frugal], 'paragraph');
    assert.match(summary, /\*From your note\.\* Mine, by hand\. \[@zmushko2025frugal\]/);
    assert.match(
      await inserted('insertSummary', 'markdown', '|', [frugal]),
      /\*From your note\.\* Mine, by hand\./,
    );
  });
});

describe('Templates in files', () => {
  withBuiltinCollection();
  afterEach(closeEditors);
  after(() => deleteFiles('.papershelf'));

  it('are checked, completed and offered as forms', async () => {
    const uri = await writeFile('.papershelf/templates/mine.md.tmpl', '{{titel}}\n{{year}} {{');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const [problem] = await until('the problem', () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(problem?.message, 'There is no field “titel”. Did you mean “title”?');
    assert.deepEqual([problem.range.start.line, problem.range.end.character], [0, 9]);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(1, 11),
    );
    const field = list.items.find(({ label }) => label === 'firstAuthor');
    assert.equal(field?.insertText, 'firstAuthor}}');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, 9, 0), '{{year}}: {{citation}}\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await closeEditors();
    assert.equal(
      await inserted('insertSummaryAs', 'markdown', '|', [frugal], 'mine'),
      '2025: [@zmushko2025frugal]\n',
    );
  });

  it('are edited with a preview beside them that follows typing, from the first letter', async () => {
    await deleteFiles('.papershelf');
    const uri = await writeFile('.papershelf/templates/other.md.tmpl', '{{year}}\n');
    const done = vscode.commands.executeCommand('papershelf.editSummaryTemplate', [frugal]);
    await until('the template', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document.uri.toString() === uri.toString() ? true : undefined;
    });
    const type = async (text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), text);
      await vscode.workspace.applyEdit(edit);
    };
    await type('{{citation}} ');
    await done;
    const preview = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.scheme === 'papershelf-template',
    )?.document;
    const shows = (text: string) => until(`“${text}”`, () => preview?.getText() === text || undefined);
    await shows('[@zmushko2025frugal] 2025\n');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    await type('{{firstAuthor}} ');
    await shows('Zmushko [@zmushko2025frugal] 2025\n');
  });
});
