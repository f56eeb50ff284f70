/** Paths with slashes, as in addresses: `/work/paper/main.tex`, `chapters/one.tex`, `C:/work/a.tex`. No disk is asked. */

/** Whether a path stands for itself, and not for something in a folder. */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

/** The same path without `.`, `..` and doubled slashes, as far as they can be taken out: `a/./b/../c` gives `a/c`. */
export function normalisePath(path: string): string {
  const isRooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    const last = parts[parts.length - 1];
    if (part === '..' && last !== undefined && last !== '..') {
      parts.pop();
    } else if (part === '..' ? !isRooted : part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return (isRooted ? '/' : '') + parts.join('/');
}

/** `path` as seen from `folder`; an absolute one stays what it is. Backslashes are taken for slashes. */
export function joinPath(folder: string, path: string): string {
  const written = path.replaceAll('\\', '/');
  return normalisePath(isAbsolutePath(written) || folder === '' ? written : `${folder}/${written}`);
}

/** `path` as seen from `folder`, also where it begins with slashes: `/p/a.bib` for `/a.bib` in `/p`. */
export function joinInside(folder: string, path: string): string {
  return joinPath(folder, path.replace(/^\/+/, ''));
}

/** The folder that a path is in: `/` for `/a`, and empty for a bare name. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === 0 ? '/' : path.slice(0, Math.max(0, slash));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The ending of a path's name in lower case, with its dot; empty where it has none: `.bib` for `a/Refs.BIB`. */
export function extensionOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '';
}

/** How `path` is written in a file of `folder`; both absolute, or both seen from the same place. */
export function relativePath(folder: string, path: string): string {
  const from = normalisePath(folder).split('/').filter(Boolean);
  const to = normalisePath(path).split('/').filter(Boolean);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) {
    shared++;
  }
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** The folders from that of `path` up to `root`, the nearest first; only the nearest where it is not inside `root`. */
export function foldersUpwards(path: string, root: string | undefined): readonly string[] {
  const first = folderOf(path);
  const folders = [first];
  if (root === undefined || !isInside(first, root)) {
    return folders;
  }
  for (let folder = first; folder !== root && folder !== '/' && folder !== '';) {
    folder = folderOf(folder);
    folders.push(folder);
  }
  return folders;
}

/** Whether a path is `folder` itself or in it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || folder === '' || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** Other files, as they may belong to the one at `path`: first those in its folder, then those above it, then all others. */
export function nearestFirst(path: string, candidates: readonly string[]): readonly string[] {
  const folder = folderOf(path);
  const distance = (other: string): number => {
    const place = folderOf(other);
    return isInside(folder, place) ? folder.length - place.length : 10_000 + other.length;
  };
  return candidates
    .filter((candidate) => candidate !== path)
    .map((candidate) => ({ candidate, far: distance(candidate) }))
    .sort((a, b) => a.far - b.far)
    .map(({ candidate }) => candidate);
}
