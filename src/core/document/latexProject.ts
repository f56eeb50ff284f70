import type { Span } from '../base/text';
import { findExisting } from './documentFiles';
import type { DocumentFiles } from './documentFiles';
import { findDocumentClass, findInclusions, findRootComment, findSubfilesRoot } from './latexInclusions';
import type { LatexInclusion } from './latexInclusions';
import { hasMacro } from './latexCommands';
import { LatexNames } from './latexNames';
import { extensionOf, folderOf, joinPath, nearestFirst } from './paths';

/** How the root of a LaTeX document was found. */
export type RootFoundBy =
  /** It is the document itself. */
  | 'itself'
  /** `% !TEX root = main.tex` */
  | 'root-comment'
  /** `\documentclass[main]{subfiles}` */
  | 'subfiles'
  /** Another document was found that takes this one in. */
  | 'inclusion';

/** One file of a LaTeX document. */
export interface LatexFile {
  readonly path: string;
  readonly text: string;
  /** A package or class of one's own. */
  readonly isPackage: boolean;
}

/** A file that is named and cannot be read: there is none, or only LaTeX knows its name. */
export interface MissingFile {
  readonly written: string;
  /** The file that names it, and where. */
  readonly from: string;
  readonly span: Span;
  readonly isUnknown: boolean;
}

/** A LaTeX document with all files that it consists of. */
export interface LatexProject {
  readonly root: string;
  readonly rootFoundBy: RootFoundBy;
  /** The root first, then the others in the order in which LaTeX reads them; each once. */
  readonly files: readonly LatexFile[];
  readonly missing: readonly MissingFile[];
  /** There is more than is read of one document. */
  readonly isCut: boolean;
}

export interface LatexProjectOptions {
  /** Paths of .tex files that may be the root of a part that does not name it: those of the workspace. */
  readonly candidates?: readonly string[];
}

const mostFiles = 1000;
const mostCharacters = 30_000_000;
const mostCandidates = 300;
const longestChain = 10;

const texEndings = new Set([
  '.tex',
  '.ltx',
  '.latex',
  '.rnw',
  '.rtex',
  '.snw',
  '.tikz',
  '.pgf',
  '.sty',
  '.cls',
  '.def',
  '.clo',
]);

/**
 * The LaTeX document that the file at `path` is of: its root and every file that it takes in. `undefined` where the
 * file itself cannot be read. Circles and missing files are no error.
 */
export async function readLatexProject(
  path: string,
  files: DocumentFiles,
  options: LatexProjectOptions = {},
): Promise<LatexProject | undefined> {
  const text = await files.read(path);
  if (text === undefined) {
    return undefined;
  }
  const named = await findNamedRoot(path, text, files);
  if (named.path !== path || findDocumentClass(text) !== undefined) {
    return readFrom(named.path, named.foundBy, files);
  }
  return (
    (await findByInclusion(path, files, options.candidates ?? [])) ?? readFrom(path, named.foundBy, files)
  );
}

interface NamedRoot {
  readonly path: string;
  readonly foundBy: RootFoundBy;
}

/** Goes from a file to the root that it names, and on from there; a root that is not there does not count. */
async function findNamedRoot(path: string, text: string, files: DocumentFiles): Promise<NamedRoot> {
  let [at, here]: [string, string] = [path, text];
  let foundBy: RootFoundBy = 'itself';
  const seen = new Set([path]);
  for (let steps = 0; steps < longestChain; steps++) {
    const comment = findRootComment(here);
    const written = comment ?? findSubfilesRoot(here);
    const next = written === undefined ? undefined : await findTexFile([folderOf(at)], written, files);
    const nextText = next === undefined || seen.has(next) ? undefined : await files.read(next);
    if (next === undefined || nextText === undefined) {
      break;
    }
    seen.add(next);
    foundBy = foundBy === 'itself' ? (comment === undefined ? 'subfiles' : 'root-comment') : foundBy;
    [at, here] = [next, nextText];
  }
  return { path: at, foundBy };
}

/** The nearest of the documents that take in the file at `path`. */
async function findByInclusion(
  path: string,
  files: DocumentFiles,
  candidates: readonly string[],
): Promise<LatexProject | undefined> {
  for (const candidate of nearestFirst(path, candidates).slice(0, mostCandidates)) {
    const text = await files.read(candidate);
    const isRoot =
      text !== undefined && findDocumentClass(text) !== undefined && findSubfilesRoot(text) === undefined;
    const project = isRoot ? await readFrom(candidate, 'inclusion', files) : undefined;
    if (project?.files.some((file) => file.path === path)) {
      return project;
    }
  }
  return undefined;
}

