import type { CslDraft, CslName, CslNameVariable, CslTextVariable } from '../model/cslItem';
import type { RecordExtras } from '../model/record';

/** Sets a variable of an item that is being put together, unless there is nothing to say. */
export function setText(draft: CslDraft, variable: CslTextVariable, value: string | undefined): void {
  if (value !== undefined && value !== '') {
    draft[variable] = value;
  }
}

/** Adds people behind those that the variable has. */
export function addNames(draft: CslDraft, variable: CslNameVariable, names: readonly CslName[]): void {
  if (names.length > 0) {
    draft[variable] = [...(draft[variable] ?? []), ...names];
  }
}

/** Each keyword once, in their order; a star before one says that it is one of the main ones. */
export function keywordExtras(keywords: readonly string[]): Pick<RecordExtras, 'keywords'> {
  const bare = keywords.map((word) => word.trim().replace(/^\*/, '').trim());
  const words = [...new Set(bare)].filter((word) => word !== '');
  return words.length > 0 ? { keywords: words } : {};
}
