import * as assert from 'node:assert/strict';
import { worthALook } from '../../../src/core/import/worthALook';

const look = (paths: readonly string[], most: number): readonly string[] =>
  worthALook(paths, (path) => path, most);

describe('worthALook', () => {
  it('leaves a list as it is where all may be looked at', () => {
    assert.deepEqual(look(['/b/x.md', '/a.json'], 2), ['/b/x.md', '/a.json']);
  });

  it('takes bibliographies wherever they lie, and of the others those nearest to the top', () => {
    const paths = [
      '/a/b/c/deep.md',
      '/a/b/c/d/e/refs.BIB',
      '/z.md',
      '/a/list.md',
      '/a/b/c/d/x.ris',
      '/y.json',
    ];
    assert.deepEqual(look(paths, 3), [
      '/a/b/c/d/e/refs.BIB',
      '/a/b/c/d/x.ris',
      '/y.json',
      '/z.md',
      '/a/list.md',
    ]);
    assert.deepEqual(look(paths, 0), ['/a/b/c/d/e/refs.BIB', '/a/b/c/d/x.ris']);
  });
});
