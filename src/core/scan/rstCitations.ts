import type { CitationGroup } from './citationGroup';
import { citeAt, readRoleKeys } from './keyList';
import { findLineBlocks, isInside } from './lineBlocks';

const role = /(?<![\w`\\]):((?:foot)?cite(?::[a-z]{1,12})?):`([^`]{0,3000})`/g;

/** `[key]_` of docutils: a number, `#` or `*` would be a footnote. */
const label = /(?<![\w\\`])\[(\p{L}[\p{L}\p{N}_.:+-]{0,200})\]_(?![\w`])/gu;

function readRole(text: string, { 0: whole, 1: command = '', index }: RegExpExecArray): CitationGroup {
  const inner = { start: index + command.length + 3, end: index + whole.length - 1 };
  return {
    language: 'rst',
    notation: 'role',
    kind: 'group',
    span: { start: index, end: index + whole.length },
    inner,
    command,
    cites: readRoleKeys(text, inner),
  };
}

function readLabel(text: string, { 0: whole, 1: key = '', index }: RegExpExecArray): CitationGroup {
  const span = { start: index, end: index + whole.length };
  return {
    language: 'rst',
    notation: 'label',
    kind: 'narrative',
    span,
    inner: span,
    command: undefined,
    cites: [citeAt(text, { start: index + 1, end: index + 1 + key.length }, span)],
  };
}

/**
 * reStructuredText's citations: sphinxcontrib-bibtex's roles and docutils' own labels. Sources: their documentation,
 * "Roles and Directives"; the reStructuredText specification, "Citation References".
 */
export function findRstCitations(text: string): readonly CitationGroup[] {
  const literals = [...text.matchAll(/``[^`\n](?:[^`\n]|`(?!`)){0,400}``/g)].map(
    ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }),
  );
  const isCode = isInside(findLineBlocks(text, 'rst'));
  const isLiteral = isInside(literals);
  const roles = [...text.matchAll(role)].map((match) => readRole(text, match));
  const labels = [...text.matchAll(label)].map((match) => readLabel(text, match));
  return [...roles, ...labels]
    .filter(({ span }) => !isCode(span.start) && !isLiteral(span.start))
    .sort((a, b) => a.span.start - b.span.start);
}
