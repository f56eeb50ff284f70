import * as assert from 'node:assert/strict';
import { contrasts } from './support/contrast';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const own =
  '@article{heron2020,\n  author = {Heron, Ann},\n  title = {Nests that remember},\n  year = {2020},\n}\n';
const settings = { 'papershelf.builtinCollection': 'never' };

/** By the class that VS Code gives the preview's body. */
const themes = [
  ['Default Light Modern', 'vscode-light'],
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast:not(.vscode-high-contrast-light)'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;

describe('the preview in every theme', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({
      files: { 'refs.bib': own, 'paper.md': 'As [@heron2020] and [@nobody1999] say\n' },
      settings,
    });
    await window.editor.open('paper.md');
    await window.runCommand('Markdown: Open Preview to the Side');
  });
  after(() => Window.closeAll());

  for (const [theme, body] of themes) {
    it(`hides no text of ours: ${theme}`, async () => {
      window.workspace.settings({ ...settings, 'workbench.colorTheme': theme });
      await eventually(async () => {
        const ours = `body.${body} .markdown-body [class^="papershelf"]`;
        const found = await Promise.all(
          window.page.frames().map((frame) => contrasts(frame, ours).catch(() => [])),
        );
        const all = found.flat();
        assert.ok(all.length >= 4, `${String(all.length)} texts of ours are shown`);
        const least = Math.min(...all);
        assert.ok(least >= 4.5, `the contrast of one is ${least.toFixed(2)}`);
      }, 30_000);
    });
  }
});
