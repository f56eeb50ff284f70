import assert from 'node:assert/strict';
import { personOf } from '../../../src/core/import/nameParts';

describe('personOf', () => {
  it('takes particles off the family name, and those behind the given name', () => {
    assert.deepEqual(personOf('van den Brink', 'Jan', ''), {
      family: 'Brink',
      given: 'Jan',
      'non-dropping-particle': 'van den',
    });
    assert.deepEqual(personOf('Beethoven', 'Ludwig van', ''), {
      family: 'Beethoven',
      given: 'Ludwig',
      'dropping-particle': 'van',
    });
  });

  it('takes nothing off where nothing would be left', () => {
    assert.deepEqual(personOf('bell', 'hooks', ''), { family: 'bell', given: 'hooks' });
    assert.deepEqual(personOf('de la', '', ''), { family: 'de la' });
  });

  it('leaves out what is empty', () => {
    assert.deepEqual(personOf('King', 'Martin', 'Jr.'), { family: 'King', given: 'Martin', suffix: 'Jr.' });
    assert.deepEqual(personOf('Plato', '', ''), { family: 'Plato' });
  });
});
