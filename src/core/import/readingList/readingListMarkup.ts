/*
 * Lists in Org and reStructuredText, line by line as Markdown of the same length, so that all stands where it stood.
 */

/** `[[https://…][Title]]` */
const orgLink = /\[\[(https?:[^\s[\]]{3,2000})\]\[([^[\]]{1,500})\]\]/g;
/** `` `Title <https://…>`_ `` */
const rstLink = /`([^`<>]{1,500}?)\s?<(https?:[^\s<>`]{3,2000})>`__?/g;

/** Whether a text has links and headings of Org, and none of Markdown's links. */
export function isOrg(text: string): boolean {
  const sample = text.slice(0, 16_384);
  const hasLinks = /\[\[https?:[^\s[\]]{3,2000}\]\[/.test(sample);
  return hasLinks && /^\*{1,6} /m.test(sample) && !sample.includes('](http');
}

/** `#+begin_src python`, `#+END_EXAMPLE`: what Markdown has fences around. */
const blockOfCode = /^\s*#\+(?:begin|end)_(?:src|example|comment)\b/i;

/** `|---+---|`, between the headers of a table of Org and its rows. */
const orgRule = /^\s*\|-[-+|]*$/;

/** A line with its links, and in Org its headings, code and rules of tables, as Markdown has them. */
export function asMarkdown(line: string, isOfOrg: boolean): string {
  // Blanks before a link part nothing from it.
  const padded = (whole: string, text: string, url: string): string =>
    `[${text}](${url})`.padStart(whole.length);
  if (isOfOrg && blockOfCode.test(line)) {
    return '```'.padEnd(line.length);
  }
  if (isOfOrg && orgRule.test(line)) {
    return line.replace(/\+/g, '|');
  }
  if (isOfOrg && /^\s*#(?:\+|\s|$)/.test(line)) {
    return ' '.repeat(line.length);
  }
  const linked =
    line.includes('[[http') || line.includes('`_')
      ? line
          .replace(orgLink, (whole, url: string, text: string) => padded(whole, text, url))
          .replace(rstLink, (whole, text: string, url: string) => padded(whole, text, url))
      : line;
  return isOfOrg ? linked.replace(/^\*{1,6}(?= )/, (stars) => '#'.repeat(stars.length)) : linked;
}
