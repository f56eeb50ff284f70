import assert from 'node:assert/strict';
import {
  findFeature,
  findField,
  isBeginningOfField,
  nameOfField,
  offeredFeatures,
  offeredFields,
} from '../../../src/core/search/queryFields';

describe('fields of a query', () => {
  it('have short names and other names, in any case', () => {
    for (const [name, field] of [
      ['author', 'author'],
      ['AU', 'author'],
      ['ti', 'title'],
      ['y', 'year'],
      ['in', 'venue'],
      ['Journal', 'venue'],
      ['tag', 'technique'],
      ['lang', 'language'],
      ['file', 'source'],
    ] as const) {
      assert.equal(findField(name), field, name);
    }
  });

  it('are none of the words that objects know by themselves', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'https', '']) {
      assert.equal(findField(name), undefined, name);
      assert.equal(findFeature(name, false), undefined, name);
    }
  });

  it('are offered under a name by which they are found', () => {
    assert.ok(offeredFields.length > 12);
    for (const field of offeredFields) {
      assert.equal(findField(nameOfField(field)), field);
    }
  });
});

describe('isBeginningOfField', () => {
  it('knows names that are half typed', () => {
    assert.deepEqual(['au', 'AUTH', 'ha', 'kv', 'zz'].map(isBeginningOfField), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('findFeature', () => {
  it('knows what is offered, and other names for it', () => {
    for (const feature of offeredFeatures) {
      assert.equal(findFeature(feature, false), feature);
    }
    assert.equal(findFeature('GitHub', false), 'code');
    assert.equal(findFeature('file', false), 'pdf');
  });

  it('takes the beginning of a name while it is typed, if it can be only one', () => {
    assert.equal(findFeature('co', true), 'code');
    assert.equal(findFeature('co', false), undefined);
    assert.equal(findFeature('a', true), undefined);
    assert.equal(findFeature('', true), undefined);
  });
});
