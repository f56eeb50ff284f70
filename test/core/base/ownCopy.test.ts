import assert from 'node:assert/strict';
import { ownText } from '../../../src/core/base/ownText';

describe('ownText', () => {
  it('gives the same text', () => {
    for (const text of [
      '',
      ' ',
      'short',
      ' a longer text with spaces ',
      '中文标题'.repeat(10),
      '😀'.repeat(9),
    ]) {
      assert.equal(ownText(text), text);
    }
  });
});
