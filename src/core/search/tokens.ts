/** A word of a folded text; `start` and `end` (not included) are offsets in that folded text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordCharacter = /[\p{L}\p{N}]/u;
/** Scripts that are written without spaces between words. */
const unspacedCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

type CharacterKind = 'none' | 'word' | 'unspaced';

function kindOf(character: string): CharacterKind {
  const code = character.charCodeAt(0);
  if (code < 128) {
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
    return isWord ? 'word' : 'none';
  }
  if (!wordCharacter.test(character)) {
    return 'none';
  }
  return unspacedCharacter.test(character) ? 'unspaced' : 'word';
}

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
  for (const character of folded) {
    const kind = kindOf(character);
    if (kind === 'word') {
      wordStart = wordStart < 0 ? at : wordStart;
    } else {
      endWord();
    }
    if (kind === 'unspaced') {
      const single = { text: character, start: at, end: at + character.length };
      if (previous?.end === at) {
        tokens.push({ text: previous.text + character, start: previous.start, end: single.end });
      }
      tokens.push(single);
      previous = single;
    }
    at += character.length;
  }
  endWord();
  return tokens;
}

/** Whether `text` is of a script that is written without spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspacedCharacter.test(text);
}
