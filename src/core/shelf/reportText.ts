import { escapeText } from '../base/markup';

/** Names longer than this do not widen a whole column of the text. */
const widestCell = 48;

/** What would break a line, or turn the direction of what follows: data must do neither. */
const disturbing = /[\u0000-\u001f\u007f-\u009f\u061c\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Data as Markdown that shows it and does nothing else. */
export function plainCell(text: string): string {
  return escapeText(text.replace(disturbing, '\ufffd'), 'markdown');
}

/** A pattern or a setting's name as code, so that its stars stay stars; as plain text where code could be ended or run. */
export function codeCell(text: string): string {
  return /^[\p{L}\p{N}_*?{}[\](),./~!@+:-]+$/u.test(text) ? `\`${text}\`` : plainCell(text);
}

/** `1,234`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** `1 paper`, `1,234 papers`. */
export function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A size in bytes for people, in the decimal units of `papershelf.maxFileSize`: `800 bytes`, `35 KB`, `1.2 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) {
    return counted(bytes, 'byte', 'bytes');
  }
  // What rounds to 1,000 KB is 1.0 MB.
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A time in milliseconds for people: `35 ms`, `1.2 s`. */
export function timeText(milliseconds: number): string {
  return milliseconds < 999.5 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** A Markdown table whose columns are also in line where it is read as plain text. The cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    rows.reduce(
      (width, row) => Math.max(width, Math.min(widestCell, row[column]?.length ?? 0)),
      Math.max(3, title.length),
    ),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
