/** Stands between paragraphs until the text is whole. */
export const paragraphMark = '\u2029';

/** What may have to be composed. */
const beyondLatin = /[\u0250-\uffff]/;

/** Tags with a blank in them, where the text closes such an element: `x < b>c` opens nothing. */
function withoutBlanksInTags(text: string): string {
  const closed = new Set([...text.matchAll(/< ?\/(i|b|sup|sub)>/g)].map(([, name]) => name));
  return text.replace(/< (\/?(i|b|sup|sub)>)/g, (all, tag: string, name: string) =>
    closed.has(name) ? `<${tag}` : all,
  );
}

/**
 * What a LaTeX text printed, made tidy and NFC: single spaces, none at the ends, `gap` for paragraph marks, no markup
 * round nothing, and `< i>` as Google Scholar writes it mended. Most texts need none of it, and looking for a word is
 * much faster than replacing it.
 */
export function tidyText(printed: string, gap: '\n\n' | ' '): string {
  const tagged = printed.includes('< ') ? withoutBlanksInTags(printed) : printed;
  const marked = tagged.includes('></') ? tagged.replace(/<(i|b|sup|sub)><\/\1>/g, '') : tagged;
  const spaced = (marked.includes('  ') ? marked.replace(/ {2,}/g, ' ') : marked).trim();
  if (!beyondLatin.test(spaced)) {
    return spaced;
  }
  const paragraphs = spaced.replace(/ ?\u2029[ \u2029]*/g, gap).trim();
  return paragraphs.replace(/\u0131(?=[\u0300-\u036f])/g, 'i').normalize('NFC');
}
