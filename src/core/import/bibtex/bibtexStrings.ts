import { bibtexMonths } from '../../model/bibtexMapping';
import type { BibtexField, BibtexPiece } from './bibtexSyntax';

/** A value with its names replaced, still LaTeX. `unknown` are the parts whose name nothing defines. */
export interface ExpandedValue {
  readonly text: string;
  readonly unknown: readonly BibtexPiece[];
}

const monthNames = [
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

/** The names that `@string` gives to texts, which grow as the file is read; a name's case does not matter. */
export class BibtexStrings {
  readonly #values = new Map<string, string>(
    bibtexMonths.map((month, index): readonly [string, string] => [month, monthNames[index] ?? month]),
  );
  /** How many characters names may still stand for: names made of names can grow without end. */
  #budget: number;

  /** `sourceLength`: the length of the file, in characters. */
  constructor(sourceLength: number) {
    this.#budget = 1_000_000 + 8 * sourceLength;
  }

  /** Takes a definition up; gives the parts whose name is not known. */
  define(definition: BibtexField): readonly BibtexPiece[] {
    const { text, unknown } = this.expand(definition.value);
    this.#values.set(definition.name, text);
    return unknown;
  }

  /** A name that is not known stands for itself. */
  expand(value: readonly BibtexPiece[]): ExpandedValue {
    const [only] = value;
    if (only && value.length === 1 && only.kind !== 'name') {
      return { text: only.text, unknown: [] };
    }
    const unknown: BibtexPiece[] = [];
    const texts = value.map((piece) => {
      const text = piece.kind === 'name' ? this.#values.get(piece.text.toLowerCase()) : piece.text;
      if (text === undefined || (piece.kind === 'name' && !this.#spend(text.length))) {
        unknown.push(piece);
        return piece.text;
      }
      return text;
    });
    return { text: texts.join(''), unknown };
  }

  #spend(length: number): boolean {
    this.#budget -= length;
    return this.#budget >= 0;
  }
}
