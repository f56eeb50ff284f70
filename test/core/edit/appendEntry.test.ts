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

  it('keeps BibDesk’s groups and Emacs’ settings last, but not what stands further up', () => {
    const groups = '@comment{BibDesk Static Groups{\n<xml/>\n}}\n';
    assert.equal(appended(`@misc{a}\n\n${groups}`), `@misc{a}\n\n${entry}\n${groups}`);
    const emacs = '%%% Local Variables:\n%%% mode: bibtex\n%%% End:\n';
    assert.equal(appended(`@misc{a}\n\n${emacs}`), `@misc{a}\n\n${entry}\n${emacs}`);
    const joined = '@Comment{jabref-meta: databaseType:bibtex;}\n@misc{a}\n';
    assert.equal(appended(joined), `${joined}\n${entry}`);
  });

  it('keeps settings of editors last in whatever comment, and a modeline', () => {
    for (const last of [
      '@comment{\nLocal Variables:\nmode: bibtex\nEnd:\n}\n',
      'Local Variables:\nmode: bibtex\nEnd:\n',
      '% vim: set ft=bib tw=80:\n',
      '%% vi:ft=bib\n',
    ]) {
      assert.equal(appended(`@misc{a}\n\n${last}`), `@misc{a}\n\n${entry}\n${last}`);
    }
    const words = '% about vim: set theory\n% ex: see above\n';
    assert.equal(appended(`@misc{a}\n${words}`), `@misc{a}\n${words}\n${entry}`);
  });

  it('leaves as many blank lines as asked for', () => {
    const blank = (text: string, lines: number): string =>
      applyEdits(text, [appendEntry(text, entry, lines)]);
    assert.equal(blank('@misc{a}\n', 0), `@misc{a}\n${entry}`);
    assert.equal(blank('@misc{a}\n', 2), `@misc{a}\n\n\n${entry}`);
    assert.equal(blank('% only a comment', 1), `% only a comment\n\n${entry}`);
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
