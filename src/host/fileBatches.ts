import type * as vscode from 'vscode';
import { isBibliographyName } from '../core/import/bibliographyName';
import type { FileStat } from './collectionFiles';

/** How many files are read at once, and how many bytes of them, unless one alone has more. */
const filesAtOnce = 16;
const bytesAtOnce = 200_000_000;

interface FileInTurn {
  readonly uri: vscode.Uri;
  readonly stat: FileStat | undefined;
}

/**
 * What is surely a bibliography comes before files of which most turn out to be none; of each kind the small ones
 * first: they are soon there, however large another one is.
 */
export function inReadingOrder<T extends FileInTurn>(files: readonly T[]): readonly T[] {
  const rank = ({ uri }: FileInTurn): number => (isBibliographyName(uri.path.toLowerCase()) ? 0 : 1);
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.stat?.size ?? 0) - (b.stat?.size ?? 0));
}

/** Files that are read together, the order kept. */
export function inBatches<T extends { readonly stat: FileStat | undefined }>(
  files: readonly T[],
): readonly T[][] {
  const batches: T[][] = [];
  let bytes = 0;
  for (const file of files) {
    const size = file.stat?.size ?? 0;
    const batch = batches.at(-1);
    bytes += size;
    if (batch && batch.length < filesAtOnce && bytes <= bytesAtOnce) {
      batch.push(file);
    } else {
      batches.push([file]);
      bytes = size;
    }
  }
  return batches;
}
