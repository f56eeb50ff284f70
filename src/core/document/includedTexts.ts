import type { BibliographyDeclaration } from './bibliographyDeclaration';
import { workspaceOf } from './declaringText';
import type { DeclaringText, DocumentSearch } from './declaringText';
import { findExisting, readingOnce } from './documentFiles';
import {
  findAsciidocBibliographies,
  findAsciidocInclusions,
  findAsciidocUse,
  findOrgBibliographies,
  findOrgInclusions,
} from './markupBibliographies';
import { extensionOf, folderOf, foldersUpwards, joinInside, joinPath, nearestFirst } from './paths';
import { findTypstBibliographies, findTypstInclusions } from './typstBibliographies';

const mostParts = 200;
const mostMains = 100;

/** How a language takes files in and names bibliographies. */
export interface Inclusion {
  /** What the file that takes in all others is called by habit; empty for none. */
  readonly main: string;
  /** So many files of one folder are looked into for one that takes a document in. */
  readonly mostOfFolder: number;
  readonly inclusions: (text: string) => readonly string[];
  readonly bibliographies: (text: string) => readonly BibliographyDeclaration[];
}

/** Typst. */
export const typst: Inclusion = {
  main: 'main.typ',
  mostOfFolder: mostMains,
  inclusions: findTypstInclusions,
  bibliographies: findTypstBibliographies,
};

/** Org: many a folder holds hundreds of notes that take in nothing. */
export const org: Inclusion = {
  main: '',
  mostOfFolder: 20,
  inclusions: findOrgInclusions,
  bibliographies: findOrgBibliographies,
};

/** AsciiDoc. */
export const asciidoc: Inclusion = {
  main: '',
  mostOfFolder: mostMains,
  inclusions: findAsciidocInclusions,
  bibliographies: findAsciidocBibliographies,
};

/** A file of a document, whose bibliographies are not looked for yet. */
type Part = Omit<DeclaringText, 'declarations'>;

function declaring(parts: readonly Part[], { bibliographies }: Inclusion): readonly DeclaringText[] {
  return parts.map((part) => ({ ...part, declarations: bibliographies(part.text) }));
}

/**
 * A document with what it takes in; where that names no bibliography, with a file that takes it in: in Typst the
 * `main.typ` above it counts first.
 */
export async function textsWithParts(
  { path, files, options }: DocumentSearch,
  language: Inclusion,
): Promise<readonly DeclaringText[]> {
  const search: DocumentSearch = { path, files: readingOnce(files), options };
  const own = declaring(await readParts(search, path, language), language);
  if (own.some(({ declarations }) => declarations.some(({ isUnsure }) => !isUnsure))) {
    return own;
  }
  const above = declaring((await takenInBy(search, language)) ?? [], language);
  return [...own, ...above];
}

/** A file that takes the document in, with all its parts; `undefined` where none is found. */
async function takenInBy(search: DocumentSearch, language: Inclusion): Promise<readonly Part[] | undefined> {
  const { path, files, options } = search;
  const mains = foldersUpwards(path, options.workspace).map((folder) => joinPath(folder, language.main));
  const main = await findExisting(language.main === '' ? [] : mains, files);
  return (
    (await firstWith(search, language, main === undefined ? [] : [main])) ??
    (await firstWith(search, language, othersNear(search, language)))
  );
}

function othersNear({ path, options }: DocumentSearch, { mostOfFolder }: Inclusion): readonly string[] {
  const counts = new Map<string, number>();
  return nearestFirst(path, options.candidates ?? [])
    .filter((each) => {
      const count = (counts.get(folderOf(each)) ?? 0) + 1;
      counts.set(folderOf(each), count);
      return count <= mostOfFolder;
    })
    .slice(0, mostMains);
}

async function firstWith(
  search: DocumentSearch,
  language: Inclusion,
  candidates: readonly string[],
): Promise<readonly Part[] | undefined> {
  // All are read at once, and each only once.
  await Promise.all(candidates.map((each) => search.files.read(each)));
  for (const each of candidates.filter((candidate) => candidate !== search.path)) {
    const above = await readParts(search, each, language);
    if (above.some((part) => part.path === search.path)) {
      return above;
    }
  }
  return undefined;
}

async function readParts(
  search: DocumentSearch,
  start: string,
  { inclusions }: Inclusion,
): Promise<readonly Part[]> {
  const found = new Map<string, Part>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined && found.size < mostParts; path = waiting.pop()) {
    const text = found.has(path) ? undefined : await search.files.read(path);
    if (text !== undefined) {
      const folder = folderOf(path);
      const folders = [folder, folderOf(start), ...workspaceOf(search)];
      found.set(path, { foundBy: 'command', path, text, folders });
      waiting.push(
        ...inclusions(text)
          .flatMap((name) => placesOf(name, folders))
          .reverse(),
      );
    }
  }
  return [...found.values()];
}

/** Where an included file may lie: a leading slash is the project's folder in Typst, and the machine's root elsewhere. */
function placesOf(name: string, [own = '', ...above]: readonly string[]): readonly string[] {
  const rooted = name.startsWith('/') ? above.map((folder) => joinInside(folder, name)) : [];
  return [...new Set([joinPath(own, name), ...rooted])];
}

/** Where no file is named, asciidoctor-bibtex takes the first of the folder that the whole document is in. */
export async function asciidocTexts(search: DocumentSearch): Promise<readonly DeclaringText[]> {
  const texts = await textsWithParts(search, asciidoc);
  const citing = texts.find(({ text }) => findAsciidocUse(text));
  const span = citing && findAsciidocUse(citing.text);
  if (!span || texts.some(({ declarations }) => declarations.length > 0)) {
    return texts;
  }
  for (const folder of new Set(texts.map(({ path }) => folderOf(path)))) {
    const names = (await search.files.list(folder)).filter((name) => extensionOf(name) === '.bib');
    const [written] = [...names].sort();
    if (written !== undefined) {
      const declarations = [{ by: 'bibliography::[]', written, span, addsEnding: false }];
      return [...texts, { ...citing, folders: [folder], declarations }];
    }
  }
  return texts;
}
