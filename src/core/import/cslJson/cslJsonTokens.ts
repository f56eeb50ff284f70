import { createScanner } from 'jsonc-parser';
import type { Span } from '../../base/text';

/** jsonc-parser's token kinds; its own enum cannot be used where each file is compiled by itself. */
export const tokenKinds = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  trivia: 15,
  unknown: 16,
  end: 17,
} as const;

/** A code and a sentence. */
export type Reason = readonly [code: string, message: string];

/** What is wrong inside a token, at the index of jsonc-parser's ScanError. */
const tokenErrors: readonly (Reason | undefined)[] = [
  undefined,
  ['unclosed-comment', 'This comment is not closed.'],
  ['unclosed-text', 'This text has no closing quotation mark.'],
  ['bad-number', 'This number is not complete.'],
  ['bad-escape', 'A \\u is not followed by four hexadecimal digits.'],
  ['bad-escape', 'A backslash is followed by a letter that JSON does not know.'],
  ['bad-character', 'This text has a control character in it (a tab is written as \\t).'],
];

/** A token of a JSON text. */
export interface JsonToken {
  /** One of {@link tokenKinds}, or another number for numbers and the words true, false and null. */
  readonly kind: number;
  readonly span: Span;
  /** As it stands in the source. */
  readonly text: string;
  readonly error: Reason | undefined;
}

/** Goes over the tokens of a text but white space; a byte order mark counts as white space. No recursion. */
export class JsonTokenReader {
  readonly #text: string;
  readonly #scanner: ReturnType<typeof createScanner>;

  constructor(text: string) {
    this.#text = text;
    this.#scanner = createScanner(text);
    if (text.startsWith('\ufeff')) {
      this.#scanner.setPosition(1);
    }
  }

  /** The next token; `undefined` at the end. */
  next(): JsonToken | undefined {
    for (;;) {
      const kind: number = this.#scanner.scan();
      if (kind === tokenKinds.end) {
        return undefined;
      }
      if (kind !== tokenKinds.trivia && kind !== tokenKinds.lineBreak) {
        const start = this.#scanner.getTokenOffset();
        const span = { start, end: start + this.#scanner.getTokenLength() };
        const error = tokenErrors[this.#scanner.getTokenError()];
        return { kind, span, text: this.#text.slice(span.start, span.end), error };
      }
    }
  }

  /** The next token asked for is the one at `offset`. */
  moveTo(offset: number): void {
    this.#scanner.setPosition(offset);
  }

  /** Passes over the rest of so many objects around the last token. */
  leave(objects: number): void {
    let token: JsonToken | undefined;
    for (let depth = objects; depth > 0 && (token = this.next());) {
      depth += token.kind === tokenKinds.openBrace ? 1 : token.kind === tokenKinds.closeBrace ? -1 : 0;
    }
  }
}

/** All tokens of `text`, in one pass. */
export function* jsonTokens(text: string): Generator<JsonToken, void, undefined> {
  const reader = new JsonTokenReader(text);
  for (let token = reader.next(); token; token = reader.next()) {
    yield token;
  }
}

/** Whether nothing follows but what a script has behind an object that it assigns or hands over: `;` or `);`. */
export function isEndOfScript(text: string, start: number): boolean {
  return /^[;)\s]+$/.test(text.slice(start, start + 100));
}
