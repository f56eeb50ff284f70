import { insertion, lineEndOf } from '../base/text';
import type { TextEdit } from '../base/text';
import type { DocumentKind } from './documentKind';
import { findFrontMatter } from './frontMatter';
import { findBraced, latexCommandsOf } from './latexCommands';
import { extensionOf } from './paths';

/**
 * The one edit by which a document that names no bibliography names `file`, as seen from its folder. `undefined` where
 * there is no place for it: a part of a LaTeX document, which its root must speak for.
 */
export function declareBibliography(text: string, kind: DocumentKind, file: string): TextEdit | undefined {
  const eol = lineEndOf(text);
  switch (kind) {
    case 'markdown':
      return inFrontMatter(text, file, eol);
    case 'latex':
      return inLatex(text, file, eol);
    case 'typst':
      return atEnd(text, `#bibliography(${JSON.stringify(file)})`, eol);
    case 'org':
      return behindHead(text, /^#\+[^\r\n]*(?:\r\n|\n|\r)/, `#+bibliography: ${file}${eol}`);
    case 'rst':
      return atEnd(text, `.. bibliography:: ${file}`, eol);
    case 'asciidoc':
      return behindHead(text, /^(?:= |:[\w-]+:|\/\/)[^\r\n]*(?:\r\n|\n|\r)/, `:bibtex-file: ${file}${eol}`);
  }
}

/** Plain where nobody could take it for anything but a text; else as in JSON, which YAML reads the same. */
function yamlText(text: string): string {
  return /^[A-Za-z0-9_./][A-Za-z0-9_./ -]*$/.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text);
}

function inFrontMatter(text: string, file: string, eol: string): TextEdit {
  const line = `bibliography: ${yamlText(file)}${eol}`;
  const own = findFrontMatter(text);
  if (own) {
    return insertion(own.inner.end, line);
  }
  return insertion(text.startsWith('\ufeff') ? 1 : 0, `---${eol}${line}---${eol}${eol}`);
}

/** Behind BibLaTeX's package in the preamble, or for BibTeX before the end of the document. */
function inLatex(text: string, file: string, eol: string): TextEdit | undefined {
  let hasStyle = false;
  for (const { name, span } of latexCommandsOf(text)) {
    const inner =
      name === 'usepackage' || name === 'RequirePackage' ? packageNames(text, span.end) : undefined;
    if (inner && /(?:^|,)\s*biblatex\s*(?:,|$)/.test(inner.names)) {
      return insertion(inner.end, `${eol}\\addbibresource{${file}}`);
    }
    hasStyle ||= name === 'bibliographystyle';
  }
  const end = text.lastIndexOf('\\end{document}');
  if (end < 0) {
    return undefined;
  }
  const bare = extensionOf(file) === '.bib' ? file.slice(0, -'.bib'.length) : file;
  const style = hasStyle ? '' : `\\bibliographystyle{plain}${eol}`;
  return insertion(end, `${style}\\bibliography{${bare}}${eol}`);
}

/** The names in the braces behind a command's options, and where they end. */
function packageNames(
  text: string,
  offset: number,
): { readonly names: string; readonly end: number } | undefined {
  const options = /^\s{0,40}\[[^\]]{0,2000}\]/.exec(text.slice(offset, offset + 2050));
  const inner = findBraced(text, offset + (options?.[0].length ?? 0));
  return inner && { names: text.slice(inner.start, inner.end), end: inner.end + 1 };
}

function atEnd(text: string, line: string, eol: string): TextEdit {
  const have = text.slice(text.trimEnd().length).split(eol).length - 1;
  return insertion(
    text.length,
    `${text.trim() === '' ? '' : eol.repeat(Math.max(0, 2 - have))}${line}${eol}`,
  );
}

/** Behind the lines at the beginning that are of the head. */
function behindHead(text: string, headLine: RegExp, line: string): TextEdit {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (
    let match = headLine.exec(text.slice(at, at + 2000));
    match;
    match = headLine.exec(text.slice(at, at + 2000))
  ) {
    at += match[0].length;
  }
  return insertion(at, line);
}
