import { findArgument } from '../scan/latexArguments';
import type { BibliographyDeclaration } from './bibliographyDeclaration';
import { afterOptions, findBraced, latexCommandsOf, listParts, plainFileName } from './latexCommands';
import type { LatexCommand, ListPart } from './latexCommands';
import { extensionOf } from './paths';

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
    } else if (command.name === 'newrefsection') {
      found.push(...ofReferenceSection(text, command.span.end, command.name));
    }
  }
  // `#1` is the argument of a command that is made there.
  return found.filter(({ written }) => !written.includes('#'));
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

/** `[location=remote]` means an address, `[datatype=...]` another kind of file, and `[glob]` a pattern of names. */
function ofBiblatex(text: string, { name, span }: LatexCommand): readonly BibliographyDeclaration[] {
  const at = afterOptions(text, span.end);
  const inner = findBraced(text, at);
  if (!inner || /location\s{0,8}=\s{0,8}remote/.test(text.slice(span.end, at))) {
    return [];
  }
  const written = text.slice(inner.start, inner.end).trim();
  const found = declaration(name, { text: written, span: inner }, true);
  const isPattern = /\bglob\b(?!\s{0,8}=\s{0,8}false)/.test(text.slice(span.end, at));
  return written === '' ? [] : [isPattern ? { ...found, isPattern } : found];
}

/** Biblatex's `\begin{refsection}[a.bib]`; a name without ending may as well be the label of a resource. */
function ofReferenceSection(text: string, offset: number, name: string): readonly BibliographyDeclaration[] {
  const inner = text.charAt(offset) === '[' ? findArgument(text, offset, ']') : undefined;
  return (inner ? listParts(text, inner) : []).map((part) => ({
    ...declaration(name, part, true),
    ...(extensionOf(part.text) === '' ? { isUnsure: true as const } : {}),
  }));
}

/** Bibtopic's `\begin{btSect}[plain]{a,b}`, and biblatex's sections. */
function ofSection(text: string, { span }: LatexCommand): readonly BibliographyDeclaration[] {
  if (text.startsWith('{refsection}', span.end)) {
    return ofReferenceSection(text, span.end + '{refsection}'.length, 'begin{refsection}');
  }
  const name = /^\{(btSect\*?)\}/.exec(text.slice(span.end, span.end + 10))?.[1];
  if (name === undefined) {
    return [];
  }
  const inner = findBraced(text, afterOptions(text, span.end + name.length + 2));
  return inner ? listParts(text, inner).map((part) => declaration(`begin{${name}}`, part, true)) : [];
}
