import assert from 'node:assert/strict';
import { ResultCache } from '../../../src/core/cite/resultCache';

describe('ResultCache', () => {
  it('makes each result once, and forgets the one not used for longest', () => {
    const made: string[] = [];
    const cache = new ResultCache<string>(2);
    const get = (name: string): string =>
      cache.get(name, () => {
        made.push(name);
        return name.toUpperCase();
      });
    assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'b'].map(get), ['A', 'B', 'A', 'C', 'A', 'B']);
    assert.deepEqual(made, ['a', 'b', 'c', 'b']);
  });
});
