import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { sayDone, sayWarning } from '../../host/say';
import type { TornFile } from '../../host/writeMarks';

/** Says that a file is torn, and does what a person wants; comparing asks once more. */
async function offer(app: AppContext, { uri, kept }: TornFile): Promise<void> {
  const name = vscode.workspace.asRelativePath(uri);
  const back = vscode.l10n.t('Put Back');
  const compare = vscode.l10n.t('Compare');
  const leave = vscode.l10n.t('Leave');
  const message = vscode.l10n.t(
    'Writing {0} was cut off: the file is neither as it was before nor as it should be.',
    name,
  );
  const answer = await sayWarning(message, back, compare, leave);
  if (answer === compare) {
    await vscode.commands.executeCommand('vscode.diff', kept, uri, vscode.l10n.t('{0} before and now', name));
    await offer(app, { uri, kept });
  } else if (answer === leave) {
    await app.bibliographies.safe.forget(uri);
  } else if (answer === back) {
    await putBack(app, { uri, kept });
  }
}

async function putBack(app: AppContext, { uri, kept }: TornFile): Promise<void> {
  const name = vscode.workspace.asRelativePath(uri);
  if (await app.bibliographies.restore(uri, kept)) {
    sayDone(vscode.l10n.t('{0} is as it was', name));
  } else {
    void sayWarning(
      vscode.l10n.t('{0} has unsaved changes, or another program writes it: nothing was put back.', name),
    );
  }
}

async function look(app: AppContext): Promise<void> {
  for (const torn of await app.bibliographies.safe.torn()) {
    // Not waited for: a message may stand for long, and there may be another file.
    offer(app, torn).catch((error: unknown) => app.log.error(`A torn file: ${String(error)}`));
  }
}

/** Once the library is used, looks whether the last writing of a bibliography was cut off, and offers what it had. */
export function registerTornFiles(app: AppContext): Disposable {
  let hasLooked = false;
  return app.library.onDidChange(() => {
    if (!hasLooked) {
      hasLooked = true;
      look(app).catch((error: unknown) => app.log.error(`Looking for torn files: ${String(error)}`));
    }
  });
}
