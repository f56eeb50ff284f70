import type { CslDraft, CslItem, CslTextVariable } from '../../model/cslItem';
import { languageCodeOf } from '../../model/bibtexMapping';
import type { RecordExtras } from '../../model/record';
import { cslTypeOfRis, isInPeriodical, isRisKey, isWholeWork, risTextTags } from '../../model/risMapping';
import { setText } from '../draft';
import { isArxivText, wholeDoi } from '../identifiers';
import { sizeInPages, withoutIsbdMarks } from '../isbdText';
import { serialNumbersOf } from '../serialNumbers';
import { moveThesisPlace } from '../thesisPlace';
import { accessedOf, findUnclearDate, issuedOf } from './risDates';
import { readRisExtras } from './risExtras';
import { doiOf, pmcidOf, pmidOf, urlOf } from './risIdentifiers';
import { imprintOf, plainTitle } from './risCatalogue';
import type { RisBlock } from './risLines';
import { addRisPeople, publisherAmongPeople } from './risPeople';
import { RisValues } from './risValues';

/** What one RIS record says. */
export interface RisFacts {
  readonly key: string | undefined;
  /** The RIS type as the reader understood it; one that nobody knows stays as it is. */
  readonly risType: string;
  readonly item: CslItem;
  readonly extras: RecordExtras;
  /** Of which only the year could be taken. */
  readonly unclearDate: string | undefined;
}

/** An issue or a number is short; some programs put whole references or addresses there. */
const longestNumber = 60;

/** The item that is made of one record's values. */
class RecordReader {
  readonly #draft: CslDraft;
  readonly #values: RisValues;

  constructor(block: RisBlock) {
    this.#values = new RisValues(block);
    const isUntypedArticle = block.type === '' && this.#values.first('JF', 'JO', 'JA') !== undefined;
    this.#draft = {
      type: cslTypeOfRis(this.#values.type) ?? (isUntypedArticle ? 'article-journal' : 'document'),
    };
  }

