/** The words for a number that stand before it, which styles set themselves. */
const labels: ReadonlyMap<string, RegExp> = new Map([
  ['volume', /^vol(?:ume)?(?:\.\s?|\s)(?=\d+$)/i],
  ['issue', /^(?:nos?|nr|number|issue)(?:\.\s?|\s)(?=\d+$)/i],
  ['ISBN', /^ISBN:?\s?(?=[\dX -]+$)/i],
  ['ISSN', /^ISSN:?\s?(?=[\dX-]+$)/i],
]);

/** The text of a CSL variable without the word for it: `3` for `No. 3` as an issue. */
export function withoutLabel(variable: string, text: string): string {
  const label = labels.get(variable);
  return label === undefined ? text : text.replace(label, '');
}

/** Parts of a book, each counted for itself: front matter in Roman numbers, the text, plates. What commas part may be pages. */
const parts =
  /^(?:[ivxlcdm]{1,8}|\d{1,5})(?:(?:\s?\+\s?|(?<=[ivxlcdm])\s?,\s?)(?:[ivxlcdm]{1,8}|\d{1,5})){0,4}(?=$|[\s.a-z(\u0430-\u044f])/i;

/** The word for pages, and what may stand behind it: `pp. (1 plate)`. */
const behindParts = /^\s?(pp\.?|pages|p\.|S\.|Seiten|с\.|стр\.)?(\s?\([^()]{1,60}\))?\.?$/i;

/** Types of works that stand by themselves. */
const wholes: ReadonlySet<string> = new Set(['book', 'thesis', 'report', 'pamphlet', 'manuscript']);

/**
 * How many pages a work has, where a `pages` field says that and not which ones of another: `312 pp.`, `iv+312`.
 * `undefined` where it may be these. `text`: without LaTeX.
 */
export function pageTotalOf(type: string, text: string): string | undefined {
  const number = parts.exec(text)?.[0] ?? '';
  const behind = /\d/.test(number) ? behindParts.exec(text.slice(number.length)) : undefined;
  if (!behind) {
    return undefined;
  }
  const [, word, addition] = behind;
  const isTotal = wholes.has(type) ? word !== undefined || number.includes('+') : /^pp\.?$/i.test(word ?? '');
  return isTotal ? (addition === undefined ? number : text) : undefined;
}
