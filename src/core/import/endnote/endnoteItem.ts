import type { CslDraft, CslName, CslNameVariable } from '../../model/cslItem';
import { languageCodeOf } from '../../model/bibtexMapping';
import { bareDoi, normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { isWholeWork } from '../../model/risMapping';
import { dateFromText, dateOfYear } from '../dateText';
import { addNames, keywordExtras, setText } from '../draft';
import type { FieldValues } from '../fieldValues';
import { citationKeyFrom, isArxivText, wholeDoi } from '../identifiers';
import { namesFromLines } from '../nameText';
import { pagesFromText } from '../pageText';
import type { RecordFacts } from '../recordCollector';
import { serialNumbersOf } from '../serialNumbers';
import { moveThesisPlace } from '../thesisPlace';
import { cslTypeOfEndnote, isEditedBook } from './endnoteTypes';
import type { StatedType } from './endnoteTypes';

/**
 * One record of EndNote, by the names that the fields have in its XML: `author`, `secondary-title`, ...; its tagged
 * format has the same fields under single characters.
 */
export interface EndnoteRecord {
  readonly type: StatedType;
  readonly fields: FieldValues;
  /** Keywords, perhaps several in one text. */
  readonly keywords: readonly string[];
}

/** Fields that say one thing in every type, and the CSL variable for it. */
const textFields = [
  ['title', 'title'],
  ['short-title', 'title-short'],
  ['volume', 'volume'],
  ['num-vols', 'number-of-volumes'],
  ['publisher', 'publisher'],
  ['pub-location', 'publisher-place'],
  ['call-num', 'call-number'],
  ['remote-database-name', 'archive'],
  ['remote-database-provider', 'source'],
  ['research-notes', 'annote'],
] as const;

/** Parts of a periodical, in which an edition is a date and a section the first page. */
const periodicalTypes = new Set(['article-journal', 'article-magazine', 'article-newspaper']);

/** Works whose number is their own and not that of an issue. */
const numberedTypes = new Set([
  'report',
  'patent',
  'standard',
  'thesis',
  'bill',
  'legislation',
  'regulation',
]);

/** An identifier is no longer than this; searching more of a long note would find nothing and take long. */
const longestIdentifier = 2000;

class ItemReader {
  readonly #draft: CslDraft;
  readonly #record: EndnoteRecord;
  readonly #fields: FieldValues;

  constructor(record: EndnoteRecord) {
    this.#record = record;
    this.#fields = record.fields;
    this.#draft = { type: cslTypeOfEndnote(record.type) ?? typeByFields(record) };
  }

  read(): RecordFacts {
    for (const [field, variable] of textFields) {
      setText(this.#draft, variable, this.#fields.first(field));
    }
    const language = this.#fields.first('language') ?? '';
    setText(this.#draft, 'language', languageCodeOf(language) ?? language);
    this.#readTitles();
    this.#readNames();
    this.#readDates();
    this.#readNumbersAndPages();
    moveThesisPlace(this.#draft);
    this.#readIdentifiers();
    setText(this.#draft, 'abstract', this.#fields.joined('abstract', ' '));
    setText(this.#draft, 'note', this.#fields.joined('notes', '; '));
    const extras = this.#extras();
    const key = citationKeyFrom(this.#fields.first('label'));
    return { key, item: this.#draft, extras, typeProblem: typeProblemOf(this.#record, this.#draft.type) };
  }

  /** In whole works the secondary title is that of the series; in others it names what the work stands in. */
  #readTitles(): void {
    const isWhole = isWholeWork(this.#draft.type);
    const [secondary, tertiary] = [
      this.#fields.first('secondary-title'),
      this.#fields.first('tertiary-title'),
    ];
    const container = isWhole ? undefined : (this.#fields.first('full-title') ?? secondary ?? tertiary);
    setText(this.#draft, 'container-title', container);
    if (container !== undefined) {
      const names = this.#fields.all('abbr-1', 'alt-title', 'secondary-title');
      const short = names.find((name) => name !== container && name.length < container.length);
      setText(this.#draft, 'container-title-short', short);
    }
    // Chinese databases name the university of a thesis there.
    if (this.#draft.type === 'thesis') {
      setText(this.#draft, 'publisher', this.#draft.publisher ?? this.#fields.first('full-title'));
    }
    const series = isWhole ? (secondary ?? tertiary) : tertiary === container ? undefined : tertiary;
    setText(this.#draft, 'collection-title', series);
  }

  #readNames(): void {
    const isWhole = isWholeWork(this.#draft.type);
    const isEdited = isEditedBook(this.#record.type);
    this.#addNames(isEdited ? 'editor' : 'author', 'author');
    this.#addNames(isWhole ? 'collection-editor' : 'editor', 'secondary-author');
    this.#addNames(this.#tertiaryRole(isWhole), 'tertiary-author');
    this.#addNames('translator', 'subsidiary-author');
  }

  /** Tertiary authors advise a thesis; without editors beside them they have edited what the work stands in. */
  #tertiaryRole(isWhole: boolean): CslNameVariable {
    if (this.#draft.type === 'thesis') {
      return 'contributor';
    }
    return !isWhole && !this.#draft.editor ? 'editor' : 'collection-editor';
  }

  #addNames(variable: CslNameVariable, field: string): void {
    const names: readonly CslName[] = namesFromLines(this.#fields.all(field));
    addNames(this.#draft, variable, names);
  }

  #readDates(): void {
    const issued = dateOfYear(this.#fields.first('year'), this.#fields.first('date'));
    const looked = this.#fields.first('access-date')?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    const accessed = dateFromText(looked ?? '');
    if (issued) {
      this.#draft.issued = issued;
    }
    if (accessed) {
      this.#draft.accessed = accessed;
    }
  }

  #readNumbersAndPages(): void {
    const { type } = this.#draft;
    const isPeriodical = periodicalTypes.has(type);
    const number = this.#fields.first('number', 'issue');
    setText(this.#draft, numberedTypes.has(type) ? 'number' : 'issue', number);
    setText(this.#draft, 'number', this.#fields.first('report-id'));
    setText(this.#draft, 'edition', isPeriodical ? undefined : this.#fields.first('edition'));
    setText(this.#draft, 'genre', isPeriodical ? undefined : this.#fields.first('work-type'));
    const section = this.#fields.first('section');
    const pages = this.#fields.first('pages');
    if (isWholeWork(type) && pages !== undefined && !/[-\u2013]/.test(pages)) {
      setText(this.#draft, 'number-of-pages', pages);
    } else {
      const first =
        this.#fields.first('custom7') ?? (isPeriodical && hasDigit(section) ? section : undefined);
      setText(this.#draft, 'page', pagesFromText(pages ?? first ?? ''));
    }
    const isPage = isPeriodical && hasDigit(section);
    setText(this.#draft, type === 'chapter' ? 'chapter-number' : 'section', isPage ? undefined : section);
  }

  #readIdentifiers(): void {
    const stated = this.#fields.all('electronic-resource-num').map(short);
    const others = this.#fields.all('url', 'accession-num', 'notes').map(short);
    const doi = stated.map(bareDoi).find(Boolean) ?? others.map(wholeDoi).find(Boolean);
    setText(this.#draft, 'DOI', doi?.replace(/[.,;]+$/, ''));
    setText(this.#draft, 'URL', this.#fields.all('url').map(addressIn).find(Boolean));
    const { ISSN, ISBN } = serialNumbersOf(this.#fields.all('isbn'), this.#draft.type);
    setText(this.#draft, 'ISSN', ISSN);
    setText(this.#draft, 'ISBN', ISBN);
    const accession = this.#fields.all('accession-num').find((text) => !isArxivText(short(text)));
    const isOfPubmed = /medline|pubmed|\bnlm\b/i.test(
      `${this.#draft.archive ?? ''} ${this.#draft.source ?? ''}`,
    );
    const isPmid = isOfPubmed && /^\d{1,9}$/.test(accession ?? '');
    setText(this.#draft, isPmid ? 'PMID' : 'archive_location', accession);
    setText(
      this.#draft,
      'PMCID',
      this.#fields.all('custom2').find((text) => /^PMC\d+$/.test(text)),
    );
  }

  #extras(): RecordExtras {
    const places = [
      'accession-num',
      'url',
      'electronic-resource-num',
      'number',
      'full-title',
      'secondary-title',
    ];
    const arxiv = this.#fields
      .all(...places, 'volume', 'notes')
      .map(short)
      .find(isArxivText);
    const otherTitles = this.#fields.all('translated-title');
    return {
      ...(arxiv === undefined ? {} : { arxiv: normaliseArxiv(arxiv) }),
      ...keywordExtras(this.#record.keywords.flatMap((text) => text.split(/[;\r\n]/))),
      ...(otherTitles.length > 0 ? { altTitles: otherTitles } : {}),
    };
  }
}

/** The type that the fields of a record without one speak for: where it stands in, and who published it. */
function typeByFields({ type, fields }: EndnoteRecord): string {
  if (type.name !== undefined || type.number !== undefined) {
    return 'document';
  }
  if (fields.first('full-title') !== undefined) {
    return 'article-journal';
  }
  if (fields.first('secondary-title') !== undefined) {
    return 'chapter';
  }
  return fields.first('publisher') === undefined ? 'document' : 'book';
}

const typeWords = new Map<string, string>([
  ['article-journal', 'journal article'],
  ['chapter', 'part of a book'],
  ['book', 'book'],
]);

function typeProblemOf({ type }: EndnoteRecord, cslType: string): string | undefined {
  if (cslTypeOfEndnote(type) !== undefined) {
    return undefined;
  }
  const word = type.name ?? type.number;
  const what =
    word === undefined ? 'This record has no type' : `"${word.slice(0, 80)}" is not a type of EndNote`;
  return `${what}; it was read as a ${typeWords.get(cslType) ?? 'document'}.`;
}

function short(text: string): string {
  return text.slice(0, longestIdentifier);
}

function hasDigit(text: string | undefined): boolean {
  return text !== undefined && /\d/.test(text);
}

/** The first address of the web in a field of them; EndNote's own links to files and databases are none. */
function addressIn(text: string): string | undefined {
  return text.split(/[\s;]+/).find((word) => /^(?:https?|ftp):\/\/\S|^www\.\S/i.test(word));
}

/** Reads one record; a type that nobody knows is read as a document. */
export function readEndnoteRecord(record: EndnoteRecord): RecordFacts {
  return new ItemReader(record).read();
}
