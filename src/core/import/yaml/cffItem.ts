import type {
  CslDate,
  CslDraft,
  CslItem,
  CslName,
  CslNameVariable,
  CslTextVariable,
} from '../../model/cslItem';
import { normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { cslTypeOfCff } from './cffTypes';
import { setText, YamlFields } from './yamlFields';
import { itemsOf, textOf, valueIn } from './yamlTree';
import type { YamlFault, YamlMap, YamlNode } from './yamlTree';

/** What the file's own work, or a reference, says. */
export interface CffFacts {
  readonly item: CslItem;
  readonly extras: RecordExtras;
  readonly faults: readonly YamlFault[];
}

/** Fields that say what a CSL variable says. */
const textFields: readonly (readonly [field: string, variable: CslTextVariable])[] = [
  ['title', 'title'],
  ['abbreviation', 'title-short'],
  ['abstract', 'abstract'],
  ['doi', 'DOI'],
  ['url', 'URL'],
  ['version', 'version'],
  ['volume', 'volume'],
  ['volume-title', 'volume-title'],
  ['issue', 'issue'],
  ['number', 'number'],
  ['number-volumes', 'number-of-volumes'],
  ['edition', 'edition'],
  ['section', 'section'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['pmcid', 'PMCID'],
  ['medium', 'medium'],
  ['notes', 'note'],
  ['status', 'status'],
  ['thesis-type', 'genre'],
  ['database', 'source'],
];

const nameFields: readonly (readonly [field: string, variable: CslNameVariable])[] = [
  ['authors', 'author'],
  ['editors', 'editor'],
  ['editors-series', 'collection-editor'],
  ['translators', 'translator'],
  ['recipients', 'recipient'],
];

/** Works of which a collection is what they stand in, not their series. */
const partTypes = ['paper-conference', 'chapter', 'article', 'article-journal', 'document'];

class WorkReader {
  readonly #fields: YamlFields;
  readonly #faults: YamlFault[] = [];
  readonly #draft: CslDraft;

  constructor(map: YamlMap, fallbackType: string) {
    this.#fields = new YamlFields(map, this.#faults);
    const type = this.#fields.text('type')?.toLowerCase() ?? fallbackType;
    const known = cslTypeOfCff(type);
    this.#draft = { type: known ?? 'document' };
    if (known === undefined) {
      const span = map.fields.get('type')?.nameSpan ?? map.span;
      const message = `"${type}" is not a type of this format; it was read as a document.`;
      this.#faults.push({ severity: 'warning', code: 'unknown-type', message, span });
    }
  }

  read(): CffFacts {
    const draft = this.#draft;
    for (const [field, variable] of textFields) {
      setText(draft, variable, this.#fields.text(field));
    }
    for (const [field, variable] of nameFields) {
      const names = this.#names(field);
      if (names.length > 0) {
        draft[variable] = names;
      }
    }
    this.#readContainer();
    this.#readDates();
    this.#readPages();
    setText(draft, 'language', this.#fields.texts('languages')[0]);
    const extras = this.#extras();
    return { item: draft, extras, faults: this.#faults };
  }

  #names(field: string): readonly CslName[] {
    const nodes = itemsOf(this.#fields.node(field));
    const names = nodes.map(nameOf).filter((name) => name !== undefined);
    if (names.length < nodes.length) {
      this.#fields.ignored(field, 'a list of persons and entities');
    }
    return names;
  }

  #readContainer(): void {
    const draft = this.#draft;
    const collection = this.#fields.text('collection-title');
    setText(draft, 'container-title', this.#fields.text('journal'));
    const isPart = partTypes.includes(draft.type) && draft['container-title'] === undefined;
    setText(draft, isPart ? 'container-title' : 'collection-title', collection);
    const event = this.#entity('conference');
    setText(draft, 'event-title', event.name);
    setText(draft, 'event-place', event.place);
    if (event.date) {
      draft['event-date'] = event.date;
    }
    const publisher = this.#entity('publisher');
    const institution = this.#entity('institution');
    setText(draft, 'publisher', publisher.name ?? institution.name);
    setText(draft, 'publisher-place', publisher.place ?? institution.place);
  }

  /** An entity, or its name as a text. */
  #entity(field: string): {
    readonly name?: string | undefined;
    readonly place?: string;
    readonly date?: CslDate | undefined;
  } {
    const node = this.#fields.node(field);
    const name = textOf(node);
    if (node === undefined || name !== undefined) {
      return { name };
    }
    const entity = this.#fields.inner(field);
    const parts = [entity.text('city'), entity.text('region'), entity.text('country')].filter(
      (part) => part !== undefined,
    );
    const place = entity.text('location') ?? parts.join(', ');
    return { name: entity.text('name'), place, date: entity.date('date-start') };
  }

  #readDates(): void {
    const fields = this.#fields;
    const ofYear = dateOfYear(fields.text('year'), fields.text('month'));
    const issued =
      fields.date('date-published') ?? ofYear ?? fields.date('date-released') ?? fields.date('issue-date');
    const accessed = fields.date('date-accessed') ?? fields.date('date-downloaded');
    const original = dateOfYear(fields.text('year-original'), undefined);
    Object.assign(
      this.#draft,
      issued && { issued },
      accessed && { accessed },
      original && { 'original-date': original },
    );
  }

  /** `pages` is how many there are, by the format's word; many write there from where to where. */
  #readPages(): void {
    const [start, end, pages] = ['start', 'end', 'pages'].map((name) => this.#fields.text(name));
    const range = end === undefined || end === start ? start : `${start ?? ''}-${end}`;
    setText(this.#draft, 'page', range?.replace(/^-/, ''));
    const isCount = /^\d+$/.test(pages ?? '');
    setText(this.#draft, isCount ? 'number-of-pages' : 'page', pages?.replace(/\s*[-–—]+\s*/g, '-'));
  }

  #extras(): RecordExtras {
    const identifiers = this.#fields.maps('identifiers').map((one) => ({
      type: one.text('type')?.toLowerCase(),
      value: one.text('value') ?? '',
    }));
    setText(this.#draft, 'DOI', identifiers.find(({ type }) => type === 'doi')?.value);
    setText(this.#draft, 'URL', identifiers.find(({ type }) => type === 'url')?.value);
    const places = [...identifiers.map(({ value }) => value), this.#draft.URL ?? '', this.#draft.DOI ?? ''];
    const arxiv = normaliseArxiv(places.find((place) => /arxiv/i.test(place)));
    const repository = addressOf(this.#fields.text('repository'));
    const ofSoftware = this.#draft.type === 'software' ? repository : undefined;
    const code = addressOf(this.#fields.text('repository-code')) ?? ofSoftware;
    setText(this.#draft, 'URL', code ?? repository);
    const keywords = this.#fields.texts('keywords');
    return {
      ...(arxiv === undefined ? {} : { arxiv }),
      ...(code === undefined ? {} : { code }),
      ...(keywords.length === 0 ? {} : { keywords: [...new Set(keywords)] }),
    };
  }
}

function addressOf(text: string | undefined): string | undefined {
  return /^https?:\/\/\S+$/i.test(text ?? '') ? text : undefined;
}

function dateOfYear(year: string | undefined, month: string | undefined): CslDate | undefined {
  if (year === undefined || !/^-?\d{1,4}$/.test(year)) {
    return undefined;
  }
  const number = /^\d{1,2}$/.test(month ?? '') ? Number(month) : 0;
  return { 'date-parts': [number >= 1 && number <= 12 ? [Number(year), number] : [Number(year)]] };
}

/** A person, an entity with its name, or a whole name as a text. */
function nameOf(node: YamlNode): CslName | undefined {
  const part = (name: string): string | undefined => textOf(valueIn(node, name));
  const [family, given] = [part('family-names'), part('given-names')];
  if (family === undefined && given === undefined) {
    const literal = textOf(node) ?? part('name') ?? part('alias');
    return literal === undefined ? undefined : { literal };
  }
  const [particle, suffix] = [part('name-particle'), part('name-suffix')];
  return {
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(particle === undefined ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** Reads one work; `fallbackType` is a word of the format, for a work that does not tell its type. */
export function readCffWork(map: YamlMap, fallbackType: string): CffFacts {
  return new WorkReader(map, fallbackType).read();
}
