import assert from 'node:assert/strict';
import type { Importer } from '../../../src/core/import/importer';
import { PaperListingImporter } from '../../../src/core/import/listing/paperListing';
import { ReadingListImporter } from '../../../src/core/import/readingList/readingList';
import { ReferencesImporter } from '../../../src/core/import/references/references';
import type { PaperRecord } from '../../../src/core/model/record';
import { formatSamples, sampleTitle } from '../../support/formatSamples';

const count = 1000;
const importers = [new ReadingListImporter(), new ReferencesImporter(), new PaperListingImporter()];

function sampleOf({ format }: Importer): string {
  return formatSamples.find((sample) => sample.format === format)?.text(count) ?? '';
}

/** What each step gave. */
function stepsOf(importer: Importer, text: string): readonly (readonly PaperRecord[])[] {
  return [...(importer.readInSteps?.(text) ?? [])];
}

const titlesOf = (records: readonly PaperRecord[]): readonly (string | undefined)[] =>
  records.map(({ item }) => item.title);

describe('lists of papers, read in steps', () => {
  for (const importer of importers) {
    it(`gives a ${importer.format} bit by bit, each paper once`, () => {
      const steps = stepsOf(importer, sampleOf(importer));
      assert.ok(steps.length >= 5);
      assert.ok(steps.every((records) => records.length <= count / 2));
      assert.deepEqual(
        titlesOf(steps.flat()),
        Array.from({ length: count }, (_, i) => sampleTitle(i)),
      );
    });

    it(`reads a ${importer.format} as it reads its beginning`, () => {
      const text = sampleOf(importer);
      const { records } = importer.read(text);
      const most = records.slice(0, 100);
      const beginning = text.split('\n').slice(0, records[100]?.range.start.line).join('\n');
      assert.deepEqual(importer.read(beginning).records, most);
    });
  }

  it('tells of what is no reference where it stands, in whatever step', () => {
    const text = sampleOf(new ReferencesImporter()).replaceAll('\n\n', '\n\nSee the shelf by the door.\n\n');
    const { records, problems } = new ReferencesImporter().read(text);
    assert.equal(records.length, count);
    assert.deepEqual(
      problems.map(({ range }) => range.start.line),
      Array.from({ length: count }, (_, i) => 4 * i + 2),
    );
  });

  it('reads references in the layout that they change to', () => {
    const text = sampleOf(new ReferencesImporter());
    const wrapped = text
      .replaceAll('. Pond', '.\n   Pond')
      .replaceAll('\n\n', '\n')
      .replaceAll(/^\S/gm, (first) => `- ${first}`);
    const { records, problems } = new ReferencesImporter().read(text + wrapped);
    assert.deepEqual([records.length, problems.length], [2 * count, 0]);
  });

  it('adds the headings of a paper that comes again to the one that was given', () => {
    const text = sampleOf(new ReadingListImporter());
    const [, again = ''] = text.split('\n\n');
    const list = `${text}\n## Nests\n\n${again.split('\n', 1).join('')}\n`;
    const { records } = new ReadingListImporter().read(list);
    assert.equal(records.length, count);
    assert.deepEqual(records[0]?.extras.keywords, ['Nests']);
    assert.equal(records[1]?.extras.keywords, undefined);
  });
});
