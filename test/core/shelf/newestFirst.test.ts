import assert from 'node:assert/strict';
import { newestFirst } from '../../../src/core/shelf/newestFirst';

describe('newestFirst', () => {
  it('orders places by year, then as they came', () => {
    const years = [2019, undefined, 2021, 2019, -350, undefined, 2021];
    assert.deepEqual([...newestFirst(years.map((year) => ({ year })))], [2, 6, 0, 3, 4, 1, 5]);
    assert.deepEqual([...newestFirst([])], []);
  });
});
