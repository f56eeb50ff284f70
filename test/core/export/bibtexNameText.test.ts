import assert from 'node:assert/strict';
import { bibtexNameList } from '../../../src/core/export/bibtexNameText';
import { parseBibtexNames } from '../../../src/core/import/bibtex/bibtexNames';
import type { CslName } from '../../../src/core/model/cslItem';

describe('bibtexNameList', () => {
  for (const [name, text] of [
    [{ family: 'Doe', given: 'Jane' }, 'Doe, Jane'],
    [{ family: 'Berg', given: 'A.', 'dropping-particle': 'van der' }, 'van der Berg, A.'],
    [{ literal: 'Food and Agriculture Organization' }, '{Food and Agriculture Organization}'],
    [
      { family: 'Nations', given: 'X', 'dropping-particle': 'Board of food and the' },
      'Board of food {and} the Nations, X',
    ],
  ] as const satisfies readonly (readonly [CslName, string])[]) {
    it(`writes ${text}, which is one name`, () => {
      assert.equal(bibtexNameList([name], { unicode: true }), text);
      assert.equal(parseBibtexNames(text, false).length, 1);
    });
  }
});
