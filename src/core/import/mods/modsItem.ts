import type { CslDate, CslDraft } from '../../model/cslItem';
import { languageCodeOf } from '../../model/bibtexMapping';
import { bareDoi, normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { isWholeWork } from '../../model/risMapping';
import { dateFromText, plainDate } from '../dateText';
import { keywordExtras, setText } from '../draft';
import { citationKeyFrom, wholeDoi } from '../identifiers';
import { pagesFromText } from '../pageText';
import type { RecordFacts } from '../recordCollector';
import { serialNumbersOf } from '../serialNumbers';
import { elementsAt, markupTextOf, textAt, textOf, textsAt } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';
import { addModsNames, conferencesOf } from './modsNames';
import { cslTypeOfMods } from './modsTypes';

/** The elements of this name and `type`; `undefined`: those without a type. */
function typed(element: XmlElement, name: string, type: string | undefined): readonly XmlElement[] {
  return elementsAt(element, name).filter(({ attributes }) => attributes.type === type);
}

/** `The` + `Sea`, with a subtitle behind a colon, and the number and name of a part behind full stops. */
function titleText(info: XmlElement): string {
  const partOf = (name: string): string => elementsAt(info, name).map(markupTextOf).join(' ');
  const article = partOf('nonSort');
  const main = `${article}${/['’]$/.test(article) ? '' : ' '}${partOf('title')}`.trim();
  const whole = [main, partOf('subTitle')]
    .filter((part) => part !== '')
    .join(/[:?!]$/.test(main) ? ' ' : ': ');
  return [whole, partOf('partNumber'), partOf('partName')].filter((part) => part !== '').join('. ');
}

function titleOf(element: XmlElement | undefined, type?: string): string | undefined {
  return element
    ? typed(element, 'titleInfo', type)
        .map(titleText)
        .find((text) => text !== '')
    : undefined;
}

/** The dates under a path, the most telling first: the period where two are its ends, then the key date. */
function datesAt(element: XmlElement, ...path: readonly string[]): readonly CslDate[] {
  const dates = elementsAt(element, ...path);
  const at = (point: string): string | undefined =>
    dates
      .filter(({ attributes }) => attributes.point === point)
      .map(textOf)
      .find((text) => text !== '');
  const [start, end] = [at('start'), at('end')];
  const isKey = ({ attributes }: XmlElement): number => (attributes.keyDate === 'yes' ? 0 : 1);
  const period = start !== undefined && end !== undefined ? `${start}/${end}` : (start ?? '');
  const texts = [period, ...[...dates].sort((a, b) => isKey(a) - isKey(b)).map(textOf)];
  return texts.flatMap((text) => dateFromText(plainDate(text)) ?? []);
}

/** Reads one `mods`: the work itself, and by `relatedItem` what it stands in (`host`) and its series. */
class ModsReader {
  readonly #record: XmlElement;
  readonly #host: XmlElement | undefined;
  /** The work and what it stands in: either may have the parts that count. */
  readonly #both: readonly XmlElement[];
  readonly #draft: CslDraft;

  constructor(record: XmlElement) {
    const [host] = typed(record, 'relatedItem', 'host');
    this.#record = record;
    this.#host = host;
    this.#both = host ? [record, host] : [record];
    this.#draft = { type: cslTypeOfMods(record, host) };
  }

  read(): RecordFacts {
    setText(this.#draft, 'title', titleOf(this.#record));
    setText(this.#draft, 'title-short', titleOf(this.#record, 'abbreviated'));
    this.#readContainer();
    addModsNames(this.#draft, this.#record, 'work');
    if (this.#host) {
      addModsNames(this.#draft, this.#host, 'host');
    }
    setText(this.#draft, 'event-title', this.#both.flatMap(conferencesOf)[0]);
    this.#readSeries();
    this.#readOrigin();
    this.#readParts();
    this.#readIdentifiers();
    this.#readTexts();
    const stated = this.#identifiers('citekey')[0];
    const key = stated ?? citationKeyFrom(this.#record.attributes.ID);
    return { key, item: this.#draft, extras: this.#extras() };
  }

  #first(...path: readonly string[]): string | undefined {
    return this.#both.flatMap((element) => textsAt(element, ...path))[0];
  }

  /** What a whole work, such as a book, stands in is its series. */
  #readContainer(): void {
    const title = titleOf(this.#host) ?? titleOf(this.#host, 'uniform');
    setText(this.#draft, this.#isWhole ? 'collection-title' : 'container-title', title);
    setText(this.#draft, 'container-title-short', titleOf(this.#host, 'abbreviated'));
  }

  get #isWhole(): boolean {
    return isWholeWork(this.#draft.type);
  }

  #readSeries(): void {
    for (const series of typed(this.#record, 'relatedItem', 'series')) {
      setText(this.#draft, 'collection-title', titleOf(series));
      setText(this.#draft, 'collection-number', textAt(series, 'part', 'detail', 'number'));
      addModsNames(this.#draft, series, 'series');
    }
  }

  #readOrigin(): void {
    setText(this.#draft, 'publisher', this.#first('originInfo', 'publisher'));
    setText(this.#draft, 'edition', this.#first('originInfo', 'edition'));
    const places = this.#both.flatMap((element) => elementsAt(element, 'originInfo', 'place', 'placeTerm'));
    const place = places.find(({ attributes }) => attributes.type !== 'code');
    setText(this.#draft, 'publisher-place', place && textOf(place));
    const issued = this.#issued();
    if (issued) {
      this.#draft.issued = issued;
    }
    if (this.#draft.type === 'thesis' || this.#draft.type === 'report') {
      setText(this.#draft, 'publisher', this.#draft.publisher ?? this.#grantor());
    }
  }

  /** Who gave the degree. */
  #grantor(): string | undefined {
    const names = elementsAt(this.#record, 'name').filter((name) =>
      textsAt(name, 'role', 'roleTerm').some((role) => /^(?:degree grantor|dgg)$/i.test(role)),
    );
    return names.flatMap((name) => textsAt(name, 'namePart'))[0];
  }

  #issued(): CslDate | undefined {
    const paths = [
      ['originInfo', 'dateIssued'],
      ['part', 'date'],
      ['originInfo', 'copyrightDate'],
      ['originInfo', 'dateCreated'],
      ['originInfo', 'dateOther'],
    ];
    const dates = paths.flatMap((path) => this.#both.flatMap((element) => datesAt(element, ...path)));
    return dates.find((date) => date.literal === undefined) ?? dates[0];
  }

  #readParts(): void {
    const details = this.#both.flatMap((element) => elementsAt(element, 'part', 'detail'));
    const detail = (...types: readonly string[]): string | undefined =>
      details
        .filter(({ attributes }) => types.includes(attributes.type ?? ''))
        .map((one) => textAt(one, 'number') ?? textAt(one, 'title'))
        .find((text) => text !== undefined);
    setText(this.#draft, 'volume', detail('volume'));
    const number = detail('issue', 'number');
    const isOfSeries = this.#isWhole && this.#draft['collection-title'] !== undefined;
    setText(this.#draft, isOfSeries ? 'collection-number' : this.#isWhole ? 'number' : 'issue', number);
    setText(this.#draft, 'number', detail('report number', 'article number'));
    setText(this.#draft, 'chapter-number', detail('chapter'));
    setText(this.#draft, 'section', detail('section'));
    const extents = this.#both.flatMap((element) => elementsAt(element, 'part', 'extent'));
    const ends = extents.map((extent) => textsAt(extent, 'start').concat(textsAt(extent, 'end')).join('-'));
    const lists = extents.flatMap((extent) => textsAt(extent, 'list'));
    const page = [...ends, ...lists, detail('page') ?? ''].find((text) => text !== '');
    setText(this.#draft, 'page', pagesFromText(page ?? '').replace(/^([^-]+)-\1$/, '$1'));
    const sizes = textsAt(this.#record, 'physicalDescription', 'extent');
    const total = sizes.map((size) => /(?:^|\s)(\d{1,5}) ?p(?:p?\.|ages)?(?:\W|$)/.exec(size)?.[1]);
    setText(
      this.#draft,
      'number-of-pages',
      total.find((size) => size !== undefined),
    );
  }

  /** Identifiers of these types, which are given in lower case and compared so. */
  #identifiers(...types: readonly string[]): readonly string[] {
    return this.#both.flatMap((element) =>
      types
        .flatMap((type) =>
          elementsAt(element, 'identifier').filter((one) => one.attributes.type?.toLowerCase() === type),
        )
        .map(textOf)
        .filter((text) => text !== ''),
    );
  }

  #readIdentifiers(): void {
    const addresses = elementsAt(this.#record, 'location', 'url').filter(
      ({ attributes }) => attributes.access !== 'preview',
    );
    const uris = [...addresses.map(textOf), ...this.#identifiers('uri', 'url')].filter((text) =>
      /^[a-z]{2,9}:\/\//i.test(text),
    );
    const doi = this.#identifiers('doi')[0] ?? uris.map(wholeDoi).find((text) => text !== undefined);
    setText(this.#draft, 'DOI', bareDoi(doi));
    setText(this.#draft, 'URL', uris[0]);
    const accessed = dateFromText(addresses[0]?.attributes.dateLastAccessed ?? '');
    if (accessed) {
      this.#draft.accessed = accessed;
    }
    setText(this.#draft, 'ISSN', serialNumbersOf(this.#identifiers('issn'), 'article-journal').ISSN);
    setText(this.#draft, 'ISBN', serialNumbersOf(this.#identifiers('isbn'), 'book').ISBN);
    setText(this.#draft, 'PMID', this.#identifiers('pmid', 'pubmed', 'medline')[0]);
    setText(this.#draft, 'PMCID', this.#identifiers('pmc', 'pmcid')[0]);
  }

  #readTexts(): void {
    const texts = (name: string, between: string): string => textsAt(this.#record, name).join(between);
    setText(this.#draft, 'abstract', texts('abstract', ' '));
    setText(this.#draft, 'note', texts('note', '; '));
    const genre = textsAt(this.#record, 'genre').find((text) => /\S thesis$/i.test(text));
    setText(this.#draft, 'genre', genre);
    setText(this.#draft, 'call-number', textAt(this.#record, 'location', 'shelfLocator'));
    const language = textAt(this.#record, 'language', 'languageTerm') ?? textAt(this.#record, 'language');
    setText(this.#draft, 'language', languageCodeOf(language ?? '') ?? language);
  }

  #extras(): RecordExtras {
    const arxiv = this.#identifiers('arxiv', 'eprint').map(normaliseArxiv).find(Boolean);
    const otherTitles = ['alternative', 'translated'].flatMap((type) => titleOf(this.#record, type) ?? []);
    return {
      ...(arxiv === undefined ? {} : { arxiv }),
      ...keywordExtras(textsAt(this.#record, 'subject', 'topic')),
      ...(otherTitles.length > 0 ? { altTitles: otherTitles } : {}),
    };
  }
}

/** What one record of MODS says. Elements: https://www.loc.gov/standards/mods/userguide/. */
export function readModsRecord(record: XmlElement): RecordFacts {
  return new ModsReader(record).read();
}
