import { lineEndOf } from '../base/text';
import { writeCslJson } from '../export/cslJsonWriter';
import type { Paper } from '../model/paper';
import type { AdditionWriter, WriteOptions } from './additionWriter';

/** How the items of a list are set: what stands before each, between its parts, and at the list's end. */
interface ListStyle {
  /** The line end and indentation before an item; empty where items stand on one line. */
  readonly before: string;
  /** What is indented by more inside an item; `undefined` for items on one line. */
  readonly inner: string | undefined;
}

/** Papers as plain CSL items, without what only some people want in their bibliography unless the text has it. */
export function cslItemsOf(
  text: string,
  papers: readonly Paper[],
  { facts }: WriteOptions,
): readonly object[] {
  const items = JSON.parse(writeCslJson(papers)) as readonly Readonly<Record<string, unknown>>[];
  const drops = ['abstract', 'custom', 'keyword', 'citation-key'].filter(
    (name) => facts === 'usual' && !new RegExp(`"?\\b${name}"?\\s?:`).test(text),
  );
  return items.map((item) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => !drops.includes(name))),
  );
}

/** Adds items at the end of a CSL-JSON list, set as its items are. Refuses what is no list of items. */
export const addToCslJson: AdditionWriter = (text, papers, options) => {
  const items = cslItemsOf(text, papers, options);
  if (text.trim() === '') {
    return { edit: { span: { start: 0, end: text.length }, newText: `${JSON.stringify(items, null, 2)}\n` } };
  }
  const end = text.trimEnd().length - 1;
  if (!isList(text) || text.charAt(end) !== ']') {
    return { refusal: { code: 'broken' } };
  }
  const last = text.slice(0, end).trimEnd().length;
  const isEmpty = text.charAt(last - 1) === '[';
  const eol = lineEndOf(text);
  const style = isEmpty ? { before: `${eol}  `, inner: '  ' } : styleOf(text);
  const written = items.map(
    (item) => style.before + itemText(item, style, { eol, escapes: options.escapes }),
  );
  const newText = (isEmpty ? '' : ',') + written.join(',') + (isEmpty && last === end ? eol : '');
  return { edit: { span: { start: last, end: last }, newText } };
};

function isList(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every((item) => typeof item === 'object' && item !== null);
  } catch {
    return false;
  }
}

function styleOf(text: string): ListStyle {
  const match = /^\s*\[(\s*)\{(\s*)/.exec(text.slice(0, 10_000));
  const [before, first] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (!/[\r\n]/.test(first)) {
    return { before, inner: undefined };
  }
  const outer = lastLine(before);
  return { before, inner: lastLine(first).slice(outer.length) || '  ' };
}

function lastLine(space: string): string {
  return space.slice(Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r')) + 1);
}

function itemText(
  item: object,
  { before, inner }: ListStyle,
  { eol, escapes }: { readonly eol: string; readonly escapes: boolean },
): string {
  const json = inner === undefined ? JSON.stringify(item) : JSON.stringify(item, null, inner);
  const indented = json.replaceAll('\n', eol + lastLine(before));
  return escapes ? indented.replace(/[\u0080-\uffff]/g, unicodeEscape) : indented;
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
