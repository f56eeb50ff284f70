import assert from 'node:assert/strict';
import { ListColumn, TextColumn } from '../../../src/core/model/columns';

describe('TextColumn', () => {
  it('has the texts that stand in one, and those that were added', () => {
    const column = new TextColumn('onethree', Uint32Array.from([0, 3, 3, 8]));
    column.push('four');
    column.push('');
    assert.equal(column.length, 5);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((i) => column.at(i)),
      ['one', '', 'three', 'four', '', ''],
    );
  });

  it('has the same texts when those that were added are packed', () => {
    const column = new TextColumn('onetwo', Uint32Array.from([0, 3, 6]));
    const added = ['three', '', 'Größe', '\ud83d', '\ufeffmark'];
    added.forEach((text) => column.push(text));
    column.pack();
    column.push('last');
    const all = ['one', 'two', ...added, 'last'];
    assert.equal(column.length, all.length);
    assert.deepEqual(
      all.map((_, i) => column.at(i)),
      all,
    );
    const marked = new TextColumn();
    marked.push('\ufeff');
    marked.pack();
    marked.pack();
    assert.equal(marked.at(0), '\ufeff');
  });

  it('can have none', () => {
    assert.equal(new TextColumn().length, 0);
    assert.equal(new TextColumn('', new Uint32Array(0)).length, 0);
    assert.equal(new TextColumn().at(0), '');
  });
});

describe('ListColumn', () => {
  it('has the lists that stand in one, and those that were added', () => {
    const column = new ListColumn(Uint32Array.from([0, 2, 2, 3]), Float64Array.from([1, 2.5, 2 ** 53 - 1]));
    const added = [[], [7], [0], [8, 9]];
    added.forEach((list) => column.push(list));
    assert.equal(column.length, 7);
    assert.deepEqual(
      Array.from({ length: 8 }, (_, i) => column.at(i)),
      [[1, 2.5], [], [2 ** 53 - 1], ...added, []],
    );
  });
});
