import type { BibliographyDeclaration } from './bibliographyDeclaration';
import { afterOptions, findBraced, latexCommandsOf, listParts, plainFileName } from './latexCommands';
import type { LatexCommand, ListPart } from './latexCommands';

/** BibTeX's commands take lists and put `.bib` behind each name. */
const bibtexCommands = new Set([
  'bibliography',
  'nobibliography',
  'putbib',
  'defaultbibliography',
  'bibselect',
]);
/** BibLaTeX's commands take one file with its ending; the first two take options. */
const biblatexCommands = new Set(['addbibresource', 'addglobalbib', 'addsectionbib']);

/** The bibliographies that a LaTeX text names, in its order; those in comments and verbatim do not count. */
export function findLatexBibliographies(text: string): readonly BibliographyDeclaration[] {
  const found: BibliographyDeclaration[] = [];
  /** What multibib's `\newcites{own}{...}` makes: `\bibliographyown`. */
  const made = new Set<string>();
  for (const command of latexCommandsOf(text)) {
    if (command.name === 'newcites') {
      partsAfter(text, command).forEach((part) => made.add(`bibliography${part.text}`));
    } else if (bibtexCommands.has(command.name) || made.has(command.name)) {
      found.push(...ofBibtex(text, command));
    } else if (biblatexCommands.has(command.name)) {
      found.push(...ofBiblatex(text, command));
    } else if (command.name === 'begin') {
      found.push(...ofSection(text, command));
    }
  }
  return found;
}

function partsAfter(text: string, { span }: LatexCommand): readonly ListPart[] {
  const inner = findBraced(text, afterOptions(text, span.end));
  return inner ? listParts(text, inner) : [];
}

function declaration(by: string, part: ListPart, addsEnding: boolean): BibliographyDeclaration {
  return { by: `\\${by}`, written: plainFileName(part.text), span: part.span, addsEnding };
}

/** `\putbib[a,b]` has its names in brackets. */
function ofBibtex(text: string, command: LatexCommand): readonly BibliographyDeclaration[] {
  const { name, span } = command;
  if (name !== 'putbib') {
    return partsAfter(text, command).map((part) => declaration(name, part, true));
  }
  const inner = /^\[([^\][{}]{0,1000})\]/.exec(text.slice(span.end, span.end + 1010))?.[1];
  const start = span.end + 1;
  return inner === undefined
    ? []
    : listParts(text, { start, end: start + inner.length }).map((part) => declaration(name, part, true));
}

/** `[location=remote]` means an address, and `[datatype=...]` another kind of file. */
function ofBiblatex(text: string, { name, span }: LatexCommand): readonly BibliographyDeclaration[] {
  const at = afterOptions(text, span.end);
  const inner = findBraced(text, at);
  if (!inner || /location\s{0,8}=\s{0,8}remote/.test(text.slice(span.end, at))) {
    return [];
  }
  const written = text.slice(inner.start, inner.end).trim();
  return written === '' ? [] : [declaration(name, { text: written, span: inner }, true)];
}

/** Bibtopic's `\begin{btSect}[plain]{a,b}`. */
function ofSection(text: string, { span }: LatexCommand): readonly BibliographyDeclaration[] {
  const name = /^\{(btSect\*?)\}/.exec(text.slice(span.end, span.end + 10))?.[1];
  if (name === undefined) {
    return [];
  }
  const inner = findBraced(text, afterOptions(text, span.end + name.length + 2));
  return inner ? listParts(text, inner).map((part) => declaration(`begin{${name}}`, part, true)) : [];
}
