import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('starts the extension from the source tree', async () => {
    const extension = vscode.extensions.getExtension('papershelf.papershelf');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('runs in the sample workspace', async () => {
    const files = await vscode.workspace.findFiles('*.{md,tex}');
    assert.deepEqual(files.map((file) => file.path.split('/').at(-1)).sort(), ['draft.md', 'draft.tex']);
  });
});
