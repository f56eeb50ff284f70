import { LineIndex } from '../base/text';
import type { Range } from '../base/text';
import { isWebAddress } from './bibliographyDeclaration';
import type {
  BibliographyDeclaration,
  BibliographyFoundBy,
  BibliographyOptions,
} from './bibliographyDeclaration';
import { findExisting } from './documentFiles';
import type { DocumentFiles } from './documentFiles';
import { documentKindOf } from './documentKind';
import { declaringTexts } from './declaringTexts';
import type { DeclaringText } from './declaringText';
import { hasMacro } from './latexCommands';
import { fitsPattern } from './namePattern';
import { extensionOf, folderOf, joinInside, joinPath, nameOf } from './paths';

/** A bibliography file of a document. */
export interface DocumentBibliography {
  readonly foundBy: BibliographyFoundBy;
  /** What names it: `\addbibresource`, `bibliography`, `project.bibliography`. */
  readonly by: string;
  /** The file as it is written there. */
  readonly written: string;
  /** The file that names it and where; not there for a setting. */
  readonly declaredIn?: { readonly path: string; readonly range: Range };
  /** `undefined` where only the tool knows which file is meant: a macro or a pattern stands in its name. */
  readonly path: string | undefined;
  readonly exists: boolean;
}

/**
 * The bibliographies of the document at `path`, each file once, the document's own first and the setting's last.
 * Addresses on the web are left out. Empty for a document that names none, or whose kind has no way to name one.
 */
export async function findDocumentBibliographies(
  path: string,
  files: DocumentFiles,
  options: BibliographyOptions = {},
): Promise<readonly DocumentBibliography[]> {
  const kind = documentKindOf(path, options.languageId);
  const found: DocumentBibliography[] = [];
  const texts = kind === undefined ? [] : await declaringTexts({ path, files, options }, kind);
  for (const text of texts) {
    const lines = new LineIndex(text.text);
    for (const declaration of text.declarations) {
      found.push(...(await resolve(atHome(declaration, options.home), text, lines, files)));
    }
  }
  found.push(...(await ofSetting(options, files)));
  return eachOnce(found.filter(({ written }) => !isWebAddress(written)));
}

/** `~/refs.bib` as Emacs and R read it. */
function atHome(declaration: BibliographyDeclaration, home: string | undefined): BibliographyDeclaration {
  const { written } = declaration;
  return home !== undefined && written.startsWith('~/')
    ? { ...declaration, written: home + written.slice(1) }
    : declaration;
}

async function resolve(
  declaration: BibliographyDeclaration,
  { path, foundBy, folders }: DeclaringText,
  lines: LineIndex,
  files: DocumentFiles,
): Promise<readonly DocumentBibliography[]> {
  const { by, written, span, addsEnding } = declaration;
  const declaredIn = { path, range: lines.rangeOf(span) };
  const matching = declaration.isPattern ? await filesMatching(written, folders, files) : [];
  if (matching.length > 0) {
    return matching.map((each) => ({ foundBy, by, written, declaredIn, path: each, exists: true }));
  }
  if (hasMacro(written.replaceAll('\\', foundBy === 'command' ? '\\' : '/')) || /[*?[\]]/.test(written)) {
    return [{ foundBy, by, written, declaredIn, path: undefined, exists: false }];
  }
  const names = namesOf(written, addsEnding);
  const paths = folders.flatMap((folder) => names.map((name) => joinPath(folder, name)));
  // In a project of Quarto or Typst a leading slash means the project's folder, not the machine's root.
  const rooted = folders.flatMap((folder) => names.map((name) => joinInside(folder, name)));
  const existing = await findExisting([...paths, ...rooted], files);
  if (existing === undefined && declaration.isUnsure) {
    return [];
  }
  const [first] = paths;
  return [{ foundBy, by, written, declaredIn, path: existing ?? first, exists: existing !== undefined }];
}

/** The files whose names fit a pattern such as `bib/*.bib`, in the first of the folders that has some. */
async function filesMatching(
  written: string,
  folders: readonly string[],
  files: DocumentFiles,
): Promise<readonly string[]> {
  for (const base of new Set(folders)) {
    const folder = folderOf(joinPath(base, written));
    const names = (await files.list(folder)).filter((name) => fitsPattern(name, nameOf(written)));
    if (names.length > 0) {
      return [...names].sort().map((name) => joinPath(folder, name));
    }
  }
  return [];
}

/** BibTeX puts `.bib` behind every name; what has it already is meant as it is. */
function namesOf(written: string, addsEnding: boolean): readonly string[] {
  const bare = written.startsWith('file://') ? written.slice('file://'.length) : written;
  if (!addsEnding || extensionOf(bare) === '.bib') {
    return [bare];
  }
  return [`${bare}.bib`, bare];
}

async function ofSetting(
  { setting = [], workspace = '' }: BibliographyOptions,
  files: DocumentFiles,
): Promise<readonly DocumentBibliography[]> {
  const found: DocumentBibliography[] = [];
  for (const written of setting.filter((each) => each.trim() !== '')) {
    const path = joinPath(workspace, written);
    const exists = await files.exists(path);
    found.push({ foundBy: 'setting', by: 'papershelf.bibliography.files', written, path, exists });
  }
  return found;
}

function eachOnce(found: readonly DocumentBibliography[]): readonly DocumentBibliography[] {
  const seen = new Set<string>();
  return found.filter(({ path, written }) => {
    const name = path ?? `?${written}`;
    return !seen.has(name) && seen.add(name);
  });
}
