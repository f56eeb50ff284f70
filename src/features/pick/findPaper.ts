import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { commandIds, internalCommandIds } from '../../host/ids';
import { queryPlaceholder } from '../../host/queryRows';
import { chooseAction } from './paperActions';
import { PaperPicker } from './paperPicker';
import type { PickerWords } from './paperPicker';

/** Finding papers: the command whose Enter cites, and the question "which papers?" of every other command. */
export function registerFindPaper(app: AppContext): Disposable {
  const store = new DisposableStore();
  const placeholder = queryPlaceholder();
  let open: PaperPicker | undefined;
  const pick = async (words: PickerWords): ReturnType<PaperPicker['pick']> => {
    const picker = new PaperPicker(app, words);
    open = picker;
    try {
      return await picker.pick();
    } finally {
      open = open === picker ? undefined : open;
    }
  };
  app.targets.setChooser((action) => pick({ title: action, placeholder }));
  store.add(
    app.commands.register(commandIds.findPaper, async () => {
      const title = vscode.l10n.t('Find Paper: Enter cites, Shift+Enter ticks several, Alt+Enter does more');
      const papers = await pick({ title, placeholder });
      if (papers.length > 0) {
        await vscode.commands.executeCommand(
          commandIds.insertCitation,
          papers.map((paper) => paper.id),
        );
      }
    }),
  );
  store.add(
    app.commands.register(internalCommandIds.paperActions, async (...args) => {
      // Without papers: the keybinding, for what the open picker has chosen.
      await (args.length === 0 ? open?.showActions() : chooseAction(await app.targets.resolve(args, '')));
    }),
  );
  return store;
}
