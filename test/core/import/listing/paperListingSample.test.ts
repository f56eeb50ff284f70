import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { importText } from '../../../../src/core/import/importers';
import { withoutMarkup } from '../../../../src/core/model/paper';
import { foldToLettersAndDigits } from '../../../../src/core/base/fold';

const folder = new URL('../../../../../shared/collection/', pathToFileURL(__filename));
const metadata = new URL('metadata.json', folder);

/** Looks at a real page of papers, where there is one. */
function describeSample(name: string): void {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const facts = JSON.parse(readFileSync(metadata, 'utf8')) as readonly { readonly seedTitle: string }[];
  const { format, result } = importText(name, text);

  describe('PaperListingImporter on a page of papers', () => {
    it('finds each paper and invents none', () => {
      assert.equal(format, 'listing');
      assert.deepEqual(
        result.records.map((record) => foldToLettersAndDigits(withoutMarkup(record.item.title ?? ''))),
        facts.map((fact) => foldToLettersAndDigits(fact.seedTitle)),
      );
      assert.deepEqual(result.problems, []);
    });

    it('finds the whole abstract of each, and no key', () => {
      const lines = text.split('\n');
      for (const { item, key, range } of result.records) {
        assert.equal(range.end.line, range.start.line + 1);
        assert.equal(lines[range.end.line]?.length, range.end.character);
        assert.ok((item.abstract ?? '').length > range.end.character - 20, item.title);
        assert.equal(key, undefined);
      }
    });

    it('gives titles by which the built-in collection knows the same papers', () => {
      const builtin = readFileSync(
        new URL('../../../../media/collection.json', pathToFileURL(__filename)),
        'utf8',
      );
      const known = importText('collection.json', builtin).result.records.map(
        ({ item, extras }) =>
          new Set([item.title ?? '', ...(extras.altTitles ?? [])].map(foldToLettersAndDigits)),
      );
      result.records.forEach(({ item }, i) => {
        assert.ok(known[i]?.has(foldToLettersAndDigits(withoutMarkup(item.title ?? ''))), item.title);
      });
    });

    it('finds the code that an abstract names', () => {
      assert.equal(result.records.filter((record) => record.extras.code !== undefined).length, 15);
    });

    it('cleans titles', () => {
      assert.match(result.records[0]?.item.title ?? '', /^FRUGAL: /);
      assert.match(result.records[13]?.item.title ?? '', /^D<sup>2<\/sup>MoE: /);
      assert.ok(result.records.every((record) => !/[$\\{}]/.test(record.item.title ?? '')));
    });
  });
}

if (existsSync(metadata)) {
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .forEach(describeSample);
}
