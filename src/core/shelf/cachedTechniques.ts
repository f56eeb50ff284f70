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
  /** What those are called, which needs no words of the paper. */
  readonly names: readonly TechniqueName[];
  /** How many they are. */
  readonly count: number;
}

/** Techniques just as they were worked out. */
export function knownTechniques(content: number, assigned: readonly TechniqueAssignment[]): KnownTechniques {
  return { content, assigned, names: assigned, count: assigned.length };
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
  }

  parts(): readonly BytesPart[] {
    return [
      Uint32Array.from(this.#lists),
      Float64Array.from(this.#contents),
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
  const contents = reader.readFloat64();
  const together = readLists(reader);
  const assignments = readLists(reader);
  const isSound =
    together &&
    assignments &&
    lists.length === contents.length &&
    areNumbersOf(lists, together.count + 1) &&
    areNumbersOf(together.values, assignments.count) &&
    areNumbersOf(assignments.values, table.length);
  if (!isSound) {
    return undefined;
  }
  const columns = {
    together: listColumnOf(together),
    assignments: listColumnOf(assignments),
    names: namesOf(assignments, table),
    table,
    lists,
    contents,
  };
  return Array.from(lists, (list, i) => (list === 0 ? undefined : new KeptTechniques(columns, i)));
}

/** What {@link readTechniques} found: nothing is made of it before somebody asks. */
interface TechniqueColumns {
  /** By list the numbers of assignments, and by assignment those of its texts in `table`. */
  readonly together: ListColumn;
  readonly assignments: ListColumn;
  /** By assignment. */
  readonly names: readonly TechniqueName[];
  readonly table: readonly string[];
  /** By record: the number of its list, and one more; and what its records said. */
  readonly lists: Uint32Array;
  readonly contents: Float64Array;
}

class KeptTechniques implements KnownTechniques {
  readonly #columns: TechniqueColumns;
  readonly #record: number;

  /** Those of the record with this number. */
  constructor(columns: TechniqueColumns, record: number) {
    this.#columns = columns;
    this.#record = record;
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

  get count(): number {
    return this.#columns.together.lengthAt(this.#list);
  }

  get names(): readonly TechniqueName[] {
    const { together, names } = this.#columns;
    const own: TechniqueName[] = [];
    for (const number of together.at(this.#list)) {
      const name = names[number];
      if (name) {
        own.push(name);
      }
    }
    return own;
  }
}

/** What each assignment's technique is called: a few names for all of them. */
function namesOf({ count, starts, values }: Lists, table: readonly string[]): readonly TechniqueName[] {
  const known: (TechniqueName | undefined)[] = [];
  const names: TechniqueName[] = [];
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0;
    const place = values[start] ?? 0;
    const label = table[values[start + 1] ?? 0] ?? '';
    let name = known[place];
    if (name?.label !== label) {
      name = { id: table[place] ?? '', label };
      known[place] = name;
    }
    names.push(name);
  }
  return names;
}
