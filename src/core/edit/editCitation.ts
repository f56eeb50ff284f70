import type { Span, TextEdit } from '../base/text';
import { syntaxOf } from '../cite/syntax';
import type { Cite, CitationSyntax } from '../cite/syntax';
import { isAffixed } from '../cite/citeTexts';
import { languageOfSyntax } from '../model/citationLanguage';
import type { CitationSyntaxId } from '../model/citationLanguage';
import { findCitations } from '../scan/citations';
import type { CitingMacros } from '../scan/latexMacros';
import { readCitations } from '../scan/readCitation';
import type { ReadCitation } from '../scan/readCitation';
import { findList, listText, partOfList, reordered, withoutItem } from './citationList';
import { findNoteAround, smallestEdit, toSourceCite } from './citationSource';
import type { CitationEdit } from './citationSource';
import { convertCitation, fixedCommand, rewritten } from './convertCitation';
import type { CitationTarget } from './convertCitation';
import { separatorFor } from './insertCitation';
import { syntaxOfGroup, writeIntoGroup } from './memberWriter';

/** The texts of one paper; what is left out stays, an empty text goes. All are plain text. */
export interface CiteTextChange {
  readonly prefix?: string;
  readonly locator?: string;
  readonly suffix?: string;
}

/** One thing that can be done to a citation. Papers are counted from 0. */
export type CitationAction =
  | { readonly kind: 'add'; readonly cites: readonly Cite[] }
  | { readonly kind: 'remove'; readonly index: number }
  /** `order` has the index of every paper once. */
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | { readonly kind: 'texts'; readonly index: number; readonly texts: CiteTextChange }
  | ({ readonly kind: 'convert' } & CitationTarget)
  /** In two before the paper at `before`, or into one for each paper. */
  | { readonly kind: 'split'; readonly before: number | 'each' }
  /** With the citation that follows right behind it. */
  | { readonly kind: 'join' };

/** A document whose citations are edited. */
export interface CitedDocument {
  readonly text: string;
  readonly syntax: CitationSyntaxId;
  readonly citations: readonly ReadCitation[];
  readonly macros?: CitingMacros | undefined;
}

/**
 * Reads a document once, for several questions. `macros` are the commands of a whole LaTeX document that cite; without
 * them those of the text count.
 */
export function readCitedDocument(
  text: string,
  syntax: CitationSyntaxId,
  macros?: CitingMacros,
): CitedDocument {
  const found = findCitations(text, languageOfSyntax(syntax), syntax, macros);
  return { text, syntax, citations: readCitations(text, found), macros };
}

/** The citation that an offset stands in or at; of two that touch there the one that begins. */
export function findReadCitationAt({ citations }: CitedDocument, offset: number): ReadCitation | undefined {
  return citations.filter(({ span }) => span.start <= offset && offset <= span.end).at(-1);
}

const gap = /^[\s~,;]{0,40}(?:and[\s~]{1,9})?$/;

/** The citation right behind `citation`, with at most white space, a comma or "and" between them. */
export function findNeighbour(
  { text, citations }: CitedDocument,
  citation: ReadCitation,
): ReadCitation | undefined {
  const next = citations[citations.indexOf(citation) + 1];
  const between = next ? text.slice(citation.span.end, next.span.start) : 'x';
  return next && gap.test(between) && !/\n[ \t]*\r?\n/.test(between) ? next : undefined;
}

function edited(document: CitedDocument, citation: ReadCitation, cites: readonly Cite[]): CitationEdit {
  const written = rewritten(document.text, citation, cites, { syntax: document.syntax });
  return 'refused' in written ? written : smallestEdit(document.text, citation.span, written.text);
}

/** The whole citation goes, with its footnote and the space before it. */
function removeWhole({ text }: CitedDocument, citation: ReadCitation): TextEdit {
  const { start, end } = findNoteAround(text, citation) ?? citation.span;
  const hasSpace = /[ ~]/.test(text.charAt(start - 1)) && !/\w/.test(text.charAt(end));
  return { span: { start: hasSpace ? start - 1 : start, end }, newText: '' };
}

