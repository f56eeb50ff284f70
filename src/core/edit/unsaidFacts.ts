import { collapseWhitespace } from '../base/text';
import { hayagrivaEntry } from '../export/hayagrivaWriter';
import type { Beside, Unsaid } from '../export/hayagrivaWriter';
import type { YamlValue } from '../export/yamlLines';
import { readHayagrivaEntry } from '../import/yaml/hayagrivaItem';
import { mapOf } from '../import/yaml/yamlTree';
import type { YamlMap, YamlNode } from '../import/yaml/yamlTree';
import { cslDateVariables, cslNameVariables, cslTextVariables } from '../model/cslItem';
import type { CslItem } from '../model/cslItem';
import { hayagrivaAliases } from '../model/hayagrivaMapping';
import { withoutMarkup } from '../model/paper';
import type { Paper } from '../model/paper';

/** A value in one order of its parts; white space, which many formats cannot keep, as one space. */
function canonical(value: unknown): unknown {
  if (typeof value === 'string') {
    return collapseWhitespace(value);
  }
  if (Array.isArray(value)) {
    return value.map(canonical);
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, part]) => [name, canonical(part)])
    : value;
}

const variables = ['type', ...cslTextVariables, ...cslNameVariables, ...cslDateVariables] as const;
type Variable = (typeof variables)[number];

/** Whether what a variable says is read from an entry under another name. */
function isSaidAs(variable: Variable, item: CslItem, said: CslItem): boolean {
  return hayagrivaAliases.some(([name, alias]) => {
    const [text, told] = [item[name], said[alias]];
    return name === variable && item[alias] === undefined && told !== undefined && isSameText(text, told);
  });
}

function isSameText(text: string | undefined, told: string): boolean {
  return text !== undefined && withoutMarkup(text) === withoutMarkup(told);
}

/** What is read of an entry and its item does not say; the series that only names what the item stands in is none. */
function findSeeming(item: CslItem, said: CslItem): readonly Variable[] {
  return variables.filter(
    (name) =>
      item[name] === undefined &&
      said[name] !== undefined &&
      !(name === 'collection-title' && isSaidAs('container-title', item, said)),
  );
}

function picked(item: CslItem, names: readonly Variable[]): Partial<CslItem> {
  return Object.fromEntries(names.map((name) => [name, item[name]]));
}

/** What an item says that its entry does not, or not as exactly, or not at all; `undefined` where both say the same. */
function findUnsaid(item: CslItem, said: CslItem): Beside | undefined {
  const names = variables.filter(
    (name) =>
      item[name] !== undefined &&
      JSON.stringify(canonical(item[name])) !== JSON.stringify(canonical(said[name])),
  );
  const seeming = findSeeming(item, said);
  const isExact = (name: Variable): boolean => said[name] !== undefined || isSaidAs(name, item, said);
  return names.length + seeming.length === 0
    ? undefined
    : {
        unsaid: picked(
          item,
          names.filter((name) => !isExact(name)),
        ),
        exact: picked(item, names.filter(isExact)),
        seeming: picked(said, seeming),
      };
}

const nowhere = { start: 0, end: 0 };

function isMap(
  value: YamlValue,
): value is Exclude<YamlValue, string | number | boolean | readonly YamlValue[]> {
  return typeof value === 'object' && !Array.isArray(value);
}

function mapOfObject(object: Readonly<Record<string, YamlValue | undefined>>): YamlMap {
  return mapOf(
    nowhere,
    Object.entries(object).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, nameSpan: nowhere, value: nodeOf(value) }],
    ),
  );
}

/** The value as if it had been read from a text. */
function nodeOf(value: YamlValue): YamlNode {
  if (isMap(value)) {
    return mapOfObject(value);
  }
  return typeof value === 'object'
    ? { kind: 'list', span: nowhere, items: value.map(nodeOf) }
    : { kind: 'text', span: nowhere, text: String(value) };
}

/** What an entry of Hayagriva has no field for, or would be read from otherwise, of each paper by its key. */
export function findUnsaidInHayagriva(papers: readonly Paper[]): Unsaid {
  return new Map(
    papers.flatMap((paper): readonly (readonly [string, Beside])[] => {
      const { item } = readHayagrivaEntry(mapOfObject(hayagrivaEntry(paper)));
      const unsaid = findUnsaid(paper.item, item);
      return unsaid === undefined ? [] : [[paper.key, unsaid]];
    }),
  );
}
