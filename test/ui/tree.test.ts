import * as assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const frugal = 'FRUGAL: Memory-Efficient Optimization by Reducing State Overhead for Scalable Training';
const cake = 'CAKE: Cascading and Adaptive KV Cache Eviction with Layer Preferences';

describe('the tree of papers', () => {
  let window: Window;
  before(async () => {
    window = await Window.open();
    await window.editor.open('draft.md');
    await window.tree.open();
  });
  after(() => Window.closeAll());

  it('shows the built-in papers by area and technique, with counts', async () => {
    await window.tree.row('Inference memory');
    const areas = (await window.tree.rows()).filter((row) => row.level === 1);
    assert.deepEqual(
      areas.map((row) => row.label),
      [
        'Inference memory',
        'Architecture',
        'Compression',
        'Training memory',
        'Adaptation',
        'Deployment & systems',
        'Agents & reasoning',
        'Retrieval & recommendation',
        '3D & rendering',
        'Overview',
      ],
    );
    const techniques = await window.tree.expand('Inference memory');
    assert.ok(techniques.some((row) => row.label === 'KV cache' && row.description === '11'));
    const papers = await window.tree.expand('KV cache');
    assert.equal(papers.length, 11);
    assert.ok(papers.some((row) => row.label === cake && row.description === 'Qin et al., 2025'));
  });

  it('tells about a paper in a card', async () => {
    const card = await window.tree.tooltip(cake);
    assert.match(card, /Ziran Qin/);
    assert.match(card, /KV cache/);
    assert.match(card, /arXiv · Code/);
    await window.page.mouse.move(900, 700);
  });

  it('inserts a citation and a summary from a row', async () => {
    await window.editor.open('draft.md');
    await window.editor.setCursor(16, 1);
    await window.tree.action(cake, 'Insert Citation');
    await window.editor.textThat((text) => assert.match(text, /\[@qin2025cake\]/));
    await window.editor.undo();
    await window.editor.textThat((text) => assert.doesNotMatch(text, /qin2025cake/));
    await window.tree.action(cake, 'Insert Summary');
    await window.editor.textThat((text) =>
      assert.match(
        text,
        /\*\*CAKE: [^*]*\*\* \(Qin et al\., 2025\)\n.*Divides one global cache.*\[@qin2025cake\]/s,
      ),
    );
    await window.editor.undo();
  });

  it('groups by year and back by one click, and keeps the choice', async () => {
    await window.runCommand('Papershelf: Group by Year');
    const first = await window.tree.row('2026');
    assert.equal(first.level, 1);
    await window.reload();
    await window.tree.open();
    await window.tree.row('2026');
    await window.runCommand('Papershelf: Group by Technique');
    await window.tree.row('Inference memory');
  });

  it('filters, says so, and clears the filter', async () => {
    await window.tree.titleAction('Filter Papers');
    await window.picker.type('frugl optimizr');
    await window.tree.row(frugal);
    await window.picker.accept();
    await eventually(async () =>
      assert.match(await window.tree.message(), /1 of 55 papers matches “frugl optimizr”\./),
    );
    assert.ok(!(await window.tree.labels()).includes(cake));
    await window.tree.titleAction('Clear Filter');
    await eventually(async () => assert.equal(await window.tree.message(), ''));
    await window.tree.row('Architecture');
  });

  it('offers values for the filter, and says how it was understood', async () => {
    await window.tree.titleAction('Filter Papers');
    await window.picker.waitForFirst(/All papers/);
    await window.picker.type('author:');
    await window.picker.choose(' Wang');
    await window.picker.waitForFirst(/author Wang/);
    await eventually(async () => {
      assert.match((await window.picker.rows())[0]?.description ?? '', /^\d+ of 55 papers$/);
    });
    await window.picker.accept();
    await eventually(async () =>
      assert.match(await window.tree.message(), /of 55 papers match author Wang\./),
    );
    await window.tree.titleAction('Clear Filter');
    await eventually(async () => assert.equal(await window.tree.message(), ''));
  });

  it('filters by Ctrl+F in the tree and clears by Escape, and takes what is typed right behind it', async () => {
    await window.tree.click('Architecture');
    await window.press('Control+F');
    await window.page.waitForTimeout(150);
    await window.page.keyboard.type('frugal');
    await window.tree.row(frugal);
    await window.picker.accept();
    await window.tree.click(frugal);
    await window.press('Escape');
    await eventually(async () => assert.equal(await window.tree.message(), ''));
  });

  it('works on several papers at once', async () => {
    await window.editor.open('draft.tex');
    await window.editor.setCursor(25, 1);
    await window.tree.expand('Inference memory');
    await window.tree.expand('KV cache');
    const other = 'Dynamic Memory Compression: Retrofitting LLMs for Accelerated Inference';
    await window.tree.select([cake, other]);
    await window.tree.openMenu(cake);
    await window.menuItem('Insert Citation');
    await window.editor.textThat((text) => assert.match(text, /\\cite\{\w+,\w+\}/));
    await window.editor.undo();
  });

  it('takes Enter on a paper as citing it', async () => {
    await window.editor.open('draft.md');
    await window.editor.setCursor(16, 1);
    await window.tree.click(cake);
    await window.press('Enter');
    await window.editor.textThat((text) => assert.match(text, /\[@qin2025cake\]/));
    await window.editor.undo();
  });

  it('takes Enter on several papers as citing all of them', async () => {
    await window.editor.setCursor(16, 1);
    const other = 'Dynamic Memory Compression: Retrofitting LLMs for Accelerated Inference';
    await window.tree.select([cake, other]);
    await window.press('Enter');
    await window.editor.textThat((text) => assert.match(text, /\[@\w+; @\w+\]/));
    await window.editor.undo();
  });

  it('keeps the filter when a filtered paper is clicked', async () => {
    await window.tree.titleAction('Filter Papers');
    await window.picker.type('frugal');
    await window.tree.click(frugal);
    assert.ok(!(await window.tree.labels()).includes(cake));
    await window.picker.cancel();
    await window.tree.row(cake);
  });

  it('lets papers be dragged into the text', async () => {
    await window.editor.setCursor(16, 1);
    const point = await window.editor.cursorPoint();
    await window.tree.drag(cake, point);
    await window.editor.textThat((text) => assert.match(text, /\[@qin2025cake\]/));
    await window.editor.undo();
  });
});
