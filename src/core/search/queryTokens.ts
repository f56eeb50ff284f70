import { fold } from '../base/fold';
import type { AskedText, Condition, QueryToken } from './queryConditions';
import { findFeature, findField, findMisspeltFields } from './queryFields';
import type { QueryField } from './queryFields';
import { readYears } from './queryYears';
import { tokenise } from './tokens';

const openingQuotes = '"“„«';
const closingQuotes = '"”“»';
const space = /\s/;
const wordEnds = /[\s()|]/;
const valueEnds = /[\s()|,]/;
/** Identifiers hold brackets and commas. */
const identifierFields: ReadonlySet<QueryField> = new Set(['doi', 'arxiv', 'id']);

const operators: ReadonlyMap<string, 'or' | 'and' | 'not'> = new Map([
  ['OR', 'or'],
  ['AND', 'and'],
  ['NOT', 'not'],
]);

/** A text between quotes, or up to where it ends without them. */
interface Quoted {
  readonly text: string;
  readonly end: number;
  readonly isClosed: boolean;
}

/** Whether a name that is nearly a field's name stands for it, where that would ask for `condition`. */
export type IsMeantField = (name: string, condition: Condition) => boolean;

/** What names a field, and where its value begins; `misspelt` is the name where it is only nearly the field's. */
interface FieldHead {
  readonly field: QueryField;
  readonly end: number;
  readonly misspelt?: string;
}

/** Cuts a query into words, phrases, fields and operators. Everything it cannot read as more is a word. */
export function tokensOf(text: string, isMeant: IsMeantField): readonly QueryToken[] {
  return new QueryScanner(text, isMeant).scan();
}

class QueryScanner {
  readonly #text: string;
  readonly #tokens: QueryToken[] = [];
  /** In a text without small letters `OR` is a word like any other. */
  readonly #hasOperators: boolean;
  readonly #isMeant: IsMeantField;
  #at = 0;

  constructor(text: string, isMeant: IsMeantField) {
    this.#text = text;
    this.#isMeant = isMeant;
    this.#hasOperators = /\p{Ll}/u.test(text);
  }

  scan(): readonly QueryToken[] {
    while (this.#at < this.#text.length) {
      const character = this.#text.charAt(this.#at);
      if (space.test(character)) {
        this.#at++;
      } else if (character === '(' || character === ')') {
        this.#push(this.#at + 1, { kind: character === '(' ? 'open' : 'close' });
      } else if (character === '|') {
        this.#push(this.#at + 1, { kind: 'or' });
      } else if (character === '-' && this.#isNegation()) {
        this.#push(this.#at + 1, { kind: 'not' });
      } else if (openingQuotes.includes(character)) {
        this.#readPhrase();
      } else {
        this.#readWord();
      }
    }
    return this.#tokens;
  }

