import type { CitationItem, Engine } from 'citeproc';
import type { CitedItem, FormattedReference, ReferenceItem } from './formatTypes';
import { withoutMarks } from './markedFormat';
import { toCiteprocItem } from './citeprocItem';

/** An engine of citeproc that is ready for a style and a locale. */
export interface WarmEngine {
  readonly engine: Engine;
  /** What the engine asks for by id; filled anew for each formatting. */
  readonly items: Map<string, object>;
  /** Stands for the style's text and the locale. */
  readonly mark: string;
}

/** A suffix is set off by a space unless it begins with punctuation. */
function withSeparator(suffix: string): string {
  return /^[,.;:)\]]/.test(suffix) ? suffix : ` ${suffix}`;
}

/** Makes `items` all that the engine knows: it starts from nothing, so that nothing of earlier calls is left. */
export function load(warm: WarmEngine, items: readonly ReferenceItem[]): void {
  warm.engine.updateItems([]);
  warm.items.clear();
  remember(warm, items);
  warm.engine.updateItems([...warm.items.keys()]);
}

/** Lets the engine ask for `items`; of items with one key the first counts. */
export function remember({ items: known }: WarmEngine, items: readonly ReferenceItem[]): void {
  for (const { key, item } of items) {
    if (!known.has(key)) {
      known.set(key, toCiteprocItem(key, item));
    }
  }
}

/** A paper of a citation as citeproc takes it. */
export function toCitationItem(cited: CitedItem): CitationItem {
  return {
    id: cited.key,
    ...(cited.locator ? { locator: withoutMarks(cited.locator), label: cited.label ?? 'page' } : {}),
    ...(cited.prefix ? { prefix: `${withoutMarks(cited.prefix).trim()} ` } : {}),
    ...(cited.suffix ? { suffix: withSeparator(withoutMarks(cited.suffix).trim()) } : {}),
    ...(cited.suppressAuthor ? { 'suppress-author': true } : {}),
  };
}

/** The references of all that the engine knows, each with its key. */
export function readBibliography({ engine, items }: WarmEngine): readonly FormattedReference[] {
  const result = items.size > 0 ? engine.makeBibliography() : false;
  if (result === false) {
    // A style of notes only (in law) has no list: the note in full says what a reference would.
    return [...items.keys()].map((key) => ({ key, text: engine.makeCitationCluster([{ id: key }]) }));
  }
  const [{ entry_ids: ids }, texts] = result;
  return texts.map((text, index) => ({ key: ids[index]?.[0] ?? '', text }));
}
