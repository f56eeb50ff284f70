import type { BibtexHabits } from './bibtexHabits';

/** A field with its value in LaTeX; `isName`: the value is the name of a `@string`, as months are. */
export interface PlainField {
  readonly name: string;
  readonly text: string;
  readonly isName: boolean;
}

/** An entry's type and fields. */
export interface PlainEntry {
  readonly type: string;
  readonly fields: readonly PlainField[];
}

/** What BibTeX calls by another name than BibLaTeX: chapters 2.2.2 and 2.2.5 of BibLaTeX's manual. */
const biblatexFields = new Map([
  ['journal', 'journaltitle'],
  ['address', 'location'],
  ['school', 'institution'],
  ['lccn', 'library'],
]);

const biblatexTypes = new Map([
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['techreport', 'report'],
  ['conference', 'inproceedings'],
]);

/** What the styles of BibTeX know in place of BibLaTeX's own types. */
const bibtexTypes = new Map([
  ...[
    'online',
    'software',
    'dataset',
    'patent',
    'artwork',
    'audio',
    'image',
    'movie',
    'music',
    'video',
    'performance',
    'standard',
    'legislation',
    'jurisdiction',
    'letter',
    'review',
    'periodical',
    'electronic',
    'www',
  ].map((type) => [type, 'misc'] as const),
  ['thesis', 'phdthesis'],
  ['report', 'techreport'],
  ...['mvbook', 'collection', 'mvcollection', 'reference', 'mvreference'].map(
    (type) => [type, 'book'] as const,
  ),
  ...['mvproceedings'].map((type) => [type, 'proceedings'] as const),
  ...['suppbook', 'bookinbook'].map((type) => [type, 'inbook'] as const),
  ...['inreference', 'suppcollection'].map((type) => [type, 'incollection'] as const),
  ['suppperiodical', 'article'],
]);

/** Fields that say the same to the other dialect only. */
const bibtexOnly = new Set(['archiveprefix']);
const biblatexOnly = new Set(['eprinttype']);

/** An entry of Papershelf's, which both dialects read, in the words of the one that a file is written in. */
export function inDialect(
  type: string,
  fields: readonly PlainField[],
  dialect: BibtexHabits['dialect'],
): PlainEntry {
  switch (dialect) {
    case 'mixed':
      return { type, fields };
    case 'bibtex':
      return {
        type: bibtexTypes.get(type) ?? type,
        fields: fields.filter(({ name }) => !biblatexOnly.has(name)),
      };
    case 'biblatex':
      return { type: biblatexTypes.get(type) ?? type, fields: inBiblatex(type, fields) };
  }
}

function inBiblatex(type: string, fields: readonly PlainField[]): readonly PlainField[] {
  const names = new Set(fields.map(({ name }) => name));
  const date = names.has('date') ? undefined : dateOf(fields);
  const isDated = names.has('date') || date !== undefined;
  const result = fields.flatMap((field): readonly PlainField[] => {
    if (bibtexOnly.has(field.name) || (field.name === 'month' && isDated)) {
      return [];
    }
    if (field.name === 'year') {
      return names.has('date')
        ? []
        : date === undefined
          ? [field]
          : [{ name: 'date', text: date, isName: false }];
    }
    if (field.name === 'director' && !names.has('editor')) {
      return directedBy(field.text, names);
    }
    const name = biblatexFields.get(field.name);
    return [name === undefined || names.has(name) ? field : { ...field, name }];
  });
  const kind =
    biblatexTypes.get(type) === 'thesis' && !names.has('type') ? type.replace('masters', 'ma') : undefined;
  return kind === undefined ? result : [...result, { name: 'type', text: kind, isName: false }];
}

/** BibLaTeX has directors as editors of a type. */
function directedBy(text: string, names: ReadonlySet<string>): readonly PlainField[] {
  const type = { name: 'editortype', text: 'director', isName: false };
  return [{ name: 'editor', text, isName: false }, ...(names.has('editortype') ? [] : [type])];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2020-05` for a year and the name of a month; `undefined` where they are no plain numbers. */
function dateOf(fields: readonly PlainField[]): string | undefined {
  const year = fields.find(({ name }) => name === 'year')?.text;
  if (year === undefined || !/^\d{4}$/.test(year)) {
    return undefined;
  }
  const month = fields.find(({ name }) => name === 'month');
  const number = month ? months.indexOf(month.text) + 1 : 0;
  return month && number === 0 ? undefined : number > 0 ? `${year}-${String(number).padStart(2, '0')}` : year;
}
