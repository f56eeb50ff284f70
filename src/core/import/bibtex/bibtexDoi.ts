/** A DOI begins with `10.`; what stands before its slash is never longer than this. */
const anyDoi = /10\.[\d.]{1,20}(?:\/|%2f)\S/i;

/** `https://doi.org/`, an older or a library’s address for the same, or `doi:`. */
const resolver =
  /^(?:https?:\/\/)?[\w.-]{0,60}\bdoi\b[\w.-]{0,60}\/(?=10\.)|^(?:doi:?|DOI:?)\s{0,4}(?=10\.)/i;

/** One that nothing stands before. */
const bareDoi = /^10\.\d{4,9}\/[!-~]{1,200}$/;

/** The DOI of a field's text, without `doi:` or resolver, else as it is; `undefined` where the text holds none. */
export function doiOfField(text: string): string | undefined {
  if (bareDoi.test(text) && !/doi/i.test(text)) {
    return text;
  }
  return anyDoi.test(text) ? text.replace(resolver, '') : undefined;
}