  #push(end: number, token: OpenToken): void {
    this.#tokens.push({ ...token, start: this.#at, end });
    this.#at = end;
  }

  /** A minus before something, not a dash between words, and none of a dash that is written as several. */
  #isNegation(): boolean {
    const next = this.#text.charAt(this.#at + 1);
    return next !== '' && !'->)|'.includes(next) && !space.test(next);
  }

  #readPhrase(): void {
    const { text, end, isClosed } = this.#quotedAt(this.#at);
    const asked = askedText(text, { isOpen: !isClosed && end === this.#text.length, isQuoted: true });
    if (asked) {
      this.#push(end, { kind: 'condition', condition: { kind: 'phrase', text: asked } });
    } else {
      this.#at = end;
    }
  }

  /** The text in the quotes that open at `at`. Quotes that are never closed end where a field begins. */
  #quotedAt(at: number): Quoted {
    const from = at + 1;
    let end = from;
    while (end < this.#text.length && !closingQuotes.includes(this.#text.charAt(end))) {
      end++;
    }
    if (end < this.#text.length) {
      return { text: this.#text.slice(from, end), end: end + 1, isClosed: true };
    }
    const open = this.#text.slice(from);
    const field = [...open.matchAll(/\s-?([a-z]{1,12})[:<>=]/gi)].find(([, name]) => findField(name ?? ''));
    const length = field?.index ?? open.length;
    return { text: open.slice(0, length), end: from + length, isClosed: false };
  }

  #readWord(): void {
    const end = this.#wordEnd(this.#at);
    const word = this.#text.slice(this.#at, end);
    const operator = this.#hasOperators ? operators.get(word) : undefined;
    if (operator) {
      this.#push(end, { kind: operator });
    } else if (!this.#headsAt(end).some((head) => this.#readField(head))) {
      this.#pushWord(end);
    }
  }

  #wordEnd(from: number): number {
    let end = from + 1;
    while (end < this.#text.length && !wordEnds.test(this.#text.charAt(end))) {
      end++;
    }
    return end;
  }

  #pushWord(end: number): void {
    const word = this.#text.slice(this.#at, end);
    const asked = askedText(word, { isOpen: end === this.#text.length, isQuoted: false });
    if (asked) {
      this.#push(end, { kind: 'condition', condition: { kind: 'word', text: asked } });
    } else {
      this.#at = end;
    }
  }

  /** Reads `name:value` or `#value`, if it is that. */
  #readField(head: FieldHead): boolean {
    const { values, end } = this.#valuesAt(head.end, identifierFields.has(head.field) ? space : valueEnds);
    const isAtEnd = end === this.#text.length;
    const condition = conditionOf(head.field, values, isAtEnd);
    if (head.misspelt !== undefined && !(condition && this.#isMeant(head.misspelt, condition))) {
      return false;
    }
    const isHalfLeftOut = isAtEnd && this.#tokens.at(-1)?.kind === 'not' && isHalfAYear(head.field, values);
    if (condition && !isHalfLeftOut) {
      this.#push(end, { kind: 'condition', condition });
      return true;
    }
    if (isAtEnd) {
      this.#push(end, { kind: 'pending', field: head.field });
      return true;
    }
    return false;
  }

  /**
   * What may name a field here, in a word that ends at `wordEnd`. The value begins at the sign where that is part of it,
   * as in `year>2020`.
   */
  #headsAt(wordEnd: number): readonly FieldHead[] {
    if (this.#text.charAt(this.#at) === '#') {
      const next = this.#text.charAt(this.#at + 1);
      return /[\p{L}\p{N}"“]/u.test(next) || next === '' ? [{ field: 'technique', end: this.#at + 1 }] : [];
    }
    const word = this.#text.slice(this.#at, wordEnd);
    const sign = word.search(/[:<>=≤≥]/);
    const isColon = word.charAt(sign) === ':';
    const end = this.#at + sign + (isColon ? 1 : 0);
    return fieldsNamed(word.slice(0, Math.max(0, sign)), word.slice(sign + 1))
      .filter(({ field }) => isColon || field === 'year')
      .map((named) => ({ ...named, end }));
  }

  /** The values from `from` on, between commas. */
  #valuesAt(from: number, ends: RegExp): { readonly values: readonly Quoted[]; readonly end: number } {
    const values: Quoted[] = [];
    let at = from;
    for (;;) {
      const value = openingQuotes.includes(this.#text.charAt(at) || ' ')
        ? this.#quotedAt(at)
        : this.#bareAt(at, ends);
      if (value.text !== '') {
        values.push(value);
      }
      at = value.end;
      const separator = this.#text.charAt(at);
      if (separator !== ',' && (separator !== '|' || wordEnds.test(this.#text.charAt(at + 1) || ' '))) {
        return { values, end: at };
      }
      at++;
    }
  }

  #bareAt(from: number, ends: RegExp): Quoted {
    let end = from;
    while (end < this.#text.length && !ends.test(this.#text.charAt(end))) {
      end++;
    }
    return { text: this.#text.slice(from, end), end, isClosed: false };
  }
}

/** A misspelt name stands for a field only right before a value: `Tithe: a history` is a title. */
function fieldsNamed(name: string, value: string): readonly Omit<FieldHead, 'end'>[] {
  const field = findField(name);
  if (field) {
    return [{ field }];
  }
  return value === '' ? [] : findMisspeltFields(name).map((near) => ({ field: near, misspelt: name }));
}

type OpenToken = QueryToken extends infer T
  ? T extends QueryToken
    ? Omit<T, 'start' | 'end'>
    : never
  : never;

/** `undefined` for a text without a letter or digit. */
function askedText(
  shown: string,
  how: { readonly isOpen: boolean; readonly isQuoted: boolean },
): AskedText | undefined {
  const words = tokenise(fold(shown)).map((token) => token.text);
  return words.length > 0 ? { shown, words, ...how } : undefined;
}

/** What a field with its values asks for; `undefined` where the values say nothing to it. */
function conditionOf(field: QueryField, values: readonly Quoted[], isAtEnd: boolean): Condition | undefined {
  const isOpen = (i: number): boolean => isAtEnd && i === values.length - 1;
  if (field === 'year') {
    const years = values.flatMap(({ text }) => readYears(text) ?? []);
    return years.length > 0 ? { kind: 'years', years } : undefined;
  }
  if (field === 'has') {
    const features = values.flatMap(({ text }, i) => findFeature(text, isOpen(i)) ?? []);
    return features.length > 0 ? { kind: 'has', features } : undefined;
  }
  if (field === 'cited') {
    const isCited = citedBy(values.map(({ text }) => text.toLowerCase()));
    return isCited === undefined ? undefined : { kind: 'cited', isCited };
  }
  const texts = values.flatMap(
    ({ text, isClosed }, i) => askedText(text, { isOpen: isOpen(i) && !isClosed, isQuoted: isClosed }) ?? [],
  );
  return texts.length > 0 ? { kind: 'text', field, texts } : undefined;
}

/** Who types `-year:2020` does not mean to leave out this century on the way. */
function isHalfAYear(field: QueryField, values: readonly Quoted[]): boolean {
  return field === 'year' && !/(?:^|\D)\d{4}$/.test(values.at(-1)?.text ?? '');
}

/** `cited:` alone says yes. */
function citedBy(values: readonly string[]): boolean | undefined {
  const [value, ...others] = values;
  if (others.length > 0) {
    return undefined;
  }
  return value === undefined || /^(?:y(?:es)?|true|here|1)$/.test(value)
    ? true
    : /^(?:no?|false|0)$/.test(value)
      ? false
      : undefined;
}
