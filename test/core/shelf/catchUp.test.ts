import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { defaultShelfOptions, Shelf } from '../../../src/core/shelf/shelf';
import { generatedBib } from '../../support/generatedBib';
import { byTechnique, fileRequest } from '../../support/shelf';

/** A shelf whose rests end when the test says so. */
function make() {
  const rests: (() => void)[] = [];
  let now = 0;
  const world = {
    now: () => ++now,
    pause: () => turn(),
    rest: () => new Promise<void>((resolve) => void rests.push(resolve)),
  };
  const shelf = new Shelf(world, defaultShelfOptions, () => undefined);
  const searchable = async (query: string): Promise<number> => (await shelf.search(query, 1)).searchable;
  return { shelf, rests, searchable };
}

async function turnsUntil(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await turn();
  }
}

describe('the work that follows a reading', () => {
  it('stands still while somebody types in a box, and goes on behind that', async () => {
    const { shelf, rests, searchable } = make();
    await shelf.read(fileRequest('many.bib', generatedBib(700)));
    await searchable('generated1');
    await turnsUntil(() => rests.length > 0);
    // Those that were just being learnt are found too.
    assert.equal((await shelf.search('generated', 1000)).rows.length, 700);
    const before = await searchable('generated1');
    assert.ok(before < 700);
    for (let i = 0; i < 50; i++) {
      await turn();
    }
    assert.equal(await searchable('generated1'), before);
    rests.forEach((end) => {
      end();
    });
    await turnsUntil(async () => {
      rests.forEach((end) => {
        end();
      });
      return (await searchable('generated1')) === 700;
    });
  });

  it('stands still while the tree is filtered', async () => {
    const { shelf, rests } = make();
    await shelf.read(fileRequest('many.bib', generatedBib(700)));
    await shelf.page({ ...byTechnique, filter: 'net' }, '', 0, 10);
    await turnsUntil(() => rests.length > 0);
  });

  it('does not stand still for a box that is opened, or a tree that is shown', async () => {
    const { shelf, rests, searchable } = make();
    await shelf.read(fileRequest('many.bib', generatedBib(700)));
    await shelf.page(byTechnique, '', 0, 10);
    await turnsUntil(async () => (await searchable('')) === 700);
    assert.equal(rests.length, 0);
  });
});
