import { findDocumentBibliographies } from '../core/document/documentBibliographies';
import { documentKindOf } from '../core/document/documentKind';
import type { DocumentKind } from '../core/document/documentKind';
import type { DocumentFiles } from '../core/document/documentFiles';
import { findDocumentStyle } from '../core/document/documentStyle';
import { findDocumentSyntax } from '../core/document/documentSyntax';
import { readLatexProject } from '../core/document/latexProject';
import { hasParts, textsOfProject } from '../core/document/textsOfProject';
import { findCitedKeys } from '../core/edit/citedKeys';
import type { CitedKeys } from '../core/edit/citedKeys';
import type { CitationSyntaxId } from '../core/model/citationLanguage';
import { findCitingMacros } from '../core/scan/latexMacros';
import type { CitingMacros } from '../core/scan/latexMacros';
import { calledDocument, documentFilesOf, filesNear, homeFolder } from './documentPaths';
import type { CalledDocument } from './documentPaths';
import type { CliIo } from './io';
import { UsageError } from './usage';

/** One file of a document. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** A document of the call, as far as its citations are asked for. */
export interface CitingDocument {
  readonly called: CalledDocument;
  readonly kind: DocumentKind;
  readonly syntax: CitationSyntaxId | undefined;
  /** The commands of the author's own that cite, in LaTeX. */
  readonly macros: CitingMacros;
  readonly files: DocumentFiles;
  /** The document alone, or every file of it: of LaTeX in the order in which LaTeX reads them. */
  readonly texts: readonly FileText[];
}

async function textsOf(
  { called, kind }: { readonly called: CalledDocument; readonly kind: DocumentKind },
  text: string,
  files: DocumentFiles,
  candidates: readonly string[] | undefined,
): Promise<Pick<CitingDocument, 'macros' | 'texts'>> {
  const { path, workspace } = called;
  if (candidates && hasParts(kind)) {
    const texts = await textsOfProject({ path, files, options: { workspace, candidates } }, kind);
    return { macros: new Map(), texts };
  }
  const project = candidates && (await readLatexProject(path, files, { candidates }));
  const all = project?.files ?? [];
  return {
    macros: findCitingMacros(project === undefined ? [text] : all.map((each) => each.text)),
    texts: project === undefined ? [{ path, text }] : all.filter(({ isPackage }) => !isPackage),
  };
}

/** Reads a document, with all its parts where `withParts`. Throws {@link UsageError}. */
export async function readCitingDocument(
  typed: string,
  withParts: boolean,
  io: CliIo,
): Promise<CitingDocument> {
  const called = calledDocument(typed);
  const files = documentFilesOf(io);
  const text = await files.read(called.path);
  const kind = documentKindOf(called.path);
  if (text === undefined || kind === undefined) {
    throw new UsageError(
      text === undefined ? `${typed} cannot be read.` : `${typed} is no document with citations.`,
      'A DOCUMENT is a Markdown, Quarto, R Markdown, LaTeX, Typst, Org, reStructuredText or AsciiDoc file.',
    );
  }
  const syntax =
    kind === 'markdown'
      ? await findDocumentSyntax({ text, path: called.path }, { files, root: called.workspace })
      : undefined;
  const isWhole = withParts && (kind === 'latex' || hasParts(kind));
  const candidates = isWhole ? await filesNear(called, kind) : undefined;
  return { called, kind, syntax, files, ...(await textsOf({ called, kind }, text, files, candidates)) };
}

/** What a document cites, each key once, in the order of their first mention; `nocite` counts. */
export async function citedKeysOf(document: CitingDocument): Promise<CitedKeys> {
  const { called, kind, syntax, macros, files } = document;
  const texts = document.texts.map(({ text }) => text);
  const style =
    kind === 'markdown'
      ? await findDocumentStyle(called.path, texts.join('\n'), files, called.workspace)
      : undefined;
  return findCitedKeys(texts, kind, { syntax, macros, nocite: style?.nocite ?? '' });
}

/** The bibliographies of a document that are there. */
export async function bibliographiesOf({ called, kind, files }: CitingDocument): Promise<readonly string[]> {
  const candidates = await filesNear(called, kind);
  const found = await findDocumentBibliographies(called.path, files, {
    workspace: called.workspace,
    candidates,
    ...homeFolder(),
  });
  return found.flatMap(({ path, exists }) => (path !== undefined && exists ? [path] : []));
}
