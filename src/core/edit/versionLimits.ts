/** An old version of a file: which file it is of, when it was kept, in milliseconds since 1970, and its size in bytes. */
export interface KeptVersion {
  readonly file: string;
  readonly time: number;
  readonly size: number;
}

/** How much is kept. */
export interface VersionLimits {
  /** Versions of one file. */
  readonly perFile: number;
  /** Bytes in all. */
  readonly total: number;
}

/**
 * Which versions are too many, the oldest first: those of a file beyond its number, then of all files until the rest is
 * small enough. The newest version of a file always stays, however large it is.
 */
export function surplusVersions<T extends KeptVersion>(
  versions: readonly T[],
  { perFile, total }: VersionLimits,
): readonly T[] {
  const ranked = rankInFile(versions);
  const inNumber = ranked.filter(({ rank }) => rank < perFile);
  let size = inNumber.reduce((sum, { version }) => sum + version.size, 0);
  const surplus = new Set(ranked.filter(({ rank }) => rank >= perFile).map(({ version }) => version));
  for (const { version, rank } of inNumber.sort((a, b) => a.version.time - b.version.time)) {
    if (size > total && rank > 0) {
      surplus.add(version);
      size -= version.size;
    }
  }
  return [...surplus].sort((a, b) => a.time - b.time);
}

interface Ranked<T> {
  readonly version: T;
  /** How many newer versions its file has. */
  readonly rank: number;
}

function rankInFile<T extends KeptVersion>(versions: readonly T[]): readonly Ranked<T>[] {
  const seen = new Map<string, number>();
  const newestFirst = [...versions].sort((a, b) => b.time - a.time);
  return newestFirst.map((version) => {
    const rank = seen.get(version.file) ?? 0;
    seen.set(version.file, rank + 1);
    return { version, rank };
  });
}
