import type { Paper } from '../model/paper';
import type { SearchAnswer, SearchUse } from './protocol';
import { paperRow } from './rows';
import type { Found, SearchService } from './searchService';
import type { TechniqueStore } from './techniqueStore';

/** What a search asks for. */
export interface SearchQuestion {
  readonly query: string;
  readonly limit: number;
  readonly use: SearchUse;
}

/** Without a query the papers of the document's bibliographies come first; with one the best match does. */
function find(
  search: SearchService,
  { query, limit, use }: SearchQuestion,
  isOwn: (paper: Paper) => boolean,
): readonly Found[] {
  if (limit === 0) {
    // Only how the query is understood is asked for.
    return [];
  }
  if (query.trim() !== '' || (use.bibliographies ?? []).length === 0) {
    return search.find(query, limit, use);
  }
  const all = search.find('', Number.POSITIVE_INFINITY, use);
  const first = all.filter(({ paper }) => isOwn(paper)).slice(0, limit);
  const others = all.filter(({ paper }) => !isOwn(paper)).slice(0, limit - first.length);
  return [...first, ...others];
}

/** The papers that a search finds, as rows that say what is done with them already; `total`: how many there are at all. */
export function searchAnswer(
  search: SearchService,
  techniques: TechniqueStore,
  question: SearchQuestion,
  total: number,
): SearchAnswer {
  const { query, use } = question;
  const [own, cited, recent] = [new Set(use.bibliographies), new Set(use.cited), new Set(use.recent)];
  const isOwn = (paper: Paper): boolean =>
    own.size > 0 && paper.sources.some(({ source }) => own.has(source));
  const rows = find(search, question, isOwn).map(({ paper, matches }) => ({
    ...paperRow(paper, techniques.of(paper), matches()),
    ...(isOwn(paper) ? { isInBibliography: true } : {}),
    use: cited.has(paper.key) ? ('cited' as const) : recent.has(paper.id) ? ('recent' as const) : undefined,
  }));
  return { rows, searchable: search.searchable, total, ...search.explain(query) };
}
