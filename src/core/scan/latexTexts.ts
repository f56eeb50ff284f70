import type { Span } from '../base/text';
import type { CitationGroup } from './citationGroup';
import { findArgument, skipSpace } from './latexArguments';

/** What stands in a command's brackets. */
export interface LatexTexts {
  /** The first of two brackets. */
  readonly before?: Span | undefined;
  /** The only bracket, or the second. */
  readonly after?: Span | undefined;
  /** biblatex's texts for all papers of a multicite, brackets included: `(see)(and others)`. */
  readonly outer?: Span | undefined;
}

const openings = new Map([
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
]);

/** Without the braces that shield a bracket: `{see [x]}`. */
function unbraced(text: string, { start, end }: Span): Span {
  const isBraced = text.charAt(start) === '{' && text.indexOf('}', start) === end - 1;
  return isBraced ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The optional arguments of a LaTeX citation, or of one part of a multicite: `[see][p.~3]`. */
export function readLatexTexts(text: string, group: CitationGroup): LatexTexts {
  const from = group.span.start + (group.isContinued ? 0 : 1 + (group.command?.length ?? 0));
  const squares: Span[] = [];
  const rounds: Span[] = [];
  /** How many brackets stand before an argument that holds no keys: `\volcite[see]{2}[p. 3]{a}`. */
  let early = 0;
  for (let at = skipSpace(text, from); at < group.inner.start - 1;) {
    const character = text.charAt(at);
    const close = openings.get(character);
    const argument = close === undefined ? undefined : findArgument(text, at, close);
    if (!argument) {
      break;
    }
    if (character === '{') {
      early = squares.length;
    } else {
      (character === '[' ? squares : rounds).push(argument);
    }
    at = skipSpace(text, argument.end + 1);
  }
  const [first, second] = squares.map((span) => unbraced(text, span));
  const [open, last] = [rounds[0], rounds[rounds.length - 1]];
  return {
    before: second || early === 1 ? first : undefined,
    after: second ?? (early === 1 ? undefined : first),
    outer: open && last && { start: open.start - 1, end: last.end + 1 },
  };
}
