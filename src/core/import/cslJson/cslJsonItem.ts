import { extraListFields, extraTextFields } from '../../model/customFields';
import { cslDateVariables, cslNameVariables, cslTextVariables } from '../../model/cslItem';
import type { CslDraft, CslItem, CslName, CslTextVariable } from '../../model/cslItem';
import { normaliseArxiv } from '../../model/paper';
import type { Severity } from '../../model/problem';
import type { RecordExtras } from '../../model/record';
import { isUnclearDate, unclearDateMessage } from '../dateText';
import { cslTypeOf } from './cslJsonTypes';
import {
  dateFromJson,
  isBlank,
  isJsonObject,
  nameFromJson,
  textFromJson,
  textsFromJson,
} from './cslJsonValues';
import type { JsonObject } from './cslJsonValues';

/** Something to tell about one item; where it stands is known to the caller. */
export interface ItemNote {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** The name of the field that it is about; none where it is about the whole item. */
  readonly field?: string;
}

/** What one CSL-JSON object says. */
export interface CslJsonFacts {
  readonly key: string | undefined;
  readonly item: CslItem;
  readonly extras: RecordExtras;
  readonly notes: readonly ItemNote[];
}

/** Names of variables in older CSL-JSON (citeproc-js, CSL 1.0.1) and what they are called now. */
const olderNames: readonly (readonly [older: string, variable: CslTextVariable])[] = [
  ['shortTitle', 'title-short'],
  ['journalAbbreviation', 'container-title-short'],
  ['event', 'event-title'],
];

/** The variable for each name. */
const textNames: ReadonlyMap<string, CslTextVariable> = new Map([
  ...cslTextVariables.map((variable) => [variable, variable] as const),
  ...olderNames,
]);

/** Identifiers of which a source may give several, as one text. */
const joinedVariables = new Set<CslTextVariable>(['ISBN', 'ISSN', 'keyword']);

/** How much of a note is looked at for what it says of the item. */
const longestNote = 2000;

/** Reads the fields of one object that are known; others are never looked at, let alone copied. */
class ItemReader {
  readonly notes: ItemNote[] = [];
  readonly #source: JsonObject;
  readonly #draft: CslDraft;

  constructor(source: JsonObject) {
    this.#source = source;
    this.#draft = { type: this.#type() };
  }

  read(): CslItem {
    for (const name of Object.keys(this.#source)) {
      const variable = textNames.get(name);
      if (variable !== undefined && (name === variable || isBlank(this.#source[variable]))) {
        this.#readText(variable, this.#source[name]);
      }
    }
    this.#readNames();
    this.#readDates();
    return this.#draft;
  }

  #readText(variable: CslTextVariable, value: unknown): void {
    if (value === null || value === undefined) {
      return;
    }
    const texts = textsFromJson(value);
    const text = joinedVariables.has(variable) ? texts.join(', ') : texts[0];
    if (text) {
      this.#draft[variable] = text;
    } else if (!isBlank(value)) {
      this.#ignored(variable, 'a text');
    }
  }

  #type(): string {
    const type = textFromJson(this.#source.type);
    if (type === undefined) {
      this.#note('missing-type', 'This item has no type; it was read as a document.');
    }
    return type === undefined ? 'document' : cslTypeOf(type);
  }

  #readNames(): void {
    for (const variable of cslNameVariables) {
      const value = this.#source[variable];
      if (isBlank(value)) {
        continue;
      }
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      const names = values.map(nameFromJson).filter((name): name is CslName => name !== undefined);
      if (names.length > 0) {
        this.#draft[variable] = names;
      }
      if (names.length < values.length) {
        this.#ignored(variable, 'a list of names');
      }
    }
  }

  #readDates(): void {
    for (const variable of cslDateVariables) {
      const value = this.#source[variable];
      const date = dateFromJson(value);
      if (date) {
        this.#draft[variable] = date;
        this.#tellUnclear(variable, value);
      } else if (!isBlank(value) && !isEmptyDate(value)) {
        this.#ignored(variable, 'a date');
      }
    }
  }

  #tellUnclear(variable: string, value: unknown): void {
    const text = textFromJson(isJsonObject(value) ? value.raw : value);
    if (text !== undefined && isUnclearDate(text)) {
      const message = unclearDateMessage(text);
      this.notes.push({ severity: 'warning', code: 'unclear-date', message, field: variable });
    }
  }

  #ignored(variable: string, expected: string): void {
    const message = `What "${variable}" says here was ignored: ${expected} was expected.`;
    this.notes.push({ severity: 'warning', code: 'bad-field', message, field: variable });
  }

  #note(code: string, message: string): void {
    this.notes.push({ severity: 'warning', code, message });
  }
}

/** `{}` and `{"date-parts": [[null]]}`, as Crossref writes it, say that there is no date: no reason to complain. */
function isEmptyDate(value: unknown): boolean {
  if (!isJsonObject(value)) {
    return false;
  }
  const parts: unknown = value['date-parts'] ?? [];
  return Array.isArray(parts) && parts.flat().every((part) => part === null);
}

/**
 * The citation key: `citation-key`, else what Zotero's field Extra says, else `id`, unless that is an address or a number of Zotero's (`123/ABCD2345`)
 * or has in it what ends a key in Markdown and LaTeX (white space, comma, braces, backslash).
 */
function keyOf(source: JsonObject): string | undefined {
  const key =
    textFromJson(source['citation-key']) ?? keyFromNote(source.note) ?? keyFromId(textFromJson(source.id));
  return key === undefined || /[\s,{}\\]/.test(key) ? undefined : key;
}

function keyFromNote(note: unknown): string | undefined {
  return /^citation key: ?(\S+)$/im.exec(textFromJson(note)?.slice(0, longestNote) ?? '')?.[1];
}

function keyFromId(id: string | undefined): string | undefined {
  return id?.includes('://') || /^(?:https?:|\d+\/[A-Z0-9]+$)/.test(id ?? '') ? undefined : id;
}

function splitKeywords(text: string | undefined): readonly string[] {
  const parts = (text ?? '').split(text?.includes(';') ? ';' : ',');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function extrasOf(source: JsonObject, keyword: string | undefined): RecordExtras {
  const custom = isJsonObject(source.custom) ? source.custom : {};
  const extras: { -readonly [K in keyof RecordExtras]: RecordExtras[K] } = {};
  for (const field of extraTextFields) {
    const text = textFromJson(custom[field]);
    const kept = field === 'arxiv' ? normaliseArxiv(text) : text;
    if (kept !== undefined) {
      extras[field] = kept;
    }
  }
  for (const field of extraListFields) {
    const texts = textsFromJson(custom[field]);
    const all = field === 'keywords' ? [...texts, ...splitKeywords(keyword)] : texts;
    if (all.length > 0) {
      extras[field] = [...new Set(all)];
    }
  }
  return extras;
}

/** Reads one CSL-JSON object. The answer shares nothing with `source` and has only fields that we know. */
export function readCslJsonItem(source: JsonObject): CslJsonFacts {
  const reader = new ItemReader(source);
  const item = reader.read();
  return { key: keyOf(source), item, extras: extrasOf(source, item.keyword), notes: reader.notes };
}
