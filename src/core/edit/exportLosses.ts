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
import { risTagOfOwnField } from '../model/risOwnFields';
import { changedVariables } from './exportChanges';
import type { ExportFormat } from './exportFormats';

/** Something that papers say and a text that was made of them does not, or says otherwise. */
export interface ExportLoss {
  /** CSL's name of a variable, our own of another fact, or the name of a field of a .bib file. */
  readonly field: string;
  /** Of how many papers that is so. */
  readonly papers: number;
}

/** What {@link findExportLosses} takes besides. */
export interface ExportLossOptions {
  /** As for `exportText`. */
  readonly own?: ReadonlyMap<string, readonly OwnField[]>;
  /** Called between steps of some ten milliseconds, so that others can have their turn. */
  readonly pause?: () => Promise<void>;
}

/** What a text lacks of the papers that it was made of, and says otherwise. */
export interface ExportLosses {
  /** The most frequent come first. */
  readonly losses: readonly ExportLoss[];
  /** What is there but says something else, the most frequent first. */
  readonly changed: readonly ExportLoss[];
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
    ...own.filter(({ restates }) => restates === undefined).map(({ name }) => name),
  ];
}

/** The own fields that a format has no place for. */
function unwritable(own: readonly OwnField[], format: ExportFormat): readonly OwnField[] {
  if (format === 'ris') {
    return own.filter(({ name }) => risTagOfOwnField(name) === undefined);
  }
  return format === 'hayagriva' ? own : [];
}

/** How many papers are looked at in one step. */
const papersPerStep = 1000;

async function recordsOf(
  format: ExportFormat,
  text: string,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string | undefined, PaperRecord>> {
  const importer = importerOf(format);
  const records = new Map<string | undefined, PaperRecord>();
  for (const step of importer.readInSteps?.(text) ?? [importer.read(text).records]) {
    step.forEach((record) => records.set(record.key, record));
    await pause();
  }
  return records;
}

/** How often each field was counted, the most frequent first. */
class FieldCounts {
  readonly #counts = new Map<string, number>();

  add(fields: readonly string[]): void {
    fields.forEach((field) => this.#counts.set(field, (this.#counts.get(field) ?? 0) + 1));
  }

  get sorted(): readonly ExportLoss[] {
    return [...this.#counts]
      .map(([field, papers]) => ({ field, papers }))
      .sort((a, b) => b.papers - a.papers || (a.field < b.field ? -1 : 1));
  }
}

/** What `text`, made of the papers in a format, does not say of them any more, or says otherwise: it is read for that. */
export async function findExportLosses(
  papers: readonly Paper[],
  format: ExportFormat,
  text: string,
  { own = new Map(), pause = () => Promise.resolve() }: ExportLossOptions = {},
): Promise<ExportLosses> {
  const records = await recordsOf(format, text, pause);
  const [lost, changed] = [new FieldCounts(), new FieldCounts()];
  let unread = 0;
  for (const [i, paper] of papers.entries()) {
    const record = records.get(paper.key);
    if (record) {
      lost.add(lostOf(paper, unwritable(own.get(paper.id) ?? [], format), record));
      changed.add(changedVariables(paper.item, record.item));
    } else {
      unread++;
    }
    if (i % papersPerStep === papersPerStep - 1) {
      await pause();
    }
  }
  return { losses: lost.sorted, changed: changed.sorted, unread };
}
