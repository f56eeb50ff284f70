import { unsaidOf } from '../unsaid';
import type { ReadFacts, UnsaidFacts } from '../unsaid';
import { risPartsOf } from './risLines';
import { readRisRecord } from './risRecord';
import { RisValues } from './risValues';

/** Tags that are always read: people, titles, dates, pages and the like, which CSL has in a form of its own. */
const alwaysRead = new Set(
  'TY ER ID AU A1 A2 A3 A4 ED TA TI PY Y1 YR DA Y2 SP EP PG SN LA ET CY PP PI PB KW N1 TT DO AB PMID PMCID'.split(
    ' ',
  ),
);

/** Tags that are read where none of some others is there. */
const readBefore: ReadonlyMap<string, readonly string[]> = new Map([
  ['T1', ['TI']],
  ['CT', ['TI', 'T1']],
  ['PU', ['PB']],
  ['N2', ['AB']],
]);

/** Tags of numbers, which may have words beside them that are left out. */
const numbers = new Set(['VL', 'VO', 'IS', 'CP', 'NO', 'M1', 'SE', 'NV', 'SV', 'C7']);

function isNumberOf({ item }: ReadFacts, tag: string, value: string): boolean {
  const known = [
    ...[item.volume, item.issue, item.number, item.section],
    ...[item['number-of-volumes'], item['collection-number']],
  ];
  return numbers.has(tag) && known.some((text) => text && value.includes(text));
}

/** What the first record of a RIS text says by tag, and is not read of it; `undefined` where there is none. */
export function unsaidInRis(text: string): UnsaidFacts | undefined {
  for (const { block } of risPartsOf(text)) {
    if (block) {
      const facts = readRisRecord(block);
      const values = new RisValues(block);
      const isRead = (tag: string): boolean => {
        const before = readBefore.get(tag);
        return alwaysRead.has(tag) || (before !== undefined && values.first(...before) === undefined);
      };
      const tags = new Set(block.fields.map(({ tag }) => tag).filter((tag) => !isRead(tag)));
      const all = [...tags].flatMap((tag) => values.all(tag).map((value) => [tag, value] as const));
      return unsaidOf(
        facts,
        all.filter(([tag, value]) => !isNumberOf(facts, tag, value)),
      );
    }
  }
  return undefined;
}
