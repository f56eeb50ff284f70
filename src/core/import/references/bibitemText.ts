import { collapseWhitespace } from '../../base/text';
import { latexToText } from '../latex/latexText';
import { leadingAuthors } from './referenceAuthors';

/** Comments go; an address may hold the sign that begins one, and others that mean something to LaTeX. */
const commentOrAddress =
  /(\\(?:url|path|nolinkurl|href|doi)\s{0,9}\{)([^{}\n]{1,1000})(?=\})|(?<!\\)%[^\n]{0,1000}(?:\n|$)/g;

function withoutComments(latex: string): string {
  return latex.replace(commentOrAddress, (_, opened?: string, address?: string) =>
    opened === undefined
      ? ''
      : opened + (address ?? '').replace(/(?<!\\)[%#&_$]/g, '\\$&').replace(/~/g, '\\textasciitilde '),
  );
}

const words: Readonly<Record<string, string>> = { volume: 'vol.', number: 'no.', pages: 'pp.' };

/** `\bibinfo{volume}{3}` with the word that says what it is, in the place of one before it. */
function withWords(latex: string): string {
  return latex
    .replace(
      /(?:\b(?:[Vv]ol|[Vv]olume|[Nn]o|[Nn]umber|pp?|[Pp]ages?)\b\.?[\s~]?)?\\bibinfo\s{0,9}\{(volume|number|pages)\}\s{0,9}\{(\d[\d–-]{0,20})\}/g,
      (_, part: string, value: string) => `${words[part] ?? ''} ${value}`,
    )
    .replace(/\((no\. [\d–-]{1,21})\)/g, ', $1');
}

/** What is printed, without LaTeX; addresses and DOIs stay as they are. */
function printed(latex: string): string {
  const bare = withWords(latex)
    .replace(/\\urldef\s{0,9}\\tempurl\b|\\show[A-Za-z]{2,20}\s{0,9}\{\s{0,9}\\tempurl\s{0,9}\}/g, ' ')
    .replace(/\\show(ISBN|ISSN)x?\s{0,9}(?=\{)/g, ' $1 ')
    .replace(
      /\\(?:newblock|[Bb]ibitem[A-Z][A-Za-z]{2,9}(?:\s{0,9}\{(?:No)?[Ss]top\})?|BIB[A-Za-z]{1,40}|bibAnnoteFile|urlprefix|allowbreak|penalty\d{1,5})(?![A-Za-z])\s?/g,
      ' ',
    )
    .replace(/\\(?:bibinfo|bibfield)\s{0,9}\{[^{}]{1,40}\}/g, '')
    .replace(/\\natexlab\{([^{}]{0,4})\}/g, '$1')
    .replace(/\\href\s{0,9}\{([^{}]{1,1000})\}/g, ' $1 ')
    .replace(/\\doi\s{0,9}\{([^{}]{1,300})\}/g, ' doi:$1 ')
    .replace(/(?:\b(?:URL|url):? )?\\(?:url|path|nolinkurl)\s{0,9}\{([^{}]{1,1000})\}/g, ' $1 ')
    .replace(/ (\(\d{1,5}\)): /g, '$1:');
  return collapseWhitespace(latexToText(bare, 'plain'))
    .replace(/ (?=[.,;:](?:\s|$))/g, '')
    .replace(/ \((\d{1,4})\): ?(?=\d)/g, '($1):');
}

const emphasis = /\\(?:emph|textit|textsl)\s?\{([^{}]{3,400})\}|\{\\(?:em|it|sl|itshape)\s([^{}]{3,400})\}/;

/** What RevTeX says to be the title, with two layers of braces. */
const markedTitle =
  /\\bibinfo\s{0,9}\{title\}\s{0,9}\{((?:[^{}]|\{(?:[^{}]|\{[^{}]{0,100}\}){0,200}\}){3,400})\}/;

/** The title in quotation marks where it is marked as one, in italics right behind the authors, or neither. */
function withTitleQuoted(latex: string): string {
  const marked = markedTitle.exec(latex);
  if (marked && !/``|''|[“”"]/.test(marked[0])) {
    return latex.replace(marked[0], () => `“${(marked[1] ?? '').replace(/[,.]$/, '')}”`);
  }
  // In BibTeX's own styles it is the journal that is in italics.
  const match = latex.includes('\\newblock') ? null : emphasis.exec(latex);
  const before = match ? printed(latex.slice(0, match.index)).replace(/[,.:;]$/, '') : '';
  const people = before === '' ? undefined : leadingAuthors(`${before}. (2000)`);
  return match && people && people.end >= before.length
    ? latex.replace(match[0], () => `“${(match[1] ?? match[2] ?? '').replace(/[,.]$/, '')}”`)
    : latex;
}

/** Whether LaTeX says which words are the people and the journal, and none that they are a title, as physicists have it. */
export function isUntitled(latex: string): boolean {
  const parts = new Set([...latex.matchAll(/\\bibinfo\s{0,9}\{(\w{1,40})\}/g)].map(([, part = '']) => part));
  return parts.has('author') && parts.has('journal') && !parts.has('title') && !latex.includes('\\newblock');
}

/** What a `\bibitem` prints, as text in one line, its title in quotation marks where its LaTeX tells which it is. */
export function printedItem(latex: string): string {
  return printed(withTitleQuoted(withoutComments(latex)));
}
