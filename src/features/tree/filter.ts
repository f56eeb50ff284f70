import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { commandIds, viewIds } from '../../host/ids';
import { FilterBox } from './filterBox';
import type { PapersModel } from './papersModel';

async function askForFilter(app: AppContext, model: PapersModel): Promise<void> {
  await vscode.commands.executeCommand(`${viewIds.papers}.focus`);
  await app.library.startShowing();
  await new FilterBox(app, model).show();
}

/** Filtering the tree, by a text that a caller gives or that is typed, and showing all again. */
export function registerFilter(app: AppContext, model: PapersModel): Disposable {
  const store = new DisposableStore();
  store.add(
    app.commands.register(commandIds.filterPapers, async (text) => {
      if (typeof text === 'string') {
        await app.library.startShowing();
        model.setFilter(text);
      } else {
        await askForFilter(app, model);
      }
    }),
  );
  store.add(app.commands.register(commandIds.clearFilter, () => model.setFilter('')));
  return store;
}
