import type * as vscode from 'vscode';
import type { Paper } from '../core/model/paper';

/** Sees to it that papers can be cited in a document, and gives the key of each by its id. */
export type PrepareCitation = (
  document: vscode.TextDocument,
  papers: readonly Paper[],
) => Promise<ReadonlyMap<string, string>>;

/** Where the feature that knows bibliographies and those that write citations meet. */
export class CitedKeys {
  #prepare: PrepareCitation | undefined;

  /** Says who sees to it. */
  setPrepare(prepare: PrepareCitation): void {
    this.#prepare = prepare;
  }

  /** The key to cite each paper by, in their order. */
  async of(document: vscode.TextDocument, papers: readonly Paper[]): Promise<readonly string[]> {
    const keys = await this.#prepare?.(document, papers);
    return papers.map(({ id, key }) => keys?.get(id) ?? key);
  }
}
