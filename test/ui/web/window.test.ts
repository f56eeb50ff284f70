import * as assert from 'node:assert/strict';
import { Window } from '../support/window';

describe('the browser entry', () => {
  let window: Window;
  before(async () => {
    window = await Window.open();
  });
  after(() => Window.closeAll());

  it('shows the papers of the built-in collection', async () => {
    await window.tree.open();
    const groups = await window.tree.rowsThat((rows) => assert.ok(rows.length > 1));
    assert.ok(groups.every((row) => row.level === 1 && row.description !== ''));
  });

  it('runs in the extension host of the browser', async () => {
    await window.runCommand('Developer: Show Running Extensions');
    const row = window.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Papershelf' });
    await row.waitFor();
    assert.match(await row.innerText(), /web worker/i);
  });
});
