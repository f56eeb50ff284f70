/**
 * The entry types of Hayagriva, in lower case, and CSL's. Source:
 * https://github.com/typst/hayagriva/blob/main/docs/file-format.md.
 */
const types: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['chapter', 'chapter'],
  ['entry', 'entry'],
  ['anthos', 'chapter'],
  ['report', 'report'],
  ['thesis', 'thesis'],
  ['web', 'webpage'],
  ['scene', 'motion_picture'],
  ['artwork', 'graphic'],
  ['patent', 'patent'],
  ['case', 'legal_case'],
  ['newspaper', 'periodical'],
  ['legislation', 'legislation'],
  ['manuscript', 'manuscript'],
  ['original', 'document'],
  ['post', 'post'],
  ['tweet', 'post'],
  ['misc', 'document'],
  ['performance', 'performance'],
  ['periodical', 'periodical'],
  ['proceedings', 'book'],
  ['book', 'book'],
  ['blog', 'webpage'],
  ['reference', 'book'],
  ['conference', 'event'],
  ['anthology', 'book'],
  ['repository', 'software'],
  ['thread', 'post'],
  ['video', 'motion_picture'],
  ['audio', 'song'],
  ['exhibition', 'event'],
]);

/** What an article is by what it stands in. */
const articleTypes: ReadonlyMap<string, string> = new Map([
  ['newspaper', 'article-newspaper'],
  ['blog', 'post-weblog'],
  ['web', 'webpage'],
  ['proceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['anthology', 'chapter'],
  ['book', 'chapter'],
  ['repository', 'article'],
]);

/** What an entry's parent is where the parent does not say it. */
const parentTypes: ReadonlyMap<string, string> = new Map([
  ['article', 'periodical'],
  ['chapter', 'book'],
  ['entry', 'reference'],
  ['anthos', 'anthology'],
  ['web', 'web'],
  ['scene', 'video'],
  ['artwork', 'exhibition'],
  ['legislation', 'anthology'],
  ['tweet', 'tweet'],
  ['post', 'post'],
  ['video', 'video'],
  ['audio', 'audio'],
]);

/** Whether `type`, in lower case, is a word of Hayagriva. */
export function isHayagrivaType(type: string): boolean {
  return types.has(type);
}

/** The type of a parent that does not tell its own. */
export function parentTypeOf(type: string): string {
  return parentTypes.get(type) ?? 'misc';
}

/** The CSL type of an entry in the given parents; `undefined` for a word that Hayagriva does not know. */
export function cslTypeOfEntry(type: string, parents: readonly string[]): string | undefined {
  if (type === 'article') {
    const told = parents.map((parent) => articleTypes.get(parent)).find((known) => known !== undefined);
    return told ?? 'article-journal';
  }
  if (type === 'entry' && parents.includes('reference')) {
    return 'entry-encyclopedia';
  }
  return type === 'web' && parents.includes('blog') ? 'post-weblog' : types.get(type);
}

/** Whether an entry of this CSL type is a whole: what it stands in is then its series. */
export function isWholeEntry(cslType: string): boolean {
  return ['book', 'report', 'thesis', 'manuscript', 'periodical'].includes(cslType);
}
