import type * as vscode from 'vscode';
import type { Paper } from '../core/model/paper';

/**
 * Sees to it that papers can be cited in a document, and gives the key of each by its id. `mayAsk`: whether a question
 * may take the keyboard.
 */
export type PrepareCitation = (
  document: vscode.TextDocument,
  papers: readonly Paper[],
  mayAsk: boolean,
) => Promise<ReadonlyMap<string, string>>;

/** Where the feature that knows bibliographies and those that write citations meet. */
export class CitedKeys {
  #prepare: PrepareCitation | undefined;

  /** Says who sees to it. */
  setPrepare(prepare: PrepareCitation): void {
    this.#prepare = prepare;
  }

  /** The key to cite each paper by, in their order. Without `mayAsk` nothing is asked that waits for an answer. */
  async of(
    document: vscode.TextDocument,
    papers: readonly Paper[],
    mayAsk = true,
  ): Promise<readonly string[]> {
    const keys = await this.#prepare?.(document, papers, mayAsk);
    return papers.map(({ id, key }) => keys?.get(id) ?? key);
  }
}
