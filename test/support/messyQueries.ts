import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../../src/core/model/paper';
import type { SearchHit } from '../../src/core/search/hit';
import { makePaper } from './papers';
import type { PaperParts } from './papers';

/** What people paste and type in haste, and the keys of the papers one of which should come first. */
export interface MessyQuery {
  readonly kind: string;
  readonly query: string;
  readonly expected: readonly string[];
}

interface Fixture {
  readonly papers: readonly PaperParts[];
  readonly queries: readonly MessyQuery[];
}

function readFixture(): Fixture {
  const text = readFileSync(join(__dirname, '../fixtures/messyQueries.json'), 'utf8');
  return JSON.parse(text) as Fixture;
}

/** Papers of several fields, scripts and languages; not those of the built-in collection. */
export function messyPapers(): readonly Paper[] {
  return readFixture().papers.map((parts) => makePaper({ id: parts.key ?? '', ...parts }));
}

export function messyQueries(): readonly MessyQuery[] {
  return readFixture().queries;
}

/** At which place, from 1, the first expected paper stands; `undefined` where none of the hits is expected. */
export function placeOfKey(hits: readonly SearchHit[], { expected }: MessyQuery): number | undefined {
  const place = hits.findIndex(({ paper }) => expected.includes(paper.key));
  return place < 0 ? undefined : place + 1;
}
