import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/import/decode';
import type { PaperRecord } from '../../../src/core/model/record';
import { Cancelled, Pace } from '../../../src/core/shelf/pace';
import { readSecondHalf } from '../../../src/core/shelf/readingAhead';
import type { AheadRequest, OtherThread } from '../../../src/core/shelf/readingAhead';
import { readSource } from '../../../src/core/shelf/sourceReading';
import { Dice } from '../../support/dice';
import { generatedBib } from '../../support/generatedBib';
import { fileRequest } from '../../support/shelf';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Another thread's work done in this one, a turn later: what is said goes through a copy, as between threads. */
function threadThat(read: typeof readSecondHalf): OtherThread & { readonly requests: AheadRequest[] } {
  const requests: AheadRequest[] = [];
  return {
    requests,
    leastBytes: 0,
    start: (request, onAnswer) => {
      requests.push(request);
      setImmediate(() => {
        onAnswer(structuredClone(read(request, (begun) => onAnswer(structuredClone(begun)))));
      });
      return { dispose: () => undefined };
    },
  };
}

const working = (): OtherThread => threadThat(readSecondHalf);

/** All that a reading tells; twice, as unread records are read when somebody asks. */
async function readBy(
  thread: OtherThread | undefined,
  bytes: Uint8Array,
  name = 'library.bib',
): Promise<unknown> {
  let now = 0;
  const pace = new Pace({
    // Each look is a turn later.
    now: () => (now += 1000),
    pause: () => new Promise((resolve) => void setImmediate(resolve)),
    rest: () => new Promise((resolve) => void setImmediate(resolve)),
  });
  const watch = { isWanted: () => true, onRecords: () => undefined, otherThread: thread };
  const context = { mayLeaveUnread: true, strings: new Map([['elsewhere', 'Another File']]) };
  const { content, end } = await readSource(fileRequest(name, bytes), context, pace, watch);
  const seen = (record: PaperRecord): unknown => {
    const { key, range, digest, stamp, mark, item, extras } = record;
    return { key, range, digest, stamp, mark, item, extras, again: record.item };
  };
  return { records: content?.records.map(seen), problems: content?.problems, end };
}

async function assertSame(text: string | Uint8Array): Promise<void> {
  const bytes = typeof text === 'string' ? encode(text) : text;
  assert.deepEqual(await readBy(working(), bytes), await readBy(undefined, bytes));
}

/** What a thread gives that reads another text than the file has: whether anybody took it. */
async function isTaken(text: string): Promise<boolean> {
  const liar = threadThat((request, tell) => {
    const other = decodeText(request.bytes).text.replaceAll('publisher = {P}', 'publisher = {Q}');
    return readSecondHalf({ ...request, bytes: encode(other) }, tell);
  });
  const { records } = (await readBy(liar, encode(text))) as { records: { item: { publisher?: string } }[] };
  return records.some(({ item }) => item.publisher === 'Q');
}

const entry = (key: string, more = ''): string =>
  `@book{${key},\n  title = {The Book of ${key}},\n  author = {Ørsted, Å. and {\\"U}bel, B.},\n  publisher = {P},\n  year = 2020${more}\n}\n\n`;
const entries = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => entry(`key${from + i}`)).join('');
const [first, second] = [entries(0, 40), entries(40, 80)];

