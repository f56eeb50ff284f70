/** The letters of Greek in their order from α on; U+03C2 is the last sigma. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'
    .split(' ')
    .flatMap((name, at): (readonly [string, string])[] => [
      [name, String.fromCharCode(0x3b1 + at)],
      [name.charAt(0).toUpperCase() + name.slice(1), String.fromCharCode(0x391 + at)],
    ])
    .filter(([name]) => name !== 'Sigmaf');

const signs =
  'times × divide ÷ plusmn ± minus − middot · deg ° micro µ para ¶ sect § copy © reg ® trade ™ laquo « raquo » iexcl ¡ ' +
  'iquest ¿ cent ¢ pound £ yen ¥ euro € not ¬ ordf ª ordm º bull • dagger † prime ′ sbquo ‚ bdquo „ larr ← rarr → harr ↔ ' +
  'le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ sum ∑ radic √ part ∂ AElig Æ OElig Œ oelig œ eth ð ETH Ð thorn þ THORN Þ';

const signNames = [...signs.matchAll(/(\w+) (\S)/g)].map(([, name = '', sign = '']) => [name, sign] as const);

const names = new Map([
  ...greek,
  ...signNames,
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['szlig', 'ß'],
  ['aelig', 'æ'],
  ['oslash', 'ø'],
  ['Oslash', 'Ø'],
]);

/** The marks that names of accented letters end in: `&eacute;`. */
const marks = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
  ['cedil', '\u0327'],
]);

/** What the entity of this name stands for; `undefined` where that is not known. */
function characterNamed(name: string): string | undefined {
  const mark = marks.get(name.slice(1));
  const letter = mark === undefined ? '' : `${name.charAt(0)}${mark}`.normalize('NFC');
  return names.get(name) ?? (letter.length === 1 ? letter : undefined);
}

const highest = 0x10ffff;

function characterOf(code: number): string | undefined {
  const isCharacter = code >= 0x20 && code <= highest && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** `&amp;`, `&#233;` and `&#xE9;` as the characters they stand for; anything else stays. Databases write them. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) {
    return text;
  }
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z]{2,8}));/g,
    (all: string, decimal?: string, hex?: string, name?: string) =>
      (name === undefined
        ? characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
        : characterNamed(name)) ?? all,
  );
}
