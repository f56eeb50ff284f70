import assert from 'node:assert/strict';
import { patchSource } from '../../../src/core/shelf/patchReading';
import type { SourceBefore } from '../../../src/core/shelf/patchReading';
import type { PaperRecord } from '../../../src/core/model/record';
import type { SourceContent } from '../../../src/core/model/library';
import { FileJustRead } from '../../../src/core/shelf/knownFile';
import { Pace } from '../../../src/core/shelf/pace';
import { readSource } from '../../../src/core/shelf/sourceReading';
import { Dice } from '../../support/dice';
import { generatedBib } from '../../support/generatedBib';
import { fileRequest, TestShelf } from '../../support/shelf';

const name = 'library.bib';
const noStrings: ReadonlyMap<string, string> = new Map();

/** A source as the shelf has it when it has read a file whole. */
async function readWhole(text: string): Promise<SourceBefore> {
  const pace = new Pace({ now: () => 0, pause: () => Promise.resolve(), rest: () => Promise.resolve() });
  const watch = { isWanted: () => true, onRecords: () => undefined };
  const { content, end } = await readSource(fileRequest(name, text), { mayLeaveUnread: true }, pace, watch);
  assert.ok(content);
  const file = new FileJustRead(new TextEncoder().encode(text), end?.isPlain === true);
  return { content, file, strings: end?.strings };
}

function patch(before: SourceBefore, text: string): ReturnType<typeof patchSource> {
  return patchSource(before, name, new TextEncoder().encode(text), noStrings);
}

function seen({ records, problems }: SourceContent): unknown {
  const of = ({ key, item, extras, range, digest, stamp, mark }: PaperRecord): unknown => {
    return { key, item, extras, range, digest, stamp, mark };
  };
  return { records: records.map(of), problems };
}

/** Asserts that the patched source is what a reading of the whole file gives. Gives it to go on with. */
async function assertPatched(before: SourceBefore, text: string): Promise<SourceBefore> {
  const now = patch(before, text);
  const whole = await readWhole(text);
  assert.ok(now);
  assert.deepEqual(seen(now.content), seen(whole.content));
  assert.deepEqual(now.file.isPlain, whole.file.isPlain);
  return { ...now, strings: whole.strings };
}

const text = generatedBib(300);
const entryStart = (number: number): number => text.indexOf(`@article{generated${number},`);
const added = '@book{added, title = {A {New} One}, author = {Ørsted, Å.}, year = 2020}\n';

describe('patchSource of files that are read as a whole', () => {
  it('leaves files with entries that are no works alone: their keys count too', async () => {
    const before = await readWhole(`@xdata{shared, publisher = {P}}\n${text}`);
    assert.equal(before.file.isPlain, false);
  });
});

