import assert from 'node:assert/strict';
import { factsOf } from '../../../src/core/model/paper';
import { digestOf } from '../../../src/core/model/recordDigest';
import { RecordPages } from '../../../src/core/model/recordPages';
import { columnsFor, RecordTable } from '../../../src/core/model/recordTable';
import { Unpacker } from '../../../src/core/model/unpacker';

const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
const digest = digestOf(factsOf({ type: 'book', title: 'A title' }, {}));
const told = { key: 'a', digest, content: 1, stamp: undefined, mark: undefined };
const text = new TextDecoder();

describe('RecordTable', () => {
  it('lets go of a page once none of its records has bytes there', () => {
    const columns = columnsFor(2, ['book']);
    const table = new RecordTable(new Unpacker(), columns);
    const [before, after] = [new RecordPages(), new RecordPages()];
    for (const unread of ['first', 'second']) {
      table.add(told, { place: before.write(unread), range }, () => 0);
    }
    const bytesOf = (i: number): string => {
      const { page, start, end } = table.bytesAt(i);
      return text.decode(page.subarray(start, end));
    };
    table.setBytes(0, after.write('FIRST'));
    assert.deepEqual([bytesOf(0), bytesOf(1)], ['FIRST', 'second']);
    assert.deepEqual(
      columns.pages.map(({ length }) => length > 0),
      [true, true],
    );
    table.setBytes(1, after.write('SECOND'));
    assert.deepEqual([bytesOf(0), bytesOf(1)], ['FIRST', 'SECOND']);
    assert.deepEqual(
      columns.pages.map(({ length }) => length > 0),
      [false, true],
    );
  });
});
