import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { groupItem, groupNode, paperItem, paperNode, paperTooltip } from './paperNodes';
import type { TreeNode } from './paperNodes';
import type { PapersModel } from './papersModel';

/** Shows the model as a tree. Waits for the first reading, so that VS Code shows its own progress; then never blocks. */
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
      await this.#app.library.start();
      return this.#model.groups().map((group) => groupNode(group, 0));
    }
    if (node.kind === 'paper') {
      return [];
    }
    const { group, depth } = node;
    return group.children.length > 0
      ? group.children.map((child) => groupNode(child, depth + 1))
      : group.papers.map((paper) => paperNode(paper, group.id));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node, this.#model) : paperItem(node, this.#model);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.kind === 'paper') {
      item.tooltip = paperTooltip(node.paper, this.#app);
    }
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChangeTreeData.dispose();
  }
}
