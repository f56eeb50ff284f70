import { build } from 'esbuild';
import { bibtexParser } from 'latex-utensils';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ShelfClient } from '../../src/core/shelf/connection';
import type { ShelfEvent } from '../../src/core/shelf/protocol';
import { BibtexImporter } from '../../src/core/import/bibtex/bibtexImporter';
import { startNodeThread } from '../../src/worker/startNode';
import { generatedBib } from '../support/generatedBib';
import { byTechnique, fileRequest, TestShelf } from '../support/shelf';

/**
 * Reading large collections, as ratios against two baselines of the same run: `JSON.parse` of the same papers, and the
 * parser that LaTeX-Workshop uses. Sizes can be given: `npm run bench load 1000 20000`.
 */
const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
/** latex-utensils takes minutes for more: its time grows with the size at least in proportion. */
const mostForBaseline = 10_000;

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

async function buildWorker(): Promise<string> {
  const outfile = path.resolve('out/bench/worker.js');
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: ['src/worker/node.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** The longest time that this thread could do nothing else, in milliseconds. */
class BlockMeter {
  #longest = 0;
  #last = performance.now();
  readonly #timer = setInterval(() => {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last - 1);
    this.#last = now;
  }, 1);

  stop(): number {
    clearInterval(this.#timer);
    return this.#longest;
  }
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
  await client.ask('restore', [{ id, label: 'library.bib', mark: cacheMark }, source], [bufferOf(source)]);
  await client.ask('page', [byTechnique, '', 0, 500]);
  const rows = performance.now() - start;
  await client.ask('restoreIndex', [cacheMark, index], [bufferOf(index)]);
  const all = performance.now() - start;
  thread.dispose();
  return { rows, all };
}

function bufferOf({ buffer }: Uint8Array): ArrayBuffer {
  if (!(buffer instanceof ArrayBuffer)) {
    throw new Error('Bytes of our own stand in a buffer of their own.');
  }
  return buffer;
}

interface Loaded {
  readonly warm: { readonly rows: number; readonly all: number };
  readonly first: number;
  readonly all: number;
  readonly sorted: number;
  readonly block: number;
  readonly edit: number;
}

/** Loads a text in a thread, as the extension does, with an eye on this one. */
async function load(worker: string, text: string): Promise<Loaded> {
  let first = 0;
  let tellSorted: () => void = () => undefined;
  const sortedAll = new Promise<void>((resolve) => {
    tellSorted = resolve;
  });
  const start = performance.now();
  const onEvent = (event: ShelfEvent): void => {
    if (event.kind === 'changed' && first === 0 && event.papers > 0) {
      first = performance.now() - start;
    }
    if (event.kind === 'progress' && !event.progress) {
      void client.ask('page', [byTechnique, '', 0, 500]).then(({ groups }) => {
        if (!groups.some(({ id }) => id === 'technique:…')) {
          tellSorted();
        }
      });
    }
  };
  const thread = startNodeThread(worker);
  const client = new ShelfClient(thread.line, onEvent);
  const bytes = new TextEncoder().encode(text);
  const meter = new BlockMeter();
  const request = fileRequest('library.bib', bytes);
  await client.ask('read', [request], [bytes.buffer]);
  const all = performance.now() - start;
  await sortedAll;
  const sorted = performance.now() - start;
  const block = meter.stop();
  const warm = await loadWarm(worker, request.id, await keep(client, request.id));
  const changed = new TextEncoder().encode(text.replace('title     = {', 'title     = {Edited: '));
  const [edit] = await timedAsync(async () => {
    await client.ask('read', [fileRequest('library.bib', changed)], [changed.buffer]);
    await client.ask('page', [byTechnique, '', 0, 500]);
  });
  thread.dispose();
  return { first, all, sorted, block, edit, warm };
}

/** What a shelf with these papers holds in memory, in megabytes. */
async function memoryOf(text: string): Promise<number> {
  const used = (): number => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  const before = used();
  const shelf = new TestShelf();
  await shelf.read(fileRequest('library.bib', new TextEncoder().encode(text)));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const after = used();
  await shelf.sources();
  shelf.dispose();
  return after - before;
}

async function measure(size: number, worker: string): Promise<void> {
  const text = generatedBib(size);
  const json = jsonOf(text);
  const [parse] = timed(() => void JSON.parse(json));
  const small = size <= mostForBaseline ? text : generatedBib(mostForBaseline);
  const [utensilsSmall] = timed(() => void bibtexParser.parse(small));
  const utensils = (utensilsSmall * size) / Math.min(size, mostForBaseline);
  const loaded = await load(worker, text);
  const memory = await memoryOf(text);
  const ofParse = (ms: number): string => `${ms.toFixed(0)} ms (${(ms / parse).toFixed(2)} × JSON.parse)`;
  console.log(
    [
      `load, ${size} entries, ${(text.length / 1e6).toFixed(1)} MB; JSON.parse of the same papers ${parse.toFixed(0)} ms:`,
      `  read and in the library ${ofParse(loaded.all)};`,
      `  latex-utensils${size > mostForBaseline ? ' (reckoned up)' : ''} ${utensils.toFixed(0)} ms = ${(utensils / loaded.all).toFixed(1)} times as long`,
      `  first rows ${ofParse(loaded.first)}; all sorted by technique ${ofParse(loaded.sorted)}`,
      `  from the cache: by technique ${ofParse(loaded.warm.rows)}, with the search ${ofParse(loaded.warm.all)}`,
      `  one entry edited, tree right ${ofParse(loaded.edit)}`,
      `  longest block of the asking thread ${loaded.block.toFixed(0)} ms; memory ${memory.toFixed(0)} MB, ${((memory / size) * 1000).toFixed(2)} kB a paper`,
    ].join('\n'),
  );
}

async function main(): Promise<void> {
  const worker = await buildWorker();
  for (const size of sizes) {
    await measure(size, worker);
  }
}

void main();
