import type { CslItem } from '../../model/cslItem';
import { withoutMarkup } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { wholeDoi } from '../identifiers';
import { risPartsOf } from './risLines';
import { readRisRecord } from './risRecord';
import type { RisFacts } from './risRecord';
import { RisValues } from './risValues';

/** Tags that are always read: people, titles, dates, pages and the like, which CSL has in a form of its own. */
const alwaysRead = new Set(
  (
    'TY ER ID LB AU A1 A2 A3 A4 ED TA TI T1 CT PY Y1 YR DA Y2 SP EP PG SN LA ET CY PP PI PB PU KW N1 TT DO ' +
    'PMID PMCID'
  ).split(' '),
);

/** Tags of numbers, which may have words beside them that are left out. */
const numbers = new Set(['VL', 'VO', 'IS', 'CP', 'NO']);

/** A shorter text stands by chance in a longer one. */
const shortestPart = 12;

function plain(text: string): string {
  return withoutMarkup(text).toLowerCase();
}

/** All texts of a record, to look up others in. */
class KnownTexts {
  readonly #item: CslItem;
  readonly #texts: readonly string[];
  readonly #all: ReadonlySet<string>;

  constructor({ key, item, extras }: RisFacts) {
    this.#item = item;
    this.#texts = Object.values(item).flatMap((value) => (typeof value === 'string' ? [plain(value)] : []));
    this.#all = new Set([...this.#texts, ...textsOf(extras), ...(key === undefined ? [] : [plain(key)])]);
  }

  has(tag: string, value: string): boolean {
    const text = plain(value);
    const { DOI, PMID, volume, issue, number } = this.#item;
    return (
      this.#all.has(text) ||
      (text.length >= shortestPart && this.#texts.some((known) => known.includes(text))) ||
      (DOI !== undefined && wholeDoi(value.replace(/^doi:?\s/i, ''))?.toLowerCase() === DOI.toLowerCase()) ||
      (PMID !== undefined && new RegExp(`^(?:pubmed )?${PMID}(?:\\[pmid\\])?$`).test(text)) ||
      (numbers.has(tag) && [volume, issue, number].some((known) => known && text.includes(plain(known))))
    );
  }
}

function textsOf({ arxiv, ...extras }: RecordExtras): readonly string[] {
  const texts = Object.values(extras).flatMap((value: string | readonly string[]) => value);
  const ids = arxiv === undefined ? [] : [arxiv, `arxiv:${arxiv}`];
  return [...texts.map(plain), ...ids];
}

/** One record of RIS, and what it says beyond that by tag; what stands under one tag keeps its order. */
export interface UnsaidInRis {
  readonly facts: RisFacts;
  readonly unsaid: ReadonlyMap<string, readonly string[]>;
}

/** What the first record of a RIS text says and is not read of it; `undefined` where there is none. */
export function unsaidInRis(text: string): UnsaidInRis | undefined {
  for (const { block } of risPartsOf(text)) {
    if (block) {
      const facts = readRisRecord(block);
      const values = new RisValues(block);
      const known = new KnownTexts(facts);
      const tags = new Set(block.fields.map(({ tag }) => tag).filter((tag) => !alwaysRead.has(tag)));
      const unsaid = [...tags].map((tag) => {
        const rest = values.all(tag).filter((value) => !known.has(tag, value));
        return [tag, [...new Set(rest)]] as const;
      });
      return { facts, unsaid: new Map(unsaid.filter(([, rest]) => rest.length > 0)) };
    }
  }
  return undefined;
}
