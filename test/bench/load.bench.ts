import { bibtexParser } from 'latex-utensils';
import { ShelfClient } from '../../src/core/shelf/connection';
import type { ShelfEvent } from '../../src/core/shelf/protocol';
import { BibtexImporter } from '../../src/core/import/bibtex/bibtexImporter';
import { startNodeThread } from '../../src/worker/startNode';
import { generatedBib } from '../support/generatedBib';
import { byTechnique, fileRequest, TestShelf } from '../support/shelf';
import { BlockMeter } from './blockMeter';
import type { Block } from './blockMeter';
import { buildBundle } from './bundles';
import { keysOffered, lateOf, shownAtOnce, type, typedText } from './typing';
import type { Typed } from './typing';

/**
 * Reading large collections, as ratios against two baselines of the same run: `JSON.parse` of the same papers, and the
 * parser that LaTeX-Workshop uses; beside each what we aim for. Sizes can be given: `npm run bench load 1000 20000`.
 * `-- --utensils` lets that parser read the largest, too.
 */
const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
/** latex-utensils takes minutes for more: its time grows with the size at least in proportion. */
const mostForBaseline = process.argv.includes('--utensils') ? Infinity : 10_000;

/** What we aim for, for the sizes for which it is said. Times in ms, memory in MB. */
const goals = {
  timesJsonParse: 4,
  timesFasterThanUtensils: 10,
  warmTimesJsonParse: 0.4,
  firstRows: new Map([[10_000, 250]]),
  edit: new Map([
    [10_000, 100],
    [100_000, 2_000],
  ]),
  block: 20,
  letter: new Map([
    [10_000, 8],
    [100_000, 35],
  ]),
  memory: new Map([[100_000, 250]]),
};

/** What we aim for, and whether that is so: ` (goal: at most 4, met)`. Nothing where nothing is aimed for. */
function goal(value: number, limit: number | undefined, bound: 'at most' | 'at least' = 'at most'): string {
  if (limit === undefined) {
    return '';
  }
  const isMet = bound === 'at most' ? value <= limit : value >= limit;
  return ` (goal: ${bound} ${limit}, ${isMet ? 'met' : 'MISSED'})`;
}

function timed<T>(run: () => T): readonly [number, T] {
  const start = performance.now();
  const value = run();
  return [performance.now() - start, value];
}

async function timedAsync<T>(run: () => Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now();
  const value = await run();
  return [performance.now() - start, value];
}

function jsonOf(text: string): string {
  const { records } = new BibtexImporter().read(text);
  return JSON.stringify(records.map(({ key, item, extras }) => ({ id: key, item, extras })));
}

/** Waits for an answer that is one. */
async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const cacheMark = 'bench';

/** What is kept for the next start: the source and the search's index. */
interface Kept {
  readonly source: Uint8Array;
  readonly index: Uint8Array;
}

async function keep(client: ShelfClient, id: string): Promise<Kept> {
  const index = await eventually(() => client.ask('indexCache', [cacheMark]));
  const source = await eventually(() => client.ask('cacheOf', [id, cacheMark]));
  return { source, index };
}

/** A second start, in a thread that has just begun: the time until papers by technique are there, and the search. */
async function loadWarm(
  worker: string,
  id: string,
  { source, index }: Kept,
): Promise<{ readonly rows: number; readonly all: number }> {
  const thread = startNodeThread(worker);
  const client = new ShelfClient(thread.line, () => undefined);
  await client.ask('sources', []);
  const start = performance.now();
  const place = { id, label: 'library.bib', mark: cacheMark, indexFollows: true };
  const elapsed = (): number => performance.now() - start;
  await client.ask('restore', [place, source], [bufferOf(source)]);
  // As in the window, where the tree asks once papers are there and nobody waits for it with the index.
  const [rows, all] = await Promise.all([
    client.ask('page', [byTechnique, '', 0, 500]).then(elapsed),
    client.ask('restoreIndex', [cacheMark, index], [bufferOf(index)]).then(elapsed),
  ]);
  thread.dispose();
  return { rows, all: Math.max(rows, all) };
}

