import { hasIsbn } from '../../model/risMapping';
import { normaliseArxiv } from '../../model/paper';
import type { RisValues } from './risValues';

/** A text that is a DOI and nothing else, with or without `doi:` or resolver. */
const wholeDoi =
  /^(?:doi:?\s{0,3})?(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}(?:\.\d{1,9}){0,5}\/\S+)$/i;

/** Whether `text` is a DOI and nothing else. */
export function isDoi(text: string): boolean {
  return wholeDoi.test(text);
}

/** The DOI, from `DO` or from where else programs put it. */
export function doiOf(values: RisValues): string | undefined {
  const stated = values.first('DO');
  const bare = stated?.replace(/^doi:?\s{0,3}/i, '').split(/\s/)[0];
  const others = values.all('UR', 'M3', 'N1', 'L1', 'L2', 'L3', 'LK');
  const found = [bare ?? '', ...others].map((text) => wholeDoi.exec(text)?.[1]).find(Boolean);
  return (found ?? bare)?.replace(/[.,;]+$/, '');
}

/** EndNote's own attachments and the like: no addresses for others. */
function isForeignAddress(text: string): boolean {
  return /^(?:<|internal-pdf:|file:|[A-Za-z]:\\)/i.test(text);
}

/** The best address; of several in one line the first. */
export function urlOf(values: RisValues): string | undefined {
  const stated = values.all('UR', 'LK').filter((text) => !isForeignAddress(text));
  const files = values.all('L2', 'L1').filter((text) => /^(?:https?|ftp):\/\//i.test(text));
  return [...stated, ...files][0]?.split(/\s+|;\s*(?=https?:\/\/)/)[0]?.replace(/;$/, '');
}

/** PubMed's number: under a tag of its own, or under the custom tag where each database puts it. */
export function pmidOf(values: RisValues): string | undefined {
  const databases = values.all('DB').join(' ');
  const custom = /scopus/i.test(databases) ? 'C2' : /embase|medline/i.test(databases) ? 'C5' : '';
  const candidates = [
    ...values.all('PMID', 'PM'),
    ...values.all('U1').map((text) => /^(\d{1,9})\[pmid\]$/.exec(text)?.[1]),
    ...values.all(custom),
    ...values.all('C3').map((text) => /^PUBMED (\d{1,9})\b/.exec(text)?.[1]),
  ];
  return candidates.find((text) => text !== undefined && /^\d{1,9}$/.test(text));
}

/** PubMed Central's number. */
export function pmcidOf(values: RisValues): string | undefined {
  return values.all('PMCID', 'AN', 'C2').find((text) => /^PMC\d{1,9}$/.test(text));
}

/** Whether `text` begins as an arXiv id or its address. */
export function isArxiv(text: string): boolean {
  return /^arxiv|^https?:\/\/arxiv\.org\//i.test(text) && normaliseArxiv(text) !== undefined;
}

/** `0028-0836 (ISSN); 1476-4687` apart; spaces within one number are kept together. */
function serialNumbers(value: string): readonly string[] {
  const compact = value.replace(/\s/g, '');
  if (/^[\dXx-]{8,17}$/.test(compact) && [8, 10, 13].includes(compact.replace(/-/g, '').length)) {
    return [compact];
  }
  const found = value.match(/\d[\dXx-]{6,15}[\dXx]/g);
  return found ?? [value];
}

/** The numbers in `SN`. */
export interface SerialNumbers {
  readonly issn: readonly string[];
  readonly isbn: readonly string[];
}

/** Eight digits are an ISSN, ten or thirteen an ISBN; anything else counts as what the type usually has. */
export function serialNumbersOf(values: RisValues, cslType: string): SerialNumbers {
  const issn = new Set<string>();
  const isbn = new Set<string>();
  for (const number of values.all('SN').flatMap(serialNumbers)) {
    const digits = number.replace(/[^\dX]/gi, '');
    if (digits.length === 8) {
      issn.add(`${digits.slice(0, 4)}-${digits.slice(4)}`);
    } else {
      (/^.{10}$|^.{13}$/.test(digits) || hasIsbn(cslType) ? isbn : issn).add(number);
    }
  }
  return { issn: [...issn], isbn: [...isbn] };
}