describe('the second half of a file, read by another thread', () => {
  it('is taken as it was read, and is what this thread would have read', async () => {
    assert.equal(await isTaken(first + second), true);
    await assertSame(first + second);
    await assertSame(generatedBib(200));
  });

  it('has the strings and remarks that stand before the first entry', async () => {
    const head = '% my library\n\n@string{p = {A Press}}\n@comment{x}\n@preamble{"\\newcommand{\\x}{}"}\n';
    const text = head + (first + second).replaceAll('publisher = {P}', 'publisher = {P}, address = p');
    assert.equal(await isTaken(text), true);
    await assertSame(text);
  });

  it('is read all the same with line ends, marks and remarks of all kinds between', async () => {
    const remarks = (first + second).replaceAll('@book', '\nRemark: not an entry.\n% {\n@book');
    assert.equal(await isTaken(remarks), true);
    await assertSame(remarks);
    await assertSame((first + second).replaceAll('\n', '\r\n'));
    await assertSame(`\ufeff${first}${second}`);
    await assertSame(`${first}${second}`.replaceAll('\n\n', '\r\r\n'));
  });

  it('tells of keys of the first half that come again, are like others, or differ in capitals', async () => {
    const text = `${first}${second}${entry('key3')}${entry('KEY4')}${entry('key50')}${entry('key5\u200b')}${second}`;
    assert.equal(await isTaken(text), true);
    await assertSame(text);
  });

  it('tells of all that is wrong in either half', async () => {
    const wrong = '@book{wrong, title = {No comma} year = 2020}\n@book{, title = {No key}}\n';
    const text = `${first}${wrong}${first.replaceAll('key', 'k')}${second}${wrong}${entries(90, 99)}`;
    assert.equal(await isTaken(text), true);
    await assertSame(text);
    await assertSame(`${first}${second}@book{cut, title = {Never closed`);
    await assertSame(`${first}${second}${entry('a', ',\n note = {Never closed')}${entries(90, 99)}`);
  });

  it('is read by this thread where it needs what stands elsewhere', async () => {
    const middle = '@string{p = {Later}}\n';
    const uses = entry('uses', ', address = p');
    const [child, lends] = [entry('child', ', crossref = {key70}'), '@xdata{lends, publisher = {P}}\n'];
    for (const text of [
      first + middle + second + uses,
      first + second + middle + uses,
      child + first + second,
      first + second + child,
      first + second + lends,
      first + second + entry('other', ', address = elsewhere'),
    ]) {
      assert.equal(await isTaken(text), false);
      await assertSame(text);
    }
  });

  it('is read by this thread where what looks like its beginning is none', async () => {
    const value = ` note = {${'Text.\n'.repeat(500)}@book{inner, title = {T}}\n${'Text.\n'.repeat(300)}},\n`;
    const text = first + entry('outer').replace('\n', `\n${value}`) + second;
    assert.equal(await isTaken(text), false);
    await assertSame(text);
    await assertSame(`${first}@comment{${second}}\n${entries(90, 99)}`);
    await assertSame(`${first}${entry('a').slice(0, -3)}${second}`);
  });

  it('is read by this thread where the file is no UTF-8, or another format', async () => {
    const latin = Uint8Array.from(first + second.replaceAll('Å', 'A'), (sign) => sign.charCodeAt(0) & 0xff);
    await assertSame(latin);
    const ris = encode('TY  - BOOK\nTI  - @book\nER  - \n'.repeat(50));
    const thread = threadThat(readSecondHalf);
    assert.deepEqual(await readBy(thread, ris, 'library.ris'), await readBy(undefined, ris, 'library.ris'));
    assert.equal(thread.requests.length, 0);
  });

  it('is read by this thread where the other gives up, at once or later, or stops', async () => {
    const bytes = encode(first + second);
    const whole = await readBy(undefined, bytes);
    assert.deepEqual(
      await readBy(
        threadThat(() => undefined),
        bytes,
      ),
      whole,
    );
    const begins = threadThat((request, tell) => {
      readSecondHalf(request, tell);
      return undefined;
    });
    assert.deepEqual(await readBy(begins, bytes), whole);
  });

  it('is given up when nobody wants it any more, also while it is waited for', async () => {
    let [looks, isGivenUp] = [0, false];
    const idle: OtherThread = {
      leastBytes: 0,
      start: ({ bytes }, onAnswer) => {
        onAnswer({ kind: 'begun', length: bytes.length });
        return { dispose: () => void (isGivenUp = true) };
      },
    };
    const world = { now: () => 0, pause: () => Promise.resolve() };
    const pace = new Pace({ ...world, rest: () => new Promise((resolve) => void setImmediate(resolve)) });
    const watch = { isWanted: () => ++looks < 20, onRecords: () => undefined, otherThread: idle };
    const ascii = (first + second).replaceAll('Ø', 'O').replaceAll('Å', 'A');
    await assert.rejects(
      readSource(fileRequest('library.bib', ascii), { mayLeaveUnread: true }, pace, watch),
      Cancelled,
    );
    assert.ok(looks >= 20 && isGivenUp);
  });

  it('is not asked for where a file is small', async () => {
    const thread = { ...threadThat(readSecondHalf), leastBytes: 1_000_000 };
    await readBy(thread, encode(first + second));
    assert.equal(thread.requests.length, 0);
  });

  it('is the same in files with anything missing, doubled or put in', async () => {
    const dice = new Dice(5);
    const pieces = [
      '{',
      '}',
      '"',
      '@',
      '\n',
      '@book{',
      'key3',
      ',',
      '=',
      '%',
      '\\',
      '@comment{',
      '@string{p = {x}}',
      'é',
    ];
    const plain = entries(0, 12) + generatedBib(4) + entries(20, 26);
    for (let round = 0; round < 250; round++) {
      let text = plain;
      for (let change = dice.next(3); change >= 0; change--) {
        const at = dice.next(text.length);
        const end = at + dice.pick([0, 0, 1, 3, 80]);
        text = text.slice(0, at) + dice.pick(['', ...pieces]) + text.slice(end);
      }
      await assertSame(text);
    }
  });
});
