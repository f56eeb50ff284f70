/** The end page in full: `737-8` ends at 738. What does not rise that way is as it stands. */
function endPage(prefix: string, start: string, end: string): string {
  const full = start.slice(0, start.length - end.length) + end;
  return end.length < start.length && Number(full) > Number(start) ? prefix + full : end;
}

/** A page range as databases write it: `737-8` becomes `737-738`, `e32-5` `e32-e35`, other dashes a hyphen. */
export function pagesFromText(text: string): string {
  return text
    .replace(/ ?(?:--|[\u2010-\u2015\u2212]) ?/g, '-')
    .replace(
      /(?<![\p{L}\d.-])(\p{L}{0,2})(\d{1,12})-(\d{1,12})(?![\p{L}\d.-])/gu,
      (_, prefix: string, start: string, end: string) => `${prefix}${start}-${endPage(prefix, start, end)}`,
    );
}
