import { dateOfYear } from '../dateText';
import type { RecordFacts } from '../recordCollector';
import { readRisRecord } from '../ris/risRecord';
import type { TaggedBlock } from '../tagged/taggedBlocks';

/** RefWorks' tags, those that are the same in RIS alone, others with RIS's tag; a dash for what is no fact of a work. */
const tags =
  'A1 A2 A3 A4 AB AD AN CN DB DO ED>ET ER>- FD>- ID IS JF JO K1>KW LA LK>UR NO>N1 OP>EP OT>OP PB PMID PMCID PP>CY ' +
  'RD>Y2 RT>- SN SP SR>- ST T1 T2 T3 UL>UR VO>VL WT>T2 YR>PY A5>- A6>- AV>- CL>- CR>- DS>- IP>- LL>- OL>- PO>- SF>- ' +
  'SL>- U1>- U2>- U3>- U4>- U5>- U6>- U7>- U8>- U9>- U10>- U11>- U12>- U13>- U14>- U15>- WV>- WP>- CO>- RP>- C1>- C2>- C3>- C4>- C5>- C6>-';

const risTags = new Map(
  tags.split(' ').map((pair) => {
    const [tag = '', risTag = tag] = pair.split('>');
    return [tag, risTag] as const;
  }),
);

/** The tags that RefWorks has. */
export const refworksTags: ReadonlySet<string> = new Set(risTags.keys());

/** How a type begins, in lower case, and the type of RIS; the first that fits counts. */
const types: readonly (readonly [start: string, risType: string])[] = [
  ['journal', 'JOUR'],
  ['abstract', 'ABST'],
  ['magazine', 'MGZN'],
  ['newspaper', 'NEWS'],
  ['book, section', 'CHAP'],
  ['book section', 'CHAP'],
  ['book chapter', 'CHAP'],
  ['book, edited', 'EDBOOK'],
  ['book', 'BOOK'],
  ['monograph', 'BOOK'],
  ['conference', 'CONF'],
  ['dissertation', 'THES'],
  ['thesis', 'THES'],
  ['report', 'RPRT'],
  ['patent', 'PAT'],
  ['web', 'ELEC'],
  ['online', 'BLOG'],
  ['computer', 'COMP'],
  ['unpublished', 'UNPB'],
  ['map', 'MAP'],
  ['law', 'STAT'],
  ['statute', 'STAT'],
  ['case', 'CASE'],
  ['court', 'CASE'],
  ['bill', 'BILL'],
  ['hearing', 'HEAR'],
  ['grant', 'GRNT'],
  ['video', 'VIDEO'],
  ['dvd', 'VIDEO'],
  ['motion', 'MPCT'],
  ['sound', 'SOUND'],
  ['music', 'MUSIC'],
  ['art', 'ART'],
  ['personal', 'PCOMM'],
  ['generic', 'GEN'],
];

/** How types begin, as alternatives of a pattern. */
export const refworksTypes = types.map(([start]) => start).join('|');

/** `11/20/2020` with the year first. */
function withYearFirst(date: string): string {
  return date.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, '$3/$1/$2');
}

/** CNKI's `中文;` is Chinese. */
function languageOf(text: string): string {
  const bare = text.replace(/;$/, '');
  return bare === '中文' ? 'zh' : bare;
}

function risTypeOf(type: string): string | undefined {
  const word = type.toLowerCase();
  return types.find(([start]) => word.startsWith(start))?.[1];
}

/**
 * Reads one record of RefWorks as the one of RIS that it is under other tags; the class of a thesis is its degree. The
 * day or month of `FD` may lack the year, which `YR` has.
 */
export function readRefworksRecord(block: TaggedBlock): RecordFacts {
  const valueOf = (tag: string): string | undefined =>
    block.fields.find((field) => field.tag === tag)?.lines.join(' ');
  const type = valueOf('RT') ?? '';
  const risType = risTypeOf(type);
  const fields = block.fields.map(({ tag, lines }) => {
    const values = tag === 'RD' ? lines.map(withYearFirst) : tag === 'LA' ? lines.map(languageOf) : lines;
    const isDegree = tag === 'CL' && risType === 'THES';
    return { tag: isDegree ? 'M3' : (risTags.get(tag) ?? '-'), lines: values, span: block.span };
  });
  const { key, item, extras } = readRisRecord({
    ...block,
    type: risType ?? 'GEN',
    fields: fields.filter(({ tag }) => tag !== '-'),
  });
  const issued = dateOfYear(valueOf('YR'), valueOf('FD'));
  const typeProblem =
    risType === undefined
      ? `"${type.slice(0, 80)}" is not a type of RefWorks; this record was read as a document.`
      : undefined;
  return { key, item: issued ? { ...item, issued } : item, extras, typeProblem };
}
