import { LineIndex } from '../base/text';
import type { Span } from '../base/text';
import type { Problem, Severity } from '../model/problem';
import type { PaperRecord } from '../model/record';
import { unclearDateMessage } from './dateText';

/** What a reader got out of one record, and what it has to say of its type. */
export interface RecordFacts extends Omit<PaperRecord, 'range'> {
  /** A sentence where the type is missing or unknown. */
  readonly typeProblem?: string | undefined;
  /** A date of which only the year could be taken. */
  readonly unclearDate?: string | undefined;
}

/** Where a record stands; what is about it as a whole is marked at its first line. */
export interface RecordPlace {
  readonly span: Span;
  readonly firstLine: Span;
}

/** Checks the records of one text, and keeps what is to be said of them. */
export class RecordCollector {
  readonly #problems: Problem[] = [];
  readonly #lineOfKey = new Map<string, number>();
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#lines = new LineIndex(text);
  }

  /** All problems so far, in the order of the text. */
  get problems(): readonly Problem[] {
    return [...this.#problems].sort((a, b) => a.range.start.line - b.range.start.line);
  }

  tell(severity: Severity, [code, message]: readonly [string, string], span: Span): void {
    this.#problems.push({ severity, code, message, range: this.#lines.rangeOf(span) });
  }

  /** The record with its range; none where it has neither a title nor people, nor a key to cite it by. */
  take(
    { key, item, extras, typeProblem, unclearDate }: RecordFacts,
    place: RecordPlace,
  ): readonly PaperRecord[] {
    const isNamed = item.title !== undefined || item.author !== undefined || item.editor !== undefined;
    if (!isNamed && key === undefined) {
      const message = 'This record has neither a title nor an author; it was left out.';
      this.tell('error', ['no-title-or-author', message], place.firstLine);
      return [];
    }
    if (item.title === undefined) {
      const message = isNamed
        ? 'This record has no title.'
        : 'This record has neither a title nor an author.';
      this.tell('warning', [isNamed ? 'no-title' : 'no-title-or-author', message], place.firstLine);
    }
    if (typeProblem !== undefined) {
      this.tell('warning', ['unknown-type', typeProblem], place.firstLine);
    }
    if (unclearDate !== undefined) {
      this.tell('warning', ['unclear-date', unclearDateMessage(unclearDate)], place.firstLine);
    }
    this.#checkKey(key, place);
    return [{ key, item, extras, range: this.#lines.rangeOf(place.span) }];
  }

  #checkKey(key: string | undefined, place: RecordPlace): void {
    if (key === undefined) {
      return;
    }
    const line = this.#lineOfKey.get(key);
    if (line === undefined) {
      this.#lineOfKey.set(key, this.#lines.positionAt(place.span.start).line + 1);
    } else {
      const message = `The citation key "${key}" is also that of the record in line ${line}.`;
      this.tell('warning', ['duplicate-key', message], place.firstLine);
    }
  }
}

/** How many records a step of a reading holds. */
const recordsPerStep = 200;

/** Lists of records as steps of a reading, some {@link recordsPerStep} records to a step. */
export function* inSteps(
  lists: Iterable<readonly PaperRecord[]>,
): Generator<readonly PaperRecord[], void, void> {
  let step: PaperRecord[] = [];
  for (const list of lists) {
    step.push(...list);
    if (step.length >= recordsPerStep) {
      yield step;
      step = [];
    }
  }
  yield step;
}
