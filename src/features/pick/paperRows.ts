import * as vscode from 'vscode';
import type { PaperRow } from '../../core/shelf/protocol';
import { commandIds, internalCommandIds } from '../../host/ids';
import type { CommandId } from '../../host/ids';
import { fieldLabel, whyMatched } from './matchText';

/** What a button of a row runs, with the row's paper. */
export interface RowButton extends vscode.QuickInputButton {
  readonly command: CommandId;
}

export interface PickRow extends vscode.QuickPickItem {
  readonly paper: PaperRow;
}

function button(icon: string, tooltip: string, command: CommandId): RowButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip, command };
}

/** Few, as VS Code draws them anew for every row at every letter; the last one leads to all others. */
function buttonsFor(paper: PaperRow): readonly RowButton[] {
  return [
    button('note', vscode.l10n.t('Insert Summary'), commandIds.insertSummary),
    ...(paper.hasLink ? [button('globe', vscode.l10n.t('Open in Browser'), commandIds.openInBrowser)] : []),
    button('ellipsis', vscode.l10n.t('More Actions...'), internalCommandIds.paperActions),
  ];
}

export function isRowButton(value: vscode.QuickInputButton): value is RowButton {
  return 'command' in value;
}

/**
 * One row of the picker. `alwaysShow` because our search decides what is shown, not VS Code's own filter; the
 * icon syntax `$(x)` in data is broken with a zero-width space, or it would be drawn as an icon.
 */
export function rowFor(paper: PaperRow, query: string): PickRow {
  // Why it was found stands before the techniques: a narrow window cuts the end off.
  const why = whyMatched(paper.matches, query, fieldLabel);
  const about = [paper.authorYear, paper.venue, why, paper.techniques.join(', ')].map((part) =>
    withoutIcons(part ?? ''),
  );
  return {
    label: withoutIcons(paper.title === '' ? paper.key : paper.title),
    // Behind a long title what is done with the paper would be cut off.
    detail: [...badges(paper), ...about].filter(Boolean).join(' · '),
    alwaysShow: true,
    buttons: [...buttonsFor(paper)],
    paper,
  };
}

function withoutIcons(text: string): string {
  return text.replace(/\$\(/g, '$\u200b(');
}

/** What is done with a paper already, and where it stands; VS Code draws the icons, and the words are read out. */
function badges({ use, isInBibliography }: PaperRow): readonly string[] {
  return [
    ...(use === 'cited' ? [`$(check) ${vscode.l10n.t('cited here')}`] : []),
    ...(use === 'recent' ? [`$(history) ${vscode.l10n.t('used lately')}`] : []),
    ...(isInBibliography === true ? [`$(book) ${vscode.l10n.t('in the bibliography')}`] : []),
  ];
}