function bufferOf({ buffer }: Uint8Array): ArrayBuffer {
  if (!(buffer instanceof ArrayBuffer)) {
    throw new Error('Bytes of our own stand in a buffer of their own.');
  }
  return buffer;
}

interface Loaded {
  /** A key completed behind `[@`, papers found in the picker, and the tree filtered. */
  readonly completion: Typed;
  readonly picker: Typed;
  readonly filter: Typed;
  readonly warm: { readonly rows: number; readonly all: number };
  readonly first: number;
  readonly all: number;
  /** All stand under their techniques in the tree. */
  readonly sorted: number;
  /** The search has learnt all. */
  readonly learnt: number;
  readonly block: Block;
  readonly edit: number;
}

/** The bytes of a generated file. Nothing else of it is left. */
function bytesOf(size: number, edit: (text: string) => string = (text) => text): Uint8Array {
  return new TextEncoder().encode(edit(generatedBib(size)));
}

/** Loads a file in a thread, as the extension does, with an eye on this one. */
async function load(worker: string, size: number): Promise<Loaded> {
  const bytes = bytesOf(size);
  const request = fileRequest('library.bib', bytes);
  // The engine goes through all that this thread holds; the extension host holds no text of the library.
  globalThis.gc?.();
  let [first, all, sorted] = [0, 0, 0];
  let tellDone: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    tellDone = resolve;
  });
  const start = performance.now();
  const isSorted = async (): Promise<boolean> => {
    const { groups } = await client.ask('page', [byTechnique, '', 0, 500]);
    return !groups.some(({ id }) => id === 'technique:…');
  };
  const onEvent = async (event: ShelfEvent): Promise<void> => {
    if (event.kind === 'changed' && first === 0 && event.papers > 0) {
      first = performance.now() - start;
    }
    // The tree asks whenever it hears of a change.
    if (event.kind === 'changed' && all > 0 && sorted === 0 && (await isSorted())) {
      sorted ||= performance.now() - start;
    }
    if (event.kind === 'progress' && !event.progress && (await isSorted())) {
      tellDone();
    }
  };
  const thread = startNodeThread(worker);
  const client = new ShelfClient(thread.line, (event) => void onEvent(event));
  const meter = new BlockMeter();
  await client.ask('read', [request], [bufferOf(bytes)]);
  all = performance.now() - start;
  await done;
  const learnt = performance.now() - start;
  const block = meter.stop();
  const use = { bibliographies: [request.id] };
  const keys = { ...use, withoutMatches: true };
  const completion = await type((typed) => client.ask('search', [typed, keysOffered, keys]));
  const picker = await type((typed) => client.ask('search', [typed, shownAtOnce, use]));
  const filter = await type((typed) => client.ask('page', [{ ...byTechnique, filter: typed }, '', 0, 500]));
  const warm = await loadWarm(worker, request.id, await keep(client, request.id));
  const changed = bytesOf(size, (text) => text.replace('title     = {', 'title     = {Edited: '));
  globalThis.gc?.();
  const [edit] = await timedAsync(async () => {
    await client.ask('read', [fileRequest('library.bib', changed)], [bufferOf(changed)]);
    await client.ask('page', [byTechnique, '', 0, 500]);
  });
  thread.dispose();
  return { first, all, sorted, learnt, block, edit, warm, completion, picker, filter };
}

/** In a function of its own, of which nothing is left when memory is measured. */
async function readInto(shelf: TestShelf, size: number): Promise<void> {
  await shelf.read(fileRequest('library.bib', bytesOf(size)));
}

