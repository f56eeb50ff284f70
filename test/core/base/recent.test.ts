import assert from 'node:assert/strict';
import { Recent } from '../../../src/core/base/recent';

describe('Recent', () => {
  const known = (recent: Recent<number, string>, keys: readonly number[]): readonly number[] =>
    keys.filter((key) => recent.get(key) !== undefined);

  it('keeps at least as many as it is told to, and at most twice as many', () => {
    const keys = Array.from({ length: 100 }, (_, key) => key);
    for (const last of keys) {
      const recent = new Recent<number, string>(5);
      keys.slice(0, last + 1).forEach((key) => recent.set(key, `${key}`));
      const kept = known(recent, keys);
      assert.ok(kept.length >= Math.min(last + 1, 5) && kept.length <= 10, `${last}: ${kept.join()}`);
      assert.equal(kept.at(-1), last);
    }
  });

  it('keeps what is used over and over', () => {
    const recent = new Recent<string, number>(3);
    recent.set('used', 1);
    for (let other = 0; other < 50; other++) {
      assert.equal(recent.get('used'), 1);
      recent.set(`${other}`, other);
    }
  });

  it('has the last of two values for one key', () => {
    const recent = new Recent<string, number>(1);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('a', 3);
    assert.deepEqual([recent.get('a'), recent.get('b'), recent.get('c')], [3, 2, undefined]);
  });
});
