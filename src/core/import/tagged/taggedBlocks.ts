import { prefixDistance } from '../../base/editDistance';
import { ownText } from '../../base/ownText';
import type { Span } from '../../base/text';
import { linesOf } from '../textLines';

/** A tag and the rest of its line. */
export interface TagLine {
  readonly tag: string;
  readonly value: string;
}

/** How a format of tagged lines tells its tags and its records. */
export interface TagGrammar {
  /** The tag that a line begins with; `undefined` for a line that goes on. */
  readonly tagLineOf: (line: string) => TagLine | undefined;
  /** The tag that a record begins with, or has somewhere. */
  readonly begin: string;
  /** The tag that ends a record; without one a blank line or the next record does. */
  readonly end?: string;
  /** The tags of a title: a further one is of a further record. */
  readonly titles: readonly string[];
  /** Tags of lines that say nothing of a record, such as a file's head. */
  readonly around?: readonly string[];
  /** Whether only indented lines go on with a value that a blank line broke off. */
  readonly isIndented?: boolean;
}

/** One tag with what it says; a further line of the value stands in `lines` as its own text. */
export interface TaggedField {
  readonly tag: string;
  readonly lines: readonly string[];
}

/** One record as it stands. */
export interface TaggedBlock {
  readonly fields: readonly TaggedField[];
  readonly span: Span;
  readonly firstLine: Span;
  readonly isClosed: boolean;
}

/** A record, or a stretch of text that belongs to none. */
export type TaggedPiece =
  { readonly kind: 'block'; readonly block: TaggedBlock } | { readonly kind: 'stray'; readonly span: Span };

/** A stretch of tagged lines without a blank line before a tag: a record, or a part of one. */
interface Part {
  readonly fields: { readonly tag: string; readonly lines: string[] }[];
  /** Lines without a tag before the first field: of the value before, or the broken beginning of this record. */
  readonly lead: string[];
  leadSpan: Span;
  firstLine: Span;
  end: number;
  hasBegin: boolean;
  hasTitle: boolean;
  isClosed: boolean;
}

/** What stands before the lines of a record that somebody moved to the right. */
const indentation = /^[ \t]{1,8}(?=\S)/;

/** No line that begins a record is longer. */
const longestBeginning = 60;

class BlockReader {
  readonly #grammar: TagGrammar;
  /** Whether the text's first tag begins a record, so that a stretch without that tag is a part of the one before. */
  #isRegular: boolean | undefined;
  #held: Part | undefined;
  #part: Part | undefined;
  #stray: { readonly start: number; end: number } | undefined;
  #isAfterBlank = true;
  /** How this record is indented, if its lines are. */
  #indent: string | undefined;
  /** What stands before the value of the last line that began a record. */
  #beginHead: string | undefined;
  #ready: TaggedPiece[] = [];

  constructor(grammar: TagGrammar) {
    this.#grammar = grammar;
  }

  /** The pieces that are complete since the last call. */
  takeReady(): readonly TaggedPiece[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** Takes a line; `next` is the one behind it. */
  line(span: Span, text: string, next: string): void {
    const atMargin = this.#grammar.tagLineOf(text);
    this.#indent = atMargin ? undefined : this.#indent;
    const tag = atMargin ?? this.#indentedTagOf(text, next);
    if (tag) {
      this.#beginHead = tag.tag === this.#grammar.begin ? headOf(text, tag) : this.#beginHead;
      this.#tagLine(tag, span);
      this.#isAfterBlank = false;
    } else if (text.trim() === '') {
      this.#isAfterBlank = true;
    } else {
      this.#goOn(span, text);
      this.#isAfterBlank = false;
    }
  }

  finish(): void {
    this.#endPart();
    this.#release();
    this.#endStray();
  }

  /** Behind a blank line the beginning of a record may be indented, and the record's other lines as it is. */
  #indentedTagOf(text: string, next: string): TagLine | undefined {
    const indent = indentation.exec(text)?.[0];
    if (indent === undefined || (indent !== this.#indent && !this.#isAfterBlank)) {
      return undefined;
    }
    const { tagLineOf, begin } = this.#grammar;
    const tag = tagLineOf(text.slice(indent.length));
    if (tag?.tag === begin && this.#mayBeginIndented()) {
      const bare = next.startsWith(indent) ? next.slice(indent.length) : next;
      this.#indent = tagLineOf(bare) ? indent : this.#indent;
    }
    return indent === this.#indent ? tag : undefined;
  }

  /** Where indented lines go on with a value, even over a blank line, none begins a record before the last one has ended. */
  #mayBeginIndented(): boolean {
    const isOpen = this.#part !== undefined || this.#held?.isClosed === false;
    return this.#isAfterBlank && !(this.#grammar.isIndented === true && isOpen);
  }

