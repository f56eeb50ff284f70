import { insertion, lineEndOf } from '../base/text';
import type { Span } from '../base/text';
import { yamlLines } from '../export/yamlLines';
import { frontMatterOf } from '../import/yaml/cslYamlFrontMatter';
import { YamlParser } from '../import/yaml/yamlParse';
import { valueIn } from '../import/yaml/yamlTree';
import type { YamlNode } from '../import/yaml/yamlTree';
import { cslItemsOf } from './addToCslJson';
import type { AdditionWriter } from './additionWriter';
import { isOnlyComments, openEnd } from './yamlText';

/** How the items of a list are set. */
interface ListStyle {
  /** What stands before an item: its dash, with the white space round it. */
  readonly dash: string;
  readonly isSpaced: boolean;
}

/**
 * Adds items at the end of a CSL-YAML list, or of the list under `references`, also in Markdown's front matter. Refuses lists in brackets; the
 * brackets of an empty one give way to the items.
 */
export const addToCslYaml: AdditionWriter = (text, papers, options) => {
  const items = cslItemsOf(text, papers, options);
  const eol = lineEndOf(text);
  const write = (style: ListStyle): string =>
    items.map((item) => itemText(item, style, eol)).join(style.isSpaced ? eol : '');
  const plain: ListStyle = { dash: '- ', isSpaced: false };
  const named = findEmptyList(text);
  const isNamed = named !== undefined;
  if (named?.brackets) {
    return { edit: { span: named.brackets, newText: (eol + write(plain)).trimEnd() } };
  }
  if (isNamed || isOnlyComments(text)) {
    const { at, lead } = openEnd(text, eol);
    return { edit: insertion(at, `${lead}${isNamed ? '' : `references:${eol}`}${write(plain)}`) };
  }
  const { roots, mistake } = new YamlParser().parse(frontMatterOf(text) ?? text, 0);
  const [root] = roots;
  const list = root?.kind === 'list' ? root : valueIn(root, 'references');
  if (roots.length > 1 || mistake || list?.kind !== 'list') {
    return { refusal: { code: 'broken' } };
  }
  const place = placeIn(text, list.items);
  return place
    ? { edit: insertion(place.at, place.lead(eol) + write(place.style)) }
    : { refusal: { code: 'broken' } };
};

/** A text that has the name of the list only, or an empty list in brackets: where these are. */
function findEmptyList(text: string): { readonly brackets: Span | undefined } | undefined {
  const line = /^references:(?:[ \t]*|([ \t]+\[[ \t]*\][ \t]*))$/m.exec(text);
  const end = line ? line.index + line[0].length : 0;
  if (!line || !isOnlyComments(text.slice(0, line.index) + text.slice(end))) {
    return undefined;
  }
  const brackets = line[1];
  return {
    brackets: brackets === undefined ? undefined : { start: end - brackets.length, end },
  };
}

/** Whether a text has the name of the list only, or an empty list under it. */
export function hasEmptyList(text: string): boolean {
  return findEmptyList(text) !== undefined;
}

interface ListPlace {
  readonly at: number;
  /** What stands before the first new item. */
  readonly lead: (eol: string) => string;
  readonly style: ListStyle;
}

/** How much of the text before an item is looked at for its dash. */
const before = 400;

/** Behind the line on which the last item ends; `undefined` where that has no dash before it. */
function placeIn(text: string, items: readonly YamlNode[]): ListPlace | undefined {
  const last = items[items.length - 1];
  const own = last && dashBefore(text, last);
  if (!last || own === undefined) {
    return undefined;
  }
  const end = last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length;
  const rest = /^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(text.slice(end))?.[0] ?? '';
  const at = end + rest.length;
  const isOpen = at > 0 && !/[\r\n]$/.test(text.slice(0, at));
  const isSpaced = items.length > 1 && hasBlankLineBefore(text, last);
  return {
    at,
    lead: (eol) => (isOpen ? eol : '') + (isSpaced ? eol : ''),
    style: { dash: /[\r\n]/.test(own) ? `${/^[ ]*/.exec(own)?.[0] ?? ''}- ` : own, isSpaced },
  };
}

/** An item's dash with the white space round it, and what may name or type the item. */
function dashBefore(text: string, { span }: YamlNode): string | undefined {
  const lines = text.slice(Math.max(0, span.start - before), span.start);
  const found = /(?:^|[\r\n])( *-(?: +| *(?:\r\n|\n|\r) *)?)((?:[&!][^\s]*\s+){0,2})$/.exec(lines);
  const [, dash, mark = ''] = found ?? [];
  return dash === undefined || (!/\s$/.test(dash) && mark === '') ? undefined : dash;
}

function hasBlankLineBefore(text: string, { span }: YamlNode): boolean {
  const lines = text.slice(Math.max(0, span.start - before), span.start);
  return /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r) *-[^\r\n]*(?:(?:\r\n|\n|\r) *)?$/.test(lines);
}

function itemText(item: object, { dash }: ListStyle, eol: string): string {
  const indent = ' '.repeat(dash.length);
  return yamlLines(item)
    .map((line, i) => (i === 0 ? dash : indent) + line + eol)
    .join('');
}
