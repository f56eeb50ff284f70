import * as assert from 'node:assert/strict';
import { generatedBib } from '../support/generatedBib';
import { eventually } from './support/eventually';
import { Window } from './support/window';

/** As many as a large group has; `PAPERSHELF_UI_LARGE` tries other numbers. */
const count = Number(process.env.PAPERSHELF_UI_LARGE ?? 12_000);
const last = `generated${count - 1}`;

describe('a large collection', () => {
  let window: Window;
  before(async function () {
    this.timeout(600_000);
    window = await Window.open({ files: { 'library.bib': generatedBib(count) } });
    await window.editor.open('draft.md');
    await window.tree.open();
  });
  after(() => Window.closeAll());

  it('can be used while it is read', async () => {
    const started = Date.now();
    await eventually(async () => assert.ok((await window.tree.seen()).length > 0), 120_000);
    console.log(`      first rows after ${Date.now() - started} ms`);
    await window.runCommand('Papershelf: Find Paper');
    await window.picker.type('generated7');
    await window.picker.waitForFirst(/ 7$/);
    console.log(`      first answer after ${Date.now() - started} ms`);
    await window.picker.cancel();
  });

  it('is all there in the end', async function () {
    this.timeout(600_000);
    const started = Date.now();
    await eventually(async () => assert.equal(await window.statusText('Papershelf'), ''), 500_000);
    console.log(`      quiet after ${Date.now() - started} ms`);
    await window.runCommand('Papershelf: Group by Source');
    const [file] = await window.tree.rowsThat((rows) => assert.equal(rows.length, 1));
    assert.equal(file?.description, count.toLocaleString('en-US'));
  });

  it('finds the last paper of it by each letter, and cites it', async () => {
    await window.press('Control+Alt+P');
    const started = Date.now();
    await window.picker.type(last);
    await window.picker.waitForFirst(new RegExp(` ${count - 1}$`));
    console.log(`      found after ${Date.now() - started} ms`);
    await window.picture('large');
    await window.picker.accept();
    await window.editor.textThat((text) => assert.ok(text.includes(`@${last}]`)));
    await window.editor.undo();
  });

  it('formats all of it beside what else is done, until that is cancelled', async () => {
    await window.tree.openMenu('library.bib');
    await window.menuItem('Export...');
    await window.picker.choose('Markdown list of references');
    const busy = `Formatting ${count} papers`;
    await window.notification(busy);
    await window.press('Control+Alt+P');
    await window.picker.type('generated7');
    await window.picker.waitForFirst(/ 7$/);
    await window.picker.cancel();
    await window.notificationButton(busy, 'Cancel');
    await eventually(async () => {
      const shown = await window.notifications();
      assert.ok(!shown.some((text) => text.includes(busy)), shown.join(' | '));
    });
  });

  it('shows a long list bit by bit', async () => {
    await window.tree.unfoldSeen('library.bib');
    await eventually(async () => assert.ok((await window.tree.seen()).length > 5));
    await window.tree.end();
    await eventually(async () => {
      const labels = (await window.tree.seen()).map((row) => row.label);
      assert.ok(labels.includes(`Show 500 more of ${count - 500}`), labels.join(' | '));
    });
    await window.press('Enter');
    await eventually(async () => {
      await window.tree.end();
      const labels = (await window.tree.seen()).map((row) => row.label);
      assert.ok(labels.includes(`Show 500 more of ${count - 1000}`), labels.join(' | '));
    });
  });

  it('takes up what another program adds', async function () {
    this.timeout(300_000);
    const text = window.workspace.read('library.bib');
    const started = Date.now();
    window.workspace.write(
      'library.bib',
      `${text}\n@article{fresh, title = {An entry that came later}, year = 2026}\n`,
    );
    await eventually(async () => {
      await window.press('Control+Alt+P');
      await window.picker.type('an entry that came later');
      try {
        await window.picker.waitForFirst('An entry that came later');
      } finally {
        await window.picker.cancel();
      }
    }, 200_000);
    console.log(`      found after ${Date.now() - started} ms`);
  });
});
