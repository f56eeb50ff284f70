import { LineIndex } from '../../base/text';
import type { Span } from '../../base/text';
import type { CslItem } from '../../model/cslItem';
import type { Problem } from '../../model/problem';
import type { PaperRecord, RecordExtras } from '../../model/record';
import type { ImportResult } from '../importer';
import type { YamlFault } from './yamlTree';

/** What a reader made of one entry of a YAML text. */
export interface YamlEntry {
  readonly key: string | undefined;
  readonly item: CslItem;
  readonly extras: RecordExtras;
  readonly faults: readonly YamlFault[];
  /** The whole entry. */
  readonly span: Span;
  /** Where is marked what is about the entry as a whole. */
  readonly head: Span;
}

/** What the formats call what they hold. */
export type YamlNoun = 'item' | 'entry' | 'reference';

/** Gathers the records and problems of one text. */
export class YamlRecords {
  readonly #records: PaperRecord[] = [];
  readonly #problems: Problem[] = [];
  readonly #lineOfKey = new Map<string, number>();
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #noun: YamlNoun;

  constructor(text: string, noun: YamlNoun) {
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#noun = noun;
  }

  tell({ severity, code, message, span }: YamlFault): void {
    this.#problems.push({ severity, code, message, range: this.#lines.rangeOf(span) });
  }

  tellAll(faults: readonly YamlFault[]): void {
    faults.forEach((fault) => this.tell(fault));
  }

  /** Keeps an entry that says what it is of, or can be cited by its key, and tells of it otherwise. */
  keep({ key, item, extras, faults, span, head }: YamlEntry): void {
    this.tellAll(faults);
    const isSaid = saysSomething(item);
    const isNothing = !saysAnything(item) && Object.keys(extras).length === 0;
    if (!isSaid && (key === undefined || isNothing)) {
      const message = `This ${this.#noun} has neither a title nor an author; it was left out.`;
      this.tell({ severity: 'error', code: 'no-title-or-author', message, span: head });
      return;
    }
    if (item.title === undefined) {
      const message = `This ${this.#noun} has ${isSaid ? 'no title' : 'neither a title nor an author'}.`;
      const code = isSaid ? 'no-title' : 'no-title-or-author';
      this.tell({ severity: 'warning', code, message, span: head });
    }
    this.#checkKey(key, head);
    this.#records.push({ key, item, extras, range: this.#lines.rangeOf(this.#withoutEnd(span)) });
  }

  /** The problems in the order of the text. */
  result(): ImportResult {
    this.#problems.sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
    return { records: this.#records, problems: this.#problems };
  }

  #checkKey(key: string | undefined, head: Span): void {
    if (key === undefined) {
      return;
    }
    const line = this.#lineOfKey.get(key);
    if (line === undefined) {
      this.#lineOfKey.set(key, this.#lines.positionAt(head.start).line + 1);
    } else {
      const message = `The citation key "${key}" is also that of the ${this.#noun} in line ${line}.`;
      this.tell({ severity: 'warning', code: 'duplicate-key', message, span: head });
    }
  }

  /** The library counts the line end, and blank lines, to what stands before them. */
  #withoutEnd({ start, end }: Span): Span {
    let last = end;
    while (last > start && /\s/.test(this.#text.charAt(last - 1))) {
      last--;
    }
    return { start, end: last };
  }
}

/** A chapter may have no title of its own; what has neither names nor a container nor an address is nothing. */
function saysSomething(item: CslItem): boolean {
  const variables = ['title', 'author', 'editor', 'container-title', 'event-title', 'DOI', 'URL'] as const;
  return variables.some((variable) => item[variable] !== undefined);
}

/** Whether there is more than a type. */
function saysAnything(item: CslItem): boolean {
  return Object.keys(item).length > 1;
}

/** The fault of a field that is not what it should be. */
export function badField(name: string, span: Span, expected: string): YamlFault {
  const message = `What "${name}" says here was ignored: ${expected} was expected.`;
  return { severity: 'warning', code: 'bad-field', message, span };
}

/** The fault of a name that stands twice in a map. */
export function repeatedField(name: string, span: Span): YamlFault {
  const message = `"${name}" stood before in the same place; what it says here was left out.`;
  return { severity: 'warning', code: 'repeated-field', message, span };
}
