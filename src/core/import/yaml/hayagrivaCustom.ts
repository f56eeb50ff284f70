import { cslDateVariables, cslNameVariables, cslTextVariables } from '../../model/cslItem';
import type { CslDate, CslDraft, CslItem, CslName } from '../../model/cslItem';
import { hayagrivaAliases, hayagrivaBeside, hayagrivaTypeOf } from '../../model/hayagrivaMapping';
import { withoutMarkup } from '../../model/paper';
import { fullName, isAndOthers, personFromCsl } from '../../model/person';
import type { RecordExtras } from '../../model/record';
import { readCslJsonItem } from '../cslJson/cslJsonItem';
import { isJsonObject, textsFromJson } from '../cslJson/cslJsonValues';
import { plainValueOf, valueIn } from './yamlTree';
import type { YamlMap } from './yamlTree';

/** What an entry says beside Hayagriva's own fields. */
export interface EntryCustom {
  /** What Hayagriva's own fields have no place for. */
  readonly unsaid: CslItem;
  /** What they say less exactly. */
  readonly exact: CslItem;
  /** What is read of them and was not meant. */
  readonly seeming: CslItem;
  readonly extras: RecordExtras;
}

/**
 * What stands under an entry's `custom`, as our writer puts it there: own facts, and CSL's variables. Also its
 * `keywords`, which people write although Hayagriva has no such field.
 */
export function customOfEntry(entry: YamlMap): EntryCustom {
  const node = valueIn(entry, 'custom');
  const custom = node && plainValueOf(node);
  const fields = isJsonObject(custom) ? custom : {};
  const { extras } = readCslJsonItem({ custom: fields });
  const words = valueIn(entry, 'keywords');
  const keywords = words
    ? textsFromJson(plainValueOf(words)).flatMap((text) => text.split(/[,;]/).map((part) => part.trim()))
    : [];
  const all = [...new Set([...(extras.keywords ?? []), ...keywords])].filter((word) => word !== '');
  return {
    unsaid: itemIn(fields[hayagrivaBeside.unsaid]),
    exact: itemIn(fields[hayagrivaBeside.exact]),
    seeming: itemIn(fields[hayagrivaBeside.seeming]),
    extras: all.length > 0 ? { ...extras, keywords: all } : extras,
  };
}

function itemIn(value: unknown): CslItem {
  return readCslJsonItem(isJsonObject(value) ? value : {}).item;
}

function namesInText(names: readonly CslName[]): string {
  const people = names.map(personFromCsl).filter((person) => !isAndOthers(person));
  return people.map(fullName).join(';');
}

function beginsAlike(own: CslDate, more: CslDate): boolean {
  const [parts = []] = own['date-parts'] ?? [];
  const [others = []] = more['date-parts'] ?? [];
  return parts.length === others.length && parts.every((part, i) => part === others[i]);
}

function areTextsAlike(own: string, exact: string): boolean {
  return withoutMarkup(own) === withoutMarkup(exact);
}

function areNamesAlike(own: readonly CslName[], exact: readonly CslName[]): boolean {
  return namesInText(own) === namesInText(exact);
}

/** The value of a variable: the entry's own, the more exact one where that says the same, or what has no place in it. */
function valueOf<T>(
  own: T | undefined,
  unsaid: T | undefined,
  exact: T | undefined,
  areAlike: (own: T, exact: T) => boolean,
): T | undefined {
  return own === undefined ? unsaid : exact !== undefined && areAlike(own, exact) ? exact : own;
}

/** What an entry says under another variable's name, where that still says it. The series of a whole is then none. */
function addAliases(draft: CslDraft, own: CslItem, exact: CslItem): void {
  for (const [variable, alias] of hayagrivaAliases) {
    const [text, said] = [exact[variable], own[alias]];
    if (
      draft[variable] === undefined &&
      text !== undefined &&
      said !== undefined &&
      areTextsAlike(said, text)
    ) {
      draft[variable] = text;
      if (alias === 'collection-title') {
        delete draft['collection-title'];
      }
    }
  }
}

/** What an entry's own fields say of a variable: nothing where they are as they were when they only seemed to say it. */
function meant<T>(own: T | undefined, seeming: T | undefined): T | undefined {
  return seeming !== undefined && JSON.stringify(own) === JSON.stringify(seeming) ? undefined : own;
}

/**
 * The item, with what stands beside it. Who changes an entry changes Hayagriva's own fields: where these say anything
 * else, they count, and what one of them said is gone with it.
 */
export function withCustomItem(
  own: CslItem,
  { unsaid, exact, seeming }: EntryCustom,
  entryType: string,
): CslItem {
  const draft: CslDraft = { type: own.type };
  for (const name of cslTextVariables) {
    const value = valueOf(meant(own[name], seeming[name]), unsaid[name], exact[name], areTextsAlike);
    if (value !== undefined) {
      draft[name] = value;
    }
  }
  for (const name of cslNameVariables) {
    const value = valueOf(meant(own[name], seeming[name]), unsaid[name], exact[name], areNamesAlike);
    if (value !== undefined) {
      draft[name] = value;
    }
  }
  for (const name of cslDateVariables) {
    const value = valueOf(meant(own[name], seeming[name]), unsaid[name], exact[name], beginsAlike);
    if (value !== undefined) {
      draft[name] = value;
    }
  }
  addAliases(draft, own, exact);
  const { type } = exact;
  const isOfType = type !== 'document' && hayagrivaTypeOf(type).type === entryType;
  return isOfType ? { ...draft, type } : draft;
}
