/** Shows each place of `text` outside braces to `visit`, which says where to go on: the place behind, or any later one. */
export function walkOutsideBraces(text: string, visit: (at: number) => number): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      at++;
    } else if (code === 123) {
      depth++;
    } else if (code === 125) {
      depth = Math.max(0, depth - 1);
    } else if (depth === 0) {
      at = visit(at) - 1;
    }
  }
}

/** Pieces of `text` between places outside braces where `lengthAt` finds a separator, and how long that is. */
export function splitOutsideBraces(text: string, lengthAt: (at: number) => number): string[] {
  const pieces: string[] = [];
  let start = 0;
  walkOutsideBraces(text, (at) => {
    const length = lengthAt(at);
    if (length === 0) {
      return at + 1;
    }
    pieces.push(text.slice(start, at));
    start = at + length;
    return start;
  });
  pieces.push(text.slice(start));
  return pieces;
}

/** What stands between `separators` (single characters) outside braces, trimmed; empty parts stay. */
export function splitAtCharacters(raw: string, separators: string): readonly string[] {
  const isSeparator = (at: number): number => (separators.includes(raw.charAt(at)) ? 1 : 0);
  return (
    separators.length === 1 && !/[{\\]/.test(raw)
      ? raw.split(separators)
      : splitOutsideBraces(raw, isSeparator)
  ).map((piece) => piece.trim());
}
