import assert from 'node:assert/strict';
import { applyEdits, lineEndOf } from '../../../src/core/base/text';
import { appendEntry } from '../../../src/core/edit/appendEntry';

const entry = '@book{new,\n  title = {New}\n}\n';

function appended(text: string): string {
  const edit = appendEntry(text, entry);
  assert.equal(edit.span.start, edit.span.end, 'nothing is replaced');
  return applyEdits(text, [edit]);
}

describe('appendEntry', () => {
  it('begins an empty file', () => {
    assert.equal(appended(''), entry);
  });

  it('leaves one blank line between, however the file ends', () => {
    const wanted = `@misc{a}\n\n${entry}`;
    assert.equal(appended('@misc{a}'), wanted);
    assert.equal(appended('@misc{a}\n'), wanted);
    assert.equal(appended('@misc{a}\n\n'), wanted);
  });

  it('keeps CRLF', () => {
    assert.equal(appended('@misc{a}\r\n'), `@misc{a}\r\n\r\n${entry.replaceAll('\n', '\r\n')}`);
  });

  it('keeps JabRef’s settings last', () => {
    const settings = '@Comment{jabref-meta: databaseType:bibtex;}\n';
    assert.equal(appended(`@misc{a}\n\n${settings}`), `@misc{a}\n\n${entry}\n${settings}`);
  });

  it('takes back to the very same text', () => {
    const text = '% comment\r\n@misc{a}\r\n\r\n\r\n';
    const edit = appendEntry(text, entry);
    const after = applyEdits(text, [edit]);
    const span = { start: edit.span.start, end: edit.span.start + edit.newText.length };
    assert.equal(applyEdits(after, [{ span, newText: '' }]), text);
  });
});

describe('lineEndOf', () => {
  it('is what most lines have', () => {
    assert.equal(lineEndOf('a\r\nb\r\nc\n'), '\r\n');
    assert.equal(lineEndOf('a\nb\r\nc\n'), '\n');
    assert.equal(lineEndOf('a\rb\rc'), '\r');
    assert.equal(lineEndOf('abc'), '\n');
  });
});
