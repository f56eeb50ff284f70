/** Space, tab, line ends and form feeds. */
export function isBlankCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Blanks beyond ASCII: no-break and typographic spaces, line separators, the byte order mark. */
const wideBlank = /\s/;

/** The first place from `at` on that is not blank, or the end of `text`. No-break spaces are blank, too. */
export function skipBlanks(text: string, at: number): number {
  let position = at;
  for (; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (!isBlankCode(code) && (code < 160 || !wideBlank.test(text.charAt(position)))) {
      break;
    }
  }
  return position;
}

/** For each ASCII code 1 where it ends a word that has none of `signs` in it, nor a blank. */
function endsOfWord(signs: string): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) =>
    isBlankCode(code) || signs.includes(String.fromCharCode(code)) ? 1 : 0,
  );
}

function endOfWord(text: string, at: number, ends: Uint8Array): number {
  let position = at;
  for (; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code < 128 ? ends[code] === 1 : code >= 160 && wideBlank.test(text.charAt(position))) {
      break;
    }
  }
  return position;
}

const endsOfName = endsOfWord('{}()",=#%@\\');
const endsOfKey = endsOfWord('{}",=');
const endsOfBareWord = endsOfWord('{}()",=#@');

/** Where the name of a field that begins at `at` ends; `at` itself where there is none. */
export function endOfFieldName(text: string, at: number): number {
  return endOfWord(text, at, endsOfName);
}

/** Where a citation key without blanks that begins at `at` ends. */
export function endOfKey(text: string, at: number): number {
  return endOfWord(text, at, endsOfKey);
}

/** Where a value without braces and quotes ends: a number, or the name of a `@string`. */
export function endOfBareWord(text: string, at: number): number {
  return endOfWord(text, at, endsOfBareWord);
}

/** The end of the line that `at` is in, before its line end. */
export function endOfLine(text: string, at: number): number {
  let position = at;
  while (position < text.length && text.charCodeAt(position) !== 10 && text.charCodeAt(position) !== 13) {
    position++;
  }
  return position;
}

/** As {@link skipBlanks}, and what follows a `%` on its line is left out, too. */
export function skipBlanksAndComments(text: string, at: number): number {
  let position = skipBlanks(text, at);
  while (text.charCodeAt(position) === 37) {
    position = skipBlanks(text, endOfLine(text, position));
  }
  return position;
}

/** The last place before `end`, but not before `start`, after which only blanks follow. */
export function trimEnd(text: string, start: number, end: number): number {
  let position = end;
  while (position > start && isBlankCode(text.charCodeAt(position - 1))) {
    position--;
  }
  return position;
}

/** Whether only spaces and tabs stand between the start of the line and `at`. */
export function isAtLineStart(text: string, at: number): boolean {
  let position = at - 1;
  while (position >= 0 && (text.charCodeAt(position) === 32 || text.charCodeAt(position) === 9)) {
    position--;
  }
  const code = text.charCodeAt(position);
  return position < 0 || code === 10 || code === 13 || code === 0xfeff;
}

const headPattern = /@[ \t]{0,8}[A-Za-z][A-Za-z0-9_-]{0,63}\s{0,8}[{(]/y;

/** Whether an entry begins at `at`, which holds an `@`: `@type{` or `@type(` as the first thing on its line. */
export function isEntryHead(text: string, at: number): boolean {
  headPattern.lastIndex = at;
  return headPattern.test(text) && isAtLineStart(text, at);
}

const headInLine = /@[A-Za-z]{2,64}[{(][^\s,{}()=]{1,100},/y;

/** Whether an entry is quoted from `at` on, which holds an `@`: behind other words, and not behind another entry. */
export function isHeadInLine(text: string, at: number): boolean {
  headInLine.lastIndex = at;
  return headInLine.test(text) && !/(?:\}[ \t]{0,8}|\w)$/.test(text.slice(Math.max(0, at - 9), at));
}

const anyHead = /(?<![A-Za-z0-9])@[ \t]{0,8}[A-Za-z][A-Za-z0-9_-]{0,63}\s{0,8}[{(]/g;

/** Where the next `@type{` is from `at` on, wherever on its line, or the end of `text`. */
export function findAnyHead(text: string, at: number): number {
  anyHead.lastIndex = at;
  return anyHead.exec(text)?.index ?? text.length;
}

/** Where the next entry begins from `at` on, or the end of `text`. */
export function findEntryHead(text: string, at: number): number {
  for (let found = text.indexOf('@', at); found >= 0; found = text.indexOf('@', found + 1)) {
    if (isEntryHead(text, found)) {
      return found;
    }
  }
  return text.length;
}

/** Whether a field begins at `at`: a name and an equals sign. */
export function isFieldAt(text: string, at: number): boolean {
  const end = endOfFieldName(text, at);
  return end > at && text.charCodeAt(skipBlanks(text, end)) === 61;
}

/**
 * Where the next field begins inside a value that lost its end: `name =` at the start of a line, or behind a comma
 * where a value in braces or quotes or a number follows.
 */
export const nextField =
  /[\r\n][ \t]{0,64}[A-Za-z][\w:+.-]{0,40}[ \t]{0,16}=[ \t]{0,16}[{"\w]|,[ \t]{0,16}[A-Za-z][\w:+.-]{0,40}[ \t]{0,16}=[ \t]{0,16}(?:[{"]|\d{1,4}\s{0,16}(?:[,})]|$))/;

/** A comma behind an entry, perhaps after braces too many, or a few letters that belonged to its key. */
const strayComma = /[\s}]{0,16}[^\s@{}()"'=#%,]{0,40}\s{0,8},/y;

/** Fields outside entries, and the place where to go on. */
export interface StrayFields {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * Fields that stand right behind the end of an entry, at `at`. Behind a comma they belonged to it, up to the next entry;
 * without one they may be anything, and no more than their first line is told.
 */
export function findStrayFields(text: string, at: number): StrayFields | undefined {
  const start = skipBlanks(text, at);
  // Mostly the next entry follows.
  if (text.charCodeAt(start) === 64) {
    return undefined;
  }
  strayComma.lastIndex = at;
  const stray = strayComma.exec(text)?.[0];
  if (stray !== undefined && isFieldAt(text, skipBlanks(text, at + stray.length))) {
    const next = findAnyHead(text, start);
    return { start, end: trimEnd(text, start, next), next };
  }
  return isFieldWithValueAt(text, start)
    ? { start, end: trimEnd(text, start, endOfLine(text, start)), next: at }
    : undefined;
}

/** A value that is a number, with the comma behind it. */
const numberAndComma = /\d{1,9}\s{0,8},/y;

/** Whether a name, an equals sign and a value in braces or quotes, or a number and a comma, stand at `at`. */
function isFieldWithValueAt(text: string, at: number): boolean {
  if (!isFieldAt(text, at)) {
    return false;
  }
  const start = skipBlanks(text, text.indexOf('=', at) + 1);
  const code = text.charCodeAt(start);
  numberAndComma.lastIndex = start;
  return code === 123 || code === 34 || numberAndComma.test(text);
}

/** Where text between fields that is no field ends: at a comma, at the entry's end (`close`) or at the next entry. */
export function endOfStray(text: string, at: number, close: number): number {
  let depth = 0;
  let position = at;
  for (; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if ((depth === 0 && (code === 44 || code === close)) || (code === 64 && isEntryHead(text, position))) {
      break;
    }
    depth += code === 123 ? 1 : code === 125 && depth > 0 ? -1 : 0;
  }
  return position;
}
