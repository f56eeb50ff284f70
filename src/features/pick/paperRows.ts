import * as vscode from 'vscode';
import { authorYear } from '../../core/model/paper';
import type { Paper } from '../../core/model/paper';
import { linksOf } from '../../core/model/links';
import { fieldLabel, whyMatched } from './matchText';
import type { SearchHit } from '../../core/search/paperIndex';
import { commandIds } from '../../host/ids';
import type { CommandId } from '../../host/ids';

/** What a button of a row runs, with the row's paper. */
export interface RowButton extends vscode.QuickInputButton {
  readonly command: CommandId;
}

export interface PaperRow extends vscode.QuickPickItem {
  readonly paper: Paper;
}

function button(icon: string, tooltip: string, command: CommandId): RowButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip, command };
}

function buttonsFor(paper: Paper): readonly RowButton[] {
  const hasLink = linksOf(paper).length > 0;
  return [
    button('note', vscode.l10n.t('Insert Summary'), commandIds.insertSummary),
    button('list-ordered', vscode.l10n.t('Insert Reference'), commandIds.insertReference),
    button('key', vscode.l10n.t('Copy Citation Key'), commandIds.copyKey),
    button('copy', vscode.l10n.t('Copy Reference'), commandIds.copyReference),
    ...(hasLink ? [button('globe', vscode.l10n.t('Open in Browser'), commandIds.openInBrowser)] : []),
    button('go-to-file', vscode.l10n.t('Show Source Entry'), commandIds.showSourceEntry),
  ];
}

export function isRowButton(value: vscode.QuickInputButton): value is RowButton {
  return 'command' in value;
}

/**
 * One row of the picker. `alwaysShow` because our search decides what is shown, not VS Code's own filter; the
 * icon syntax `$(x)` in data is broken with a zero-width space, or it would be drawn as an icon.
 */
export function rowFor(hit: SearchHit, query: string, techniques: readonly string[]): PaperRow {
  const { paper } = hit;
  const venue = paper.extras.venueShort ?? paper.venue;
  // Why it was found stands before the techniques: a narrow window cuts the end off.
  const about = [authorYear(paper), venue, whyMatched(hit.matches, query, fieldLabel), techniques.join(', ')];
  return {
    label: withoutIcons(paper.title === '' ? paper.key : paper.title),
    detail: withoutIcons(about.filter(Boolean).join(' · ')),
    alwaysShow: true,
    buttons: [...buttonsFor(paper)],
    paper,
  };
}

function withoutIcons(text: string): string {
  return text.replace(/\$\(/g, '$\u200b(');
}
