import assert from 'node:assert/strict';
import { surplusVersions } from '../../../src/core/edit/versionLimits';
import type { KeptVersion } from '../../../src/core/edit/versionLimits';

const version = (file: string, time: number, size: number): KeptVersion => ({ file, time, size });

function surplus(versions: readonly KeptVersion[], perFile: number, total: number): readonly number[] {
  return surplusVersions(versions, { perFile, total }).map(({ time }) => time);
}

describe('old versions that are too many', () => {
  it('are the oldest of each file beyond its number', () => {
    const versions = [version('a', 1, 1), version('b', 2, 1), version('a', 3, 1), version('a', 4, 1)];
    assert.deepEqual(surplus(versions, 2, 100), [1]);
    assert.deepEqual(surplus(versions, 3, 100), []);
  });

  it('are the oldest of all until the rest is small enough', () => {
    const versions = [version('a', 4, 10), version('b', 2, 10), version('b', 3, 10), version('a', 1, 10)];
    assert.deepEqual(surplus(versions, 10, 40), []);
    assert.deepEqual(surplus(versions, 10, 39), [1]);
    assert.deepEqual(surplus(versions, 10, 20), [1, 2]);
  });

  it('are never the newest of a file, however large', () => {
    const versions = [version('old', 1, 500), version('new', 2, 500), version('new', 3, 500)];
    assert.deepEqual(surplus(versions, 10, 100), [2]);
    assert.deepEqual(surplus([], 10, 100), []);
  });

  it('takes what was freed by number off the whole', () => {
    const versions = [version('a', 1, 90), version('a', 2, 10), version('a', 3, 10)];
    assert.deepEqual(surplus(versions, 2, 50), [1]);
  });
});
