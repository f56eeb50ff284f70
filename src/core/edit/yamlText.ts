/** The mark that ends a document of YAML, with what may follow it. */
const endMark = /(?:^|[\r\n])(\.\.\.[ \t]*(?:[\r\n]\s*)?)$/;

/** Whether a YAML text says nothing: blank lines, comments, and the marks round documents. */
export function isOnlyComments(text: string): boolean {
  return text.split(/\r\n|\n|\r/).every((line) => /^\s*(?:#.*|---\s*(?:#.*)?|\.\.\.\s*)?$/.test(line));
}

/**
 * Where a YAML text goes on: at its end, or before the mark that ends its document, and what is needed there to be on a
 * line of one's own.
 */
export function openEnd(text: string, eol: string): { readonly at: number; readonly lead: string } {
  const mark = endMark.exec(text)?.[1] ?? '';
  const at = text.length - mark.length;
  return { at, lead: at === 0 || /[\r\n]$/.test(text.slice(0, at)) ? '' : eol };
}
