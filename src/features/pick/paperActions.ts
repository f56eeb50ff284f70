import * as vscode from 'vscode';
import type { ShelfPaper } from '../../core/shelf/protocol';
import { commandIds } from '../../host/ids';
import type { CommandId } from '../../host/ids';
import { papersText, separator } from '../../host/queryRows';
import { plainWords } from '../../host/say';
import { isWayOn } from './waysOn';
import type { WayOn } from './waysOn';

function action(icon: string, title: string, command: CommandId): WayOn {
  return { label: `$(${icon}) ${title}`, command };
}

/** What can be done with papers, as the tree's menu has it. */
function actions(): readonly (WayOn | vscode.QuickPickItem)[] {
  return [
    separator(vscode.l10n.t('Insert')),
    action('quote', vscode.l10n.t('Insert Citation'), commandIds.insertCitation),
    action('edit', vscode.l10n.t('Insert Citation with Options...'), commandIds.insertCitationWith),
    action('note', vscode.l10n.t('Insert Summary'), commandIds.insertSummary),
    action('note', vscode.l10n.t('Insert Summary...'), commandIds.insertSummaryAs),
    action('list-ordered', vscode.l10n.t('Insert Reference'), commandIds.insertReference),
    action('quote', vscode.l10n.t('Insert Formatted Citation'), commandIds.insertFormattedCitation),
    separator(vscode.l10n.t('Copy')),
    action('key', vscode.l10n.t('Copy Citation Key'), commandIds.copyKey),
    action('copy', vscode.l10n.t('Copy Reference'), commandIds.copyReference),
    action('save-as', vscode.l10n.t('Copy to Bibliography...'), commandIds.copyToBibliography),
    separator(vscode.l10n.t('Open')),
    action('globe', vscode.l10n.t('Open in Browser'), commandIds.openInBrowser),
    action('notebook', vscode.l10n.t('Open Note'), commandIds.openNote),
    action('go-to-file', vscode.l10n.t('Show Source Entry'), commandIds.showSourceEntry),
    separator(vscode.l10n.t('Sort')),
    action('tag', vscode.l10n.t('Set Techniques...'), commandIds.setTechniques),
  ];
}

/** Asks what to do with these papers, and does it; nothing after Escape, or where there are none. */
export async function chooseAction(papers: readonly ShelfPaper[]): Promise<void> {
  const [first] = papers;
  if (!first) {
    return;
  }
  const name = first.title === '' ? first.key : first.title;
  const row = await vscode.window.showQuickPick(actions(), {
    title: plainWords(papers.length === 1 ? name : papersText(papers.length)),
    placeHolder: vscode.l10n.t('What to do'),
  });
  if (row && isWayOn(row)) {
    await vscode.commands.executeCommand(
      row.command,
      papers.map(({ id }) => id),
    );
  }
}
