import { languageCodeOf } from '../../model/bibtexMapping';
import type { CslDate, CslDraft, CslTextVariable } from '../../model/cslItem';
import { bareDoi, normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { dateFromText, plainDate } from '../dateText';
import { keywordExtras, setText } from '../draft';
import { wholeDoi } from '../identifiers';
import { isUnidentified, sizeInPages, withoutBrackets, withoutIsbd } from '../isbdText';
import { pagesFromText } from '../pageText';
import type { RecordFacts } from '../recordCollector';
import { serialNumbersOf } from '../serialNumbers';
import type { XmlElement } from '../xml/xmlElement';
import { marcPlaceIn } from './marcHost';
import type { MarcPlace } from './marcHost';
import { addMarcNames } from './marcNames';
import { MarcRecord } from './marcRecord';
import type { MarcField } from './marcRecord';
import { cslTypeOfMarc, marcHostOf } from './marcTypes';

/** Joins the parts of a title: a subtitle behind a colon, the number and name of a part behind full stops. */
function joinTitle(text: string, [subfield, raw]: readonly [code: string, text: string]): string {
  const part = withoutIsbd(raw);
  const mark = subfield === 'b' ? (/[:?!]$/.test(text) ? ' ' : ': ') : '. ';
  return text === '' ? part : `${text}${mark}${part}`;
}

/** A title, and the same one in another language, which stands behind ` =`. */
function titlesOf(field: MarcField): readonly string[] {
  const parts = field.pairs('abnp');
  const end = parts.findIndex(([, text]) => text.endsWith('='));
  const all = end === -1 ? [parts] : [parts.slice(0, end + 1), parts.slice(end + 1)];
  return all.map((some) => some.reduce(joinTitle, '')).filter((text) => text !== '');
}

/** Vocabularies of licences, not of subjects. */
const licences = new Set(['spdx', 'opendefinition.org', 'cc']);

/** Addresses of what is about the work, not of the work. */
const aboutWork = /contents|inhalt|\bcover|description|biograph|review|rezension|abstract|thumbnail/i;

/** `Ph. D.--University of Utrecht, 2010` apart. */
const thesisNote = /^(.{0,80}?) ?(?:--|—|–) ?(.{3,200}?)(?:, (?:[A-Z][a-z]{2,8}\.? )?(?:\d{4}))?\.?$/;

/** Reads one record of MARC 21: books, theses, and parts of journals and books (`773`). */
class MarcReader {
  readonly #record: MarcRecord;
  readonly #host: MarcField | undefined;
  /** Where in its host it stands. */
  readonly #place: MarcPlace;
  readonly #draft: CslDraft;

  constructor(record: MarcRecord) {
    this.#record = record;
    this.#host = marcHostOf(record);
    this.#place = this.#host ? marcPlaceIn(this.#host) : {};
    this.#draft = { type: cslTypeOfMarc(record, this.#host) };
  }

  read(): RecordFacts {
    this.#set('title', this.#record.at('245').flatMap(titlesOf)[0]);
    this.#readHost();
    addMarcNames(this.#draft, this.#record);
    this.#readMeeting();
    this.#readImprint();
    this.#readThesis();
    this.#readSeries();
    this.#readIdentifiers();
    this.#readTexts();
    return { key: undefined, item: this.#draft, extras: this.#extras() };
  }

  #set(variable: CslTextVariable, text: string | undefined): void {
    setText(this.#draft, variable, text);
  }

  #texts(codes: string, ...tags: readonly string[]): readonly string[] {
    return this.#record.at(...tags).flatMap((field) => field.all(codes));
  }

  #readHost(): void {
    const host = this.#host;
    if (host) {
      const { volume, issue, page } = this.#place;
      const short = host.first('p') ?? host.first('s');
      const title = host.first('t') ?? short ?? host.first('a') ?? '';
      // The full stop of a title in short belongs to its last word.
      this.#set('container-title', title === short ? title : withoutIsbd(title));
      this.#readHostImprint(host);
      this.#set('volume', volume);
      this.#set('issue', issue);
      this.#set('page', page && pagesFromText(page));
    }
  }

  /** `Oslo : Grain, 1999`, what is said of the host's printing. */
  #readHostImprint(host: MarcField): void {
    const [, place, publisher] =
      /^([^:]{2,60}) : ([^:]{2,80}?)(?:, \[?c?\d{4}.{0,3})?$/.exec(host.first('d') ?? '') ?? [];
    this.#set('publisher', withoutBrackets(publisher ?? ''));
    this.#set('publisher-place', withoutBrackets(place ?? ''));
  }

  #readMeeting(): void {
    const [meeting] = this.#record.at('111', '711');
    this.#set('event-title', meeting?.all('ae').map(withoutIsbd).join('. '));
    this.#set('event-place', withoutBrackets(meeting?.first('c') ?? '').replace(/\)$/, ''));
  }

  /** Of two statements the publisher's counts before a printer's, and either before what the host says. */
  #readImprint(): void {
    const fields = this.#record
      .at('260', '264')
      .filter(({ tag, indicators }) => tag === '260' || indicators[1] === '1' || indicators[1] === ' ');
    const first = (codes: string): string | undefined =>
      fields
        .flatMap((field) => field.all(codes))
        .map(withoutBrackets)
        .find((text) => !isUnidentified(text));
    this.#set('publisher', first('b'));
    this.#set('publisher-place', first('a'));
    this.#set('edition', withoutBrackets(this.#texts('a', '250')[0] ?? ''));
    const issued = this.#issued();
    if (issued) {
      this.#draft.issued = issued;
    }
    const sizes = this.#texts('a', '300').map(sizeInPages);
    this.#set('number-of-pages', this.#host ? undefined : sizes.find((size) => size !== undefined));
    const inSize = this.#texts('a', '300').map(
      (size) => /\b(?:p|pp|pages|s|seiten?)[.:]? ?(\d+ ?[-–] ?\d+)/i.exec(size)?.[1],
    );
    this.#set(
      'page',
      this.#draft.page ?? (this.#host ? inSize.find((page) => page !== undefined) : undefined),
    );
  }

  /** The date as it is printed, else the host's year, else the coded one of `008`; a date without a year is none. */
  #issued(): CslDate | undefined {
    const coded = this.#record.control('008', 7, 4);
    const texts = [
      ...this.#texts('c', '260', '264').map((text) => plainDate(withoutBrackets(text))),
      this.#place.year ?? '',
      this.#host ? (/(\d{4})\D{0,3}$/.exec(this.#host.first('d') ?? '')?.[1] ?? '') : '',
      ...this.#texts('d', '502'),
      ...this.#texts('ca', '269').map(plainDate),
      /^[12]\d{3}$/.test(coded) ? coded : '',
    ];
    const dates = texts.flatMap((text) => dateFromText(text) ?? []);
    const within = dates.flatMap(({ literal }) => /(?:^|\D)([12]\d{3})(?!\d)/.exec(literal ?? '')?.[1] ?? []);
    return dates.find((date) => date.literal === undefined) ?? dateFromText(within[0] ?? '');
  }

  #readThesis(): void {
    const [note] = this.#record.at('502');
    if (note) {
      const [, kind, school] = thesisNote.exec(note.first('a') ?? '') ?? [];
      const degree = kind?.replace(/^.*\(([^()]{2,40})\).*$/, '$1');
      this.#set('genre', withoutIsbd(note.first('b') ?? degree ?? ''));
      this.#set('publisher', withoutIsbd(note.first('c') ?? school ?? '') || this.#draft.publisher);
    }
  }

  #readSeries(): void {
    const [series] = [...this.#record.at('490', '440'), ...this.#record.at('830', '800', '810')];
    const title = series?.tag.startsWith('8') ? (series.first('t') ?? series.first('a')) : series?.first('a');
    this.#set('collection-title', withoutIsbd(title ?? ''));
    const number = withoutIsbd(series?.first('v') ?? '').replace(
      /^(?:volumes?|vol|band|bd|number|no|nr|heft|tome|v|t)\b[.:]? ?/i,
      '',
    );
    this.#set('collection-number', number);
    this.#set('number', withoutIsbd(this.#texts('a', '088', '027')[0] ?? ''));
  }

  #readIdentifiers(): void {
    const stated = this.#record.at('024').filter((field) => field.first('2')?.toLowerCase() === 'doi');
    const addresses = this.#record
      .at('856')
      .filter(
        (field) => field.indicators[1] !== '2' && !field.all('3yz').some((text) => aboutWork.test(text)),
      )
      .flatMap((field) => field.all('u'))
      .filter((text) => /^[a-z]{2,9}:\/\//i.test(text));
    const dois = [
      ...stated.flatMap((field) => field.all('a')),
      ...addresses.flatMap((text) => wholeDoi(text) ?? []),
    ];
    this.#set('DOI', bareDoi(dois[0]));
    this.#set('URL', addresses[0]);
    const serial = [...this.#texts('a', '022'), ...(this.#host?.all('x') ?? [])];
    this.#set('ISSN', serialNumbersOf(serial, 'article-journal').ISSN);
    const books = [...this.#texts('a', '020'), ...(this.#host?.all('z') ?? [])];
    // Behind the number stands what it is of: `(pbk.)`.
    this.#set(
      'ISBN',
      serialNumbersOf(
        books.map((text) => text.replace(/ ?[(:A-WYZa-wyz].*$/, '')),
        'book',
      ).ISBN,
    );
  }

  #readTexts(): void {
    this.#set(
      'abstract',
      this.#record
        .at('520')
        // Some repositories put sizes and kinds of files beside the abstract.
        .filter(({ indicators }) => indicators[1] !== '1' && indicators[1] !== '2')
        .map((field) => field.all('ab').join(' '))
        .join(' '),
    );
    this.#set('note', this.#texts('a', '500').join('; '));
    const stated = [...this.#texts('a', '041'), this.#record.control('008', 35, 3).trim()];
    const language = stated
      .map((text) => text.slice(0, 3))
      .find((text) => !/^(?:und|zxx|mul|\|+)?$/.test(text));
    this.#set('language', languageCodeOf(language ?? ''));
  }

  #extras(): RecordExtras {
    const subjects = this.#record
      .at('600', '610', '611', '630', '648', '650', '651', '653')
      .filter((field) => !licences.has(field.first('2') ?? ''))
      .flatMap((field) => (field.tag === '653' ? field.all('a') : field.all('axz')))
      .map(withoutIsbd);
    const other = this.#record.at('245', '246').flatMap(titlesOf);
    // The title in its own script, where the record has it in Latin letters.
    const original = this.#record.at('880').filter((field) => field.first('6')?.startsWith('245'));
    const titles = [...original.flatMap(titlesOf), ...other].filter(
      (text) => text !== '' && text !== this.#draft.title,
    );
    const arxiv = this.#record
      .at('037', '024')
      .filter((field) => /^arxiv/i.test(field.first('92') ?? field.first('a') ?? ''))
      .map((field) => normaliseArxiv(field.first('a')))
      .find(Boolean);
    return {
      ...(arxiv === undefined ? {} : { arxiv }),
      ...keywordExtras(subjects),
      ...(titles.length > 0 ? { altTitles: [...new Set(titles)] } : {}),
    };
  }
}

/** What one record of MARC 21 says. Fields: https://www.loc.gov/marc/bibliographic/. */
export function readMarcRecord(record: XmlElement): RecordFacts {
  return new MarcReader(new MarcRecord(record)).read();
}
