/** Whether there are letters A to Z in a text. */
export function hasCapitals(text: string): boolean {
  return /[A-Z]/.test(text);
}

const isLetterOrDigit = /[\p{L}\p{N}]/u;

/** Most are plain letters. */
function isInWord(character: string): boolean {
  return character < '\u0080'
    ? (character >= 'a' && character <= 'z') ||
        (character >= 'A' && character <= 'Z') ||
        (character >= '0' && character <= '9')
    : isLetterOrDigit.test(character);
}

/**
 * Whether the capitals of `phrase` are capitals in `text` too, letter by letter; whatever else stands between letters is
 * passed over. From a `*` on, the rest of the word is free. `GAN*` is in `GANs`, not in `gans`; `RoPE` not in `Rope`.
 */
export function agreesInCapitals(phrase: string, text: string): boolean {
  let at = 0;
  for (const character of phrase) {
    if (character === '*') {
      at = passWord(text, at);
    } else if (isInWord(character)) {
      at = passOthers(text, at);
      if (character >= 'A' && character <= 'Z' && text[at] !== character) {
        return false;
      }
      at++;
    }
  }
  return true;
}

/** Whether a text's case says nothing: words in capitals only. */
export function isAllCapitals(text: string): boolean {
  return (
    !/[a-z]/.test(text) && text.includes(' ') && text === text.toUpperCase() && text !== text.toLowerCase()
  );
}

function passWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isInWord(text[at] ?? '')) {
    at++;
  }
  return at;
}

function passOthers(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isInWord(text[at] ?? '')) {
    at++;
  }
  return at;
}
