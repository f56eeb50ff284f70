import type { ImportEnd } from '../import/importer';
import type { SourceId } from '../model/source';

/** What a source has to do with others' `@string`. */
export interface SourceStrings {
  /** See {@link ImportEnd.strings}. */
  readonly defined: ReadonlyMap<string, string>;
  /** See {@link ImportEnd.missingStrings}. */
  readonly missing: ReadonlySet<string>;
  /** What the others gave for those that are missing, as it was read. */
  readonly taken: ReadonlyMap<string, string>;
}

const nothing: ReadonlyMap<string, string> = new Map();

/** What a reading has to do with others' strings; `undefined` for nothing. `given`: what the others defined. */
export function stringsOf(
  end: ImportEnd | undefined,
  given: ReadonlyMap<string, string>,
): SourceStrings | undefined {
  const { strings: defined = nothing, missingStrings: missing = new Set<string>() } = end ?? {};
  if (defined.size === 0 && missing.size === 0) {
    return undefined;
  }
  const taken = [...missing].flatMap((name) => {
    const value = given.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { defined, missing, taken: new Map(taken) };
}

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
  readonly #known = new Map<SourceId, SourceStrings>();

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

  /** What is known of a source. */
  find(id: SourceId): SourceStrings | undefined {
    return this.#known.get(id);
  }

  /** Takes up what a reading of `id` found. Gives the sources that would be read otherwise now. */
  set(id: SourceId, strings: SourceStrings | undefined): readonly SourceId[] {
    const before = this.#known.get(id)?.defined ?? nothing;
    const defined = strings?.defined ?? nothing;
    if (strings) {
      this.#known.set(id, strings);
    } else {
      this.#known.delete(id);
    }
    const changed = [...new Set([...before.keys(), ...defined.keys()])].filter(
      (name) => before.get(name) !== defined.get(name),
    );
    return changed.length === 0 ? [] : this.#outdatedBy(id, changed);
  }

  delete(id: SourceId): readonly SourceId[] {
    return this.set(id, undefined);
  }

  /** Whether `id` would be read otherwise now, as others give other strings than when it was read. */
  isOutdated(id: SourceId): boolean {
    const known = this.#known.get(id);
    if (!known || known.missing.size === 0) {
      return false;
    }
    const given = this.for(id);
    return [...known.missing].some((name) => given.get(name) !== known.taken.get(name));
  }

  #outdatedBy(definer: SourceId, names: readonly string[]): readonly SourceId[] {
    return [...this.#known]
      .filter(([id, { missing }]) => id !== definer && names.some((name) => missing.has(name)))
      .map(([id]) => id)
      .filter((id) => this.isOutdated(id));
  }
}
