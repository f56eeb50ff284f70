import Fuse from 'fuse.js';
import { PaperIndex } from '../../src/core/search/paperIndex';
import type { SearchEntry } from '../../src/core/search/fields';
import { fullName } from '../../src/core/model/person';
import { builtinPapers } from '../support/builtinPapers';
import { generatedPapers } from '../support/generatedPapers';
import { placeOfExpected, sampleQueries, searchEntry } from '../support/queries';

const queries = sampleQueries();
/** Plain fuse.js takes seconds a query over many papers: it is asked some of the queries only, of all kinds. */
const fuseQueries = queries.filter((_, i) => i % 23 === 0);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function plainFuse(entries: readonly SearchEntry[]): (query: string) => void {
  const rows = entries.map(({ paper, techniques }) => ({
    title: paper.title,
    authors: paper.authors.map(fullName),
    techniques,
  }));
  const fuse = new Fuse(rows, { keys: ['title', 'authors', 'techniques'], ignoreLocation: true });
  return (query) => void fuse.search(query, { limit: 10 });
}

function measure(size: number): void {
  const builtin = builtinPapers().map(searchEntry);
  const entries = [...builtin, ...generatedPapers(Math.max(0, size - builtin.length)).map(searchEntry)];
  let index = new PaperIndex([]);
  const built = timed(() => (index = new PaperIndex(entries)));
  queries.slice(0, 40).forEach(({ query }) => index.search(query, 10));
  const places: (number | undefined)[] = [];
  const times = queries.map((sample) =>
    timed(() => places.push(placeOfExpected(index.search(sample.query, 50), sample))),
  );
  const keystrokes = queries.flatMap(({ query }) =>
    Array.from(query, (_, i) => timed(() => void index.search(query.slice(0, i + 1), 50))),
  );
  const searchFuse = plainFuse(entries);
  const fuseTimes = fuseQueries.map(({ query }) =>
    timed(() => {
      searchFuse(query);
    }),
  );
  const share = (limit: number): string =>
    `${places.filter((place) => place !== undefined && place <= limit).length}/${places.length}`;
  const mrr = places.reduce<number>((sum, place) => sum + (place ? 1 / place : 0), 0) / places.length;
  const median = quantile(times, 0.5);
  console.log(
    [
      `search, ${entries.length} papers: first ${share(1)}, in first five ${share(5)}, MRR ${mrr.toFixed(3)};`,
      `built in ${built.toFixed(0)} ms;`,
      `query p50 ${median.toFixed(2)} p95 ${quantile(times, 0.95).toFixed(2)} ms;`,
      `keystroke p50 ${quantile(keystrokes, 0.5).toFixed(2)} p95 ${quantile(keystrokes, 0.95).toFixed(2)} ms;`,
      `plain fuse.js p50 ${quantile(fuseTimes, 0.5).toFixed(1)} ms = ${(quantile(fuseTimes, 0.5) / median).toFixed(0)} times ours`,
    ].join(' '),
  );
  queries.forEach(({ kind, query }, i) => {
    if (places[i] !== 1 && process.argv.includes('--misses')) {
      console.log(`  ${kind}: ${query} (${places[i] ?? 'not found'})`);
    }
  });
}

for (const size of [55, 1_000, 10_000]) {
  measure(size);
}
