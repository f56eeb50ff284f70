import { scanBibtex } from '../import/bibtex/bibtexFile';
import {
  bibtexFieldAliases,
  bibtexFieldRules,
  bibtexNameFields,
  papershelfFields,
} from '../model/bibtexMapping';
import type { PlainField } from './bibtexDialect';

/** Fields whose content a paper has: it is written anew, or stands for another entry that need not be in the file. */
const readFields: ReadonlySet<string> = new Set([
  ...bibtexFieldRules.map(({ field }) => field),
  ...bibtexFieldAliases.keys(),
  ...bibtexNameFields.map(([field]) => field),
  ...Object.values(papershelfFields),
  ...['', 'issue', 'main', 'book'].flatMap((what) =>
    ['title', 'subtitle', 'titleaddon'].map((name) => what + name),
  ),
  ...['journal', 'journalsubtitle', 'journaltitleaddon', 'number', 'issue', 'eid', 'options', 'addendum'],
  ...['date', 'year', 'month', 'day', 'urldate', 'lastchecked', 'origdate', 'eventdate'],
  ...['school', 'institution', 'organization', 'howpublished', 'publisher'],
  ...['language', 'langid', 'hyphenation', 'eprint', 'eprinttype', 'arxiv', 'keywords', 'groups'],
  ...['crossref', 'xref', 'xdata', 'ids', 'set', 'entryset', 'entrysubtype', 'related', 'relatedtype'],
]);

/** Whether a field's content is read of an entry; its name in lower case. */
export function isReadField(name: string): boolean {
  return readFields.has(name);
}

/** Fields that programs keep for themselves: places of files, who touched the entry when. */
const ofPrograms =
  /^(?:file|owner|timestamp|biburl|bibsource|local-url|username|comment|readstatus|ranking|priority|printed|relevance|qualityassured|review|notes|abstractnote|tags|adsurl|adsnote|posted-at|added-at|(?:bdsk|date|mendeley|citeulike|inter|intra|creation|modification|__).*)$/;

/**
 * What a person's entry in a .bib file says beyond what is read of it: `mrnumber`, `shorthand`, `annotator`, fields of
 * one's own; its values as they are written. Those that need a `@string` are left out, and where `isAscii` those with
 * letters beyond ASCII. An entry with errors has none. `isWanted` is asked for fields that programs keep for themselves.
 */
export function ownFieldsOf(
  entry: string,
  isAscii: boolean,
  isWanted: (name: string) => boolean,
): readonly PlainField[] {
  const { entries, errors } = scanBibtex(entry);
  const [found, ...more] = entries;
  if (!found || more.length > 0 || errors.length > 0) {
    return [];
  }
  return found.fields.flatMap(({ name, value }): readonly PlainField[] => {
    const text = value.map((piece) => piece.text).join('');
    const isLeftOut =
      readFields.has(name) ||
      text.trim() === '' ||
      value.some(({ kind }) => kind === 'name') ||
      (isAscii && /[^\u0000-\u007f]/.test(text)) ||
      (ofPrograms.test(name) && !isWanted(name));
    return isLeftOut ? [] : [{ name, text, isName: false }];
  });
}
