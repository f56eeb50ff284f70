import { folderOf, nameOf } from './paths';

/**
 * The files around a document, as core sees them. Paths have slashes; what an editor shows counts more than the disk.
 * None of the methods ever throws.
 */
export interface DocumentFiles {
  /** The text of a file; `undefined` where there is none, or it is no text that can be read. */
  read(path: string): Promise<string | undefined>;
  /** Whether there is such a file. */
  exists(path: string): Promise<boolean>;
  /** The names of the files in a folder; empty where there is none. */
  list(folder: string): Promise<readonly string[]>;
}

/** Files that are given as a map from path to text: what tests, and callers with everything at hand, need. */
export function filesOf(texts: ReadonlyMap<string, string>): DocumentFiles {
  return {
    read: (path) => Promise.resolve(texts.get(path)),
    exists: (path) => Promise.resolve(texts.has(path)),
    list: (folder) =>
      Promise.resolve([...texts.keys()].filter((path) => folderOf(path) === folder).map(nameOf)),
  };
}

/** The same `read`, but that a file is read once, however often its text is asked for. */
export function onceEach(read: DocumentFiles['read']): DocumentFiles['read'] {
  const texts = new Map<string, Promise<string | undefined>>();
  return (path) => {
    const text = texts.get(path) ?? read(path);
    texts.set(path, text);
    return text;
  };
}

/** The same files for one question about them: each is read once. */
export function readingOnce(files: DocumentFiles): DocumentFiles {
  return {
    read: onceEach((path) => files.read(path)),
    exists: (path) => files.exists(path),
    list: (folder) => files.list(folder),
  };
}

/** The first of several paths at which there is a file. */
export async function findExisting(
  paths: Iterable<string>,
  files: DocumentFiles,
): Promise<string | undefined> {
  for (const path of new Set(paths)) {
    if (await files.exists(path)) {
      return path;
    }
  }
  return undefined;
}
