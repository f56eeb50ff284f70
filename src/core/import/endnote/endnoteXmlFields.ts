import { FieldValues } from '../fieldValues';
import type { XmlListener } from '../xml/xmlReader';
import type { EndnoteRecord } from './endnoteItem';
import { markupOf, plainOf } from './endnoteStyles';
import type { StyledRun } from './endnoteStyles';

/** Elements whose name says what they are only together with the one around them, as `around/name`. */
const fieldOfPair = new Map<string, string>([
  ['authors/author', 'author'],
  ['secondary-authors/author', 'secondary-author'],
  ['tertiary-authors/author', 'tertiary-author'],
  ['subsidiary-authors/author', 'subsidiary-author'],
  ['pub-dates/date', 'date'],
  ['related-urls/url', 'url'],
  ['web-urls/url', 'url'],
  ['urls/url', 'url'],
  ['pdf-urls/url', 'pdf-url'],
  ['text-urls/url', 'text-url'],
  ['image-urls/url', 'image-url'],
  ['periodical/full-title', 'full-title'],
  ['periodical/abbr-1', 'abbr-1'],
]);

/** Elements around which one looks for {@link fieldOfPair}; directly within any other the name says all. */
const groups = new Set([
  ...[...fieldOfPair.keys()].map((pair) => pair.slice(0, pair.indexOf('/'))),
  'alt-periodical',
  'translated-authors',
  'copyright-dates',
  'foreign-keys',
]);

/** Fields in which italics and such are kept. */
const markupFields = new Set([
  'title',
  'short-title',
  'secondary-title',
  'tertiary-title',
  'translated-title',
]);

interface OpenElement {
  readonly name: string;
  readonly runs: StyledRun[];
}

/** Listens to one `<record>` and gathers its fields. Only an element that is closed counts. */
export class EndnoteFieldsListener implements XmlListener {
  readonly #fields = new FieldValues();
  readonly #keywords: string[] = [];
  readonly #open: OpenElement[] = [];
  readonly #faces: string[] = [];
  #typeName: string | undefined;
  #typeNumber: string | undefined;

  readonly open: XmlListener['open'] = (name, attributes) => {
    if (name === 'style') {
      this.#faces.push(attributes.face ?? '');
    } else {
      this.#open.push({ name, runs: [] });
    }
    if (name === 'ref-type') {
      this.#typeName = attributes.name?.trim() || undefined;
    }
  };

  readonly text: XmlListener['text'] = (text) => {
    this.#open.at(-1)?.runs.push({ text, face: this.#faces.at(-1) ?? '' });
  };

  readonly close: XmlListener['close'] = (name) => {
    if (name === 'style') {
      this.#faces.pop();
      return;
    }
    const element = this.#open.pop();
    if (element) {
      this.#take(element, this.#open.at(-1)?.name ?? '');
    }
  };

  /** What was heard so far. */
  get record(): EndnoteRecord {
    const type = { name: this.#typeName, number: this.#typeNumber };
    return { type, fields: this.#fields, keywords: this.#keywords };
  }

  #take({ name, runs }: OpenElement, around: string): void {
    const field = groups.has(around) ? fieldOfPair.get(`${around}/${name}`) : name;
    if (name === 'ref-type') {
      this.#typeNumber = plainOf(runs).trim() || undefined;
    } else if (name === 'keyword') {
      this.#keywords.push(plainOf(runs));
    } else if (field !== undefined) {
      this.#fields.add(field, markupFields.has(field) ? markupOf(runs) : plainOf(runs));
    }
  }
}
