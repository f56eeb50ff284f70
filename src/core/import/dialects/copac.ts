import type { TagLine } from '../tagged/taggedBlocks';
import { publishedAt, sameInRis, tagMap, titleInRis } from './dialect';
import type { TaggedDialect } from './dialect';

function tagLineOf(line: string): TagLine | undefined {
  const tag = /^([A-Z]{2})- /.exec(line)?.[1];
  return tag === undefined ? undefined : { tag, value: line.slice(4).trim() };
}

const tags = tagMap('TI AU ED>ET SE>T3 PY IS>SN NT>N1 KW AB LA UR');

/** What the union catalogue Copac of British libraries exported: books, under tags with one hyphen. */
export const copac: TaggedDialect = {
  format: 'copac',
  grammar: { tagLineOf, begin: 'TI', titles: ['TI'], isIndented: true },
  beginning: 'with a line "TI- " and its title',
  signs: [/^\s{0,99}TI- \S/, /^(?:HL|PD|PU|DT)- \S/m],
  typeOf: () => 'BOOK',
  inRis: (tag, value) => {
    switch (tag) {
      case 'TI':
        return [titleInRis(value)];
      case 'PU':
        return publishedAt(value);
      case 'IS':
        return [['SN', value.replace(/ \(.*/, '')]];
      default:
        return sameInRis(tags, tag, value);
    }
  },
};
