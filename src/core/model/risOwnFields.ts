/** Tags of which each line says something of its own: addresses, places of files. */
const listTags: ReadonlySet<string> = new Set(['UR', 'LK', 'L1', 'L2', 'L3', 'L4']);

/** Fields of .bib files, by the tag under which RIS has the same. */
const fieldByTag = new Map([
  ['AD', 'affiliation'],
  ['L1', 'file'],
]);

const tagByField = new Map([...fieldByTag].map(([tag, field]) => [field, tag]));

/** Before a tag that no field of .bib files stands for, `ris-c1`. */
const prefix = 'ris-';

/** The own field that keeps what stands under a tag; `undefined` for what is no tag. */
export function ownFieldOfRisTag(tag: string): string | undefined {
  return /^[A-Z][A-Z0-9]$/.test(tag) ? (fieldByTag.get(tag) ?? prefix + tag.toLowerCase()) : undefined;
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
