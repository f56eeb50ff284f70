import * as assert from 'node:assert/strict';
import { Window } from './support/window';

describe('the window', () => {
  let window: Window;
  before(async () => {
    window = await Window.open();
  });
  after(() => Window.closeAll());

  it('opens a file of the sample workspace, writes into it and takes it back', async () => {
    await window.editor.open('draft.md');
    const before = window.workspace.read('draft.md');
    await window.editor.setCursor(1, 1);
    await window.editor.paste('New text. ');
    assert.equal(await window.editor.text(), `New text. ${before}`);
    await window.editor.undo();
    await window.editor.textThat((text) => assert.equal(text, before));
  });

  it('has a command palette', async () => {
    const offers = await window.paletteOffers('View: Toggle Terminal');
    assert.ok(offers.includes('View: Toggle Terminal'), offers.join(' | '));
  });
});
