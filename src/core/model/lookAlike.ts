/** Letters and signs that in most typefaces look like the ASCII character before them: Cyrillic, Greek, dashes, quotes. */
const lookAlikes = [
  'AАΑ',
  'BВΒ',
  'CС',
  'EЕΕ',
  'HНΗ',
  'IІΙӀ',
  'JЈ',
  'KКΚ',
  'MМΜ',
  'NΝ',
  'OОΟ',
  'PРΡ',
  'SЅ',
  'TТΤ',
  'XХΧ',
  'YҮΥ',
  'ZΖ',
  'aа',
  'cс',
  'dԁ',
  'eе',
  'hһ',
  'iі',
  'jј',
  'oоο',
  'pрρ',
  'qԛ',
  'sѕ',
  'vνѵ',
  'wԝ',
  'xх',
  'yу',
  '-‐‑‒–—−',
  "'‘’ʼ",
];

const asciiOf: ReadonlyMap<string, string> = new Map(
  lookAlikes.flatMap(([ascii = '', ...others]) =>
    others.map((other): readonly [string, string] => [other, ascii]),
  ),
);

const plainAscii = /^[\x20-\x7e]*$/;

/** What does not show: controls and format characters (zero width, direction, soft hyphen), variation selectors. */
const invisible = /[\p{Cc}\p{Cf}\u115f\u1160\u3164]|[\ufe00-\ufe0f]|\u034f/gu;

/**
 * What two citation keys have in common that a person may take for the same: capitals, characters that do not show,
 * the Unicode form of accents, and letters of other scripts that look like Latin ones make no difference.
 */
export function lookAlikeForm(key: string): string {
  if (plainAscii.test(key)) {
    return key.toLowerCase();
  }
  let form = '';
  for (const character of key.normalize('NFKC').replace(invisible, '').trim()) {
    form += asciiOf.get(character) ?? character;
  }
  return form.toLowerCase().normalize('NFC');
}
