import assert from 'node:assert/strict';
import { editDistance } from '../../../src/core/base/editDistance';
import { NearWordIndex } from '../../../src/core/search/nearWords';
import { packStrings } from '../../../src/core/search/packedStrings';
import { Dice } from '../../support/dice';

const words = ['cache', 'cake', 'compresskv', 'embbert', 'make', 'pruning', 'quantization', 'running'];

function makeIndex(ids: readonly number[] = words.map((_, id) => id)): NearWordIndex {
  return new NearWordIndex(packStrings(words), (id) => ids.includes(id));
}

function named(found: readonly { readonly id: number; readonly edits: number }[]): readonly string[] {
  return found.map(({ id, edits }) => `${words[id]} ${edits}`);
}

describe('NearWordIndex', () => {
  it('finds words that are one edit away', () => {
    assert.deepEqual(named(makeIndex().findNear('cahe', 1)), ['cache 1', 'cake 1']);
    assert.deepEqual(named(makeIndex().findNear('prunign', 1)), ['pruning 1']);
  });

  it('finds words whose first letter is wrong', () => {
    assert.deepEqual(named(makeIndex().findNear('bruning', 1)), ['pruning 1']);
  });

  it('finds short words with two letters swapped', () => {
    assert.deepEqual(named(makeIndex().findNear('caek', 1)), ['cake 1']);
  });

  it('finds words two edits away where two are allowed', () => {
    assert.deepEqual(named(makeIndex().findNear('quantisatoin', 2)), ['quantization 2']);
    assert.deepEqual(named(makeIndex().findNear('quantisatoin', 1)), []);
  });

  it('leaves the word itself out', () => {
    assert.deepEqual(named(makeIndex().findNear('cake', 1)), ['make 1']);
  });

  it('finds by a misspelt beginning', () => {
    assert.deepEqual(named(makeIndex().findNearPrefix('qantiz', 1)), ['quantization 1']);
    assert.deepEqual(named(makeIndex().findNearPrefix('zzzzzz', 1)), []);
  });

  it('finds by a part of a word', () => {
    assert.deepEqual(named(makeIndex().findContaining('bert')), ['embbert 1']);
    assert.deepEqual(named(makeIndex().findContaining('nning')), ['running 1']);
    assert.deepEqual(named(makeIndex().findContaining('tionz')), []);
  });

  it('knows only the words that it was given', () => {
    assert.deepEqual(named(makeIndex([1, 5]).findNear('cahe', 1)), ['cake 1']);
  });

  it('gives the same answer when asked again', () => {
    const index = makeIndex();
    assert.deepEqual(index.findNear('cahe', 1), index.findNear('cahe', 1));
  });

  it('finds all words that are near, whatever letters they have', () => {
    const dice = new Dice(7);
    const letters = ['a', 'b', 'c', 'é', 'q', '0', '量'];
    const made = Array.from({ length: 400 }, () =>
      Array.from({ length: 3 + dice.next(6) }, () => dice.pick(letters)).join(''),
    );
    const index = new NearWordIndex(packStrings(made), () => true);
    for (const word of made.filter(({ length }) => length >= 4).slice(0, 60)) {
      const expected = made.flatMap((other, id) =>
        other !== word && editDistance(word, other, 1) === 1 ? [id] : [],
      );
      const found = index.findNear(word, 1).map(({ id }) => id);
      // A word that shares no run of three letters, its borders counted, may be missed.
      assert.ok(found.every((id) => expected.includes(id)));
      assert.ok(found.length >= expected.length - 1, word);
    }
  });

  it('takes a word of one letter repeated', () => {
    assert.deepEqual(named(makeIndex().findNear('a'.repeat(64), 2)), []);
  });
});
