import assert from 'node:assert/strict';
import { areBytesOf, findChange, stepsOfBlocks } from '../../../src/core/base/textBlocks';
import { Dice } from '../../support/dice';
import { finish } from '../../support/steps';

const encoder = new TextEncoder();
const lines = Array.from({ length: 20_000 }, (_, i) => `line ${i}, of some length`);
const text = lines.join('\n');
const bytes = encoder.encode(text);

describe('textBlocks', () => {
  it('know the bytes that they are of', () => {
    const blocks = finish(stepsOfBlocks(bytes));
    assert.ok(blocks.sums.length > 5);
    assert.equal(blocks.starts.at(-1), bytes.length);
    assert.equal(blocks.lines.at(-1), 19_999);
    assert.ok(areBytesOf(blocks, bytes.slice()));
    assert.ok(!areBytesOf(blocks, bytes.subarray(1)));
    assert.ok(!areBytesOf(blocks, encoder.encode(text.replace('15000', '15001'))));
  });

  it('tell of carriage returns by themselves', () => {
    assert.ok(finish(stepsOfBlocks(encoder.encode('a\r\nb\n'))).isPlain);
    assert.ok(!finish(stepsOfBlocks(encoder.encode('a\rb'))).isPlain);
    assert.ok(!finish(stepsOfBlocks(encoder.encode('a\r'))).isPlain);
  });

  it('have nothing of an empty text', () => {
    const empty = new Uint8Array(0);
    assert.ok(areBytesOf(finish(stepsOfBlocks(empty)), empty));
    const { start, endBefore, endNow } = findChange(finish(stepsOfBlocks(empty)), bytes);
    assert.deepEqual([start, endBefore, endNow], [0, 0, bytes.length]);
  });

  it('find no change where there is none', () => {
    const { start, endBefore, endNow, blocks } = findChange(finish(stepsOfBlocks(bytes)), bytes.slice());
    assert.deepEqual([start, endBefore, endNow], [bytes.length, bytes.length, bytes.length]);
    assert.deepEqual(blocks, finish(stepsOfBlocks(bytes)));
  });

  it('find what changed, to within a block, with its lines', () => {
    const dice = new Dice(3);
    let [before, old] = [finish(stepsOfBlocks(bytes)), text];
    for (let round = 0; round < 30; round++) {
      const at = dice.next(old.length);
      const now = old.slice(0, at) + '\n'.repeat(dice.next(4)) + old.slice(at + dice.next(200));
      const nowBytes = encoder.encode(now);
      const change = findChange(before, nowBytes);
      const { start, endBefore, endNow, startLine, endLineBefore } = change;
      assert.equal(old.slice(0, start), now.slice(0, start));
      assert.equal(old.slice(endBefore), now.slice(endNow));
      assert.ok(endBefore - start < 300_000, String(endBefore - start));
      assert.equal(startLine, old.slice(0, start).split('\n').length - 1);
      assert.equal(endLineBefore, old.slice(0, endBefore).split('\n').length - 1);
      assert.ok(areBytesOf(change.blocks, nowBytes));
      assert.equal(change.blocks.lines.at(-1), now.split('\n').length - 1);
      [before, old] = [change.blocks, now];
    }
  });
});