  read(): RisFacts {
    const values = this.#values;
    for (const [tag, variable] of risTextTags) {
      this.#set(variable, values.first(tag));
    }
    this.#readTitles();
    addRisPeople(this.#draft, values);
    this.#readDates();
    this.#readPublisher();
    this.#readVolumeAndNumber();
    moveThesisPlace(this.#draft);
    this.#readPages();
    this.#readIdentifiers();
    this.#set('abstract', values.joined('AB', ' ') ?? values.joined('N2', ' '));
    const { note, extras } = readRisExtras(values, this.#draft.type);
    this.#set('note', note);
    const unclearDate = findUnclearDate(values, this.#draft.issued);
    return { key: this.#key(), risType: values.type, item: this.#draft, extras, unclearDate };
  }

  #set(variable: CslTextVariable, value: string | undefined): void {
    setText(this.#draft, variable, value);
  }

  /** In whole works `BT` is the title and `T2` the series; in others both name what the work stands in. */
  #readTitles(): void {
    const values = this.#values;
    const isWhole = isWholeWork(this.#draft.type);
    const title = values.first('TI', 'T1', 'CT', ...(isWhole ? ['BT'] : []));
    this.#set('title', isWhole && title !== undefined ? plainTitle(title, values) : title);
    this.#set('collection-title', isWhole ? values.first('T2', 'T3') : values.first('T3'));
    // EndNote and Scopus put there the proceedings of a paper; what follows is the conference. Web of Science, whose
    // papers are of another type, has the affiliation there.
    const isPaper = values.type === 'CONF';
    const proceedings = isPaper ? values.first('C3') : undefined;
    this.#set('event-title', proceedings === undefined ? undefined : values.first('T2'));
    const names = values.all(
      ...(isPaper ? ['C3'] : []),
      'JF',
      ...(isWhole ? [] : ['T2', 'BT', 'JO', 'JA', 'J2', 'J1', 'SO', 'JI', 'J9']),
    );
    const [container] = names;
    this.#set('container-title', container);
    const short = values.all('J2', 'JA', 'J1', 'JI', 'JO', 'J9').find((name) => name !== container);
    this.#set('container-title-short', isWhole ? undefined : short);
    if (this.#draft['title-short'] === this.#draft.title) {
      delete this.#draft['title-short'];
    }
  }

  #readDates(): void {
    const issued = issuedOf(this.#values);
    const accessed = accessedOf(this.#values);
    if (issued) {
      this.#draft.issued = issued;
    }
    if (accessed) {
      this.#draft.accessed = accessed;
    }
  }

  /** `PU` and `PI` are Web of Science's tags; Rayyan puts a list of addresses in the place of a place. */
  #readPublisher(): void {
    const stated = this.#values.first('CY', 'PI', 'PP');
    const { publisher, place } = imprintOf(
      this.#values.first('PB', 'PU') ?? publisherAmongPeople(this.#values),
      stated?.startsWith('["') ? undefined : stated,
    );
    delete this.#draft.publisher;
    delete this.#draft['publisher-place'];
    this.#set('publisher', publisher);
    this.#set('publisher-place', place);
    this.#set('edition', withoutIsbdMarks(this.#draft.edition ?? ''));
    // Rayyan writes a list of codes, ["eng"].
    const language = this.#draft.language?.replace(/^\["([a-z]{2,3})"\]$/, '$1');
    this.#set('language', language === undefined ? undefined : (languageCodeOf(language) ?? language));
  }

  /** `C7` is the number of an article that has no pages. */
  #readVolumeAndNumber(): void {
    const values = this.#values;
    const volume = values.first('VL', 'VO')?.replace(/^(?:v\. ?)+(?=\d)/, '');
    const issue =
      values.all('IS', 'CP').find((text) => text.length <= longestNumber) ??
      values.all('NO').find((text) => /^\S{0,8}\d\S{0,8}$/.test(text));
    const both = /^(\S+?) ?\((\S+)\)$|^(\S+) (?:issue|no\.?) (\S+)$/.exec(volume ?? '');
    const combined = issue === undefined ? both?.slice(1).filter(Boolean) : undefined;
    this.#set('volume', combined?.[0] ?? volume);
    this.#set('issue', issue ?? combined?.[1]);
    this.#readNumber();
  }

  /** EBSCO puts the degree of a thesis there, SciFinder a notice of copyright. */
  #readNumber(): void {
    const { number, type, genre } = this.#draft;
    const isNumber = number !== undefined && number.length <= longestNumber && /^[^(\s]*$|\d/.test(number);
    const isDegree = type === 'thesis' && /^\D*\p{Ll}\D*$/u.test(number ?? '');
    this.#set('genre', genre ?? (isDegree && isNumber ? number : undefined));
    if (!isNumber || isDegree || /^(?:\(|copyright|©)/i.test(number)) {
      delete this.#draft.number;
    }
    this.#set('number', this.#draft.number ?? this.#values.first('C7'));
    // EndNote keeps the day of PubMed's electronic issue there.
    if (isInPeriodical(type) && /^(?:19|20)\d{6}$/.test(this.#draft.edition ?? '')) {
      delete this.#draft.edition;
    }
  }

  #readPages(): void {
    const start = pageOf(this.#values.first('SP', 'PG'));
    const end = pageOf(this.#values.first('EP'));
    if (isWholeWork(this.#draft.type) && start !== undefined && end === undefined && !start.includes('-')) {
      this.#set('number-of-pages', numberOfPages(start));
    } else {
      this.#set('page', pagesOf(start, end));
    }
  }

  #readIdentifiers(): void {
    const values = this.#values;
    this.#set('DOI', doiOf(values));
    if (wholeDoi(this.#draft.genre?.replace(/^doi:?\s/i, '')) !== undefined) {
      delete this.#draft.genre;
    }
    this.#set('URL', urlOf(values));
    const { ISSN, ISBN } = serialNumbersOf(values.all('SN'), this.#draft.type);
    this.#set('ISSN', ISSN);
    this.#set('ISBN', ISBN);
    const pmcid = pmcidOf(values);
    this.#set('PMCID', pmcid);
    this.#set('PMID', pmidOf(values));
    const accession = values.all('AN').find((text) => !isArxivText(text) && text !== pmcid);
    this.#set('archive_location', accession);
  }

  /** `ID` or EndNote's label (`LB`), where it can be a key; what stands in both is one for certain. */
  #key(): string | undefined {
    const ids = this.#values.all('ID', 'LB');
    return ids.find((id, index) => isRisKey(id) || (ids.indexOf(id) < index && /^[^\s,{}\\]+$/.test(id)));
  }
}

/** A page has a digit in it or is a Roman number; `No` and `Specified`, which PsycINFO writes, are none. */
function pageOf(text: string | undefined): string | undefined {
  const isPage = text !== undefined && (/\d/.test(text) || /^[ivxlcdm]+$/i.test(text));
  return isPage ? text.replace(/ ?[‐‑] ?|(?<=\d) - (?=\d)/g, '-') : undefined;
}

/** `320`, `320 pp.` or, in a catalogue's words, `xii, 320 p. ;`; `1 online resource` and `2 v.` are none. */
function numberOfPages(text: string): string | undefined {
  const bare = withoutIsbdMarks(text);
  if (/\bresource\b|\d ?v(?:\.|ols?\b|olumes?\b)/i.test(bare)) {
    return sizeInPages(bare.replace(/(\d),(?=\d{3}\b)/g, '$1'));
  }
  const [, catalogued] =
    /^(?:\[?[ivxlcdm]+\]?, )?\[?(\d[\d,]{0,8})\]? ?(?:p|s|seiten|pages)\.?(?: ?[:;].*)?$/i.exec(bare) ?? [];
  return catalogued?.replace(/,/g, '') ?? bare.replace(/ ?p(?:p|ages)?\.?$/, '');
}

/** First and last page together; either may already be the whole range. */
function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start !== undefined && /^([^-]+)-\1$/.test(start)) {
    return start.slice(0, start.indexOf('-'));
  }
  if (start === undefined || end === undefined || end === start || start.includes('-')) {
    return start ?? end;
  }
  return end.startsWith(`${start}-`) ? end : `${start}-${end}`;
}

/** Reads one record; a type that nobody knows is read as a document. */
export function readRisRecord(block: RisBlock): RisFacts {
  return new RecordReader(block).read();
}
