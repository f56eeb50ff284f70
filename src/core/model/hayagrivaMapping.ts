/** What an entry of Hayagriva is, and what it stands in; `''` where it stands in nothing of a kind of its own. */
export interface HayagrivaType {
  readonly type: string;
  readonly parent: string;
}

const article = (parent: string): HayagrivaType => ({ type: 'article', parent });
const alone = (type: string, parent = ''): HayagrivaType => ({ type, parent });

/**
 * The types of CSL as entries of Hayagriva. Source:
 * https://github.com/typst/hayagriva/blob/main/docs/file-format.md.
 */
const types: ReadonlyMap<string, HayagrivaType> = new Map([
  ['article', article('repository')],
  ['article-journal', article('periodical')],
  ['article-magazine', article('periodical')],
  ['article-newspaper', article('newspaper')],
  ['review', article('periodical')],
  ['review-book', article('periodical')],
  ['paper-conference', article('proceedings')],
  ['chapter', alone('chapter', 'book')],
  ['entry', alone('entry', 'reference')],
  ['entry-dictionary', alone('entry', 'reference')],
  ['entry-encyclopedia', alone('entry', 'reference')],
  ['book', alone('book')],
  ['collection', alone('anthology')],
  ['report', alone('report')],
  ['thesis', alone('thesis')],
  ['manuscript', alone('manuscript')],
  ['periodical', alone('periodical')],
  ['patent', alone('patent')],
  ['legal_case', alone('case')],
  ['legislation', alone('legislation')],
  ['webpage', alone('web', 'web')],
  ['post-weblog', alone('web', 'blog')],
  ['post', alone('post', 'post')],
  ['software', alone('repository')],
  ['dataset', alone('repository')],
  ['motion_picture', alone('video', 'video')],
  ['broadcast', alone('video', 'video')],
  ['song', alone('audio', 'audio')],
  ['graphic', alone('artwork')],
  ['map', alone('artwork')],
  ['figure', alone('artwork')],
  ['performance', alone('performance')],
]);

/** CSL's variables for people and the roles that Hayagriva has for them, beside authors and editors. */
export const hayagrivaRoles = [
  ['translator', 'translator'],
  ['director', 'director'],
  ['composer', 'composer'],
  ['executive-producer', 'executive-producer'],
  ['illustrator', 'illustrator'],
  ['narrator', 'narrator'],
  ['performer', 'cast-member'],
  ['producer', 'producer'],
  ['script-writer', 'writer'],
] as const;

/** How Hayagriva calls a work of a CSL type. */
export function hayagrivaTypeOf(cslType: string): HayagrivaType {
  return types.get(cslType) ?? { type: 'misc', parent: 'misc' };
}

/**
 * CSL's variables that an entry may say under the name of another one: a number in no series, what a preprint stands in,
 * and what a whole stands in that is in no series.
 */
export const hayagrivaAliases = [
  ['collection-number', 'issue'],
  ['container-title', 'source'],
  ['container-title', 'collection-title'],
] as const;

/**
 * The names under an entry's `custom` of what its own fields do not say: CSL's variables that they have no place for, and
 * those that they say less exactly. The latter add to a field that is there, and never stand for one that is not. Those that
 * only seem to be said, as a number in no series is read as an issue too, are named with what is read.
 */
export const hayagrivaBeside = { unsaid: 'csl', exact: 'csl-exact', seeming: 'csl-seeming' } as const;
