import assert from 'node:assert/strict';
import {
  codeFromText,
  linksFromLine,
  mergeLinks,
} from '../../../../src/core/import/listing/paperListingLinks';

/** The links that are there, without those that are not. */
function links(line: string): object | undefined {
  const found = linksFromLine(line);
  return found && Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

describe('linksFromLine', () => {
  it('knows arXiv ids of all forms', () => {
    for (const line of [
      'arXiv:2401.12345',
      'arxiv: 2401.12345v3',
      'arXiv:2401.12345 [cs.LG]',
      'arXiv:2401.12345v1 [pdf, html, other]',
      '2401.12345',
      'https://arxiv.org/abs/2401.12345',
      'http://arxiv.org/pdf/2401.12345v2.pdf',
      'Paper: https://arxiv.org/html/2401.12345v1 | PDF',
    ]) {
      assert.deepEqual(links(line), { arxiv: '2401.12345' }, line);
    }
    assert.deepEqual(links('arXiv:hep-th/9901001'), { arxiv: 'hep-th/9901001' });
  });

  it('knows DOIs', () => {
    for (const line of [
      'doi:10.1000/ABC',
      'DOI: 10.1000/abc',
      '10.1000/abc',
      'https://doi.org/10.1000/abc.',
    ]) {
      assert.deepEqual(links(line), { doi: '10.1000/abc' }, line);
    }
  });

  it('tells code from other pages', () => {
    assert.deepEqual(links('Code: https://github.com/a/b.git'), { code: 'https://github.com/a/b' });
    assert.deepEqual(links('GitHub https://gitlab.com/a/b/'), { code: 'https://gitlab.com/a/b' });
    assert.deepEqual(links('Project page: https://a.github.io/b/'), { url: 'https://a.github.io/b' });
    assert.deepEqual(links('https://github.com/a'), { url: 'https://github.com/a' });
  });

  it('takes several links in one line', () => {
    assert.deepEqual(links('arXiv:2401.12345 · https://github.com/a/b | https://a.example/c'), {
      arxiv: '2401.12345',
      code: 'https://github.com/a/b',
      url: 'https://a.example/c',
    });
  });

  it('takes no line that says more than links', () => {
    for (const line of [
      'See https://a.example',
      'Paper',
      'PDF | Code',
      '',
      'https://',
      'arXiv: none',
      'arXiv and Its Discontents',
      '2401.12345 papers',
      'ftp://a.example/b',
      'javascript:alert(1)',
      `https://a.example/${'x'.repeat(2000)}`,
    ]) {
      assert.equal(links(line), undefined, line.slice(0, 60));
    }
  });
});

describe('mergeLinks', () => {
  it('keeps the first of each kind', () => {
    assert.deepEqual(mergeLinks([{ url: 'a' }, { url: 'b', doi: 'c' }, { doi: 'd', arxiv: 'e' }]), {
      arxiv: 'e',
      doi: 'c',
      code: undefined,
      url: 'a',
    });
  });
});

describe('codeFromText', () => {
  it('finds the first repository, without what the sentence adds', () => {
    assert.equal(codeFromText('Code is at https://github.com/a/b.'), 'https://github.com/a/b');
    assert.equal(codeFromText('(https://github.com/a/b.git).'), 'https://github.com/a/b');
    assert.equal(codeFromText('at https://github.com/a/b/, too'), 'https://github.com/a/b');
    assert.equal(
      codeFromText('https://a.example/x and https://bitbucket.org/a/b and https://github.com/c/d'),
      'https://bitbucket.org/a/b',
    );
    assert.equal(codeFromText('"https://github.com/a/b"'), 'https://github.com/a/b');
  });

  it('finds none where there is none', () => {
    for (const text of [
      '',
      'no address',
      'https://github.com/',
      'https://github.com.evil.example/a/b',
      'github.com/a/b',
    ]) {
      assert.equal(codeFromText(text), undefined, text);
    }
  });
});
