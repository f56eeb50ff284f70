/** What Ovid says of where a paper stands, in one sentence. */
export interface OvidSource {
  readonly journal?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
  /** As it stands: `2015 Apr`, `November 15, 2004`. */
  readonly date?: string | undefined;
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const dates = new RegExp(
  `\\b(?:${month} \\d{1,2}, \\d{4}|\\d{1,2} ${month} \\d{4}|${month} \\d{4}|\\d{4} ${month}(?: \\d{1,2})?|(?:1[89]|20)\\d\\d)\\b`,
);

/**
 * Takes `Journal. 28(2):103-106, April 2015.` and its kin apart, as Embase (`28 (2) (pp 103-106), 2015.`), PsycINFO
 * (`Vol.28(2), Apr 2015, pp. 103-106.`) and MEDLINE (`2015 Apr;28(2):103-6.`) write it.
 */
export function readOvidSource(source: string): OvidSource {
  const stop = /\.\s|\.$/.exec(source)?.index ?? source.length;
  const rest = source.slice(stop + 1);
  const date = dates.exec(rest)?.[0];
  const numbers = date === undefined ? rest : rest.replace(date, ' ');
  const [, volume, issue] =
    /(?:^|[\s.;])(\d{1,5}[A-Z]?) ?\((?!pp\b|no pag)([^()]{1,40})\)/.exec(numbers) ?? [];
  const bare = /(?:Vol\.? ?|^\s{0,9}|[;.]\s{0,3})(\d{1,5}[A-Z]?)(?=[\s:,(]|$)/.exec(numbers)?.[1];
  return {
    journal: source.slice(0, stop).trim() || undefined,
    volume: volume ?? bare,
    issue,
    page: pagesOf(numbers)?.replace(/\s/g, ''),
    date,
  };
}

function pagesOf(text: string): string | undefined {
  return (
    /\bpp\.? ?([A-Za-z]?\d{1,7}(?:\s?-\s?[A-Za-z]?\d{1,7})?)/.exec(text)?.[1] ??
    /[\d)]:\s?([A-Za-z]?\d{1,7}(?:\s?-\s?[A-Za-z]?\d{1,7})?)/.exec(text)?.[1] ??
    /, (\d{1,5}-\d{1,5})\./.exec(text)?.[1]
  );
}
