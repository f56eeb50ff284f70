/** Citations of several documents; each pattern's first group that matched holds the keys. */
const citations: readonly RegExp[] = [
  /\\[A-Za-z]{0,20}cite[A-Za-z]{0,20}\*?\s?(?:\[[^\]]{0,200}\]){0,2}\{([^}]{1,1000})(?:\}|$)/gi,
  /#cite\(\s?<([^>]{1,200})>[^)]{0,200}\)/g,
  /:cite(?::[a-z]{1,10})?:`([^`]{1,1000})`/g,
  /\bcite[a-z]{0,6}:\[([^\]]{1,1000})\]/g,
];
/** What Pandoc, Org and Quarto put in brackets: `[see @a, p. 3; @b]`. */
const bracketed = /\[[^\]]{0,400}@[^\]]{1,600}(?:\]|$)/g;
/** An `@` within a word is that of an address. */
const keyBehindAt = /(?<![\p{L}\p{N}])@\{?([\p{L}\p{N}_][^\s;,\]{}]{0,200})/gu;

/**
 * A query with the keys in the place of citations that were pasted from a document: `[@a, p. 3; see @b]` and
 * `\citep[12]{a,b}` read `a b`. All else of a query stays as it is.
 */
export function withoutCitations(query: string): string {
  if (!/[@\\#:]/.test(query)) {
    return query;
  }
  const plain = query.replace(bracketed, (whole) => {
    const keys = [...whole.matchAll(keyBehindAt)].map(([, key]) => (key ?? '').replace(/[.:]+$/, ''));
    return keys.length > 0 ? keys.join(' ') : whole;
  });
  return citations.reduce(
    (text, pattern) =>
      text.replace(pattern, (_, keys: string) => keys.replace(/[,;]\s*|\([^)]*\)/g, ' ').trim()),
    plain,
  );
}
