const written = /(?<![\p{L}\p{N}])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx](?![\p{L}\p{N}])/gu;
const asked = /^(?:e?isbn(?:-?1[03])?:?\s?)?(?:97[89][-–\s]?)?\d(?:[-–\s]?\d){8}[-–\s]?[\dx]$/i;

/** The ISBNs in a text, which may hold several with words between, as digits only. */
export function isbnsIn(text: string | undefined): readonly string[] {
  return [...(text ?? '').matchAll(written)].map(([isbn]) => digitsOf(isbn));
}

/** The forms that an ISBN may have elsewhere, where a query is one: of thirteen digits, of ten, as it is. Else none. */
export function askedIsbns(query: string): readonly string[] {
  const text = query.trim().replace(/[.,;]+$/, '');
  if (!asked.test(text)) {
    return [];
  }
  const digits = digitsOf(text.replace(/^e?isbn(?:-?1[03])?/i, ''));
  const core = digits.length === 13 ? digits.slice(3, 12) : digits.slice(0, 9);
  const right = digits.startsWith('979')
    ? []
    : [`978${core}${lastOfThirteen(core)}`, `${core}${lastOfTen(core)}`];
  return [...new Set([...right, digits])];
}

function digitsOf(text: string): string {
  return text.toLowerCase().replace(/[^\dx]/g, '');
}

/** The check digits of ISO 2108. */
function lastOfTen(core: string): string {
  const sum = Array.from(core).reduce((total, digit, i) => total + (10 - i) * Number(digit), 0);
  const last = (11 - (sum % 11)) % 11;
  return last === 10 ? 'x' : String(last);
}

function lastOfThirteen(core: string): string {
  const sum = Array.from(`978${core}`).reduce(
    (total, digit, i) => total + (i % 2 === 0 ? 1 : 3) * Number(digit),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}
