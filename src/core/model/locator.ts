import type { Span } from '../base/text';

/** CSL's locator terms and how people write them. Source: CSL 1.0.2, "Locators", and its English locale. */
const spellings: Readonly<Record<string, string>> = {
  act: 'act',
  algorithm: 'algorithm algorithms alg. algs.',
  appendix: 'appendix appendices app. apps.',
  article: 'article articles art. arts.',
  book: 'book books bk. bks.',
  canon: 'canon canons can. cann.',
  chapter: 'chapter chapters chap. chaps. ch. chs.',
  column: 'column columns col. cols.',
  equation: 'equation equations eq. eqs.',
  figure: 'figure figures fig. figs.',
  folio: 'folio folios fol. fols.',
  issue: 'issue issues iss.',
  line: 'line lines l. ll.',
  note: 'note notes n. nn.',
  number: 'number numbers no. nos.',
  opus: 'opus opera op. opp.',
  page: 'page pages p. pp. p pp pg. pgs.',
  paragraph: 'paragraph paragraphs para. paras. ¶ ¶¶',
  part: 'part parts pt. pts.',
  rule: 'rule rules r. rr.',
  scene: 'scene scenes sc. scs.',
  section: 'section sections sec. secs. sect. § §§',
  'sub-verbo': 'sub-verbo s.v. s.vv.',
  supplement: 'supplement supplements supp. supps.',
  table: 'table tables tab. tabs. tbl. tbls.',
  title: 'title titles tit. tits.',
  verse: 'verse verses v. vv.',
  volume: 'volume volumes vol. vols.',
};

const labels = new Map(
  Object.entries(spellings).flatMap(([label, words]) =>
    words.split(' ').map((word) => [word, label] as const),
  ),
);

/** The CSL locator terms, for a choice: `page`, `chapter`, ... */
export const locatorLabels: readonly string[] = Object.keys(spellings);

/** Where in a work: `{ label: 'chapter', value: '3' }` of `ch. 3`. */
export interface Locator {
  /** A CSL locator term. */
  readonly label: string;
  readonly value: string;
}

/** What stands behind a key: a locator and the rest, as spans of the text that was given. */
export interface LocatorSplit {
  readonly locator?: Locator & { readonly span: Span };
  /** All that is no locator, with the punctuation it begins with. */
  readonly rest: Span;
}

/** A label at `at`, and where it ends: `pp.`, `chap.`, `§`; longer words first, no part of a word. */
function readLabel(text: string, at: number): { readonly label: string; readonly end: number } | undefined {
  const sign = /^(?:§§?|¶¶?)/.exec(text.slice(at, at + 2))?.[0];
  const word = sign ?? /^[A-Za-z][A-Za-z.-]{0,15}/.exec(text.slice(at, at + 16))?.[0] ?? '';
  const label = labels.get(word.toLowerCase());
  if (label !== undefined) {
    return { label, end: at + word.length };
  }
  return undefined;
}

/** A Roman numeral in small letters, or a range of them. */
const romanNumeral = /^[ivxlcdm][ivxlcdm\u2013-]*$/;

/** The end of a locator's value from `at`: words with a digit, after a label Roman numerals too. */
function valueEnd(text: string, at: number, hasLabel: boolean): number {
  let end = at;
  let from = at;
  for (;;) {
    const gap = /^(?:\s*,)?\s*/.exec(text.slice(from, from + 40))?.[0].length ?? 0;
    const start = end === at ? from : from + gap;
    const word = /^[^\s,;{}]{1,80}/.exec(text.slice(start, start + 80))?.[0] ?? '';
    const bare = word.replace(/[.:!?)\]]+$/, '');
    const dash = /^[-–—]{1,2}$/.test(word);
    const isValue = /\p{N}/u.test(bare) || (hasLabel && romanNumeral.test(bare));
    if (!isValue && !(dash && end > at)) {
      return end;
    }
    from = start + word.length;
    end = dash ? end : start + (isValue ? bare.length : word.length);
    if (bare !== word && isValue) {
      return end;
    }
  }
}

/** `{p. 3}`: braces say what the locator is; empty ones that there is none. */
function splitBraced(text: string, at: number): LocatorSplit | undefined {
  const close = text.indexOf('}', at);
  if (close < 0) {
    return undefined;
  }
  const inner = text.slice(at + 1, close).trim();
  const rest = { start: close + 1, end: text.length };
  return inner === ''
    ? { rest }
    : { locator: { ...parseLocator(inner), span: { start: at, end: close + 1 } }, rest };
}

/**
 * Parts what stands behind a key, `, pp. 3-5, and more`, into locator and rest, as Pandoc does: a label and a number
 * (or Roman numeral), a number alone is a page, `{...}` says it outright. Spans count from the start of `text`.
 */
export function splitLocator(text: string): LocatorSplit {
  const start = /^\s*,?\s*/.exec(text)?.[0].length ?? 0;
  const braced = text.charAt(start) === '{' ? splitBraced(text, start) : undefined;
  if (braced) {
    return braced;
  }
  const label = readLabel(text, start);
  const from = label ? label.end + (/^[\s~]*/.exec(text.slice(label.end))?.[0].length ?? 0) : start;
  const end = valueEnd(text, from, label !== undefined);
  if (end === from) {
    return { rest: { start: 0, end: text.length } };
  }
  return {
    locator: { label: label?.label ?? 'page', value: text.slice(from, end), span: { start, end } },
    rest: { start: end, end: text.length },
  };
}

/** A locator as a person gives it: `ch. 3` is chapter 3, `3-5` are pages; words without a label are a page's. */
export function parseLocator(text: string): Locator {
  const trimmed = text.trim();
  const label = readLabel(trimmed, 0);
  const value = label ? trimmed.slice(label.end).replace(/^[\s~]+/, '') : '';
  return label && value !== '' ? { label: label.label, value } : { label: 'page', value: trimmed };
}
