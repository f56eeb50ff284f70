import assert from 'node:assert/strict';
import { BibtexImporter } from '../../../../src/core/import/bibtex/bibtexImporter';
import type { ImportContext } from '../../../../src/core/import/importer';
import { keepUnchanged, KnownRecords, MovedRecord } from '../../../../src/core/model/knownRecords';
import type { PackedRecord } from '../../../../src/core/model/packedRecord';
import { PackedRecords } from '../../../../src/core/model/packedRecords';
import { Dice } from '../../../support/dice';

const importer = new BibtexImporter();

/** Reads a text as the shelf does, with the records of the reading before. */
function readAgain(text: string, before: readonly PackedRecord[], strings?: ReadonlyMap<string, string>) {
  const known = new KnownRecords(before);
  const taken = { next: 0, byStamp: 0 };
  const context: ImportContext = {
    ...(strings ? { strings } : {}),
    mayLeaveUnread: true,
    findKnown: (...asked) => {
      const found = known.take(...asked);
      taken.byStamp += found ? 1 : 0;
      return found;
    },
    nextKnown: (findRange) => {
      const found = known.takeNext(findRange);
      taken.next += found ? 1 : 0;
      return found;
    },
  };
  const { records, ...end } = importer.read(text, context);
  const packed = new PackedRecords();
  const now = records.map((each) => (each instanceof MovedRecord ? each : packed.add(each)));
  return { records: keepUnchanged(before, now), end, taken };
}

function seenOf(records: readonly PackedRecord[]): readonly object[] {
  return records.map(({ key, item, extras, range, digest, stamp, mark }) => {
    return { key, item, extras, range, digest, stamp, mark };
  });
}

/** What a reading finds that knows nothing. */
function assertAsNew(
  text: string,
  read: ReturnType<typeof readAgain>,
  strings?: ReadonlyMap<string, string>,
): void {
  const anew = readAgain(text, [], strings);
  assert.deepEqual(seenOf(read.records), seenOf(anew.records), text);
  assert.deepEqual(read.end, anew.end, text);
}

const one = '@article{one, title = {On {One}}, year = 2001}\n';
const two = '@article{two, title = {Two}, journal = jml, year = 2002}\n';
const three = '@book{three, title = {Three}}\n';
const strings = '@string{jml = {Journal}}\n';
const text = strings + one + two + three;

describe('a .bib text that is read again', () => {
  it('is not taken apart where nothing changed', () => {
    const before = readAgain(text, []);
    const again = readAgain(text, before.records);
    assert.deepEqual(again.taken, { next: 3, byStamp: 0 });
    assert.deepEqual(again.records, before.records);
    assertAsNew(text, again);
  });

  it('is taken apart where an entry changed, came or went, and known again behind it', () => {
    const { records } = readAgain(text, []);
    for (const [changed, next] of [
      [text.replace('On', 'About'), 2],
      [text.replace(two, `${three.replace('three', 'new')}${two}`), 3],
      [text.replace(two, ''), 2],
      [`% more\n\n${text}`, 3],
    ] as const) {
      const again = readAgain(changed, records);
      assert.equal(again.taken.next, next, changed);
      assertAsNew(changed, again);
    }
  });

  it('is read anew where names stand for something else, and only there', () => {
    const { records } = readAgain(text, []);
    const changed = text.replace('Journal', 'Other');
    const again = readAgain(changed, records);
    assert.deepEqual(again.taken, { next: 2, byStamp: 0 });
    assert.equal(again.records[1]?.item['container-title'], 'Other');
    assertAsNew(changed, again);
    const unused = text.replace('@string', '@string{other = {X}}\n@string');
    assert.deepEqual(readAgain(unused, readAgain(text, []).records).taken, { next: 2, byStamp: 1 });
    assertAsNew(text.replace(strings, '') + strings, readAgain(text.replace(strings, '') + strings, records));
  });

  it('hears of what other files define', () => {
    const own = one + two;
    const others = new Map([['jml', 'Theirs']]);
    const { records } = readAgain(own, [], others);
    assertAsNew(own, readAgain(own, records, others), others);
    assertAsNew(own, readAgain(own, records, new Map([['jml', 'Ours']])), new Map([['jml', 'Ours']]));
    assertAsNew(own, readAgain(own, records));
  });

  it('tells of keys that stand twice now, and of text behind an entry', () => {
    const { records } = readAgain(text, []);
    const twice = text.replace(one, `${one}${three}`);
    assertAsNew(twice, readAgain(twice, records));
    const behind = text.replace(three, `, note = {lost}\n${three}`);
    const again = readAgain(behind, records);
    assert.deepEqual(
      again.end.problems.map(({ code }) => code),
      ['text-after-entry'],
    );
  });

  it('is as one that is read for the first time, after any changes', () => {
    const parts = [
      one,
      two,
      three,
      strings,
      '@string{jml = "Another"}\n',
      '% a comment\n',
      '@comment{x}\n',
      '@misc{',
      '}\n',
    ];
    parts.push(
      '@inbook{child, title = {C}, crossref = {three}}\n',
      '@misc{dup, title = {D}, title = {E}}\n',
      '\n',
      ', x = 1,',
    );
    parts.push(
      '@misc(paren, note = jml # " and " # {more})\n',
      '@article{ONE, title = {One}}\n',
      '@misc{__proto__,}\n',
    );
    for (let seed = 1; seed <= 25; seed++) {
      const dice = new Dice(seed);
      const pieces = Array.from({ length: 8 }, () => dice.pick(parts));
      let known: readonly PackedRecord[] = [];
      for (let round = 0; round < 8; round++) {
        pieces.splice(
          dice.next(pieces.length + 1),
          dice.next(3),
          ...Array.from({ length: dice.next(3) }, () => dice.pick(parts)),
        );
        const read = readAgain(pieces.join(''), known);
        const anew = readAgain(pieces.join(''), []);
        const facts = (records: readonly PackedRecord[]): readonly object[] =>
          records.map(({ key, item, extras, range }) => ({ key, item, extras, range }));
        assert.deepEqual(facts(read.records), facts(anew.records), `seed ${seed}, round ${round}`);
        assert.deepEqual(read.end, anew.end, `seed ${seed}, round ${round}`);
        known = read.records;
      }
    }
  });
});
