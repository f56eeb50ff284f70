import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { MarkupLanguage } from '../../core/base/markup';
import { joinCitation, joinReferences } from '../../core/cite/joinReferences';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { registerPaperCommand } from '../../host/paperCommand';
import { sayDone } from '../../host/say';
import { formattedAs } from './formatted';

interface LanguageRow extends vscode.QuickPickItem {
  readonly as: MarkupLanguage;
}

/** VS Code's clipboard takes text only: RTF and HTML are copied as their source. */
function languageRows(): readonly LanguageRow[] {
  return [
    { label: vscode.l10n.t('Plain text'), as: 'text' },
    { label: 'Markdown', as: 'markdown' },
    { label: 'HTML', description: vscode.l10n.t('as source text'), as: 'html' },
    { label: 'LaTeX', as: 'latex' },
    { label: 'RTF', description: vscode.l10n.t('as source text, to be saved as an .rtf file'), as: 'rtf' },
  ];
}

/** Callers may name the language; otherwise the person is asked. */
async function chooseLanguage(named: unknown): Promise<MarkupLanguage | undefined> {
  const rows = languageRows();
  const known = rows.find(({ as }) => as === named);
  return (known ?? (await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Copy as…') })))?.as;
}

async function copyAs(
  app: AppContext,
  papers: readonly Paper[],
  kind: 'references' | 'citation',
  named: unknown,
): Promise<boolean> {
  const as = await chooseLanguage(named);
  if (as === undefined) {
    return false;
  }
  const texts = await formattedAs(app, papers, kind, as);
  if (!texts) {
    return false;
  }
  const text = kind === 'references' ? joinReferences(texts, as) : joinCitation(texts.join(''), as);
  await vscode.env.clipboard.writeText(text);
  sayDone(
    kind === 'citation'
      ? vscode.l10n.t('Copied the formatted citation')
      : papers.length === 1
        ? vscode.l10n.t('Copied the reference')
        : vscode.l10n.t('Copied {0} references', texts.length),
  );
  return true;
}

/** Copying references and formatted citations in a language of one's choice. */
export function registerCopyAs(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(
    registerPaperCommand(
      app,
      commandIds.copyReferenceAs,
      vscode.l10n.t('Copy Reference As'),
      (papers, [, as]) => copyAs(app, papers, 'references', as),
    ),
  );
  store.add(
    registerPaperCommand(
      app,
      commandIds.copyCitationAs,
      vscode.l10n.t('Copy Formatted Citation As'),
      (papers, [, as]) => copyAs(app, papers, 'citation', as),
    ),
  );
  return store;
}
