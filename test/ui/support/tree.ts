import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** One row of the tree as it is seen. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** Depth, from 1. */
  readonly level: number;
  /** undefined for a row that has nothing under it. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
  /** Place in the whole tree, from 0. */
  readonly index: number;
  /** Labels from the root to this row. */
  readonly path: readonly string[];
}

/** A row by its label, or by the labels that end its path (a paper may stand in several groups). */
export type RowName = string | readonly string[];

type SeenRow = Omit<TreeRow, 'path'>;

interface ClickOptions {
  readonly modifiers?: ('Control' | 'Shift' | 'Alt')[];
  readonly button?: 'left' | 'right';
}

/** Rows that the list has drawn, read in the page: a row out of sight is in no list of rows. */
const seenRows = (list: string) => `[...document.querySelectorAll(${JSON.stringify(list)})].map((row) => ({
  label: row.querySelector('.label-name')?.textContent ?? row.getAttribute('aria-label') ?? '',
  description: row.querySelector('.label-description')?.textContent ?? '',
  level: Number(row.getAttribute('aria-level')),
  expanded: row.hasAttribute('aria-expanded') ? row.getAttribute('aria-expanded') === 'true' : undefined,
  selected: row.getAttribute('aria-selected') === 'true',
  index: Number(row.dataset.index),
})).sort((one, other) => one.index - other.index)`;

/** A view of the sidebar, by default `papershelf.papers`. */
export class Tree {
  private readonly list: Locator;
  private readonly rowSelector: string;

  constructor(
    private readonly page: Page,
    viewName = 'Papers',
  ) {
    const list = `.part.sidebar .monaco-list[role="tree"][aria-label^="${viewName}"]`;
    this.list = page.locator(list);
    this.rowSelector = `${list} .monaco-list-rows > .monaco-list-row`;
  }

  /** Opens the view container from the activity bar and waits for the tree or its welcome text. */
  async open(container = 'Papershelf'): Promise<void> {
    const item = `.activitybar .action-item:has(.action-label[aria-label^="${container}"])`;
    await this.page.locator(item).waitFor();
    // A click on the container that is open would close the sidebar.
    const opened = this.page.locator('.activitybar .action-item.checked').and(this.page.locator(item));
    if ((await opened.count()) === 0) await this.page.locator(item).click();
    await this.page.locator('.part.sidebar .title-label').filter({ hasText: container }).waitFor();
  }

  /** Every row of the tree, also those that have to be scrolled to. Reads again where the tree changes meanwhile. */
  rows(): Promise<readonly TreeRow[]> {
    return eventually(() => this.readRows());
  }

  /** Waits until the rows satisfy a check, an assertion say, and gives them. */
  rowsThat(check: (rows: readonly TreeRow[]) => void): Promise<readonly TreeRow[]> {
    return eventually(async () => {
      const rows = await this.rows();
      check(rows);
      return rows;
    });
  }

  /** Labels of every row. */
  async labels(): Promise<readonly string[]> {
    return (await this.rows()).map((row) => row.label);
  }

  /** The row, when it is there; waits for it. */
  row(name: RowName): Promise<TreeRow> {
    return eventually(async () => {
      const end = typeof name === 'string' ? [name] : name;
      const rows = await this.rows();
      const found = rows.find((row) => end.every((label, at) => row.path.at(at - end.length) === label));
      if (found !== undefined) return found;
      throw new Error(`no row ${end.join(' > ')} among: ${rows.map((row) => row.label).join(' | ')}`);
    });
  }

  /** Unfolds a row and gives the rows directly under it. */
  async expand(name: RowName): Promise<readonly TreeRow[]> {
    const row = await this.row(name);
    if (row.expanded === false) await (await this.reveal(row)).locator('.monaco-tl-twistie').click();
    return eventually(async () => {
      const children = childrenOf(await this.rows(), row);
      if (children.length === 0) throw new Error(`${row.label} does not unfold`);
      return children;
    });
  }

