import { personInReadingOrder } from '../listing/paperListingNames';
import type { TagLine } from '../tagged/taggedBlocks';
import { sameInRis, tagMap } from './dialect';
import type { RisPair, TaggedDialect } from './dialect';

const begin = 'template-type';

/** Names of several words, and what archives of software say. */
const ownField = /^(?:[a-z]{1,30}(?:-[a-z]{1,30}){1,3}|requires)$/;

function tagLineOf(line: string): TagLine | undefined {
  const tag = /^([A-Za-z][A-Za-z-]{1,40}): ?/.exec(line);
  const name = tag?.[1]?.toLowerCase() ?? '';
  // Archives have fields of their own, `X-Author-Order:`; a single word before a colon may belong to a text.
  const isField = name === begin || fields.has(name) || ownField.test(name);
  return tag && isField ? { tag: name, value: line.slice(tag[0].length).trim() } : undefined;
}

const fields = tagMap(
  'title>TI abstract>AB journal>JO year>PY volume>VL issue>IS number>IS pages>SP creation-date>DA publication-date>DA ' +
    'doi>DO keywords>KW language>LA isbn>SN issn>SN note>N1 edition>ET file-url>UR publisher-name>PB book-title>T2 ' +
    'series>T3 handle>- classification-jel>- length>- month>- publication-status>- restriction>- contact-email>- ' +
    'revision-date>- price>- size>- availability>- order-url>- chapter>- template-type>-',
);

/** ReDIF has names in either order. */
function person(tag: string, value: string): RisPair {
  const { family, given } = value.includes(',') ? {} : personInReadingOrder(value);
  return [tag, family !== undefined && given !== undefined ? `${family}, ${given}` : value];
}

const types: readonly (readonly [RegExp, string])[] = [
  [/article/i, 'JOUR'],
  [/chapter/i, 'CHAP'],
  [/book/i, 'BOOK'],
  [/software/i, 'COMP'],
];

/** What RePEc's archives hold, ReDIF: https://ideas.repec.org/t/redif.html. */
export const redif: TaggedDialect = {
  format: 'redif',
  grammar: { tagLineOf, begin, titles: ['title'] },
  beginning: 'with a line "Template-Type: " and its type',
  signs: [/^\ufeff?\s{0,99}Template-Type: ?ReDIF-(?:Paper|Article|Book|Chapter|Software)/im],
  typeOf: (values) => {
    const words = values.first(begin) ?? '';
    return types.find(([pattern]) => pattern.test(words))?.[1] ?? 'RPRT';
  },
  inRis: (tag, value) => {
    switch (tag) {
      case 'author-name':
        return [person('AU', value)];
      case 'editor-name':
        return [person('ED', value)];
      case 'keywords':
        return value.split(/[;,]/).map((word) => ['KW', word.trim()]);
      default:
        return sameInRis(fields, tag, value).filter(([risTag]) => risTag !== '-');
    }
  },
};
