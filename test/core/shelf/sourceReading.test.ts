import assert from 'node:assert/strict';
import { Pace } from '../../../src/core/shelf/pace';
import { readSource } from '../../../src/core/shelf/sourceReading';
import { fileRequest } from '../../support/shelf';

describe('a source that is read bit by bit', () => {
  it('has what came later of a record that was shown before', async () => {
    const items = Array.from(
      { length: 400 },
      (_, i) => `- [Nests of Kind ${String(i)} in Reeds](https://arxiv.org/abs/2001.${String(10000 + i)})\n`,
    );
    const text = `# Papers\n\n${items.join('')}\n## Wetlands\n\n${items[3] ?? ''}`;
    const shown: number[] = [];
    const pace = new Pace({
      now: () => 0,
      pause: () => Promise.resolve(),
      rest: () => Promise.resolve(),
    });
    const { content, end } = await readSource(
      fileRequest('list.md', new TextEncoder().encode(text)),
      {},
      pace,
      { isWanted: () => true, onRecords: (records) => shown.push(records.length) },
    );
    assert.ok((shown[0] ?? 0) > 3 && (shown[0] ?? 0) < 400);
    assert.equal(content?.records.length, 400);
    assert.deepEqual(content.records[3]?.extras.keywords, ['Wetlands']);
    assert.equal(content.records[2]?.extras.keywords, undefined);
    assert.deepEqual(end?.problems, []);
  });
});
