import Fuse from 'fuse.js';
import { fullName } from '../../src/core/model/person';
import type { SearchEntry } from '../../src/core/search/fields';

/** Another search over the same texts of the same papers: gives the places of the best entries, best first. */
export interface Rival {
  readonly name: string;
  readonly find: (query: string) => readonly number[];
}

interface Row {
  readonly id: number;
  readonly title: string;
  readonly authors: string;
  readonly techniques: string;
  /** Year, venue, key and identifiers. */
  readonly facts: string;
  readonly abstract: string;
}

const fields = ['title', 'authors', 'techniques', 'facts', 'abstract'];
const limit = 50;

function rowsOf(entries: readonly SearchEntry[]): Row[] {
  return entries.map(({ paper, techniques }, id) => ({
    id,
    title: paper.title,
    authors: paper.authors.map(fullName).join(', '),
    techniques: techniques.join(', '),
    facts: [paper.year, paper.venue, paper.key, paper.doi, paper.arxiv].filter(Boolean).join(' '),
    abstract: paper.abstract ?? paper.extras.tldr ?? '',
  }));
}

/** The little of each library that is used here; they are compared with where they are installed. */
interface MiniSearchModule {
  readonly default: new (options: object) => {
    addAll(rows: readonly Row[]): void;
    search(query: string): readonly { readonly id: number }[];
  };
}
interface UFuzzyModule {
  readonly default: new (options: object) => {
    search(
      haystack: readonly string[],
      needle: string,
      outOfOrder: number,
    ): readonly [number[] | null, { readonly idx: number[] } | null, number[] | null];
  };
}
interface FuzzysortModule {
  readonly default: {
    go(query: string, rows: readonly Row[], options: object): readonly { readonly obj: Row }[];
  };
}

async function load<T>(name: string): Promise<T | undefined> {
  try {
    return (await import(name)) as T;
  } catch {
    return undefined;
  }
}

/** fuse.js, and those of MiniSearch, uFuzzy and fuzzysort that are installed, made ready for `entries`. */
export async function makeRivals(entries: readonly SearchEntry[]): Promise<readonly Rival[]> {
  const rows = rowsOf(entries);
  const rivals: Rival[] = [];
  const fuse = new Fuse(rows, { keys: fields, ignoreLocation: true });
  rivals.push({ name: 'fuse.js', find: (query) => fuse.search(query, { limit }).map(({ item }) => item.id) });
  const miniSearch = await load<MiniSearchModule>('minisearch');
  if (miniSearch) {
    const index = new miniSearch.default({ fields, searchOptions: { prefix: true, fuzzy: 0.2 } });
    index.addAll(rows);
    rivals.push({ name: 'MiniSearch', find: (query) => index.search(query).map(({ id }) => id) });
  }
  const uFuzzy = await load<UFuzzyModule>('@leeoniya/ufuzzy');
  if (uFuzzy) {
    const finder = new uFuzzy.default({ intraMode: 1 });
    const texts = rows.map(
      (row) => `${row.title} ${row.authors} ${row.techniques} ${row.facts} ${row.abstract}`,
    );
    rivals.push({
      name: 'uFuzzy',
      find: (query) => {
        const [found, info, order] = finder.search(texts, query, 1);
        return info && order ? order.map((place) => info.idx[place] ?? -1) : (found ?? []);
      },
    });
  }
  const fuzzysort = await load<FuzzysortModule>('fuzzysort');
  if (fuzzysort) {
    const options = { keys: fields, limit };
    rivals.push({
      name: 'fuzzysort',
      find: (query) => fuzzysort.default.go(query, rows, options).map(({ obj }) => obj.id),
    });
  }
  return rivals;
}
