import type { Importer, ImportResult } from '../importer';
import { readHayagrivaEntry } from './hayagrivaItem';
import { isHayagrivaType } from './hayagrivaTypes';
import { bareValue, mayBeYaml, outlineOf } from './yamlOutline';
import type { OutlinedMap } from './yamlOutline';
import { readYaml } from './yamlRecover';
import { YamlRecords } from './yamlRecords';
import type { YamlField } from './yamlTree';

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

/**
 * Reads Hayagriva, the bibliographies of Typst: a map from citation keys to entries. Format:
 * https://github.com/typst/hayagriva/blob/main/docs/file-format.md.
 */
export class HayagrivaImporter implements Importer {
  readonly format = 'hayagriva';

  recognise(name: string, text: string): number {
    return mayBeYaml(name) ? recogniseEntries(name, text) : 0;
  }

  read(text: string): ImportResult {
    const records = new YamlRecords(text, 'entry');
    const { roots, faults } = readYaml(text);
    records.tellAll(faults);
    for (const root of roots) {
      if (root.kind === 'map') {
        const fields = [...root.fields.values(), ...root.repeated];
        fields
          .sort((a, b) => a.nameSpan.start - b.nameSpan.start)
          .forEach((field) => readField(field, records));
      }
    }
    return records.result();
  }
}

function readField({ name, nameSpan, value }: YamlField, records: YamlRecords): void {
  if (value.kind !== 'map') {
    if (value.kind !== 'nothing') {
      const message = 'This is not an entry: an entry has fields, such as "type" and "title".';
      records.tell({ severity: 'error', code: 'not-an-entry', message, span: nameSpan });
    }
    return;
  }
  const { item, extras, faults } = readHayagrivaEntry(value);
  const span = { start: nameSpan.start, end: Math.max(nameSpan.end, value.span.end) };
  records.keep({ key: keyOf(name), item, extras, faults, span, head: nameSpan });
}

/** White space, commas, braces and backslashes end a key in Markdown and LaTeX. */
function keyOf(name: string): string | undefined {
  return name === '' || /[\s,{}\\]/.test(name) ? undefined : name;
}

function scoreOf({ fields }: OutlinedMap): number {
  if (!isHayagrivaType(bareValue(fields.get('type')).toLowerCase())) {
    return 0;
  }
  const isTelling = tellingFields.some((name) => fields.has(name));
  const hasTitle = fields.has('title');
  return hasTitle && isTelling ? 0.9 : hasTitle || fields.has('parent') ? 0.5 : 0;
}

/** The best of the first entries tells, where at least half of them are entries; the last may be cut off. */
function recogniseEntries(name: string, text: string): number {
  const maps = (outlineOf(name, text)?.maps ?? []).filter(({ isItem }) => !isItem);
  const scores = maps.map(scoreOf);
  const good = scores.filter((score) => score > 0).length;
  return good * 2 >= scores.length ? Math.max(0, ...scores) : 0;
}
