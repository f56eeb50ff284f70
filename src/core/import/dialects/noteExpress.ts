import type { TagLine } from '../tagged/taggedBlocks';
import { sameInRis, tagMap } from './dialect';
import type { TaggedDialect } from './dialect';

const begin = 'reference type';

/** `{Title}: Herons`; some write blanks before the colon. */
function tagLineOf(line: string): TagLine | undefined {
  const tag = /^\{([^{}]{1,40})\} ?[:：]/.exec(line);
  return tag
    ? { tag: (tag[1] ?? '').trim().toLowerCase(), value: line.slice(tag[0].length).trim() }
    : undefined;
}

/** Names in lower case, with `_` for a blank. */
const fields = tagMap(
  'title>TI translated_title>TT short_title>ST journal>JF source>T2 secondary_title>T2 series_title>T3 year>PY ' +
    'date>DA volume>VL issue>IS pages>SP abstract>AB isbn/issn>SN isbn>SN issn>SN url>UR link>UR doi>DO ' +
    'publisher>PB place_published>CY edition>ET language>LA type_of_work>M3 database_provider>DP',
);

/** Fields with several people or words, one a line or with semicolons between. */
const lists = tagMap('author>AU editor>ED secondary_author>A2 tertiary_author>A3 translator>A4 keywords>KW');

/** RIS's type for words that begin so. */
const types: readonly (readonly [start: string, risType: string])[] = [
  ['journal', 'JOUR'],
  ['magazine', 'MGZN'],
  ['newspaper', 'NEWS'],
  ['thesis', 'THES'],
  ['dissertation', 'THES'],
  ['conference', 'CPAPER'],
  ['book section', 'CHAP'],
  ['book chapter', 'CHAP'],
  ['edited book', 'EDBOOK'],
  ['book', 'BOOK'],
  ['patent', 'PAT'],
  ['standard', 'STAND'],
  ['report', 'RPRT'],
  ['electronic', 'ELEC'],
  ['web', 'ELEC'],
  ['computer', 'COMP'],
  ['dataset', 'DATA'],
];

/** The number of a Chinese journal, `11-2345/R`, which stands where notes do. */
const journalNumber = /^\d{2}-\d{4}(?:\/[A-Z]{1,3}\d{0,3})?$/;

/** What CNKI, Wanfang and other Chinese databases write for the reference manager NoteExpress. */
export const noteExpress: TaggedDialect = {
  format: 'noteexpress',
  grammar: { tagLineOf, begin, titles: ['title'] },
  beginning: 'with a line "{Reference Type}: " and its type',
  signs: [/^\ufeff?\s{0,99}\{Reference Type\} ?[:：]/im, /^\s{0,8}\{(?:Title|Author)\} ?[:：]/im],
  typeOf: (values) => {
    const words = values.first(begin)?.toLowerCase() ?? '';
    return types.find(([start]) => words.startsWith(start))?.[1] ?? 'GEN';
  },
  inRis: (tag, value, type) => {
    const name = tag.replaceAll(' ', '_');
    const risTag = lists.get(name);
    if (risTag !== undefined) {
      return value.split(/[;；]/).map((part) => [risTag, part.trim()]);
    }
    if (name === 'notes') {
      return journalNumber.test(value) ? [['CN', value]] : [['N1', value]];
    }
    // The meeting of a paper and the series of a book share a name.
    return name === 'tertiary_title'
      ? [[type === 'CPAPER' ? 'T2' : 'T3', value]]
      : sameInRis(fields, name, value);
  },
};
