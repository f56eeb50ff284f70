import { cslDateVariables, cslNameVariables, cslTextVariables } from '../model/cslItem';
import { extraListFields, extraTextFields } from '../model/customFields';
import { ownFieldsInCustom } from '../model/ownField';
import type { OwnField } from '../model/ownField';
import type { Paper } from '../model/paper';
import type { RecordExtras } from '../model/record';

/** What is written of a paper: its key and facts. */
export type WritablePaper = Pick<Paper, 'key' | 'item' | 'extras'> & {
  /** What its entry in a .bib file says beyond that. */
  readonly own?: readonly OwnField[];
};

function isFilled(value: string | readonly string[] | undefined): boolean {
  return value !== undefined && value.length > 0;
}

/** Our own facts, which CSL has no variable for, under the names that our reader knows; nothing where there are none. */
export function customOf(
  extras: RecordExtras,
  own: readonly OwnField[] = [],
): { readonly custom?: Readonly<Record<string, unknown>> } {
  const names = [...extraTextFields, ...extraListFields].filter((field) => isFilled(extras[field]));
  const facts = names.map((field): readonly [string, unknown] => [field, extras[field]]);
  // Of a month that is not clear the item has a part only.
  const unsaid = own.filter(({ name, restates }) => restates === undefined || name === 'month');
  const fields = Object.fromEntries(unsaid.map(({ name, text }) => [name, text]));
  const all = unsaid.length > 0 ? [...facts, [ownFieldsInCustom, fields] as const] : facts;
  return all.length === 0 ? {} : { custom: Object.fromEntries(all) };
}

function itemOf({ key, item, extras, own }: WritablePaper): Readonly<Record<string, unknown>> {
  const inOrder = ['title', ...cslNameVariables, ...cslDateVariables, ...cslTextVariables] as const;
  const fields = inOrder.filter((variable) => item[variable] !== undefined);
  return {
    id: key,
    'citation-key': key,
    type: item.type,
    ...Object.fromEntries(fields.map((variable) => [variable, item[variable]])),
    ...customOf(extras, own),
  };
}

/**
 * The papers as a CSL-JSON list, which `CslJsonImporter` reads back to the same facts and keys. The key stands in
 * `id`, for Pandoc, and in `citation-key`, which says that the id is one.
 */
export function writeCslJson(papers: readonly WritablePaper[]): string {
  return `${JSON.stringify(papers.map(itemOf), null, 2)}\n`;
}
