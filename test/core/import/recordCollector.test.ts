import assert from 'node:assert/strict';
import { inSteps, RecordCollector } from '../../../src/core/import/recordCollector';
import type { PaperRecord } from '../../../src/core/model/record';

const place = { span: { start: 2, end: 5 }, firstLine: { start: 2, end: 3 } };
const titled = { key: 'a', item: { type: 'book', title: 'A' }, extras: {} };

describe('RecordCollector', () => {
  it('gives a record its range', () => {
    const collector = new RecordCollector('x\nabc');
    assert.deepEqual(collector.take(titled, place), [
      { ...titled, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } } },
    ]);
    assert.deepEqual(collector.problems, []);
  });

  it('tells what is amiss at the first line of a record, in the order of the text', () => {
    const collector = new RecordCollector('x\nabc\ny');
    collector.tell('error', ['later', 'Later.'], { start: 6, end: 7 });
    collector.take(titled, place);
    collector.take({ ...titled, typeProblem: 'No type.' }, place);
    collector.take({ key: undefined, item: { type: 'book' }, extras: {} }, place);
    assert.deepEqual(
      collector.problems.map(({ code, message, range }) => [
        code,
        message,
        range.end.line,
        range.end.character,
      ]),
      [
        ['unknown-type', 'No type.', 1, 1],
        ['duplicate-key', 'The citation key "a" is also that of the record in line 2.', 1, 1],
        ['no-title-or-author', 'This record has neither a title nor an author; it was left out.', 1, 1],
        ['later', 'Later.', 2, 1],
      ],
    );
  });

  it('keeps a record that has nothing but a key to cite it by', () => {
    const collector = new RecordCollector('x\nabc');
    const bare = { key: 'a', item: { type: 'periodical' }, extras: {} };
    assert.equal(collector.take(bare, place).length, 1);
    assert.deepEqual(
      collector.problems.map(({ severity, message }) => [severity, message]),
      [['warning', 'This record has neither a title nor an author.']],
    );
  });
});

describe('inSteps', () => {
  it('puts some hundreds of records into a step', () => {
    const [record] = new RecordCollector('x\nabc').take(titled, place);
    assert.ok(record);
    const lists: readonly (readonly PaperRecord[])[] = Array.from({ length: 450 }, () => [record]);
    assert.deepEqual(
      [...inSteps(lists)].map((step) => step.length),
      [200, 200, 50],
    );
  });
});
