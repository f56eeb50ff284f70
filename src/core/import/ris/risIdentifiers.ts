import { wholeDoi } from '../identifiers';
import type { RisValues } from './risValues';

/** The DOI, from `DO` or from where else programs put it. */
export function doiOf(values: RisValues): string | undefined {
  const stated = values.first('DO');
  const bare = stated?.replace(/^doi:?\s{0,3}/i, '').split(/\s/)[0];
  const others = values.all('UR', 'M3', 'N1', 'L1', 'L2', 'L3', 'LK');
  const found = [bare, ...others].map(wholeDoi).find(Boolean);
  return (found ?? bare)?.replace(/(?<![.,;])[.,;]+$/, '');
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
