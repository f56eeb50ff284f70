import { escapeText } from '../base/markup';
import { lineEndOf } from '../base/text';
import type { TextEdit } from '../base/text';
import type { FormattedReference } from '../cite/formatTypes';
import type { CitationLanguage } from '../model/citationLanguage';
import { writeBlock } from './bibliographyMarkers';
import type { BibliographyBlock, BlockOptions } from './bibliographyMarkers';

/** References for a LaTeX `thebibliography`, which numbers by itself: without the numbers of the style. */
function withoutNumbers(references: readonly FormattedReference[]): readonly FormattedReference[] {
  const number = /^(?:\\textsuperscript\{)?(?:\{\[\}|\[|\()?(\d+)(?:\]|\))?[.,]?\}?[.,]?\s+/;
  const bare = references.map(({ key, text }, index) => {
    const match = number.exec(text);
    return match?.[1] === String(index + 1) ? { key, text: text.slice(match[0].length) } : undefined;
  });
  const whole = bare.filter((each) => each !== undefined);
  return whole.length === references.length ? whole : references;
}

/** Keys that `\bibitem` can carry. */
const bibitemKey = /^[^\s,{}%#~\\^$&[\]]+$/;

function thebibliography(references: readonly FormattedReference[]): string {
  const widest = '9'.repeat(String(references.length).length);
  const entries = withoutNumbers(references)
    .filter(({ key }) => bibitemKey.test(key))
    .map(({ key, text }) => `\\bibitem{${key}} ${text}`);
  return [`\\begin{thebibliography}{${widest}}`, ...entries, '\\end{thebibliography}'].join('\n\n');
}

function headingLine(heading: string, language: CitationLanguage): string {
  const title = escapeText(heading, language);
  switch (language) {
    case 'markdown':
      return `## ${title}`;
    case 'typst':
    case 'asciidoc':
      return `== ${title}`;
    case 'org':
      return `* ${title}`;
    case 'rst':
      return `${title}\n${'-'.repeat(title.length * 2)}`;
    case 'latex':
      return '';
  }
}

/** The text of a block: a heading if there is to be one, and each reference as a paragraph; in LaTeX an environment. */
function writeBibliography(
  references: readonly FormattedReference[],
  heading: string | undefined,
  language: CitationLanguage,
): string {
  if (language === 'latex') {
    return references.length === 0 ? '' : thebibliography(references);
  }
  const title = heading === undefined ? [] : [headingLine(heading, language)];
  return [...title, ...references.map(({ text }) => text)].join('\n\n');
}

/** A finished block in the place of one that is there: its options stay. */
export function replaceBlock(
  text: string,
  block: BibliographyBlock,
  references: readonly FormattedReference[],
  language: CitationLanguage,
): readonly TextEdit[] {
  const body = writeBibliography(references, block.options.heading, language);
  const written = writeBlock(body, block.options, language).replace(/\n/g, lineEndOf(text));
  return written === text.slice(block.span.start, block.span.end)
    ? []
    : [{ span: block.span, newText: written }];
}

/** A new block as text, its lines ended by LF. */
export function newBlock(
  references: readonly FormattedReference[],
  options: BlockOptions,
  language: CitationLanguage,
): string {
  return writeBlock(writeBibliography(references, options.heading, language), options, language);
}
