/** Names beyond so many are not kept: nobody's file has them. */
const mostKept = 500;

/** Names of fields in lower case. A large file has few: one text for each makes looking them up quick. */
export class FieldNames {
  readonly #known = new Map<string, string>();

  lower(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) {
      return known;
    }
    const lower = name.toLowerCase();
    if (this.#known.size < mostKept) {
      this.#known.set(name, lower);
    }
    return lower;
  }
}

/** Fields that some programs write once for each of their values, as ScienceDirect does. */
export const repeatableFields: ReadonlySet<string> = new Set(['keywords']);

/** What a field says with a further value of it. */
export function withValue(before: string | undefined, text: string): string {
  return before === undefined || before === '' ? text.trim() : `${before}, ${text.trim()}`;
}
