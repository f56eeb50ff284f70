import type { CslDraft, CslItem, CslName, CslNameVariable } from '../../model/cslItem';
import { hayagrivaRoles } from '../../model/hayagrivaMapping';
import { normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { customOfEntry, withCustomItem } from './hayagrivaCustom';
import { cslTypeOfEntry, isHayagrivaType, isWholeEntry, parentTypeOf } from './hayagrivaTypes';
import { markedTextIn, namesIn, plainTextIn, shortTextIn } from './hayagrivaValues';
import { setText, YamlFields } from './yamlFields';
import type { YamlFault, YamlMap } from './yamlTree';
import { textOf, valueIn } from './yamlTree';

/** What one entry says. */
export interface HayagrivaFacts {
  readonly item: CslItem;
  readonly extras: RecordExtras;
  readonly faults: readonly YamlFault[];
}

/** An entry or one of those that it stands in. */
interface Level {
  readonly type: string;
  readonly fields: YamlFields;
}

/** Entries stand in parents, these in theirs, and so on; beyond the grandparents nothing has a place in CSL. */
const furthest = 3;

/** CSL's variables for people by Hayagriva's roles; all others contributed. */
const roles: ReadonlyMap<string, CslNameVariable> = new Map<string, CslNameVariable>([
  ...hayagrivaRoles.map(([variable, role]) => [role, variable] as const),
  ['compiler', 'editor'],
  ['organizer', 'editorial-director'],
]);

class EntryReader {
  readonly faults: YamlFault[] = [];
  readonly #own: Level;
  readonly #parents: readonly Level[];
  readonly #originals: readonly Level[];
  /** The entry, then its parents, then theirs. */
  readonly #all: readonly Level[];
  readonly #draft: CslDraft;
  #arxiv: string | undefined;

  constructor(map: YamlMap) {
    const fields = new YamlFields(map, this.faults);
    this.#own = { type: (fields.text('type') ?? 'misc').toLowerCase(), fields };
    const parents = parentsOf(this.#own);
    this.#originals = parents.filter(({ type }) => type === 'original');
    this.#parents = parents.filter(({ type }) => type !== 'original');
    this.#all = this.#levels();
    const csl = cslTypeOfEntry(
      this.#own.type,
      this.#parents.map(({ type }) => type),
    );
    this.#draft = { type: csl ?? 'document' };
    if (csl === undefined) {
      this.#tellType();
    }
  }

  read(): HayagrivaFacts {
    const draft = this.#draft;
    setText(draft, 'title', markedTextIn(this.#own.fields, 'title'));
    setText(draft, 'title-short', shortTextIn(this.#own.fields, 'title'));
    this.#readParents();
    this.#readOriginals();
    this.#readNames();
    this.#readNumbers();
    this.#readPublisher();
    this.#readIdentifiers();
    this.#readAddress();
    this.#readRest();
    if (this.#arxiv !== undefined && draft.type === 'article-journal' && !draft['container-title']) {
      draft.type = 'article';
    }
    const custom = customOfEntry(this.#own.fields.map);
    return {
      item: withCustomItem(draft, custom, this.#own.type),
      extras: { ...custom.extras, ...this.#extras() },
      faults: withoutRepeats(this.faults),
    };
  }

  #levels(): readonly Level[] {
    const levels = [this.#own, ...this.#parents];
    let last = this.#parents;
    for (let i = 1; i < furthest; i++) {
      last = last.flatMap(parentsOf);
      levels.push(...last);
    }
    return levels;
  }

  #tellType(): void {
    const { fields, type } = this.#own;
    const span = fields.map.fields.get('type')?.nameSpan ?? fields.map.span;
    const message = `"${type}" is not a type of Hayagriva; it was read as a document.`;
    this.faults.push({ severity: 'warning', code: 'unknown-type', message, span });
  }

  /** What it stands in: its series, where it is a whole; an event; or a container, and that one's series. */
  #readParents(): void {
    const draft = this.#draft;
    const isWhole = isWholeEntry(draft.type);
    for (const parent of this.#parents) {
      const { type, fields } = parent;
      const title = markedTextIn(fields, 'title');
      const short = shortTextIn(fields, 'title');
      if (type === 'conference' || type === 'exhibition') {
        setText(draft, 'event-title', title);
        setText(draft, 'event-place', plainTextIn(fields, 'location'));
        draft['event-date'] ??= fields.date('date');
      } else if (isWhole) {
        setText(draft, 'collection-title', title);
        setText(draft, 'collection-number', fields.text('volume'));
      } else if (type === 'repository') {
        setText(draft, 'source', title);
      } else if (draft['container-title'] === undefined) {
        setText(draft, 'container-title', title);
        setText(draft, 'container-title-short', short);
        const [series] = parentsOf(parent);
        setText(draft, 'collection-title', series && markedTextIn(series.fields, 'title'));
        setText(draft, 'collection-number', series?.fields.text('volume'));
      }
    }
    if (draft['event-date'] === undefined) {
      delete draft['event-date'];
    }
  }

  #readOriginals(): void {
    for (const { fields } of this.#originals) {
      setText(this.#draft, 'original-title', markedTextIn(fields, 'title'));
      const { name, place } = publisherOf(fields);
      setText(this.#draft, 'original-publisher', name);
      setText(this.#draft, 'original-publisher-place', place);
      const date = fields.date('date');
      if (date) {
        this.#draft['original-date'] = date;
      }
    }
  }

  #readNames(): void {
    const isWhole = isWholeEntry(this.#draft.type);
    this.#addNames('author', namesIn(this.#own.fields, 'author'));
    this.#addNames('editor', namesIn(this.#own.fields, 'editor'));
    for (const { type, fields } of this.#parents) {
      const isBook = !isWhole && ['book', 'anthology', 'reference', 'proceedings'].includes(type);
      this.#addNames(isWhole ? 'collection-editor' : 'editor', namesIn(fields, 'editor'));
      this.#addNames(isBook ? 'container-author' : 'contributor', isBook ? namesIn(fields, 'author') : []);
    }
    for (const { fields } of this.#all) {
      for (const affiliated of fields.maps('affiliated')) {
        const role = (affiliated.text('role') ?? '').toLowerCase();
        this.#addNames(roles.get(role) ?? 'contributor', namesIn(affiliated, 'names'));
      }
    }
  }

  #addNames(variable: CslNameVariable, names: readonly CslName[]): void {
    if (names.length > 0) {
      this.#draft[variable] = [...(this.#draft[variable] ?? []), ...names];
    }
  }

  /** An issue and a volume are those of the journal that it stands in, a page its own. */
  #readNumbers(): void {
    const draft = this.#draft;
    const { fields } = this.#own;
    const containers = isWholeEntry(draft.type) ? [] : this.#parents;
    for (const level of [...containers, this.#own]) {
      setText(draft, 'volume', level.fields.text('volume'));
      setText(draft, 'issue', level.fields.text('issue'));
    }
    setText(draft, 'page', fields.text('page-range')?.replace(/\s*[-–—]+\s*/g, '-'));
    setText(draft, 'chapter-number', fields.text('chapter'));
    for (const level of this.#all) {
      setText(draft, 'edition', plainTextIn(level.fields, 'edition'));
      setText(draft, 'number-of-pages', level.fields.text('page-total'));
      setText(draft, 'number-of-volumes', level.fields.text('volume-total'));
      draft.issued ??= level.fields.date('date');
    }
    if (draft.issued === undefined) {
      delete draft.issued;
    }
  }

  #readPublisher(): void {
    const draft = this.#draft;
    for (const { type, fields } of this.#all) {
      const { name, place } = publisherOf(fields);
      setText(draft, 'publisher', name);
      setText(draft, 'publisher-place', place);
      if (type !== 'conference' && type !== 'exhibition') {
        setText(draft, 'publisher-place', plainTextIn(fields, 'location'));
      }
    }
    for (const { fields } of this.#all) {
      const organization = plainTextIn(fields, 'organization');
      setText(draft, draft.publisher === undefined ? 'publisher' : 'authority', organization);
    }
    if (draft.authority === draft.publisher) {
      delete draft.authority;
    }
  }

  #readIdentifiers(): void {
    const draft = this.#draft;
    for (const level of this.#all) {
      const { fields } = level;
      const serial = fields.node('serial-number');
      const inSerial = (name: string): string | undefined => textOf(valueIn(serial, name));
      const find = (name: string): string | undefined => inSerial(name) ?? fields.text(name);
      setText(draft, 'ISBN', find('isbn'));
      setText(draft, 'ISSN', find('issn'));
      if (level === this.#own) {
        setText(draft, 'DOI', find('doi'));
        setText(draft, 'PMID', find('pmid'));
        setText(draft, 'PMCID', find('pmcid'));
        this.#arxiv = normaliseArxiv(find('arxiv'));
        setText(draft, 'version', inSerial('version'));
        this.#readSerial(textOf(serial) ?? inSerial('serial'));
        if (serial?.kind === 'list') {
          fields.ignored('serial-number', 'a text or a map');
        }
      }
    }
  }

  /** A serial number is an arXiv id where it says so or the entry stands in the arXiv. */
  #readSerial(serial: string | undefined): void {
    const { fields } = this.#own;
    const address = textOf(fields.node('url')) ?? textOf(valueIn(fields.node('url'), 'value')) ?? '';
    const isThere = this.#parents.some((parent) => /arxiv/i.test(plainTitleOf(parent)));
    const arxiv = /arxiv/i.test(`${serial ?? ''} ${address}`) || isThere ? normaliseArxiv(serial) : undefined;
    this.#arxiv ??= arxiv;
    setText(this.#draft, 'number', arxiv === undefined ? serial : undefined);
  }

  #readAddress(): void {
    for (const { fields } of this.#all) {
      const node = fields.node('url');
      const address = textOf(node) ?? textOf(valueIn(node, 'value'));
      if (node && address === undefined) {
        fields.ignored('url', 'an address');
      }
      if (address !== undefined && this.#draft.URL === undefined) {
        this.#draft.URL = address;
        const accessed = node?.kind === 'map' ? fields.inner('url').date('date') : undefined;
        if (accessed) {
          this.#draft.accessed = accessed;
        }
      }
    }
    const isOnArxiv = /^https?:\/\/(?:www\.)?arxiv\.org\//i.test(this.#draft.URL ?? '');
    this.#arxiv ??= isOnArxiv ? normaliseArxiv(this.#draft.URL) : undefined;
  }

  #readRest(): void {
    const { fields } = this.#own;
    setText(this.#draft, 'abstract', plainTextIn(fields, 'abstract'));
    setText(this.#draft, 'note', plainTextIn(fields, 'note'));
    setText(this.#draft, 'annote', plainTextIn(fields, 'annote'));
    setText(this.#draft, 'dimensions', fields.text('runtime'));
    for (const level of this.#all) {
      setText(this.#draft, 'genre', plainTextIn(level.fields, 'genre'));
      setText(this.#draft, 'language', level.fields.text('language'));
      setText(this.#draft, 'archive', plainTextIn(level.fields, 'archive'));
      setText(this.#draft, 'archive_location', plainTextIn(level.fields, 'archive-location'));
      setText(this.#draft, 'call-number', plainTextIn(level.fields, 'call-number'));
    }
  }

  #extras(): RecordExtras {
    const translation = textOf(valueIn(this.#own.fields.node('title'), 'translation'));
    return {
      ...(this.#arxiv === undefined ? {} : { arxiv: this.#arxiv }),
      ...(translation === undefined ? {} : { altTitles: [translation] }),
    };
  }
}

/** A field may be asked for more than once. */
function withoutRepeats(faults: readonly YamlFault[]): readonly YamlFault[] {
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.span.start}`, fault])).values()];
}

function plainTitleOf({ fields }: Level): string {
  const node = fields.node('title');
  return textOf(node) ?? textOf(valueIn(node, 'value')) ?? '';
}

function parentsOf({ type, fields }: Level): readonly Level[] {
  return fields.maps('parent').map((parent) => {
    const own = parent.text('type')?.toLowerCase();
    return { type: own !== undefined && isHayagrivaType(own) ? own : parentTypeOf(type), fields: parent };
  });
}

/** A publisher's name, or `{ name, location }`. */
function publisherOf(fields: YamlFields): {
  readonly name?: string | undefined;
  readonly place?: string | undefined;
} {
  const node = fields.node('publisher');
  if (node?.kind !== 'map' || node.fields.has('value')) {
    return { name: plainTextIn(fields, 'publisher') };
  }
  const inner = fields.inner('publisher');
  return { name: plainTextIn(inner, 'name'), place: plainTextIn(inner, 'location') };
}

/** Reads one entry with what it stands in. */
export function readHayagrivaEntry(map: YamlMap): HayagrivaFacts {
  return new EntryReader(map).read();
}