/** The file that a name in LaTeX means: with `.tex` behind it or as it is, in the first of the folders that has it. */
function findTexFile(
  folders: readonly string[],
  written: string,
  files: DocumentFiles,
): Promise<string | undefined> {
  const isWhole = texEndings.has(extensionOf(written));
  const names = isWhole ? [written, `${written}.tex`] : [`${written}.tex`, written, `${written}.Rnw`];
  return findExisting(
    folders.flatMap((folder) => names.map((name) => joinPath(folder, name))),
    files,
  );
}

/** What LaTeX calls a document: the name of its root without folder and ending. */
export function jobNameOf(root: string): string {
  const name = root.slice(root.lastIndexOf('/') + 1);
  return name.slice(0, name.length - extensionOf(name).length);
}

/** A file still to be read, and the folder that its own inclusions count from. */
interface Waiting {
  readonly path: string;
  readonly base: string;
  readonly isPackage: boolean;
}

function readFrom(root: string, rootFoundBy: RootFoundBy, files: DocumentFiles): Promise<LatexProject> {
  return new ProjectReading(root, files).read(rootFoundBy);
}

class ProjectReading {
  readonly #root: string;
  readonly #files: DocumentFiles;
  readonly #read = new Map<string, LatexFile>();
  readonly #missing: MissingFile[] = [];
  readonly #names: LatexNames;
  #characters = 0;

  constructor(root: string, files: DocumentFiles) {
    this.#root = root;
    this.#files = files;
    this.#names = new LatexNames(jobNameOf(root));
  }

  async read(rootFoundBy: RootFoundBy): Promise<LatexProject> {
    const waiting: Waiting[] = [{ path: this.#root, base: folderOf(this.#root), isPackage: false }];
    let isCut = false;
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      isCut = this.#read.size >= mostFiles || this.#characters >= mostCharacters;
      const text = isCut || this.#read.has(next.path) ? undefined : await this.#files.read(next.path);
      if (isCut) {
        break;
      }
      if (text !== undefined) {
        this.#characters += text.length;
        this.#names.read(text);
        this.#read.set(next.path, { path: next.path, text, isPackage: next.isPackage });
        waiting.push(...(await this.#inclusionsOf(next, text)).reverse());
      }
    }
    return { root: this.#root, rootFoundBy, files: [...this.#read.values()], missing: this.#missing, isCut };
  }

  async #inclusionsOf({ path, base }: Waiting, text: string): Promise<Waiting[]> {
    const found: Waiting[] = [];
    for (const written of findInclusions(text)) {
      const inclusion = this.#expanded(written);
      const next = inclusion.isUnknown ? undefined : await this.#find(inclusion, path, base);
      if (next !== undefined) {
        const takesBase = /import|from$/.test(inclusion.command);
        found.push({ path: next, base: takesBase ? folderOf(next) : base, isPackage: inclusion.isPackage });
      } else if (!inclusion.isPackage) {
        const written = joinPath(inclusion.folder, inclusion.name);
        this.#missing.push({ written, from: path, span: inclusion.span, isUnknown: inclusion.isUnknown });
      }
    }
    return found;
  }

  #expanded(inclusion: LatexInclusion): LatexInclusion {
    const name = this.#names.expand(inclusion.name);
    const folder = this.#names.expand(inclusion.folder);
    return { ...inclusion, name, folder, isUnknown: hasMacro(name) || hasMacro(folder) };
  }

  async #find(inclusion: LatexInclusion, path: string, base: string): Promise<string | undefined> {
    const rootFolder = folderOf(this.#root);
    if (inclusion.isPackage) {
      return findExisting([joinPath(rootFolder, inclusion.name)], this.#files);
    }
    const { folder, name, isRelative } = inclusion;
    const bases = isRelative ? [base, folderOf(path), rootFolder] : [rootFolder, base, folderOf(path)];
    const folders =
      folder === '' ? [base, rootFolder, folderOf(path)] : bases.map((each) => joinPath(each, folder));
    const more = this.#names.folders.map((each) => joinPath(rootFolder, each));
    return findTexFile([...folders, ...more], name, this.#files);
  }
}
