import { fold, foldsInPlace, foldWithOffsets } from '../base/fold';
import type { FieldText, SearchField } from './fields';
import { tokenise } from './tokens';
import type { Token } from './tokens';

/** One text of a paper, folded and split into its words when that is first asked for: it is read at each letter typed. */
export class SplitText implements FieldText {
  readonly field: SearchField;
  readonly text: string;
  #tokens: readonly Token[] | undefined;
  #words: readonly string[] | undefined;
  /** `null` where each character folds to one. */
  #offsets: readonly number[] | null | undefined;

  constructor({ field, text }: FieldText) {
    this.field = field;
    this.text = text;
  }

  /** Its words, with their places in the folded text. */
  get tokens(): readonly Token[] {
    this.#tokens ??= tokenise(fold(this.text));
    return this.#tokens;
  }

  get words(): readonly string[] {
    this.#words ??= this.tokens.map(({ text }) => text);
    return this.#words;
  }

  /**
   * Where in the text stands what stands from `start` to `end` (not included) in the folded one. A character that folds
   * to several is taken whole, also where only some of them are meant.
   */
  rangeOf(start: number, end: number): readonly [number, number] {
    if (this.#offsets === undefined) {
      this.#offsets = foldsInPlace(this.text) ? null : foldWithOffsets(this.text).offsets;
    }
    const offsets = this.#offsets;
    if (offsets === null) {
      return [start, end];
    }
    const last = offsets[end - 1];
    let after = end;
    while (after < offsets.length - 1 && offsets[after] === last) {
      after++;
    }
    return [offsets[start] ?? 0, offsets[after] ?? 0];
  }
}
