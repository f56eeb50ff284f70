import type { CliIo } from '../../src/cli/io';

/** What a call of the command line said. */
export interface Said {
  readonly out: string;
  readonly err: string;
}

const noStyles: CliIo['styles'] = {
  listStyles: () => Promise.resolve([]),
  listDependents: () => Promise.resolve([]),
  loadStyle: () => Promise.resolve(undefined),
  loadLocale: () => Promise.resolve(undefined),
};

/** A command line with these files, no styles and an empty built-in collection, unless `more` has others. */
export function cliWith(
  files: Readonly<Record<string, string>>,
  more: Partial<CliIo> = {},
): { readonly io: CliIo; readonly said: () => Said } {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    readFile: (path) => {
      const text = files[path];
      return text === undefined
        ? Promise.reject(new Error('no such file'))
        : Promise.resolve(Buffer.from(text));
    },
    readBuiltin: () => Promise.resolve('[]'),
    styles: noStyles,
    version: '1.2.3',
    ...more,
  };
  return { io, said: () => ({ out: out.join('\n'), err: err.join('\n') }) };
}
