import type { Span } from '../base/text';
import type { CitationLanguage } from '../model/citationLanguage';
import { findBlocks } from './blocks';
import type { CitationGroup } from './citationGroup';
import { isInside } from './lineBlocks';
import { findPartner } from './typstCitations';
import { findTypstCode } from './typstCode';

/** sphinxcontrib-bibtex's options of a `bibliography` directive that take in what is not cited. */
const allOption = /^[ \t]{0,40}:(?:all:|filter:[ \t]{0,8}True\b)/m;

/** org-ref's `nocite:*`, `nocite:&*` and `[[nocite:*]]`. */
const orgRefAll = /(?<![\p{L}\p{N}_/:-])nocite:&?\*/gu;

/** `\nocite{*}` and `\nocite{a,*}`; Org's `[cite/n:@*]`. */
function hasStar(text: string, { command = '', inner }: CitationGroup): boolean {
  const isNocite = /^(?:nocite|cite\/n(?:ocite)?)(?:\/|$)/.test(command);
  return isNocite && /(?:^|[,;])\s*@?\*\s*(?:[,;]|$)/.test(text.slice(inner.start, inner.end));
}

function hasOrgRefAll(text: string): boolean {
  const isCode = isInside(findBlocks(text, 'org'));
  return [...text.matchAll(orgRefAll)].some(({ index }) => !isCode(index));
}

/** `#bibliography("refs.bib", full: true)`, and not in a comment. */
function hasFullBibliography(text: string): boolean {
  const isCode = isInside(findTypstCode(text));
  return [...text.matchAll(/(?<![\w-])bibliography\(/g)].some(({ index, 0: { length } }) => {
    const end = isCode(index) ? undefined : findPartner(text, index + length - 1);
    const args = text.slice(index, end ?? index).replace(/"(?:[^"\\]|\\.)*"/g, '');
    return /[(,]\s*full\s*:\s*true\b/.test(args);
  });
}

/** A directive with its options, `.. bibliography::` and the indented lines below it. */
function rstDirectives(text: string): readonly Span[] {
  const directive =
    /^[ \t]{0,40}\.\.[ \t]{1,8}bibliography::[^\r\n]*(?:(?:\r\n|\n|\r)[ \t]{1,40}:[^\r\n]*)*/gm;
  return [...text.matchAll(directive)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function mystDirectives(text: string): readonly Span[] {
  return findBlocks(text, 'markdown').filter(({ start, end }) =>
    /^[ \t>]{0,20}(?:`{3,20}|~{3,20}|:{3,20})\{bibliography\}/.test(
      text.slice(start, Math.min(end, start + 60)),
    ),
  );
}

/**
 * Whether a document asks for every work of its bibliographies: `\nocite{*}`, Typst's `full: true`, Org's
 * `[cite/n:@*]` and `nocite:*`, `:all:` of Sphinx's and MyST's directive. `groups` are the citations of the text.
 */
export function citesAll(
  text: string,
  language: CitationLanguage,
  groups: readonly CitationGroup[],
): boolean {
  const hasOption = ({ start, end }: Span): boolean => allOption.test(text.slice(start, end));
  switch (language) {
    case 'latex':
      return groups.some((group) => hasStar(text, group));
    case 'org':
      return groups.some((group) => hasStar(text, group)) || hasOrgRefAll(text);
    case 'typst':
      return hasFullBibliography(text);
    case 'rst':
      return rstDirectives(text).some(hasOption);
    case 'markdown':
      return mystDirectives(text).some(hasOption);
    case 'asciidoc':
      return false;
  }
}
