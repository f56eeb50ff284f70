import assert from 'node:assert/strict';
import { HandedLists } from '../../../src/core/base/handedLists';

describe('HandedLists', () => {
  function handed(...given: readonly (readonly [items: string, ticked: string])[]): HandedLists<string> {
    const lists = new HandedLists<string>();
    given.forEach(([items, ticked]) => lists.hand(Array.from(items), Array.from(ticked)));
    return lists;
  }

  it('takes ticks as they are told where the window shows the list', () => {
    const lists = handed(['abc', '']);
    lists.taken();
    assert.equal(lists.areUnderWay, false);
    assert.deepEqual(lists.meant(['b']), ['b']);
    assert.deepEqual(lists.meant([]), []);
  });

  it('finds a tick that was on its way while the next list was, by its place', () => {
    const lists = handed(['abc', '']);
    lists.taken();
    lists.hand(Array.from('xyzab'), []);
    assert.deepEqual(lists.meant(['y']), ['b']);
  });

  it('does not take the window’s forgetting for a person’s', () => {
    const lists = handed(['abc', '']);
    lists.taken();
    lists.hand(Array.from('cab'), ['a']);
    assert.equal(lists.meant([]), undefined);
    assert.equal(lists.meant(['a']), undefined);
    assert.deepEqual(lists.meant(['a', 'b']), ['b', 'c']);
    lists.taken();
    assert.deepEqual(lists.meant([]), []);
    assert.deepEqual(lists.meant(['a']), ['a']);
  });

  it('knows of several lists under way which one the window showed', () => {
    const lists = handed(['abc', '']);
    lists.taken();
    lists.hand(Array.from('pqr'), []);
    lists.hand(Array.from('uvw'), []);
    assert.deepEqual(lists.meant(['w']), ['c']);
    lists.taken();
    assert.deepEqual(lists.meant(['w']), ['r']);
    assert.equal(lists.areUnderWay, true);
    lists.taken();
    assert.deepEqual(lists.meant(['w']), ['w']);
  });

  it('passes over a row that did not stand in the list before', () => {
    const lists = handed(['a', '']);
    lists.taken();
    lists.hand(Array.from('abc'), []);
    assert.deepEqual(lists.meant(['a', 'c']), ['a']);
  });
});
