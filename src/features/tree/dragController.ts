import * as vscode from 'vscode';
import { papersMimeType } from '../../host/ids';
import type { TreeNode } from './paperNodes';

/** Lets papers be dragged out of the tree; who drops them is told their ids. */
export class DragController implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dropMimeTypes: readonly string[] = [];
  readonly dragMimeTypes: readonly string[] = [papersMimeType];

  handleDrag(nodes: readonly TreeNode[], dataTransfer: vscode.DataTransfer): void {
    const papers = nodes.filter((node) => node.kind === 'paper').map((node) => node.row.id);
    if (papers.length > 0) {
      dataTransfer.set(papersMimeType, new vscode.DataTransferItem(JSON.stringify([...new Set(papers)])));
    }
  }
}
