import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { queryPlaceholder } from '../../host/queryRows';
import { PaperPicker } from './paperPicker';

/** Finding papers: the command whose Enter cites, and the question "which papers?" of every other command. */
export function registerFindPaper(app: AppContext): Disposable {
  const store = new DisposableStore();
  const placeholder = queryPlaceholder();
  app.targets.setChooser((action) => new PaperPicker(app, { title: action, placeholder }).pick());
  store.add(
    app.commands.register(commandIds.findPaper, async () => {
      const title = vscode.l10n.t('Find Paper: Enter cites, Shift+Enter ticks several');
      const papers = await new PaperPicker(app, { title, placeholder }).pick();
      if (papers.length > 0) {
        await vscode.commands.executeCommand(
          commandIds.insertCitation,
          papers.map((paper) => paper.id),
        );
      }
    }),
  );
  return store;
}
