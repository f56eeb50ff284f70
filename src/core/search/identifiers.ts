import { normaliseArxiv, normaliseDoi } from '../model/paper';
import type { Paper } from '../model/paper';
import { identifiersInAddress, stampedArxiv } from './addressIdentifiers';
import { identifiersOf } from './fields';
import { askedIsbns } from './isbn';

/** What of a query names papers: exactly, or as the beginning of identifiers. */
export interface AskedIdentifier {
  /** In the comparable form. */
  readonly text: string;
  readonly isBeginning: boolean;
}

/** What a query may name, in the order in which it is to be tried: the first that any paper has counts alone. */
export function askedIdentifiers(query: string): readonly AskedIdentifier[] {
  const exact = candidatesOf(query).map((text) => ({ text, isBeginning: false }));
  return mayBeBegun(query) ? [...exact, { text: comparableIdentifier(query), isBeginning: true }] : exact;
}

/** The last of a paper's identifiers that is what was asked; as the paper has it. */
export function identifierFor(paper: Paper, { text, isBeginning }: AskedIdentifier): string | undefined {
  return identifiersOf(paper)
    .filter((identifier) => {
      const comparable = comparableIdentifier(identifier);
      return isBeginning ? comparable.startsWith(text) : comparable === text;
    })
    .at(-1);
}

/** Shorter beginnings, and words, are left to the search for words. */
function mayBeBegun(text: string): boolean {
  return text.length >= 7 && !/\s/.test(text) && /[./]/.test(text);
}

/** One form for identifiers that are written differently: no scheme, no resolver, lower case. */
export function comparableIdentifier(identifier: string): string {
  return identifier
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www\.|dx\.)/, '')
    .replace(/^doi\.org\//, '')
    .replace(/^(?:doi|arxiv|pmid|pmcid):\s*/, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '');
}

/** What a condition on identifiers asks for, in the comparable form: of an arXiv id without its version. */
export function askedInField(field: 'doi' | 'arxiv' | 'id', shown: string): string {
  const arxiv = field === 'doi' ? undefined : normaliseArxiv(shown)?.toLowerCase();
  return arxiv ?? comparableIdentifier(shown);
}

function candidatesOf(text: string): readonly string[] {
  const doi = normaliseDoi(text);
  const arxivDoi = doi?.startsWith('10.48550/arxiv.') ? doi.slice('10.48550/arxiv.'.length) : undefined;
  const found = [
    comparableIdentifier(text),
    doi,
    normaliseArxiv(arxivDoi ?? text)?.toLowerCase(),
    stampedArxiv(text),
    ...identifiersInAddress(text).map(comparableIdentifier),
    ...askedIsbns(text),
  ];
  return [
    ...new Set(found.filter((candidate): candidate is string => candidate !== undefined && candidate !== '')),
  ];
}

/** Whether a query is one identifier, whatever stands in it beside letters and digits. */
export function isOneIdentifier(text: string): boolean {
  return !/\s/.test(text.trim()) || stampedArxiv(text) !== undefined;
}

/** Whether a query can be nothing but an identifier: its words are not looked for. */
export function isAddressOrDoi(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) || /^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i.test(text);
}
