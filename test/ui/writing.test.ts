import * as assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const frugal = 'FRUGAL: Memory-Efficient Optimization by Reducing State Overhead for Scalable Training';
const own =
  '@article{heron2020,\n  author = {Heron, Ann},\n  title = {Nests that remember},\n  year = {2020},\n}\n';

describe('writing with papers', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({
      files: {
        'refs.bib': own,
        'paper.md': '---\nbibliography: refs.bib\n---\n\nAs [@heron2020] says\n\n',
      },
      settings: { 'papershelf.builtinCollection': 'always' },
    });
    await window.editor.open('paper.md');
  });
  after(() => Window.closeAll());

  async function find(query: string, title: string): Promise<void> {
    await window.press('Control+Alt+P');
    await window.picker.type(query);
    await window.picker.waitForFirst(title);
  }

  it('the picker says what is cited and in the bibliography', async () => {
    await find('nests', 'Nests that remember');
    const [row] = await window.picker.rows();
    assert.match(row?.detail ?? '', /cited here · .*in the bibliography · Heron, 2020/);
    await window.picker.cancel();
  });

  it('citing adds the entry to the document’s bibliography; one undo there takes it back', async () => {
    await window.editor.setCursor(5, 21);
    await find('frugal', frugal);
    await window.picker.accept();
    await window.editor.textThat((text) => assert.match(text, /says \[@zmushko2025frugal\]/));
    await eventually(() => {
      const text = window.workspace.read('refs.bib');
      assert.ok(text.startsWith(own), text);
      assert.match(text.slice(own.length), /^\n@inproceedings\{zmushko2025frugal,\n {2}author = \{/);
    });
    await window.editor.open('refs.bib');
    await window.editor.undo();
    await window.editor.textThat((text) => assert.equal(text, own));
    await window.press('Control+Shift+Z');
    await window.editor.save();
    await window.editor.open('paper.md');
  });

  it('F12 on a key goes to its entry', async () => {
    await window.editor.setCursor(5, 8);
    await window.press('F12');
    await eventually(async () => assert.match(await window.editor.path(), /refs\.bib$/));
    assert.equal((await window.editor.visibleLines())[0], '@article{heron2020,');
    await window.editor.open('paper.md');
  });

  it('the search says how it was understood', async () => {
    await find('author:takac year:2024..', frugal);
    await eventually(async () => {
      const said = await window.page.locator('.quick-input-list .quick-input-list-separator').allInnerTexts();
      assert.ok(said.includes('author takac · from 2024'), said.join(' | '));
    });
    await window.picker.cancel();
  });

  it('a bibliography is inserted, and renewed by command', async () => {
    await window.editor.setCursor(7, 1);
    await window.runCommand('Papershelf: Insert Bibliography');
    await window.editor.textThat((text) => {
      assert.match(text, /<!-- papershelf:bibliography/);
      assert.match(
        text,
        /Heron, A\. \(2020\)\. \*Nests that remember\*|Heron, A\. \(2020\)\. Nests that remember/,
      );
      assert.match(text, /Zmushko, P\./);
    });
  });

  it('a style is chosen with an example, and taken from then on', async () => {
    await window.runCommand('Papershelf: Choose Citation Style...');
    await window.picker.type('ieee');
    await window.picker.waitForFirst(/IEEE/);
    await eventually(async () => {
      const [row] = await window.picker.rows();
      assert.match(row?.detail ?? '', /\[1\].*A\. Heron/);
    });
    await window.picker.accept();
    await eventually(() => {
      assert.match(window.workspace.read('.vscode/settings.json'), /"papershelf.format.style": "ieee"/);
    });
    await window.runCommand('Papershelf: Choose Citation Style...');
    await window.picker.waitForFirst(' IEEE');
    await window.picker.cancel();
    await window.runCommand('Papershelf: Refresh Bibliography');
    await window.editor.textThat((text) => assert.match(text, /1.{0,2}\].{0,4}A\. Heron/));
  });

  it('a summary is inserted in the form that is chosen', async () => {
    await window.editor.setCursor(6, 1);
    await window.runCommand('Papershelf: Insert Summary...');
    await window.picker.type('frugal');
    await window.picker.waitForFirst(frugal);
    await window.picker.accept();
    await window.picker.waitForFirst(/Paragraph|Bullets/);
    await window.picker.choose(
      await eventually(async () => {
        const found = (await window.picker.labels()).find((label) => label.includes('Bullets'));
        if (found === undefined) throw new Error('no bullets');
        return found;
      }),
    );
    await window.editor.textThat((text) =>
      assert.match(text, /\n- \*\*Techniques:\*\* .*\n\n?- \*\*Idea:\*\* Splits/),
    );
  });

  it('the Markdown preview shows citations and references', async () => {
    await window.runCommand('Markdown: Open Preview to the Side');
    await eventually(async () => {
      const shown = await window.previewText();
      assert.match(shown, /As \[1\] says \[2\]/);
      assert.match(shown, /A\. Heron/);
    }, 30_000);
    await window.editor.focus();
  });

  it('techniques are set from the tree, and kept in a file', async () => {
    await window.tree.open();
    await window.runCommand('Papershelf: Set Techniques...');
    await window.picker.type('nests');
    await window.picker.waitForFirst('Nests that remember');
    await window.picker.accept();
    await window.picker.waitForFirst('KV cache');
    await window.picker.type('Bird memory');
    await window.picker.waitForFirst(/Bird memory/);
    await window.press('Shift+Enter');
    await window.picker.accept();
    await eventually(() => {
      assert.match(window.workspace.read('.papershelf/techniques.yaml'), /heron2020: \[?Bird memory/);
    });
  });

  it('a technique is renamed in the tree', async () => {
    await window.tree.expand('My techniques');
    await window.tree.openMenu('Bird memory');
    await window.menuItem('Rename Technique...');
    await window.picker.type('Memory of nests');
    await window.picker.accept();
    await window.tree.row('Memory of nests');
    assert.match(window.workspace.read('.papershelf/techniques.yaml'), /Memory of nests/);
  });
});
