import { parseArgs } from 'node:util';
import { UsageError } from './usage';

/** Which options a command takes: `text` takes one value, `list` can come several times, `flag` takes none. */
export type OptionKinds = Readonly<Record<string, 'text' | 'list' | 'flag'>>;

/** A call taken apart. */
export interface ParsedCall {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
}

function parse(args: readonly string[], kinds: OptionKinds): ReturnType<typeof parseArgs> {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'list' },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node explains over several lines; the first says what is wrong.
    const [first = message] = message.split(/\.?\s*\n|\. To specify/);
    const ambiguous = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument is ambiguous/.exec(first)?.[1];
    if (ambiguous !== undefined) {
      throw new UsageError(
        `${ambiguous} needs a value; one that begins with a dash is written ${ambiguous}=-...`,
      );
    }
    throw new UsageError(`${first.replace(/\.$/, '')}.`);
  }
}

/** Takes a command's arguments apart. Throws {@link UsageError} on options it does not take. */
export function parseCall(args: readonly string[], kinds: OptionKinds): ParsedCall {
  const { values, positionals } = parse(args, kinds);
  return {
    positionals,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    list: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
    },
    flag: (name) => values[name] === true,
  };
}

/** The value of an option that must be one of a few words. Throws {@link UsageError} where it is another. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) {
    throw new UsageError(`--${name} takes ${allowed.join(', ')}; not "${value}".`);
  }
  return found;
}
