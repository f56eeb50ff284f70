import * as vscode from 'vscode';
import { commandIds } from '../../host/ids';
import type { CommandId } from '../../host/ids';
import { plainWords } from '../../host/say';

/** A row that runs a command: what can be done with papers, or a way out of a search that finds none. */
export interface WayOn extends vscode.QuickPickItem {
  readonly command: CommandId;
  /** What the command is called with. */
  readonly asked?: string;
}

export function isWayOn(item: vscode.QuickPickItem): item is WayOn {
  return 'command' in item;
}

/** What a picker says that has no paper to show, whatever is typed. */
export function noPapers(): string {
  return vscode.l10n.t('No papers found in this workspace');
}

/** Says that no paper has the words of a query, and leads to where they may stand all the same. */
export function noMatch(query: string): WayOn {
  return {
    label: vscode.l10n.t('$(question) No paper matches “{0}”', plainWords(query.trim())),
    detail: vscode.l10n.t('Why is it not offered? Looks into all files of the workspace.'),
    command: commandIds.whyNotOffered,
    asked: query,
    alwaysShow: true,
  };
}

/** What someone can do who has no papers: the same as in the empty tree. */
export function waysOn(): readonly WayOn[] {
  const row = (label: string, detail: string, command: CommandId): WayOn => ({
    label,
    detail,
    command,
    alwaysShow: true,
  });
  return [
    row(
      vscode.l10n.t('$(gear) Choose Collections'),
      vscode.l10n.t('The settings say where your collection is.'),
      commandIds.openSettings,
    ),
    row(
      vscode.l10n.t('$(checklist) Show What Was Looked At'),
      vscode.l10n.t('Every file that was found, and what became of it.'),
      commandIds.showSourceReport,
    ),
    row(
      vscode.l10n.t('$(library) Show the Built-in Collection'),
      vscode.l10n.t('55 papers on machine learning under memory budgets, to try everything at once.'),
      commandIds.showBuiltinCollection,
    ),
  ];
}
