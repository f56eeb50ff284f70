import type { Span } from '../../base/text';
import { BlockEnds } from './bibtexBraces';
import {
  endOfFieldName,
  endOfLine,
  endOfStray,
  findEntryHead,
  findStrayFields,
  isAtLineStart,
  isBlankCode,
  isEntryHead,
  isFieldAt,
  skipBlanks,
  skipBlanksAndComments,
  trimEnd,
} from './bibtexCharacters';
import { readEntryKey } from './bibtexEntryKey';
import { BibtexErrors } from './bibtexErrors';
import type { BibtexErrorDetails } from './bibtexErrors';
import { FieldNames } from './bibtexFieldNames';
import { findBrokenHead, findLooseFields, typeAt } from './bibtexHeads';
import { readPiece } from './bibtexPieces';
import { isLost, isTorn, isTornUp, readTornPiece } from './bibtexTorn';
import type { TornEntry } from './bibtexTorn';
import type { BibtexBlock, BibtexError, BibtexErrorCode, BibtexField, BibtexPiece } from './bibtexSyntax';

/** How an entry is delimited: the code of its closing character. */
type Close = 125 | 41;

/** Reads a .bib file block by block, and keeps none of them: so a file of any size costs no more than its text. */
export class BibtexScanner {
  readonly #text: string;
  readonly #blockEnds: BlockEnds;
  readonly #names = new FieldNames();
  readonly #errors = new BibtexErrors();
  #at: number;
  /** The end of the entry that was read last. */
  #entryEnd: number;
  /** Whether braces and quotes after a backslash do not count. */
  #escapes = false;
  /** While an entry that has no end is read as far as it goes. */
  #torn: TornEntry | undefined;
  /** What was read last, until it is handed out. */
  #block: BibtexBlock | undefined;

  /** `start`: the end of another block, or the `@` of one. */
  constructor(text: string, start = 0) {
    this.#text = text;
    this.#blockEnds = new BlockEnds(text);
    this.#at = start;
    this.#entryEnd = start;
    const loose = start === 0 ? findLooseFields(text) : undefined;
    if (loose) {
      this.#errors.add('loose-fields', loose);
    }
  }

  /** How far the text has been read. */
  get at(): number {
    return this.#at;
  }

  /** Where an entry begins if one stands right behind the one that was read last, at its `@`. */
  get nextEntryStart(): number | undefined {
    const start = this.#at === this.#entryEnd ? skipBlanks(this.#text, this.#at) : this.#text.length;
    return this.#text.charCodeAt(start) === 64 ? start : undefined;
  }

  /** Goes on behind the entry that ends at `end`, as if it had just been read. */
  skipEntry(end: number): void {
    this.#at = end;
    this.#endBlock();
  }

