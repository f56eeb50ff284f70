import * as vscode from 'vscode';
import { shownFields } from '../../core/search/fields';
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
    case 'note':
      return vscode.l10n.t('note');
  }
}

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

/** What matched of a text, without the rest: `‹Optimizers› ‹States›`. */
function pieces(match: FieldMatch): string {
  return match.ranges.map(([start, end]) => `‹${match.text.slice(start, end)}›`).join(' ');
}

/**
 * Why a paper was found, where its row does not show it: `abstract: …of the ‹key-value cache› in…`. VS Code itself
 * marks what stands in the row just as it was typed, so a title is only spoken of where it matched otherwise. What a
 * condition such as `author:` asked for comes first. Empty where there is nothing to say.
 */
export function whyMatched(
  matches: readonly FieldMatch[],
  query: string,
  label: (field: SearchField) => string,
): string {
  const found = matches.filter((match) => match.ranges.length > 0);
  const asked = found
    .filter((match) => match.isAsked === true && !shownFields.has(match.field))
    .map((match) => `${label(match.field)}: ${excerpt(match)}`);
  if (asked.length > 0) {
    return asked.join(' · ');
  }
  const title = found.find((match) => match.field === 'title');
  if (title) {
    const isMarked = title.text.toLowerCase().includes(query.trim().toLowerCase());
    return isMarked ? '' : `${label('title')}: ${pieces(title)}`;
  }
  const hidden = found.find((match) => !shownFields.has(match.field));
  return hidden ? `${label(hidden.field)}: ${excerpt(hidden)}` : '';
}
