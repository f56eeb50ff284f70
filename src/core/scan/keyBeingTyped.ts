import type { Span } from '../base/text';
import type { CitationLanguage } from '../model/citationLanguage';
import { findCitations } from './citations';
import type { CitingMacros } from './latexMacros';

/** Stands where the cursor is, so that a key that is not begun yet is found as one. */
const placeholder = 'x';
/** How far back a line, or an argument in braces, is looked at. */
const longestLine = 1000;

/** What stands in a line before a key, in languages without a scanner; up to the key, or to one before it. */
const beginnings: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['typst', [/(?:^|[^\p{L}\p{N}@/.])@$/u, /#cite\((?:label\(")?<?$/]],
  ['org', [/\[cite(?:\/[\w/-]*)?:[^\]]*@$/, /\bcite[a-z]*:[^\s\]]*$/]],
  ['restructuredtext', [/:cite(?::\w+)?:`[^`]*$/]],
  ['mystmd', [/\{cite(?::\w+)?\}`[^`]*$/]],
  ['markdown', [/\{cite(?::\w+)?\}`[^`]*$/]],
]);
const keyAtEnd = /[\p{L}\p{N}_.:-]*$/u;
/** In Org a colon begins a key and is not part of it. */
const orgKeyAtEnd = /[\p{L}\p{N}_.-]*$/u;

/** What begins a comment in a line. */
const comments: ReadonlyMap<string, RegExp> = new Map([
  ['typst', /(?:^|[^:])\/\//],
  ['org', /^\s*# /],
  ['restructuredtext', /^\.\. (?!\w+::)/],
]);

/**
 * The span of the citation key in which the cursor stands, or of which it is the place where it would begin: empty in
 * `[@|]` and `\cite{a,|}`. `undefined` in code, comments, addresses and wherever no key can stand. `macros` are the
 * commands of a whole LaTeX document that cite; without them those of the text count.
 */
export function findKeyBeingTyped(
  text: string,
  offset: number,
  language: { readonly id: string; readonly citation: CitationLanguage | undefined },
  macros?: CitingMacros,
): Span | undefined {
  const { id, citation } = language;
  const found = citation && findScanned(text, offset, citation, macros);
  return found ?? findInLine(text, offset, id);
}

/** Whether the cursor may stand in the argument of a LaTeX command: only there the commands that others define matter. */
export function mayBeInArgument(text: string, offset: number): boolean {
  return /\{[^{}\\]*$/.test(text.slice(Math.max(0, offset - longestLine), offset));
}

function findScanned(
  text: string,
  offset: number,
  language: CitationLanguage,
  macros: CitingMacros | undefined,
): Span | undefined {
  const ends = language === 'latex' ? ['', '}'] : [''];
  for (const end of ends) {
    // A brace that is still open closes right behind the cursor.
    const tried = `${text.slice(0, offset)}${placeholder}${end}${text.slice(offset)}`;
    for (const { cites } of findCitations(tried, language, undefined, macros)) {
      const cite = cites.find(({ keySpan }) => keySpan.start <= offset && offset < keySpan.end);
      if (cite) {
        return { start: cite.keySpan.start, end: cite.keySpan.end - placeholder.length };
      }
    }
  }
  return undefined;
}

function findInLine(text: string, offset: number, id: string): Span | undefined {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - longestLine);
  const line = text.slice(from, offset);
  if (comments.get(id)?.test(line)) {
    return undefined;
  }
  const key = (id === 'org' ? orgKeyAtEnd : keyAtEnd).exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - key.length);
  if (beginnings.get(id)?.some((beginning) => beginning.test(before)) === true) {
    const rest = /^[\p{L}\p{N}_:.-]*/u.exec(text.slice(offset, offset + longestLine))?.[0] ?? '';
    return { start: offset - key.length, end: offset + rest.length };
  }
  return undefined;
}
