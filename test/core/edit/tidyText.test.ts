import assert from 'node:assert/strict';
import { actsOnSave, isTidy } from '../../../src/core/edit/tidyText';

const none = { trailingSpace: false, finalLineEnd: false, lastLineEnds: false };

describe('what VS Code may do on saving', () => {
  it('is nothing where no action is to run', () => {
    for (const setting of [undefined, null, {}, [], { a: 'never', b: false }, 'always']) {
      assert.ok(!actsOnSave(setting), JSON.stringify(setting));
    }
  });

  it('is any action that runs', () => {
    for (const setting of [{ a: 'never', b: 'explicit' }, { a: true }, { a: 'always' }, ['source.fixAll']]) {
      assert.ok(actsOnSave(setting), JSON.stringify(setting));
    }
  });
});

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
