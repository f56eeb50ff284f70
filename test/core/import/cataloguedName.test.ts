import assert from 'node:assert/strict';
import { cataloguedName } from '../../../src/core/import/cataloguedName';

describe('cataloguedName', () => {
  it('takes the years of a life off a name', () => {
    for (const text of [
      'Heron, Ann, 1940-2000.',
      'Heron, Ann, 1940-',
      'Heron, Ann, (1940-)',
      'Heron, Ann (1940-2000)',
      'Heron, Ann 1940-',
      'Heron, Ann, 1940-....',
      'Heron, Ann (1940-....)',
      'Heron, Ann, b. 1940.',
      'Heron, Ann, -1940',
      'Heron, Ann, approximately 1540-1600',
    ]) {
      assert.deepEqual(cataloguedName(text), { name: 'Heron, Ann', roles: [] });
    }
    assert.equal(cataloguedName('Heron, A. B. (Ann Bea), 1940-').name, 'Heron, A. B.');
  });

  it('takes roles off a name', () => {
    for (const [text, role] of [
      ['Owl, Cy, editor.', 'editor'],
      ['Owl, Cy, (1950-), author.', 'author'],
      ['Owl, Cy (Ed)', 'ed'],
      ['Owl, Cy (Hrsg.)', 'hrsg.'],
      ['Owl, Cy [Hrsg.]', 'hrsg.'],
      ['Owl, Cy, ed.', 'ed'],
      ['Owl, Cy, 1950-, translator', 'translator'],
    ] as const) {
      assert.deepEqual(cataloguedName(text), { name: 'Owl, Cy', roles: [role] });
    }
    assert.deepEqual(cataloguedName('Owl, Cy, author, illustrator.').roles, ['author', 'illustrator']);
    assert.deepEqual(cataloguedName('Plato, author.'), { name: 'Plato', roles: ['author'] });
  });

  it('leaves other names as they are', () => {
    for (const text of [
      'Smith, Ed',
      'Smith, Edward (Ed)',
      'Regis, Ed.',
      'Garfunkel, Art',
      'Second, Author',
      'Lark, B. (Bo)',
      'Study Group (2001)',
      'Olympic Committee, London, 2012',
      'Hart, Clyde, Jr.',
      '(ed.)',
      'Wren, Bo, III',
    ]) {
      assert.deepEqual(cataloguedName(text), { name: text, roles: [] });
    }
  });

  it('takes long texts in one go', () => {
    const text = 'a, '.repeat(100_000);
    assert.equal(cataloguedName(text).name, text);
  });
});
