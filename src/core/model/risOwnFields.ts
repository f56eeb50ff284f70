/** Tags of which each line says something of its own: addresses, places of files. */
const listTags: ReadonlySet<string> = new Set(['UR', 'LK', 'L1', 'L2', 'L3', 'L4']);

/** Fields of .bib files, by the tag under which RIS has the same. */
const fieldByTag = new Map([
  ['AD', 'affiliation'],
  ['L1', 'file'],
]);

const tagByField = new Map([...fieldByTag].map(([tag, field]) => [field, tag]));

/** The tags as which EndNote writes fields of its XML into RIS. */
const tagByEndnote = new Map([
  ...[1, 2, 3, 4, 5, 6, 8].map((n) => [`custom${n}`, `C${n}`] as const),
  ['auth-address', 'AD'],
  ['pdf-url', 'L1'],
  ['text-url', 'L2'],
  ['image-url', 'L4'],
  ['url', 'UR'],
  ['caption', 'CA'],
  ['reviewed-item', 'RI'],
  ['reprint-edition', 'RP'],
  ['accession-num', 'AN'],
]);

/** The own field that keeps what stands under a tag of RIS; `undefined` for what is no tag. */
export function ownFieldOfRisTag(tag: string): string | undefined {
  return /^[A-Z][A-Z0-9]$/.test(tag) ? (fieldByTag.get(tag) ?? `ris-${tag.toLowerCase()}`) : undefined;
}

/** The own field that keeps a field of EndNote's XML; `undefined` where its name can be none. */
export function ownFieldOfEndnote(field: string): string | undefined {
  const tag = tagByEndnote.get(field);
  const name = /^[a-z][a-z0-9-]{0,60}$/.test(field) ? `endnote-${field}` : undefined;
  return tag === undefined ? name : ownFieldOfRisTag(tag);
}

/** The tag of an own field; `undefined` where RIS has none for it. */
export function risTagOfOwnField(name: string): string | undefined {
  const [, tag] = /^ris-([a-z][a-z0-9])$/.exec(name) ?? [];
  return tagByField.get(name) ?? tag?.toUpperCase();
}

/** Whether each line of a tag says something of its own. */
export function isRisList(tag: string): boolean {
  return listTags.has(tag);
}
