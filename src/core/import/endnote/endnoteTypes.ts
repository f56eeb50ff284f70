/** EndNote's reference types: the number in its XML, the name in both of its formats, and the CSL type. */
const types: readonly (readonly [number: number, name: string, csl: string])[] = [
  [0, 'Generic', 'document'],
  [2, 'Artwork', 'graphic'],
  [3, 'Audiovisual Material', 'motion_picture'],
  [4, 'Bill', 'bill'],
  [5, 'Book Section', 'chapter'],
  [6, 'Book', 'book'],
  [7, 'Case', 'legal_case'],
  [8, 'Catalog', 'book'],
  [9, 'Computer Program', 'software'],
  [10, 'Conference Proceedings', 'paper-conference'],
  [12, 'Web Page', 'webpage'],
  [13, 'Generic', 'document'],
  [14, 'Hearing', 'hearing'],
  [17, 'Journal Article', 'article-journal'],
  [19, 'Magazine Article', 'article-magazine'],
  [20, 'Map', 'map'],
  [21, 'Film or Broadcast', 'motion_picture'],
  [23, 'Newspaper Article', 'article-newspaper'],
  [24, 'Pamphlet', 'pamphlet'],
  [25, 'Patent', 'patent'],
  [26, 'Personal Communication', 'personal_communication'],
  [27, 'Report', 'report'],
  [28, 'Edited Book', 'book'],
  [31, 'Statute', 'legislation'],
  [32, 'Thesis', 'thesis'],
  [34, 'Unpublished Work', 'article'],
  [36, 'Manuscript', 'manuscript'],
  [37, 'Figure', 'figure'],
  [38, 'Chart or Table', 'figure'],
  [39, 'Equation', 'figure'],
  [43, 'Electronic Article', 'article-journal'],
  [44, 'Electronic Book', 'book'],
  [45, 'Online Database', 'dataset'],
  [46, 'Government Document', 'report'],
  [47, 'Conference Paper', 'paper-conference'],
  [48, 'Online Multimedia', 'motion_picture'],
  [49, 'Classical Work', 'classic'],
  [50, 'Legal Rule or Regulation', 'regulation'],
  [51, 'Ancient Text', 'classic'],
  [52, 'Dictionary', 'entry-dictionary'],
  [53, 'Encyclopedia', 'entry-encyclopedia'],
  [54, 'Grant', 'document'],
  [55, 'Aggregated Database', 'dataset'],
  [56, 'Blog', 'post-weblog'],
  [57, 'Serial', 'collection'],
  [58, 'Standard', 'standard'],
  [59, 'Dataset', 'dataset'],
  [60, 'Electronic Book Section', 'chapter'],
  [61, 'Music', 'musical_score'],
  [62, 'Podcast', 'broadcast'],
  [63, 'Press Release', 'article-newspaper'],
  [64, 'Interview', 'interview'],
  [65, 'Social Media', 'post'],
  [66, 'Discussion Forum', 'post'],
  [67, 'Television Episode', 'broadcast'],
  [68, 'Multimedia Application', 'software'],
];

/** What other programs write for EndNote's names. */
const otherNames: readonly (readonly [name: string, csl: string])[] = [
  ['Journal', 'article-journal'],
  ['Article', 'article-journal'],
  ['Book Chapter', 'chapter'],
  ['Unpublished Work', 'article'],
  ['Preprint', 'article'],
  ['Electronic Source', 'webpage'],
  ['Website', 'webpage'],
  ['Software', 'software'],
  ['Data Set', 'dataset'],
  ['Dissertation', 'thesis'],
];

const byName = new Map<string, string>(
  [...types.map(([, name, csl]) => [name, csl] as const), ...otherNames].map(([name, csl]) => [
    name.toLowerCase(),
    csl,
  ]),
);
const byNumber = new Map<number, string>(types.map(([number, , csl]) => [number, csl]));

/** A reference type as a record states it: by name, by number, or both. */
export interface StatedType {
  readonly name?: string | undefined;
  readonly number?: string | undefined;
}

/** The CSL type of a reference type, by its name where that is known; `undefined` where neither is. */
export function cslTypeOfEndnote({ name, number }: StatedType): string | undefined {
  const named = byName.get((name ?? '').trim().toLowerCase());
  return named ?? (/^\d{1,3}$/.test(number ?? '') ? byNumber.get(Number(number)) : undefined);
}

/** Whether a reference type is a book whose authors are its editors. */
export function isEditedBook({ name, number }: StatedType): boolean {
  return (name ?? '').trim().toLowerCase() === 'edited book' || (name === undefined && number === '28');
}
