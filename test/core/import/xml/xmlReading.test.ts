import assert from 'node:assert/strict';
import { importText } from '../../../../src/core/import/importers';
import { problemsOf, titlesOf } from '../../../support/importResults';

const mods =
  '<modsCollection xmlns="http://www.loc.gov/mods/v3">\n<mods><titleInfo><title>Herons</title></titleInfo></mods>\n</modsCollection>\n';

describe('readXmlRecords: what stands above the XML', () => {
  for (const head of ['<?xml version="1.0"?>\n', '']) {
    it(`reads what is below ${head === '' ? 'the root' : 'the declaration'}, and tells of the rest`, () => {
      const { format, result } = importText('a.xml', `Exported by hand\n\n${head}${mods}`);
      assert.deepEqual([format, titlesOf(result)], ['mods', ['Herons']]);
      assert.deepEqual(problemsOf(result), ['1:1 warning text-outside']);
    });
  }

  it('tells of nothing where there is none', () => {
    const { result } = importText('a.xml', `\ufeff\n<?xml version="1.0"?>\n${mods}`);
    assert.deepEqual([titlesOf(result), result.problems], [['Herons'], []]);
  });

  it('takes no text for XML that speaks of some', () => {
    for (const text of [
      `As an example take <mods> and </mods>.\n${mods}`,
      `${'Words. '.repeat(99)}\n${mods}`,
    ]) {
      assert.notEqual(importText('a.txt', text).format, 'mods');
    }
  });

  it('knows a feed of arXiv that lost its first tag', () => {
    const entry = '<entry><id>http://arxiv.org/abs/2001.00001v1</id><title>Herons</title></entry>';
    const { format, result } = importText('a.xml', `<?xml version="1.0"?>\n${entry}\n</feed>`);
    assert.deepEqual([format, titlesOf(result)], ['arxiv', ['Herons']]);
  });
});
