import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';

const citeprocPage = 'https://github.com/Juris-M/citeproc-js';
const stylesPage = 'https://citationstyles.org/';

function versionOf(extension: vscode.Extension<unknown>): string {
  const manifest: unknown = extension.packageJSON;
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}

/** Says what Papershelf is made of. citeproc-js is shipped under the CPAL, whose notice stands here and in the README. */
async function showAbout(app: AppContext): Promise<void> {
  const citeproc = vscode.l10n.t('About citeproc-js');
  const styles = vscode.l10n.t('About CSL Styles');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Papershelf {0}', versionOf(app.extension.extension)),
    {
      modal: true,
      detail: [
        vscode.l10n.t('Licence: MIT.'),
        vscode.l10n.t(
          'References are formatted by citeproc-js, by Frank Bennett, under the CPAL 1.0: {0}',
          citeprocPage,
        ),
        vscode.l10n.t(
          'Citation styles and locales are by the Citation Style Language project, under CC BY-SA 3.0: {0}',
          stylesPage,
        ),
        vscode.l10n.t('Ranking by Fuse.js (Apache-2.0), JSON positions by jsonc-parser (MIT).'),
      ].join('\n'),
    },
    citeproc,
    styles,
  );
  if (answer !== undefined) {
    await vscode.env.openExternal(vscode.Uri.parse(answer === citeproc ? citeprocPage : stylesPage));
  }
}

export function registerAbout(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(app.commands.register(commandIds.about, () => showAbout(app)));
  store.add(app.commands.register(commandIds.showLog, () => app.log.show()));
  store.add(
    app.commands.register(commandIds.openSettings, () =>
      vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${app.extension.extension.id}`),
    ),
  );
  store.add(app.commands.register(commandIds.reloadCollections, () => app.library.reload()));
  store.add(
    app.commands.register(commandIds.showBuiltinCollection, () =>
      // Without a folder the setting is the user's for all windows: what is the rule elsewhere is enough here.
      app.settings.set('builtinCollection', vscode.workspace.workspaceFolders ? 'always' : 'auto'),
    ),
  );
  return store;
}
