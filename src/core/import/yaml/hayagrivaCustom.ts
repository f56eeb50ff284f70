import { cslDateVariables, cslNameVariables, cslTextVariables } from '../../model/cslItem';
import type { CslDate, CslDraft, CslItem, CslName } from '../../model/cslItem';
import { hayagrivaTypeOf } from '../../model/hayagrivaMapping';
import { withoutMarkup } from '../../model/paper';
import { fullName, isAndOthers, personFromCsl } from '../../model/person';
import type { RecordExtras } from '../../model/record';
import { readCslJsonItem } from '../cslJson/cslJsonItem';
import { isJsonObject, textsFromJson } from '../cslJson/cslJsonValues';
import { plainValueOf, valueIn } from './yamlTree';
import type { YamlMap } from './yamlTree';

/** What an entry says beside Hayagriva's own fields. */
export interface EntryCustom {
  readonly item: CslItem;
  readonly extras: RecordExtras;
}

/**
 * What stands under an entry's `custom`, as our writer puts it there: own facts, and a CSL item under `csl`. Also its
 * `keywords`, which people write although Hayagriva has no such field.
 */
export function customOfEntry(entry: YamlMap): EntryCustom {
  const node = valueIn(entry, 'custom');
  const custom = node && plainValueOf(node);
  const fields = isJsonObject(custom) ? custom : {};
  const { item, extras } = readCslJsonItem({
    ...(isJsonObject(fields.csl) ? fields.csl : {}),
    custom: fields,
  });
  const words = valueIn(entry, 'keywords');
  const keywords = words
    ? textsFromJson(plainValueOf(words)).flatMap((text) => text.split(/[,;]/).map((part) => part.trim()))
    : [];
  const all = [...new Set([...(extras.keywords ?? []), ...keywords])].filter((word) => word !== '');
  return { item, extras: all.length > 0 ? { ...extras, keywords: all } : extras };
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

/**
 * The item, with what the custom one says more exactly. Who changes an entry changes Hayagriva's own fields: where these
 * say anything else, they count.
 */
export function withCustomItem(own: CslItem, custom: CslItem, entryType: string): CslItem {
  const draft: CslDraft = { ...own };
  for (const variable of cslTextVariables) {
    const [text, more] = [own[variable], custom[variable]];
    if (more !== undefined && (text === undefined || withoutMarkup(text) === withoutMarkup(more))) {
      draft[variable] = more;
    }
  }
  for (const variable of cslNameVariables) {
    const [names, more] = [own[variable], custom[variable]];
    if (more !== undefined && (names === undefined || namesInText(names) === namesInText(more))) {
      draft[variable] = more;
    }
  }
  for (const variable of cslDateVariables) {
    const [date, more] = [own[variable], custom[variable]];
    if (more !== undefined && (date === undefined || beginsAlike(date, more))) {
      draft[variable] = more;
    }
  }
  const isOfType = custom.type !== 'document' && hayagrivaTypeOf(custom.type).type === entryType;
  return isOfType ? { ...draft, type: custom.type } : draft;
}
