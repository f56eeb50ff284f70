import type { Span } from '../../base/text';
import { linesOf } from '../textLines';

/** One tag with what it says; a further line of the value stands in `lines` as its own text. */
export interface RisField {
  readonly tag: string;
  readonly lines: readonly string[];
  readonly span: Span;
}

/** What stands from one `TY` to its `ER`. */
export interface RisBlock {
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

/** How far the dash stands from the tag, and whether a space follows it; `TY  - JOUR` is 2 and true. */
interface TagStyle {
  readonly gap: number;
  readonly isSpaced: boolean;
}

interface TagLine extends TagStyle {
  readonly tag: string;
  readonly value: string;
}

const standardGap = 2;

/** Tags that are believed in lower case too. Others in lower case are words of a wrapped line. */
const knownTags = new Set(
  (
    'TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CN CP CT CY DA DB DO DP ED EP ET ID IS J1 J2 JA ' +
    'JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT U1 U2 U3 ' +
    'U4 U5 UR VL VO Y1 Y2'
  ).split(' '),
);

/** What programs write around the records: counters, and lines such as `Provider: ...` at the beginning. */
const furniture =
  /^(?:\d{1,6}[.:]?|<\d{1,6}\.?>|(?:provider|content|database|date|source|search|results?) ?:.*)$/i;

/** `TY  - JOUR` and what programs make of it: other gaps, no space after the dash, lower case. */
function tagLineOf(line: string): TagLine | undefined {
  const match = /^[ \t]{0,3}([A-Za-z][A-Za-z0-9])([ \t\u00a0]{0,4})-(.*)$/.exec(line);
  if (!match) {
    return undefined;
  }
  const [, tag = '', gap = '', rest = ''] = match;
  return { tag, gap: gap.length, isSpaced: rest === '' || /^\s/.test(rest), value: rest.trim() };
}

/** How the file writes its tags, as the first `TY` shows it. */
function styleOf(text: string): TagStyle | undefined {
  for (const span of linesOf(text)) {
    const line = tagLineOf(text.slice(span.start, span.end));
    if (line?.tag.toUpperCase() === 'TY' && /^[A-Za-z]*$/.test(line.value)) {
      return line;
    }
  }
  return undefined;
}

/**
 * Whether the line is a tag and not text of a wrapped value that looks like one (`ER - positive`, `IL-6`): only
 * the standard form is believed, and the form that the file's own first `TY` has.
 */
function isTag(line: TagLine, style: TagStyle | undefined): boolean {
  const isStandard = line.gap === standardGap && line.isSpaced;
  const isAsInFile = line.gap === style?.gap && (line.isSpaced || !style.isSpaced);
  const isUpper = line.tag === line.tag.toUpperCase();
  const isKnown = knownTags.has(line.tag.toUpperCase());
  return (isStandard && (isUpper || isKnown)) || (isAsInFile && isKnown);
}

interface OpenBlock {
  readonly type: string;
  readonly firstLine: Span;
  readonly fields: { tag: string; lines: string[]; span: { start: number; end: number } }[];
  end: number;
}

class BlockReader {
  readonly blocks: RisBlock[] = [];
  readonly strays: Span[] = [];
  #open: OpenBlock | undefined;
  #stray: { readonly start: number; end: number } | undefined;

  line(span: Span, text: string, tag: TagLine | undefined): void {
    const name = tag?.tag.toUpperCase();
    if (name === 'TY') {
      this.close(false);
      this.#open = { type: tag?.value.toUpperCase() ?? '', firstLine: span, fields: [], end: span.end };
    } else if (name === 'ER') {
      this.#endAt(span);
    } else if (text.trim() === '') {
      return;
    } else if (!this.#open) {
      this.#addStray(span, text);
    } else if (tag && name) {
      this.#open.fields.push({ tag: name, lines: [tag.value], span: { ...span } });
      this.#open.end = span.end;
    } else {
      this.#continue(this.#open, span, text);
    }
  }

  close(isClosed: boolean): void {
    if (this.#stray) {
      this.strays.push(this.#stray);
      this.#stray = undefined;
    }
    if (this.#open) {
      const { type, firstLine, fields, end } = this.#open;
      this.blocks.push({ type, firstLine, fields, span: { start: firstLine.start, end }, isClosed });
      this.#open = undefined;
    }
  }

  #endAt(span: Span): void {
    if (this.#open) {
      this.#open.end = span.end;
    }
    if (this.#stray) {
      this.#stray.end = span.end;
    }
    this.close(true);
  }

  #continue(block: OpenBlock, span: Span, text: string): void {
    const last = block.fields.at(-1);
    if (last) {
      last.lines.push(text.trim());
      last.span.end = span.end;
      block.end = span.end;
    } else {
      this.strays.push(span);
    }
  }

  #addStray(span: Span, text: string): void {
    if (this.#stray) {
      this.#stray.end = span.end;
    } else if (!furniture.test(text.trim())) {
      this.#stray = { start: span.start, end: span.end };
    }
  }
}

/** Takes a RIS text apart, line by line. Lines may end with LF, CRLF or CR. */
export function readRisLines(text: string): RisText {
  const style = styleOf(text);
  const reader = new BlockReader();
  for (const span of linesOf(text)) {
    const line = text.slice(span.start, span.end);
    const tag = tagLineOf(line);
    reader.line(span, line, tag && isTag(tag, style) ? tag : undefined);
  }
  reader.close(false);
  return reader;
}

/** Whether the first line of `text` that says something begins a record. */
export function beginsAsRis(text: string): boolean {
  for (const span of linesOf(text)) {
    const line = text.slice(span.start, span.end);
    if (line.trim() !== '' && !furniture.test(line.trim())) {
      const tag = tagLineOf(line);
      return tag?.tag.toUpperCase() === 'TY' && tag.gap > 0 && /^[A-Za-z]{2,8}$/.test(tag.value);
    }
  }
  return false;
}
