import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openWithCursors, until, withBuiltinCollection } from './support/documents';

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
