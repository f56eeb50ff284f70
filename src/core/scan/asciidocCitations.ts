import type { CitationGroup } from './citationGroup';
import { citeAt, splitList, trimSpan } from './keyList';
import { findLineBlocks, isInside } from './lineBlocks';

const macro =
  /(?<![\w\\])((?:full|foot|no)?cite(?:np|p|t|alp|alt|author|year)?|bibitem):\[([^[\]\n]{0,3000})\]/g;

const reference = /<<([^\s<>,#]{1,300})(?:,[^<>\n]{0,300})?>>/g;

/** The keys of a macro, each perhaps with pages in parentheses: `a(12), b`. */
function readMacro(text: string, { 0: whole, 1: command = '', index }: RegExpExecArray): CitationGroup {
  const inner = { start: index + command.length + 2, end: index + whole.length - 1 };
  const cites = splitList(text, inner, { separator: ',', open: '(', close: ')' }).flatMap((part) => {
    const span = trimSpan(text, part);
    const key = /^[^\s,()[\]]{1,300}/.exec(text.slice(span.start, span.end))?.[0];
    return key === undefined ? [] : [citeAt(text, { start: span.start, end: span.start + key.length }, span)];
  });
  return {
    language: 'asciidoc',
    notation: 'macro',
    kind: 'group',
    span: { start: index, end: index + whole.length },
    inner,
    command,
    cites,
  };
}

/** `<<key>>` is a citation only where the document has a bibliography entry of that name, `[[[key]]]`. */
function readReferences(text: string): readonly CitationGroup[] {
  const entries = new Set([...text.matchAll(/\[\[\[([^\s[\],]{1,300})/g)].map((match) => match[1]));
  return [...text.matchAll(reference)].flatMap(({ 0: whole, 1: key = '', index }): CitationGroup[] => {
    const span = { start: index, end: index + whole.length };
    const keySpan = { start: index + 2, end: index + 2 + key.length };
    return entries.has(key)
      ? [
          {
            language: 'asciidoc',
            notation: 'label',
            kind: 'narrative',
            span,
            inner: span,
            command: undefined,
            cites: [citeAt(text, keySpan, span)],
          },
        ]
      : [];
  });
}

/** AsciiDoc's citations: asciidoctor-bibtex's macros and references to a bibliography of one's own. */
export function findAsciidocCitations(text: string): readonly CitationGroup[] {
  const isCode = isInside(findLineBlocks(text, 'asciidoc'));
  const macros = [...text.matchAll(macro)].map((match) => readMacro(text, match));
  return [...macros, ...readReferences(text)]
    .filter(({ span }) => !isCode(span.start))
    .sort((a, b) => a.span.start - b.span.start);
}
