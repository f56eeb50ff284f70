import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { medlineTagLineOf } from '../pubmed/pubmed';
import type { TagGrammar, TagLine } from '../tagged/taggedBlocks';
import { readTagged } from '../tagged/taggedReading';
import { readOvidRecord } from './ovidRecord';

/** What a record begins with: `<12. >`. */
const begin = '<';
const beginLine = /^<(\d{1,9})\.?\s?>\s*$/;

/** A line that names a field, whose value stands indented below it: `Author Keywords`. */
const labelLine = /^[A-Z][A-Za-z/()&'-]{0,30}(?: [A-Za-z/()&'-]{1,30}){0,7}:?\s*$/;

function beginOf(line: string): TagLine | undefined {
  const number = beginLine.exec(line)?.[1];
  return number === undefined ? undefined : { tag: begin, value: number };
}

function labelOf(line: string): TagLine | undefined {
  const isLabel = line.length < 100 && labelLine.test(line);
  return isLabel ? { tag: line.trim().replace(/:$/, '').toLowerCase(), value: '' } : undefined;
}

function grammarOf(text: string): TagGrammar {
  const fieldOf = isTagged(text) ? medlineTagLineOf : labelOf;
  const titles = ['TI', 'title'];
  const first = firstLineOf(text);
  // One record alone has no number; several without are told apart by the field that the first one begins with.
  const firstTag = beginOf(first) ? begin : (fieldOf(first)?.tag ?? begin);
  return { tagLineOf: (line) => beginOf(line) ?? fieldOf(line), begin: firstTag, titles, isIndented: true };
}

/** The first line that says something. */
function firstLineOf(text: string): string {
  return text.replace(/^\ufeff?\s{0,99}/, '').split(/\r\n?|\n/, 1)[0] ?? '';
}

/** How a record without a number begins: its score or number in a database, and further down its title and source. */
const bareRecord = [
  /^\ufeff?\s{0,99}(?:Score|Accession Number|Unique Identifier)\s{0,9}(?:\r\n?|\n)[ \t]{1,9}\S/,
  /^Title\s{0,9}(?:\r\n?|\n)[ \t]{1,9}\S/m,
  /^(?:Source|Author|Authors)\s{0,9}(?:\r\n?|\n)[ \t]{1,9}\S/m,
];

/** Whether fields have tags, as in `TI  - A title`, and no names on lines of their own. */
function isTagged(text: string): boolean {
  return /^[A-Z][A-Z0-9] {0,2}- /m.test(text.slice(0, 2000));
}

/** Reads what Ovid's databases export for people and for reference managers: records behind `<1. >`, or one alone. */
export class OvidImporter implements Importer {
  readonly format = 'ovid';

  recognise(name: string, text: string): number {
    if (name.includes('.') && !/\.(?:txt|ovd|ovid|cgi)$/.test(name)) {
      return 0;
    }
    if (bareRecord.every((pattern) => pattern.test(text))) {
      return 0.96;
    }
    const first = firstLineOf(text);
    const isOvid = /^VN {1,2}- Ovid/.test(first) || beginLine.test(first);
    return isOvid &&
      /^(?:VN {1,2}- Ovid|(?:Titles?|Authors?|Source|Accession Number|Unique Identifier)\s*$)/m.test(text)
      ? 0.96
      : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    const beginning = 'with its number, as in "<1. >"';
    return readTagged(text, { grammar: grammarOf(text), readRecord: readOvidRecord, beginning });
  }
}
