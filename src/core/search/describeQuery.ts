import type { Condition } from './queryConditions';
import type { Feature, QueryField, TextQueryField } from './queryFields';
import type { Query, QueryPiece } from './queryLanguage';
import type { Years } from './queryYears';

/** What a piece of a query was taken for. */
export type UnderstoodMeaning =
  /** Free words, as they were typed. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'text'; readonly field: TextQueryField; readonly values: readonly string[] }
  | { readonly kind: 'years'; readonly years: readonly Years[] }
  | { readonly kind: 'has'; readonly features: readonly Feature[] }
  | { readonly kind: 'cited'; readonly isCited: boolean }
  /** A field without a value so far: it changes nothing. */
  | { readonly kind: 'pending'; readonly field: QueryField }
  | { readonly kind: 'open' | 'close' };

/** A piece of a query and what it was understood as. `start` and `end` (not included) are offsets in its text. */
export interface Understood {
  readonly start: number;
  readonly end: number;
  readonly isNegated: boolean;
  /** It or what stands before it is enough. */
  readonly isAlternative: boolean;
  readonly meaning: UnderstoodMeaning;
}

/** What was understood of a query, in its order: plain data, to be said in any language. */
export function describeQuery({ text, pieces }: Query): readonly Understood[] {
  const understood: Understood[] = [];
  let isNegated = false;
  let isAlternative = false;
  for (const piece of pieces) {
    const meaning = meaningOf(piece);
    if (!meaning) {
      isNegated = piece.kind === 'not';
      isAlternative ||= piece.kind === 'or' && understood.length > 0;
      continue;
    }
    const before = understood.at(-1);
    if (before && !isNegated && !isAlternative && isPlain(before) && meaning.kind === 'words') {
      const joined = text.slice(before.start, piece.end);
      understood[understood.length - 1] = {
        ...before,
        end: piece.end,
        meaning: { kind: 'words', text: joined },
      };
    } else {
      understood.push({ start: piece.start, end: piece.end, isNegated, isAlternative, meaning });
    }
    isNegated = false;
    isAlternative = false;
  }
  return understood;
}

/** Whether there is more in a query than free words. */
export function isMoreThanWords({ pieces }: Query): boolean {
  return pieces.some(
    (piece) =>
      (piece.kind === 'condition' && (piece.condition.kind !== 'word' || piece.role !== 'must')) ||
      piece.kind === 'pending',
  );
}

function isPlain({ meaning, isNegated }: Understood): boolean {
  return meaning.kind === 'words' && !isNegated;
}

function meaningOf(piece: QueryPiece): UnderstoodMeaning | undefined {
  switch (piece.kind) {
    case 'condition':
      return conditionMeaning(piece.condition);
    case 'pending':
      return { kind: 'pending', field: piece.field };
    case 'open':
    case 'close':
      return { kind: piece.kind };
    default:
      return undefined;
  }
}

function conditionMeaning(condition: Condition): UnderstoodMeaning {
  switch (condition.kind) {
    case 'text':
      return { kind: 'text', field: condition.field, values: condition.texts.map(({ shown }) => shown) };
    case 'word':
      return { kind: 'words', text: condition.text.shown };
    case 'phrase':
      return { kind: 'phrase', text: condition.text.shown };
    default:
      return condition;
  }
}
