import assert from 'node:assert/strict';
import { ownCopy } from '../../../src/core/base/ownCopy';

describe('ownCopy', () => {
  it('gives the same text', () => {
    for (const text of [
      '',
      ' ',
      'short',
      ' a longer text with spaces ',
      '中文标题'.repeat(10),
      '😀'.repeat(9),
    ]) {
      assert.equal(ownCopy(text), text);
    }
  });
});
