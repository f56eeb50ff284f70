import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { RisImporter } from '../../../../src/core/import/ris/ris';

/** Files of other projects: how many records have a title or people, and what is wrong with the others. */
const files: readonly (readonly [name: string, records: number, problems: readonly string[]])[] = [
  ['asreview__baseline_reference_types', 0, ['no-title-or-author']],
  ['asreview__baseline_tag-notes', 1, ['no-title-or-author']],
  ['asreview__ovid_zotero', 6, []],
  ['jabref__RisImporterCorrupted', 0, ['text-outside']],
  ['jabref__RisImporterTest4b', 1, []],
  ['jabref__RisImporterTest4c', 1, []],
  ['jabref__RisImporterTest6', 1, []],
  ['jabref__RisImporterTest8_date', 1, []],
  ['jabref__RisImporterTest9', 1, []],
  ['jabref__RisImporterTestWithEmptyER', 1, []],
];

const folder = new URL('../../../../shared/corpus/', pathToFileURL(__filename));

describe('RisImporter on files of other projects', () => {
  for (const [name, records, problems] of files) {
    const file = new URL(`ris__${name}.ris`, folder);
    if (existsSync(file)) {
      it(name, () => {
        const result = new RisImporter().read(readFileSync(file, 'utf8'));
        assert.equal(result.records.length, records);
        assert.deepEqual([...new Set(result.problems.map((problem) => problem.code))], problems);
        for (const record of result.records) {
          assert.ok(record.item.title && record.range.end.line > record.range.start.line);
        }
      });
    }
  }
});
