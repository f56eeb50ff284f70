import type { CslItem } from '../model/cslItem';
import { normaliseArxiv, withoutMarkup } from '../model/paper';
import type { PaperRecord } from '../model/record';
import { wholeDoi } from './identifiers';

/** What is read of a record. */
export type ReadFacts = Pick<PaperRecord, 'key' | 'item' | 'extras'>;

/** One record, and what it says beyond what is read of it by the name of the field, in the order of the record. */
export interface UnsaidFacts {
  readonly facts: ReadFacts;
  readonly unsaid: ReadonlyMap<string, readonly string[]>;
}

/** No identifier is longer. */
const longestId = 60;

/** A shorter text stands by chance in a longer one. */
const shortestPart = 12;

/** Letters and digits; journals stand with and without their full stops. */
function plain(text: string): string {
  return withoutMarkup(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The addresses of the web that a value is made of, each by itself; any other value whole. */
function addressesIn(value: string): readonly string[] {
  const parts = value
    .replace(/^<|>$/g, '')
    .split(/[\s<>]+|;(?=https?:)/)
    .map((part) => part.replace(/;$/, ''));
  return parts.every((part) => /^https?:/.test(part)) ? parts : [value];
}

function textsOf({ arxiv, ...extras }: ReadFacts['extras']): readonly string[] {
  const texts = Object.values(extras).flatMap((value: string | readonly string[]) => value);
  const ids = arxiv === undefined ? [] : [arxiv, `arxiv:${arxiv}`];
  return [...texts, ...ids].map(plain);
}

/** All texts that are read of a record, to look up others in. */
class KnownTexts {
  readonly #item: CslItem;
  readonly #arxiv: string | undefined;
  readonly #texts: readonly string[];
  readonly #all: ReadonlySet<string>;

  constructor({ key, item, extras }: ReadFacts) {
    this.#item = item;
    this.#arxiv = extras.arxiv;
    this.#texts = Object.values(item).flatMap((value) => (typeof value === 'string' ? [plain(value)] : []));
    this.#all = new Set([...this.#texts, ...textsOf(extras), ...(key === undefined ? [] : [plain(key)])]);
  }

  has(value: string): boolean {
    const text = plain(value);
    const { DOI, PMID, PMCID, URL } = this.#item;
    // A number may mean anything, and stars are a rating.
    if (text === '' || /^\d{1,5}$/.test(text)) {
      return /^[-–—.,;\s]*$/.test(value);
    }
    return (
      value === URL ||
      this.#all.has(text) ||
      (PMCID !== undefined && text.startsWith(PMCID.toLowerCase())) ||
      (this.#arxiv !== undefined &&
        value.length < longestId &&
        normaliseArxiv(value.split(' ')[0]) === this.#arxiv) ||
      (text.length >= shortestPart && this.#texts.some((known) => known.includes(text))) ||
      (DOI !== undefined && wholeDoi(value.replace(/^doi:?\s/i, ''))?.toLowerCase() === DOI.toLowerCase()) ||
      (PMID !== undefined && [`pubmed ${PMID}`, `${PMID} pmid`].includes(text))
    );
  }
}

/** Of the values of a record, each with the name of its field, those that are not among what is read of it. */
export function unsaidOf(
  facts: ReadFacts,
  values: Iterable<readonly [name: string, value: string]>,
): UnsaidFacts {
  const known = new KnownTexts(facts);
  const unsaid = new Map<string, Set<string>>();
  for (const [name, value] of values) {
    for (const part of addressesIn(value)) {
      if (!known.has(part)) {
        unsaid.set(name, (unsaid.get(name) ?? new Set()).add(part));
      }
    }
  }
  return { facts, unsaid: new Map([...unsaid].map(([name, rest]) => [name, [...rest]])) };
}