  /** The next block; `undefined` at the end of the text. */
  next(): BibtexBlock | undefined {
    let isTokenStart = this.#at === this.#entryEnd;
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 64 || code === 123) {
        this.#readSign();
        isTokenStart = this.#at === this.#entryEnd;
        const block = this.#block;
        if (block) {
          this.#block = undefined;
          return block;
        }
      } else if (code === 37 && isTokenStart) {
        this.#at = endOfLine(this.#text, this.#at);
      } else {
        isTokenStart = isBlankCode(code);
        this.#at++;
      }
    }
    return undefined;
  }

  /** What was found wrong since this was last asked, in the order in which it was found. */
  takeErrors(): readonly BibtexError[] {
    return this.#errors.takeFrom(0);
  }

  /** Leaves out everything from `start` to the next entry and says so. */
  #skipFrom(start: number, code: BibtexErrorCode, more?: BibtexErrorDetails): void {
    this.#at = findEntryHead(this.#text, start + 1);
    this.#errors.add(code, { start, end: trimEnd(this.#text, start, this.#at) }, more);
  }

  /** An `@`, or a brace, which a damaged head may end with. */
  #readSign(): void {
    const start = this.#at;
    if (this.#text.charCodeAt(start) === 123) {
      this.#readBrace(start);
      return;
    }
    const typeStart = skipBlanks(this.#text, start + 1);
    const type = typeAt(this.#text, typeStart);
    const typeEnd = typeStart + type.length;
    const open = skipBlanks(this.#text, typeEnd);
    const opens = this.#text[open] === '{' || this.#text[open] === '(';
    if (type === '' || (start > 0 && /[A-Za-z0-9]/.test(this.#text.charAt(start - 1)))) {
      this.#at = start + 1;
    } else if (type.toLowerCase() === 'comment') {
      this.#readComment(start, opens ? open : undefined);
    } else if (opens) {
      this.#readBlock(start, { start: typeStart, end: typeEnd }, open);
    } else if (isAtLineStart(this.#text, start) && typeStart === start + 1) {
      this.#skipFrom(start, 'missing-brace');
    } else {
      this.#at = typeEnd;
    }
  }

  /** A brace outside entries: mostly text, and at times the head of an entry is damaged. */
  #readBrace(open: number): void {
    const head = findBrokenHead(this.#text, open);
    this.#at = open + 1;
    if (head?.hasAt) {
      this.#errors.add('missing-type', { start: head.start, end: open + 1 });
      this.#readBlock(head.start, head.typeSpan, open);
    } else if (head) {
      this.#errors.add('missing-at', { start: head.start, end: head.end });
    }
  }

  #readComment(start: number, open: number | undefined): void {
    const end = open === undefined ? endOfLine(this.#text, start) : this.#blockEnds.find(open);
    if (end === undefined) {
      this.#skipFrom(start, 'unclosed-comment');
    } else {
      this.#block = { kind: 'comment', span: { start, end } };
      this.#at = end;
    }
  }

  #readBlock(start: number, typeSpan: Span, open: number): void {
    const type = this.#text.slice(typeSpan.start, typeSpan.end).toLowerCase();
    const close: Close = this.#text[open] === '(' ? 41 : 125;
    const errorsBefore = this.#errors.count;
    this.#at = open + 1;
    if (type === 'preamble') {
      this.#readPreamble(start, close);
    } else if (type === 'string') {
      this.#readStrings(start, close);
    } else if (!this.#readEntry(start, typeSpan, close)) {
      this.#readAgain(start, typeSpan, open, errorsBefore);
    }
  }

  #readStrings(start: number, close: Close): void {
    const definitions: BibtexField[] = [];
    // Also where it is not closed: what it defines whole, entries further down may need.
    this.#block = { kind: 'strings', start, definitions };
    if (this.#readFields(start, close, definitions)) {
      this.#endBlock();
    }
  }

  /** Reads from behind the opening brace; false where there is no end: the error is made. */
  #readEntry(start: number, typeSpan: Span, close: Close): boolean {
    const type = this.#text.slice(typeSpan.start, typeSpan.end).toLowerCase();
    const keySpan = this.#readKey(close);
    const fields: BibtexField[] = [];
    if (!this.#readFields(start, close, fields) || (this.#torn && fields.length === 0)) {
      return false;
    }
    const end = this.#torn ? trimEnd(this.#text, start, this.#torn.end) : this.#at;
    const key = this.#text.slice(keySpan.start, keySpan.end) || undefined;
    if (key === undefined) {
      this.#errors.add('missing-key', keySpan);
    }
    this.#block = {
      kind: 'entry',
      entry: { type, typeSpan, key, keySpan, fields, span: { start, end } },
    };
    this.#endBlock();
    return true;
  }

  /** What can be had of an entry without an end, whose faults are those from `errorsBefore` on. */
  #readAgain(start: number, typeSpan: Span, open: number, errorsBefore: number): void {
    const next = this.#at;
    const close: Close = this.#text[open] === '(' ? 41 : 125;
    const errors = this.#errors.takeFrom(errorsBefore);
    const read = (): boolean => {
      this.#block = undefined;
      this.#errors.takeFrom(errorsBefore);
      this.#at = open + 1;
      return this.#readEntry(start, typeSpan, close);
    };
    if (!this.#readEscaped({ start: open, end: next }, read)) {
      this.#torn = { end: next, values: 0 };
      if (!read()) {
        this.#errors.takeFrom(errorsBefore);
        this.#errors.putBack(errors);
      }
      this.#torn = undefined;
      this.#at = next;
      this.#entryEnd = next;
    }
  }

  /** An entry without an end may have one if braces after a backslash do not count, as many writers believe. */
  #readEscaped({ start, end }: Span, read: () => boolean): boolean {
    const escaped = this.#text.slice(start, end).search(/\\[{}"]/);
    this.#escapes = escaped >= 0;
    const isRead = this.#escapes && read() && this.#at <= end;
    this.#escapes = false;
    if (isRead) {
      this.#errors.add('escaped-brace', { start: start + escaped, end: start + escaped + 2 });
    }
    return isRead;
  }

  /** Where there is no more of an entry that has no end: true where what was read of it is taken. */
  #endTorn(start: number, fields: readonly BibtexField[]): boolean {
    const field = fields[fields.length - 1]?.name;
    if (!this.#torn) {
      this.#skipFrom(start, 'unclosed-entry', { field });
      return false;
    }
    const { last } = this.#errors;
    const isTold = last?.code === 'unclosed-value' && last.span.start === start && !isTornUp(this.#torn);
    if (field !== undefined && !isTold) {
      const end = trimEnd(this.#text, start, this.#torn.end);
      this.#errors.add('unclosed-entry', { start, end }, { field, isRead: true });
    }
    return field !== undefined;
  }

  #readPreamble(start: number, close: Close): void {
    const value = this.#readValue(start, undefined);
    if (!value) {
      return;
    }
    this.#at = skipBlanks(this.#text, this.#at);
    if (this.#text.charCodeAt(this.#at) !== close) {
      this.#skipFrom(start, 'unclosed-entry');
      return;
    }
    this.#at++;
    this.#block = { kind: 'preamble', preamble: { value, span: { start, end: this.#at } } };
    this.#endBlock();
  }

  /** Fields behind a block's end are lost to every reader of BibTeX, so somebody should hear of it. */
  #endBlock(): void {
    const stray = this.#torn ? undefined : findStrayFields(this.#text, this.#at);
    if (stray) {
      this.#at = stray.next;
      this.#errors.add('text-after-entry', { start: stray.start, end: stray.end });
    }
    this.#entryEnd = this.#at;
  }

  /** The span of the key, empty where there is none; stops before the fields. */
  #readKey(close: Close): Span {
    this.#at = skipBlanksAndComments(this.#text, this.#at);
    const { span, next, fault } = readEntryKey(this.#text, this.#at, close);
    this.#at = next;
    if (fault) {
      this.#errors.add(fault, span);
    }
    return span;
  }

  /** All fields up to the end of the entry, and that end; false where there is no end: the error is made. */
  #readFields(start: number, close: Close, fields: BibtexField[]): boolean {
    for (;;) {
      this.#at = skipBlanksAndComments(this.#text, this.#at);
      const code = this.#text.charCodeAt(this.#at);
      if (code === close) {
        this.#at++;
        return true;
      }
      const isEnd = Number.isNaN(code) || (code === 64 && isEntryHead(this.#text, this.#at));
      if (isEnd || isTornUp(this.#torn)) {
        return this.#endTorn(start, fields);
      }
      if (code === 44) {
        this.#at++;
      } else if (!this.#readField(start, close, fields)) {
        return false;
      }
    }
  }

  /** One field, or text that is none; false where its value has no end. */
  #readField(start: number, close: Close, fields: BibtexField[]): boolean {
    const nameStart = this.#at;
    const nameEnd = endOfFieldName(this.#text, nameStart);
    const name = this.#text.slice(nameStart, nameEnd);
    const nameSpan = { start: nameStart, end: nameEnd };
    const next = skipBlanks(this.#text, nameEnd);
    const nextCode = this.#text.charCodeAt(next);
    const opens = nextCode === 123 || nextCode === 34;
    if (name === '' || (nextCode !== 61 && !opens)) {
      this.#skipStray(close);
      return true;
    }
    if (opens) {
      this.#errors.add('missing-equals', nameSpan, { field: name });
    }
    this.#at = opens ? next : next + 1;
    const value = this.#readValue(start, name);
    if (!value) {
      return false;
    }
    const end = value[value.length - 1]?.span.end ?? this.#at;
    if (value.length === 0) {
      this.#errors.add('missing-value', nameSpan, { field: name });
    } else if (!isLost(value)) {
      fields.push({ name: this.#names.lower(name), nameSpan, value, span: { start: nameStart, end } });
    }
    this.#endField(close, name);
    return true;
  }

  /** After a value: a comma, the entry's end, or something that should not be there. */
  #endField(close: Close, field: string): void {
    const end = this.#at;
    // The quote that should close a value does not where a brace is open in it.
    const isPastQuote = this.#torn !== undefined && this.#text.charCodeAt(end) === 34;
    this.#at = skipBlanksAndComments(this.#text, isPastQuote ? end + 1 : end);
    const code = this.#text.charCodeAt(this.#at);
    if (code === 44) {
      this.#at++;
    } else if (code !== close && !Number.isNaN(code) && !isEntryHead(this.#text, this.#at)) {
      if (!isFieldAt(this.#text, this.#at)) {
        this.#skipStray(close, field);
      } else if (!this.#torn) {
        this.#errors.add('missing-comma', { start: Math.max(0, end - 1), end }, { field });
      }
    }
  }

  /** Leaves out what is no field, up to a comma, the entry's end or the next entry. */
  #skipStray(close: Close, field?: string): void {
    const start = this.#at;
    this.#at = endOfStray(this.#text, start, close);
    this.#errors.add('unexpected-text', { start, end: trimEnd(this.#text, start, this.#at) }, { field });
  }

  /** The parts of a value; empty where there is none, `undefined` where it has no end: the error is made. */
  #readValue(start: number, field: string | undefined): readonly BibtexPiece[] | undefined {
    let pieces: BibtexPiece[] | undefined;
    for (;;) {
      const pieceStart = skipBlanks(this.#text, this.#at);
      const piece =
        this.#torn === undefined
          ? readPiece(this.#text, pieceStart, this.#escapes)
          : readTornPiece(this.#text, pieceStart, this.#torn.end);
      if (piece === 'unclosed') {
        this.#skipFrom(start, 'unclosed-value', { at: pieceStart, field });
        return undefined;
      }
      if (!piece) {
        return pieces ?? [];
      }
      // Nearly every value has one part: a list that grows would take up ten times the room.
      if (pieces) {
        pieces.push(piece);
      } else {
        pieces = [piece];
      }
      this.#at = piece.span.end;
      if (this.#torn && isTorn(piece)) {
        this.#torn.values++;
        const end = trimEnd(this.#text, start, this.#torn.end);
        this.#errors.add('unclosed-value', { start, end }, { at: pieceStart, field, isRead: true });
        return pieces;
      }
      const next = skipBlanks(this.#text, this.#at);
      if (this.#text.charCodeAt(next) !== 35) {
        return pieces;
      }
      this.#at = next + 1;
    }
  }
}