  async collapse(name: RowName): Promise<void> {
    const row = await this.row(name);
    if (row.expanded === true) await (await this.reveal(row)).locator('.monaco-tl-twistie').click();
  }

  async click(name: RowName, options: ClickOptions = {}): Promise<void> {
    await (await this.reveal(await this.row(name))).locator('.monaco-tl-contents').click(options);
  }

  /** Selects these rows and no others. */
  async select(names: readonly RowName[]): Promise<void> {
    for (const [at, name] of names.entries())
      await this.click(name, at === 0 ? {} : { modifiers: ['Control'] });
  }

  /** Presses an inline action of a row; its title may be followed by a key. */
  async action(name: RowName, title: string): Promise<void> {
    const row = await this.reveal(await this.row(name));
    await row.hover();
    await row.locator(`.actions .action-label[aria-label^="${title}"]`).click();
  }

  /** Titles of a row's inline actions. */
  async actions(name: RowName): Promise<readonly string[]> {
    const row = await this.reveal(await this.row(name));
    await row.hover();
    return attributes(row.locator('.actions .action-label'), 'aria-label');
  }

  /** Opens the row's context menu; see `Window.menuItem` and `Window.menuItems`. */
  async openMenu(name: RowName): Promise<void> {
    await this.click(name, { button: 'right' });
  }

  /** Presses an action in the view's title. */
  async titleAction(title: string): Promise<void> {
    await this.page.locator(`.part.sidebar .title-actions .action-label[aria-label^="${title}"]`).click();
  }

  /** Hovers over a paper's row and gives its card as text. */
  async tooltip(name: RowName): Promise<string> {
    const row = await this.reveal(await this.row(name));
    await this.page.mouse.move(900, 420);
    // Near the row's left end: hovering over the middle of a long label would scroll it out of its row.
    await row.locator('.monaco-tl-contents').hover({ position: { x: 40, y: 10 } });
    const hover = this.page.locator('.workbench-hover .hover-contents').last();
    await hover.waitFor();
    return eventually(async () => {
      const text = await hover.innerText();
      // VS Code shows the row's own text, or that it loads, until the card is made.
      if (!text.includes('\n')) throw new Error(`“${text}” is no card`);
      return text;
    });
  }

  /** The message above the tree, or ''. */
  async message(): Promise<string> {
    const message = this.page.locator('.part.sidebar .tree-explorer-viewlet-tree-view > .message:not(.hide)');
    return (await message.allInnerTexts()).join('\n');
  }

  /** The text that stands there instead of an empty tree, or ''. */
  async welcome(): Promise<string> {
    return (await this.page.locator('.part.sidebar .welcome-view-content').allInnerTexts()).join('\n');
  }

  /** Drags a row, and with it the selected ones when it is one of them, to a point of the window. */
  async drag(name: RowName, target: { readonly x: number; readonly y: number }): Promise<void> {
    // A card that is still shown from before would lie over the row; one that comes late goes with the next move only.
    const card = this.page.locator('.workbench-hover .hover-contents').first();
    await eventually(async () => {
      await this.page.mouse.move(900, 420);
      await this.page.mouse.move(910, 430, { steps: 3 });
      await card.waitFor({ state: 'hidden', timeout: 1000 });
    });
    const row = await this.reveal(await this.row(name));
    const { mouse, keyboard } = this.page;
    // Near the row's left end: hovering over the middle of a long label would scroll it out of its row.
    await row.locator('.monaco-tl-contents').hover({ position: { x: 40, y: 10 } });
    await mouse.down();
    await mouse.move(target.x, target.y - 20, { steps: 10 });
    // With Shift VS Code drops into the text instead of opening what was dropped.
    await keyboard.down('Shift');
    await mouse.move(target.x, target.y, { steps: 5 });
    await mouse.up();
    await keyboard.up('Shift');
  }

