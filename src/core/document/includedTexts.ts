import type { BibliographyDeclaration } from './bibliographyDeclaration';
import { workspaceOf } from './declaringText';
import type { DeclaringText, DocumentSearch } from './declaringText';
import { findExisting } from './documentFiles';
import {
  findAsciidocBibliographies,
  findAsciidocInclusions,
  findAsciidocUse,
  findOrgBibliographies,
  findOrgInclusions,
} from './markupBibliographies';
import { extensionOf, folderOf, foldersUpwards, joinPath, nearestFirst } from './paths';
import { findTypstBibliographies, findTypstInclusions } from './typstBibliographies';

const mostParts = 200;
const mostMains = 100;

/** How a language takes files in and names bibliographies. */
export interface Inclusion {
  /** What the file that takes in all others is called by habit; empty for none. */
  readonly main: string;
  readonly inclusions: (text: string) => readonly string[];
  readonly bibliographies: (text: string) => readonly BibliographyDeclaration[];
}

/** Typst. */
export const typst: Inclusion = {
  main: 'main.typ',
  inclusions: findTypstInclusions,
  bibliographies: findTypstBibliographies,
};

/** Org. */
export const org: Inclusion = {
  main: '',
  inclusions: findOrgInclusions,
  bibliographies: findOrgBibliographies,
};

/** AsciiDoc. */
export const asciidoc: Inclusion = {
  main: '',
  inclusions: findAsciidocInclusions,
  bibliographies: findAsciidocBibliographies,
};

/**
 * A document with what it takes in; where that names no bibliography, with a file that takes it in: in Typst the
 * `main.typ` above it counts first.
 */
export async function textsWithParts(
  search: DocumentSearch,
  language: Inclusion,
): Promise<readonly DeclaringText[]> {
  const { path, files, options } = search;
  const own = await readParts(search, search.path, language);
  if (own.some(({ declarations }) => declarations.length > 0)) {
    return own;
  }
  const mains = foldersUpwards(path, options.workspace).map((folder) => joinPath(folder, language.main));
  const main = await findExisting(language.main === '' ? [] : mains, files);
  const others = nearestFirst(path, options.candidates ?? []).slice(0, mostMains);
  for (const each of new Set([...(main === undefined ? [] : [main]), ...others])) {
    const above = each === path ? [] : await readParts(search, each, language);
    if (above.some((part) => part.path === path)) {
      return [...own, ...above];
    }
  }
  return own;
}

async function readParts(
  search: DocumentSearch,
  start: string,
  { inclusions, bibliographies }: Inclusion,
): Promise<readonly DeclaringText[]> {
  const found = new Map<string, DeclaringText>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined && found.size < mostParts; path = waiting.pop()) {
    const text = found.has(path) ? undefined : await search.files.read(path);
    if (text !== undefined) {
      const folder = folderOf(path);
      const folders = [folder, folderOf(start), ...workspaceOf(search)];
      found.set(path, { foundBy: 'command', path, text, folders, declarations: bibliographies(text) });
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
  const rooted = name.startsWith('/')
    ? above.map((folder) => joinPath(folder, name.replace(/^\/+/, '')))
    : [];
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
