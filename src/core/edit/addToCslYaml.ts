import { LineIndex, lineEndOf } from '../base/text';
import { yamlLines } from '../export/yamlLines';
import { YamlParser } from '../import/yaml/yamlParse';
import { valueIn } from '../import/yaml/yamlTree';
import type { YamlNode } from '../import/yaml/yamlTree';
import { cslItemsOf } from './addToCslJson';
import type { AdditionWriter } from './additionWriter';

/** Adds items at the end of a CSL-YAML list, or of the list under `references`. Refuses lists in brackets. */
export const addToCslYaml: AdditionWriter = (text, papers, options) => {
  const items = cslItemsOf(text, papers, options);
  const eol = lineEndOf(text);
  const write = (column: number): string => items.map((item) => itemText(item, column, eol)).join('');
  if (text.trim() === '') {
    return { edit: { span: { start: 0, end: text.length }, newText: `references:${eol}${write(0)}` } };
  }
  const { roots, mistake } = new YamlParser().parse(text, 0);
  const [root] = roots;
  const list = root?.kind === 'list' ? root : valueIn(root, 'references');
  const place = roots.length > 1 || mistake || list?.kind !== 'list' ? undefined : placeIn(text, list.items);
  if (!place) {
    return { refusal: { code: 'broken' } };
  }
  const gap = place.at > 0 && !/[\r\n]$/.test(text.slice(0, place.at)) ? eol : '';
  return { edit: { span: { start: place.at, end: place.at }, newText: gap + write(place.column) } };
};

/** Behind the line on which the last item ends, and the column of the items' dashes; none for lists in brackets. */
function placeIn(
  text: string,
  items: readonly YamlNode[],
): { readonly at: number; readonly column: number } | undefined {
  const last = items[items.length - 1];
  if (!last) {
    return undefined;
  }
  const lines = new LineIndex(text);
  const { line, character } = lines.positionAt(last.span.start);
  const lineStart = last.span.start - character;
  const dash = /^([ ]*)-[ ]+$/.exec(text.slice(lineStart, last.span.start));
  const end = last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length;
  const rest = /^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(text.slice(end))?.[0] ?? '';
  return dash && line >= 0 ? { at: end + rest.length, column: dash[1]?.length ?? 0 } : undefined;
}

function itemText(item: object, column: number, eol: string): string {
  const indent = ' '.repeat(column);
  return yamlLines(item)
    .map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}${eol}`)
    .join('');
}
