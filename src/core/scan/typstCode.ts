import type { Span } from '../base/text';

/** The end of the comment or raw text that begins at `at` in Typst; `undefined` where none does. */
function findEnd(text: string, at: number, missing: Set<string>): number | undefined {
  if (text.startsWith('//', at) && text.charAt(at - 1) !== ':') {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  const opening = text.startsWith('/*', at) ? '/*' : /^`{1,20}/.exec(text.slice(at, at + 20))?.[0];
  if (opening === undefined || missing.has(opening)) {
    return undefined;
  }
  if (opening === '``') {
    return at + 2;
  }
  const closing = opening === '/*' ? '*/' : opening;
  const end = text.indexOf(closing, at + opening.length);
  if (end < 0) {
    missing.add(opening);
    return undefined;
  }
  return end + closing.length;
}

/** Comments and raw text of a Typst document, in order. */
export function findTypstCode(text: string): readonly Span[] {
  const missing = new Set<string>();
  const found: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const end = character === '/' || character === '`' ? findEnd(text, at, missing) : undefined;
    if (end !== undefined) {
      found.push({ start: at, end });
      at = end - 1;
    } else if (character === '\\') {
      at++;
    }
  }
  return found;
}
