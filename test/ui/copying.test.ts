import * as assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const own =
  '@article{heron2020,\n  author = {Heron, Ann},\n  title = {Nests that remember},\n' +
  '  journal = {Birds & Memory},\n  year = {2020},\n}\n';

describe('copying and templates', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({
      files: { 'refs.bib': own, 'paper.md': 'Before\n\nAfter\n' },
      settings: { 'papershelf.builtinCollection': 'never' },
    });
    await window.editor.open('paper.md');
  });
  after(() => Window.closeAll());

  /** Runs a command that asks for papers, and answers with the only one. */
  async function runForPaper(command: string): Promise<void> {
    await window.runCommand(`Papershelf: ${command}`);
    await window.picker.waitForFirst('Nests that remember');
    await window.picker.accept();
  }

  for (const [language, reference] of [
    ['Plain text', /^Heron, A\. \(2020\)\. Nests that remember\. Birds & Memory\.$/],
    ['Markdown', /\*Birds & Memory\*/],
    ['HTML', /<i>Birds &amp; Memory<\/i>/],
    ['LaTeX', /\\emph\{Birds \\& Memory\}|\\textit\{Birds \\& Memory\}/],
    ['RTF', /^\{\\rtf[\s\S]*Birds & Memory/],
  ] as const) {
    it(`a reference is copied as ${language}`, async () => {
      await runForPaper('Copy Reference As...');
      await window.picker.type(language);
      await window.picker.waitForFirst(language);
      await window.picker.accept();
      await window.clipboardThat((text) => assert.match(text.trim(), reference));
    });
  }

  it('a template of one’s own is made, shown as it is typed, and offered as a form', async () => {
    await runForPaper('Edit Summary Template...');
    await window.picker.choose(' New Markdown Template...');
    await window.picker.type('short');
    await window.picker.accept();
    await eventually(async () => assert.match(await window.editor.path(), /short\.md\.tmpl$/));
    // Typed, VS Code would close the braces once more.
    await window.editor.replaceAll('{{title}} of {{year}}');
    await eventually(async () => {
      const lines = await window.page
        .locator(
          '.editor-instance[aria-label*="Preview of short"] .view-line, .editor-group-container:not(.active) .view-line',
        )
        .allInnerTexts();
      assert.match(lines.join('\n').replaceAll('\u00a0', ' '), /Nests that remember of 2020/);
    });
    await window.editor.save();
    await window.editor.open('paper.md');
    await window.editor.setCursor(2, 1);
    await runForPaper('Insert Summary...');
    await window.picker.waitForFirst(/Paragraph/);
    await window.picker.type('short');
    await window.picker.waitForFirst(/short/);
    await window.picker.accept();
    await window.editor.textThat((text) =>
      assert.match(text, /Before\n+Nests that remember of 2020\n+After/),
    );
    await window.editor.undo();
    await window.editor.textThat((text) => assert.equal(text, 'Before\n\nAfter\n'));
  });
});
