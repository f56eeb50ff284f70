import { elementsAt, textOf } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';
import { marcText } from './marcText';

/** One field of a record with its subfields, in their order. */
export class MarcField {
  /** `245`, say. */
  readonly tag: string;
  /** The two indicators, a blank where none is given. */
  readonly indicators: readonly [first: string, second: string];
  readonly #subfields: readonly (readonly [code: string, text: string])[];

  constructor(element: XmlElement) {
    const { tag = '', ind1, ind2 } = element.attributes;
    this.tag = tag;
    this.indicators = [ind1 || ' ', ind2 || ' '];
    this.#subfields = elementsAt(element, 'subfield').flatMap((subfield) => {
      const text = marcText(textOf(subfield));
      return text === '' ? [] : [[subfield.attributes.code ?? '', text] as const];
    });
  }

  /** The texts of the subfields with one of these codes (`ab`), in the order of the field. */
  all(codes: string): readonly string[] {
    return this.#subfields.filter(([code]) => codes.includes(code)).map(([, text]) => text);
  }

  /** The first of {@link all}. */
  first(codes: string): string | undefined {
    return this.all(codes)[0];
  }

  /** The subfields with their codes, those of `codes` alone. */
  pairs(codes: string): readonly (readonly [code: string, text: string])[] {
    return this.#subfields.filter(([code]) => codes.includes(code));
  }
}

/** One record of MARC 21. */
export class MarcRecord {
  /** Positions 6 (kind of thing) and 7 (level) of the leader: `a` and `m` for a book; blanks where there is none. */
  readonly kind: string;
  readonly level: string;
  readonly #fields: readonly MarcField[];
  readonly #control: ReadonlyMap<string, string>;

  constructor(record: XmlElement) {
    // White space in the leader and in control fields counts: each character has its place.
    const leader = plainText(elementsAt(record, 'leader')[0]);
    this.kind = leader.charAt(6) || ' ';
    this.level = leader.charAt(7) || ' ';
    this.#fields = elementsAt(record, 'datafield').map((element) => new MarcField(element));
    this.#control = new Map(
      elementsAt(record, 'controlfield').map((field) => [field.attributes.tag ?? '', plainText(field)]),
    );
  }

  /** The fields with one of these tags, in the order of the record. */
  at(...tags: readonly string[]): readonly MarcField[] {
    return this.#fields.filter(({ tag }) => tags.includes(tag));
  }

  /** The characters of a control field from `start` on. */
  control(tag: string, start: number, length: number): string {
    return (this.#control.get(tag) ?? '').slice(start, start + length);
  }
}

function plainText(element: XmlElement | undefined): string {
  return element?.isClosed ? element.content.filter((part) => typeof part === 'string').join('') : '';
}
