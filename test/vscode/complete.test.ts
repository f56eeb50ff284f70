import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  deleteFiles,
  openWithCursors,
  readFile,
  until,
  withBuiltinCollection,
  writeFile,
} from './support/documents';

async function offered(language: string, text: string): Promise<readonly vscode.CompletionItem[]> {
  const { document, selection } = await openWithCursors(language, text);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
    undefined,
    1,
  );
  return list.items.filter((item) => item.kind === vscode.CompletionItemKind.Reference);
}

function keyOf(item: vscode.CompletionItem | undefined): string {
  const label = item?.label ?? '';
  return typeof label === 'string' ? label : label.label;
}

describe('Completion of citation keys', () => {
  withBuiltinCollection();
  afterEach(closeEditors);

  for (const [language, text] of [
    ['markdown', 'Optimizers [@frugl|]'],
    ['latex', '\\citep{qin2025cake,frugl|}'],
  ] as const) {
    it(`finds as the picker does in ${language}, in our order, and shows the paper`, async () => {
      const items = await until('papers are offered', async () => {
        const found = await offered(language, text);
        return found.length > 0 ? found : undefined;
      });
      const [first] = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
      assert.equal(keyOf(first), 'zmushko2025frugal');
      assert.match(first?.detail ?? '', /Zmushko et al\., 2025/);
      assert.match((first?.documentation as vscode.MarkdownString).value, /FRUGAL/);
    });
  }

  it('offers nothing in code and in addresses', async () => {
    assert.deepEqual(await offered('markdown', '`[@frugl|]`'), []);
    assert.deepEqual(await offered('markdown', 'me@frugal|'), []);
  });
});

describe('A key taken from completion', () => {
  withBuiltinCollection();
  afterEach(async () => {
    await closeEditors();
    await deleteFiles('typed.md', 'first.bib', 'second.bib', 'both.md');
  });

  interface Typing {
    readonly typed: string;
    readonly author: string;
    readonly file: string;
    readonly bibliography: string;
  }

  /** Types the beginning of a key, and takes the paper of an author where it is offered. */
  async function typeAndTake({ typed, author, file, bibliography }: Typing) {
    const bib = await writeFile(file, bibliography);
    const uri = await writeFile('typed.md', `---\nbibliography: ${file}\n---\nText [@${typed}]`);
    const editor = await vscode.window.showTextDocument(uri);
    const at = new vscode.Position(3, 'Text [@'.length + typed.length);
    editor.selection = new vscode.Selection(at, at);
    const item = await until('the paper is offered', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        at,
      );
      return list.items.find(({ detail }) => detail?.startsWith(author) === true);
    });
    const { range, insertText, command } = item;
    const replaced = range instanceof vscode.Range ? range : range?.inserting;
    const key = typeof insertText === 'string' ? insertText : '';
    await editor.edit((builder) => builder.replace(replaced ?? editor.selection, key));
    await vscode.commands.executeCommand(
      command?.command ?? '',
      ...((command?.arguments ?? []) as readonly unknown[]),
    );
    return { text: editor.document.lineAt(3).text, bib: await readFile(bib) };
  }

  it('adds the paper’s entry to the document’s bibliography, as Insert Citation does', async () => {
    const before = '@book{mine,\n  title = {Mine},\n}\n';
    const made = await typeAndTake({
      typed: 'nikdn',
      author: 'Nikdan',
      file: 'first.bib',
      bibliography: before,
    });
    assert.equal(made.text, 'Text [@nikdan2024rosa]');
    assert.ok(made.bib.startsWith(before));
    assert.match(made.bib.slice(before.length), /^\n@\w+\{nikdan2024rosa,\n/);
  });

  it('asks nothing while one types, though there are two bibliographies to choose from', async () => {
    const own = '@book{mine,\n  title = {Mine},\n}\n';
    await writeFile('second.bib', own);
    const bib = await writeFile('first.bib', own);
    const uri = await writeFile(
      'both.md',
      '---\nbibliography: [first.bib, second.bib]\n---\nText [@nikdan2024rosa]',
    );
    const { document } = await vscode.window.showTextDocument(uri);
    const [paper] = await until('the paper', async () => {
      const at = new vscode.Position(3, 'Text [@nikdan'.length);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        at,
      );
      const found = list.items.filter(({ detail }) => detail?.startsWith('Nikdan') === true);
      return found.length > 0 ? found : undefined;
    });
    // It would wait for the answer.
    await vscode.commands.executeCommand(
      paper?.command?.command ?? '',
      ...((paper?.command?.arguments ?? []) as readonly unknown[]),
    );
    assert.equal(document.lineAt(3).text, 'Text [@nikdan2024rosa]');
    assert.equal(await readFile(bib), own);
  });

  it('is a free one where the bibliography has another paper under the paper’s own', async () => {
    const made = await typeAndTake({
      typed: 'bartan',
      author: 'Bartan',
      file: 'second.bib',
      bibliography: '@book{bartan2023moccasin,\n  title = {Another},\n}\n',
    });
    const key = /\n@\w+\{([^,]+),/.exec(made.bib)?.[1];
    assert.ok(key !== undefined && key !== 'bartan2023moccasin');
    assert.equal(made.text, `Text [@${key}]`);
  });
});
