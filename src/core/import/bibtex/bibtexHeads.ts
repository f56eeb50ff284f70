import type { Span } from '../../base/text';
import { cslKinds } from '../../model/bibtexTypes';
import {
  endOfFieldName,
  endOfKey,
  findStrayFields,
  isBlankCode,
  isFieldAt,
  skipBlanks,
} from './bibtexCharacters';
import { readPiece } from './bibtexPieces';

const typePattern = /[A-Za-z][^\s{}()",=#%@\\]{0,100}/y;

/** The entry type that begins at `at`; empty where none does. */
export function typeAt(text: string, at: number): string {
  typePattern.lastIndex = at;
  return typePattern.exec(text)?.[0] ?? '';
}

/** The head of what is an entry to people and none to BibTeX. */
export interface BrokenHead {
  /** Where it begins: at its `@`, or at its type if it has none. */
  readonly start: number;
  readonly hasAt: boolean;
  /** Empty where there is no type. */
  readonly typeSpan: Span;
  /** The place behind the comma that ends the key. */
  readonly end: number;
}

/** Fields that hardly anything but an entry has, unlike `version`, `date` and `url`. */
const fieldsOfEntries: ReadonlySet<string> = new Set([
  ...['author', 'editor', 'title', 'booktitle', 'journal', 'journaltitle', 'year', 'publisher', 'school'],
  ...['pages', 'doi', 'isbn', 'issn', 'abstract', 'keywords'],
]);

/** How far before a brace its line is looked through: no longer head is taken for one. */
const longestHead = 120;

/** All that stands on a line before a brace: `@` and a damaged type, or a type alone. */
const headText = /^[ \t]*(?:(@)[^A-Za-z@%]{0,4})?([A-Za-z][\w-]{0,40})?[ \t]{0,8}$/;

/** The same with a list of types, as some programs print the one that they have: `@['JournalArticle', 'Review']`. */
const listedTypes = /^[ \t]*(@)\[[ '"]{0,3}([A-Za-z][\w-]{0,40})[^\]{}@%]{0,100}\][ \t]{0,8}$/;

/**
 * The head that ends with the brace at `open`, outside entries: it is the first thing on its line, and a key, a comma
 * and a field follow. `undefined` where it is other text.
 */
export function findBrokenHead(text: string, open: number): BrokenHead | undefined {
  const end = endOfKeyBefore(text, open + 1);
  if (end === undefined) {
    return undefined;
  }
  const from = startOfLine(text, open);
  const line = from === undefined ? '' : text.slice(from, open);
  const [, at, type] = headText.exec(line) ?? listedTypes.exec(line) ?? [];
  if (
    from === undefined ||
    (!at && !(type && (cslKinds.has(type.toLowerCase()) || hasFieldOfEntry(text, end))))
  ) {
    return undefined;
  }
  const known = line.includes('[')
    ? (line.match(/[A-Za-z][\w-]{0,40}/g)?.find((each) => cslKinds.has(each.toLowerCase())) ?? type)
    : type;
  const typeStart = known === undefined ? open : text.indexOf(known, from);
  const typeSpan = { start: typeStart, end: typeStart + (known?.length ?? 0) };
  return { start: skipBlanks(text, from), hasAt: at !== undefined, typeSpan, end };
}

/** Fields with which entries of any type begin. */
const firstFields: ReadonlySet<string> = new Set(['author', 'editor', 'title', 'booktitle', 'journal']);

/** Whether a field that hardly anything but an entry has stands behind the comma that ends at `at`. */
function hasFieldOfEntry(text: string, at: number): boolean {
  const start = skipBlanks(text, at);
  const end = endOfFieldName(text, start);
  const value = skipBlanks(text, text.indexOf('=', end) + 1);
  return firstFields.has(text.slice(start, end).toLowerCase()) && /[{"]/.test(text.charAt(value));
}

/** The place behind the comma of a key that begins at `at` and that a field follows. */
function endOfKeyBefore(text: string, at: number): number | undefined {
  const start = skipBlanks(text, at);
  const end = endOfKey(text, start);
  const comma = skipBlanks(text, end);
  const isKey = end > start && text.charCodeAt(comma) === 44;
  return isKey && isFieldAt(text, skipBlanks(text, comma + 1)) ? comma + 1 : undefined;
}

/** Where the line of `at` begins; `undefined` where that is too far away. */
function startOfLine(text: string, at: number): number | undefined {
  let position = at;
  while (position > 0 && at - position <= longestHead) {
    const code = text.charCodeAt(position - 1);
    if (code === 10 || code === 13 || (isBlankCode(code) && code !== 32 && code !== 9)) {
      return position;
    }
    position--;
  }
  return position === 0 ? 0 : undefined;
}

/**
 * The fields that a text begins with, where an entry has lost its head. A setting of some program, as
 * `encoding = "utf-8"`, is no field of an entry, or has neither a comma nor the end of an entry behind its value.
 */
export function findLooseFields(text: string): Span | undefined {
  const stray = findStrayFields(text, 0);
  if (!stray) {
    return undefined;
  }
  const equals = text.indexOf('=', stray.start);
  const name = text.slice(stray.start, equals).trim().split(/[\s,]/).at(-1) ?? '';
  if (!fieldsOfEntries.has(name.toLowerCase())) {
    return undefined;
  }
  const value = readPiece(text, skipBlanks(text, equals + 1), false);
  const isOfEntry = typeof value === 'object' && /[,})]/.test(text.charAt(skipBlanks(text, value.span.end)));
  return isOfEntry ? { start: stray.start, end: stray.end } : undefined;
}
