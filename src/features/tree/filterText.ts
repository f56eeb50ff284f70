import { understoodText } from '../../host/queryRows';
import type { PapersModel } from './papersModel';

/** What the tree is filtered by: as it was understood where it is more than words, else as it was typed, quoted. */
export function filterText({ filter, counts }: Pick<PapersModel, 'filter' | 'counts'>): string {
  const said = counts.filter === filter ? understoodText(counts) : '';
  return said === '' ? `“${filter}”` : said;
}
