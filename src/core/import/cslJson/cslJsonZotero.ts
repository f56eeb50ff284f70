import { cslDateVariables, cslNameVariables, cslTextVariables } from '../../model/cslItem';
import { isKnownCslType } from './cslJsonTypes';
import { isJsonObject, textFromJson, textsFromJson } from './cslJsonValues';
import type { JsonObject } from './cslJsonValues';
import { zoteroAttachments, zoteroCreators, zoteroFields, zoteroTypes } from './cslJsonZoteroNames';

type Draft = Record<string, unknown>;

/** The object in which Zotero's fields stand: its API wraps them in `data`. */
function zoteroData(source: JsonObject): JsonObject | undefined {
  const { data } = source;
  const inner = isJsonObject(data) ? data : source;
  return typeof inner.itemType === 'string' ? inner : undefined;
}

/** Whether `source` is an attachment, a note or an annotation in Zotero's own form, and no work. */
export function isZoteroAttachment(source: JsonObject): boolean {
  return zoteroAttachments.has(textFromJson(zoteroData(source)?.itemType) ?? '');
}

function nameOf(creator: JsonObject): Draft {
  const { firstName: given, lastName: family, name } = creator;
  const isWhole = textFromJson(name) !== undefined || (creator.fieldMode === 1 && !textFromJson(given));
  return isWhole ? { literal: textFromJson(name) ?? family } : { family, given };
}

function addCreators(item: Draft, creators: unknown): void {
  for (const creator of Array.isArray(creators) ? (creators as readonly unknown[]) : []) {
    const variable = isJsonObject(creator) ? zoteroCreators.get(textFromJson(creator.creatorType) ?? '') : '';
    if (variable && isJsonObject(creator)) {
      const others = item[variable];
      item[variable] = [...(Array.isArray(others) ? (others as readonly unknown[]) : []), nameOf(creator)];
    }
  }
}

function tagsOf(tags: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(tags) ? tags : [];
  return all.flatMap((tag) => textsFromJson(isJsonObject(tag) ? tag.tag : tag));
}

const texts = new Map<string, string>(cslTextVariables.map((name) => [name.toLowerCase(), name]));
const names = new Set<string>(cslNameVariables);
const dates = new Set<string>(cslDateVariables);

/** A name in a line of the field Extra: `Family || Given`, or a whole one. */
function nameInExtra(text: string): Draft {
  const [family = '', given] = text.split('||').map((part) => part.trim());
  return given === undefined ? { literal: family } : { family, given };
}

/** One line of Extra that says a fact, such as `Original Date: 1900`; `undefined` where it is an ordinary note. */
function factInExtra(line: string): readonly [variable: string, value: unknown] | undefined {
  const [, label = '', value = ''] = /^([A-Za-z][A-Za-z _.-]{1,40}):\s*(\S[^]*)$/.exec(line.trim()) ?? [];
  const name = label.trim().toLowerCase().replace(/ /g, '-');
  if (name === 'citation-key' || name === 'citekey') {
    return ['citation-key', value];
  }
  if (name === 'arxiv') {
    return ['arxiv', value.replace(/\s.*$/, '')];
  }
  if (name === 'type') {
    return isKnownCslType(value) ? ['type', value] : undefined;
  }
  if (names.has(name)) {
    return [name, nameInExtra(value)];
  }
  const variable = dates.has(name) ? name : (texts.get(name) ?? texts.get(name.replace('-', '_')));
  return variable === undefined ? undefined : [variable, value];
}

/** The facts in Zotero's field Extra; what is for other programs (`tex.…`) is left out, the rest is a note. */
function addExtra(item: Draft, custom: Draft, extra: unknown): void {
  const lines = textsFromJson(extra).flatMap((text) => text.split(/\r\n|\n|\r/));
  const notes: string[] = [];
  for (const line of lines) {
    const [variable, value] = factInExtra(line) ?? [];
    if (variable === 'arxiv') {
      custom.arxiv = value;
    } else if (variable !== undefined && names.has(variable)) {
      const others = item[variable];
      item[variable] = [...(Array.isArray(others) ? (others as readonly unknown[]) : []), value];
    } else if (variable !== undefined) {
      item[variable] ??= value;
      item[variable] = variable === 'type' ? value : item[variable];
    } else if (line.trim() !== '' && !/^(?:tex|bibtex|biblatex)[.*:[]/i.test(line.trim())) {
      notes.push(line.trim());
    }
  }
  item.note ??= notes.length > 0 ? notes.join('\n') : undefined;
}

/**
 * An item in Zotero's own form, as its API and Better BibTeX's JSON write it, with CSL's names for its fields;
 * `undefined` for any other object.
 */
export function cslFromZotero(source: JsonObject): JsonObject | undefined {
  const data = zoteroData(source);
  if (!data) {
    return undefined;
  }
  const custom: Draft = { keywords: tagsOf(data.tags) };
  const item: Draft = {
    type: zoteroTypes.get(textFromJson(data.itemType) ?? '') ?? 'document',
    issued: data.date ?? data.dateDecided ?? data.dateEnacted ?? data.issueDate,
    accessed: textFromJson(data.accessDate)?.replace(/[T ]\d\d:.*$/, ''),
    'citation-key': textFromJson(data.citationKey) ?? textFromJson(data.citekey),
    custom,
  };
  for (const [variable, ...fields] of zoteroFields) {
    const field = fields.find((name) => textFromJson(data[name]) !== undefined);
    item[variable] = field === undefined ? undefined : data[field];
  }
  addCreators(item, data.creators);
  addExtra(item, custom, data.extra);
  return item;
}
