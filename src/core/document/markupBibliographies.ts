import type { Span } from '../base/text';
import { findBlocks } from '../scan/blocks';
import { isInside } from '../scan/lineBlocks';
import { quotedTexts } from './bibliographyDeclaration';
import type { BibliographyDeclaration } from './bibliographyDeclaration';

/** The words of `text`, which begins at `start`, one file each. */
function words(by: string, text: string, start: number): readonly BibliographyDeclaration[] {
  return [...text.matchAll(/\S+/g)].map((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    return { by, written: match[0], span, addsEnding: false };
  });
}

/** The bibliographies of MyST's `{bibliography}` directives in Markdown. */
export function findMystBibliographies(text: string): readonly BibliographyDeclaration[] {
  return findBlocks(text, 'markdown').flatMap(({ start, end }) => {
    const head = /^(?:[ \t>]{0,20})(?:`{3,20}|~{3,20}|:{3,20})\{bibliography\}[ \t]{0,20}/.exec(
      text.slice(start, start + 100),
    );
    const line = head && /^[^\r\n]{0,2000}/.exec(text.slice(start + head[0].length, end))?.[0];
    return head && line !== null && line !== undefined
      ? words('{bibliography}', line, start + head[0].length)
      : [];
  });
}

/** The files that a Markdown text takes in: Quarto's `{{< include a.qmd >}}`, the children of R Markdown's chunks. */
export function findMarkdownInclusions(text: string): readonly string[] {
  const shortcodes = [
    ...text.matchAll(/\{\{<[ \t]{1,8}include[ \t]{1,8}"?([^\s"<>]{1,500})"?[ \t]{1,8}>\}\}/g),
  ];
  const children = [
    ...text.matchAll(
      /^(?:[ \t]{0,8}`{3,}\{[^\n}]{0,500}\bchild[ \t]{0,8}=|#\|[ \t]{0,8}child:)([^\n}]{1,2000})/gm,
    ),
  ];
  return [
    ...shortcodes.map(([, name = '']) => name),
    ...children.flatMap(([, value = '']) =>
      /["']/.test(value)
        ? [...quotedTexts(value, 0, value.length)].map((quoted) => quoted.text)
        : [value.trim()],
    ),
  ];
}

/** The bibliographies of `.. bibliography::` directives of reStructuredText. */
export function findRstBibliographies(text: string): readonly BibliographyDeclaration[] {
  return lineMatches(text, /^[ \t]{0,40}\.\.[ \t]{1,8}bibliography::[ \t]{0,20}([^\r\n]{0,2000})/gm).flatMap(
    ({ inner, span }) => words('.. bibliography::', inner, span.start),
  );
}

/** The bibliographies of Sphinx's settings, `bibtex_bibfiles = ["refs.bib"]` in `conf.py`; nothing in it is run. */
export function findSphinxBibliographies(text: string): readonly BibliographyDeclaration[] {
  const match =
    /^bibtex_bibfiles(?:[ \t]{0,8}:[^=\n]{1,60})?[ \t]{0,8}\+?=[ \t]{0,8}[[(]([^\])]{0,4000})[\])]/m.exec(
      text,
    );
  const inner = match?.[1];
  if (!match || inner === undefined) {
    return [];
  }
  const start = match.index + match[0].length - 1 - inner.length;
  return [...quotedTexts(text, start, start + inner.length)].map(({ text: written, span }) => ({
    by: 'bibtex_bibfiles',
    written,
    span,
    addsEnding: false,
  }));
}

/** The bibliographies of AsciiDoc's attributes, for asciidoctor-bibtex and asciidoctor-bibliography. */
export function findAsciidocBibliographies(text: string): readonly BibliographyDeclaration[] {
  const pattern = /^:(?:bibtex-file|bibliography-database):[ \t]{1,20}([^\r\n]{0,2000})/gm;
  return lineMatches(text, pattern).flatMap(({ by, inner, span }) => parts(by, inner, span.start));
}

/** The files between commas of `text`, which begins at `start`. */
function parts(by: string, text: string, start: number): readonly BibliographyDeclaration[] {
  return [...text.matchAll(/[^,\s](?:[^,]*[^,\s])?/g)].map(({ 0: written, index }) => {
    const span = { start: start + index, end: start + index + written.length };
    return { by, written, span, addsEnding: false };
  });
}

