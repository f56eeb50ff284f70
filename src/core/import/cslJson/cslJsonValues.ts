import { collapseWhitespace } from '../../base/text';
import type { CslDate, CslName } from '../../model/cslItem';
import { dateFromText, possibleDateParts, seasonFromText } from '../dateText';

/** A JSON object whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or one without members where there is none. */
export function objectFromJson(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The objects of a list; none where it is no list. */
export function objectsFromJson(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** A text, or a number as text, without white space around it; `undefined` for nothing and for anything else. */
export function textFromJson(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return String(value);
  }
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** The texts of a list, or the one text. */
export function textsFromJson(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map(textFromJson).filter((text) => text !== undefined);
}

/** Whether a field that is there has nothing to say: `null`, `""`, `[]`. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

const nameParts = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const;

/** A name object, or a whole name as a text; `undefined` where nobody is named. `name` is Crossref's `literal`. */
export function nameFromJson(value: unknown): CslName | undefined {
  if (!isJsonObject(value)) {
    const literal = textFromJson(value);
    return literal === undefined ? undefined : { literal: collapseWhitespace(literal) };
  }
  const name: Record<string, string | boolean> = {};
  for (const part of nameParts) {
    // Pandoc's older files have the parts of a given name as a list.
    const text = textsFromJson(value[part] ?? (part === 'literal' ? value.name : undefined)).join(' ');
    if (text !== '') {
      name[part] = collapseWhitespace(text);
    }
  }
  if (name.family === undefined && name.given === undefined && name.literal === undefined) {
    return undefined;
  }
  return isTrue(value['comma-suffix']) ? { ...name, 'comma-suffix': true } : name;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}

function integer(value: unknown): number {
  const text = textFromJson(value) ?? '';
  return /^-?\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

/** Months 13 to 16 and 21 to 24 stand for the seasons (CSL-JSON's older habit, and EDTF's). */
function seasonOfMonth(month: number): number | undefined {
  const season = month > 20 ? month - 20 : month - 12;
  return season >= 1 && season <= 4 ? season : undefined;
}

/** `{ "year": 2020, "month": 5 }`, as pandoc writes it in YAML. */
function partsFromWords({ year, month, day }: JsonObject): readonly number[] {
  return isBlank(year) ? [] : [year, month, day].map(integer);
}

/** `[[2020, "5"], [2021]]`, and `[2020, 5]`, which is wrong but common; also a list of pandoc's objects. */
function partsFromJson(value: unknown): readonly (readonly number[])[] {
  if (!Array.isArray(value)) {
    return [];
  }
  if (value.every(isJsonObject)) {
    return value.slice(0, 2).map(partsFromWords);
  }
  const lists: readonly unknown[] = value.some(Array.isArray) ? value : [value];
  return lists.slice(0, 2).map((list) => (Array.isArray(list) ? list.slice(0, 3).map(integer) : []));
}

function seasonFromJson(value: unknown): number | undefined {
  const season = integer(value);
  return season >= 1 && season <= 4 ? season : seasonFromText(textFromJson(value) ?? '');
}

function dateFromObject(value: JsonObject): CslDate | undefined {
  const given = partsFromJson(value['date-parts'] ?? [value]);
  const parts = given.map(possibleDateParts).filter((list) => list.length > 0);
  const season = seasonFromJson(value.season) ?? seasonOfMonth(given[0]?.[1] ?? 0);
  const literal = textFromJson(value.literal);
  const raw = parts.length === 0 ? dateFromText(textFromJson(value.raw) ?? '') : undefined;
  const date: CslDate = {
    ...(raw ?? {}),
    ...(parts.length > 0 ? { 'date-parts': parts } : {}),
    ...(season === undefined ? {} : { season }),
    ...(literal === undefined ? {} : { literal }),
  };
  if (date['date-parts'] === undefined && date.literal === undefined) {
    return undefined;
  }
  return isTrue(value.circa) ? { ...date, circa: true } : date;
}

/** A date object, a bare `date-parts` list, or a date as text or year; `undefined` where there is no date in it. */
export function dateFromJson(value: unknown): CslDate | undefined {
  if (Array.isArray(value)) {
    const values: readonly unknown[] = value;
    return dateFromObject({ ...(isJsonObject(values[0]) ? values[0] : {}), 'date-parts': value });
  }
  return isJsonObject(value) ? dateFromObject(value) : dateFromText(textFromJson(value) ?? '');
}
