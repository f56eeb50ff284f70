import * as vscode from 'vscode';
import { findDocumentBibliographies } from '../core/document/documentBibliographies';
import type { DocumentBibliography } from '../core/document/documentBibliographies';
import { documentKindOf } from '../core/document/documentKind';
import { readLatexProject } from '../core/document/latexProject';
import { hasParts, textsOfProject } from '../core/document/textsOfProject';
import { homeFolder } from './collectionPatterns';
import { documentFilesAt, uriOfPath } from './documentFiles';
import { fileOf, wholeTextOf } from './notebooks';
import type { Settings } from './settings';

/** A bibliography of a document, and its address; none where only the tool knows which file is meant. */
export interface FoundBibliography extends DocumentBibliography {
  readonly uri: vscode.Uri | undefined;
}

/** So many .tex files of the workspace are looked into for the root of one that does not name it. */
const mostCandidates = 300;

/** Whether a document's files can be looked for: one that was never saved stands nowhere. */
export function hasPlace(document: vscode.TextDocument): boolean {
  return (
    fileOf(document).scheme !== 'untitled' &&
    documentKindOf(document.uri.path, document.languageId) !== undefined
  );
}

/** The bibliographies of a document, its own first and those of the setting last. */
export async function bibliographiesOf(
  settings: Settings,
  document: vscode.TextDocument,
): Promise<readonly FoundBibliography[]> {
  const { languageId } = document;
  const uri = fileOf(document);
  const setting = settings.get('bibliography.files', document);
  const home = homeFolder();
  const found = await findDocumentBibliographies(uri.path, documentFilesAt(uri), {
    languageId,
    workspace: vscode.workspace.getWorkspaceFolder(uri)?.uri.path,
    setting,
    candidates: await candidatesFor(document),
    ...(home === undefined ? {} : { home: home.replaceAll('\\', '/') }),
  });
  return found.map((each) => ({
    ...each,
    uri: each.path === undefined ? undefined : uriOfPath(uri, each.path),
  }));
}

/** The addresses of the bibliographies that are there. */
export function addressesOf(found: readonly FoundBibliography[]): readonly string[] {
  return found.flatMap(({ uri, exists }) => (uri && exists ? [uri.toString()] : []));
}

/** The texts of a document with all its parts, where its language has such. */
export async function textsOf(document: vscode.TextDocument): Promise<readonly string[]> {
  const kind = documentKindOf(document.uri.path, document.languageId);
  if (kind !== undefined && hasParts(kind) && hasPlace(document)) {
    const { path } = document.uri;
    const workspace = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.path;
    const options = { workspace, candidates: await candidatesFor(document) };
    const texts = await textsOfProject({ path, files: documentFilesAt(document.uri), options }, kind);
    return texts.length > 0 ? texts.map(({ text }) => text) : [document.getText()];
  }
  if (kind !== 'latex') {
    return [wholeTextOf(document)];
  }
  const candidates = await candidatesFor(document);
  const project = await readLatexProject(document.uri.path, documentFilesAt(document.uri), { candidates });
  return project?.files.map(({ text }) => text) ?? [document.getText()];
}

/** A LaTeX document without a class may be a part of any other; what has one, or is none, asks for no search. */
async function candidatesFor(document: vscode.TextDocument): Promise<readonly string[]> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const names = folder && (await candidateNames(document, folder));
  if (!folder || names === undefined) {
    return [];
  }
  const pattern = new vscode.RelativePattern(folder, names);
  const uris = await vscode.workspace.findFiles(pattern, '**/node_modules/**', mostCandidates);
  return uris.map(({ path }) => path);
}

/** The pattern of files that may have a say in a document though it does not name them, if there can be any. */
async function candidateNames(
  document: vscode.TextDocument,
  folder: vscode.WorkspaceFolder,
): Promise<string | undefined> {
  switch (documentKindOf(document.uri.path, document.languageId)) {
    case 'latex':
      return document.getText().includes('\\documentclass') ? undefined : '**/*.{tex,ltx,Rnw,rnw}';
    case 'typst':
      return '**/*.typ';
    case 'org':
      return '**/*.org';
    case 'asciidoc':
      return '**/*.{adoc,asciidoc,asc}';
    case 'markdown': {
      const projects = new vscode.RelativePattern(folder, '**/myst.{yml,yaml}');
      const found = await vscode.workspace.findFiles(projects, '**/node_modules/**', 1);
      const endings = [
        ...(found.length > 0 ? ['bib'] : []),
        ...(/\.(?:qmd|rmd|rmarkdown)$/i.test(document.uri.path) ? ['qmd', 'Rmd', 'rmd', 'Rmarkdown'] : []),
      ];
      return endings.length > 0 ? `**/*.{${endings.join(',')}}` : undefined;
    }
    default:
      return undefined;
  }
}
