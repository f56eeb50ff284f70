import type { JsonItem } from '../import/cslJson/cslJsonScan';

/** How an object is set in JSON. */
export interface JsonStyle {
  /** What its members are indented by; `undefined` where they stand on one line. */
  readonly inner: string | undefined;
  readonly colon: string;
  readonly comma: string;
  /** What stands inside its braces on one line. */
  readonly padding: string;
}

/** How Papershelf itself writes JSON. */
export const ownJsonStyle: JsonStyle = { inner: '  ', colon: ': ', comma: ',', padding: '' };

/** How an item of a text is set. */
export function jsonStyleOf(text: string, { span }: JsonItem): JsonStyle {
  const item = text.slice(span.start, span.end);
  const [, first = ''] = /^\{(\s*)/.exec(item) ?? [];
  const [, colon = ':'] = /^\{\s*"(?:[^"\\]|\\.)*"([ \t]*:[ \t]*)/.exec(item) ?? [];
  if (!/[\r\n]/.test(first)) {
    const comma = /["\]}\d],[ \t]+"/.test(item) ? ', ' : ',';
    return { inner: undefined, colon, comma, padding: first };
  }
  const before = text.slice(0, span.start);
  const outer = /[ \t]*$/.exec(before.slice(-200))?.[0] ?? '';
  return { inner: afterLineEndOrComma(first).slice(outer.length) || '  ', colon, comma: ',', padding: '' };
}

/** What stands behind the last line end or comma of a stretch between items. */
export function afterLineEndOrComma(space: string): string {
  return space.slice(Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r'), space.lastIndexOf(',')) + 1);
}

/** Where an item goes: what its further lines begin with, and how they end; `escapes`: letters beyond ASCII as numbers. */
export interface JsonPlace {
  readonly indent: string;
  readonly eol: string;
  readonly escapes: boolean;
}

/** An object as JSON in a style. */
export function jsonInStyle(value: object, style: JsonStyle, { indent, eol, escapes }: JsonPlace): string {
  const lines = JSON.stringify(value, null, style.inner ?? 1).replace(
    /^(\s*"(?:[^"\\]|\\.)*"): /gm,
    (_, name: string) => name + style.colon,
  );
  const json = style.inner === undefined ? onOneLine(lines, style) : lines.replaceAll('\n', eol + indent);
  return escapes ? json.replace(/[\u0080-\uffff]/g, unicodeEscape) : json;
}

/** No text of JSON has a line end in it, so that those of the layout are all there are. */
function onOneLine(lines: string, { comma, padding }: JsonStyle): string {
  return lines
    .replace(/,\n\s*/g, comma)
    .replace(/\{\n\s*/g, `{${padding}`)
    .replace(/\n\s*\}/g, `${padding}}`)
    .replace(/\n\s*/g, '');
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
