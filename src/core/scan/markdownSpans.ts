import type { Span } from '../base/text';

interface Run {
  readonly start: number;
  readonly length: number;
}

/** The runs of backticks in a stretch of text; one after an escape is shorter by its first. */
function backtickRuns(text: string, { start, end }: Span): Run[] {
  const runs: Run[] = [];
  for (let at = start; at < end; at++) {
    if (text.charAt(at) === '\\') {
      at++;
    } else if (text.charAt(at) === '`') {
      const from = at;
      while (at < end && text.charAt(at) === '`') {
        at++;
      }
      runs.push({ start: from, length: at - from });
      at--;
    }
  }
  return runs;
}

/** For each run the index of the next run of the same length. */
function nextOfSameLength(runs: readonly Run[]): (number | undefined)[] {
  const latest = new Map<number, number>();
  const next: (number | undefined)[] = new Array<number | undefined>(runs.length).fill(undefined);
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]?.length ?? 0;
    next[index] = latest.get(length);
    latest.set(length, index);
  }
  return next;
}

/** Inline code in a stretch of text without blank lines. */
function findInlineCode(text: string, stretch: Span): Span[] {
  const runs = backtickRuns(text, stretch);
  const next = nextOfSameLength(runs);
  const found: Span[] = [];
  for (let index = 0; index < runs.length; index++) {
    const closing = next[index];
    const open = runs[index];
    const close = closing === undefined ? undefined : runs[closing];
    if (open && close && closing !== undefined) {
      found.push({ start: open.start, end: close.start + close.length });
      index = closing;
    }
  }
  return found;
}

/** Where the formula ends that the dollar at `at` begins; `next` is the dollar behind it. */
function formulaEnd(text: string, at: number, next: number): number | undefined {
  const isText = /\s/.test(text.charAt(at + 1)) || /\s/.test(text.charAt(next - 1));
  return isText || /\d/.test(text.charAt(next + 1)) ? undefined : next + 1;
}

/** The dollars of a stretch that begin or end formulas: none in code, none behind a backslash. */
function dollarsIn(text: string, { start, end }: Span, code: readonly Span[]): readonly number[] {
  const codeEnds = new Map(code.map((span) => [span.start, span.end]));
  const found: number[] = [];
  for (let at = start; at < end; at++) {
    const codeEnd = codeEnds.get(at);
    if (codeEnd !== undefined) {
      at = codeEnd - 1;
    } else if (text.charAt(at) === '\\') {
      at++;
    } else if (text.charAt(at) === '$') {
      found.push(at);
    }
  }
  return found;
}

/** Formulas in a stretch of text without blank lines: `$x$` as Pandoc knows it from money, and `$$x$$`. */
function findFormulas(text: string, stretch: Span, code: readonly Span[]): readonly Span[] {
  const dollars = dollarsIn(text, stretch, code);
  const isPair = (index: number): boolean => dollars[index + 1] === (dollars[index] ?? NaN) + 1;
  const pairs = dollars.flatMap((_, index) => (isPair(index) ? [index] : []));
  const found: Span[] = [];
  let nextPair = 0;
  for (let index = 0; index < dollars.length; index++) {
    const start = dollars[index] ?? 0;
    while ((pairs[nextPair] ?? Infinity) < index + 2) {
      nextPair++;
    }
    const pair = isPair(index) ? pairs[nextPair] : undefined;
    const next = dollars[index + 1];
    const end = isPair(index) || next === undefined ? undefined : formulaEnd(text, start, next);
    if (pair !== undefined) {
      found.push({ start, end: (dollars[pair] ?? 0) + 2 });
      index = pair + 1;
    } else if (end !== undefined) {
      found.push({ start, end });
      index++;
    }
  }
  return found;
}

function findComments(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('<!--', from); at >= 0 && at < to; at = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) {
      break;
    }
    found.push({ start: at, end: end + 3 });
    at = end + 3;
  }
  return found;
}

/** The stretches between blank lines and `blocks`: what inline markup cannot cross. */
export function findStretches(text: string, blocks: readonly Span[]): readonly Span[] {
  const stretches: Span[] = [];
  const split = (start: number, end: number): void => {
    let from = start;
    for (const blank of text.slice(start, end).matchAll(/(?:\r\n|\n|\r(?!\n))[ \t>]*(?=\r|\n)/g)) {
      stretches.push({ start: from, end: start + blank.index });
      from = start + blank.index;
    }
    stretches.push({ start: from, end });
  };
  let at = 0;
  for (const block of blocks) {
    split(at, block.start);
    at = block.end;
  }
  split(at, text.length);
  return stretches.filter(({ start, end }) => end > start);
}

/** Inline code, formulas and HTML comments among `stretches`, in order and without overlap. */
export function findInlineSpans(text: string, stretches: readonly Span[]): readonly Span[] {
  const spans = [
    ...stretches.flatMap((stretch) => {
      const code = findInlineCode(text, stretch);
      return [...code, ...findFormulas(text, stretch, code)];
    }),
    ...findComments(text, 0, text.length),
  ].sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of spans) {
    if (span.start >= (result[result.length - 1]?.end ?? 0)) {
      result.push(span);
    }
  }
  return result;
}
