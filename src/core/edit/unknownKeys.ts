import type { Span } from '../base/text';
import type { CitationSyntaxId } from '../model/citationLanguage';
import { languageOfSyntax } from '../model/citationLanguage';
import type { FoundCite } from '../scan/citationGroup';
import { findCitations } from '../scan/citations';
import type { CitingMacros } from '../scan/latexMacros';

/** Labels of figures, tables and their like, as pandoc-crossref and bookdown have them: no keys of works. */
const label = /^(?:fig|tbl|tab|eq|sec|lst|exm|thm|lem|cor|prp|def|exr|cnj)[:-]/;

/** Whether what a document refers to is a label of its own, and no key of a work. */
export function isLabel(key: string): boolean {
  return label.test(key);
}

/** A document that gives works of its own, so that not all of its keys are in bibliographies. */
const ownWorks = /\\bibitem\b|^references:\s*$/m;

/**
 * The keys cited in a document, each where it stands; what is a label of the document itself is left out. `macros` are
 * the commands of a whole LaTeX document that cite; without them those of the text count.
 */
export function findCitedSpans(
  text: string,
  syntax: CitationSyntaxId,
  macros?: CitingMacros,
): readonly FoundCite[] {
  return findCitations(text, languageOfSyntax(syntax), syntax, macros)
    .flatMap(({ cites }) => cites)
    .filter(({ key }) => key !== '*' && !isLabel(key));
}

/** The cited key that a stretch of the document touches; `undefined` where none is there. */
export function findKeyAt(cites: readonly FoundCite[], { start, end }: Span): FoundCite | undefined {
  return cites.find(({ span }) => span.start <= end && start <= span.end);
}

/** Those of the cites whose key `isKnown` does not have; none in a document that gives works of its own. */
export function unknownCites(
  text: string,
  cites: readonly FoundCite[],
  isKnown: (key: string) => boolean,
): readonly FoundCite[] {
  return ownWorks.test(text) ? [] : cites.filter(({ key }) => !isKnown(key));
}

/** Whether a key can take the place of another in any syntax as it is. */
export function isPlainKey(key: string): boolean {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.+-]*[\p{L}\p{N}_])?$/u.test(key);
}
