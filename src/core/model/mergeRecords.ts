import type { CslDraft, CslItem } from './cslItem';
import { factsOf } from './paper';
import type { PaperFacts } from './paper';
import { isAndOthers } from './person';
import type { RecordExtras } from './record';

/** Facts of the work itself, which hold for its preprint and its published copy alike. */
const sharedVariables = ['abstract', 'keyword', 'language', 'title-short'] as const;

/** What says where and how a copy was published: taken from one record only, so that no two copies are mixed. */
function isPublished(facts: PaperFacts): boolean {
  const venue = facts.item['container-title'] ?? '';
  if (facts.item.type === 'article' || facts.item.type === 'manuscript') {
    return false;
  }
  return venue === '' ? facts.item.publisher !== undefined : !/^(?:arxiv|corr)\b/i.test(venue);
}

function isBare(facts: PaperFacts): boolean {
  return facts.year === undefined && facts.authors.length === 0;
}

function hasAllAuthors(facts: PaperFacts): boolean {
  return facts.authors.length > 0 && !facts.authors.some(isAndOthers);
}

/** Two records of the same copy: the same kind, in the same year. Only then do they fill each other's gaps. */
function isSameCopy(a: PaperFacts, b: PaperFacts): boolean {
  return a.item.type === b.item.type && a.year === b.year;
}

function mergeItems(main: PaperFacts, others: readonly PaperFacts[]): CslItem {
  const draft: CslDraft = { ...main.item };
  for (const other of others) {
    if (isSameCopy(main, other)) {
      Object.assign(draft, { ...other.item, ...draft });
    }
    for (const variable of sharedVariables) {
      draft[variable] ??= other.item[variable];
    }
  }
  const complete = hasAllAuthors(main) ? undefined : others.find(hasAllAuthors);
  return complete?.item.author ? { ...draft, author: complete.item.author } : draft;
}

function longer<T>(lists: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  return lists.find((list) => list !== undefined && list.length > 0);
}

function union(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const all = [...new Set(lists.flatMap((list) => list ?? []))];
  return all.length > 0 ? all : undefined;
}

function mergeExtras(all: readonly PaperFacts[], title: string): RecordExtras {
  const extras = all.map((facts) => facts.extras);
  const otherTitles = all.map((facts) => facts.title).filter((other) => other !== '' && other !== title);
  return {
    arxiv: all.find((facts) => facts.arxiv !== undefined)?.arxiv,
    code: extras.find((extra) => extra.code)?.code,
    venueShort: extras.find((extra) => extra.venueShort)?.venueShort,
    techniques: longer(extras.map((extra) => extra.techniques)),
    keywords: union(extras.map((extra) => extra.keywords)),
    groups: union(extras.map((extra) => extra.groups)),
    tldr: extras.find((extra) => extra.tldr)?.tldr,
    keyResults: longer(extras.map((extra) => extra.keyResults)),
    entryType: extras[0]?.entryType,
    aliases: union(extras.map((extra) => extra.aliases)),
    altTitles: union([...extras.map((extra) => extra.altTitles), otherTitles]),
  };
}

/**
 * The best of several records of one work, which come with the most trusted first. Where and when it appeared is
 * taken whole from one record, a published copy before a preprint; abstract, techniques, identifiers and what else
 * holds for every copy come from whoever has them.
 */
export function mergeFacts(records: readonly [PaperFacts, ...PaperFacts[]]): PaperFacts {
  const [first] = records;
  if (records.length === 1) {
    return first;
  }
  const main = records.find(isPublished) ?? records.find((facts) => !isBare(facts)) ?? first;
  const others = records.filter((facts) => facts !== main);
  const item = mergeItems(main, others);
  return factsOf(item, mergeExtras([main, ...others], main.title));
}
