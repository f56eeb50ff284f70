import { spacedInitials } from '../nameParts';
import { readOvidSource } from '../ovid/ovidSource';
import type { RisPair } from './dialect';

/** Words with hyphens between them, as databases of SilverPlatter and INSPEC kept them together. */
export function unhyphened(text: string): string {
  return text
    .replace(/^\*|-$/g, '')
    .replace(/-/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** `Heron-AB; Wren-C(ed)`: people with their initials behind a hyphen, under a tag or, marked so, as editors. */
export function hyphenedPeople(value: string): readonly RisPair[] {
  return value.split(';').map((part): RisPair => {
    const name = part.trim();
    const bare = name.replace(/\s?\(eds?\.?\)$/i, '');
    const [, family, initials] = /^([^,]{2,80})-(\p{Lu}{1,4})$/u.exec(bare) ?? [];
    const isShort = family !== undefined && initials !== undefined;
    return [bare === name ? 'AU' : 'ED', isShort ? `${family}, ${spacedInitials(initials)}` : bare];
  });
}

/** `Grain-Lett. 1993; 12(3): 45-67`: the journal, and behind it the year, volume, issue and pages. */
export function hyphenedSource(value: string): readonly RisPair[] {
  const text = value
    .replace(/\s{1,9}:/g, ':')
    .replace(/\b((?:19|20)\d\d [A-Z][a-z]{2}) (?=\d{1,4} ?\()/, '$1; ')
    .replace(/^([^.\d]{2,200}?)[.,;\s]{0,9}(?=(?:19|20)\d\d\b)/, '$1. ');
  const { journal, volume, issue, page, date } = readOvidSource(text);
  const pairs = [
    ['JO', unhyphened(journal ?? '')],
    ['VL', volume],
    ['IS', issue],
    ['SP', page],
    ['DA', date],
  ] as const;
  return pairs.flatMap(([tag, found]) => (found === undefined || found === '' ? [] : [[tag, found]]));
}

/** What kind of work words say that it is, as the type of RIS. */
export function typeInWords(words: string): string {
  const types: readonly (readonly [RegExp, string])[] = [
    [/dissertation|thesis/i, 'THES'],
    [/chapter|contribution/i, 'CHAP'],
    [/conference|proceeding/i, 'CPAPER'],
    [/monograph|\bbook\b/i, 'BOOK'],
    [/report/i, 'RPRT'],
    [/patent/i, 'PAT'],
  ];
  return types.find(([pattern]) => pattern.test(words))?.[1] ?? 'JOUR';
}
