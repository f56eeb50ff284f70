import type { RecordExtras } from './record';

type FieldsOf<T> = { [K in keyof RecordExtras]-?: NonNullable<RecordExtras[K]> extends T ? K : never };

/** What {@link RecordExtras} holds as one text: its name there and in the `custom` object of a CSL-JSON item. */
export type ExtraTextField = FieldsOf<string>[keyof RecordExtras];

/** What {@link RecordExtras} holds as a list of texts: its name there and in the `custom` object of a CSL-JSON item. */
export type ExtraListField = FieldsOf<readonly string[]>[keyof RecordExtras];

export const extraTextFields: readonly ExtraTextField[] = [
  'arxiv',
  'code',
  'venueShort',
  'entryType',
  'tldr',
];

export const extraListFields: readonly ExtraListField[] = [
  'techniques',
  'keyResults',
  'keywords',
  'groups',
  'altTitles',
  'aliases',
];
