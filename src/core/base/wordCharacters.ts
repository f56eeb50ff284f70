const letterOrDigit = /[\p{L}\p{N}]/u;

/** How many code units the letter or digit at `at` of `text` takes, in any alphabet; 0 where none stands there. */
export function wordCharacterWidth(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  if (code < 128) {
    return isAsciiWordCode(code) ? 1 : 0;
  }
  const character = String.fromCodePoint(code);
  return letterOrDigit.test(character) ? character.length : 0;
}

/** Whether an ASCII code is a letter or a digit. */
export function isAsciiWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

/** The offset after the run of letters and digits that begins at `at`; `at` itself where none does. */
export function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      end++;
      continue;
    }
    const width = wordCharacterWidth(text, end);
    if (width === 0) {
      return end;
    }
    end += width;
  }
  return end;
}
