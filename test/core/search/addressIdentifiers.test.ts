import assert from 'node:assert/strict';
import { identifiersInAddress, stampedArxiv } from '../../../src/core/search/addressIdentifiers';

describe('identifiers in addresses', () => {
  const samples: readonly (readonly [string, string])[] = [
    ['https://arxiv.org/abs/1602.03837?context=gr-qc', '1602.03837'],
    ['https://huggingface.co/papers/1706.03762', '1706.03762'],
    ['https://www.alphaxiv.org/abs/1706.03762v5', '1706.03762'],
    ['https://export.arxiv.org/pdf/hep-th/9711200v3.pdf', 'hep-th/9711200'],
    ['https://doi.org/10.1073%2Fpnas.79.8.2554', '10.1073/pnas.79.8.2554'],
    ['https://www.pnas.org/doi/full/10.1073/pnas.122653799#sec-2', '10.1073/pnas.122653799'],
    ['https://www.example.org/doi/10.1000/xyz.12/full', '10.1000/xyz.12'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf', '10.1101/2020.01.01.123456'],
    ['https://journals.example.org/article/file?id=10.1371/j.0020124&type=printable', '10.1371/j.0020124'],
    ['<https://doi.org/10.1126/science.1225829>', '10.1126/science.1225829'],
    ['(doi:10.1126/science.1225829).', '10.1126/science.1225829'],
    ['10.1016/S0022-2836(05)80360-2', '10.1016/s0022-2836(05)80360-2'],
    ['https://www.nature.com/articles/nature14539?utm_source=x', '10.1038/nature14539'],
    ['https://aclanthology.org/N19-1423.pdf', '10.18653/v1/n19-1423'],
    ['https://pubmed.ncbi.nlm.nih.gov/1234567/', '1234567'],
    ['https://www.ncbi.nlm.nih.gov/pubmed/1234567?dopt=Abstract', '1234567'],
    ['https://europepmc.org/article/MED/1234567', '1234567'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7654321/#S2', 'pmc7654321'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC7654321/pdf/main.pdf', 'pmc7654321'],
    ['https://example.org/paper?from=list', 'https://example.org/paper'],
  ];
  for (const [address, expected] of samples) {
    it(`are found in ${address}`, () => {
      assert.ok(identifiersInAddress(address).includes(expected), identifiersInAddress(address).join(' '));
    });
  }

  it('are not looked for in words', () => {
    for (const text of ['frugal', 'two words. here', '100%', '']) {
      assert.deepEqual(identifiersInAddress(text), []);
    }
  });

  it('leave a broken escape as it is', () => {
    assert.deepEqual(identifiersInAddress('https://example.org/%zz'), ['https://example.org/%zz']);
  });

  it('take long addresses in linear time', () => {
    for (const part of ['10.1000/', '/a-', '.full', '%2F', ')]>']) {
      // In more than linear time this would take far longer than a test may.
      assert.ok(identifiersInAddress(`https://example.org/${part.repeat(200_000)}`).length < 10, part);
    }
  });
});

describe('the stamp of an arXiv paper', () => {
  it('names it', () => {
    assert.equal(stampedArxiv('arXiv:1512.03385v1  [cs.CV]  10 Dec 2015'), '1512.03385');
    assert.equal(stampedArxiv('arXiv:hep-th/9711200v3 [hep-th]'), 'hep-th/9711200');
    assert.equal(stampedArxiv('arXiv:1512.03385 resnet'), undefined);
  });
});
