import { isAsciiWordCode, wordCharacterWidth } from '../base/wordCharacters';

/** A word of a folded text; `start` and `end` (not included) are offsets in that folded text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that are written without spaces between words. */
const unspacedCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The words of a text that is already folded: runs of letters and digits, and names such as `c++`. Of scripts without
 * spaces between words, such as Chinese, every character and every pair of neighbours is a word, so that parts of a run
 * can be found.
 */
export function tokenise(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  const spans = wordSpans(folded);
  for (let i = 0; i < spans.length; i += 2) {
    const [start, end] = [spans[i] ?? 0, spans[i + 1] ?? 0];
    tokens.push({ text: folded.slice(start, end), start, end });
  }
  return tokens;
}

/** Where the words that {@link tokenise} gives stand: start and end of the first, of the second, and so on. */
export function wordSpans(folded: string): readonly number[] {
  const spans: number[] = [];
  let wordStart = -1;
  let previousStart = -1;
  let previousEnd = -1;
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    const width = code < 128 ? Number(isAsciiWordCode(code)) : wordCharacterWidth(folded, at);
    if (width > 0 && (code < 128 || !isUnspaced(folded.slice(at, at + width)))) {
      wordStart = wordStart < 0 ? at : wordStart;
      at += width;
      continue;
    }
    if (wordStart >= 0) {
      const end = at + signsBehind(folded, wordStart, at);
      spans.push(wordStart, end);
      wordStart = -1;
      if (end > at) {
        at = end;
        continue;
      }
    }
    if (width > 0) {
      if (previousEnd === at) {
        spans.push(previousStart, at + width);
      }
      spans.push(at, at + width);
      previousStart = at;
      previousEnd = at + width;
    }
    at += Math.max(1, width);
  }
  if (wordStart >= 0) {
    spans.push(wordStart, at);
  }
  return spans;
}

const plus = 43;
const numberSign = 35;

/**
 * How many signs are part of the name that ends at `end`: `c++`, also in `c++17`, and `c#`; none of `a++b`, `no #1` and
 * `a#b`. Without them a longer name says the same: `k-means++`, `PointNet++`.
 */
function signsBehind(folded: string, start: number, end: number): number {
  const code = folded.charCodeAt(end);
  if (end > start + 1 || isDigitAt(folded, start)) {
    return 0;
  }
  if (code === plus && folded.charCodeAt(end + 1) === plus) {
    return isWordAt(folded, end + 2) && !isDigitAt(folded, end + 2) ? 0 : 2;
  }
  return code === numberSign && !isWordAt(folded, end + 1) ? 1 : 0;
}

function isDigitAt(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isWordAt(folded: string, at: number): boolean {
  return at < folded.length && wordCharacterWidth(folded, at) > 0;
}

/** Whether `text` is of a script that is written without spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspacedCharacter.test(text);
}
