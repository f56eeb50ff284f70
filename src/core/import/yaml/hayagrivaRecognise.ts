import { hayagrivaBeside } from '../../model/hayagrivaMapping';
import { isHayagrivaType } from './hayagrivaTypes';
import { bareValue, outlineOf } from './yamlOutline';
import type { OutlinedMap } from './yamlOutline';

/** Fields of an entry that an entry of other YAML, with a type and a title, hardly has. */
const tellingFields = [
  'author',
  'date',
  'parent',
  'serial-number',
  'page-range',
  'publisher',
  'editor',
  'affiliated',
  'organization',
  'doi',
  'url',
];

/** Those that tell an entry without a title, where it has no field that is none of Hayagriva's. */
const tellingWithoutTitle = ['author', 'editor', 'serial-number', 'page-range', 'affiliated'];

/**
 * All other fields of an entry, with those that people and our writer put beside them. Source:
 * https://github.com/typst/hayagriva/blob/main/docs/file-format.md.
 */
const otherFields =
  'type title abstract genre location issue chapter volume volume-total edition page-total time-range runtime ' +
  'language archive archive-location call-number note isbn issn keywords custom';

const allFields: ReadonlySet<string> = new Set([
  ...tellingFields,
  ...tellingWithoutTitle,
  ...otherFields.split(' '),
]);

/** What our writer puts under `custom`, of which an entry may have nothing else. */
const ownFields: readonly string[] = ['entryType', ...Object.values(hayagrivaBeside)];

function isTellingWithoutTitle({ fields, inner }: OutlinedMap): boolean {
  const has = (name: string): boolean => fields.has(name);
  return (
    [...fields.keys()].every((name) => allFields.has(name)) &&
    (tellingWithoutTitle.some(has) || (has('custom') && ownFields.some((name) => inner.has(name))))
  );
}

function scoreOf(map: OutlinedMap): number {
  const { fields } = map;
  if (!isHayagrivaType(bareValue(fields.get('type')).toLowerCase())) {
    return 0;
  }
  const isTelling = tellingFields.some((name) => fields.has(name));
  const hasTitle = fields.has('title');
  if (hasTitle && isTelling) {
    return 0.9;
  }
  return hasTitle || fields.has('parent') || isTellingWithoutTitle(map) ? 0.5 : 0;
}

/**
 * How surely a text is of Hayagriva: the best of its first entries tells, where at least half of them are entries; the
 * last may be cut off.
 */
export function recogniseHayagriva(name: string, text: string): number {
  const maps = (outlineOf(name, text)?.maps ?? []).filter(({ isItem }) => !isItem);
  const scores = maps.map(scoreOf);
  const good = scores.filter((score) => score > 0).length;
  return good * 2 >= scores.length ? Math.max(0, ...scores) : 0;
}
