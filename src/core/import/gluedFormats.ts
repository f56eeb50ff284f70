import { LineIndex } from '../base/text';
import type { Problem } from '../model/problem';
import type { SourceFormat } from '../model/source';

/** How a record of a format begins: a line and the beginning of the next one. */
interface Beginning {
  readonly format: SourceFormat;
  readonly name: string;
  readonly pattern: RegExp;
}

const beginnings: readonly Beginning[] = [
  { format: 'ris', name: 'RIS', pattern: /^TY {2}- [A-Z]{3,8}[ \t]{0,9}\r?\n[A-Z][A-Z0-9] {2}- /gm },
  { format: 'enw', name: 'EndNote', pattern: /^%0 [A-Z][^\r\n]{2,40}\r?\n%[A-Z0-9@+] \S/gm },
  { format: 'nbib', name: 'PubMed', pattern: /^PMID- \d{1,9}[ \t]{0,9}\r?\n[A-Z]{2,4} {0,2}- /gm },
  { format: 'isi', name: 'Web of Science', pattern: /^PT [BJPS][ \t]{0,9}\r?\n[A-Z][A-Z0-9] \S/gm },
  { format: 'refworks', name: 'RefWorks', pattern: /^RT [A-Z][^\r\n]{2,40}\r?\n(?:A1|ID|SR|T1) \S/gm },
  {
    format: 'bibtex',
    name: 'BibTeX',
    pattern:
      /^@(?:article|book|in(?:book|collection|proceedings)|misc|phdthesis|techreport)[ \t]{0,9}\{[^\s{},]{1,200},[ \t]{0,9}\r?$/gim,
  },
];

/** No line that ends a record is longer. */
const longestEnd = 40;

/** Formats that go on with a value, or read nothing, where another one's records stand. */
const unsuspecting: ReadonlySet<SourceFormat> = new Set([
  'ris',
  'enw',
  'nbib',
  'isi',
  'refworks',
  'ovid',
  'biblioscape',
  'copac',
  'inspec',
  'noteexpress',
  'redif',
  'silverplatter',
]);

/** Formats of XML, of which only what stands behind the last tag is looked at. */
const inXml: ReadonlySet<SourceFormat> = new Set([
  'endnote-xml',
  'pubmed-xml',
  'mods',
  'bibtexml',
  'word-sources',
  'zotero-rdf',
  'tei',
  'marcxml',
  'arxiv',
]);

/** Whether what stands above the line at `start` is blank, ends a record or begins a file of ISI's: no value goes on there. */
function isBehindRecord(text: string, start: number): boolean {
  const above = text.slice(Math.max(0, start - longestEnd), start);
  return /(?:^|[\r\n])(?:[ \t]*|[ \t]*ER(?: {2}-)?[ \t]*|EF[ \t]*|VR [\d.]{1,9}[ \t]*)(?:\r\n?|\n)$|^$/.test(
    above,
  );
}

/** Where a record begins that is no part of another one's value; -1 where none does. */
function findBeginning(pattern: RegExp, text: string): number {
  for (const { index } of text.matchAll(pattern)) {
    if (isBehindRecord(text, index)) {
      return index;
    }
  }
  return -1;
}

/** Where in a text of one format the records of another one begin, as happens where exports are put into one file. */
export function findGluedFormat(format: SourceFormat, text: string): Problem | undefined {
  const from = inXml.has(format) ? text.lastIndexOf('>') + 1 : 0;
  if (from === 0 && !unsuspecting.has(format)) {
    return undefined;
  }
  const looked = text.slice(from);
  const found = beginnings
    .filter((beginning) => beginning.format !== format)
    .map(({ name, pattern }) => ({ name, at: findBeginning(pattern, looked) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (!found) {
    return undefined;
  }
  const start = from + found.at;
  const message = `From here on this looks like ${found.name}, which is not read in a file of another format: give it a file of its own.`;
  return {
    severity: 'error',
    code: 'other-format',
    message,
    range: new LineIndex(text).rangeOf({ start, end: start + 1 }),
  };
}