  #tagLine({ tag, value }: TagLine, span: Span): void {
    const { begin, end, around } = this.#grammar;
    if (around?.includes(tag)) {
      this.#endPart();
    } else if (tag === end) {
      this.#endRecord(span);
    } else {
      const isNext = tag === begin && this.#part !== undefined && isBegun(this.#part);
      if (isNext || this.#isAfterBlank) {
        this.#endPart();
      }
      this.#isRegular ??= tag === begin;
      this.#endStray();
      this.#part ??= newPart(span);
      this.#part.firstLine = this.#part.fields.length === 0 ? span : this.#part.firstLine;
      this.#part.fields.push({ tag, lines: [value] });
      this.#part.end = span.end;
      this.#part.hasBegin ||= tag === begin;
      this.#part.hasTitle ||= this.#grammar.titles.includes(tag);
    }
  }

  #endRecord(span: Span): void {
    this.#indent = undefined;
    this.#endPart();
    if (this.#held && !this.#held.isClosed) {
      this.#held.end = span.end;
      this.#held.isClosed = true;
    } else {
      this.#addStray(span);
    }
  }

  #goOn(span: Span, text: string): void {
    const isOfValue = !this.#isAfterBlank || this.#grammar.isIndented !== true || /^\s/.test(text);
    if (this.#part && isOfValue) {
      if (this.#isAfterBlank && this.#part.hasTitle) {
        this.#endPart();
        this.#part = newPart(span);
      }
      const { fields, lead } = this.#part;
      (fields.at(-1)?.lines ?? lead).push(text.trim());
      this.#part.end = span.end;
      if (fields.length === 0) {
        this.#part.leadSpan = { start: this.#part.leadSpan.start, end: span.end };
      }
    } else {
      this.#endPart();
      this.#addStray(span);
    }
  }

  #addStray(span: Span): void {
    if (this.#stray) {
      this.#stray.end = span.end;
    } else {
      this.#stray = { ...span };
    }
  }

  #endStray(): void {
    if (this.#stray) {
      this.#ready.push({ kind: 'stray', span: this.#stray });
      this.#stray = undefined;
    }
  }

  /** What was read since the last blank line is of the record before, or the next one. */
  #endPart(): void {
    const part = this.#part;
    const held = this.#held;
    this.#part = undefined;
    if (!part) {
      return;
    }
    const isLed = part.lead.length > 0;
    const isPart = (this.#isRegular === true || isLed) && !part.hasBegin;
    const isNext =
      part.hasTitle && held?.hasTitle === true && (!isLed || this.#isSlippedBeginning(part.lead));
    if (held && !held.isClosed && isPart && !isNext) {
      const before = held.fields.at(-1)?.lines;
      part.lead.forEach((line) => before?.push(line));
      for (const field of part.fields) {
        held.fields.push(field);
      }
      held.end = part.end;
      held.hasTitle ||= part.hasTitle;
    } else {
      this.#release();
      if (isLed) {
        this.#ready.push({ kind: 'stray', span: part.leadSpan });
      }
      this.#held = part;
    }
  }

  /** Whether this is one short line, which differs by one character from the line that a record begins with. */
  #isSlippedBeginning(lead: readonly string[]): boolean {
    const [line = ''] = lead;
    const head = this.#beginHead ?? '';
    const isShort = lead.length === 1 && line.length <= longestBeginning;
    return isShort && head.length > 1 && prefixDistance(head, line, 1) <= 1;
  }

  #release(): void {
    if (this.#held) {
      const { fields, firstLine, end } = this.#held;
      const isClosed = this.#held.isClosed || this.#grammar.end === undefined;
      const block = { fields, firstLine, span: { start: firstLine.start, end }, isClosed };
      this.#ready.push({ kind: 'block', block });
      this.#held = undefined;
    }
  }
}

function newPart(firstLine: Span): Part {
  return {
    fields: [],
    lead: [],
    leadSpan: firstLine,
    firstLine,
    end: firstLine.end,
    hasBegin: false,
    hasTitle: false,
    isClosed: false,
  };
}

/** What stands before the value. */
function headOf(line: string, { value }: TagLine): string {
  return line.slice(0, line.lastIndexOf(value)).trimStart();
}

/** Whether a line that begins a record does not belong to this part. */
function isBegun({ hasBegin, lead }: Part): boolean {
  return hasBegin || lead.length > 0;
}

/**
 * Takes a text of tagged lines apart, line by line. A blank line ends a record where a new one follows; one within a
 * value or between the tags of one record, as careless programs leave it, does not.
 */
export function* readTaggedBlocks(
  text: string,
  grammar: TagGrammar,
): Generator<TaggedPiece, void, undefined> {
  const reader = new BlockReader(grammar);
  const lines = linesOf(text);
  for (let line = lines.next(), next = lines.next(); !line.done; line = next, next = lines.next()) {
    const span = line.value;
    const behind = next.done ? '' : text.slice(next.value.start, next.value.end);
    reader.line(span, ownText(text.slice(span.start, span.end)), behind);
    yield* reader.takeReady();
  }
  reader.finish();
  yield* reader.takeReady();
}

/** The tags of the first lines of `text` that say something, at most `count`; a line without a tag ends them. */
export function firstTags(text: string, grammar: TagGrammar, count: number): readonly TagLine[] {
  const found: TagLine[] = [];
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const tag = grammar.tagLineOf(line);
    if (tag) {
      found.push(tag);
    }
    if (found.length === count || (!tag && line.trim() !== '')) {
      break;
    }
  }
  return found;
}
