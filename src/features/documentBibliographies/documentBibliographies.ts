import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { AddOnCite } from './addOnCite';
import { chooseAnotherBibliography } from './chooseBibliography';
import { showBibliographies } from './showBibliographies';

/** The bibliographies of documents: citing adds to them, and a command shows them. */
export function registerDocumentBibliographies(app: AppContext): Disposable {
  const store = new DisposableStore();
  const adding = new AddOnCite(app);
  app.citedKeys.setPrepare((document, papers, mode) => adding.prepare(document, papers, mode));
  store.add(app.commands.register(commandIds.showBibliographies, () => showBibliographies(app)));
  store.add(app.commands.register(commandIds.chooseBibliography, () => chooseAnotherBibliography(app)));
  return store;
}
