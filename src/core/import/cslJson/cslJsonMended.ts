import type { Span, TextEdit } from '../../base/text';

/** The text at `span` with all `edits` made, in one pass however many they are. */
export function mended(text: string, span: Span, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = span.start;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    pieces.push(text.slice(at, edit.span.start), edit.newText);
    at = edit.span.end;
  }
  pieces.push(text.slice(at, span.end));
  return pieces.join('');
}
