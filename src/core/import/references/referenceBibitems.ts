import { collapseWhitespace } from '../../base/text';
import type { Span } from '../../base/text';
import { latexToText } from '../latex/latexText';
import { leadingAuthors } from './referenceAuthors';

/** One `\bibitem` of LaTeX: its key, and what is printed. */
export interface Bibitem {
  readonly key: string;
  readonly text: string;
  readonly span: Span;
}

/** `\bibitem[label]{key}`, where a label may have braces. */
const bibitem =
  /\\bibitem\s{0,9}(?:\[(?:[^[\]{}]|\{(?:[^{}]|\{[^{}]{0,300}\}){0,300}\}){0,300}\]\s{0,9}%?\s{0,9})?\{([^{}\s]{1,200})\}/g;
const end = /\\end\s{0,9}\{thebibliography\}/g;

/** Longer than any printed reference. */
const longestItem = 10_000;

/** Whether a text is the list of references that BibTeX writes, or one that somebody wrote so. */
export function isBibitems(text: string): boolean {
  return (
    /\\begin\s{0,9}\{thebibliography\}/.test(text) && !/\\documentclass|\\begin\s{0,9}\{document\}/.test(text)
  );
}

/** What is printed, without LaTeX; addresses and DOIs stay as they are. */
function printed(latex: string): string {
  const bare = latex
    .replace(/(?<!\\)%[^\n]{0,1000}(?:\n|$)/g, '')
    .replace(
      /\\(?:newblock|BibitemOpen|BibitemShut|bibAnnoteFile|urlprefix|allowbreak|penalty\d{1,5})\b\s?/g,
      ' ',
    )
    .replace(/\\(?:bibinfo|bibfield)\s?\{[^{}]{1,40}\}/g, '')
    .replace(/\\natexlab\{([^{}]{0,4})\}/g, '$1')
    .replace(/\\href\s?\{([^{}]{1,1000})\}/g, ' $1 ')
    .replace(/\\doi\s?\{([^{}]{1,300})\}/g, ' doi:$1 ')
    .replace(/(?:\b(?:URL|url):? )?\\(?:url|path|nolinkurl)\s?\{([^{}]{1,1000})\}/g, ' $1 ')
    .replace(/ (\(\d{1,5}\)): /g, '$1:');
  return collapseWhitespace(latexToText(bare, 'plain'))
    .replace(/ (?=[.,;:](?:\s|$))/g, '')
    .replace(/ \((\d{1,4})\): ?(?=\d)/g, '($1):');
}

const emphasis = /\\(?:emph|textit|textsl)\s?\{([^{}]{3,400})\}|\{\\(?:em|it|sl|itshape)\s([^{}]{3,400})\}/;

/**
 * What is printed, its title in quotation marks where it is in italics right behind the authors, as people and some
 * styles have it; in BibTeX's own styles it is the journal that is in italics.
 */
function withTitleQuoted(latex: string): string {
  const match = latex.includes('\\newblock') ? null : emphasis.exec(latex);
  const before = match ? printed(latex.slice(0, match.index)).replace(/[,.:;]$/, '') : '';
  const people = before === '' ? undefined : leadingAuthors(`${before}. (2000)`);
  return match && people && people.end >= before.length
    ? printed(latex.replace(match[0], `“${(match[1] ?? match[2] ?? '').replace(/[,.]$/, '')}”`))
    : printed(latex);
}

/** The items of a `thebibliography`, or of several one after the other. */
export function* bibitemsOf(text: string): Generator<Bibitem, void, undefined> {
  let last = -1;
  for (const match of text.matchAll(bibitem)) {
    const start = match.index + match[0].length;
    const next = text.indexOf('\\bibitem', start);
    if (last < start) {
      end.lastIndex = start;
      last = end.exec(text)?.index ?? text.length;
    }
    const stop = Math.min(next === -1 ? text.length : next, last, start + longestItem);
    const body = text.slice(start, stop);
    const span = { start: match.index, end: start + body.trimEnd().length };
    yield { key: match[1] ?? '', text: withTitleQuoted(body), span };
  }
}
