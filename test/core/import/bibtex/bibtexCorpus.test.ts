import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';
import { scanBibtex } from '../../../../src/core/import/bibtex/bibtexFile';
import { decodeText } from '../../../../src/core/import/decode';

/** Real files, and how many entries two other readers find in each. Not part of the project: tests only if there. */
const folder = path.resolve('..', 'shared', 'corpus');
const readings = path.join(folder, 'readings.tsv');

interface Reading {
  readonly file: string;
  readonly good: number;
  readonly bad: number;
  readonly keys: readonly string[];
  readonly agreed: boolean;
}

function readingsOf(table: string): readonly Reading[] {
  const rows = table.trim().split('\n').slice(1);
  return rows.map((row) => {
    const [file = '', good = '', bad = '', keys = '', others = ''] = row.split('\t');
    return {
      file,
      good: Number(good),
      bad: Number(bad),
      keys: keys.split(' ').filter((key) => key !== ''),
      agreed: good === others,
    };
  });
}

/** The table has letters beyond ASCII in another encoding. */
function asciiOf(text: string): string {
  return text.replace(/[^!-~]+/g, '');
}

function textOf(file: string): string {
  return decodeText(fs.readFileSync(path.join(folder, file))).text;
}

if (fs.existsSync(readings)) {
  describe('real .bib files', () => {
    for (const reading of readingsOf(fs.readFileSync(readings, 'utf8'))) {
      it(reading.file, () => {
        const text = textOf(reading.file);
        const { records, problems } = new BibtexImporter().read(text);
        const keys = records.map((record) => record.key).filter((key) => key !== undefined);
        assert.ok(records.length >= reading.good);
        if (reading.agreed) {
          assert.deepEqual(keys.map(asciiOf), reading.keys.map(asciiOf));
        }
        if (reading.bad > 0) {
          assert.ok(problems.length > 0);
        }
        for (const key of reading.keys.map(asciiOf)) {
          assert.ok(keys.map(asciiOf).includes(key), key);
        }
      });

      it(`${reading.file}, cut at 20 places`, () => {
        const text = textOf(reading.file);
        const whole = scanBibtex(text).entries;
        for (let part = 1; part <= 20; part++) {
          const cut = Math.floor((text.length * part) / 21);
          const before = whole.filter((entry) => entry.span.end <= cut).map((entry) => entry.span);
          const { records } = new BibtexImporter().read(text.slice(0, cut));
          const found = scanBibtex(text.slice(0, cut)).entries.map((entry) => entry.span);
          assert.deepEqual(found.slice(0, before.length), before, `cut at ${cut}`);
          assert.ok(records.length <= found.length);
        }
      });
    }
  });
}
