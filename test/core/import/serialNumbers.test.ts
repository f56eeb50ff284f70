import assert from 'node:assert/strict';
import { serialNumbersOf } from '../../../src/core/import/serialNumbers';

describe('serialNumbersOf', () => {
  it('tells the two kinds by their length', () => {
    assert.deepEqual(serialNumbersOf(['00280836', '978-1-234-56789-7'], 'book'), {
      ISSN: '0028-0836',
      ISBN: '978-1-234-56789-7',
    });
  });

  it('takes numbers out of the words around them, each once', () => {
    assert.deepEqual(serialNumbersOf(['0028-0836 (Print); 1476-4687', '0028-0836'], 'article-journal'), {
      ISSN: '0028-0836, 1476-4687',
      ISBN: '',
    });
  });

  it('takes any other text for what the type usually has', () => {
    assert.deepEqual(serialNumbersOf(['x'], 'book'), { ISSN: '', ISBN: 'x' });
    assert.deepEqual(serialNumbersOf(['x'], 'article-journal'), { ISSN: 'x', ISBN: '' });
    assert.deepEqual(serialNumbersOf([], 'book'), { ISSN: '', ISBN: '' });
  });
});
