/** A DOI begins with `10.`; what stands before its slash is never longer than this. */
const anyDoi = /10\.[\d.]{1,20}(?:\/|%2f)\S/i;

/** `https://doi.org/`, an older or a library’s address for the same, or `doi:`. */
const resolver =
  /^(?:https?:\/\/)?[\w.-]{0,60}\bdoi\b[\w.-]{0,60}\/(?=10\.)|^(?:doi:?|DOI:?)\s{0,4}(?=10\.)/i;

/** One that nothing stands before. */
const bareDoi = /^10\.\d{4,9}\/[!-~]{1,200}$/;

/** One with nothing to take off, neither LaTeX nor a point behind it, as most files have all of theirs. */
const plainDoi = /^10\.\d{4,9}\/[\w.()/:;-]{0,200}[A-Za-z0-9)]$/;

/** What is looked at more closely: a resolver or label, and another DOI behind the first one. */
const mayBeMore = /doi|[,;\s]/i;

/** Behind a DOI, further ones, and the mark that PubMed puts there. */
const behindDoi =
  /(?<=^\S{0,60}10\.[\d.]{1,20}\/\S{1,200})(?:[,;]?\s{1,4}|[,;])(?:doi:?\s{0,4}|https?:\/\/\S{0,40}\/)?10\.\d{4,9}\/.*$|\s{1,4}\[doi\]$/i;

/** Whether a field's value is a DOI as it is; of others it takes longer to find out. */
export function isPlainDoi(raw: string): boolean {
  return plainDoi.test(raw) && !mayBeMore.test(raw);
}

/** The DOI of a field's text, the first one, without `doi:` or resolver, else as it is; `undefined` where the text holds none. */
export function doiOfField(text: string): string | undefined {
  if (bareDoi.test(text) && !mayBeMore.test(text)) {
    return text;
  }
  return anyDoi.test(text) ? text.replace(behindDoi, '').replace(resolver, '') : undefined;
}
