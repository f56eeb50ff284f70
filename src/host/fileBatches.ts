import type { FileStat } from './collectionFiles';

/** How many files are read at once, and how many bytes of them, unless one alone has more. */
const filesAtOnce = 16;
const bytesAtOnce = 200_000_000;

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
