import assert from 'node:assert/strict';
import { familyOf } from '../../../../src/core/technique/topics/topicWords';
import { topicLabel } from '../../../../src/core/technique/topics/topicLabel';

function label(key: string, titles: readonly string[], keywords: readonly string[] = []): string {
  return topicLabel(key, [
    ...titles.map((title) => ({ title, keywords: [] })),
    ...(keywords.length > 0 ? [{ title: '', keywords }] : []),
  ]);
}

describe('the name of a topic', () => {
  it('is written as most of its papers write it', () => {
    assert.equal(label('food web', ['Food webs', 'A study of food webs', 'Food-web structure']), 'Food webs');
  });

  it('is small inside where titles written as sentences have it small', () => {
    assert.equal(
      label('climate change', ['Impacts of climate change on birds', 'Climate Change']),
      'Climate change',
    );
  });

  it('keeps the capitals of names and of acronyms', () => {
    assert.equal(label('roman empire', ['The fall of the Roman Empire and its causes']), 'Roman Empire');
    assert.equal(label('dna', ['DNA repair in yeast', 'On DNA']), 'DNA');
    assert.equal(label('mrna', ['On mRNA', 'mRNA vaccines']), 'mRNA');
  });

  it('keeps capitals that half of its papers have inside', () => {
    assert.equal(label('surf', ['ORB or SURF', 'Surf: robust features']), 'SURF');
  });

  it('does not shout where half of its papers do', () => {
    assert.equal(label('glycemic control', [], ['GLYCEMIC CONTROL', 'glycemic control']), 'Glycemic control');
    assert.equal(label('insulin', ['Insulin'], ['INSULIN']), 'Insulin');
    assert.equal(label('pump', [], ['PUMP', 'pump']), 'Pump');
  });

  it('does not shout where a title does', () => {
    assert.equal(label('tax', ['TAXES AND DEATH', 'On taxes in small states', 'Of taxes']), 'Taxes');
  });

  it('rather is a noun than what qualifies one', () => {
    assert.equal(label('ecology', ['Ecology', 'Ecology of bees']), 'Ecology');
  });

  it('is the noun of a lone adjective', () => {
    assert.equal(label('political', ['Political parties', 'A political turn']), 'Politics');
    assert.equal(label('phylogenetic', ['Phylogenetic trees']), 'Phylogenetics');
    assert.equal(label('romantic', ['Romantic verse']), 'Romantic');
    assert.equal(label('political economy', ['Political economy']), 'Political economy');
  });

  it('is no noun that there is not, nor one that means something else', () => {
    const nouns = [
      ['economic', 'Economics'],
      ['econometric', 'Econometrics'],
      ['taxonomic', 'Taxonomy'],
      ['geometric', 'Geometry'],
      ['spectroscopic', 'Spectroscopy'],
      ['mesoscopic', 'Mesoscopic'],
      ['homomorphic', 'Homomorphic'],
      ['physical', 'Physical'],
      ['reproducible', 'Reproducibility'],
      ['sustainable', 'Sustainability'],
      ['sparse', 'Sparsity'],
      ['cognitive', 'Cognitive'],
      ['spectral', 'Spectral'],
      ['mandible', 'Mandible'],
      ['variable', 'Variable'],
    ] as const;
    for (const [adjective, noun] of nouns) {
      assert.equal(label(adjective, [], [adjective]), noun);
    }
  });

  it('of two letters is in capitals only where nobody writes it like a name', () => {
    assert.equal(label('go', ['Channels in Go for all', 'Go by example'], ['go']), 'Go');
    assert.equal(label('ai', ['On AI at work'], ['ai', 'ai']), 'AI');
  });

  it('has its spaces after an s that stands apart, and capitals where it is short for something', () => {
    assert.equal(label('bath prologue', ["The Wife of Bath's Prologue"]), "Bath's Prologue");
    assert.equal(label('eu', [], ['eu']), 'EU');
  });

  it('is rather a noun than a participle of the same family', () => {
    const titles = ['Printed bone', 'Bone, printed', 'Printed', 'Printers of glass'];
    const found = topicLabel(
      'print',
      titles.map((title) => ({ title, keywords: [] })),
      { formOf: familyOf },
    );
    assert.equal(found, 'Printers');
  });

  it('is its key where nobody writes it', () => {
    assert.equal(label('a b', []), 'a b');
  });

  it('is put together as it stands in Chinese', () => {
    assert.equal(label('气 候', ['气候变化', '气候政策']), '气候');
  });
});
