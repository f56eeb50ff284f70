import type { Paper } from '../core/model/paper';
import type { ShelfHost } from './shelfHost';

/**
 * The keys that some sources have for papers, by the papers' ids: for those papers that one of them has a record of,
 * though their own key is from elsewhere.
 */
export async function keysThere(
  shelf: ShelfHost,
  papers: readonly Paper[],
  sources: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const paper of papers) {
    const [first] = paper.sources;
    const there =
      first && sources.has(first.source)
        ? undefined
        : paper.sources.find(({ source }) => sources.has(source));
    const key = there && (await shelf.ask('keyIn', [paper.id, there.source]));
    if (key !== undefined) {
      keys.set(paper.id, key);
    }
  }
  return keys;
}
