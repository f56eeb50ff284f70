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
  { format: 'ris', name: 'RIS', pattern: /^TY {2}- [A-Z]{3,8}[ \t]{0,9}\r?\n[A-Z][A-Z0-9] {2}- /m },
  { format: 'enw', name: 'EndNote', pattern: /^%0 [A-Z][^\r\n]{2,40}\r?\n%[A-Z0-9@+] \S/m },
  { format: 'nbib', name: 'PubMed', pattern: /^PMID- \d{1,9}[ \t]{0,9}\r?\n[A-Z]{2,4} {0,2}- /m },
  { format: 'isi', name: 'Web of Science', pattern: /^PT [BJPS][ \t]{0,9}\r?\n[A-Z][A-Z0-9] \S/m },
  { format: 'refworks', name: 'RefWorks', pattern: /^RT [A-Z][^\r\n]{2,40}\r?\n(?:A1|ID|SR|T1) \S/m },
  {
    format: 'bibtex',
    name: 'BibTeX',
    pattern:
      /^@(?:article|book|in(?:book|collection|proceedings)|misc|phdthesis|techreport)[ \t]{0,9}\{[^\s{},]{1,200},[ \t]{0,9}\r?$/im,
  },
];

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

/** Where in a text of one format the records of another one begin, as happens where exports are put into one file. */
export function findGluedFormat(format: SourceFormat, text: string): Problem | undefined {
  const from = inXml.has(format) ? text.lastIndexOf('>') + 1 : 0;
  if (from === 0 && !unsuspecting.has(format)) {
    return undefined;
  }
  const looked = text.slice(from);
  const found = beginnings
    .filter((beginning) => beginning.format !== format)
    .map(({ name, pattern }) => ({ name, at: looked.search(pattern) }))
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
