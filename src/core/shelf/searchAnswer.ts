import { isFromOneOf } from '../model/libraryPaper';
import type { SearchAnswer, SearchOptions } from './protocol';
import { paperRow } from './rows';
import type { SearchService } from './searchService';
import type { TechniqueStore } from './techniqueStore';

/** What a search asks for; with the limit 0 only how the query is understood. */
export interface SearchQuestion {
  readonly query: string;
  readonly limit: number;
  readonly options: SearchOptions;
}

/** The papers that a search finds, as rows that say what is done with them already; `total`: how many there are at all. */
export function searchAnswer(
  search: SearchService,
  techniques: TechniqueStore,
  { query, limit, options }: SearchQuestion,
  total: number,
): SearchAnswer {
  const { bibliographies, withoutMatches, ...use } = options;
  const [own, cited, recent] = [new Set(bibliographies), new Set(use.cited), new Set(use.recent)];
  const found = limit === 0 ? [] : search.find(query, limit, options);
  const rows = found.map(({ paper, matches }) => ({
    ...paperRow(paper, techniques.of(paper), withoutMatches === true ? [] : matches()),
    ...(isFromOneOf(paper, own) ? { isInBibliography: true } : {}),
    use: cited.has(paper.key) ? ('cited' as const) : recent.has(paper.id) ? ('recent' as const) : undefined,
  }));
  return { rows, searchable: search.searchable, total, ...search.explain(query) };
}
