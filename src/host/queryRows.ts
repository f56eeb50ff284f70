import * as vscode from 'vscode';
import type { Feature, TextQueryField } from '../core/search/queryFields';
import { sayQuery } from '../core/search/sayQuery';
import type { QueryWords } from '../core/search/sayQuery';
import type { QuerySuggestion, SearchAnswer } from '../core/shelf/protocol';
import { plainWords } from './say';

/** A row that goes on with the query. */
export interface SuggestionRow extends vscode.QuickPickItem {
  readonly suggestion: QuerySuggestion;
}

export function isSuggestionRow(item: vscode.QuickPickItem): item is SuggestionRow {
  return 'suggestion' in item;
}

function fieldName(field: TextQueryField): string {
  switch (field) {
    case 'author':
      return vscode.l10n.t('author');
    case 'title':
      return vscode.l10n.t('title');
    case 'venue':
      return vscode.l10n.t('venue');
    case 'technique':
      return vscode.l10n.t('technique');
    case 'keyword':
      return vscode.l10n.t('keyword');
    case 'key':
      return vscode.l10n.t('key');
    case 'doi':
      return 'DOI';
    case 'arxiv':
      return 'arXiv';
    case 'id':
      return vscode.l10n.t('identifier');
    case 'abstract':
      return vscode.l10n.t('abstract');
    case 'note':
      return vscode.l10n.t('note');
    case 'type':
      return vscode.l10n.t('kind');
    case 'language':
      return vscode.l10n.t('language');
    case 'source':
      return vscode.l10n.t('source');
  }
}

function featureName(feature: Feature): string {
  switch (feature) {
    case 'doi':
      return 'DOI';
    case 'arxiv':
      return 'arXiv';
    case 'url':
      return 'URL';
    case 'pdf':
      return 'PDF';
    case 'code':
      return vscode.l10n.t('code');
    case 'summary':
      return vscode.l10n.t('summary');
    case 'keywords':
      return vscode.l10n.t('keywords');
    default:
      return fieldName(feature);
  }
}

function yearsText(from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined) {
    return from === undefined ? vscode.l10n.t('until {0}', to ?? '') : vscode.l10n.t('from {0}', from);
  }
  return from === to ? vscode.l10n.t('year {0}', from) : vscode.l10n.t('{0} to {1}', from, to);
}

const queryWords: QueryWords = {
  field: (field, values) => vscode.l10n.t('{0} {1}', fieldName(field), values),
  years: ({ from, to }) => yearsText(from, to),
  has: (features) => vscode.l10n.t('with {0}', features),
  feature: featureName,
  cited: (isCited) => (isCited ? vscode.l10n.t('cited here') : vscode.l10n.t('not cited here')),
  without: (what) => vscode.l10n.t('without {0}', what),
  or: (one, other) => vscode.l10n.t('{0} or {1}', one, other),
};

/** How a query was understood, in one line; empty for mere words. */
export function understoodText({ understood }: Pick<SearchAnswer, 'understood'>): string {
  return plainWords(sayQuery(understood, queryWords));
}

/** What a box for queries says as long as nothing is typed. */
export function queryPlaceholder(): string {
  return vscode.l10n.t('Words, author: year: #technique has: cited: "a phrase" -without');
}

/** A heading between rows. */
export function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function suggestionRow(suggestion: QuerySuggestion): SuggestionRow {
  const { label, count } = suggestion;
  return {
    label: `$(filter) ${plainWords(label)}`,
    ...(count === undefined ? {} : { description: papersText(count) }),
    alwaysShow: true,
    suggestion,
  };
}

/** `1 paper`, `17 papers`. */
export function papersText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', count);
}

/** Ways to go on with a query, under their heading; nothing where there are none. */
export function suggestionRows({
  suggestions,
}: Pick<SearchAnswer, 'suggestions'>): readonly vscode.QuickPickItem[] {
  return suggestions.length === 0
    ? []
    : [separator(vscode.l10n.t('Narrow the search')), ...suggestions.map(suggestionRow)];
}

/** Whether a query ends with a field that has no value yet: going on with it is all that can be meant. */
export function isAskingForValue({ understood, suggestions }: SearchAnswer): boolean {
  return suggestions.length > 0 && understood.at(-1)?.meaning.kind === 'pending';
}

/** What stands above the papers of a picker: ways to go on, and how the query was understood. */
export function rowsAbove(answer: SearchAnswer): readonly vscode.QuickPickItem[] {
  const said = understoodText(answer);
  return [
    ...suggestionRows(answer),
    ...(answer.rows.length > 0 && (said !== '' || answer.suggestions.length > 0) ? [separator(said)] : []),
  ];
}

/** VS Code sorts a picker's rows by its own match unless told not to; its typings leave this property out. */
interface Unsorted {
  sortByLabel: boolean;
}

/** Has a picker show its rows in the order in which it gets them, whatever is typed. */
export function keepOurOrder(picker: vscode.QuickPick<vscode.QuickPickItem>): void {
  (picker as vscode.QuickPick<vscode.QuickPickItem> & Unsorted).sortByLabel = false;
}
