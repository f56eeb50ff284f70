import type * as vscode from 'vscode';
import type { Paper } from '../core/model/paper';

/** `cite`: as the settings have it; `quiet`: without a question that takes the keyboard; `add`: whatever they say. */
export type CitingMode = 'cite' | 'quiet' | 'add';

/** Sees to it that papers can be cited in a document, and gives the key of each by its id. */
export type PrepareCitation = (
  document: vscode.TextDocument,
  papers: readonly Paper[],
  mode: CitingMode,
) => Promise<ReadonlyMap<string, string>>;

/** Where the feature that knows bibliographies and those that write citations meet. */
export class CitedKeys {
  #prepare: PrepareCitation | undefined;

  /** Says who sees to it. */
  setPrepare(prepare: PrepareCitation): void {
    this.#prepare = prepare;
  }

  /** The key to cite each paper by, in their order. */
  async of(
    document: vscode.TextDocument,
    papers: readonly Paper[],
    mode: CitingMode = 'cite',
  ): Promise<readonly string[]> {
    const keys = await this.#prepare?.(document, papers, mode);
    return papers.map(({ id, key }) => keys?.get(id) ?? key);
  }
}
