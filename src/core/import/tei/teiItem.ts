import type { CslDate, CslDraft } from '../../model/cslItem';
import { bareDoi, normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { isWholeWork } from '../../model/risMapping';
import { zoteroTypes } from '../cslJson/cslJsonZoteroNames';
import { dateFromText } from '../dateText';
import { keywordExtras, setText } from '../draft';
import { citationKeyFrom, wholeDoi } from '../identifiers';
import { pagesFromText } from '../pageText';
import type { RecordFacts } from '../recordCollector';
import { serialNumbersOf } from '../serialNumbers';
import { elementsAt, elementsIn, markupTextOf, ownTextOf, textOf, textsAt } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';
import { addTeiNames } from './teiNames';

/** The levels of titles: of an article, a journal, a book, a series, and of what is not published. */
type Level = 'a' | 'j' | 'm' | 's' | 'u';

/** A meeting by its name: in words, or as computer science has it, `EMNLP` or `ICML 2017`. */
const meetingName = /proceedings|proc\.|conference|symposium|workshop|congress/i;
const acronym = /^[A-Z][A-Z-]{2,12}(?:\W?\d{2,4})?$/;

const thesis = /thes[ei]s|dissert|ph\.? ?d/i;

/** Numbers that programs give to references; they are no keys. */
const runningNumber = /^[bB]\d+$/;

/** Reads one `biblStruct`: a part (`analytic`) of a whole (`monogr`), or a whole alone, and their series. */
class TeiReader {
  readonly #record: XmlElement;
  readonly #analytic: XmlElement | undefined;
  readonly #monograph: XmlElement | undefined;
  /** Whether the work stands in the whole: it has a title of its own, or could have none but in a journal. */
  readonly #isPart: boolean;
  readonly #draft: CslDraft;

  constructor(record: XmlElement) {
    const [analytic] = elementsAt(record, 'analytic');
    this.#record = record;
    this.#analytic = analytic && elementsIn(analytic).length > 0 ? analytic : undefined;
    this.#monograph = elementsAt(record, 'monogr')[0];
    const isInJournal = this.#title(this.#monograph, 'j') !== undefined;
    this.#isPart = this.#analytic !== undefined && (isInJournal || this.#partTitle() !== undefined);
    this.#draft = { type: this.#type() };
  }

  read(): RecordFacts {
    this.#set('title', this.#isPart ? this.#partTitle() : this.#wholeTitle());
    this.#set('container-title', this.#isPart ? this.#wholeTitle() : undefined);
    this.#set('container-title-short', this.#abbreviation());
    this.#set('collection-title', this.#seriesTitle());
    this.#readNames();
    this.#readImprint();
    this.#readIdentifiers();
    this.#readNotes();
    const id = this.#record.attributes['xml:id'] ?? '';
    const key = runningNumber.test(id) ? undefined : citationKeyFrom(id);
    return { key, item: this.#draft, extras: this.#extras() };
  }

  #set(variable: Parameters<typeof setText>[1], text: string | undefined): void {
    setText(this.#draft, variable, text);
  }

  /** The first title in a part of the description that is of one of these levels, if any are given, with its subtitle. */
  #title(from: XmlElement | undefined, ...levels: readonly Level[]): string | undefined {
    const titles = (from ? elementsAt(from, 'title') : []).filter(
      ({ attributes: { level } }) => levels.length === 0 || levels.some((one) => one === level),
    );
    const textsOf = (isOf: (type: string | undefined) => boolean): readonly string[] =>
      titles
        .filter(({ attributes }) => isOf(attributes.type))
        .map(markupTextOf)
        .filter((text) => text !== '');
    const [main] = textsOf((type) => type !== 'abbrev' && type !== 'sub');
    const subtitles = textsOf((type) => type === 'sub');
    return main === undefined ? subtitles[0] : [main, ...subtitles].join(': ');
  }

  #abbreviation(): string | undefined {
    const titles = this.#monograph ? elementsAt(this.#monograph, 'title') : [];
    return titles.filter(({ attributes }) => attributes.type === 'abbrev').map(markupTextOf)[0];
  }

  #partTitle(): string | undefined {
    const levels = ['a', 'm', 'u', 'j'] as const;
    const inOrder = levels.map((level) => this.#title(this.#analytic, level));
    return inOrder.find((title) => title !== undefined) ?? this.#title(this.#analytic);
  }

  #wholeTitle(): string | undefined {
    return this.#title(this.#monograph, 'j', 'm', 'u') ?? this.#title(this.#monograph);
  }

  #seriesTitle(): string | undefined {
    const [series] = elementsAt(this.#record, 'series');
    const inWhole = this.#title(this.#monograph, 's');
    return this.#title(series) ?? (inWhole === this.#wholeTitle() ? undefined : inWhole);
  }

  #noteOf(type: string | undefined): readonly string[] {
    const notes = elementsAt(this.#record, 'note').filter(({ attributes }) => attributes.type === type);
    return notes.map(textOf).filter((text) => text !== '');
  }

  /** What is stated, else what the levels of the titles say. */
  #type(): string {
    const stated = zoteroTypes.get(this.#record.attributes.type ?? '');
    const [report] = this.#noteOf('report_type');
    if (stated !== undefined) {
      return stated;
    }
    if (report !== undefined) {
      return thesis.test(report) ? 'thesis' : 'report';
    }
    const isInJournal = this.#title(this.#monograph, 'j') !== undefined;
    return this.#isPart ? (isInJournal ? 'article-journal' : this.#typeInBook()) : this.#typeOfWhole();
  }

  #typeInBook(): string {
    const title = this.#wholeTitle() ?? '';
    if (title === '') {
      return this.#identifiers('arxiv').length > 0 ? 'article' : 'document';
    }
    const monograph = this.#monograph;
    const meetings = monograph ? elementsAt(monograph, 'meeting') : [];
    const isMeeting = meetings.length > 0 || acronym.test(title) || meetingName.test(title);
    const isBook =
      monograph && [...elementsAt(monograph, 'editor'), ...this.#imprint('publisher')].length > 0;
    return isMeeting || !isBook ? 'paper-conference' : 'chapter';
  }

  #typeOfWhole(): string {
    const isBook = this.#title(this.#monograph, 'm', 's') !== undefined;
    return this.#identifiers('arxiv').length > 0 ? 'article' : isBook ? 'book' : 'document';
  }

  #readNames(): void {
    if (this.#analytic) {
      addTeiNames(this.#draft, this.#analytic, 'author');
    }
    if (this.#monograph) {
      addTeiNames(this.#draft, this.#monograph, this.#draft.author ? 'container-author' : 'author');
    }
  }

  #imprint(name: string): readonly XmlElement[] {
    return this.#monograph
      ? [...elementsAt(this.#monograph, 'imprint', name), ...elementsAt(this.#monograph, name)]
      : [];
  }

  /** A number by its unit; older TEI calls the unit a type. */
  #scope(from: readonly XmlElement[], ...units: readonly string[]): string | undefined {
    const scopes = from.filter(({ attributes: { unit, type } }) => units.includes(unit ?? type ?? ''));
    return scopes
      .map((scope) => {
        const { from: first = '', to = '' } = scope.attributes;
        return textOf(scope) || [first, to].filter((end) => end !== '').join('-');
      })
      .find((text) => text !== '');
  }

  #readImprint(): void {
    const scopes = this.#imprint('biblScope');
    const inSeries = this.#scope(
      elementsAt(this.#record, 'series', 'biblScope'),
      'volume',
      'vol',
      'issue',
      'no',
    );
    this.#set('volume', this.#scope(scopes, 'volume', 'vol'));
    this.#set('collection-number', inSeries);
    this.#set(
      isWholeWork(this.#draft.type) ? 'number' : 'issue',
      this.#scope(scopes, 'issue', 'no', 'number'),
    );
    this.#set('chapter-number', this.#scope(scopes, 'chapter', 'chap'));
    this.#set('page', pagesFromText(this.#scope(scopes, 'page', 'pages', 'pp') ?? ''));
    this.#set('publisher', this.#imprint('publisher').map(textOf)[0]);
    this.#set('publisher-place', this.#imprint('pubPlace').map(textOf)[0]);
    this.#set('edition', this.#imprint('edition').map(textOf)[0]);
    const [meeting] = this.#imprint('meeting');
    this.#set('event-title', meeting && ownTextOf(meeting).replace(/,$/, ''));
    const issued = this.#issued();
    if (issued) {
      this.#draft.issued = issued;
    }
  }

  #issued(): CslDate | undefined {
    const dates = [...this.#imprint('date'), ...elementsAt(this.#record, 'date')].filter(
      ({ attributes }) => attributes.type !== 'accessed',
    );
    const texts = dates.flatMap((date) => [date.attributes.when ?? '', textOf(date)]);
    const read = texts.flatMap((text) => dateFromText(text) ?? []);
    return read.find(({ literal }) => literal === undefined) ?? read[0];
  }

  #levels(): readonly XmlElement[] {
    return [this.#analytic, this.#monograph, this.#record].flatMap((level) => level ?? []);
  }

  #identifiers(...types: readonly string[]): readonly string[] {
    return this.#levels()
      .flatMap((level) => elementsAt(level, 'idno'))
      .filter(({ attributes }) => types.includes(attributes.type?.toLowerCase() ?? ''))
      .map(textOf)
      .filter((text) => text !== '');
  }

  #readIdentifiers(): void {
    const targets = this.#levels()
      .flatMap((level) => [...elementsAt(level, 'ptr'), ...elementsAt(level, 'ref')])
      .flatMap(({ attributes }) => attributes.target ?? []);
    const urls = [...targets, ...this.#identifiers('url', 'uri')].filter((url) =>
      /^[a-z]{2,9}:\/\//i.test(url),
    );
    const doi = this.#identifiers('doi')[0] ?? urls.map(wholeDoi).find((found) => found !== undefined);
    this.#set('DOI', bareDoi(doi));
    this.#set('URL', urls[0]);
    this.#set('ISSN', serialNumbersOf(this.#identifiers('issn', 'issne'), 'article-journal').ISSN);
    this.#set('ISBN', serialNumbersOf(this.#identifiers('isbn'), 'book').ISBN);
    this.#set('PMID', this.#identifiers('pmid')[0]);
    this.#set('PMCID', this.#identifiers('pmc', 'pmcid')[0]);
    this.#set('call-number', this.#identifiers('callnumber')[0]);
  }

  #readNotes(): void {
    this.#set('genre', this.#noteOf('report_type')[0]);
    this.#set('note', this.#noteOf(undefined).join('; '));
    this.#set('abstract', this.#noteOf('abstract')[0]);
  }

  #extras(): RecordExtras {
    const arxiv = this.#identifiers('arxiv').map(normaliseArxiv).find(Boolean);
    const tags = elementsAt(this.#record, 'note').filter(({ attributes }) => attributes.type === 'tags');
    return {
      ...(arxiv === undefined ? {} : { arxiv }),
      ...keywordExtras(tags.flatMap((list) => textsAt(list, 'note'))),
    };
  }
}

/** What one `biblStruct` says. Elements: https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-biblStruct.html. */
export function readTeiRecord(record: XmlElement): RecordFacts {
  return new TeiReader(record).read();
}
