import assert from 'node:assert/strict';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';
import type { PaperRecord } from '../../../../src/core/model/record';

const importer = new BibtexImporter();
const one = '@article{one, title = {On {One}}, year = 2001}\n';
const two = '@article{two, title = {Two}, journal = jml, year = 2002}\n';
const strings = '@string{jml = {Journal}}\n';

function stamps(text: string): readonly (number | undefined)[] {
  return importer.read(text).records.map((record) => record.stamp);
}

/** Reads `text` with what is known from reading `before`; gives the records and which of them were known. */
function readAgain(before: string, text: string) {
  const known = new Map(importer.read(before).records.map((record) => [record.stamp, record]));
  const used: PaperRecord[] = [];
  const { records, problems } = importer.read(text, {
    findKnown: (stamp, range) => {
      const found = known.get(stamp);
      const moved = found && { ...found, range };
      used.push(...(moved ? [moved] : []));
      return moved;
    },
  });
  return { records, problems, used: used.map((record) => record.key) };
}

describe('entries that were read before', () => {
  it('have the same stamp wherever they stand, and another one when anything in them changes', () => {
    const [first] = stamps(one);
    assert.ok(first !== undefined);
    assert.deepEqual(stamps(`\n\n% more\n${two}${one}`).at(-1), first);
    assert.notEqual(stamps(one.replace('2001', '2002'))[0], first);
  });

  it('have another stamp when a name in them stands for something else', () => {
    const [before] = stamps(strings + two);
    assert.notEqual(stamps(strings.replace('Journal', 'Other') + two)[0], before);
    assert.equal(stamps(strings.replace('{Journal}', '"Journal"') + two)[0], before);
    const both = '@article{x, title = {X}, journal = a, note = b}';
    const [one, other] = ['a = {X}, b = {Y}', 'a = {Y}, b = {X}'].map((own) => `@string{${own}}\n`);
    assert.notEqual(stamps(`${one}${both}`)[0], stamps(`${other}${both}`)[0]);
  });

  it('have none where something is wrong with them, or others have a say', () => {
    assert.deepEqual(stamps('@article{x, title = {X}, title = {Y}}'), [undefined]);
    assert.deepEqual(stamps('@article{x, title = {X}, journal = nowhere}'), [undefined]);
    assert.equal(
      stamps('@incollection{c, title = {C}, crossref = {p}}\n@book{p, title = {P}}')[0],
      undefined,
    );
  });

  it('are not read again, and stand where they stand now', () => {
    const changed = one.replace('2001', '2011');
    const { records, used } = readAgain(strings + one + two, `${strings}\n${changed}${two}`);
    assert.deepEqual(used, ['two']);
    assert.deepEqual(
      records.map(({ key, range, item }) => [key, range.start.line, item.issued?.['date-parts']?.[0]?.[0]]),
      [
        ['one', 2, 2011],
        ['two', 3, 2002],
      ],
    );
  });

  it('lose nothing of what is told of a file as a whole', () => {
    const { problems } = readAgain(one, one + one);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['duplicate-key'],
    );
    const { records } = readAgain(two, two);
    assert.equal(records[0]?.item['container-title'], 'jml');
    assert.deepEqual([...(importer.read(two).missingStrings ?? [])], ['jml']);
  });
});
