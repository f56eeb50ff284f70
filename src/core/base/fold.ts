/** Letters that Unicode does not decompose, and what a person without them on the keyboard types. */
const undecomposed = new Map<string, string>([
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['ĸ', 'k'],
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['−', '-'],
]);

const plainAscii = /^[\x20-\x7e]*$/;

function foldCharacter(character: string): string {
  if (character < '\u0080') {
    return character.toLowerCase();
  }
  const lower = character.toLowerCase();
  const known = undecomposed.get(lower);
  if (known !== undefined) {
    return known;
  }
  return lower.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Whether each character of a text folds to one, so that offsets in the folded text are those in the text. */
export function foldsInPlace(text: string): boolean {
  return plainAscii.test(text);
}

/** `text` in lower case without accents: `Müller`, `Ødegård`, `D²MoE` become `muller`, `odegard`, `d2moe`. */
export function fold(text: string): string {
  if (plainAscii.test(text)) {
    return text.toLowerCase();
  }
  let result = '';
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) < 128) {
      at++;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    result += text.slice(plainFrom, at).toLowerCase() + foldCharacter(character);
    at += character.length;
    plainFrom = at;
  }
  return result + text.slice(plainFrom).toLowerCase();
}

/** A folded text and, for each of its code units, the offset in the original it came from (one more entry for the end). */
export interface FoldedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Like {@link fold}, with the way back to the original's offsets. */
export function foldWithOffsets(text: string): FoldedText {
  if (plainAscii.test(text)) {
    return { text: text.toLowerCase(), offsets: Array.from({ length: text.length + 1 }, (_, at) => at) };
  }
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    folded += piece;
    while (offsets.length < folded.length) {
      offsets.push(at);
    }
    at += character.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

/** Only ASCII letters and digits of the folded text: what makes two titles the same. */
export function foldToLettersAndDigits(text: string): string {
  const folded = fold(text);
  return plainAscii.test(folded) ? folded.replace(/[^a-z0-9]+/g, '') : folded.replace(/[^\p{L}\p{N}]+/gu, '');
}
