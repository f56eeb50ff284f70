import type { TagLine } from '../tagged/taggedBlocks';
import { eachOf, sameInRis, tagMap } from './dialect';
import type { TaggedDialect } from './dialect';

const end = '------';

function tagLineOf(line: string): TagLine | undefined {
  if (line.startsWith(end)) {
    return { tag: end, value: '' };
  }
  const tag = /^--([A-Z][A-Z0-9])-- ?/.exec(line);
  return tag ? { tag: tag[1] ?? '', value: line.slice(tag[0].length).trim() } : undefined;
}

const tags = tagMap('TI TT>T3 YP>PY VL NB>IS PS>SP PE>EP AB IS>SN LG>LA NT>N1 PB CP>CY ED>ET UR DO');

/** The type of RIS for the words of Biblioscape that begin so. */
const types: readonly (readonly [start: string, risType: string])[] = [
  ['journal', 'JOUR'],
  ['article', 'JOUR'],
  ['book section', 'CHAP'],
  ['book chapter', 'CHAP'],
  ['book', 'BOOK'],
  ['conference', 'CONF'],
  ['dissertation', 'THES'],
  ['thesis', 'THES'],
  ['report', 'RPRT'],
  ['patent', 'PAT'],
  ['newspaper', 'NEWS'],
  ['magazine', 'MGZN'],
  ['internet', 'ELEC'],
  ['web', 'ELEC'],
];

/** What the reference manager Biblioscape exported: two hyphens on both sides of a tag, six at a record's end. */
export const biblioscape: TaggedDialect = {
  format: 'biblioscape',
  grammar: { tagLineOf, begin: 'RT', titles: ['TI'], end },
  beginning: 'with a line "--AU-- ", "--TI-- " or another tag',
  signs: [/^--(?:AU|TI|RT|ST)-- /m, /^--(?:RT|YP|ST)-- /m],
  typeOf: (fields) => {
    const words = fields.first('RT')?.toLowerCase() ?? '';
    return types.find(([start]) => words.startsWith(start))?.[1] ?? 'GEN';
  },
  inRis: (tag, value) => {
    switch (tag) {
      case 'AU':
        return eachOf('AU', value);
      case 'SA':
        return eachOf('ED', value);
      case 'KW':
        return eachOf('KW', value);
      case 'ST':
        return [['T2', value]];
      default:
        return sameInRis(tags, tag, value);
    }
  },
};
