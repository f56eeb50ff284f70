import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { addPapers } from '../../../src/core/edit/addPapers';
import type { Addition } from '../../../src/core/edit/addition';
import { makePaper } from '../../support/papers';

const paper = makePaper({
  id: 'p',
  key: 'doe2024',
  title: 'Pumps',
  authors: ['Doe, Jane'],
  year: 2024,
  venue: 'Journal of Things',
  abstract: 'Long.',
});

function add(text: string, name = 'works.yml'): Addition {
  return addPapers({
    name,
    text,
    encoding: 'utf-8',
    isGuessed: false,
    papers: [paper],
    facts: 'usual',
    keyPattern: '{author}{year}{word}',
    force: false,
  });
}

/** What was added behind the text, which stays. */
function added(text: string, name?: string): string {
  const result = add(text, name);
  assert.equal(result.kind, 'added', JSON.stringify(result));
  const after = applyEdits(text, [result.edit]);
  assert.ok(after.startsWith(text));
  return after.slice(text.length);
}

const entry = [
  'doe2024:',
  '  type: article',
  '  title: Pumps',
  '  author: "Doe, Jane"',
  '  date: 2024',
  '  parent:',
  '    type: periodical',
  '    title: Journal of Things',
  '',
].join('\n');

const one = 'a:\n  type: book\n  title: A\n  author: B, C\n';

describe('adding to a Hayagriva file', () => {
  it('begins a new one, and adds behind the last entry', () => {
    assert.equal(added(''), entry);
    assert.equal(added(one), `\n${entry}`);
    assert.equal(added(one.trimEnd()), `\n\n${entry}`);
    assert.equal(added(`${one}\n\n`), entry);
    assert.equal(added(`${one}# the end\n`), `\n${entry}`);
  });

  it('is set as the file’s entries are', () => {
    const close =
      'a:\n    type: Book\n    title: A\n    author: B, C\nb:\n    type: Book\n    title: B\n    author: C\n';
    assert.equal(
      added(close),
      entry
        .replace(/^ +/gm, (space) => space + space)
        .replace('article', 'Article')
        .replace('periodical', 'Periodical'),
    );
    assert.equal(added(one.replaceAll('\n', '\r\n')), `\n${entry}`.replaceAll('\n', '\r\n'));
    assert.match(added(`${one}  abstract: There\n`), /\n {2}abstract: "Long\."\n/);
  });

  it('adds behind comments, and before the mark that ends the document', () => {
    assert.equal(added('# mine\n'), `\n${entry}`);
    assert.equal(added('---\n# mine'), `\n\n${entry}`);
    const ended = add(`${one}...\n`);
    assert.ok(ended.kind === 'added');
    assert.deepEqual(ended.edit, { span: { start: one.length, end: one.length }, newText: `\n${entry}` });
    assert.equal(add(`${one}...\n---\nb:\n  type: book\n  title: B\n`).kind, 'refused');
  });

  it('knows what is there, and gives a free key', () => {
    const same = add(entry);
    assert.equal(same.kind, 'nothing');
    const other = add('doe2024:\n  type: book\n  title: Another\n  author: B, C\n');
    assert.ok(other.kind === 'added' && other.keys[0]?.how === 'renamed');
  });

  it('refuses what it cannot add to', () => {
    for (const text of [
      '{a: {type: book, title: A, author: "B, C"}}',
      `${one}---\n${one.replace('a:', 'b:')}`,
      `${one}  note: "never ends\n`,
    ]) {
      assert.equal(add(text).kind, 'refused', text);
    }
  });

  it('leaves CSL-YAML what it is', () => {
    assert.match(
      added('references:\n- id: a\n  type: book\n  title: A\n'),
      /^- id: doe2024\n {2}type: article-journal\n/,
    );
    assert.match(added('', 'works.yaml'), /^references:\n- id: doe2024\n/);
    assert.match(added('# mine', 'works.yaml'), /^\nreferences:\n- id: doe2024\n/);
    assert.match(added('references:\n', 'works.yml'), /^- id: doe2024\n/);
  });
});