function remove(document: CitedDocument, citation: ReadCitation, index: number): CitationEdit {
  if (citation.cites.length <= 1) {
    return citation.head.isFixed ? { refused: fixedCommand } : removeWhole(document, citation);
  }
  const list = findList(document.text, citation);
  return list
    ? smallestEdit(document.text, citation.span, listText(withoutItem(list, index)))
    : edited(document, citation, citation.cites.filter((_, each) => each !== index).map(toSourceCite));
}

function order(document: CitedDocument, citation: ReadCitation, wanted: readonly number[]): CitationEdit {
  const list = findList(document.text, citation);
  return list
    ? smallestEdit(document.text, citation.span, listText(reordered(list, wanted)))
    : edited(document, citation, wanted.flatMap((index) => citation.cites[index] ?? []).map(toSourceCite));
}

/** New papers go behind the last one; those that are cited there already are left out. */
function add(document: CitedDocument, citation: ReadCitation, cites: readonly Cite[]): CitationEdit {
  const { text, syntax } = document;
  const known = new Set(citation.cites.map(({ key }) => key));
  const missing = cites.filter(({ key }) => !known.has(key));
  const last = citation.cites[citation.cites.length - 1];
  const own = syntaxOf(syntaxOfGroup(citation.head, syntax));
  if (missing.length === 0 || !last) {
    return { refused: 'These papers are already in the citation.' };
  }
  const isPlain =
    citation.head.notation !== 'command' || (citation.parts.length === 1 && !missing.some(isAffixed));
  if (
    citation.head.kind === 'group' &&
    isPlain &&
    !(citation.head.notation === 'command' && (last.locator ?? last.suffix))
  ) {
    const separator = separatorFor(text, citation.parts, citation.head);
    const written = writeIntoGroup(text, citation.head, missing, { separator });
    const at = { start: last.span.end, end: last.span.end };
    return 'refused' in written ? written : { span: at, newText: separator + written.text };
  }
  const sources = [...citation.cites.map(toSourceCite), ...missing.map((cite) => own.toSource(cite))];
  return edited(document, citation, sources);
}

/**
 * The new texts as source. Where the old text had markup, and the new one has as well, a person has edited the source
 * itself (`see \\emph{x}`); anything else is plain text.
 */
