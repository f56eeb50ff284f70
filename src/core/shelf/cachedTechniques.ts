import type { BytesPart, PartsReader } from '../search/indexBytes';
import type { TechniqueAssignment } from '../technique/classify';
import { areNumbersOf, columnOf, ListParts, readLists } from './cacheColumns';
import type { Lists, StringTable } from './cacheColumns';

/** The techniques of a paper, and what its records said when they were worked out. */
export interface KnownTechniques {
  /** See {@link LibraryPaper.content}. */
  readonly content: number;
  readonly assigned: readonly TechniqueAssignment[];
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
  const made = assignmentsOf(assignments, table);
  const columns = columnOf(together);
  const groups = Array.from({ length: together.count }, (_, i) =>
    columns.at(i).flatMap((number) => made[number] ?? []),
  );
  const known: (KnownTechniques | undefined)[] = [];
  for (let i = 0; i < lists.length; i++) {
    const assigned = groups[(lists[i] ?? 0) - 1];
    known.push(assigned && { content: contents[i] ?? 0, assigned });
  }
  return known;
}

function assignmentsOf(lists: Lists, table: readonly string[]): readonly TechniqueAssignment[] {
  const column = columnOf(lists);
  return Array.from({ length: lists.count }, (_, i) => {
    const [id = '', label = '', score = '', ...evidence] = column.at(i).map((number) => table[number] ?? '');
    return { id, label, score: Number(score), evidence };
  });
}
