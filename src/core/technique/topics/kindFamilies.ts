import type { Paper } from '../../model/paper';

/** Kinds of works that people keep together where there are few of each, by CSL's types (CSL 1.0.2, appendix III). */
const families: readonly (readonly [string, string])[] = [
  ['Books & chapters', 'book chapter collection classic'],
  [
    'Articles & papers',
    'article article-journal article-magazine article-newspaper paper-conference review review-book',
  ],
  ['Theses, reports & manuscripts', 'thesis report manuscript pamphlet speech'],
  ['Web pages & software', 'webpage post post-weblog software dataset'],
  ['Laws, standards & patents', 'bill hearing legal_case legislation patent regulation standard treaty'],
];

const familyOfType: ReadonlyMap<string, string> = new Map(
  families.flatMap(([label, types]) => types.split(' ').map((type) => [type, label] as const)),
);

/** What a work is by and large: `Theses, reports & manuscripts`; one of no kind that has an address is a web page. */
export function kindFamilyOf({ item }: Pick<Paper, 'item'>): string | undefined {
  const type = item.type === 'document' && item.URL !== undefined ? 'webpage' : item.type;
  return familyOfType.get(type);
}
