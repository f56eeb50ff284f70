import { CiteprocFormatter } from '../core/cite/citeproc';
import { InvalidStyleError, UnknownStyleError, withStyleFiles } from '../core/cite/styleSource';
import { decodeText } from '../core/import/decode';
import type { CliIo } from './io';
import { UsageError } from './usage';

async function readStyleFile(path: string, io: CliIo): Promise<string | undefined> {
  try {
    return decodeText(await io.readFile(path)).text;
  } catch {
    return undefined;
  }
}

/** Formats in the styles on board and in those of files. */
export function formatterFor(io: CliIo): CiteprocFormatter {
  return new CiteprocFormatter(withStyleFiles(io.styles, (path) => readStyleFile(path, io)));
}

/** What comes of formatting. Throws {@link UsageError} for a style that is unknown or cannot be used. */
export async function formatted<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UnknownStyleError || error instanceof InvalidStyleError
      ? new UsageError(error.message, 'papershelf styles lists the styles on board.')
      : error;
  }
}
