import assert from 'node:assert/strict';
import { citationKeyFrom, isArxivText, wholeDoi } from '../../../src/core/import/identifiers';

describe('wholeDoi', () => {
  it('takes a DOI that is all of a text', () => {
    for (const text of ['10.1000/x', 'doi:10.1000/x', 'DOI 10.1000/x', 'https://doi.org/10.1000/x']) {
      assert.equal(wholeDoi(text), '10.1000/x', text);
    }
  });

  it('takes none out of other texts', () => {
    for (const text of [
      undefined,
      '',
      '10.1000',
      'see 10.1000/x',
      '10.1000/x and more',
      'https://x.example/10.1000/x',
    ]) {
      assert.equal(wholeDoi(text), undefined, text);
    }
  });
});

describe('isArxivText', () => {
  it('knows the ways to name a work on arXiv', () => {
    for (const text of [
      'arXiv:2411.07837',
      'arXiv preprint arXiv:2411.07837',
      'https://arxiv.org/abs/2411.07837v2',
    ]) {
      assert.ok(isArxivText(text), text);
    }
    for (const text of ['', '2411.07837', 'arXiv', 'See arXiv:2411.07837']) {
      assert.ok(!isArxivText(text), text);
    }
  });
});

describe('citationKeyFrom', () => {
  it('takes a label that can be a key', () => {
    assert.equal(citationKeyFrom('Müller:2020/a'), 'Müller:2020/a');
    for (const text of [undefined, '', '7', 'two words', 'WOS:1', 'PMC1', 'a{b', `a${'b'.repeat(100)}`]) {
      assert.equal(citationKeyFrom(text), undefined, text);
    }
  });
});
