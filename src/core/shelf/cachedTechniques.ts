import type { BytesPart, PartsReader } from '../search/indexBytes';
import type { TechniqueAssignment, TechniqueName } from '../technique/classify';
import { listColumnOf } from '../model/columns';
import type { ListColumn } from '../model/columns';
import { areNumbersOf, ListParts, readLists } from './cacheColumns';
import type { Lists, StringTable } from './cacheColumns';

/** The techniques of a paper, and what its records said when they were worked out. */
export interface KnownTechniques {
  /** See {@link LibraryPaper.content}. */
  readonly content: number;
  readonly assigned: readonly TechniqueAssignment[];
  /** What those are called; papers of one {@link NameLists}, or of one cache, with the same ones have one list. */
  readonly names: readonly TechniqueName[];
}

/** Techniques just as they were worked out. */
export function knownTechniques(
  content: number,
  assigned: readonly TechniqueAssignment[],
  names: readonly TechniqueName[],
): KnownTechniques {
  return { content, assigned, names };
}

/** Gives papers with the same techniques one list of their names. */
export class NameLists {
  readonly #known = new Map<string, readonly TechniqueName[]>();

  of(assigned: readonly TechniqueName[]): readonly TechniqueName[] {
    const text = assigned.map(({ id, label }) => `${id}\t${label}`).join('\n');
    const known = this.#known.get(text) ?? assigned.map(({ id, label }) => ({ id, label }));
    this.#known.set(text, known);
    return known;
  }
}

/** Lists of which each is kept once. */
class ListTable {
  readonly #column = new ListParts();
  readonly #numbers = new Map<string, number>();

  numberOf(values: readonly number[]): number {
    const name = values.join(' ');
    const known = this.#numbers.get(name) ?? this.#column.add(values);
    this.#numbers.set(name, known);
    return known;
  }

  parts(): readonly BytesPart[] {
    return this.#column.parts();
  }
}

/** Puts papers' techniques into columns: what papers have in common is kept once. */
export class TechniqueWriter {
  readonly #table: StringTable;
  readonly #contents: number[] = [];
  /** For each record the number of its list, and one more; 0 where nothing is known. */
  readonly #lists: number[] = [];
  /** By record the number of the list of names, and by the lists their numbers. */
  readonly #names: number[] = [];
  readonly #nameLists = new Map<readonly TechniqueName[], number>();
  readonly #namesTogether = new ListTable();
  /** The assignments that papers have together. */
  readonly #together = new ListTable();
  /** What each assignment is of: id, label and score, then the evidence. */
  readonly #assignments = new ListTable();

  constructor(table: StringTable) {
    this.#table = table;
  }

  /** Of the next record: the techniques of the paper in which it stands first. */
  add(known: KnownTechniques | undefined): void {
    const numbers = known?.assigned.map(({ id, label, score, evidence }) =>
      this.#assignments.numberOf(
        [id, label, String(score), ...evidence].map((text) => this.#table.numberOf(text)),
      ),
    );
    this.#contents.push(known?.content ?? 0);
    this.#lists.push(numbers ? this.#together.numberOf(numbers) + 1 : 0);
    this.#names.push(this.#numberOf(known?.names ?? noNames));
  }

  #numberOf(names: readonly TechniqueName[]): number {
    const known =
      this.#nameLists.get(names) ??
      this.#namesTogether.numberOf(
        names.flatMap(({ id, label }) => [id, label]).map((text) => this.#table.numberOf(text)),
      );
    this.#nameLists.set(names, known);
    return known;
  }

  parts(): readonly BytesPart[] {
    return [
      Uint32Array.from(this.#lists),
      Uint32Array.from(this.#names),
      Float64Array.from(this.#contents),
      ...this.#namesTogether.parts(),
      ...this.#together.parts(),
      ...this.#assignments.parts(),
    ];
  }
}

/** Reads what a {@link TechniqueWriter} wrote; `undefined` where the columns do not fit each other. */
export function readTechniques(
  reader: PartsReader,
  table: readonly string[],
): readonly (KnownTechniques | undefined)[] | undefined {
  const lists = reader.readUint32();
  const nameLists = reader.readUint32();
  const contents = reader.readFloat64();
  const namesTogether = readLists(reader);
  const together = readLists(reader);
  const assignments = readLists(reader);
  const isSound =
    namesTogether &&
    arePairs(namesTogether) &&
    together &&
    assignments &&
    lists.length === contents.length &&
    lists.length === nameLists.length &&
    areNumbersOf(lists, together.count + 1) &&
    areNumbersOf(nameLists, namesTogether.count) &&
    areNumbersOf(namesTogether.values, table.length) &&
    areNumbersOf(together.values, assignments.count) &&
    areNumbersOf(assignments.values, table.length);
  if (!isSound) {
    return undefined;
  }
  const names = namesOf(namesTogether, table);
  const columns = {
    together: listColumnOf(together),
    assignments: listColumnOf(assignments),
    ...{ table, lists, contents },
  };
  return Array.from({ length: lists.length }, (_, i) =>
    lists[i] === 0 ? undefined : new KeptTechniques(columns, i, names[nameLists[i] ?? 0] ?? noNames),
  );
}

const noNames: readonly TechniqueName[] = [];

/** What {@link readTechniques} found: nothing is made of it before somebody asks. */
interface TechniqueColumns {
  /** By list the numbers of assignments, and by assignment those of its texts in `table`. */
  readonly together: ListColumn;
  readonly assignments: ListColumn;
  readonly table: readonly string[];
  /** By record: the number of its list, and one more; and what its records said. */
  readonly lists: Uint32Array;
  readonly contents: Float64Array;
}

class KeptTechniques implements KnownTechniques {
  readonly #columns: TechniqueColumns;
  readonly #record: number;
  readonly names: readonly TechniqueName[];

  /** Those of the record with this number. */
  constructor(columns: TechniqueColumns, record: number, names: readonly TechniqueName[]) {
    this.#columns = columns;
    this.#record = record;
    this.names = names;
  }

  get content(): number {
    return this.#columns.contents[this.#record] ?? 0;
  }

  get assigned(): readonly TechniqueAssignment[] {
    const { together, assignments, table } = this.#columns;
    return together.at(this.#list).map((number) => {
      const texts = assignments.at(number).map((text) => table[text] ?? '');
      const [id = '', label = '', score = '', ...evidence] = texts;
      return { id, label, score: Number(score), evidence };
    });
  }

  get #list(): number {
    return (this.#columns.lists[this.#record] ?? 0) - 1;
  }
}

function arePairs({ starts }: Lists): boolean {
  return starts.every((start) => start % 2 === 0);
}

/** The lists of names, in their order; ids and labels stand by turns. Each name is there once. */
function namesOf(
  { count, starts, values }: Lists,
  table: readonly string[],
): readonly (readonly TechniqueName[])[] {
  const known: (TechniqueName | undefined)[] = [];
  const nameAt = (at: number): TechniqueName => {
    const place = values[at] ?? 0;
    const label = table[values[at + 1] ?? 0] ?? '';
    const name = known[place];
    const made = name?.label === label ? name : { id: table[place] ?? '', label };
    known[place] = made;
    return made;
  };
  return Array.from({ length: count }, (_, i) => {
    const names: TechniqueName[] = [];
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 2) {
      names.push(nameAt(at));
    }
    return names;
  });
}
