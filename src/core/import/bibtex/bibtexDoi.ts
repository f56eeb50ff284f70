/** A DOI begins with `10.`; what stands before its slash is never longer than this. */
const anyDoi = /10\.[\d.]{1,20}(?:\/|%2f)\S/i;

/** `https://doi.org/`, an older or a library’s address for the same, or `doi:`. */
const resolver =
  /^(?:https?:\/\/)?[\w.-]{0,60}\bdoi\b[\w.-]{0,60}\/(?=10\.)|^(?:doi:?|DOI:?)\s{0,4}(?=10\.)/i;

/** One that nothing stands before. */
const bareDoi = /^10\.\d{4,9}\/[!-~]{1,200}$/;

/** One with nothing to take off, neither LaTeX nor a point behind it, as most files have all of theirs. */
const plainDoi = /^10\.\d{4,9}\/[\w.()/:;-]{0,200}[A-Za-z0-9)]$/;

/** Whether a field's value is a DOI as it is; of others it takes longer to find out. */
export function isPlainDoi(raw: string): boolean {
  return plainDoi.test(raw) && !/doi/i.test(raw);
}

/** The DOI of a field's text, without `doi:` or resolver, else as it is; `undefined` where the text holds none. */
export function doiOfField(text: string): string | undefined {
  if (bareDoi.test(text) && !/doi/i.test(text)) {
    return text;
  }
  return anyDoi.test(text) ? text.replace(resolver, '') : undefined;
}
