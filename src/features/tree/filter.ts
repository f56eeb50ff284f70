import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { commandIds, viewIds } from '../../host/ids';
import { FilterBox } from './filterBox';
import type { TreeNode } from './paperNodes';
import type { PapersModel } from './papersModel';

/** The box comes at once: what is typed behind its key is meant for it. The tree has the keyboard afterwards. */
async function askForFilter(app: AppContext, { model, view }: FilteredTree): Promise<void> {
  const focusTree = (): Thenable<unknown> => vscode.commands.executeCommand(`${viewIds.papers}.focus`);
  if (!view.visible) {
    await focusTree();
  }
  await new FilterBox(app, model).show();
  await focusTree();
}

interface FilteredTree {
  readonly model: PapersModel;
  readonly view: vscode.TreeView<TreeNode>;
}

/** Filtering the tree, by a text that a caller gives or that is typed, and showing all again. */
export function registerFilter(app: AppContext, tree: FilteredTree): Disposable {
  const { model } = tree;
  const store = new DisposableStore();
  store.add(
    app.commands.register(commandIds.filterPapers, async (text) => {
      if (typeof text === 'string') {
        await app.library.startShowing();
        model.setFilter(text);
      } else {
        await askForFilter(app, tree);
      }
    }),
  );
  store.add(app.commands.register(commandIds.clearFilter, () => model.setFilter('')));
  return store;
}
