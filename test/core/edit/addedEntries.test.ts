import assert from 'node:assert/strict';
import { addedEntry, lostIn, readAddedEntries, remember } from '../../../src/core/edit/addedEntries';
import type { AddedEntry } from '../../../src/core/edit/addedEntries';
import { paperOf } from '../../../src/core/edit/addedPaper';
import { makePaper } from '../../support/papers';

const day = 24 * 3_600_000;
const paper = makePaper({ id: 'p', key: 'doe2024', title: 'D<sup>2</sup>', authors: ['Doe, J'], year: 2024 });
const entry = (key: string, time = 0, file = 'file:///a.bib'): AddedEntry =>
  addedEntry(file, key, paper, time);
const keysOf = (entries: readonly AddedEntry[]): readonly string[] => entries.map(({ key }) => key);

describe('entries that were added to a bibliography', () => {
  it('are lost where the file does not name them any more, in any format', () => {
    const entries = [entry('doe2024'), entry('doe2024a'), entry('x', 0, 'file:///b.bib')];
    const lost = (text: string): readonly string[] => keysOf(lostIn(entries, 'file:///a.bib', text));
    assert.deepEqual(lost('@book{doe2024,\n}\n@book{doe2024a}\n'), []);
    assert.deepEqual(lost('@book{doe2024a,\n}\n'), ['doe2024']);
    assert.deepEqual(lost('[{"id":"doe2024"}]'), ['doe2024a']);
    assert.deepEqual(lost('doe2024:\n  type: book\n'), ['doe2024a']);
    assert.deepEqual(lost('ID  - doe2024a\r\nER  - \r\n'), ['doe2024']);
    assert.deepEqual(lost(''), ['doe2024', 'doe2024a']);
  });

  it('are found under keys that JSON has as escapes', () => {
    const entries = [entry('müller2020'), entry('DBLP:conf/x')];
    const lost = (text: string): readonly string[] => keysOf(lostIn(entries, 'file:///a.bib', text));
    assert.deepEqual(lost('[{"id":"m\\u00FCller2020"},{"id":"DBLP:conf\\/x"}]'), []);
    assert.deepEqual(lost('[{"id":"m\\u00fcller2020b"},{"id":"DBLP:conf\\/xy"}]'), [
      'müller2020',
      'DBLP:conf/x',
    ]);
  });

  it('are found wherever they stand in a long file', () => {
    const rest = '% a line of a comment\n'.repeat(20_000);
    for (const text of [`@book{doe2024,\n}\n${rest}`, `${rest}@book{doe2024}`, `${rest}doe2024:\n${rest}`]) {
      assert.deepEqual(lostIn([entry('doe2024')], 'file:///a.bib', text), []);
    }
    assert.equal(lostIn([entry('doe2024')], 'file:///a.bib', rest).length, 1);
  });

  it('are remembered once each, the newest first, and not for ever', () => {
    const known = [entry('a', 5 * day), entry('b', day)];
    const next = remember(known, [entry('b', 6 * day), entry('c', 6 * day)], 6 * day);
    assert.deepEqual(keysOf(next), ['b', 'c', 'a']);
    assert.deepEqual(keysOf(remember(next, [], 95 * day + 1)), ['b', 'c']);
    const many = Array.from({ length: 300 }, (_, i) => entry(`k${i}`, day));
    assert.equal(remember([], many, day).length, 200);
  });

  it('give their papers again under the keys they had', () => {
    const again = paperOf(entry('__proto__'));
    assert.ok(again);
    assert.equal(again.key, '__proto__');
    assert.deepEqual(again.item, paper.item);
    assert.equal(again.title, paper.title);
    assert.equal(paperOf({ ...entry('a'), json: '[' }), undefined);
  });

  it('are read as they were stored, without what is none', () => {
    const entries = [entry('a'), entry('b')];
    assert.deepEqual(
      readAddedEntries(JSON.parse(JSON.stringify([...entries, null, { key: 'a' }, 7]))),
      entries,
    );
    assert.deepEqual(readAddedEntries(undefined), []);
  });
});
