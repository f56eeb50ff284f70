import { hashText } from '../../base/hash';
import { ownText } from '../../base/ownText';
import { bibtexMonths } from '../../model/bibtexMapping';
import type { BibtexField, BibtexPiece } from './bibtexSyntax';

/** A value with its names replaced, still LaTeX. `unknown` are the parts whose name nothing defines. */
export interface ExpandedValue {
  readonly text: string;
  readonly unknown: readonly BibtexPiece[];
}

/** From the offset `from` on the name stands for `text`. */
interface Definition {
  readonly from: number;
  readonly text: string;
}

/** What the names of the months stand for, January first. */
export const bibtexMonthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const months: ReadonlyMap<string, string> = new Map(
  bibtexMonths.map((month, index): readonly [string, string] => [month, bibtexMonthNames[index] ?? month]),
);

const noneUnknown: readonly BibtexPiece[] = [];

/**
 * The names that `@string` gives to texts; a name's case does not matter. A definition holds for what stands after it
 * in the file. What the file does not define may be a month, or another file's.
 */
export class BibtexStrings {
  /** The definitions of each name in the order of the file. */
  readonly #definitions = new Map<string, Definition[]>();
  readonly #used = new Set<string>();
  readonly #others: ReadonlyMap<string, string>;
  /** How many characters names may still stand for: names made of names can grow without end. */
  #budget: number;
  #sign = 0;

  /** `sourceLength`: the length of the file, in characters. `others`: what other files define. */
  constructor(sourceLength: number, others: ReadonlyMap<string, string> = new Map()) {
    this.#budget = 1_000_000 + 8 * sourceLength;
    this.#others = others;
  }

  /** What the file defines, by name in lower case: the last definition of each. */
  get defined(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#definitions].map(([name, all]) => [ownText(name), ownText(all[all.length - 1]?.text ?? '')]),
    );
  }

  /** The names in lower case that were used and that the file does not define anywhere. */
  get missing(): ReadonlySet<string> {
    return new Set([...this.#used].filter((name) => !this.#definitions.has(name)).map(ownText));
  }

  /** Stands for all definitions that were taken up so far, in their order. */
  get sign(): number {
    return this.#sign;
  }

  /** Whether what the name stands for at its place says this file itself, or BibTeX. */
  isOwn({ text, span }: BibtexPiece): boolean {
    const name = text.toLowerCase();
    const own = this.#definitions.get(name);
    return months.has(name) || (own !== undefined && lastBefore(own, span.start) !== undefined);
  }

  /** Takes a definition up, in the order of the file; gives the parts whose name is not known. */
  define(definition: BibtexField): readonly BibtexPiece[] {
    const { text, unknown } = this.expand(definition.value);
    const all = this.#definitions.get(definition.name);
    const own = { from: definition.span.end, text };
    this.#sign = hashText(`${this.#sign} ${definition.name} ${text}`);
    if (all) {
      all.push(own);
    } else {
      this.#definitions.set(definition.name, [own]);
    }
    return unknown;
  }

  /** A name that is not known stands for itself. */
  expand(value: readonly BibtexPiece[]): ExpandedValue {
    const [only] = value;
    if (only && value.length === 1 && only.kind !== 'name') {
      return { text: only.text, unknown: noneUnknown };
    }
    const unknown: BibtexPiece[] = [];
    const texts = value.map((piece) => {
      const text = piece.kind === 'name' ? this.#find(piece) : piece.text;
      if (text === undefined || (piece.kind === 'name' && !this.#spend(text.length))) {
        unknown.push(piece);
        return piece.text;
      }
      return text;
    });
    return { text: texts.length === 1 ? (texts[0] ?? '') : texts.join(''), unknown };
  }

  /** What the name stands for at its place in the file. */
  #find({ text, span }: BibtexPiece): string | undefined {
    const name = text.toLowerCase();
    const own = this.#definitions.get(name);
    const found = own && lastBefore(own, span.start);
    if (found) {
      return found.text;
    }
    const month = months.get(name);
    if (month === undefined && !own) {
      this.#used.add(name);
    }
    return month ?? this.#others.get(name);
  }

  #spend(length: number): boolean {
    this.#budget -= length;
    return this.#budget >= 0;
  }
}

/** The last of `definitions` that holds at `offset`. */
function lastBefore(definitions: readonly Definition[], offset: number): Definition | undefined {
  let low = 0;
  let high = definitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((definitions[middle]?.from ?? Infinity) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return definitions[low - 1];
}
