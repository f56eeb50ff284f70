import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../../src/core/model/paper';
import type { SearchEntry } from '../../src/core/search/fields';
import type { SearchHit } from '../../src/core/search/hit';
import { builtinTaxonomy } from '../../src/core/technique/builtinTaxonomy';

/** What a person types, and the arXiv ids of the built-in papers one of which should come first. */
export interface SampleQuery {
  readonly kind: string;
  readonly query: string;
  readonly expected: readonly string[];
}

/** Our own query set: things a person remembers of the built-in papers, of nine kinds. */
export function sampleQueries(): readonly SampleQuery[] {
  const text = readFileSync(join(__dirname, '../fixtures/queries.json'), 'utf8');
  return JSON.parse(text) as readonly SampleQuery[];
}

/** What the index takes of a paper: the paper, and the labels of the techniques its source states. */
export function searchEntry(paper: Paper): SearchEntry {
  const techniques = (paper.extras.techniques ?? []).map((id) => builtinTaxonomy.labelOf(id));
  return { paper, techniques };
}

/** At which place, from 1, the first expected paper stands; `undefined` where none of the hits is expected. */
export function placeOfExpected(hits: readonly SearchHit[], { expected }: SampleQuery): number | undefined {
  const place = hits.findIndex(({ paper }) => expected.includes(paper.arxiv ?? ''));
  return place < 0 ? undefined : place + 1;
}
