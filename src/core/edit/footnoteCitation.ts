import { lineEndOf } from '../base/text';
import type { Span, TextEdit } from '../base/text';

/** A footnote of a Markdown document: `[^label]` where it is cited, `[^label]: text` at the end. */
export interface Footnote {
  readonly key: string;
  /** The note's text, in Markdown, on one line. */
  readonly text: string;
}

/** A key as a footnote's label: what would end it, or white space, becomes a hyphen. */
function labelOf(key: string): string {
  return key.replace(/[\s[\]^\\`]+/g, '-');
}

/** Whether the document defines a footnote of that label. */
function isDefined(text: string, label: string): boolean {
  const start = `[^${label}]:`;
  return text.startsWith(start) || text.includes(`\n${start}`) || text.includes(`\r${start}`);
}

/**
 * Plain Markdown's citations: `[^key]` behind every selection, and at the end of the document the notes that it does
 * not have yet. Source: GitHub's documentation of footnotes.
 */
export function insertFootnotes(
  text: string,
  selections: readonly Span[],
  notes: readonly Footnote[],
): readonly TextEdit[] {
  const marks = notes.map(({ key }) => `[^${labelOf(key)}]`).join('');
  const places = [...new Set(selections.map(({ end }) => end))].sort((a, b) => a - b);
  const missing = notes.filter(({ key }) => !isDefined(text, labelOf(key)));
  const eol = lineEndOf(text);
  const trail = /[\r\n]*$/.exec(text.slice(-4))?.[0] ?? '';
  const isAfterNotes = /(?:^|[\r\n])\[\^[^\]]{1,200}\]:[^\r\n]*[\r\n]*$/.test(text.slice(-2000));
  const gap = eol.repeat(Math.max(0, (isAfterNotes ? 1 : 2) - (trail.match(/\r\n|\n|\r/g)?.length ?? 0)));
  const block = missing.map((note) => `[^${labelOf(note.key)}]: ${note.text}${eol}`).join('');
  const edits = places.map((at) => ({ span: { start: at, end: at }, newText: marks }));
  const last = edits[edits.length - 1];
  if (block === '' || !last) {
    return notes.length === 0 ? [] : edits;
  }
  const end = text.length;
  return last.span.start === end
    ? [...edits.slice(0, -1), { span: last.span, newText: `${marks}${eol}${eol}${block}` }]
    : [...edits, { span: { start: end, end }, newText: `${gap}${block}` }];
}
