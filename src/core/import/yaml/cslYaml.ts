import { collapseWhitespace } from '../../base/text';
import type { CslDraft, CslItem, CslTextVariable } from '../../model/cslItem';
import { readCslJsonItem } from '../cslJson/cslJsonItem';
import type { ItemNote } from '../cslJson/cslJsonItem';
import { isJsonObject } from '../cslJson/cslJsonValues';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { runSteps } from '../importSteps';
import { recogniseCslYaml } from './cslYamlRecognise';
import { frontMatterOf, isMarkdownName } from './cslYamlFrontMatter';
import { cslMarkupOf } from './pandocMarkup';
import { repeatedField, YamlRecords } from './yamlRecords';
import { readYamlInSteps } from './yamlSteps';
import { plainValueOf } from './yamlTree';
import type { YamlFault, YamlList, YamlMap, YamlNode } from './yamlTree';

/** Texts that pandoc takes for Markdown and that CSL allows markup in. */
const markedVariables: readonly CslTextVariable[] = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'event-title',
  'original-title',
  'reviewed-title',
  'volume-title',
];

/**
 * Reads CSL items as YAML: pandoc's `references:`, also in the front matter of Markdown, or a list alone. Format:
 * https://pandoc.org/MANUAL.html#specifying-bibliographic-data; the items are those of CSL-JSON.
 */
export class CslYamlImporter implements Importer {
  readonly format = 'csl-yaml';

  recognise(name: string, text: string): number {
    if (!isMarkdownName(name)) {
      return recogniseCslYaml(name, text);
    }
    const front = frontMatterOf(text) ?? text;
    return /^\ufeff?---/.test(front) && /^references:/m.test(front) ? recogniseCslYaml('', front) : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  *readInSteps(text: string): ImportSteps {
    const records = new YamlRecords(text, 'item');
    const { roots, faults } = yield* readYamlInSteps(frontMatterOf(text) ?? text);
    records.tellAll(faults);
    for (const list of roots.flatMap(listsIn)) {
      list.items.forEach((item) => readItem(item, records));
      yield [];
    }
    const { records: read, ...end } = records.result();
    yield read;
    return end;
  }
}

function isList(node: YamlNode | undefined): node is YamlList {
  return node?.kind === 'list';
}

/** The list that a document is, or those under its `references`; `items` is what CSL-JSON says in this place. */
function listsIn(root: YamlNode): readonly YamlList[] {
  if (root.kind !== 'map') {
    return [root].filter(isList);
  }
  const fields = ['references', 'items'].map((name) => root.fields.get(name));
  const repeated = root.repeated.filter(({ name }) => name === 'references');
  return [...fields, ...repeated].map((field) => field?.value).filter(isList);
}

function readItem(node: YamlNode, records: YamlRecords): void {
  const head = { start: node.span.start, end: node.span.start + 1 };
  const plain = plainValueOf(node);
  if (node.kind !== 'map' || !isJsonObject(plain)) {
    if (node.kind !== 'nothing') {
      const message = 'This is not an item: an item has fields, such as "id" and "title".';
      records.tell({ severity: 'error', code: 'not-an-item', message, span: head });
    }
    return;
  }
  const { key, item, extras, notes } = readCslJsonItem(plain);
  const faults = [
    ...node.repeated.map(({ name, nameSpan }) => repeatedField(name, nameSpan)),
    ...notes.map((note) => faultOf(note, node)),
  ];
  records.keep({ key, item: withMarkup(item), extras, faults, span: node.span, head });
}

function faultOf({ field, ...note }: ItemNote, node: YamlMap): YamlFault {
  const span = field === undefined ? undefined : node.fields.get(field)?.nameSpan;
  return { ...note, span: span ?? { start: node.span.start, end: node.span.start + 1 } };
}

function withMarkup(item: CslItem): CslItem {
  const draft: CslDraft = { ...item };
  for (const variable of markedVariables) {
    const text = item[variable];
    if (text !== undefined) {
      draft[variable] = cslMarkupOf(collapseWhitespace(text));
    }
  }
  return draft;
}
