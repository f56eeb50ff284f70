import assert from 'node:assert/strict';
import { byTechnique, fileRequest, TestShelf } from '../../support/shelf';
import { indexOf, mark } from '../../support/shelfCaches';

const bib = ['Soup of fish', 'Fish and soup', 'Bread', 'Bread and salt', 'Oil', 'Wine']
  .map((title, i) => `@misc{k${i}, title = {${title}}}`)
  .join('\n');

async function drawn(shelf: TestShelf, group = ''): Promise<readonly string[]> {
  const { groups, papers } = await shelf.page(byTechnique, group, 0, 100);
  return [...groups.map(({ label, count }) => `${label} ${count}`), ...papers.map(({ key }) => key)];
}

async function madeShelf(): Promise<TestShelf> {
  const shelf = new TestShelf({ builtin: 'never' });
  await shelf.read(fileRequest('a.bib', bib));
  return shelf;
}

describe('a shelf that is told a person’s word on techniques', () => {
  it('shows the topics of papers without technique', async () => {
    assert.deepEqual(await drawn(await madeShelf()), ['Bread 2', 'Fish 2', 'Not yet grouped 2']);
  });

  it('groups and finds by it at once, and forgets it when it is gone', async () => {
    const shelf = await madeShelf();
    await shelf.setUserTechniques([
      'techniques:\n  food: {label: Food, cues: [bread]}\npapers:\n  k4: Food\n',
    ]);
    assert.deepEqual(await drawn(shelf), ['My techniques 3', 'Fish 2', 'Not yet grouped 1']);
    assert.deepEqual(await drawn(shelf, 'technique:my-techniques'), ['Food 3']);
    const [paper] = await shelf.papers(['k4']);
    assert.deepEqual(paper?.techniques[0]?.evidence, ['set by you in techniques.yaml']);
    const choice = (await shelf.techniques()).find(({ id }) => id === 'food');
    assert.deepEqual(choice, { id: 'food', label: 'Food', area: 'My techniques', papers: 3 });
    await shelf.setUserTechniques([]);
    assert.deepEqual(await drawn(shelf), ['Bread 2', 'Fish 2', 'Not yet grouped 2']);
  });

  it('is found by the search in papers that were not sorted yet, though it was kept before that', async () => {
    const [before, now] = ['{label: Food, cues: [bread]}', '{label: Meals, cues: [fish]}'].map(
      (food) => `techniques:\n  food: ${food}\n`,
    );
    const first = new TestShelf({ builtin: 'never' });
    await first.setUserTechniques([before!]);
    await first.read(fileRequest('a.bib', bib));
    const index = await indexOf(first);
    const shelf = new TestShelf({ builtin: 'never' });
    await shelf.setUserTechniques([before!]);
    await shelf.read(fileRequest('a.bib', bib));
    assert.equal(await shelf.restoreIndex(mark, index), true);
    await shelf.setUserTechniques([now!]);
    await indexOf(shelf);
    const { rows } = await shelf.search('technique:meals', 9);
    assert.deepEqual(rows.map(({ key }) => key).sort(), ['k0', 'k1']);
  });

  it('is taken up though a file that is no collection is just being read', async () => {
    const shelf = await madeShelf();
    await indexOf(shelf);
    const reading = shelf.read(fileRequest('notes.md', 'Nothing to see here.\n'.repeat(50)));
    await shelf.setUserTechniques(['techniques:\n  food: {label: Food, cues: [bread]}\n']);
    assert.equal((await reading).kind, 'no-collection');
    await indexOf(shelf);
    const { rows } = await shelf.search('technique:food', 9);
    assert.deepEqual(rows.map(({ key }) => key).sort(), ['k2', 'k3']);
  });

  it('leaves topics where they are, behind what a person named', async () => {
    const shelf = await madeShelf();
    for (const cues of ['oil', 'oil, wine, salt']) {
      await shelf.setUserTechniques([`techniques:\n  own: {label: Mine, area: Larder, cues: [${cues}]}\n`]);
      const [first, second] = await drawn(shelf);
      assert.deepEqual([first?.split(' ')[0], second], ['Larder', cues === 'oil' ? 'Bread 2' : 'Fish 2']);
    }
  });

  it('offers a person’s own techniques while a query is typed', async () => {
    const shelf = await madeShelf();
    await shelf.setUserTechniques(['techniques:\n  food: {label: Food, cues: [bread]}\n']);
    const { suggestions } = await shelf.search('technique:fo', 10);
    assert.deepEqual(
      suggestions.map(({ label, count }) => [label, count]),
      [['Food', 2]],
    );
  });

  it('hides topics by their names', async () => {
    const shelf = await madeShelf();
    await shelf.setUserTechniques(['hide: [fish]\n']);
    assert.deepEqual(await drawn(shelf), ['Bread 2', 'Not yet grouped 4']);
  });
});
