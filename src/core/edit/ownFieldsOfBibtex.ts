import { isUnclearBibtexDate } from '../import/bibtex/bibtexDates';
import { findValueEnd } from '../import/bibtex/bibtexBraces';
import { BibtexFields } from '../import/bibtex/bibtexFields';
import { scanBibtex } from '../import/bibtex/bibtexFile';
import { partsOfAddress, reportNumbers } from '../import/bibtex/bibtexItem';
import { withoutLabel } from '../import/bibtex/bibtexNumbers';
import { BibtexStrings } from '../import/bibtex/bibtexStrings';
import type { BibtexEntry, BibtexError, BibtexErrorCode, BibtexFile } from '../import/bibtex/bibtexSyntax';
import { latexToText, latexToVerbatim } from '../import/latex/latexText';
import { bibtexFieldAliases, countriesOf } from '../model/bibtexMapping';
import type { CslItem } from '../model/cslItem';
import type { OwnField } from '../model/ownField';
import { withoutMarkup } from '../model/paper';
import type { Paper } from '../model/paper';
import { isReadField } from './ownFields';
import { restatedFields } from './restatedFields';
import { isKeyOf } from './sourceEntries';

/** Whether the text stays one value between braces. */
export function isBalanced(text: string): boolean {
  return findValueEnd(`{${text}}`, 0) === text.length + 2;
}

/** Fields that name other entries by their keys. */
export const referringFields: ReadonlySet<string> = new Set(['crossref', 'xref', 'related']);

/** Fields that are read of some entries only. */
const atTimesRead: ReadonlySet<string> = new Set([
  ...['eprint', 'eprinttype', 'archiveprefix', 'options', 'entrysubtype'],
  ...['journal', 'journaltitle', 'booktitle', 'maintitle', 'issuetitle', 'howpublished', 'organization'],
  ...[
    'institution',
    'school',
    'publisher',
    'address',
    'location',
    'number',
    'issue',
    'eid',
    'doi',
    'month',
    'pages',
  ],
  ...reportNumbers,
]);

/** Whether a field may be one of an entry's own: not if it is always read. */
export function mayBeOwn(name: string): boolean {
  return !isReadField(name) || atTimesRead.has(name) || referringFields.has(name) || name === 'relatedtype';
}

/** Whether no reader of .bib files takes a field for what it is not. */
export function isNeverRead(name: string): boolean {
  return !isReadField(name) && mayBeOwn(name) && !atTimesRead.has(name) && !referringFields.has(name);
}

/** What is known of a work as plain texts in lower case. */
function textsOf(item: CslItem): readonly string[] {
  return Object.values(item)
    .filter((value) => typeof value === 'string')
    .map((text) => withoutMarkup(text).toLowerCase());
}

/** Numbers and words of a text, without words for pages. */
function pageWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => !/^(?:pp?|pgs?|pages?|s|seiten|с|стр)$/.test(word));
}

/** Whether the pages of an item have all numbers and words of a field of pages. */
function sayPages(item: CslItem, text: string): boolean {
  const all = new Set([item.page, item['number-of-pages']].flatMap((known) => pageWords(known ?? '')));
  return pageWords(text).every((word) => all.has(word));
}

/** Whether nothing that is known of the work says what a field says; `known` are the item's texts. */
function isLeftOut(name: string, latex: string, item: CslItem, known: readonly string[]): boolean {
  if (!atTimesRead.has(name)) {
    return true;
  }
  if (name === 'month') {
    return isUnclearBibtexDate(name, latex);
  }
  const text = name === 'doi' ? latexToVerbatim(latex) : withoutMarkup(latexToText(latex, 'plain'));
  if (reportNumbers.includes(name)) {
    return !known.includes(text.toLowerCase());
  }
  if (name === 'pages') {
    return !sayPages(item, text);
  }
  const said = (name === 'location' || name === 'address' ? countriesOf(text) : undefined) ?? text;
  const bare = name === 'issue' ? withoutLabel('issue', said) : said;
  const parts = name === 'howpublished' ? partsOfAddress(said) : [bare];
  return !parts.every(
    (part) => part === undefined || known.some((fact) => fact.includes(part.toLowerCase())),
  );
}

