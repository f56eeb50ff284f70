import * as assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const good =
  '@article{good2020,\n  author = {Good, Ann},\n  title = {A good paper on gardens},\n  year = {2020}\n}\n';
const broken = '@article{broken2021,\n  title = {An entry without its end,\n  year = {2021}\n\n';
const later =
  '@book{later1999,\n  author = {Later, Bob},\n  title = {A book on gardens},\n  year = {1999}\n}\n';

const sorted =
  '@article{bits2022,\n  author = {Bits, Eve},\n  title = {Weights in few bits},\n  year = {2022},\n' +
  '  keywords = {post-training quantization, low-bit}\n}\n';

const table = 'Title,Authors,Year,My rating\nGardens by the sea,"Shore, Di",2019,five stars\n';

describe('collections of one’s own', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({
      files: { 'good.bib': good, 'broken.bib': broken + later, 'sorted.bib': sorted, 'mine.csv': table },
    });
    await window.tree.open();
    await window.runCommand('Papershelf: Group by Source');
  });
  after(() => Window.closeAll());

  it('stand in the tree, and the built-in papers step aside', async () => {
    const papers = await window.tree.expand('good.bib');
    assert.deepEqual(
      papers.map((row) => [row.label, row.description]),
      [['A good paper on gardens', 'Good, 2020']],
    );
    assert.ok(!(await window.tree.labels()).includes('Built-in collection'));
  });

  it('a broken entry is told in the Problems view and hides no other', async () => {
    await window.tree.expand('broken.bib');
    await window.tree.row('A book on gardens');
    await eventually(async () => {
      const problems = await window.problems();
      assert.ok(
        problems.some((row) =>
          /^Error: .*“title” \(line 2\) is never closed.* at line 1 .*Papershelf/s.test(row),
        ),
        problems.join(' | '),
      );
    });
    await window.closePanel();
  });

  it('tells by which words a paper was sorted', async () => {
    await window.tree.expand('sorted.bib');
    const card = await window.tree.tooltip('Weights in few bits');
    assert.match(card, /Quantization \(.*post training quantization.*\)/);
  });

  it('a column of one’s own comes along where its paper is exported', async () => {
    await window.tree.openMenu('mine.csv');
    await window.menuItem('Export...');
    await window.picker.choose('BibLaTeX');
    await window.picker.choose(' Clipboard');
    await window.clipboardThat((text) => assert.match(text, /\n {2}my-rating = \{five stars\}\n\}/));
  });

  it('follows a file while it is changed in an editor', async () => {
    await window.editor.open('good.bib');
    await window.editor.setCursor(3, 14);
    await window.editor.type('truly_');
    await window.tree.row('A truly_good paper on gardens');
    await window.editor.undo();
    await window.tree.row('A good paper on gardens');
  });

  it('shows where an entry stands', async () => {
    await window.tree.openMenu('A book on gardens');
    await window.menuItem('Show Source Entry');
    await eventually(async () => assert.match(await window.editor.path(), /broken/));
  });

  it('says what to do where there is nothing', async () => {
    const empty = await Window.open({ fixture: '', settings: { 'papershelf.builtinCollection': 'never' } });
    await empty.tree.open();
    await eventually(async () => assert.match(await empty.tree.welcome(), /No papers found/));
    await empty.press('Control+Alt+P');
    await empty.picker.waitForFirst(/Choose Collections/);
    await empty.picker.choose(' Show the Built-in Collection');
    await empty.tree.row('Inference memory');
    await empty.close();
  });
});
