import assert from 'node:assert/strict';
import { hasFields, parseJson } from '../../../src/core/base/storedFields';

describe('hasFields', () => {
  it('wants every field, of its kind', () => {
    assert.ok(hasFields({ a: '', n: 0, more: null }, ['a'], ['n']));
    assert.ok(!hasFields({ a: 1, n: 0 }, ['a'], ['n']));
    assert.ok(!hasFields({ a: '', n: '0' }, ['a'], ['n']));
    assert.ok(!hasFields({ a: '' }, ['a'], ['n']));
  });

  it('takes nothing else for an object, and no field that only its kind has', () => {
    for (const value of [undefined, null, 'a', 1, []]) {
      assert.ok(!hasFields(value, ['length'], []), JSON.stringify(value));
    }
    assert.ok(!hasFields({}, ['constructor'], []));
    assert.ok(hasFields(JSON.parse('{"__proto__": "x"}'), ['__proto__'], []));
  });
});

describe('parseJson', () => {
  it('gives what the text says, and nothing for what is no JSON', () => {
    assert.deepEqual(parseJson('{"a": [1, null]}'), { a: [1, null] });
    for (const text of ['', '{', 'undefined', "{'a': 1}", '[1,]']) {
      assert.equal(parseJson(text), undefined, text);
    }
  });
});
