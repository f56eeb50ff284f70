import { isBibliographyName } from './bibliographyName';

/**
 * Which of many files are looked at: all whose names say that they are bibliographies, and of those that only their
 * content can tell the `most` in the fewest folders. A repository of code has thousands of them, and what people keep of
 * papers seldom lies deep in it.
 */
export function worthALook<T>(files: readonly T[], pathOf: (file: T) => string, most: number): readonly T[] {
  const isSure = (file: T): boolean => isBibliographyName(pathOf(file).toLowerCase());
  const sure = files.filter(isSure);
  const others = files.filter((file) => !isSure(file));
  if (others.length <= most) {
    return files;
  }
  const placed = others.map((file) => ({ file, path: pathOf(file), depth: pathOf(file).split('/').length }));
  placed.sort((a, b) => a.depth - b.depth || (a.path < b.path ? -1 : 1));
  return [...sure, ...placed.slice(0, most).map(({ file }) => file)];
}
