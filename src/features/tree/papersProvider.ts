import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { Page } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { paperTooltip } from '../../host/paperTooltip';
import { groupItem, moreItem, paperItem } from './paperNodes';
import type { TreeNode } from './paperNodes';
import type { PapersModel } from './papersModel';

/** Shows the model as a tree. Waits for the first papers, so that VS Code shows its own progress; then never blocks. */
export class PapersProvider implements vscode.TreeDataProvider<TreeNode>, Disposable {
  readonly #app: AppContext;
  readonly #model: PapersModel;
  readonly #onDidChangeTreeData = new vscode.EventEmitter<undefined>();
  readonly #subscription: Disposable;

  readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;

  constructor(app: AppContext, model: PapersModel) {
    this.#app = app;
    this.#model = model;
    this.#subscription = model.onDidChange(() => this.#onDidChangeTreeData.fire(undefined));
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) {
      await this.#app.library.startShowing();
      return this.#nodesOf(await this.#model.page(''), '', 0);
    }
    return node.kind === 'group'
      ? this.#nodesOf(await this.#model.page(node.group.id), node.group.id, node.depth + 1)
      : [];
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node, this.#model);
      case 'paper':
        return paperItem(node, this.#model);
      case 'more':
        return moreItem(node);
    }
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    node: TreeNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    if (node.kind === 'paper') {
      const [paper] = await this.#app.library.shelf.ask('papers', [[node.row.id]]);
      if (paper && !token.isCancellationRequested) {
        item.tooltip = paperTooltip(paper);
      }
    }
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChangeTreeData.dispose();
  }

  #nodesOf({ groups, papers, more }: Page, parent: string, depth: number): TreeNode[] {
    const { view } = this.#model;
    return [
      ...groups.map((group): TreeNode => ({ kind: 'group', group, depth, view })),
      ...papers.map((row): TreeNode => ({ kind: 'paper', row, groupId: parent })),
      ...(more > 0 ? [{ kind: 'more', parent, more } as const] : []),
    ];
  }
}
