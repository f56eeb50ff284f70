import assert from 'node:assert/strict';
import { doiOfField } from '../../../../src/core/import/bibtex/bibtexDoi';

describe('doiOfField', () => {
  it('takes resolver and label off', () => {
    for (const text of ['10.1/x', 'https://doi.org/10.1/x', 'http://dx.doi.org/10.1/x', 'doi: 10.1/x']) {
      assert.equal(doiOfField(text), '10.1/x');
    }
    assert.equal(doiOfField('10.1000%2Fx'), '10.1000%2Fx');
    assert.equal(doiOfField('http://doi.acm.org/10.1145/1.2'), '10.1145/1.2');
    assert.equal(doiOfField('https://doi-org.library.example/10.1145/1.2'), '10.1145/1.2');
    assert.equal(doiOfField('DOI 10.1145/1.2'), '10.1145/1.2');
  });

  it('gives nothing where there is no DOI', () => {
    for (const text of ['', 'n/a', 'https://example.com/x', '10.1000', '10.1000/']) {
      assert.equal(doiOfField(text), undefined);
    }
  });
});
