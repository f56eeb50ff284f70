import type { Span } from '../base/text';
import type { CitationGroup, FoundCite } from './citationGroup';
import { citeAt, splitList, trimSpan } from './keyList';
import { findLatexCitationsAt } from './latexCitations';
import { findLineBlocks, isInside } from './lineBlocks';

/** How long one citation can be. */
const longestCitation = 3000;

/** Org's keys. Source: Org's syntax, "Citation References". */
const orgKey = /(-?)@([\p{L}\p{N}_\-.:?!`'/*@+|(){}<>&^$#%~]{1,300})/u;

/** org-ref's commands, and natbib's and biblatex's that it takes over. */
const orgRef =
  /(?<![\p{L}\p{N}_/:[-])(\[\[)?((?:no|foot|paren|text|auto|smart|super|full)?cite(?:p|t|alp|alt|author|year|yearpar|title|num)?\*?):(?=&?[\p{L}\p{N}])/giu;

/** The end of an Org citation's brackets from `start`, its `[`; other brackets inside are counted. */
function findClose(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + longestCitation); at++) {
    const character = text.charAt(at);
    if (character === '[') {
      depth++;
    } else if (character === ']' && --depth === 0) {
      return at;
    }
  }
  return undefined;
}

function readItem(text: string, part: Span): FoundCite[] {
  const span = trimSpan(text, part);
  const match = orgKey.exec(text.slice(span.start, span.end));
  // `@*` is all works.
  if (match?.[2] === undefined || match[2] === '*') {
    return [];
  }
  const start = span.start + match.index + (match[1] ?? '').length + 1;
  return [
    { ...citeAt(text, { start, end: start + match[2].length }, span), suppressAuthor: match[1] === '-' },
  ];
}

function readOrgCite(text: string, start: number, command: string): CitationGroup | undefined {
  const end = findClose(text, start);
  if (end === undefined) {
    return undefined;
  }
  const inner = { start: start + command.length + 2, end };
  const parts = splitList(text, inner, { separator: ';', open: '[', close: ']' });
  return {
    language: 'org',
    notation: 'org',
    kind: 'group',
    span: { start, end: end + 1 },
    inner,
    command,
    cites: parts.flatMap((part) => readItem(text, part)),
  };
}

/** The keys of org-ref: `a,b` up to its third version, then `&a p. 3;&b`, which only ends in a link's brackets. */
function readOrgRef(text: string, match: RegExpExecArray): CitationGroup | undefined {
  const [whole, brackets, command = ''] = match;
  const from = match.index + whole.length;
  const rest = text.slice(from, from + longestCitation);
  const length = brackets === undefined ? /^[^\s[\]()<>"]*/.exec(rest)?.[0].length : rest.search(/\]/);
  if (length === undefined || length < 0) {
    return undefined;
  }
  const content =
    brackets === undefined ? rest.slice(0, length).replace(/[.,;:!?]+$/, '') : rest.slice(0, length);
  const inner = { start: from, end: from + content.length };
  const isThird = content.includes('&');
  const separator = isThird ? ';' : ',';
  const cites = splitList(text, inner, { separator, open: '[', close: ']' }).flatMap((part) => {
    const span = trimSpan(text, part);
    const key = (isThird ? /&([^\s;&]{1,300})/ : /^([^\s,]{1,300})$/).exec(text.slice(span.start, span.end));
    const start = span.start + (key?.index ?? 0) + (isThird ? 1 : 0);
    return key?.[1] === undefined ? [] : [citeAt(text, { start, end: start + key[1].length }, span)];
  });
  const closing = /^\](?:\[[^\][]{0,300}\])?\]/.exec(text.slice(inner.end, inner.end + 304))?.[0];
  const end = inner.end + (brackets === undefined ? 0 : (closing?.length ?? 0));
  const span = { start: match.index, end };
  return { language: 'org', notation: 'orgRef', kind: 'group', span, inner, command, cites };
}

/** `~code~` and `=verbatim=` on one line. */
const verbatim = /(?<![^\s('"{-])([~=])(?=\S)[^\n]{0,400}?\S?\1(?=[\s.,;:!?'")}[-]|$)/gm;

/** Org's citations, `[cite/t:see @a p. 3; @b]`, org-ref's, and LaTeX's commands, which Org hands on. Source: Org's manual and syntax, "Citations". */
export function findOrgCitations(text: string): readonly CitationGroup[] {
  const code = [
    ...findLineBlocks(text, 'org'),
    ...[...text.matchAll(verbatim)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    })),
  ].sort((a, b) => a.start - b.start);
  const isCode = isInside(code);
  const groups: CitationGroup[] = [];
  for (const match of text.matchAll(/(?<!\[)\[(cite(?:\/[\w/-]{1,40})?):/g)) {
    const group = isCode(match.index) ? undefined : readOrgCite(text, match.index, match[1] ?? '');
    if (group) {
      groups.push(group);
    }
  }
  const own = isInside(groups.map(({ span }) => span));
  for (const match of text.matchAll(orgRef)) {
    const group = isCode(match.index) || own(match.index) ? undefined : readOrgRef(text, match);
    if (group && group.cites.length > 0) {
      groups.push(group);
    }
  }
  for (const match of text.matchAll(/(?<!\\)\\[A-Za-z]{0,40}cite/gi)) {
    if (!isCode(match.index) && !own(match.index)) {
      groups.push(...findLatexCitationsAt(text, match.index));
    }
  }
  return groups.sort((a, b) => a.span.start - b.span.start);
}