/** Whether a field has another name of one that stands in the entry too and says something else. */
function isOutdone(name: string, latex: string, read: BibtexFields, known: readonly string[]): boolean {
  const own = bibtexFieldAliases.get(name);
  return (
    own !== undefined &&
    !atTimesRead.has(name) &&
    read.raw(own) !== latex.trim() &&
    !(atTimesRead.has(own) && known.includes(withoutMarkup(latexToText(latex, 'plain')).toLowerCase()))
  );
}

/** The fields of a .bib file's entries that are not read, with what `@string` gives names to in place of the names. */
export class OwnFieldsOfBibtex {
  readonly #entries: ReadonlyMap<number, BibtexEntry>;
  readonly #strings: BibtexStrings;

  /** `file` is what `text` is made of. */
  constructor(text: string, { entries, strings, errors }: BibtexFile = scanBibtex(text)) {
    this.#entries = new Map(withoutErrors(entries, errors).map((entry) => [entry.span.start, entry]));
    this.#strings = new BibtexStrings(text.length);
    strings.forEach((definition) => this.#strings.define(definition));
  }

  /**
   * Those of the entry that begins at `offset`, if it is the paper's; none at or behind an error. Fields that only
   * some entry types have are among them where `paper` says nothing of what they say; and those that say in words of
   * their own what it says, too.
   */
  at(offset: number, paper: Pick<Paper, 'key' | 'extras' | 'item'>): readonly OwnField[] {
    const entry = this.#entries.get(offset);
    if (entry?.key === undefined || !isKeyOf(paper, entry.key)) {
      return [];
    }
    const texts = entry.fields.flatMap(({ name, value }): readonly (readonly [string, string])[] => {
      const { text } = this.#strings.expand(value);
      return text.trim() !== '' && isBalanced(text) ? [[name, text]] : [];
    });
    // The first of several fields of a name is the one that is read.
    const firsts = new Map(texts.map(([name, text]) => [name, text.trim()] as const).reverse());
    const restated = restatedFields(entry.type, firsts, paper);
    const names = new Set(restated.map(({ name }) => name));
    const known = textsOf(paper.item);
    const read = new BibtexFields(firsts);
    const others = texts.filter(
      ([name, text]) =>
        !names.has(name) &&
        ((mayBeOwn(name) && isLeftOut(name, text, paper.item, known)) || isOutdone(name, text, read, known)),
    );
    return [...restated, ...others.map(([name, text]) => ({ name, text }))];
  }
}

/** Errors before which an entry is what it seems. */
const local: ReadonlySet<BibtexErrorCode> = new Set([
  'unexpected-text',
  'missing-equals',
  'missing-value',
  'unclosed-value',
]);

/** Up to where an entry is sound in spite of an error in it. What stands before the error in one field goes with it. */
function soundUpTo(entry: BibtexEntry, { code, at, field }: BibtexError): number {
  // No value is lost by it.
  if (code === 'missing-comma') {
    return entry.span.end;
  }
  if (code === 'unclosed-entry') {
    return entry.fields[entry.fields.length - 1]?.span.start ?? entry.span.start;
  }
  const inField = entry.fields.filter(({ name, span }) => name === field && span.start <= at);
  const start = inField[inField.length - 1]?.span.start ?? at;
  return local.has(code) ? start : entry.span.start;
}

/** The entries with those of their fields that stand before any error, in the order of the text. */
function withoutErrors(
  entries: readonly BibtexEntry[],
  errors: readonly BibtexError[],
): readonly BibtexEntry[] {
  const places = errors
    .flatMap((error) => [...new Set([error.at, error.span.start])].map((place) => ({ place, error })))
    .sort((a, b) => a.place - b.place);
  let next = 0;
  return entries.map((entry) => {
    let end = entry.span.end;
    for (let found = places[next]; found && found.place < entry.span.end; found = places[++next]) {
      if (found.place >= entry.span.start) {
        end = Math.min(end, soundUpTo(entry, found.error));
      }
    }
    return end === entry.span.end
      ? entry
      : { ...entry, fields: entry.fields.filter(({ span }) => span.end <= end) };
  });
}
