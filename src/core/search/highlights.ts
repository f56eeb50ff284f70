import { shownFields } from './fields';
import type { SearchField } from './fields';
import type { SplitText } from './splitText';
import { stopWords } from './stem';
import type { TermMatcher } from './termMatcher';

/** Where a field's text holds what was searched. */
export interface FieldMatch {
  readonly field: SearchField;
  /** The text of the field as it is shown: the title, the authors joined by `, `, and so on. */
  readonly text: string;
  /** Offsets in `text`, in UTF-16 code units, the end not included; in order, none touching the next. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
  /** A condition of the query asked for this field, such as `author:`. */
  readonly isAsked?: boolean;
}

/** In whole sentences words such as `of` are everywhere and are not looked for. */
const runningText: ReadonlySet<SearchField> = new Set(['tldr', 'abstract', 'note']);

/** What a list tells as the reason for a paper: its title, or else the first field that the list does not show. */
function isReason(field: SearchField): boolean {
  return field === 'title' || !shownFields.has(field);
}

/**
 * What the terms of `matcher` match in texts of a paper: each field once, with the text that holds the most of them. Running text,
 * which comes last and is long, is looked at only where the fields before it do not say why the paper was found.
 */
export function findMatches(texts: readonly SplitText[], matcher: TermMatcher): readonly FieldMatch[] {
  const best = new Map<SearchField, FieldMatch>();
  for (const each of texts) {
    const { field, text } = each;
    if (runningText.has(field) && !best.has(field) && [...best.keys()].some(isReason)) {
      break;
    }
    const ranges = rangesIn(each, matcher, runningText.has(field));
    const known = best.get(field);
    if (ranges.length > 0 && (!known || lengthOf(ranges) > lengthOf(known.ranges))) {
      best.set(field, { field, text, ranges });
    }
  }
  return [...best.values()];
}

function lengthOf(ranges: FieldMatch['ranges']): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}

function rangesIn(text: SplitText, matcher: TermMatcher, isRunning: boolean): FieldMatch['ranges'] {
  const tokens = isRunning ? text.tokens.filter((token) => !stopWords.has(token.text)) : text.tokens;
  const words = isRunning ? tokens.map((token) => token.text) : text.words;
  const ranges = matcher.match(words).flatMap(({ word, length }) => {
    const token = tokens[word];
    return token ? [text.rangeOf(token.start, token.start + length)] : [];
  });
  return mergedRanges(ranges);
}

/** Ranges in order, those that touch made one. */
export function mergedRanges(ranges: readonly (readonly [number, number])[]): FieldMatch['ranges'] {
  const result: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const previous = result.at(-1);
    if (previous && start <= previous[1]) {
      previous[1] = Math.max(previous[1], end);
    } else {
      result.push([start, end]);
    }
  }
  return result;
}
