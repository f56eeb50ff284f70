import { decodeIndex, encodeIndex } from '../../src/core/search/indexCodec';
import { PaperIndex } from '../../src/core/search/paperIndex';
import type { SearchEntry } from '../../src/core/search/fields';
import { builtinTaxonomy } from '../../src/core/technique/builtinTaxonomy';
import { techniquesOf } from '../../src/core/technique/classify';
import { groupPapers } from '../../src/core/technique/group';
import type { GroupBy } from '../../src/core/technique/group';
import { builtinPapers } from '../support/builtinPapers';
import { generatedPapers } from '../support/generatedPapers';
import { messyPapers, messyQueries, placeOfKey } from '../support/messyQueries';
import { placeOfExpected, sampleQueries, searchEntry } from '../support/queries';
import { makeRivals } from './searchRivals';

const queries = sampleQueries();
/** Other searches take seconds a query over many papers: they are asked some of the queries only, of all kinds. */
const someQueries = queries.filter((_, i) => i % 23 === 0);
/** The largest collection takes a minute, and fuse.js another for each query: only when it is asked for. */
const sizes = process.argv.includes('--large') ? [100_000] : [55, 1_000, 10_000];
const mostForRivals = 10_000;
const groupings: readonly GroupBy[] = ['technique', 'year', 'author', 'venue', 'type', 'source'];

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Arrays are given back a little after the garbage was collected. */
async function usedMegabytes(): Promise<number> {
  for (let i = 0; i < 2; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function quality(places: readonly (number | undefined)[]): string {
  const share = (limit: number): string =>
    `${places.filter((place) => place !== undefined && place <= limit).length}/${places.length}`;
  const mrr = places.reduce<number>((sum, place) => sum + (place ? 1 / place : 0), 0) / places.length;
  return `first ${share(1)}, in first five ${share(5)}, MRR ${mrr.toFixed(3)}`;
}

/** The index of `entries`, and what it took, beside reading the same entries with JSON.parse in the same run. */
async function measureBuilding(entries: readonly SearchEntry[], parsed: number): Promise<PaperIndex> {
  const ratio = (time: number): string =>
    `${time.toFixed(0)} ms = ${(time / parsed).toFixed(2)} of JSON.parse`;
  const before = await usedMegabytes();
  let index = new PaperIndex([]);
  const built = timed(() => (index = new PaperIndex(entries)));
  const memory = (await usedMegabytes()) - before;
  const steps: number[] = [];
  const inSteps = new PaperIndex((number) => entries[number]);
  const changing = inSteps.changing({ put: entries.map((_, number) => number) });
  for (let isDone = false; !isDone;) {
    const start = performance.now();
    isDone = changing.next().done === true;
    steps.push(performance.now() - start);
  }
  let bytes: Uint8Array = new Uint8Array();
  const saved = timed(() => (bytes = encodeIndex(index.save())));
  const loaded = timed(() => {
    const data = decodeIndex(bytes);
    index = data ? PaperIndex.load(data, (number) => entries[number]) : index;
  });
  const changed = timed(() => {
    index.update({ put: [0] });
  });
  console.log(`  JSON.parse of the same papers ${parsed.toFixed(0)} ms`);
  console.log(`  built in ${ratio(built)}; memory ${memory.toFixed(1)} MB`);
  console.log(
    `  built in ${steps.length} steps: p50 ${quantile(steps, 0.5).toFixed(1)} p95 ${quantile(steps, 0.95).toFixed(1)} ` +
      `longest ${quantile(steps, 1).toFixed(1)} ms`,
  );
  console.log(
    `  saved in ${ratio(saved)}, ${(bytes.length / 1e6).toFixed(1)} MB; loaded in ${ratio(loaded)}; ` +
      `one paper changed in ${changed.toFixed(1)} ms`,
  );
  return index;
}

function measureQueries(index: PaperIndex): number {
  queries.slice(0, 40).forEach(({ query }) => index.search(query, 10));
  const places: (number | undefined)[] = [];
  const times = queries.map((sample) =>
    timed(() => places.push(placeOfExpected(index.search(sample.query, 50), sample))),
  );
  const keystrokes = queries.flatMap(({ query }) =>
    Array.from(query, (_, i) => timed(() => void index.search(query.slice(0, i + 1), 50))),
  );
  const median = quantile(times, 0.5);
  console.log(`  ${quality(places)}`);
  console.log(
    `  query p50 ${median.toFixed(2)} p95 ${quantile(times, 0.95).toFixed(2)} ms; ` +
      `keystroke p50 ${quantile(keystrokes, 0.5).toFixed(2)} p95 ${quantile(keystrokes, 0.95).toFixed(2)} ms`,
  );
  queries.forEach(({ kind, query }, i) => {
    if (places[i] !== 1 && process.argv.includes('--misses')) {
      console.log(`    ${kind}: ${query} (${places[i] ?? 'not found'})`);
    }
  });
  return median;
}

/** Pasted references, addresses, LaTeX and the like, over papers of other fields among the generated ones. */
function measureMessyQueries(size: number): void {
  const others = generatedPapers(size).map(searchEntry);
  const index = new PaperIndex([...messyPapers().map(searchEntry), ...others]);
  const othersAlone = new PaperIndex(others);
  // All that fulfil a filter without words are right, whichever of them comes first.
  const asked = messyQueries().filter(
    ({ query }) =>
      index.understand(query).words.trim() !== '' || othersAlone.filter(query).numbers.length === 0,
  );
  const places = asked.map((messy) => placeOfKey(index.search(messy.query, 50), messy));
  console.log(`  pasted and hasty queries: ${quality(places)}`);
}

async function measureRivals(entries: readonly SearchEntry[], median: number): Promise<void> {
  for (const { name, find } of await makeRivals(entries)) {
    const places: (number | undefined)[] = [];
    // fuse.js takes seconds a query among thousands: there one of each kind has to do.
    const asked = name === 'fuse.js' && entries.length > 100 ? someQueries : queries;
    const times = asked.map(({ query, expected }) =>
      timed(() => {
        const place = find(query).findIndex((i) => expected.includes(entries[i]?.paper.arxiv ?? ''));
        places.push(place < 0 ? undefined : place + 1);
      }),
    );
    const typical = quantile(times, 0.5);
    console.log(
      `  ${name}: query p50 ${typical.toFixed(1)} ms = ${(typical / median).toFixed(1)} times ours; ${quality(places)}`,
    );
  }
}

function measureTechniques(entries: readonly SearchEntry[], parsed: number): void {
  const papers = entries.map(({ paper }) => paper);
  const known = new Map(papers.map((paper) => [paper, techniquesOf(paper, builtinTaxonomy)]));
  const classified = timed(() => {
    papers.forEach((paper) => techniquesOf(paper, builtinTaxonomy));
  });
  const times = groupings.map((by) => {
    const time = timed(() => {
      groupPapers(papers, {
        by,
        sort: 'year',
        techniquesOf: (paper) => known.get(paper) ?? [],
        sourceLabel: (source) => source,
        taxonomy: builtinTaxonomy,
        topics: [],
      });
    });
    return `${by} ${time.toFixed(0)}`;
  });
  console.log(
    `  techniques in ${classified.toFixed(0)} ms = ${(classified / parsed).toFixed(2)} of JSON.parse`,
  );
  console.log(`  grouped, ms: ${times.join(', ')}`);
}

async function measure(size: number): Promise<void> {
  const builtin = builtinPapers().map(searchEntry);
  const entries = [...builtin, ...generatedPapers(Math.max(0, size - builtin.length)).map(searchEntry)];
  console.log(`search, ${entries.length} papers`);
  const json = JSON.stringify(entries);
  const parsed = Math.min(...[1, 2, 3].map(() => timed(() => void JSON.parse(json))));
  const index = await measureBuilding(entries, parsed);
  const median = measureQueries(index);
  if (size <= mostForRivals) {
    measureMessyQueries(size);
    await measureRivals(entries, median);
  }
  measureTechniques(entries, parsed);
}

async function main(): Promise<void> {
  for (const size of sizes) {
    await measure(size);
  }
}

void main();
