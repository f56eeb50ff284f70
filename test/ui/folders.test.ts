import * as assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const entry = (key: string, author: string, title: string): string =>
  `@article{${key},\n  author = {${author}},\n  title = {${title}},\n  year = {2020},\n}\n`;

describe('a workspace of two folders', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({
      fixture: '',
      workspaceFile: 'both.code-workspace',
      files: {
        'both.code-workspace': JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }),
        'one/refs.bib': entry('heron2020', 'Heron, Ann', 'Nests that remember'),
        'two/refs.bib': entry('owl2020', 'Owl, Bo', 'Hollows that forget'),
        'two/paper.md': 'Two \n',
        'two/.vscode/settings.json': JSON.stringify({
          'papershelf.format.style': 'ieee',
          'papershelf.bibliography.files': ['refs.bib'],
        }),
      },
    });
    await window.editor.open('two/paper.md');
  });
  after(() => Window.closeAll());

  it('cites papers of both, and adds to the bibliography of the document’s own folder', async () => {
    await window.editor.setCursor(1, 5);
    await window.press('Control+Alt+P');
    await window.picker.waitForFirst('Hollows that forget');
    await window.picker.type('nests');
    await window.picker.waitForFirst('Nests that remember');
    await window.picker.accept();
    await window.editor.textThat((text) => assert.equal(text, 'Two [@heron2020]\n'));
    await eventually(() => assert.match(window.workspace.read('two/refs.bib'), /@article\{heron2020,/));
  });

  it('formats in the style of that folder, and shows it as chosen', async () => {
    await window.editor.setCursor(1, 17);
    await window.runCommand('Papershelf: Insert Formatted Citation');
    await window.picker.waitForFirst('Nests that remember');
    await window.picker.accept();
    await window.editor.textThat((text) => assert.match(text, /^Two \[@heron2020\] ?\\\[1\\\]\n$/));
    await window.runCommand('Papershelf: Choose Citation Style...');
    await window.picker.waitForFirst(' IEEE');
    await window.picker.cancel();
  });
});
