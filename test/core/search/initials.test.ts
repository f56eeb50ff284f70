import assert from 'node:assert/strict';
import { findInitials, InitialsIndex, initialsOf } from '../../../src/core/search/initials';

describe('initialsOf', () => {
  it('takes the text with and without its stop words', () => {
    assert.deepEqual(initialsOf('Mixture of Volumetric Primitives'), ['movp', 'mvp']);
  });

  it('takes the parts before and after a colon too', () => {
    assert.deepEqual(initialsOf('Class-Incremental Learning: A Survey'), ['cilas', 'cils', 'cil']);
  });

  it('leaves out what is too short to be an acronym', () => {
    assert.deepEqual(initialsOf('Deep Learning'), []);
    assert.deepEqual(initialsOf(''), []);
  });
});

describe('InitialsIndex', () => {
  function makeIndex(): InitialsIndex {
    const index = new InitialsIndex();
    index.add(['Class-Incremental Learning: A Survey']);
    index.add(['Towards Memory-Efficient Class-Incremental Learning']);
    index.add(['Dynamic Memory Compression', 'International Conference on Machine Learning']);
    return index;
  }

  it('tells whole titles and parts of them from runs of words', () => {
    assert.deepEqual(makeIndex().find('cil'), [
      { paper: 0, isWhole: true },
      { paper: 1, isWhole: false },
    ]);
  });

  it('looks at all texts of a paper', () => {
    assert.deepEqual(makeIndex().find('dmc'), [{ paper: 2, isWhole: true }]);
    assert.deepEqual(makeIndex().find('icml'), [{ paper: 2, isWhole: true }]);
  });

  it('finds nothing for what is too short, too long or not there', () => {
    for (const acronym of ['', 'ci', 'xyz', 'mecilmecil', 'cilx']) {
      assert.deepEqual(makeIndex().find(acronym), []);
    }
  });
});

describe('findInitials', () => {
  it('gives the numbers of the words', () => {
    assert.deepEqual(findInitials(['towards', 'class', 'incremental', 'learning'], 'cil'), [1, 2, 3]);
  });

  it('skips stop words where it must', () => {
    assert.deepEqual(findInitials(['mixture', 'of', 'volumetric', 'primitives'], 'mvp'), [0, 2, 3]);
    assert.deepEqual(findInitials(['mixture', 'of', 'experts'], 'moe'), [0, 1, 2]);
  });

  it('gives nothing where they are not there', () => {
    assert.deepEqual(findInitials(['deep', 'code'], 'cil'), []);
  });
});
