import type { Range } from '../../base/text';
import type { CslItem } from '../../model/cslItem';
import { bibtexFieldRules, bibtexNameFields } from '../../model/bibtexMapping';
import { factsOf } from '../../model/paper';
import type { PaperRecord, RecordExtras, TextMark, UnreadReader } from '../../model/record';
import { digestOf } from '../../model/recordDigest';
import type { RecordDigest } from '../../model/recordDigest';
import { bibtexFacts, bibtexTexts } from './bibtexFacts';
import { BibtexFields } from './bibtexFields';
import { firstOfBibtexList } from './bibtexNames';
import { quickDigest } from './bibtexQuickDigest';

type Fields = ReadonlyMap<string, string>;

/**
 * Fields from which nothing comes that a {@link RecordDigest} tells. They are most of a file's text and of the work of
 * reading it: left for later, a file of 100,000 entries is there in a third of the time.
 */
const bulkyFields: ReadonlySet<string> = new Set([
  ...bibtexNameFields.map(([field]) => field).filter((field) => field !== 'author' && field !== 'editor'),
  ...[
    'abstract',
    'annote',
    'annotation',
    'keywords',
    'groups',
    'address',
    'location',
    'isbn',
    'issn',
    'file',
  ],
]);

/** What of a CSL item a digest is made of, as far as single fields give it. */
const digestVariables: ReadonlySet<string> = new Set([
  'DOI',
  'URL',
  'page',
  'volume',
  'event-title',
  'archive',
  'archive_location',
]);
const digestRules = bibtexFieldRules.filter(({ variable }) => digestVariables.has(variable));

/** The fields without those of which a digest tells nothing, and of authors the first alone. */
function fieldsForDigest(fields: Fields): Fields {
  const some = new Map<string, string>();
  for (const [name, value] of fields) {
    if (name === 'author' || name === 'editor') {
      some.set(name, firstOfBibtexList(value));
    } else if (!bulkyFields.has(name)) {
      some.set(name, value);
    }
  }
  return some;
}

/** What lists show of an entry, and what tells it from others: just what the digest of all it says would be. */
export function bibtexDigest(entryType: string, fields: Fields): RecordDigest {
  return quickDigest(entryType, fields) ?? slowDigest(entryType, fields);
}

function slowDigest(entryType: string, fields: Fields): RecordDigest {
  const some = new BibtexFields(fieldsForDigest(fields));
  const { item, extras } = bibtexFacts(entryType, some, digestRules);
  const digest = digestOf(factsOf(item, extras));
  const isNamed = digest.firstAuthor !== '' || !(fields.has('author') || fields.has('editor'));
  return isNamed ? digest : wholeDigest(entryType, fields);
}

/** Where the first author is nobody, another one may be somebody. */
function wholeDigest(entryType: string, fields: Fields): RecordDigest {
  const { item, extras } = bibtexFacts(entryType, new BibtexFields(fields));
  return digestOf(factsOf(item, extras));
}

/**
 * An entry's fields in one text: a line of the type and, for each field, its name and its value's length, then the
 * values. Types and names hold no blanks.
 */
function writeFields(entryType: string, fields: Fields): string {
  let head = entryType;
  let values = '';
  for (const [name, value] of fields) {
    head += ` ${name} ${value.length}`;
    values += value;
  }
  return `${head}\n${values}`;
}

/** Takes apart what {@link writeFields} wrote. */
function fieldsIn(text: string): { readonly entryType: string; readonly fields: BibtexFields } {
  const headEnd = text.indexOf('\n');
  const [entryType = '', ...pairs] = text.slice(0, headEnd).split(' ');
  const fields = new Map<string, string>();
  let start = headEnd + 1;
  for (let i = 0; i < pairs.length; i += 2) {
    const end = start + Number(pairs[i + 1]);
    fields.set(pairs[i] ?? '', text.slice(start, end));
    start = end;
  }
  return { entryType, fields: new BibtexFields(fields) };
}

/** Reads what an {@link UnreadBibtexRecord} left unread. */
export const unreadBibtexReader: UnreadReader = {
  read: (text) => {
    const { entryType, fields } = fieldsIn(text);
    return bibtexFacts(entryType, fields);
  },
  readTexts: (text) => bibtexTexts(fieldsIn(text).fields),
};

/** An entry of which only its digest is read. */
export class UnreadBibtexRecord implements PaperRecord {
  readonly key: string | undefined;
  readonly range: Range;
  readonly stamp: number | undefined;
  readonly mark: TextMark | undefined;
  readonly digest: RecordDigest;
  readonly unread: NonNullable<PaperRecord['unread']>;

  constructor(
    entry: { readonly type: string; readonly fields: Fields },
    at: Omit<PaperRecord, 'item' | 'extras'>,
  ) {
    this.key = at.key;
    this.range = at.range;
    this.stamp = at.stamp;
    this.mark = at.mark;
    this.digest = bibtexDigest(entry.type, entry.fields);
    this.unread = { text: writeFields(entry.type, entry.fields), reader: unreadBibtexReader };
  }

  get item(): CslItem {
    return this.#whole().item;
  }

  get extras(): RecordExtras {
    return this.#whole().extras;
  }

  #whole(): Pick<PaperRecord, 'item' | 'extras'> {
    return unreadBibtexReader.read(this.unread.text);
  }
}
