import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { commandIds, viewIds } from '../../host/ids';
import type { PapersModel } from './papersModel';

/** An input box whose text filters the tree as it is typed; Escape brings back what was there before. */
async function askForFilter(app: AppContext, model: PapersModel): Promise<void> {
  await vscode.commands.executeCommand(`${viewIds.papers}.focus`);
  await app.library.startShowing();
  const before = model.filter;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Papers');
  input.placeholder = vscode.l10n.t('Words, author: year: #technique has: cited: "a phrase" -without');
  input.prompt = vscode.l10n.t('Enter keeps the filter, Escape undoes it.');
  input.value = before;
  // Looking at what is left, by a click into the tree, is no answer to the question.
  input.ignoreFocusOut = true;
  await new Promise<void>((resolve) => {
    let accepted = false;
    input.onDidChangeValue((value) => model.setFilter(value));
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      model.setFilter(accepted ? input.value : before);
      resolve();
    });
    input.show();
  });
  input.dispose();
}

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
