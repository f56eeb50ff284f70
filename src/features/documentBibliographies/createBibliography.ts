import * as vscode from 'vscode';
import { declareBibliography } from '../../core/document/declareBibliography';
import { documentKindOf } from '../../core/document/documentKind';
import { folderOf, relativePath } from '../../core/document/paths';
import { toVscodeEdits } from '../../host/convert';
import { fileOf, findFrontMatterDocument } from '../../host/notebooks';
import { sayInformation, sayWarning } from '../../host/say';

const fileName = 'references.bib';

/** Offers a bibliography to a document that names none. Gives its address where a person wants one. */
export async function offerBibliography(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const create = vscode.l10n.t('Create {0}', fileName);
  const answer = await sayInformation(
    vscode.l10n.t(
      '{0} names no bibliography, so this citation finds no entry.',
      vscode.workspace.asRelativePath(document.uri),
    ),
    create,
  );
  return answer === create ? nameBibliography(document) : undefined;
}

/**
 * Names `references.bib` beside a document in it, which is one step of undo there. The file itself is made with its
 * first entry. Says so and gives nothing where the document has no place for it, or cannot be edited.
 */
export async function nameBibliography(
  document: vscode.TextDocument,
  uri: vscode.Uri = vscode.Uri.joinPath(fileOf(document), '..', fileName),
): Promise<vscode.Uri | undefined> {
  const head = findFrontMatterDocument(document);
  const kind = documentKindOf(document.uri.path, document.languageId);
  const file = relativePath(folderOf(document.uri.path), uri.path);
  const edit = head && kind && declareBibliography(head.getText(), kind, file);
  if (!edit) {
    void sayWarning(
      head
        ? vscode.l10n.t('This is a part of a document: name the bibliography in the file that takes it in.')
        : vscode.l10n.t(
            'Name the bibliography in a first cell of Markdown, which this notebook does not have.',
          ),
    );
    return undefined;
  }
  const change = new vscode.WorkspaceEdit();
  change.set(head.uri, toVscodeEdits(head, [edit]));
  if (!(await vscode.workspace.applyEdit(change))) {
    void sayWarning(vscode.l10n.t('{0} cannot be edited.', vscode.workspace.asRelativePath(document.uri)));
    return undefined;
  }
  return uri;
}
