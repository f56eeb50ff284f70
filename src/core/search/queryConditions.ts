import type { Feature, QueryField, TextQueryField } from './queryFields';
import type { Years } from './queryYears';

/** Words that a query asks for in one place. */
export interface AskedText {
  /** As it was typed, without quotes. */
  readonly shown: string;
  /** Folded; none is empty. */
  readonly words: readonly string[];
  /** The last word may go on: it is the one being typed. */
  readonly isOpen: boolean;
  /** It stood in quotes: its words are whole, and stand one behind the other. */
  readonly isQuoted: boolean;
}

/** What a paper must fulfil to be found; of several values one is enough. */
export type Condition =
  | { readonly kind: 'text'; readonly field: TextQueryField; readonly texts: readonly AskedText[] }
  | { readonly kind: 'years'; readonly years: readonly Years[] }
  | { readonly kind: 'has'; readonly features: readonly Feature[] }
  /** Whether it is cited in the document that is being written. */
  | { readonly kind: 'cited'; readonly isCited: boolean }
  /** An exact phrase, anywhere in the paper. */
  | { readonly kind: 'phrase'; readonly text: AskedText }
  /** A free word. */
  | { readonly kind: 'word'; readonly text: AskedText };

/** A piece of a query; `start` and `end` (not included) are offsets in its text. */
export type QueryToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'or' | 'and' | 'not' | 'open' | 'close' }
  | { readonly kind: 'condition'; readonly condition: Condition }
  /** A field whose value is still to come. */
  | { readonly kind: 'pending'; readonly field: QueryField }
);