function sourceTexts(own: CitationSyntax, old: Cite | undefined, texts: CiteTextChange): CiteTextChange {
  const source = (name: keyof CiteTextChange): CiteTextChange => {
    const [before, now] = [old?.[name] ?? '', texts[name]];
    if (now === undefined) {
      return {};
    }
    const hadMarkup = own.toSource({ key: '', [name]: before })[name] !== before;
    const isSource = hadMarkup && /[\\~{}*_`$^#&[\]]/.test(now);
    return { [name]: isSource ? now : (own.toSource({ key: '', [name]: now })[name] ?? '') };
  };
  return { ...source('prefix'), ...source('locator'), ...source('suffix') };
}

function changeTexts(
  document: CitedDocument,
  citation: ReadCitation,
  index: number,
  texts: CiteTextChange,
): CitationEdit {
  const { text, syntax } = document;
  const own = syntaxOf(syntaxOfGroup(citation.head, syntax));
  const cites = citation.cites.map(toSourceCite);
  const changed = { key: '', ...cites[index], ...sourceTexts(own, cites[index], texts) };
  const list = findList(text, citation);
  const span = citation.cites[index]?.span;
  if (list && span && citation.head.notation !== 'command') {
    const hasOwnPrefix = citation.head.notation !== 'macro' || !texts.prefix?.trim();
    const written = own.writeMembers([changed], { asSource: true });
    if (citation.head.notation === 'orgRef' || !hasOwnPrefix) {
      return { refused: 'This way of citing has no place for that text.' };
    }
    return 'refused' in written ? written : smallestEdit(text, span, written.text);
  }
  return edited(
    document,
    citation,
    cites.map((cite, each) => (each === index ? changed : cite)),
  );
}

/** The stretches of `count` papers that a split leaves together. */
function stretches(count: number, before: number | 'each'): readonly Span[] {
  if (before !== 'each') {
    return [
      { start: 0, end: before },
      { start: before, end: count },
    ];
  }
  return Array.from({ length: count }, (_, start) => ({ start, end: start + 1 }));
}

function split(document: CitedDocument, citation: ReadCitation, before: number | 'each'): CitationEdit {
  const { text, syntax } = document;
  const count = citation.cites.length;
  if (count < 2 || (before !== 'each' && (before <= 0 || before >= count))) {
    return { refused: 'There is nothing to split off there.' };
  }
  const parts = stretches(count, before);
  const list = findList(text, citation);
  if (list) {
    const texts = parts.map((part) => listText(partOfList(list, part)));
    return smallestEdit(text, citation.span, texts.join(' '));
  }
  const cites = citation.cites.map(toSourceCite);
  const texts: string[] = [];
  for (const { start, end } of parts) {
    const written = rewritten(text, citation, cites.slice(start, end), { syntax });
    if ('refused' in written) {
      return written;
    }
    texts.push(written.text);
  }
  return smallestEdit(text, citation.span, texts.join(' '));
}

/** One citation of two: only what is between their papers goes where both are lists of one kind. */
function join(document: CitedDocument, citation: ReadCitation): CitationEdit {
  const { text } = document;
  const next = findNeighbour(document, citation);
  if (!next) {
    return { refused: 'No citation follows right behind this one.' };
  }
  const [list, other] = [findList(text, citation), findList(text, next)];
  const whole = { start: citation.span.start, end: next.span.end };
  const known = new Set(citation.cites.map(({ key }) => key));
  const more = next.cites.filter(({ key }) => !known.has(key));
  if (list && other && citation.head.notation === next.head.notation) {
    const separator = list.separators[0] ?? other.separators[0] ?? separatorFor(text, [], citation.head);
    const items = [...list.items, ...more.map(({ span }) => text.slice(span.start, span.end))];
    return smallestEdit(text, whole, listText({ ...list, items }, separator));
  }
  const target: CitationTarget | undefined =
    citation.head.notation === 'pandoc' ? { form: 'parenthetical' } : undefined;
  const written = rewritten(text, citation, [...citation.cites, ...more].map(toSourceCite), {
    syntax: document.syntax,
    ...(target ? { target } : {}),
  });
  if ('refused' in written) {
    return written;
  }
  const again = findCitations(written.text, citation.head.language, document.syntax, document.macros);
  const isOne = readCitations(written.text, again).length === 1;
  return isOne
    ? smallestEdit(text, whole, written.text)
    : { refused: 'These citations have texts that one citation cannot hold.' };
}

/** Does one thing to one citation of the document: an edit that touches only what changes, or why there is none. */
export function editCitation(
  document: CitedDocument,
  citation: ReadCitation,
  action: CitationAction,
): CitationEdit {
  switch (action.kind) {
    case 'add':
      return add(document, citation, action.cites);
    case 'remove':
      return remove(document, citation, action.index);
    case 'order':
      return order(document, citation, action.order);
    case 'texts':
      return changeTexts(document, citation, action.index, action.texts);
    case 'convert':
      return convertCitation(document.text, citation, action, document.syntax);
    case 'split':
      return split(document, citation, action.before);
    case 'join':
      return join(document, citation);
  }
}

/** The citations at several cursors, each once, in the order of the text. */
export function citationsAt(document: CitedDocument, selections: readonly Span[]): readonly ReadCitation[] {
  const found = selections.flatMap(({ start }) => findReadCitationAt(document, start) ?? []);
  return [...new Set(found)].sort((a, b) => a.span.start - b.span.start);
}
