import { isEntryHead, isHeadInLine, nextField } from './bibtexCharacters';

/** A value that holds more line starts that look like entries than this is taken as one that was never closed. */
const mostHeadsInValue = 8;

/** So much before the first of them is looked at for the end of the entry that the value is of. */
const longestEntryEnd = 1000;

/** The brace of an entry behind the end of its last value, which is on a line of its own unless a quote stands there. */
const endOfEntry = /["}\d][ \t]{0,64},?[ \t]{0,64}[\r\n]\s{0,64}[})]$|"\s{0,64}[})]$/;

/**
 * Whether the beginning of an entry at `at`, the `nth` in the value begun at `open`, shows that it was never closed. A
 * note may quote an entry or two, the first of them amid its line, but no value goes on behind the end of its own entry.
 */
function showsNoEnd(text: string, open: number, at: number, nth: number): boolean {
  return nth > mostHeadsInValue || (nth === 1 && endsEntryBefore(text, open, at));
}

/** Whether an entry has come to its end before the one that begins at `at`, inside the value begun at `open`. */
function endsEntryBefore(text: string, open: number, at: number): boolean {
  const before = text.slice(Math.max(open + 1, at - longestEntryEnd), at).trimEnd();
  return endOfEntry.test(before) || (/[})]$/.test(before) && nextField.test(before));
}

/** A search finds the next of these several times as fast as a look at each character. */
const bracesAndHeads = /[{}@]/g;
const quotesAndHeads = /["{}@]/g;

/**
 * The place after the brace that closes the one at `open`, or `undefined` where there is none. A backslash before a
 * brace makes no difference, as in BibTeX, unless `escapes` says that such a brace does not count.
 */
export function findValueEnd(text: string, open: number, escapes = false): number | undefined {
  let depth = 1;
  let heads = 0;
  bracesAndHeads.lastIndex = open + 1;
  while (bracesAndHeads.test(text)) {
    const end = bracesAndHeads.lastIndex;
    const code = text.charCodeAt(end - 1);
    if (escapes && text.charCodeAt(end - 2) === 92) {
      continue;
    }
    if (code === 125) {
      if (--depth === 0) {
        return end;
      }
    } else if (code === 123) {
      depth++;
    } else if (isEntryHead(text, end - 1)) {
      if (showsNoEnd(text, open, end - 1, ++heads)) {
        return undefined;
      }
    } else if (isHeadInLine(text, end - 1)) {
      heads++;
    }
  }
  return undefined;
}

/** The place after the quote that closes the one at `open`: the next one outside braces. `escapes` as above. */
export function findQuotedEnd(text: string, open: number, escapes = false): number | undefined {
  let depth = 0;
  let heads = 0;
  quotesAndHeads.lastIndex = open + 1;
  while (quotesAndHeads.test(text)) {
    const end = quotesAndHeads.lastIndex;
    const code = text.charCodeAt(end - 1);
    if (escapes && text.charCodeAt(end - 2) === 92) {
      continue;
    }
    if (code === 34) {
      if (depth === 0) {
        return end;
      }
    } else if (code === 123) {
      depth++;
    } else if (code === 125) {
      if (--depth < 0) {
        return undefined;
      }
    } else if (isEntryHead(text, end - 1)) {
      if (showsNoEnd(text, open, end - 1, ++heads)) {
        return undefined;
      }
    } else if (isHeadInLine(text, end - 1)) {
      heads++;
    }
  }
  return undefined;
}

/** Finds the ends of blocks of one text. However many have none, they cost one pass together. */
export class BlockEnds {
  readonly #text: string;
  #unclosed: ReadonlySet<number> | undefined;
  #lastParenthesis: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The place after the `}` or `)` that ends the block begun by the `{` or `(` at `open`; `undefined` for none. */
  find(open: number): number | undefined {
    if (this.#text.charCodeAt(open) === 40) {
      this.#lastParenthesis ??= this.#text.lastIndexOf(')');
      return open < this.#lastParenthesis ? this.#text.indexOf(')', open) + 1 : undefined;
    }
    return this.#unclosed?.has(open) === true ? undefined : this.#findBrace(open);
  }

  #findBrace(open: number): number | undefined {
    const unclosed = [];
    for (let at = open; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 123) {
        unclosed.push(at);
      } else if (code === 125) {
        unclosed.pop();
        if (unclosed.length === 0) {
          return at + 1;
        }
      }
    }
    this.#unclosed = new Set(unclosed);
    return undefined;
  }
}
