import { nameOfField, offeredFeatures, offeredFields } from './queryFields';
import type { Feature, QueryField } from './queryFields';
import type { Query, QueryPiece } from './queryLanguage';

/** What is being typed at the end of a query: the name of a field, or a value of one. */
export type Completing =
  | { readonly kind: 'name'; readonly start: number; readonly text: string }
  | { readonly kind: 'value'; readonly field: QueryField; readonly start: number; readonly text: string };

/** Shorter beginnings are words more often than names of fields. */
const shortestName = 2;

/** `undefined` where the end of the query is a word like any other, or nothing. */
export function completingAt({ text, pieces }: Query): Completing | undefined {
  const last = pieces.at(-1);
  if (last?.end !== text.length || /\s$/.test(text)) {
    return undefined;
  }
  const field = fieldOf(last);
  if (field) {
    const start = valueStart(text, last);
    const value = text.slice(start);
    return /[^"“]["”]$/.test(value)
      ? undefined
      : { kind: 'value', field, start, text: value.replace(/^["“]/, '') };
  }
  const isWord = last.kind === 'condition' && last.condition.kind === 'word';
  const name = text.slice(last.start);
  return isWord && name.length >= shortestName && namesBegunBy(name).length > 0
    ? { kind: 'name', start: last.start, text: name }
    : undefined;
}

function fieldOf(piece: QueryPiece): QueryField | undefined {
  if (piece.kind === 'pending') {
    return piece.field;
  }
  if (piece.kind !== 'condition') {
    return undefined;
  }
  switch (piece.condition.kind) {
    case 'text':
      return piece.condition.field;
    case 'years':
      return 'year';
    case 'has':
      return 'has';
    default:
      return undefined;
  }
}

/** Behind `#`, the colon, or the last comma of a list. */
function valueStart(text: string, { start }: QueryPiece): number {
  const piece = text.slice(start);
  const head = piece.startsWith('#') ? 1 : Math.max(piece.search(/[:<>=≤≥]/) + 1, 0);
  const quote = piece.lastIndexOf(',"');
  const comma = piece.slice(head).startsWith('"') && quote < 0 ? -1 : piece.lastIndexOf(',');
  return start + Math.max(head, comma + 1);
}

function namesBegunBy(text: string): readonly QueryField[] {
  const asked = text.toLowerCase();
  return offeredFields.filter((field) => nameOfField(field).startsWith(asked));
}

/** The names that may be meant, as they stand in a query: `author:`. */
export function completeName({ text }: Extract<Completing, { kind: 'name' }>): readonly QueryField[] {
  return namesBegunBy(text);
}

/** What a paper may have, of which the name begins so. */
export function completeFeature(text: string): readonly Feature[] {
  return offeredFeatures.filter((feature) => feature.startsWith(text.toLowerCase()));
}

/** The query with a value in the place of what was typed of it, in quotes where it needs them, and a space behind. */
export function withValue(query: string, { start }: Completing, value: string): string {
  const plain = value.replace(/["“”„«»]/g, '');
  const isOneWord = /^[\p{L}\p{N}][\p{L}\p{N}_.:/+-]*$/u.test(plain);
  return `${query.slice(0, start)}${isOneWord ? plain : `"${plain}"`} `;
}

/** The query with a field's name in the place of what was typed of it. */
export function withName(query: string, { start }: Completing, field: QueryField): string {
  const colon = field === 'cited' ? ': ' : ':';
  return `${query.slice(0, start)}${nameOfField(field)}${colon}`;
}
