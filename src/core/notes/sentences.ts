import { collapseWhitespace } from '../base/text';

/** Never at the end of a sentence. Written without the last full stop, in lower case. */
const alwaysInside = new Set(
  'e.g i.e eg ie fig figs eq eqs eqn thm lem prop approx vs cf dr prof mr mrs ms viz w.r.t resp a.k.a ca'.split(
    ' ',
  ),
);

/** At the end of a sentence only where the next word is one of {@link openers}. */
const mayEnd = new Set(
  'al etc inc ltd co corp jr sr u.s u.k e.u ph.d st sec ref refs tab ch vol no nos pp ed eds ver a.m p.m'.split(
    ' ',
  ),
);

/** Words with which a sentence of an abstract is likely to begin, in lower case. */
const openers = new Set(
  (
    'a after all also although an as at based both by compared consequently despite due each existing experiments ' +
    'extensive finally first for from furthermore given hence here however if in it its instead many moreover most ' +
    'nevertheless notably on our prior recent results second several since some such that the then there therefore ' +
    'these they this those though through thus to unfortunately unlike using we when where whereas while with yet'
  ).split(' '),
);

const closers = new Set('" \' ) ] } ” ’ » $ *'.split(' '));
const wideTerminators = new Set(['。', '！', '？']);
const terminators = new Set(['.', '?', '!', ...wideTerminators]);

/** For each closing bracket's offset in `text`, that of the round bracket it closes. */
function matchedParentheses(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') {
      open.push(i);
    } else if (text[i] === ')') {
      const start = open.pop();
      if (start !== undefined) {
        pairs.set(i, start);
      }
    }
  }
  return pairs;
}

/** Which offsets stand inside a pair of round brackets or inside `$...$`; text with an odd number of `$` has no math. */
function enclosedOffsets(text: string): Uint8Array {
  const steps = new Int32Array(text.length + 1);
  for (const [close, start] of matchedParentheses(text)) {
    steps[start] = (steps[start] ?? 0) + 1;
    steps[close] = (steps[close] ?? 0) - 1;
  }
  const dollars: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '$' && text[i - 1] !== '\\') {
      dollars.push(i);
    }
  }
  for (let i = 0; dollars.length % 2 === 0 && i < dollars.length; i++) {
    const at = dollars[i] ?? 0;
    steps[at] = (steps[at] ?? 0) + (i % 2 === 0 ? 1 : -1);
  }
  const enclosed = new Uint8Array(text.length);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    depth += steps[i] ?? 0;
    enclosed[i] = depth > 0 ? 1 : 0;
  }
  return enclosed;
}

/** The word that stands directly before `end`, without the brackets, quotes and commands in front of it. */
function wordBefore(text: string, start: number, end: number): string {
  let from = end;
  while (from > start && !/[\s({["'“‘~]/.test(text[from - 1] ?? '')) {
    from--;
  }
  return text.slice(from, end);
}

/** The word that begins at `from`, without quotes and brackets in front of it. */
function wordAt(text: string, from: number): string {
  return /^["'(“‘[]*([\p{L}\p{N}-]{0,40})/u.exec(text.slice(from, from + 50))?.[1] ?? '';
}

function looksLikeStart(text: string, from: number): boolean {
  if (/[\p{Lu}\p{Lo}\p{N}("“‘'[\\$]/u.test(text[from] ?? '')) {
    return true;
  }
  // A name that begins in lower case, as `mBERT` does, may stand first.
  return /\p{Lu}/u.test(wordAt(text, from));
}

/** Whether the full stop at `dot` ends the sentence that began at `start`, the next word being at `next`. */
function isFullStop(text: string, start: number, dot: number, next: number): boolean {
  const word = wordBefore(text, start, dot);
  const lower = word.toLowerCase();
  if (alwaysInside.has(lower) || !looksLikeStart(text, next)) {
    return false;
  }
  const isItemNumber = /^\d{1,2}$/.test(word) && dot - start <= 3;
  if (isItemNumber) {
    return false;
  }
  const isInitial = /^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.-?)+\p{Lu}$/u.test(word);
  return !(isInitial || mayEnd.has(lower)) || openers.has(wordAt(text, next).toLowerCase());
}

/** The offset after `text[at]` and the quotes and brackets that close behind it. */
function afterClosers(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && closers.has(text[end] ?? '')) {
    end++;
  }
  return end;
}

/**
 * The sentences of `text` in their order; every one is, character for character, a part of `text` with its white
 * space collapsed. Made for English abstracts: abbreviations (`e.g.`, `et al.`, `Fig. 2`), initials, decimals, web
 * addresses, math and brackets do not end a sentence. Where in doubt two sentences stay one.
 */
export function splitSentences(text: string): readonly string[] {
  const collapsed = collapseWhitespace(text);
  const enclosed = enclosedOffsets(collapsed);
  const sentences: string[] = [];
  let start = 0;
  for (let i = 0; i < collapsed.length; i++) {
    const end = sentenceEnd(collapsed, enclosed, start, i);
    if (end !== undefined) {
      sentences.push(collapsed.slice(start, end));
      start = collapsed[end] === ' ' ? end + 1 : end;
      i = end - 1;
    }
  }
  if (start < collapsed.length) {
    sentences.push(collapsed.slice(start));
  }
  return sentences;
}

/** Where the sentence from `start` ends if `text[at]` ends it. */
function sentenceEnd(text: string, enclosed: Uint8Array, start: number, at: number): number | undefined {
  const character = text[at] ?? '';
  if (!terminators.has(character)) {
    return undefined;
  }
  const end = afterClosers(text, at);
  const isWholeInBrackets = text[start] === '(' && enclosed[end - 1] === 0;
  if (enclosed[at] === 1 && !isWholeInBrackets) {
    return undefined;
  }
  if (wideTerminators.has(character)) {
    return end;
  }
  if (text[end] !== ' ') {
    return undefined;
  }
  const ends = character === '.' ? isFullStop(text, start, at, end + 1) : looksLikeStart(text, end + 1);
  return ends ? end : undefined;
}
