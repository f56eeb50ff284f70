/** A locator with its label: digits alone are pages, so that `3` becomes `p. 3` and `3-5` becomes `pp. 3-5`. */
export function withPageLabel(locator: string): string {
  const text = locator.trim();
  if (!/^\d[\d\s,\u2013-]*$/.test(text)) {
    return text;
  }
  return /^\d+$/.test(text) ? `p. ${text}` : `pp. ${text}`;
}
