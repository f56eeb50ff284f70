import { BibtexImporter } from '../import/bibtex/bibtexImporter';
import { CslJsonImporter } from '../import/cslJson/cslJson';
import type { Importer } from '../import/importer';
import { RisImporter } from '../import/ris/ris';
import { HayagrivaImporter } from '../import/yaml/hayagriva';
import { extraListFields, extraTextFields } from '../model/customFields';
import { cslDateVariables, cslNameVariables, cslTextVariables } from '../model/cslItem';
import type { OwnField } from '../model/ownField';
import type { Paper } from '../model/paper';
import type { PaperRecord } from '../model/record';
import type { ExportFormat } from './exportFormats';

/** Something that papers say and a text that was made of them does not. */
export interface ExportLoss {
  /** CSL's name of a variable, our own of another fact, or the name of a field of a .bib file. */
  readonly field: string;
  /** How many papers lack it. */
  readonly papers: number;
}

/** What a text lacks of the papers that it was made of. */
export interface ExportLosses {
  /** The most frequent come first. */
  readonly losses: readonly ExportLoss[];
  /** How many papers were not found in it again, so that nothing can be said of what it lacks of them. */
  readonly unread: number;
}

const variables = [...cslTextVariables, ...cslNameVariables, ...cslDateVariables] as const;

/** `entryType` is a word of a format's own. */
const facts = [...extraTextFields, ...extraListFields].filter((name) => name !== 'entryType');

function importerOf(format: ExportFormat): Importer {
  switch (format) {
    case 'bibtex':
    case 'biblatex':
      return new BibtexImporter();
    case 'csl-json':
      return new CslJsonImporter();
    case 'ris':
      return new RisImporter();
    case 'hayagriva':
      return new HayagrivaImporter();
  }
}

/** Whether what a variable says follows from something else that is there. */
function isSaidElsewhere(variable: string, { item, extras }: PaperRecord): boolean {
  return (
    (variable === 'keyword' && extras.keywords !== undefined) ||
    (variable === 'page-first' && item.page !== undefined)
  );
}

function lostOf({ item, extras }: Paper, own: readonly OwnField[], record: PaperRecord): readonly string[] {
  return [
    ...variables.filter(
      (name) => item[name] && record.item[name] === undefined && !isSaidElsewhere(name, record),
    ),
    ...facts.filter((name) => (extras[name]?.length ?? 0) > 0 && record.extras[name] === undefined),
    ...own.map(({ name }) => name),
  ];
}

/**
 * What `text`, made of the papers in a format, does not say of them any more: it is read for that. `own` as for
 * {@link exportText}.
 */
export function findExportLosses(
  papers: readonly Paper[],
  format: ExportFormat,
  text: string,
  own: ReadonlyMap<string, readonly OwnField[]> = new Map(),
): ExportLosses {
  const hasOwn = format !== 'ris' && format !== 'hayagriva';
  const records = new Map(
    importerOf(format)
      .read(text)
      .records.map((record) => [record.key, record]),
  );
  const counts = new Map<string, number>();
  let unread = 0;
  for (const paper of papers) {
    const record = records.get(paper.key);
    unread += record ? 0 : 1;
    const fields = record ? lostOf(paper, hasOwn ? [] : (own.get(paper.id) ?? []), record) : [];
    fields.forEach((field) => counts.set(field, (counts.get(field) ?? 0) + 1));
  }
  const losses = [...counts]
    .map(([field, count]) => ({ field, papers: count }))
    .sort((a, b) => b.papers - a.papers || (a.field < b.field ? -1 : 1));
  return { losses, unread };
}
