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

  it('cites and formats there too', async () => {
    const frugal = 'FRUGAL: Memory-Efficient Optimization by Reducing State Overhead for Scalable Training';
    await window.editor.open('draft.md');
    await window.editor.setCursor(16, 1);
    await window.press('Control+Alt+P');
    await window.picker.type('frugl');
    await window.picker.waitForFirst(frugal);
    await window.picker.accept();
    await window.editor.textThat((text) => assert.match(text, /\[@zmushko2025frugal\]/));
    await window.press('Control+Alt+P');
    await window.picker.type('frugl');
    await window.picker.waitForFirst(frugal);
    await window.picker.button(frugal, 'More Actions');
    await window.picker.waitForFirst(/Insert Citation$/);
    await window.picker.type('insert reference');
    await window.picker.accept();
    await window.editor.textThat((text) => assert.match(text, /Zmushko, P\., Beznosikov, A\., .*\(2025\)/));
  });

  it('runs in the extension host of the browser', async () => {
    await window.runCommand('Developer: Show Running Extensions');
    const row = window.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Papershelf' });
    await row.waitFor();
    assert.match(await row.innerText(), /web worker/i);
  });
});
