import { insertion, lineEndOf } from '../base/text';
import { writeCslJson } from '../export/cslJsonWriter';
import { scanJsonList } from '../import/cslJson/cslJsonScan';
import type { JsonItem } from '../import/cslJson/cslJsonScan';
import type { Paper } from '../model/paper';
import type { AdditionWriter, WriteOptions } from './additionWriter';
import { afterLineEndOrComma, jsonInStyle, jsonStyleOf, ownJsonStyle } from './jsonStyle';

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

/**
 * Adds items at the end of a CSL-JSON list, bare or under `references` or `items`, set as its items are. Refuses what is
 * no list, or not sound.
 */
export const addToCslJson: AdditionWriter = (text, papers, options) => {
  const items = cslItemsOf(text, papers, options);
  if (text.trim() === '') {
    const end = /^[\r\n]/.test(text) ? '' : '\n';
    return { edit: insertion(0, JSON.stringify(items, null, 2) + end) };
  }
  const place = findPlace(text);
  if (!place) {
    return { refusal: { code: 'broken' } };
  }
  const eol = lineEndOf(text);
  const escapes = options.escapes || hasEscapedLetters(text);
  const style = place.last ? jsonStyleOf(text, place.first ?? place.last) : ownJsonStyle;
  const before = place.last ? place.between : `${eol}  `;
  const written = items.map((item) =>
    jsonInStyle(item, style, { indent: afterLineEndOrComma(before), eol, escapes }),
  );
  const isBare = !place.last && text.charAt(place.at) === ']';
  const lead = place.last ? before : before.replace(',', '');
  const separator = place.last ? before : `,${before}`;
  return { edit: insertion(place.at, lead + written.join(separator) + (isBare ? eol : '')) };
};

/** Where a list can go on: behind its last item, or its bracket where it has none. */
interface ListPlace {
  readonly at: number;
  readonly first: JsonItem | undefined;
  readonly last: JsonItem | undefined;
  /** What stands between two items, with its comma. */
  readonly between: string;
}

function findPlace(text: string): ListPlace | undefined {
  const empty = /^\s*\[(?=\s*\]\s*$)/.exec(text)?.[0];
  if (empty !== undefined) {
    return { at: empty.length, first: undefined, last: undefined, between: '' };
  }
  const items = soundItems(text);
  const last = items?.[items.length - 1];
  const rest = last && text.slice(last.span.end);
  if (!items || !last || rest === undefined || !/^(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*\]/.test(rest)) {
    return undefined;
  }
  return { at: last.span.end, first: items[0], last, between: betweenItems(text, items) };
}

/** The objects of a text; `undefined` where any of it is at fault. */
function soundItems(text: string): readonly JsonItem[] | undefined {
  const { items, faults } = scanJsonList(text);
  const all = [...items.flatMap((item) => item.faults), ...faults];
  return all.some(({ severity }) => severity === 'error') ? undefined : items;
}

/** As between the last two; where there is one only, as before it. */
function betweenItems(text: string, items: readonly JsonItem[]): string {
  const [before, last] = items.length > 1 ? items.slice(-2) : [undefined, items[0]];
  const start = last?.span.start ?? 0;
  const found = before ? text.slice(before.span.end, start) : `,${spaceBefore(text, start)}`;
  return /^\s*,\s*$/.test(found) ? found : `,${spaceBefore(text, start)}`;
}

function spaceBefore(text: string, at: number): string {
  const before = text.slice(0, at);
  return before.slice(before.trimEnd().length);
}

/** Whether a program wrote the text that says letters beyond ASCII by their numbers. */
function hasEscapedLetters(text: string): boolean {
  return /\\u(?:00[c-f]|01)[0-9a-f]/i.test(text) && !/[^\u0000-\u007f]/.test(text);
}
