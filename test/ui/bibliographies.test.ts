import * as assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const frugal = 'FRUGAL: Memory-Efficient Optimization by Reducing State Overhead for Scalable Training';
const cake = 'CAKE: Cascading and Adaptive KV Cache Eviction with Layer Preferences';
const heron =
  '@article{heron2020,\n  author = {Heron, Ann},\n  title = {Nests that remember},\n  year = {2020},\n}\n';
const owl = '@article{owl2021,\n  author = {Owl, Bea},\n  title = {Quiet flight},\n  year = {2021},\n}\n';

describe('the bibliographies of a document', () => {
  let window: Window;
  before(async () => {
    window = await Window.open({
      files: {
        'refs.bib': heron,
        'more.bib': owl,
        'two.md': '---\nbibliography: [refs.bib, more.bib]\n---\n\nAs @owl2021 says, so \n',
        'none.md': '# Title\n\nText \n',
      },
      settings: { 'papershelf.builtinCollection': 'always' },
    });
    await window.editor.open('two.md');
  });
  after(() => Window.closeAll());

  async function cite(query: string, title: string): Promise<void> {
    await window.press('Control+Alt+P');
    await window.picker.type(query);
    await window.picker.waitForFirst(title);
    await window.picker.accept();
  }

  it('of several one is asked for, once, to take new entries', async () => {
    await window.editor.setCursor(5, 22);
    await cite('cake eviction', cake);
    await window.picker.waitForFirst('refs.bib');
    await window.picker.accept();
    await window.editor.textThat((text) => assert.match(text, /so \[@qin2025cake\]/));
    await eventually(() => assert.match(window.workspace.read('refs.bib'), /\{qin2025cake,/));
    await cite('frugal', frugal);
    await window.editor.textThat((text) => assert.match(text, /so \[@qin2025cake; @zmushko2025frugal\]/));
    await eventually(() => assert.match(window.workspace.read('refs.bib'), /\{zmushko2025frugal,/));
  });

  it('the list of them says which one, and changes it', async () => {
    const list = 'Papershelf: Show Bibliographies of This Document';
    await window.runCommand(list);
    await window.picker.waitForFirst(' refs.bib');
    assert.match((await window.picker.rows())[0]?.description ?? '', /3 papers · .*takes new entries/);
    await window.picker.button(' more.bib', 'New Entries Go Here');
    await window.picker.waitUntilClosed();
    await window.runCommand(list);
    await window.picker.waitForFirst(' refs.bib');
    assert.match((await window.picker.rows())[1]?.description ?? '', /1 paper · .*takes new entries/);
    await window.picker.cancel();
  });

  it('what is cited is exported', async () => {
    await window.runCommand('Papershelf: Export...');
    await window.picker.choose('Cited in two.md');
    await window.picker.choose('RIS');
    await window.picker.choose(' Clipboard');
    await window.clipboardThat((text) => {
      assert.deepEqual(text.match(/(?<=^ID {2}- ).*/gm), ['owl2021', 'qin2025cake', 'zmushko2025frugal']);
    });
  });

  it('one is offered where there is none; one undo takes its name back', async () => {
    await window.editor.open('none.md');
    await window.editor.setCursor(3, 6);
    await cite('frugal', frugal);
    await window.notification('none.md names no bibliography');
    await window.notificationButton('none.md names no bibliography', 'Create references.bib');
    await window.editor.textThat((text) =>
      assert.equal(text, '---\nbibliography: references.bib\n---\n\n# Title\n\nText [@zmushko2025frugal]\n'),
    );
    await eventually(() => assert.match(window.workspace.read('references.bib'), /\{zmushko2025frugal,/));
    await window.editor.undo();
    await window.editor.textThat((text) => assert.equal(text, '# Title\n\nText [@zmushko2025frugal]\n'));
  });

  it('in the preview a citation leads to its reference, and that to its entry', async () => {
    await window.editor.open('two.md');
    await window.runCommand('Markdown: Open Preview to the Side');
    await eventually(async () => assert.match(await window.previewText(), /Owl \(2021\)/), 30_000);
    await window.clickInPreview('a.papershelf-citation[href="#ref-owl2021"]');
    await window.clickInPreview('#ref-owl2021 a.papershelf-entry');
    await eventually(async () => assert.match(await window.editor.path(), /more/));
  });
});
