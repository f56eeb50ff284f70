import * as vscode from 'vscode';

/** A document as far as it is asked where it is. */
type Placed = Pick<vscode.TextDocument, 'uri'>;

/** The notebook that a document is a cell of; `undefined` for what is no cell. */
export function findNotebook({ uri }: Placed): vscode.NotebookDocument | undefined {
  if (uri.scheme !== 'vscode-notebook-cell') {
    return undefined;
  }
  const id = uri.toString();
  return vscode.workspace.notebookDocuments.find((notebook) =>
    notebook.getCells().some(({ document }) => document.uri.toString() === id),
  );
}

/** The file that a document is, or is a part of. */
export function fileOf(document: Placed): vscode.Uri {
  const { uri } = document;
  return (
    findNotebook(document)?.uri ??
    (uri.scheme === 'vscode-notebook-cell' ? uri.with({ scheme: 'file', fragment: '' }) : uri)
  );
}

/** Whether a cell is prose: Markdown, or raw, in which Quarto and Jupyter Book have their front matter. */
function isProse({ kind, document }: vscode.NotebookCell): boolean {
  return kind === vscode.NotebookCellKind.Markup || document.languageId === 'raw';
}

/** The prose of a notebook as one document: front matter stands in its first cell. */
export function textOfNotebook(notebook: vscode.NotebookDocument): string {
  const cells = notebook.getCells().filter(isProse);
  return cells.map(({ document }) => document.getText()).join('\n\n');
}

/** A document's text; of a cell that of its whole notebook. */
export function wholeTextOf(document: Pick<vscode.TextDocument, 'uri' | 'getText'>): string {
  const notebook = findNotebook(document);
  return notebook ? textOfNotebook(notebook) : document.getText();
}

/** Where front matter of a document goes: itself, or the first cell of its notebook, where that can have any. */
export function findFrontMatterDocument(document: vscode.TextDocument): vscode.TextDocument | undefined {
  const notebook = findNotebook(document);
  const first = notebook?.getCells()[0];
  return notebook ? (first && isProse(first) ? first.document : undefined) : document;
}
