import assert from 'node:assert/strict';
import { doiOfField, isPlainDoi } from '../../../../src/core/import/bibtex/bibtexDoi';

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

  it('is the first of several, without a mark', () => {
    for (const text of [
      '10.1000/a, 10.2000/b',
      '10.1000/a,10.2000/b',
      '10.1000/a; doi: 10.2000/b',
      '10.1000/a 10.2000/b 10.3000/c',
      'https://doi.org/10.1000/a, https://doi.org/10.2000/b',
      '10.1000/a [doi]',
    ]) {
      assert.equal(doiOfField(text), '10.1000/a', text);
      assert.equal(isPlainDoi(text), false, text);
    }
    for (const text of [
      '10.1000/a;10.b',
      '10.1000/a,b',
      '10.1002/(SICI)1(19980815/30)17:15/16<1::AID-S>3.0.CO;2-2',
    ]) {
      assert.equal(doiOfField(text), text);
    }
  });

  it('gives nothing where there is no DOI', () => {
    for (const text of ['', 'n/a', 'https://example.com/x', '10.1000', '10.1000/']) {
      assert.equal(doiOfField(text), undefined);
    }
  });
});
