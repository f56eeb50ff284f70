import * as vscode from 'vscode';

/** Waits until `probe` gives something, and gives that. Looks every 50 ms, for ten seconds. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await probe();
    if (found !== undefined) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${what}`);
}

/**
 * Opens a document in which each `|` of `text` is a cursor and `[[`...`]]` round a text selects it; the last of
 * several cursors is the first selection.
 */
export async function openWithCursors(language: string, text: string): Promise<vscode.TextEditor> {
  const parts = text.split('|');
  const document = await vscode.workspace.openTextDocument({ language, content: parts.join('') });
  const editor = await vscode.window.showTextDocument(document);
  let offset = 0;
  const cursors = parts.slice(0, -1).map((part) => {
    offset += part.length;
    return new vscode.Selection(document.positionAt(offset), document.positionAt(offset));
  });
  editor.selections = cursors;
  return editor;
}

/** The document's text with `|` at every cursor. */
export function textWithCursors(editor: vscode.TextEditor): string {
  const offsets = editor.selections.map((selection) => editor.document.offsetAt(selection.active));
  let text = editor.document.getText();
  for (const offset of [...offsets].sort((a, b) => b - a)) {
    text = `${text.slice(0, offset)}|${text.slice(offset)}`;
  }
  return text;
}

export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (!first) {
    throw new Error('The tests need a folder.');
  }
  return first.uri;
}

/** Writes a file of the test workspace. */
export async function writeFile(name: string, text: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return uri;
}

export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Deletes files and folders of the test workspace, whether they are there or not. */
export async function deleteFiles(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const uri = vscode.Uri.joinPath(folder(), name);
    await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
  }
}

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** What Papershelf says in the Problems view of a file. */
export function problemsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'Papershelf');
}

/** Changes one of our settings for the test workspace; `undefined` brings the default back. */
export async function setting(key: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('papershelf')
    .update(key, value, vscode.ConfigurationTarget.Workspace);
}

/** For a whole suite: the built-in papers are there, whatever other collections are. */
export function withBuiltinCollection(): void {
  before(async () => {
    await setting('builtinCollection', 'always');
    await vscode.env.clipboard.writeText('');
    await until('the built-in papers', async () => {
      await vscode.commands.executeCommand('papershelf.copyKey', ['zmushko2025frugal']);
      return (await vscode.env.clipboard.readText()) === '' ? undefined : true;
    });
  });
  after(() => setting('builtinCollection', undefined));
}
