import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  deleteFiles,
  problemsOf,
  readFile,
  until,
  withBuiltinCollection,
  writeFile,
} from './support/documents';

const name = '.papershelf/techniques.yaml';

describe('techniques.yaml', () => {
  withBuiltinCollection();
  afterEach(async () => {
    await closeEditors();
    await deleteFiles(name);
  });

  it('is told in the Problems view what is wrong, as long as it is', async () => {
    const uri = await writeFile(name, 'papers:\n  zmushko2025frugal: quantisation\n');
    await until('the problem', () => (problemsOf(uri).length === 1 ? true : undefined));
    assert.match(problemsOf(uri)[0]?.message ?? '', /Did you mean "quantization"/);
    await writeFile(name, 'papers:\n  zmushko2025frugal: quantization\n');
    await until('the problem to go', () => (problemsOf(uri).length === 0 ? true : undefined));
  });

  it('loses what was said of a paper by Take Techniques Back, and nothing else', async () => {
    const uri = await writeFile(name, '# mine\npapers:\n  zmushko2025frugal: [fish] # why\n  other: [x]\n');
    await vscode.commands.executeCommand('papershelf.takeTechniquesBack', ['zmushko2025frugal']);
    assert.equal(await readFile(uri), '# mine\npapers:\n  other: [x]\n');
  });

  it('is opened, with an explanation where it is new', async () => {
    await vscode.commands.executeCommand('papershelf.openTechniques');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.uri.path.endsWith(name) === true);
    await until('the explanation', () =>
      document.getText().startsWith('# Your word on techniques') ? true : undefined,
    );
  });

  it('completes the names of its parts', async () => {
    const uri = await writeFile(name, '\n');
    await vscode.workspace.openTextDocument(uri);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(0, 0),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(['techniques', 'papers', 'merge', 'hide'].every((part) => labels.includes(part)));
  });
});
