import { collapseWhitespace } from '../base/text';

const none: readonly string[] = [];

/** What the fields of one record say, by name; names are any text, and a field may stand several times. */
export class FieldValues {
  readonly #values = new Map<string, string[]>();

  /** The names under which there is something, in their order. */
  get names(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** White space within a value counts as one space; a value without any other character is left out. */
  add(name: string, value: string): void {
    const text = collapseWhitespace(value);
    const values = this.#values.get(name);
    if (text === '') {
      return;
    }
    if (values) {
      values.push(text);
    } else {
      this.#values.set(name, [text]);
    }
  }

  /** All values of `names`, those of the first name first. */
  all(...names: readonly string[]): readonly string[] {
    const [name, ...more] = names;
    return more.length === 0 && name !== undefined
      ? (this.#values.get(name) ?? none)
      : names.flatMap((one) => this.#values.get(one) ?? none);
  }

  /** The first value of the first of `names` that has one. */
  first(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const values = this.#values.get(name);
      if (values) {
        return values[0];
      }
    }
    return undefined;
  }

  /** All values of one name as one text. */
  joined(name: string, between: string): string | undefined {
    return this.#values.get(name)?.join(between);
  }
}
