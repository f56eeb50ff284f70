import { ownText } from '../../base/ownText';
import type { Span } from '../../base/text';
import { standardRisType } from '../../model/risMapping';
import { linesOf } from '../textLines';
import { beginsNarrowRun, isNarrowTag, isTag, mayBeNarrow, tagLineOf } from './risTags';
import type { TagLine, TagStyle } from './risTags';

/** One tag with what it says; a further line of the value stands in `lines` as its own text. */
export interface RisField {
  readonly tag: string;
  readonly lines: readonly string[];
  readonly span: Span;
}

/** What stands from one `TY` to its `ER`. */
export interface RisBlock {
  /** In capitals, as it stands in the text. */
  readonly type: string;
  readonly fields: readonly RisField[];
  readonly span: Span;
  /** The line that begins the record. */
  readonly firstLine: Span;
  readonly isClosed: boolean;
}

/** A RIS text taken apart: its records, and the stretches of text that belong to none. */
export interface RisText {
  readonly blocks: readonly RisBlock[];
  readonly strays: readonly Span[];
}

/** A record, or a stretch of text that belongs to none. */
export type RisPart =
  { readonly block: RisBlock; readonly stray?: never } | { readonly stray: Span; readonly block?: never };

/** `Record #3 of 18`, as Cochrane writes above each record. */
const heading = /^record #?\d{1,7}(?: of \d{1,7})?:?$/i;
const counter = /^(?:\d{1,6}[.:]?|<\d{1,6}\.?>)$/;

/** Lines that programs write at the beginning or between records: `Provider: ...`, rules, the old end mark `EF`. */
const furniture =
  /^(?:(?:provider|content|database|date|source|search|results?) ?:[^]*|EF {0,2}-?|[-=_*#]{3,})$/i;

function isFurniture(line: string): boolean {
  return counter.test(line) || heading.test(line) || furniture.test(line);
}

/** How many characters behind a line show whether it begins a run of tags. */
const lookahead = 2000;

/** How the file writes its tags, as the first `TY` shows it. */
function styleOf(text: string): TagStyle | undefined {
  for (const span of linesOf(text)) {
    const line = tagLineOf(text.slice(span.start, span.end));
    if (line?.tag.toUpperCase() === 'TY' && (/^[A-Za-z]*$/.test(line.value) || isTypeWord(line.value))) {
      return line;
    }
  }
  return undefined;
}

function isTypeWord(value: string): boolean {
  return standardRisType(value.toUpperCase()) !== value.toUpperCase();
}

/** Tags of titles and people: what has one of them is a record. */
const naming = new Set(['TI', 'T1', 'AU', 'A1']);

interface OpenField {
  readonly tag: string;
  readonly lines: string[];
  readonly span: { readonly start: number; end: number };
}

interface OpenBlock {
  readonly type: string;
  readonly firstLine: Span;
  readonly fields: OpenField[];
  /** Whether every tag behind the `TY` so far has lost a blank. */
  isNarrow: boolean;
  end: number;
}

/** Lines outside any record. While all of them are tags they may belong to a record whose `TY` is not its first line. */
interface OpenStray {
  readonly start: number;
  end: number;
  readonly firstLine: Span;
  fields: OpenField[] | undefined;
}

class BlockReader {
  #parts: RisPart[] = [];
  #open: OpenBlock | undefined;
  #stray: OpenStray | undefined;

  /** What was finished since this was last asked. */
  take(): readonly RisPart[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  /**
   * The tag of the line before in the record; empty where none is open, or its value goes on. Where all tags of a record
   * lost a blank, each further one is believed as if it stood behind the first line.
   */
  get lastTag(): string {
    const last = this.#open?.isNarrow ? undefined : this.#open?.fields.at(-1);
    return last ? (last.lines.length > 1 ? '' : last.tag) : this.#open ? 'TY' : '';
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  line(span: Span, text: string, tag: TagLine | undefined): void {
    const name = tag?.tag.toUpperCase();
    if (name === 'TY') {
      this.#begin(span, tag?.value.toUpperCase() ?? '');
    } else if (name === 'ER') {
      this.#endAt(span, tag?.value ?? '');
    } else if (text.trim() === '') {
      return;
    } else if (!this.#open) {
      this.#addStray(span, text.trim(), tag);
    } else if (tag && name) {
      this.#open.fields.push(fieldOf(span, tag));
      this.#open.isNarrow &&= tag.gap === 1;
      this.#open.end = span.end;
    } else {
      this.#continue(this.#open, span, text.trim());
    }
  }

  close(isClosed: boolean): void {
    if (this.#stray) {
      const { start, end, firstLine, fields } = this.#stray;
      const span = { start, end };
      // A record that lost its first line is one all the same.
      const isRecord = fields?.some(({ tag }) => naming.has(tag));
      const record = { type: '', firstLine, fields: fields ?? [], span, isClosed };
      this.#parts.push(isRecord ? { block: record } : { stray: span });
      this.#stray = undefined;
    }
    if (this.#open) {
      const { type, firstLine, fields, end } = this.#open;
      const block = { type, firstLine, fields, span: { start: firstLine.start, end }, isClosed };
      this.#parts.push({ block });
      this.#open = undefined;
    }
  }

  #begin(span: Span, type: string): void {
    // Some programs put the tags in the order of the alphabet, and TY among them.
    const early = this.#open ? undefined : this.#stray;
    if (early?.fields) {
      this.#stray = undefined;
      this.#open = { type, firstLine: early.firstLine, fields: early.fields, isNarrow: false, end: span.end };
      return;
    }
    const last = this.#open?.fields.at(-1)?.lines;
    if (last && last.length > 1 && counter.test(last.at(-1) ?? '')) {
      last.pop();
    }
    this.close(false);
    this.#open = { type, firstLine: span, fields: [], isNarrow: true, end: span.end };
  }

  /** The end of a record; where files were joined the next one may begin in the same line. */
  #endAt(span: Span, rest: string): void {
    const next = typeLineOf(rest);
    const start = next ? span.end - rest.length : span.end;
    if (this.#open) {
      this.#open.end = start;
    }
    if (this.#stray) {
      this.#stray.end = start;
    }
    this.close(true);
    if (next) {
      this.#begin({ start, end: span.end }, next.value.toUpperCase());
    }
  }

  #continue(block: OpenBlock, span: Span, text: string): void {
    const last = block.fields.at(-1);
    if (heading.test(text)) {
      return;
    }
    if (last) {
      last.lines.push(text);
      last.span.end = span.end;
      block.end = span.end;
    } else {
      this.#parts.push({ stray: span });
    }
  }

  #addStray(span: Span, text: string, tag: TagLine | undefined): void {
    const stray = this.#stray;
    if (stray) {
      stray.end = span.end;
      const last = stray.fields?.at(-1);
      if (tag) {
        stray.fields?.push(fieldOf(span, tag));
      } else if (last) {
        last.lines.push(text);
      }
    } else if (!isFurniture(text)) {
      this.#stray = { ...span, firstLine: span, fields: tag ? [fieldOf(span, tag)] : undefined };
    }
  }
}

