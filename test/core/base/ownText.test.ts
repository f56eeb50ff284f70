import assert from 'node:assert/strict';
import { forgetLastMatch, ownText } from '../../../src/core/base/ownText';

describe('ownText', () => {
  it('is the same text, whatever it holds', () => {
    for (const text of [
      '',
      'a',
      '𝔸',
      'short enough',
      '𝔸𝔸𝔸𝔸𝔸𝔸𝔸',
      'a long text, for which there is a copy',
      '\ud83d lone halves \udc00',
    ]) {
      assert.equal(ownText(text), text);
    }
  });

  it('lets go of the last match', () => {
    assert.ok(/\d{3}/.test('a long text with 123'));
    forgetLastMatch();
    assert.equal(Reflect.get(RegExp, 'input'), '');
  });
});
