/** A full stop at the end of `Jr.`, `3rd ed.`, `Smith, J.` or `U.S.` belongs to the word. */
const abbreviated =
  /(?:(?:^|[\s.,-])\p{L}|\b(?:etc|ed|edn|jr|sr|inc|co|ltd|corp|dept|univ|vol|no|aufl|bd|hrsg|al))\.$/iu;

const isbdMarks = new Set([' ', ',', ':', '/', ';', '=']);

/** A text without what ISBD surely puts behind an element: ` :`, ` /`, ` ;`, ` =` with their blank, and a comma. */
export function withoutIsbdMarks(text: string): string {
  return text.replace(/(?: [:/;=]|,) ?$/, '').trim();
}

/**
 * A text without any of the marks that ISBD puts behind an element to lead over to the next, also without a blank before
 * them, and without the full stop that ends a field.
 */
export function withoutIsbd(text: string): string {
  let end = text.length;
  while (isbdMarks.has(text.charAt(end - 1))) {
    end--;
  }
  const bare = text.slice(0, end).trim();
  const isMeant = bare.endsWith('..') || abbreviated.test(bare.slice(-8));
  return isMeant ? bare : bare.replace(/\.$/, '').trim();
}

/** {@link withoutIsbd}, and without the brackets round what the cataloguer added: `[London]`, `London]`. */
export function withoutBrackets(text: string): string {
  const bare = withoutIsbd(text);
  const isRound = bare.startsWith('[') || bare.endsWith(']');
  return isRound ? withoutIsbd(bare.replace(/^\[|\]$/g, '').replace(/\?$/, '')) : bare;
}

/** What stands for a place or a publisher that nobody knows: `[S.l.]`, `[publisher not identified]`. */
const unidentified =
  /^s\. ?[ln]\.?$|\bnot identified$|\bnicht ermittelbar$|\bnon identifiée?s?$|^(?:lieu|éditeur) inconnu$/i;

/** Whether a place or a publisher without its brackets is one that nobody knows. */
export function isUnidentified(text: string): boolean {
  return unidentified.test(text);
}

/** How many pages a book has by its catalogued size: `xii, 312 p. ;`, `1 online resource (312 pages)`, `312 S.`. */
export function sizeInPages(size: string): string | undefined {
  return /(?:^|\D)(\d{1,5}) ?(?:p|s|pages|seiten)\b/i.exec(size)?.[1];
}
