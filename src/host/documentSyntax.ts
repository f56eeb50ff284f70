import * as vscode from 'vscode';
import { syntaxOf } from '../core/cite/syntax';
import type { CitationSyntax } from '../core/cite/syntax';
import { findDocumentSyntax, syntaxOfText } from '../core/document/documentSyntax';
import { findSyntaxId } from '../core/model/citationLanguage';
import type { CitationSyntaxId } from '../core/model/citationLanguage';
import { documentFilesAt } from './documentFiles';
import { fileOf, wholeTextOf } from './notebooks';
import type { Settings } from './settings';

const mostCandidates = 300;

async function texFiles(uri: vscode.Uri): Promise<readonly string[]> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const found = folder
    ? await vscode.workspace.findFiles(
        new vscode.RelativePattern(folder, '**/*.{tex,ltx,Rnw}'),
        undefined,
        mostCandidates,
      )
    : [];
  return found.map(({ path }) => path);
}

/** What the setting says for the document's language: a syntax, `text` for formatted text, or nothing. */
function chosenSyntax(
  settings: Settings,
  document: vscode.TextDocument,
): CitationSyntaxId | 'text' | undefined {
  const chosen = settings.get('citation.syntax', document)[document.languageId];
  return chosen === 'text' ? chosen : findSyntaxId(String(chosen));
}

/**
 * The syntax that citations have in `document`: what the setting says for its language, else what the document, its
 * project and the files it is made of say. `undefined` where citations are formatted text.
 */
export async function findSyntax(
  settings: Settings,
  document: vscode.TextDocument,
): Promise<CitationSyntax | undefined> {
  const chosen = chosenSyntax(settings, document);
  if (chosen !== undefined) {
    return chosen === 'text' ? undefined : syntaxOf(chosen);
  }
  const uri = fileOf(document);
  const question = { text: wholeTextOf(document), path: uri.path, languageId: document.languageId };
  const id =
    document.isUntitled && uri.scheme === 'untitled'
      ? syntaxOfText(question)
      : await findDocumentSyntax(question, {
          files: documentFilesAt(uri),
          root: vscode.workspace.getWorkspaceFolder(uri)?.uri.path,
          candidates: () => texFiles(uri),
        });
  return id === undefined ? undefined : syntaxOf(id);
}
