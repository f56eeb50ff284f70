import type { TagLine } from '../tagged/taggedBlocks';
import { eachOf, publishedAt, sameInRis, tagMap, titleInRis } from './dialect';
import type { TaggedDialect } from './dialect';
import { hyphenedPeople, hyphenedSource, typeInWords, unhyphened } from './hyphened';

/** `Record 3 of 12 - MEDLINE` stands above a record. */
const heading = /^Record \d{1,7} of \d{1,7}\b/;

function tagLineOf(line: string): TagLine | undefined {
  const tag = /^([A-Z]{2,5}):(?=\s|$)/.exec(line);
  if (tag) {
    return { tag: tag[1] ?? '', value: line.slice(tag[0].length).trim() };
  }
  return heading.test(line) ? { tag: 'record', value: '' } : undefined;
}

const tags = tagMap('AB PY ISSN>SN ISBN>SN LA');

/** What SilverPlatter's databases saved, MEDLINE, PsycLIT and others: tags with a colon, words with hyphens between. */
export const silverPlatter: TaggedDialect = {
  format: 'silverplatter',
  grammar: { tagLineOf, begin: 'TI', titles: ['TI'], around: ['record'] },
  beginning: 'with a line "TI:" and its title',
  signs: [/^(?:\s{0,99}|Record \d{1,7} of .{0,200}[\r\n]{1,4})TI: \s{0,9}\S/, /^SO: /m, /^AU: /m],
  typeOf: (fields) => typeInWords(fields.all('DT', 'PT').join('; ')),
  inRis: (tag, value, type) => {
    switch (tag) {
      case 'TI':
        return [titleInRis(value)];
      case 'AU':
        return hyphenedPeople(value);
      case 'SO':
        return type === 'BOOK' || type === 'THES' ? [] : hyphenedSource(value);
      case 'PB':
        return publishedAt(value.replace(/[\s:]{1,9}(?:19|20)\d\d$/, ''));
      case 'DE':
      case 'MESH':
        return eachOf('KW', value).map(([keyword, word]) => [keyword, unhyphened(word)]);
      default:
        return sameInRis(tags, tag, tag === 'LA' ? unhyphened(value).toLowerCase() : value);
    }
  },
};
