import assert from 'node:assert/strict';
import { keepLastGood } from '../../../src/core/model/lastGood';
import type { Range } from '../../../src/core/base/text';
import type { SourceContent } from '../../../src/core/model/library';
import { source } from '../../support/records';

const before = source('a.bib', { key: 'one', title: 'One' }, { key: 'two', title: 'Two' });
const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function withError(content: SourceContent): SourceContent {
  const problem = { severity: 'error', code: 'unclosed', message: 'Not closed.', range: nowhere } as const;
  return { ...content, problems: [problem] };
}

function tornAt(range: Range): SourceContent['problems'][number] {
  return { severity: 'error', code: 'unclosed-value', message: 'Not closed.', range };
}

function keys(content: SourceContent): readonly (string | undefined)[] {
  return content.records.map((record) => record.key);
}

describe('keepLastGood, while someone types', () => {
  const typing = (text: string) => ({ text, origin: 'editor', settled: false }) as const;

  it('keeps an entry that cannot be read for the moment, beside the new problem', () => {
    const now = withError(source('a.bib', { key: 'two', title: 'Two' }));
    const kept = keepLastGood(before, now, typing('@book{one, title = {On @book{two, title={Two}}'));
    assert.deepEqual(keys(kept.content), ['two', 'one']);
    assert.equal(kept.content.problems.length, 1);
    assert.equal(kept.readAgain, false);
  });

  it('keeps an entry whole of which there is only half for the moment, in its place', () => {
    const half = source('a.bib', { key: 'one', title: 'O', line: 1 }, { key: 'two', title: 'Two', line: 2 });
    const torn = { ...half, problems: half.records.slice(0, 1).map(({ range }) => tornAt(range)) };
    const { content } = keepLastGood(before, torn, typing('@book{one, title={O @book{two, title={Two}}'));
    assert.deepEqual(
      content.records.map(({ item }) => item.title),
      ['One', 'Two'],
    );
    assert.equal(keepLastGood(torn, torn, typing('one two')).content, torn);
  });

  it('lets an entry go that was deleted, though another is broken', () => {
    const now = withError(source('a.bib', { key: 'two', title: 'Two' }));
    assert.deepEqual(keys(keepLastGood(before, now, typing('@book{two, title={Two}} @x{')).content), ['two']);
  });

  it('lets entries go where nothing is wrong', () => {
    const now = source('a.bib', { key: 'two', title: 'Two' });
    assert.equal(keepLastGood(before, now, typing('one two')).content, now);
  });
});

describe('keepLastGood, while a program writes', () => {
  const onDisk = (text: string, settled = false) => ({ text, origin: 'disk', settled }) as const;

  it('keeps all of a file that is suddenly empty, and reads it again', () => {
    const kept = keepLastGood(before, source('a.bib'), onDisk(''));
    assert.deepEqual(keys(kept.content), ['one', 'two']);
    assert.equal(kept.readAgain, true);
  });

  it('takes it as empty when it still is', () => {
    const kept = keepLastGood(before, source('a.bib'), onDisk('', true));
    assert.deepEqual(keys(kept.content), []);
    assert.equal(kept.readAgain, false);
  });

  it('keeps what a cut file has lost, for a while', () => {
    const cut = withError(source('a.bib', { key: 'one', title: 'One' }));
    assert.deepEqual(keys(keepLastGood(before, cut, onDisk('@book{one, title={One}} @bo')).content), [
      'one',
      'two',
    ]);
    assert.deepEqual(keys(keepLastGood(before, cut, onDisk('@book{one, title={One}} @bo', true)).content), [
      'one',
    ]);
  });

  it('keeps what a file has lost whose last record has no end, as RIS without ER', () => {
    const now = source('a.ris', { key: 'one', title: 'One', line: 3 });
    const open = (line: number): SourceContent => {
      const start = { line, character: 0 };
      const problem = {
        severity: 'warning',
        code: 'missing-end',
        message: 'No ER.',
        range: { start, end: start },
      };
      return { ...now, problems: [problem] } as SourceContent;
    };
    assert.equal(keepLastGood(before, open(3), onDisk('TY  - BOOK')).readAgain, true);
    assert.equal(keepLastGood(before, open(3), onDisk('TY  - BOOK', true)).readAgain, false);
    assert.equal(keepLastGood(before, open(1), onDisk('TY  - BOOK')).readAgain, false);
  });

  it('keeps most of the papers of a file for a while, but lets a few of them go at once', () => {
    const many = (count: number): SourceContent =>
      source('a.ris', ...Array.from({ length: count }, (_, i) => ({ key: `k${i}`, title: `Salt ${i}` })));
    const kept = keepLastGood(many(30), many(14), onDisk('TY  - BOOK'));
    assert.deepEqual([kept.readAgain, kept.content.records.length], [true, 30]);
    assert.equal(keepLastGood(many(30), many(14), onDisk('TY  - BOOK', true)).content.records.length, 14);
    assert.equal(keepLastGood(many(30), many(15), onDisk('TY  - BOOK')).readAgain, false);
    assert.equal(keepLastGood(many(9), many(1), onDisk('TY  - BOOK')).readAgain, false);
  });

  it('has nothing to keep for a new file', () => {
    const now = withError(source('a.bib'));
    assert.equal(keepLastGood(undefined, now, onDisk('@book{')).content, now);
  });
});
