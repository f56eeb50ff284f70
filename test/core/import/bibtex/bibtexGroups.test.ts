import assert from 'node:assert/strict';
import { writeBibtex } from '../../../../src/core/export/bibtexWriter';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';
import type { PaperRecord } from '../../../../src/core/model/record';

function read(groups: string): PaperRecord | undefined {
  return new BibtexImporter().read(`@book{heron, title = {Nests}, groups = {${groups}}}`).records[0];
}

describe('groups of JabRef', () => {
  it('stand between commas, but for commas in brackets and braces', () => {
    assert.deepEqual(read('Birds, 0027_Marsh birds')?.extras.groups, ['Birds', '0027_Marsh birds']);
    assert.deepEqual(read('Sense (of place, of time),Truth')?.extras.groups, [
      'Sense (of place, of time)',
      'Truth',
    ]);
    assert.deepEqual(read('{Nests, eggs}, Birds')?.extras.groups, ['Nests, eggs', 'Birds']);
    assert.equal(read('')?.extras.groups, undefined);
  });

  it('an open bracket swallows no more than the list', () => {
    assert.deepEqual(read('A (b, C')?.extras.groups, ['A (b, C']);
  });

  it('come back from what is written', () => {
    const record = read('{Nests, eggs}, Birds (of prey, of song)');
    assert.ok(record);
    const text = writeBibtex([{ key: 'heron', item: record.item, extras: record.extras, arxiv: undefined }]);
    const again = new BibtexImporter().read(text).records[0];
    assert.deepEqual(again?.extras.groups, ['Nests, eggs', 'Birds (of prey, of song)']);
  });
});
