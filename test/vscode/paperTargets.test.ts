import * as assert from 'node:assert/strict';
import type { ShelfHost } from '../../src/host/shelfHost';
import { PaperTargets } from '../../src/host/paperTargets';

describe('papers for a command', () => {
  it('those of a group are taken when all collections are read', async () => {
    const asked: string[] = [];
    const shelf = {
      ask: (method: string) => {
        asked.push(method);
        return Promise.resolve([]);
      },
    };
    let tellRead: () => void = () => undefined;
    const read = new Promise<void>((resolve) => {
      tellRead = resolve;
    });
    const targets = new PaperTargets(shelf as unknown as ShelfHost, () => read);
    const group = { kind: 'group', group: { id: 'source:a' }, view: { grouping: 'source' } };
    const papers = targets.resolve([group], 'Export');
    await new Promise((resolve) => void setTimeout(resolve, 20));
    assert.deepEqual(asked, []);
    tellRead();
    assert.deepEqual(await papers, []);
    assert.deepEqual(asked, ['papersInGroups']);
  });
});