/** The beginning of a record, if this is one. */
function typeLineOf(text: string): TagLine | undefined {
  const tag = tagLineOf(text);
  return tag?.tag.toUpperCase() === 'TY' && tag.gap > 0 ? tag : undefined;
}

/** `ER  -TY  - JOUR`: the last line of a file and the first one of the next, between which no line ended. */
function isJoined({ tag, gap, value }: TagLine): boolean {
  return tag === 'ER' && gap > 0 && typeLineOf(value) !== undefined;
}

function fieldOf(span: Span, tag: TagLine): OpenField {
  return { tag: tag.tag.toUpperCase(), lines: [tag.value], span: { ...span } };
}

/** Some lines behind one that ends at `end`; `see` is told where each of them begins. */
function* linesBehind(
  text: string,
  end: number,
  see: (start: number) => void,
): Generator<string, void, undefined> {
  const some = text.slice(end, end + lookahead);
  for (const span of linesOf(some)) {
    // The first one is the line's own end.
    if (span.start > 0) {
      see(end + span.start);
      yield some.slice(span.start, span.end);
    }
  }
}

/** Takes a RIS text apart, line by line, as far as one asks. Lines may end with LF, CRLF or CR. */
export function* risPartsOf(text: string): Generator<RisPart, void, undefined> {
  const style = styleOf(text);
  const reader = new BlockReader();
  // Up to where lines were looked at, and belong to a run of tags that lost a blank or to none.
  let [told, untold] = [0, 0];
  const beginsRun = (tag: TagLine, { start, end }: Span): boolean => {
    if (!reader.isOpen || start < untold || start <= told) {
      return reader.isOpen && start <= told && mayBeNarrow(tag);
    }
    let seen = end;
    const isRun = beginsNarrowRun(
      tag,
      linesBehind(text, end, (at) => (seen = at)),
    );
    [told, untold] = isRun ? [seen, untold] : [told, seen];
    return isRun;
  };
  for (const span of linesOf(text)) {
    const line = ownText(text.slice(span.start, span.end));
    const tag = tagLineOf(line);
    const isOne =
      tag && (isTag(tag, style) || isJoined(tag) || isNarrowTag(tag, reader.lastTag) || beginsRun(tag, span));
    reader.line(span, line, isOne ? tag : undefined);
    yield* reader.take();
  }
  reader.close(false);
  yield* reader.take();
}

/** The whole text taken apart. */
export function readRisLines(text: string): RisText {
  const parts = [...risPartsOf(text)];
  return {
    blocks: parts.flatMap(({ block }) => (block ? [block] : [])),
    strays: parts.flatMap(({ stray }) => (stray ? [stray] : [])),
  };
}

/** Whether the first line of `text` that says something begins a record. */
export function beginsAsRis(text: string): boolean {
  for (const span of linesOf(text)) {
    const line = text.slice(span.start, span.end);
    if (line.trim() !== '' && !isFurniture(line.trim())) {
      const tag = tagLineOf(line);
      const isType = /^[A-Za-z]{2,8}$/.test(tag?.value ?? '') || isTypeWord(tag?.value ?? '');
      return tag?.tag.toUpperCase() === 'TY' && tag.gap > 0 && isType;
    }
  }
  return false;
}
