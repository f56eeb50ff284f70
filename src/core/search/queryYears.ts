/** Years from `from` to `to`, both included; an end that is left out is open. */
export interface Years {
  readonly from?: number;
  readonly to?: number;
}

const digits = 4;

/** The first and the last year that begin with `text`: `202` is 2020 to 2029. */
function yearsOf(text: string): { readonly first: number; readonly last: number } | undefined {
  if (!/^\d{1,4}$/.test(text)) {
    return undefined;
  }
  const width = 10 ** (digits - text.length);
  const first = Number(text) * width;
  return { first, last: first + width - 1 };
}

function inOrder({ from, to }: Years): Years {
  return from !== undefined && to !== undefined && from > to
    ? { from: to, to: from }
    : { ...present(from, to) };
}

function present(from: number | undefined, to: number | undefined): Years {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** `>2020`, `>=2020`, `<2020`, `<=2020`, `=2020`; of a year that is not whole all that it may become. */
function readComparison(text: string): Years | undefined {
  const match = /^(>=|<=|>|<|=|≥|≤)(\d{1,4})$/.exec(text);
  const years = yearsOf(match?.[2] ?? '');
  if (!match || !years) {
    return undefined;
  }
  const isWhole = years.first === years.last;
  switch (match[1]) {
    case '>':
      return { from: isWhole ? years.first + 1 : years.first };
    case '>=':
    case '≥':
      return { from: years.first };
    case '<':
      return { to: isWhole ? years.last - 1 : years.last };
    case '<=':
    case '≤':
      return { to: years.last };
    default:
      return { from: years.first, to: years.last };
  }
}

/**
 * The years that a query means by `2023`, `2020..2023`, `2020-2023`, `2020..`, `..2019`, `>2020`, `>=2020`, `<2020`.
 * A year that is not whole stands for all that begin so. `undefined` where it is none of these.
 */
export function readYears(text: string): Years | undefined {
  const comparison = readComparison(text);
  if (comparison) {
    return comparison;
  }
  const range = /^(\d{0,4})(?:\.{2,3}|…|-|–|—|\.$)(\d{0,4})$/.exec(text);
  const [start, end] = range ? [range[1] ?? '', range[2] ?? ''] : [text, text];
  const [first, last] = [yearsOf(start), yearsOf(end)];
  if (!first && !last) {
    return undefined;
  }
  return inOrder(present(first?.first, last?.last));
}
