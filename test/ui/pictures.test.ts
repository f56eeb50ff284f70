import * as assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const frugal = 'FRUGAL: Memory-Efficient Optimization by Reducing State Overhead for Scalable Training';

/** The README's pictures, taken on the way of a first minute. `npm test ui -- --pictures` puts them into media/. */
describe('the pictures of the README', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({
      size: { width: 1120, height: 680 },
      settings: { 'editor.minimap.enabled': false, 'editor.fontSize': 13 },
      files: {
        'draft.md':
          '# Training large models with little memory\n\n## Smaller optimizer states\n\n' +
          'Some methods keep the moments of a part of the gradient only.\n\n## Notes\n\n',
      },
    });
    await window.editor.open('draft.md');
    await window.tree.open();
  });
  after(() => Window.closeAll());

  it('tree', async () => {
    await window.tree.expand('Training memory');
    await window.tree.expand('Optimizer state');
    await window.tree.row(frugal);
    await window.picture('tree');
  });

  it('tooltip', async () => {
    assert.match(await window.tree.tooltip('Memory Efficient Optimizers with 4-bit States'), /Bingrui Li/);
    await window.picture('tooltip');
    await window.page.mouse.move(1000, 620);
  });

  it('picker', async () => {
    await window.editor.setCursor(5, 61);
    await window.press('Control+Alt+P');
    await window.picker.type('frugl');
    await window.picker.waitForFirst(frugal);
    await window.press('Shift+Enter');
    await window.picker.type('optimizer states');
    await window.picker.waitForFirst('Memory Efficient Optimizers with 4-bit States');
    await window.press('Shift+Enter');
    await window.picture('picker');
    await window.picker.accept();
  });

  it('citation', async () => {
    await window.editor.textThat((text) =>
      assert.match(text, /gradient only \[@zmushko2025frugal; @li2023memory\]\./),
    );
    await window.picture('citation');
  });

  it('summary', async () => {
    await window.editor.setCursor(8, 1);
    await window.tree.action(frugal, 'Insert Summary');
    await window.editor.textThat((text) => assert.match(text, /## Notes\n\n\*\*FRUGAL: /));
    await window.picture('summary');
  });

  it('forms', async () => {
    await window.clearNotifications();
    await window.editor.setCursor(5, 20);
    await window.press('Control+Alt+Shift+P');
    await window.picker.type('movinets');
    await window.picker.waitForFirst('MoViNets: Mobile Video Networks for Efficient Video Recognition');
    await window.picker.accept();
    await window.picker.waitForFirst('Parenthetical');
    await window.picture('forms');
    await window.picker.cancel();
  });

  it('preview', async () => {
    await window.runCommand('Markdown: Open Preview to the Side');
    await eventually(async () => {
      assert.match(await window.previewText(), /gradient only \(Li et al\., 2023; Zmushko et al\., 2025\)\./);
    }, 30_000);
    await window.press('Control+B');
    await window.page.mouse.move(300, 560);
    await window.page.waitForTimeout(700);
    await window.picture('preview');
  });
});
