import assert from 'node:assert/strict';
import { bytesMark, judgeWrite, readWriteMark } from '../../../src/core/edit/unfinishedWrite';
import type { WriteMark } from '../../../src/core/edit/unfinishedWrite';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const before = '@book{a}\n';
const after = '@book{a}\n\n@book{b}\n';
const mark: WriteMark = {
  file: 'file:///refs.bib',
  kept: 'file:///versions/1.old',
  time: 1_000_000,
  before: bytesMark(bytesOf(before)),
  after: bytesMark(bytesOf(after)),
};
const judge = (text: string, written = mark.time): string =>
  judgeWrite(mark, { bytes: bytesOf(text), written });

describe('a writing that left its mark', () => {
  it('is whole where the file is old or new', () => {
    assert.equal(judge(before), 'whole');
    assert.equal(judge(after), 'whole');
  });

  it('is torn wherever it was cut', () => {
    for (let length = 0; length < after.length; length++) {
      const cut = after.slice(0, length);
      assert.equal(judge(cut), cut === before ? 'whole' : 'torn', `${length}`);
    }
    assert.equal(judge(`${after.slice(0, 3)}\0\0\0`), 'torn');
  });

  it('is nobody’s concern once somebody else has written the file, or taken it away', () => {
    assert.equal(judge('% another file\n', mark.time + 59_000), 'torn');
    assert.equal(judge('% another file\n', mark.time + 61_000), 'whole');
    assert.equal(judgeWrite(mark, { bytes: undefined, written: 0 }), 'whole');
  });

  it('is read as it was stored, and nothing else is', () => {
    assert.deepEqual(readWriteMark(JSON.stringify(mark)), mark);
    for (const json of ['', '{"file":', 'null', '[]', '{}', JSON.stringify({ ...mark, time: '1' })]) {
      assert.equal(readWriteMark(json), undefined, json);
    }
  });
});
