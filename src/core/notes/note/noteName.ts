import { hashText } from '../../base/hash';

/** The ending of a note's file. */
export const noteEnding = '.md';

/** Longer names, in bytes of UTF-8, are cut: file systems take 255, synchronised folders often less. */
const longestName = 180;

/** Names that Windows keeps for devices, with whatever ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/;

const plain = /^[a-z0-9_+=,.-]$/;

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

function encoded(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** A letter without case, or in lower case for good, that no file system writes in another way. */
function isSteadyLetter(character: string): boolean {
  return (
    /^[\p{Ll}\p{Lo}]$/u.test(character) &&
    character.toUpperCase().toLowerCase() === character &&
    character.normalize('NFKC') === character
  );
}

/** Which of the letters are ASCII capitals, as a number in base 32: 4 bits a character, `1` for the first letter. */
function capitalsOf(characters: readonly string[]): string {
  let digits = '';
  for (let at = 0; at < characters.length; at += 4) {
    const bits = [0, 1, 2, 3].filter((bit) => /^[A-Z]$/.test(characters[at + bit] ?? ''));
    digits += bits.reduce((sum, bit) => sum + 2 ** bit, 0).toString(16);
  }
  return digits.replace(/0+$/, '');
}

function lower(character: string): string {
  return /^[A-Z]$/.test(character) ? character.toLowerCase() : character;
}

function stemOf(key: string): string {
  const characters = Array.from(key);
  const steady = characters.map((each) => (isSteadyLetter(each) ? each : '')).join('');
  const isSteady = steady.normalize('NFC') === steady;
  const body = characters
    .map(lower)
    .map((each, i) => {
      const isEdgeDot = each === '.' && (i === 0 || i === characters.length - 1);
      const isKept = plain.test(each) ? !isEdgeDot : isSteady && each > '\u007f' && isSteadyLetter(each);
      return isKept ? each : encoded(each);
    })
    .join('');
  const safe = reserved.test(body) ? `${encoded(body.charAt(0))}${body.slice(1)}` : body;
  const capitals = capitalsOf(characters);
  return capitals === '' ? safe : `${safe}~${capitals}`;
}

/**
 * The name of the file in which the note on the paper with this citation key stands: one segment of a path, for every
 * key another, also where a file system does not tell capitals apart. Small letters, digits and `_ + = , . -` stay; a
 * capital is written small and remembered behind `~` (a hexadecimal digit for each four characters: `Doe2024` is
 * `doe2024~1.md`); all else is `%` and two hexadecimal digits for each byte of UTF-8. A name that would be too long is
 * cut and ends with `~~` and a hash of the key.
 */
export function noteNameOf(key: string): string {
  const stem = key === '' ? '%' : stemOf(key);
  if (new TextEncoder().encode(stem).length <= longestName) {
    return stem + noteEnding;
  }
  const short = Array.from(stem)
    .slice(0, 40)
    .join('')
    .replace(/%[0-9A-F]?$/, '');
  return `${short}~~${hashText(key).toString(36)}${noteEnding}`;
}

/** The citation key of a note's name; `undefined` where the name is none that {@link noteNameOf} makes, or was cut. */
export function keyOfNoteName(name: string): string | undefined {
  const match = /^([^~]*)(?:~([0-9a-f]+))?\.md$/.exec(name);
  if (!match) {
    return undefined;
  }
  const text = decoded(match[1] ?? '');
  const capitals = match[2] ?? '';
  const key =
    text === undefined
      ? undefined
      : Array.from(text)
          .map((each, i) => {
            const bits = Number.parseInt(capitals.charAt(Math.floor(i / 4)) || '0', 16);
            return (bits >> (i % 4)) & 1 ? each.toUpperCase() : each;
          })
          .join('');
  return key !== undefined && noteNameOf(key) === name ? key : undefined;
}

function decoded(stem: string): string | undefined {
  if (stem === '%') {
    return '';
  }
  try {
    return stem.replace(/(?:%[0-9A-F]{2})+/g, (bytes) =>
      new TextDecoder('utf-8', { fatal: true }).decode(
        Uint8Array.from(bytes.slice(1).split('%'), (byte) => Number.parseInt(byte, 16)),
      ),
    );
  } catch {
    return undefined;
  }
}

/**
 * Names under which other programs, or the user, may have put the note, which are taken where they stand just so:
 * `Doe2024.md`, `@Doe2024.md`. None for keys that are no plain file name.
 */
export function otherNoteNames(key: string): readonly string[] {
  return /^[A-Za-z0-9_][A-Za-z0-9_+.=-]{0,120}$/.test(key)
    ? [`${key}${noteEnding}`, `@${key}${noteEnding}`]
    : [];
}
