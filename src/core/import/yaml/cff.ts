import { editDistance } from '../../base/editDistance';
import type { Span } from '../../base/text';
import type { Importer, ImportResult } from '../importer';
import { readCffWork } from './cffItem';
import { mayBeYaml, outlineOf } from './yamlOutline';
import { readYaml } from './yamlRecover';
import { YamlRecords } from './yamlRecords';
import { isBlankNode, itemsOf, valueIn } from './yamlTree';
import type { YamlField, YamlMap, YamlNode } from './yamlTree';

/**
 * Reads a `CITATION.cff`: the work that it comes with, the one to cite for it, and those that it builds on. Nothing in
 * such a file is a citation key. Format: https://citation-file-format.github.io.
 */
export class CffImporter implements Importer {
  readonly format = 'cff';

  recognise(name: string, text: string): number {
    const isNamedSo = name.endsWith('.cff');
    if (!isNamedSo && !mayBeYaml(name)) {
      return 0;
    }
    const fields = outlineOf(name, text)?.fields;
    const says = fields?.has('cff-version') === true && (fields.has('title') || fields.has('authors'));
    if (isNamedSo) {
      return says || /^["']?cff-version\b/m.test(text) ? 1 : 0.8;
    }
    return says ? 0.95 : 0;
  }

  read(text: string): ImportResult {
    const records = new YamlRecords(text, 'reference');
    const { roots, faults } = readYaml(text);
    records.tellAll(faults);
    const [root] = roots;
    if (root?.kind === 'map') {
      keepWork(root, 'software', records);
      keepReferences(root, records);
    } else if (root && root.kind !== 'nothing') {
      const message = 'This is not a citation file: it has no fields, such as "title" and "authors".';
      records.tell({ severity: 'error', code: 'not-a-map', message, span: firstOf(root.span) });
    }
    return records.result();
  }
}

function firstOf({ start }: Span): Span {
  return { start, end: start + 1 };
}

function keepWork(map: YamlMap, fallbackType: string, records: YamlRecords): void {
  records.keep({
    key: undefined,
    ...readCffWork(map, fallbackType),
    span: map.span,
    head: firstOf(map.span),
  });
}

const ownNames: readonly string[] = ['preferred-citation', 'references'];

/** How many letters of a name may be wrong. */
const mostSlips = 2;

/** Whether this is a work under a name that the format does not have: a slip in one that it has. */
function isMisnamed({ name, value }: YamlField): boolean {
  const isWork = (node: YamlNode): boolean =>
    valueIn(node, 'title')?.kind === 'text' && valueIn(node, 'authors')?.kind === 'list';
  const isNear = ownNames.some((own) => editDistance(own, name, mostSlips) <= mostSlips);
  return isNear && !ownNames.includes(name) && itemsOf(value).some(isWork);
}

/** What is preferred and what is referred to, in the order of the text. */
function keepReferences(root: YamlMap, records: YamlRecords): void {
  const nodes: YamlNode[] = [];
  for (const field of root.fields.values()) {
    const { name, nameSpan, value } = field;
    const isWrong = isMisnamed(field);
    if (isWrong) {
      const message = `This format has no "${name}"; what stands there was read as "references".`;
      records.tell({ severity: 'warning', code: 'unknown-field', message, span: nameSpan });
    }
    if (isWrong || (ownNames.includes(name) && !isBlankNode(value))) {
      itemsOf(value).forEach((node) => nodes.push(node));
    }
  }
  nodes.sort((a, b) => a.span.start - b.span.start).forEach((node) => keepReference(node, records));
}

function keepReference(node: YamlNode, records: YamlRecords): void {
  if (node.kind === 'map') {
    keepWork(node, 'generic', records);
  } else {
    const message = 'This is not a reference: a reference has fields, such as "type" and "title".';
    records.tell({ severity: 'error', code: 'not-a-reference', message, span: firstOf(node.span) });
  }
}
