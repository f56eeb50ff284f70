import * as vscode from 'vscode';
import type { SearchField } from '../../core/search/fields';
import type { FieldMatch } from '../../core/search/highlights';

/** How many characters of a long text are shown on each side of what matched. */
const surroundings = 36;

export function fieldLabel(field: SearchField): string {
  switch (field) {
    case 'title':
      return vscode.l10n.t('title');
    case 'authors':
      return vscode.l10n.t('authors');
    case 'year':
      return vscode.l10n.t('year');
    case 'venue':
      return vscode.l10n.t('venue');
    case 'technique':
      return vscode.l10n.t('technique');
    case 'keywords':
      return vscode.l10n.t('keywords');
    case 'key':
      return vscode.l10n.t('key');
    case 'identifiers':
      return vscode.l10n.t('identifier');
    case 'abstract':
      return vscode.l10n.t('abstract');
    case 'altTitle':
      return vscode.l10n.t('other title');
    case 'tldr':
      return vscode.l10n.t('summary');
  }
}

/** Fields that a row shows anyway, so that a match there explains itself. */
const shownFields: ReadonlySet<SearchField> = new Set(['title', 'year', 'venue', 'technique']);

/** `text` around its first match, with an ellipsis where it is cut; what matched stands between ‹ and ›. */
function excerpt(match: FieldMatch): string {
  const [first] = match.ranges;
  if (!first) {
    return match.text;
  }
  const [start, end] = first;
  const from = Math.max(0, start - surroundings);
  const to = Math.min(match.text.length, end + surroundings);
  const before = (from > 0 ? '…' : '') + match.text.slice(from, start);
  const after = match.text.slice(end, to) + (to < match.text.length ? '…' : '');
  return `${before}‹${match.text.slice(start, end)}›${after}`.replace(/\s+/g, ' ');
}

/** Why a paper was found, where its row does not show it: `abstract: …of the ‹key-value cache› in…`. Else empty. */
export function whyMatched(matches: readonly FieldMatch[], label: (field: SearchField) => string): string {
  const hidden = matches.find((match) => !shownFields.has(match.field) && match.ranges.length > 0);
  const isEnough = matches.some((match) => match.field === 'title' && match.ranges.length > 0);
  return hidden && !isEnough ? `${label(hidden.field)}: ${excerpt(hidden)}` : '';
}
