import assert from 'node:assert/strict';
import { isTidy } from '../../../src/core/edit/tidyText';

const none = { trailingSpace: false, finalLineEnd: false, lastLineEnds: false };

describe('a text that saving leaves as it is', () => {
  it('is any, where nothing is tidied', () => {
    assert.ok(isTidy('a \nb\n\n', none));
    assert.ok(isTidy('', { trailingSpace: true, finalLineEnd: true, lastLineEnds: true }));
  });

  it('has no white space at the ends of lines, whatever these are', () => {
    const rules = { ...none, trailingSpace: true };
    for (const text of ['a \nb', 'a\t\r\nb', 'a\nb ', '  \r']) {
      assert.ok(!isTidy(text, rules), JSON.stringify(text));
    }
    assert.ok(isTidy('  a\n\tb\n\n', rules));
  });

  it('has an end of its last line, or none too many', () => {
    assert.ok(!isTidy('a\nb', { ...none, finalLineEnd: true }));
    assert.ok(isTidy('a\nb\r\n', { ...none, finalLineEnd: true }));
    for (const text of ['a\n\n', 'a\r\n\r\n', 'a\r\r']) {
      assert.ok(!isTidy(text, { ...none, lastLineEnds: true }), JSON.stringify(text));
    }
    assert.ok(isTidy('a\r\n', { ...none, lastLineEnds: true }));
  });
});
