import * as assert from 'node:assert/strict';
import { Window } from '../support/window';

const own =
  '@article{heron2020,\n  author = {Heron, Ann},\n  title = {Nests that remember},\n  year = {2020},\n}\n';

describe('a folder that is not trusted', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({
      fixture: '',
      files: {
        'refs.bib': own,
        'other.bib': '@book{later1999, title = {Another book}, year = {1999}}\n',
        'paper.md': 'As says\n',
        '.papershelf/templates/foreign.md.tmpl': '{{title}}\n',
      },
      settings: { 'papershelf.format.style': 'ieee', 'papershelf.collections': ['refs.bib'] },
    });
    await window.editor.open('paper.md');
    await window.tree.open();
  });
  after(() => Window.closeAll());

  async function copyReference(expected: RegExp): Promise<void> {
    await window.runCommand('Papershelf: Copy Reference');
    await window.picker.waitForFirst('Nests that remember');
    await window.picker.accept();
    await window.clipboardThat((text) => assert.match(text, expected));
  }

  it('shows its papers, whatever its settings say', async () => {
    await window.runCommand('Papershelf: Group by Source');
    await window.tree.rowsThat((rows) =>
      assert.deepEqual(
        rows.map(({ label }) => label),
        ['other.bib', 'refs.bib'],
      ),
    );
  });

  it('is written in as everywhere', async () => {
    await window.editor.setCursor(1, 3);
    await window.press('Control+Alt+P');
    await window.picker.type('nests');
    await window.picker.waitForFirst('Nests that remember');
    await window.picker.accept();
    await window.editor.textThat((text) => assert.equal(text, 'As [@heron2020] says\n'));
  });

  it('has no say in the style', async () => {
    await copyReference(/^Heron, A\. \(2020\)/);
  });

  it('has its templates held back, and the way on leads to VS Code’s own question', async () => {
    await window.runCommand('Papershelf: Edit Summary Template...');
    await window.picker.waitForFirst('Nests that remember');
    await window.picker.accept();
    await window.notification('In Restricted Mode templates in files are neither offered nor edited.');
    await window.notificationButton('In Restricted Mode', 'Manage Workspace Trust');
    await window.page.locator('.workspace-trust-editor').waitFor();
  });

  it('has its say once it is trusted', async () => {
    await window.page.locator('.workspace-trust-editor .monaco-button:has-text("Trust")').first().click();
    await window.tree.rowsThat((rows) =>
      assert.deepEqual(
        rows.map(({ label }) => label),
        ['refs.bib'],
      ),
    );
    await copyReference(/A\. Heron/);
  });
});