/** What a shelf with these papers holds in memory, in megabytes. */
async function memoryOf(size: number): Promise<number> {
  const used = async (): Promise<number> => {
    // By what the file is known again is worked out meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    globalThis.gc?.();
    // Buffers that nobody has any more are given back in the background.
    await new Promise((resolve) => setTimeout(resolve, 200));
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  const before = await used();
  const shelf = new TestShelf();
  await readInto(shelf, size);
  const after = await used();
  await shelf.sources();
  shelf.dispose();
  return after - before;
}

/** How long `JSON.parse` takes: the median of three, as one alone may meet a collection of garbage. */
function parseTime(json: string): number {
  const times = [1, 2, 3].map(() => {
    globalThis.gc?.();
    return timed(() => void JSON.parse(json))[0];
  });
  return times.toSorted((a, b) => a - b)[1] ?? 0;
}

/** What else the papers take, in milliseconds. Nothing of it is left when the shelf is measured. */
function baselines(size: number): {
  readonly megabytes: number;
  readonly parse: number;
  readonly utensils: number;
} {
  const text = generatedBib(size);
  const parse = parseTime(jsonOf(text));
  const small = size <= mostForBaseline ? text : generatedBib(mostForBaseline);
  const [utensilsSmall] = timed(() => void bibtexParser.parse(small));
  const utensils = (utensilsSmall * size) / Math.min(size, mostForBaseline);
  return { megabytes: text.length / 1e6, parse, utensils };
}

/** Gives how long it took to read it all. */
async function measure(size: number, worker: string): Promise<number> {
  const { megabytes, parse, utensils } = baselines(size);
  const loaded = await load(worker, size);
  const memory = await memoryOf(size);
  const ofParse = (ms: number, most?: number): string =>
    `${ms.toFixed(0)} ms = ${(ms / parse).toFixed(2)} × JSON.parse${goal(ms / parse, most)}`;
  const letter = (typed: Typed): string =>
    `${typedText(typed, parse)}${goal(lateOf(typed), goals.letter.get(size))}`;
  const faster = utensils / loaded.all;
  console.log(
    [
      `load, ${size} entries, ${megabytes.toFixed(1)} MB; JSON.parse of the same papers ${parse.toFixed(0)} ms:`,
      `  read and in the library ${ofParse(loaded.all, goals.timesJsonParse)}`,
      `  latex-utensils${size > mostForBaseline ? ' (reckoned up)' : ''} ${utensils.toFixed(0)} ms = ${faster.toFixed(1)} times as long${goal(faster, goals.timesFasterThanUtensils, 'at least')}`,
      `  first rows ${ofParse(loaded.first)}${goal(loaded.first, goals.firstRows.get(size))}; all sorted by technique ${ofParse(loaded.sorted)}, all learnt by the search ${ofParse(loaded.learnt)}`,
      `  from the cache: by technique ${ofParse(loaded.warm.rows)}, with the search ${ofParse(loaded.warm.all, goals.warmTimesJsonParse)}`,
      `  one entry edited, tree right ${ofParse(loaded.edit)}${goal(loaded.edit, goals.edit.get(size))}`,
      `  a letter behind [@ ${letter(loaded.completion)}`,
      `  a letter in the picker ${letter(loaded.picker)}`,
      `  a letter in the tree's filter ${letter(loaded.filter)}`,
      `  longest block of the asking thread ${loaded.block.all.toFixed(0)} ms${goal(loaded.block.all, goals.block)}, at work ${loaded.block.atWork.toFixed(0)} ms, of it ${loaded.block.garbage.toFixed(0)} ms collecting garbage`,
      `  memory ${memory.toFixed(0)} MB, ${((memory / size) * 1000).toFixed(2)} kB a paper${goal(memory, goals.memory.get(size))}`,
    ].join('\n'),
  );
  return loaded.all;
}

/** How much longer ten times as many entries take, where both were measured. */
function compareSizes(times: ReadonlyMap<number, number>): void {
  const [small, large] = [times.get(10_000), times.get(100_000)];
  if (small !== undefined && large !== undefined) {
    const ratio = large / small;
    console.log(
      `reading 100,000 entries takes ${ratio.toFixed(1)} times as long as 10,000${goal(ratio, 11)}`,
    );
  }
}

async function main(): Promise<void> {
  const worker = buildBundle('worker.js');
  const times = new Map<number, number>();
  for (const size of sizes) {
    times.set(size, await measure(size, worker));
  }
  compareSizes(times);
}

void main();
