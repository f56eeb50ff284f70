const names = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

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
    /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([a-z]{2,4}));/g,
    (all: string, decimal?: string, hex?: string, name?: string) =>
      (name === undefined
        ? characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
        : names.get(name)) ?? all,
  );
}
