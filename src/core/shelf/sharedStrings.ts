import type { ImportEnd } from '../import/importer';
import type { SourceId } from '../model/source';

interface Known {
  readonly defined: ReadonlyMap<string, string>;
  readonly missing: ReadonlySet<string>;
}

const nothing: ReadonlyMap<string, string> = new Map();

function folderOf(id: SourceId): string {
  return id.slice(0, id.lastIndexOf('/') + 1);
}

/** How many characters two folders' names have in common at their beginnings: the more, the nearer they are. */
function nearness(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) {
    length++;
  }
  return length;
}

/**
 * What `@string` defines in one file and other files use, as documents with several bibliographies do it
 * (`\bibliography{abbreviations,references}`). Of two definitions the one in the nearer folder counts.
 */
export class SharedStrings {
  readonly #known = new Map<SourceId, Known>();

  /** What the other sources define, for reading `id`. */
  for(id: SourceId): ReadonlyMap<string, string> {
    const folder = folderOf(id);
    const others = [...this.#known].filter(([other, { defined }]) => other !== id && defined.size > 0);
    if (others.length === 0) {
      return nothing;
    }
    const farthestFirst = others
      .map(([other, { defined }]) => ({ defined, other, near: nearness(folderOf(other), folder) }))
      .sort((a, b) => a.near - b.near || (a.other < b.other ? 1 : -1));
    return new Map(farthestFirst.flatMap(({ defined }) => [...defined]));
  }

  /** Takes up what a reading of `id` found. Gives the sources that would be read otherwise now. */
  set(id: SourceId, end: ImportEnd | undefined): readonly SourceId[] {
    const before = this.#known.get(id)?.defined ?? nothing;
    const defined = end?.strings ?? nothing;
    const missing = end?.missingStrings ?? new Set<string>();
    if (defined.size === 0 && missing.size === 0) {
      this.#known.delete(id);
    } else {
      this.#known.set(id, { defined, missing });
    }
    const changed = [...new Set([...before.keys(), ...defined.keys()])].filter(
      (name) => before.get(name) !== defined.get(name),
    );
    return changed.length === 0 ? [] : this.#users(id, changed);
  }

  delete(id: SourceId): readonly SourceId[] {
    return this.set(id, undefined);
  }

  #users(definer: SourceId, names: readonly string[]): readonly SourceId[] {
    return [...this.#known]
      .filter(([id, { missing }]) => id !== definer && names.some((name) => missing.has(name)))
      .map(([id]) => id);
  }
}