describe('patchSource', () => {
  let before: SourceBefore;
  beforeEach(async () => {
    before = await readWhole(text);
  });

  it('gives the very same where nothing changed', () => {
    assert.equal(patch(before, text)?.content, before.content);
  });

  it('reads the entry that was edited, wherever it stands, and goes on from there', async () => {
    let [source, now] = [before, text];
    for (const number of [0, 299, 150, 151, 1]) {
      now = now.replace(`${number}},\n  author`, `${number}, edited},\n\n  author`);
      source = await assertPatched(source, now);
      assert.match(source.content.records[number]?.item.title ?? '', /, edited$/);
    }
  });

  it('keeps the records that say what they said', () => {
    const now = patch(before, text.replace(/pages\s+= \{/, 'pages = {7--'));
    const kept = now?.content.records.filter((record, i) => record === before.content.records[i]);
    assert.equal(kept?.length, 299);
  });

  it('takes entries that come and go, at the beginning, in the middle and at the end', async () => {
    const [second, middle, next] = [entryStart(1), entryStart(150), entryStart(151)];
    for (const changed of [
      text.slice(0, second) + added + text.slice(second),
      text.slice(0, middle) + added + text.slice(middle),
      text + added,
      text.slice(0, middle) + text.slice(next),
      text.slice(0, entryStart(299)),
      text.slice(0, middle) + added + text.slice(next),
      text.slice(0, entryStart(100)) + text.slice(entryStart(200)),
    ]) {
      await assertPatched(await readWhole(text), changed);
    }
  });

  it('moves what stands behind, problems too', async () => {
    const odd =
      text.slice(0, entryStart(280)) +
      '@misc{odd, title = {Odd}, title = {Odder}}\n' +
      text.slice(entryStart(280));
    const source = await readWhole(odd);
    assert.equal(source.content.problems.length, 1);
    await assertPatched(source, odd.replace(/pages/, 'note = {a\n\nb},\n  pages'));
  });

  it('reads files with CRLF, and beyond ASCII', async () => {
    const crlf = text.replaceAll('\n', '\r\n').replaceAll('Journal of', 'Zeitschrift für');
    await assertPatched(await readWhole(crlf), crlf.replace(/150\},\r\n/, '150 – größer},\r\n'));
  });

  it('leaves half of a pair to a reading of the whole', () => {
    assert.equal(patch(before, text.replace('0},', '0 \ud83d},')), undefined);
  });

  const others: readonly (readonly [string, (text: string) => string])[] = [
    ['a name stands for something else', (all) => all.replace('Journal of', 'Annals of')],
    ['a name is defined further down', (all) => `${all}@string{late = {x}}\n`],
    ['a key is given twice', (all) => all + added.replace('added', 'generated7')],
    ['a key is like another one', (all) => all + added.replace('added', 'Generated7')],
    ['an entry is not closed', (all) => all.replace(/pages.*/, 'pages = {1')],
    ['an entry refers to another', (all) => `${all}@inbook{x, title = {X}, crossref = {generated1}}\n`],
    ['a name is not known', (all) => `${all}@misc{x, title = {X}, journal = nobody}\n`],
    ['something is wrong with what came', (all) => `${all}@misc{x, title = {X}, title = {Y}}\n`],
    ['lines end in another way', (all) => all.replace(/,\n/, ',\r')],
    ['nothing is left', () => ''],
    ['it is no text any more', () => `\u0000\u0001\u0002${'\u0003'.repeat(100)}`],
  ];
  for (const [what, change] of others) {
    it(`leaves it to a reading of the whole where ${what}`, () => {
      assert.equal(patch(before, change(text)), undefined);
    });
  }

  it('leaves a file alone of which an entry refers to another, or that has an error', async () => {
    for (const more of ['@inbook{x, title = {X}, crossref = {generated1}}\n', '@misc{y, title = {\n\n']) {
      assert.equal(patch(await readWhole(text + more), `${added}${text}${more}`), undefined);
    }
  });

  it('is as a reading of the whole after any changes, or leaves it to that', async () => {
    const parts = [added, '% a comment\n', '\n\n', '@comment{x}\n', '@misc{b, title = {B}}\n', '}', '@misc{'];
    let patches = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const dice = new Dice(seed);
      let [source, now] = [before, text];
      for (let round = 0; round < 6; round++) {
        const at = dice.next(2) === 0 ? entryStart(dice.next(300)) : dice.next(now.length);
        now = now.slice(0, at) + dice.pick(parts) + now.slice(at + dice.next(3) * dice.next(2000));
        const [fast, whole] = [patch(source, now), await readWhole(now)];
        patches += fast ? 1 : 0;
        if (fast) {
          assert.deepEqual(seen(fast.content), seen(whole.content), `seed ${seed}, round ${round}`);
        }
        source = fast ? { ...fast, strings: whole.strings } : whole;
      }
      before = await readWhole(text);
    }
    assert.ok(patches > 5, String(patches));
  });
});

describe('a shelf whose file changed in one place', () => {
  it('follows what is typed in an editor, and keeps no cache of it', async () => {
    const shelf = new TestShelf();
    const request = fileRequest(name, text);
    await shelf.read(request);
    for (const shown of [
      text.replace('0},\n  author', '0, half},\n  author'),
      text.replace('0},', '0, whole},'),
    ]) {
      await shelf.read({ ...request, content: { kind: 'text', text: shown }, origin: 'editor' });
      assert.equal(await shelf.cacheOf(request.id, 'mark'), undefined);
      assert.equal(await shelf.isSame(request.id, new TextEncoder().encode(shown)), false);
    }
    const { rows } = await shelf.search('whole', 1);
    assert.equal(rows[0]?.key, 'generated0');
    await shelf.read(request);
    assert.equal(await shelf.isSame(request.id, new TextEncoder().encode(text)), true);
  });

  it('has the library of one that reads it for the first time', async () => {
    const changed = text.replace('150},\n', '150, edited},\n') + added;
    const shelf = new TestShelf();
    await shelf.read(fileRequest(name, text));
    const outcome = await shelf.read(fileRequest(name, changed));
    assert.equal(outcome.kind, 'read');
    const anew = new TestShelf();
    await anew.read(fileRequest(name, changed));
    const keys = Array.from({ length: 300 }, (_, i) => `generated${i}`).concat('added');
    assert.deepEqual(await shelf.papers(keys), await anew.papers(keys));
    const found = await shelf.search('edited', 1);
    assert.equal(found.rows[0]?.key, 'generated150');
  });
});
