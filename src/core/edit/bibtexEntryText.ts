import { isValidBibtexKey, writeBibtex } from '../export/bibtexWriter';
import type { BibtexSource } from '../export/bibtexWriter';
import { scanBibtex } from '../import/bibtex/bibtexFile';
import type { BibtexEntry } from '../import/bibtex/bibtexSyntax';
import { papershelfFields } from '../model/bibtexMapping';
import type { BibtexHabits, WordCase } from './bibtexHabits';
import { inDialect } from './bibtexDialect';
import type { PlainField } from './bibtexDialect';
import { columnAfter } from './bibtexLayout';
import type { Alignment } from './bibtexLayout';
import { inValueHabit } from './bibtexValueHabits';
import { ownFieldsOf } from './ownFields';

export interface EntryTextOptions {
  /** `all`: whatever is known of the paper; `usual`: long texts and lists only where the file's entries have them. */
  readonly facts: 'all' | 'usual';
  /** Letters beyond ASCII as LaTeX's commands, whatever the habit. */
  readonly escapes: boolean;
  /** The entry in a .bib file that the paper is from. */
  readonly source?: string | undefined;
}

/** Fields that only some people want in their bibliography. */
const extraFields = new Set([
  ...['abstract', 'keywords', 'groups', 'ids', 'langid', 'annotation', 'urldate'],
  ...Object.values(papershelfFields),
]);

/**
 * A paper as an entry in the file's own manner, without a line end behind it; `undefined` where BibTeX cannot carry
 * its key.
 */
export function bibtexEntryText(
  paper: BibtexSource,
  habits: BibtexHabits,
  options: EntryTextOptions,
): string | undefined {
  if (!isValidBibtexKey(paper.key)) {
    return undefined;
  }
  const written = writeBibtex([paper], { unicode: !(habits.escapes || options.escapes) });
  const [entry] = scanBibtex(written).entries;
  return entry && new StyledEntry(entry, paper.key, habits, options).text();
}

class StyledEntry {
  readonly #entry: BibtexEntry;
  readonly #key: string;
  readonly #habits: BibtexHabits;
  readonly #options: EntryTextOptions;

  constructor(entry: BibtexEntry, key: string, habits: BibtexHabits, options: EntryTextOptions) {
    this.#entry = entry;
    this.#key = key;
    this.#habits = habits;
    this.#options = options;
  }

  text(): string {
    const { layout, eol, typeCase } = this.#habits;
    const plain = this.#entry.fields.map(({ name, value }) => ({
      name,
      text: value[0]?.text ?? '',
      isName: value[0]?.kind === 'name',
    }));
    const { type, fields } = inDialect(this.#entry.type, plain, this.#habits.dialect);
    const names = new Set(fields.map(({ name }) => name));
    const own = this.#ownFields().filter(({ name }) => !names.has(name));
    const wanted = [...fields.filter((field) => this.#isWanted(field)), ...own];
    const texts = this.#inOrder(wanted).map((field) => this.#field(inValueHabit(field, this.#habits.values)));
    const head = `@${typeInCase(type, typeCase)}{${this.#key}`;
    const comma = layout.trailingComma && texts.length > 0 ? ',' : '';
    if (!layout.isInLines) {
      return `${[head, ...texts].join(', ')}${comma}}`;
    }
    const close = layout.closesOnLine ? '' : eol + layout.closing;
    return `${[head, ...texts].join(`,${eol}`)}${comma}${close}}`;
  }

  #ownFields(): readonly PlainField[] {
    const { source, escapes, facts } = this.#options;
    const isAscii = escapes || this.#habits.escapes;
    return source === undefined
      ? []
      : ownFieldsOf(source, isAscii, (name) => facts === 'all' || this.#habits.usual.has(name));
  }

  #isWanted({ name }: PlainField): boolean {
    return this.#options.facts === 'all' || !extraFields.has(name) || this.#habits.usual.has(name);
  }

  /** Fields that the file does not have stay behind the one that they stand behind by themselves. */
  #inOrder(fields: readonly PlainField[]): readonly PlainField[] {
    let before = -1;
    const placed = fields.map((field, i) => {
      before = this.#habits.places.get(field.name) ?? before;
      return { field, place: before, i };
    });
    return placed.sort((a, b) => a.place - b.place || a.i - b.i).map(({ field }) => field);
  }

  #field(field: PlainField): string {
    const { layout, fieldCase } = this.#habits;
    const name = inCase(field.name, fieldCase);
    const value = this.#value(field);
    if (!layout.isInLines) {
      return `${name}${layout.equals}${value}`;
    }
    const { indent, aligned } = layout;
    switch (aligned?.what) {
      case 'right':
        return `${' '.repeat(Math.max(0, aligned.column - 1 - name.length))}${name} = ${value}`;
      case 'equals':
        return `${paddedTo(indent + name, aligned)}= ${value}`;
      case 'value':
        return `${paddedTo(`${indent}${name} =`, aligned)}${value}`;
      case undefined:
        return `${indent}${name}${/ {2}/.test(layout.equals) ? ' = ' : layout.equals}${value}`;
    }
  }

  #value({ name, text, isName }: PlainField): string {
    const { bareNumbers, doubleBraces, delimiters } = this.#habits;
    if (isName || (bareNumbers.has(name) && /^(?:0|[1-9]\d{0,8})$/.test(text))) {
      return text;
    }
    if (doubleBraces && name === 'title') {
      return `{{${text}}}`;
    }
    return delimiters === 'quotes' && !text.includes('"') ? `"${text}"` : `{${text}}`;
  }
}

/** The beginning of a line with white space up to a column, at least one. */
function paddedTo(start: string, { column, tab }: Alignment): string {
  if (tab === undefined) {
    return start + ' '.repeat(Math.max(1, column - start.length));
  }
  const missing = column - columnAfter(start, tab);
  return start + '\t'.repeat(Math.max(1, Math.ceil(missing / tab)));
}

/** Types of two words, as programs write them where they write capitals. */
const compounds = new Map(
  ['PhdThesis', 'MastersThesis', 'TechReport', 'InProceedings', 'InCollection', 'InBook', 'InReference'].map(
    (word) => [word.toLowerCase(), word],
  ),
);

function typeInCase(type: string, how: WordCase): string {
  return how === 'capital' ? (compounds.get(type) ?? inCase(type, how)) : inCase(type, how);
}

function inCase(word: string, how: WordCase): string {
  switch (how) {
    case 'lower':
      return word;
    case 'upper':
      return word.toUpperCase();
    case 'capital':
      return word.charAt(0).toUpperCase() + word.slice(1);
  }
}
