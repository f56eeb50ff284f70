import type { TagLine } from '../tagged/taggedBlocks';
import { eachOf, publishedAt, sameInRis, tagMap, titleInRis } from './dialect';
import type { TaggedDialect } from './dialect';
import { hyphenedPeople, hyphenedSource, typeInWords, unhyphened } from './hyphened';

const heading = /^\s?Record.{0,100}\bINSPEC\b/;

function tagLineOf(line: string): TagLine | undefined {
  const tag = /^([A-Z]{2}) ~ /.exec(line)?.[1];
  if (tag !== undefined) {
    return { tag, value: line.slice(5).trim() };
  }
  return heading.test(line) ? { tag: 'record', value: '' } : undefined;
}

const tags = tagMap('AB IS>SN LA UR');

/** What the database INSPEC saved: a tilde behind each tag. */
export const inspec: TaggedDialect = {
  format: 'inspec',
  grammar: { tagLineOf, begin: 'record', titles: ['TI'] },
  beginning: 'with a line "Record" that names INSPEC',
  signs: [/^\s{0,99}(?:Record.{0,100}INSPEC|[A-Z]{2} ~ )/, /^(?:TI|AU) ~ \S/m],
  typeOf: (fields) => typeInWords(fields.all('RT', 'TY').join('; ')),
  inRis: (tag, value, type) => {
    switch (tag) {
      case 'TI':
        return [titleInRis(value)];
      case 'PU':
        return publishedAt(value);
      case 'AU':
        return hyphenedPeople(value);
      case 'SO':
        return type === 'BOOK' || type === 'THES' ? [] : hyphenedSource(value);
      case 'DE':
        return eachOf('KW', value).map(([keyword, word]) => [keyword, unhyphened(word)]);
      case 'PY':
        return /^(?:1[5-9]|20)\d\d$/.test(value) ? [['PY', value]] : [];
      default:
        return sameInRis(tags, tag, value);
    }
  },
};
