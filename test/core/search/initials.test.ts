import assert from 'node:assert/strict';
import {
  findInitials,
  initialsOf,
  isAcronym,
  matchInitials,
  packInitials,
  runsOf,
} from '../../../src/core/search/initials';
import { bareEntries, segmentOf } from '../../support/searchData';

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

describe('packed initials', () => {
  it('have each once, between spaces', () => {
    assert.equal(packInitials(['cil', 'cilas', 'cil']), ' cil cilas ');
    assert.equal(packInitials([]), '');
  });

  it('have runs of three letters, over no space', () => {
    assert.deepEqual(runsOf(' cilas abc '), ['cil', 'ila', 'las', 'abc']);
    assert.deepEqual(runsOf('cila'), ['cil', 'ila']);
    assert.deepEqual(runsOf(''), []);
  });

  it('tell whole initials from a part of some', () => {
    assert.deepEqual(matchInitials(' cil mecil ', 'cil'), { isWhole: true });
    assert.deepEqual(matchInitials(' mecil ', 'cil'), { isWhole: false });
    assert.equal(matchInitials(' mecil ', 'lic'), undefined);
  });
});

describe('isAcronym', () => {
  it('takes three to eight letters', () => {
    assert.deepEqual(['ci', 'cil', 'abcdefgh', 'abcdefghi'].map(isAcronym), [false, true, true, false]);
  });
});

describe('finding papers by acronyms', () => {
  const segment = segmentOf(
    bareEntries([
      { title: 'Class-Incremental Learning: A Survey' },
      { title: 'Towards Memory-Efficient Class-Incremental Learning' },
      { title: 'Dynamic Memory Compression', venue: 'International Conference on Machine Learning' },
    ]),
  );

  it('tells whole titles and parts of them from runs of words', () => {
    assert.deepEqual(segment.findAcronym('cil'), [
      { paper: 0, isWhole: true },
      { paper: 1, isWhole: false },
    ]);
  });

  it('looks at all texts of a paper', () => {
    assert.deepEqual(segment.findAcronym('dmc'), [{ paper: 2, isWhole: true }]);
    assert.deepEqual(segment.findAcronym('icml'), [{ paper: 2, isWhole: true }]);
  });

  it('finds nothing for what is too short, too long or not there', () => {
    for (const acronym of ['', 'ci', 'xyz', 'mecilmecil', 'cilx']) {
      assert.deepEqual(segment.findAcronym(acronym), []);
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
