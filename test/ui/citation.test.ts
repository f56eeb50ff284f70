import * as assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const refs =
  '@article{good2020,\n  author = {Good, Ann},\n  title = {A good paper on gardens},\n  year = {2020}\n}\n' +
  '@article{later2021,\n  author = {Later, Bob},\n  title = {Another paper on trees},\n  year = {2021}\n}\n';

describe('citations by keyboard', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({
      files: { 'refs.bib': refs, 'paper.md': 'As  says.\n', 'paper.tex': '\\usepackage{biblatex}\nText\n' },
    });
    await window.tree.open();
  });
  after(() => Window.closeAll());

  /** Waits for the list that begins with `shown`, then types and chooses what stands first. */
  async function pick(shown: string | RegExp, text: string, first: string | RegExp): Promise<void> {
    await window.picker.waitForFirst(shown);
    await window.picker.type(text);
    await window.picker.waitForFirst(first);
    await window.picker.accept();
  }

  /** Types into the input box that follows a list. */
  async function answer(text: string): Promise<void> {
    await eventually(async () => {
      assert.deepEqual(await window.picker.rows(), []);
    });
    await window.picker.type(text);
    await window.picker.accept();
  }

  it('insert with a form, a locator and a prefix', async () => {
    await window.editor.open('paper.md');
    await window.editor.setCursor(1, 4);
    await window.press('Control+Alt+Shift+P');
    await pick(/paper on/, 'good gardens', 'A good paper on gardens');
    await pick('Parenthetical', 'Narrative', 'Narrative');
    await pick(/Insert$/, 'Locator', /Locator$/);
    await answer('ch. 2');
    await window.picker.waitForFirst(/Insert$/);
    await window.picker.accept();
    await window.editor.textThat((text) => assert.equal(text, 'As @good2020 [ch. 2] says.\n'));
  });

  it('edit the citation at the cursor', async () => {
    await window.editor.setCursor(1, 6);
    await window.press('Control+Alt+J');
    await pick(/Add Papers/, 'Parenthetical', /Parenthetical$/);
    await window.editor.textThat((text) => assert.equal(text, 'As [@good2020, ch. 2] says.\n'));
    await window.editor.setCursor(1, 6);
    await window.press('Control+Alt+J');
    await pick(/Add Papers/, 'Add Papers', /Add Papers/);
    await pick(/paper on/, 'trees', 'Another paper on trees');
    await window.editor.textThat((text) => assert.equal(text, 'As [@good2020, ch. 2; @later2021] says.\n'));
    await window.editor.undo();
    await window.editor.textThat((text) => assert.equal(text, 'As [@good2020, ch. 2] says.\n'));
  });

  it('say each form in LaTeX, and Escape goes back', async () => {
    await window.editor.open('paper.tex');
    await window.editor.setCursor(2, 5);
    await window.press('Control+Alt+Shift+P');
    await pick(/paper on/, 'gardens', 'A good paper on gardens');
    await window.picker.waitForFirst('Parenthetical');
    const rows = await window.picker.rows();
    assert.deepEqual(
      rows.slice(0, 4).map(({ label, description }) => [label, description]),
      [
        ['Parenthetical', '\\autocite{good2020}'],
        ['Narrative', '\\textcite{good2020}'],
        ['Author only', '\\citeauthor{good2020}'],
        ['Year only', '\\citeyear{good2020}'],
      ],
    );
    await pick('Parenthetical', 'Footnote', 'Footnote');
    await window.picker.waitForFirst(/Insert$/);
    await window.press('Escape');
    await pick('Parenthetical', '\\smartcite', 'Parenthetical');
    await window.picker.waitForFirst(/Insert$/);
    await window.picker.accept();
    await window.editor.textThat((text) =>
      assert.equal(text, '\\usepackage{biblatex}\nText \\smartcite{good2020}\n'),
    );
  });
});
