import * as assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const file = '.papershelf/techniques.yaml';
const titles = [
  ...['Heron nests in wetlands', 'What heron nests cost', 'Heron nests after rain'],
  ...['Coral reefs under stress', 'The coral reefs at night', 'Coral reefs and salt'],
];
const bib = [
  ...titles.map((title, i) => `@misc{k${i}, title = {${title}}, year = {20${10 + i}}}`),
  ...['Alpha', 'Beta', 'Gamma'].map(
    (title) => `@article{${title}, title = {${title}}, journal = {Journal of Odd Things}}`,
  ),
].join('\n');

describe('techniques in the tree', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({ fixture: '', files: { 'topics.bib': bib } });
    await window.tree.open();
  });
  after(() => Window.closeAll());

  async function counts(): Promise<readonly string[]> {
    return (await window.tree.rows()).map(({ label, description }) => `${label} ${description}`.trim());
  }

  it('the topic of a paper stands first where its techniques are set, and is not ticked', async () => {
    await window.tree.row('Heron nests');
    await window.runCommand('Papershelf: Set Techniques...');
    await window.picker.type('What heron nests');
    await window.picker.waitForFirst('What heron nests cost');
    await window.picker.accept();
    await window.picker.waitForFirst('Heron nests');
    const [topic, ...others] = await window.picker.rows();
    assert.equal(topic?.checked, false);
    assert.ok(!others.some(({ label }) => label === 'Heron nests'));
    await window.press('Escape');
    await window.picker.waitUntilClosed();
    assert.equal(window.workspace.exists(file), false);
  });

  it('topics that were found are merged, selected with the mouse', async () => {
    await window.tree.row('Coral reefs');
    await window.tree.select(['Coral reefs', 'Heron nests']);
    await window.tree.openMenu('Heron nests');
    await window.menuItem('Merge Technique Into...');
    await window.picker.waitForFirst('Coral reefs');
    await window.picker.accept();
    await window.tree.row('My techniques');
    await window.tree.expand('My techniques');
    await eventually(async () => assert.ok((await counts()).includes('Coral reefs 6')));
    assert.match(window.workspace.read(file), /\nmerge:\n {2}heron-nests: coral-reefs\n/);
  });

  it('one is renamed by F2, and stays folded as it was', async () => {
    await window.tree.click('My techniques');
    await window.tree.expand('My techniques');
    await window.press('ArrowDown', 'F2');
    await window.picker.type('Wild places');
    await window.picker.accept();
    await eventually(async () => assert.ok((await counts()).includes('Wild places 6')));
    assert.equal((await window.tree.row('Wild places')).expanded, false);
  });

  it('journals are not offered to be renamed', async () => {
    await window.tree.expand('By journal or series');
    await window.tree.openMenu('Journal of Odd Things');
    const items = await window.menuItems();
    assert.deepEqual(
      items.filter((item) => /Rename|Merge/.test(item)),
      [],
    );
    assert.ok(items.includes('Export...'));
    await window.press('Escape');
  });

  it('the file completes names, tells mistakes, and the tree follows it', async () => {
    await window.runCommand('Papershelf: Open Techniques File');
    const lines = window.workspace.read(file).split('\n').length;
    await window.editor.setCursor(lines, 1);
    await window.editor.type('hidden: []\n');
    await eventually(async () => assert.match((await window.problems()).join('\n'), /hidden/));
    await window.closePanel();
    await window.editor.undo();
    await window.editor.setCursor(lines, 1);
    await window.editor.type('hide: [Wild places]\n');
    await window.editor.save();
    await window.tree.rowsThat((rows) => assert.ok(rows.every(({ label }) => label !== 'Wild places')));
    await window.editor.undo();
  });
});
