import assert from 'node:assert/strict';
import { askedIsbns, isbnsIn } from '../../../src/core/search/isbn';

describe('ISBNs', () => {
  it('are read from what files have in their field', () => {
    assert.deepEqual(isbnsIn('0-300-12729-4 (hardcover), 978 0 300 14236 5'), [
      '0300127294',
      '9780300142365',
    ]);
    assert.deepEqual(isbnsIn('080442957X'), ['080442957x']);
    assert.deepEqual(isbnsIn('????'), []);
    assert.deepEqual(isbnsIn(undefined), []);
  });

  it('that are asked for have both their forms', () => {
    const both = ['9780300127294', '0300127294'];
    for (const query of [
      '0-300-12729-4',
      'ISBN 0300127294.',
      'isbn-13: 978-0-300-12729-4',
      'ISBN:9780300127294',
    ]) {
      assert.deepEqual([...askedIsbns(query)].sort(), [...both].sort(), query);
    }
    assert.deepEqual(askedIsbns('080442957X'), ['9780804429573', '080442957x']);
    assert.deepEqual(askedIsbns('0-00-000000-1'), ['9780000000002', '0000000000', '0000000001'], 'as asked');
    assert.deepEqual(askedIsbns('979-10-90636-07-1'), ['9791090636071']);
  });

  it('are no other numbers', () => {
    for (const query of ['1234567', '10.1000/182', 'isbn', '2411.07837', '1990 2000 models']) {
      assert.deepEqual(askedIsbns(query), [], query);
    }
  });
});
