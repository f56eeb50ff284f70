import type { StyleSource } from '../core/cite/styleSource';

/** The world as the command line's commands see it; tests give another. */
export interface CliIo {
  /** Writes a result; a line end is added. An empty one writes nothing. */
  readonly out: (text: string) => unknown;
  /** Writes a problem or a message; a line end is added. */
  readonly err: (text: string) => void;
  /** Reads a file of the user's; throws where that fails. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Reads the data of the built-in collection. */
  readonly readBuiltin: () => Promise<string>;
  readonly styles: StyleSource;
  readonly version: string;
}

/** What a command ends with: the program's exit code. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line. */
export type CliCommand = (args: readonly string[], io: CliIo) => Promise<ExitCode>;
