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
 * The words of a text that is already folded: runs of letters and digits. Of scripts without spaces between words,
 * such as Chinese, every character and every pair of neighbours is a word, so that parts of a run can be found.
 */
export function tokenise(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  let wordStart = -1;
  let previous: Token | undefined;
  let at = 0;
  const endWord = (): void => {
    if (wordStart >= 0) {
      tokens.push({ text: folded.slice(wordStart, at), start: wordStart, end: at });
      wordStart = -1;
    }
  };
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    const width = code < 128 ? Number(isAsciiWordCode(code)) : wordCharacterWidth(folded, at);
    if (width > 0 && (code < 128 || !isUnspaced(folded.slice(at, at + width)))) {
      wordStart = wordStart < 0 ? at : wordStart;
      at += width;
      continue;
    }
    endWord();
    if (width > 0) {
      const single = { text: folded.slice(at, at + width), start: at, end: at + width };
      if (previous?.end === at) {
        tokens.push({ text: previous.text + single.text, start: previous.start, end: single.end });
      }
      tokens.push(single);
      previous = single;
    }
    at += Math.max(1, width);
  }
  endWord();
  return tokens;
}

/** Whether `text` is of a script that is written without spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspacedCharacter.test(text);
}
