import assert from 'node:assert/strict';
import type { Importer, ImportResult } from '../../../src/core/import/importer';
import { createImporters } from '../../../src/core/import/importers';
import { LineIndex } from '../../../src/core/base/text';
import { Dice } from '../../support/dice';
import { answerSamples, formatSamples, sampleTitle } from '../../support/formatSamples';

/** How many works a text has, and how often it is spoilt. */
const works = 12;
const times = 200;

/** Formats in which a line that slipped to the left ends the list: the works behind it are of nothing known. */
const needsIndentation: ReadonlySet<string> = new Set(['cff']);

/** What files have in the place of something else. */
const strays = ['', ' ', '\n', '\t', '"', "'", '{', '}', '<', '>', '&', '[', ']', ',', ':', '-', '%', '\\', '\0', '\ufffd', '\ud800', 'x', '7', 'ä']; // prettier-ignore

function importerOf(format: string): Importer {
  const importer = createImporters().find((each) => each.format === format);
  assert.ok(importer, format);
  return importer;
}

function titlesOf({ records }: ImportResult): readonly (string | undefined)[] {
  return records.map(({ item }) => item.title);
}

/** Records and problems stand within the text, the records in its order. */
function checkPlaces(result: ImportResult, text: string): void {
  const lines = new LineIndex(text);
  const end = lines.positionAt(text.length);
  const isWithin = ({ line, character }: typeof end): boolean =>
    line >= 0 && character >= 0 && (line < end.line || (line === end.line && character <= end.character));
  for (const { range } of [...result.records, ...result.problems]) {
    assert.ok(isWithin(range.start) && isWithin(range.end), JSON.stringify(range));
    assert.ok(lines.offsetAt(range.start) <= lines.offsetAt(range.end), JSON.stringify(range));
  }
  const starts = result.records.map(({ range }) => lines.offsetAt(range.start));
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );
}

describe('every reader, of files that somebody spoilt', () => {
  it('has a sample', () => {
    assert.deepEqual(
      formatSamples.map(({ format }) => format).sort(),
      createImporters()
        .map(({ format }) => format)
        .sort(),
    );
  });

  const answers = answerSamples.map(({ from, ...sample }) => ({
    ...sample,
    name: `${sample.format} of ${from}`,
  }));
  const samples = [...formatSamples.map((sample) => ({ ...sample, name: sample.format })), ...answers];

  for (const { format, name, text: sample } of samples) {
    const importer = importerOf(format);
    const text = sample(works);
    const whole = importer.read(text);
    const lines = new LineIndex(text);
    // What stands before, such as a table's headers, says what all records are.
    const first = text.indexOf(sampleTitle(0));

    it(`${name}: keeps the records before a cut`, () => {
      assert.ok(whole.records.length >= works);
      const dice = new Dice(1);
      for (let i = 0; i < times; i++) {
        const cut = dice.next(text.length);
        const result = importer.read(text.slice(0, cut));
        const before = whole.records.filter(({ range }) => lines.offsetAt(range.end) < cut);
        const kept = new Set(titlesOf(result));
        const lost = before.filter(({ item }) => !kept.has(item.title));
        assert.deepEqual(lost, [], `cut at ${String(cut)}`);
        checkPlaces(result, text.slice(0, cut));
      }
    });

    it(`${name}: goes on behind a character that is not what it was`, () => {
      const dice = new Dice(2);
      for (let i = 0; i < times / 2; i++) {
        const at = first + dice.next(text.length - first);
        const spoilt = text.slice(0, at) + dice.pick(strays) + text.slice(at + 1);
        const result = importer.read(spoilt);
        checkPlaces(result, spoilt);
        const there = new Set(titlesOf(result));
        const before = whole.records.filter(({ range }) => lines.offsetAt(range.end) < at).length;
        const least = needsIndentation.has(format) ? before - 1 : works - 3;
        const left = titlesOf(whole).filter((title) => there.has(title)).length;
        const place = JSON.stringify(spoilt.slice(Math.max(0, at - 30), at + 30));
        assert.ok(left >= least, `${String(left)} left: ${place}`);
      }
    });

    it(`${name}: does not fall over many of them`, () => {
      const dice = new Dice(3);
      for (let i = 0; i < times / 4; i++) {
        const spoilt = Array.from(text, (letter) => (dice.next(25) === 0 ? dice.pick(strays) : letter)).join(
          '',
        );
        checkPlaces(importer.read(spoilt), spoilt);
      }
    });
  }
});