  /** Unfolds a row in sight, of a tree too long to be read whole. */
  async unfoldSeen(label: string): Promise<void> {
    const row = (await this.seen()).find((each) => each.label === label);
    if (row?.expanded === false) {
      const place = this.page.locator(`${this.rowSelector}[data-index="${String(row.index)}"]`);
      await place.locator('.monaco-tl-twistie').click();
    }
  }

  /** Scrolls until the row is drawn and in sight. */
  private async reveal(row: TreeRow): Promise<Locator> {
    const found = this.page.locator(`${this.rowSelector}[data-index="${String(row.index)}"]`);
    await eventually(async () => {
      const view = await this.list.boundingBox();
      if (view === null) throw new Error('the tree is not in sight');
      const box = (await found.count()) === 0 ? null : await found.boundingBox();
      if (box !== null && box.y >= view.y - 1 && box.y + box.height <= view.y + view.height + 1) return;
      const first = (await this.seen())[0]?.index ?? 0;
      const isAbove = box === null ? row.index < first : box.y < view.y;
      await this.wheel(isAbove ? 'up' : 'down');
      throw new Error(`${row.label} does not come into sight`);
    });
    return found;
  }

  private async readRows(): Promise<readonly TreeRow[]> {
    const rows = new Map<number, SeenRow>();
    if ((await this.list.count()) === 0) return [];
    await this.scrollTo('up', (seen) => seen[0] === undefined || seen[0].index === 0);
    for (;;) {
      const seen = await this.seen();
      for (const row of seen) rows.set(row.index, row);
      const last = seen.at(-1);
      if (last === undefined || (await this.isLast(last))) return withPaths([...rows.values()]);
      await this.scrollTo('down', (now) => (now.at(-1)?.index ?? 0) > last.index);
    }
  }

  /** Goes to the end of the tree, as the key does. */
  async end(): Promise<void> {
    await this.list.focus();
    await this.page.keyboard.press('End');
  }

  /** The rows in sight. */
  seen(): Promise<SeenRow[]> {
    return this.page.evaluate<SeenRow[]>(seenRows(this.rowSelector));
  }

  private async isLast({ index }: SeenRow): Promise<boolean> {
    const row = this.page.locator(
      `${this.rowSelector}[data-index="${String(index)}"][data-last-element="true"]`,
    );
    return (await row.count()) > 0;
  }

  /** Turns the wheel until the rows in sight are as wanted. */
  private scrollTo(direction: 'up' | 'down', isThere: (seen: readonly SeenRow[]) => boolean): Promise<void> {
    return eventually(async () => {
      if (isThere(await this.seen())) return;
      await this.wheel(direction);
      throw new Error(`the tree does not scroll ${direction}`);
    }, 2_000);
  }

  /** One turn of the wheel over the list: VS Code itself says how far that goes. */
  private async wheel(direction: 'up' | 'down'): Promise<void> {
    const box = await this.list.boundingBox();
    if (box === null) throw new Error('the tree is not in sight');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.wheel(0, direction === 'up' ? -400 : 400);
  }
}

/** Rows with the labels above them: a row's parent is the nearest row before it that is less deep. */
function withPaths(rows: readonly SeenRow[]): readonly TreeRow[] {
  const above: string[] = [];
  return rows.map((row) => {
    above.length = Math.min(above.length, row.level - 1);
    above.push(row.label);
    return { ...row, path: [...above] };
  });
}

function childrenOf(rows: readonly TreeRow[], parent: TreeRow): readonly TreeRow[] {
  const after = rows.slice(parent.index + 1);
  const end = after.findIndex((row) => row.level <= parent.level);
  const under = end === -1 ? after : after.slice(0, end);
  return under.filter((row) => row.level === parent.level + 1);
}

/** An attribute of each element that matches. */
async function attributes(locator: Locator, name: string): Promise<readonly string[]> {
  const elements = await locator.all();
  return Promise.all(elements.map(async (element) => (await element.getAttribute(name)) ?? ''));
}
