import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { onceEach } from '../core/document/documentFiles';
import type { DocumentFiles } from '../core/document/documentFiles';
import type { DocumentKind } from '../core/document/documentKind';
import { foldersUpwards, isAbsolutePath, joinPath } from '../core/document/paths';
import { decodeText } from '../core/import/decode';
import type { CliIo } from './io';

/** A document of the call: its path with slashes, and the folder up to which its project may reach. */
export interface CalledDocument {
  readonly path: string;
  readonly workspace: string;
}

/** A path below the current folder stays as it was typed; its project ends at that folder. Others are made absolute. */
export function calledDocument(typed: string): CalledDocument {
  const path = joinPath('', typed);
  return isAbsolutePath(path) || path.startsWith('..')
    ? { path: resolve(path).replaceAll('\\', '/'), workspace: '/' }
    : { path, workspace: '' };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder === '' ? '.' : folder);
  } catch {
    return [];
  }
}

/** The files of the call's world as documents see them; each is read once. */
export function documentFilesOf(io: CliIo): DocumentFiles {
  const read = onceEach(async (path) => {
    try {
      const decoded = decodeText(await io.readFile(path));
      return decoded.problem === 'not-text' ? undefined : decoded.text;
    } catch {
      return undefined;
    }
  });
  return { read, exists: async (path) => (await read(path)) !== undefined, list: namesIn };
}

/** The person's own folder, which `~` stands for in a document. */
export function homeFolder(): { readonly home: string } {
  return { home: homedir().replaceAll('\\', '/') };
}

/** Files that may have a say in a document of some kind though it does not name them. */
const candidates: Partial<Record<DocumentKind, RegExp>> = {
  latex: /\.(?:tex|ltx|[rR]nw)$/,
  typst: /\.typ$/,
  markdown: /\.(?:bib|qmd|[rR]md|[rR]markdown)$/,
  org: /\.org$/,
  asciidoc: /\.(?:adoc|asciidoc|asc)$/,
};

/**
 * The files in the document's folder and in those above it that may have a say in it: any file of its language may take
 * it in, and a MyST project has all its .bib files.
 */
export async function filesNear(
  { path, workspace }: CalledDocument,
  kind: DocumentKind,
): Promise<readonly string[]> {
  const pattern = candidates[kind];
  if (!pattern) {
    return [];
  }
  const folders = foldersUpwards(path, workspace).slice(0, 4);
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await namesIn(folder)).filter((name) => pattern.test(name)).map((name) => joinPath(folder, name)),
    ),
  );
  return found.flat();
}
