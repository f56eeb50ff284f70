import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/base/event';
import type { AppContext } from '../../../src/host/appContext';
import { PapersModel } from '../../../src/features/tree/papersModel';

/** A model over a library of which each filter leaves as many papers as it says; `before` is awaited before an answer. */
function modelOf(before: (filter: string) => Promise<void> = () => Promise.resolve()): PapersModel {
  const ask = async (question: string, [view]: readonly [{ readonly filter: string }]): Promise<unknown> => {
    await before(view.filter);
    return question === 'page'
      ? { groups: [], papers: [], more: 0, shown: Number(view.filter || 100_000), total: 100_000 }
      : { understood: [] };
  };
  const app: unknown = {
    extension: { workspaceState: { get: (_: string, usual: unknown) => usual } },
    library: { onDidChange: new Emitter<void>().event, shelf: { ask } },
    use: { cited: [] },
  };
  return new PapersModel(app as AppContext);
}

describe('PapersModel', () => {
  const area = { id: 'technique:memory', label: 'Memory', count: 7 };

  async function filtered(model: PapersModel, filter: string): Promise<boolean> {
    model.setFilter(filter);
    await model.page('');
    return model.isExpanded(area);
  }

  it('unfolds all groups where a filter leaves no more papers than one page', async () => {
    const model = modelOf();
    assert.equal(await filtered(model, ''), false);
    assert.equal(await filtered(model, '20000'), false);
    assert.equal(await filtered(model, '500'), true);
    assert.equal(await filtered(model, '501'), false);
    assert.equal(await filtered(model, '0'), true);
    assert.equal(await filtered(model, ''), false);
  });

  it('keeps what a person unfolded, also under a filter that leaves many', async () => {
    const model = modelOf();
    await filtered(model, '20000');
    model.setExpanded(area, true);
    assert.equal(await filtered(model, '30000'), true);
    assert.equal(await filtered(model, ''), true);
    model.setExpanded(area, false);
    assert.equal(await filtered(model, '30000'), false);
  });

  it('does not take the folding of what a filter unfolded for a wish', async () => {
    const model = modelOf();
    model.setExpanded(area, true);
    await filtered(model, '3');
    model.setExpanded(area, false);
    assert.equal(await filtered(model, ''), true);
  });

  it('takes no count from an answer that comes after the filter was taken away', async () => {
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    const model = modelOf((filter) => (filter === '3' ? late : Promise.resolve()));
    model.setFilter('3');
    const page = model.page('');
    assert.equal(await filtered(model, ''), false);
    answer();
    await page;
    assert.deepEqual([model.isUnfolding, model.counts.filter], [false, '']);
  });
});