/** Where an AsciiDoc text asks for its references, or else cites; `undefined` where it does neither. */
export function findAsciidocUse(text: string): Span | undefined {
  const use =
    /^bibliography::\S*\[[^\]\n]*\]/m.exec(text) ?? /\b(?:citenp|cite|bibitem):\[[^\]\n]+\]/.exec(text);
  return use ? { start: use.index, end: use.index + use[0].length } : undefined;
}

/** The files that an AsciiDoc text takes in: `include::chapter.adoc[]`. */
export function findAsciidocInclusions(text: string): readonly string[] {
  return [...text.matchAll(/^include::([^[\]\s{}]{1,500}\.(?:adoc|asciidoc|asc))\[/gm)].map(
    ([, name = '']) => name,
  );
}

/** The files that an Org text takes in: `#+include: "chapter.org"`, and its file of settings. */
export function findOrgInclusions(text: string): readonly string[] {
  const named = /^[ \t]{0,40}#\+(?:include|setupfile):[ \t]{0,20}(?:"([^"\n]{1,500})"|([^\s"]{1,500}))/gim;
  return [...text.matchAll(named)]
    .map(([, quoted, bare = '']) => quoted ?? bare)
    .filter((name) => /\.(?:org|setup)$/i.test(name));
}

/**
 * The bibliographies of an Org text: `#+bibliography: refs.bib` for Org itself, `#+bibliography: refs plain` for
 * ox-bibtex, org-ref's links `bibliography:a.bib,b.bib`, and LaTeX's commands in its text and `#+latex_header:`.
 */
export function findOrgBibliographies(text: string): readonly BibliographyDeclaration[] {
  const keywords = lineMatches(text, /^[ \t]{0,40}#\+bibliography:[ \t]{0,20}([^\r\n]{0,2000})/gim);
  const links = lineMatches(
    text,
    /(?<![\w+-])(?:bibliography|nobibliography|addbibresource):([^\s\][<>{}"]{1,500})/g,
  );
  return [
    ...keywords.map(({ inner, span }) => orgKeyword(inner.trim(), span.start)),
    ...links.flatMap(({ inner, span }) =>
      [...inner.matchAll(/[^,]+/g)].map((match) => {
        const start = span.start + match.index;
        const part = { start, end: start + match[0].length };
        return { by: 'bibliography:', written: match[0], span: part, addsEnding: true };
      }),
    ),
    ...latexInOrg(text),
  ];
}

/** What LaTeX's commands name in an Org text, but for code and lines that are comments. */
function latexInOrg(text: string): readonly BibliographyDeclaration[] {
  const commands =
    /\\(addbibresource|addglobalbib|bibliography)(?:\[[^\]\n]{0,300}\])?\{([^{}\n]{1,1000})\}/g;
  const found = [...text.matchAll(commands)];
  const isCode = isInside(found.length === 0 ? [] : findBlocks(text, 'org'));
  return found.flatMap((match) => {
    const [whole, name = '', inner = ''] = match;
    const start = match.index + whole.length - 1 - inner.length;
    return isCode(match.index)
      ? []
      : parts(`\\${name}`, inner, start).map((part) => ({ ...part, addsEnding: true }));
  });
}

function orgKeyword(value: string, start: number): BibliographyDeclaration {
  const quoted = /^"([^"]*)"/.exec(value)?.[1];
  const isWhole = /\.(?:bib|json|yaml|yml)$/i.test(value);
  const written = quoted ?? (isWhole ? value : (value.split(/\s/)[0] ?? value));
  const from = start + (quoted === undefined ? 0 : 1);
  return {
    by: '#+bibliography',
    written,
    span: { start: from, end: from + written.length },
    addsEnding: true,
  };
}

interface LineMatch {
  readonly by: string;
  readonly inner: string;
  readonly span: Span;
}

/** What the first group of a pattern, which stands at the end of its match, holds. */
function lineMatches(text: string, pattern: RegExp): readonly LineMatch[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const inner = match[1] ?? '';
    const end = match.index + match[0].length;
    const by = match[0].slice(0, match[0].length - inner.length).trim();
    return inner.trim() === '' ? [] : [{ by, inner, span: { start: end - inner.length, end } }];
  });
}
