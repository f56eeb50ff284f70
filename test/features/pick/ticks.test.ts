import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Ticks } from '../../../src/features/pick/ticks';
import type { PickRow } from '../../../src/features/pick/paperRows';

/** A row of a picker, of which only its paper's id counts here. */
function rowOf(id: string): PickRow {
  const row: unknown = { label: id, paper: { id } };
  return row as PickRow;
}

/** Ticks, the picker that they are shown in, and a window that shows a list when it is told to. */
class Desk {
  readonly #showing: (() => void)[] = [];
  readonly ticks = new Ticks(() => new Promise((resolve) => this.#showing.push(resolve)));
  readonly picker = { items: [], selectedItems: [] } as unknown as vscode.QuickPick<vscode.QuickPickItem>;

  hand(...rows: readonly PickRow[]): Promise<boolean> {
    return this.ticks.show(this.picker, rows);
  }

  /** The window shows the oldest list that is under way. */
  takeUp(): void {
    this.#showing.shift()?.();
  }

  /** The window tells what is ticked. */
  tell(...rows: readonly PickRow[]): void {
    const meant = this.ticks.meant(rows) as readonly PickRow[] | undefined;
    if (meant) {
      this.ticks.take(meant);
    }
  }

  get ticked(): string {
    return this.ticks.rows.map(({ paper }) => paper.id).join(' ');
  }
}

describe('Ticks', () => {
  const [a, b, c] = [rowOf('a'), rowOf('b'), rowOf('c')];

  async function deskWith(...rows: readonly PickRow[]): Promise<Desk> {
    const desk = new Desk();
    const shown = desk.hand(...rows);
    desk.takeUp();
    assert.ok(await shown);
    return desk;
  }

  it('stand in the order of ticking, whatever that of the list is', async () => {
    const desk = await deskWith(a, b, c);
    desk.tell(c);
    desk.tell(a, c);
    assert.equal(desk.ticked, 'c a');
    desk.tell(a, b);
    assert.equal(desk.ticked, 'a b');
    assert.equal(desk.ticks.findRow('b'), b);
    assert.equal(desk.ticks.findRow('c'), undefined);
  });

  it('go with the list that comes next', async () => {
    const desk = await deskWith(a, b);
    desk.tell(b);
    const shown = desk.hand(c, b);
    assert.deepEqual(desk.picker.selectedItems, [b]);
    desk.takeUp();
    assert.ok(await shown);
    assert.equal(desk.ticked, 'b');
  });

  it('are not lost where the window tells that it takes up a list', async () => {
    const desk = await deskWith(a, b);
    desk.tell(b);
    const shown = desk.hand(b, c);
    desk.tell();
    desk.tell(b);
    desk.takeUp();
    await shown;
    assert.equal(desk.ticked, 'b');
  });

  it('come to the row that was seen, and are to be shown once more, where a list is under way', async () => {
    const desk = await deskWith(a, b);
    const shown = desk.hand(c, a);
    // The window still shows `a` first, and names it by its place.
    desk.tell(c);
    assert.equal(desk.ticked, 'a');
    desk.takeUp();
    assert.equal(await shown, false);
    const again = desk.hand(c, a);
    assert.deepEqual(desk.picker.selectedItems, [a]);
    desk.takeUp();
    assert.ok(await again);
  });

  it('of the last moment stay where one more comes before the list that has them', async () => {
    const desk = await deskWith(a, b, c);
    const [first, second] = [desk.hand(a, b, c), desk.hand(a, b, c)];
    desk.tell(a);
    desk.takeUp();
    assert.ok(await first);
    desk.tell(b);
    assert.equal(desk.ticked, 'a b');
    desk.takeUp();
    assert.equal(await second, false);
  });
});
