import * as assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { Window } from './support/window';

const frugal = 'FRUGAL: Memory-Efficient Optimization by Reducing State Overhead for Scalable Training';
const movinets = 'MoViNets: Mobile Video Networks for Efficient Video Recognition';

describe('Find Paper', () => {
  let window: Window;
  before(async () => {
    window = await Window.open();
    await window.editor.open('draft.md');
  });
  after(() => Window.closeAll());

  async function find(query: string): Promise<void> {
    await window.press('Control+Alt+P');
    await window.picker.type(query);
  }

  it('lists every paper before anything is typed', async () => {
    await window.press('Control+Alt+P');
    await eventually(async () => assert.ok((await window.picker.rows()).length > 5));
    await window.picker.cancel();
  });

  it('keeps a first tick that comes in the moment in which more rows do', async () => {
    await window.press('Control+Alt+P');
    await window.picker.waitUntilOpen();
    const ticking = window.picker.tickFirstOf({ atMost: 52, after: 1500 });
    await window.picker.type('year:2000..');
    await ticking;
    // Longer than it takes to show what came meanwhile.
    await window.page.waitForTimeout(1500);
    const rows = await window.picker.rows();
    assert.ok((await window.picker.count()) > 52);
    assert.deepEqual(
      rows.map((row) => row.checked),
      rows.map((_, place) => place === 0),
    );
    await window.picker.cancel();
  });

  it('shows all that match as soon as typing pauses, and the focus stays', async () => {
    await find('year:2000..');
    const focused = async (): Promise<string | undefined> =>
      (await window.picker.rows()).find((row) => row.focused)?.label;
    const first = await eventually(async () => {
      const label = await focused();
      assert.ok(label);
      return label;
    });
    await window.press('ArrowDown', 'ArrowDown');
    const third = await eventually(async () => {
      const label = await focused();
      assert.notEqual(label ?? first, first);
      return label;
    });
    await eventually(async () => assert.ok((await window.picker.count()) >= 55));
    assert.equal(await focused(), third);
    await window.picker.cancel();
  });

  for (const [query, title] of [
    ['frugl optimzer', frugal],
    ['zmushko 2025', frugal],
    ['recognition video mobile', movinets],
    ['movinet', movinets],
    ['takac', frugal],
    ['2103.11511', movinets],
  ] as const) {
    it(`puts the right paper first for “${query}”`, async () => {
      await find(query);
      await window.picker.waitForFirst(title);
      await window.picker.cancel();
    });
  }

  it('shows the rows in the order of the search, not of VS Code’s own match', async () => {
    // "cache" begins a title that the search does not put first for these words.
    await find('cache eviction layer');
    await window.picker.waitForFirst('CAKE: Cascading and Adaptive KV Cache Eviction with Layer Preferences');
    await window.picker.cancel();
  });

  it('highlights what was typed, and says where else it matched', async () => {
    await find('video networks');
    await window.picker.waitForFirst(movinets);
    const [row] = await window.picker.rows();
    assert.deepEqual(row?.highlights, ['Video Networks']);
    assert.match(row.detail, /Kondratyuk et al\., 2021 · CVPR 2021/);
    await window.picker.cancel();
    await find('takac');
    await window.picker.waitForFirst(frugal);
    assert.match((await window.picker.rows())[0]?.detail ?? '', /authors: .*‹Takáč›/);
    await window.picker.cancel();
    await find('optimization frugl');
    await window.picker.waitForFirst(frugal);
    assert.match((await window.picker.rows())[0]?.detail ?? '', /title: ‹FRUGAL› ‹Optimization›/);
    await window.picker.cancel();
  });

  it('says that no paper has the words, and leads to why', async () => {
    await find('zzqqxx');
    await window.picker.waitForFirst(/No paper matches “zzqqxx”/);
    assert.equal(await window.picker.count(), 1);
    await window.press('ArrowDown');
    await window.picker.accept();
    await window.picker.waitForFirst(/No file has “zzqqxx”/);
    await window.picker.cancel();
  });

  it('Enter cites the row that has the focus', async () => {
    await window.editor.setCursor(16, 1);
    await find('frugal');
    await window.picker.waitForFirst(frugal);
    await window.picker.accept();
    await window.editor.textThat((text) => assert.match(text, /\n\[@zmushko2025frugal\]\n/));
  });

  it('Enter with nothing found leaves the box open, with what was typed', async () => {
    await find('zzqqxx');
    await window.picker.accept();
    await window.page.waitForTimeout(500);
    assert.equal(await window.picker.value(), 'zzqqxx');
    await window.picker.cancel();
  });

  it('keeps ticks while the text changes, and cites in the order of ticking, joining the citation there', async () => {
    await window.editor.setCursor(16, 5);
    await find('movinets');
    await window.picker.waitForFirst(movinets);
    await window.press('Shift+Enter');
    await window.picker.type('cake eviction');
    await window.picker.waitForFirst('CAKE: Cascading and Adaptive KV Cache Eviction with Layer Preferences');
    await window.press('Shift+Enter');
    await window.picker.accept();
    await window.editor.textThat((text) =>
      assert.match(text, /\[@zmushko2025frugal; @kondratyuk2021movinets; @qin2025cake\]/),
    );
    await window.editor.undo();
    await window.editor.textThat((text) => assert.match(text, /\[@zmushko2025frugal\]/));
    await window.editor.undo();
  });

  it('Enter behind a field takes the first value that it offers', async () => {
    await find('author:');
    await eventually(async () => {
      const active = (await window.picker.rows()).find((row) => row.focused);
      assert.deepEqual([active?.label, active?.description], [' Wang', '13 papers']);
    });
    await window.picker.accept();
    await eventually(async () => assert.equal(await window.picker.value(), 'author:Wang '));
    await window.picker.cancel();
  });

  it('leaves the focus on a suggestion that someone has gone to, also when typing pauses', async () => {
    await find('author:');
    const focused = async (): Promise<string | undefined> =>
      (await window.picker.rows()).find((row) => row.focused)?.label;
    await eventually(async () => assert.equal(await focused(), ' Wang'));
    await window.press('ArrowDown', 'ArrowDown');
    const third = await focused();
    assert.notEqual(third, ' Wang');
    // As long as a pause in typing is, after which all papers are shown, and some more.
    await window.page.waitForTimeout(1000);
    assert.equal(await focused(), third);
    await window.picker.cancel();
  });

  it('Escape leaves everything as it was, with the keyboard in the editor', async () => {
    const before = await window.editor.text();
    await find('frugal');
    await window.picker.waitForFirst(frugal);
    await window.press('Shift+Enter');
    await window.picker.cancel();
    await window.editor.type('x');
    await window.editor.undo();
    await window.editor.textThat((text) => assert.equal(text, before));
  });

  it('a button of a row leads to the tree’s other actions', async () => {
    await find('frugal');
    await window.picker.waitForFirst(frugal);
    await window.picker.button(frugal, 'More Actions');
    await window.picker.waitForFirst(/Insert Citation$/);
    await window.picker.type('citation key');
    await window.picker.accept();
    await window.clipboardThat((text) => assert.equal(text, 'zmushko2025frugal'));
  });

  it('Alt+Enter leads there too, with all that is ticked in the order of ticking', async () => {
    await find('frugal');
    await window.picker.waitForFirst(frugal);
    await window.press('Shift+Enter');
    await window.picker.type('essa');
    await window.picker.waitForFirst('ESSA: Evolutionary Strategies for Scalable Alignment');
    await window.press('Shift+Enter');
    await window.press('Alt+Enter');
    await window.picker.waitForFirst(/Insert Citation$/);
    await window.picker.type('citation key');
    await window.picker.accept();
    await window.clipboardThat((text) => assert.equal(text, 'zmushko2025frugal, korotyshova2025essa'));
  });

  it('asks which papers when a command is run with none', async () => {
    await window.runCommand('Papershelf: Copy Citation Key');
    await window.picker.type('essa');
    await window.picker.waitForFirst('ESSA: Evolutionary Strategies for Scalable Alignment');
    await window.picker.accept();
    await window.clipboardThat((text) => assert.equal(text, 'korotyshova2025essa'));
  });
});

describe('Find Paper in a window that has just opened', () => {
  after(() => Window.closeAll());

  it('waits with Enter until the papers are there', async () => {
    const entry = (name: string): string => `@misc{${name}, title = {Work on ${name}}, year = {2020}}\n`;
    const many = Array.from({ length: 1500 }, (_, index) => entry(`number${index}`)).join('');
    const window = await Window.open({
      fixture: '',
      files: { 'many.bib': many, 'refs.bib': entry('heron'), 'paper.md': 'Nests \n' },
    });
    await window.editor.open('paper.md');
    await window.editor.setCursor(1, 7);
    await window.press('Control+Alt+P');
    await window.picker.type('heron');
    await window.picker.accept();
    await eventually(async () => assert.equal((await window.editor.visibleLines())[0], 'Nests [@heron]'));
  });
});
