import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { syntaxOf } from '../../core/cite/syntax';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import { findSyntax } from '../../host/documentSyntax';
import { commandIds } from '../../host/ids';
import type { CommandId } from '../../host/ids';
import { registerPaperCommand } from '../../host/paperCommand';
import { sayDone, sayWarning } from '../../host/say';
import { usualChoice } from './citationChoice';
import { plainReferences } from './formatted';
import { hasOwnForm } from './writeCitation';

async function copyText(text: string, said: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  sayDone(said);
}

async function copyKey(papers: readonly Paper[]): Promise<void> {
  const keys = papers.map((paper) => paper.key).join(', ');
  await copyText(keys, vscode.l10n.t('Copied {0}', keys));
}

/** The citation in the syntax of the open document, or Pandoc's. */
async function copyCitation(app: AppContext, papers: readonly Paper[]): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const found = document && (await findSyntax(app.settings, document));
  const syntax = found && hasOwnForm(found) ? found : syntaxOf('pandoc');
  const written = syntax.write(
    papers.map((paper) => ({ key: paper.key })),
    usualChoice(app, syntax, document),
  );
  if ('text' in written) {
    await copyText(written.text, vscode.l10n.t('Copied {0}', written.text));
  } else {
    void sayWarning(written.refused);
  }
}

/** `false` where it was cancelled. */
async function copyReference(app: AppContext, papers: readonly Paper[]): Promise<boolean> {
  const references = await plainReferences(app, papers);
  if (!references) {
    return false;
  }
  const said =
    references.length === 1
      ? vscode.l10n.t('Copied the reference')
      : vscode.l10n.t('Copied {0} references', references.length);
  await copyText(references.join('\n'), said);
  return true;
}

export function registerCopy(app: AppContext): Disposable {
  const store = new DisposableStore();
  const commands: readonly (readonly [CommandId, string, (papers: readonly Paper[]) => Promise<unknown>])[] =
    [
      [commandIds.copyKey, vscode.l10n.t('Copy Citation Key'), copyKey],
      [commandIds.copyCitation, vscode.l10n.t('Copy Citation'), (papers) => copyCitation(app, papers)],
      [commandIds.copyReference, vscode.l10n.t('Copy Reference'), (papers) => copyReference(app, papers)],
    ];
  for (const [id, action, run] of commands) {
    store.add(registerPaperCommand(app, id, action, run));
  }
  return store;
}
