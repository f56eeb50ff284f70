import { foldToLettersAndDigits } from '../../base/fold';

/** What a column can hold. */
export type ColumnRole = (typeof columnRoles)[number];

const columnRoles = [
  ...(['title', 'author', 'editor', 'year', 'date', 'venue', 'venueShort', 'publisher', 'place'] as const),
  ...(['volume', 'issue', 'page', 'pageFirst', 'pageLast', 'number', 'series', 'edition'] as const),
  ...(['doi', 'arxiv', 'url', 'code', 'issn', 'isbn', 'pmid', 'pmcid'] as const),
  ...(['abstract', 'keywords', 'note', 'tldr', 'key', 'type', 'language', 'shortTitle', 'accessed'] as const),
  ...([
    'translator',
    'seriesEditor',
    'seriesNumber',
    'pageCount',
    'volumes',
    'archive',
    'archivePlace',
  ] as const),
  ...(['callNumber', 'event', 'version', 'month', 'day', 'citation', 'identifiers', 'extra'] as const),
] as const;

/**
 * How columns are headed in the exports of databases and reference managers, and by people, in English, German,
 * French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese and Japanese: folded, letters and digits only, the better source first.
 */
const names: Readonly<Record<ColumnRole, string>> = {
  title:
    'title documenttitle articletitle papertitle itemtitle primarytitle displayname titel aufsatztitel titre titulo titolo tytul название ' +
    'titleofpaper titleofthepaper titleofarticle titleofthearticle titleofpublication titleofstudy studytitle fulltitle ' +
    '标题 题名 篇名 论文题目 論文名 タイトル 論文タイトル paper papername name',
  author:
    'authorfullnames authors author authornames authorsnames authorname authorlist bookauthors creators creator ' +
    'authorshipsauthordisplayname autoren autorinnen autor verfasser verfasserin auteurs auteur autores autore autori autorzy автор авторы 作者 著者 著者名 firstauthor authoryear authorsyear authorsandyear',
  editor: 'editors editor bookeditors herausgeber',
  year: 'year publicationyear pubyear publishedyear yearpublished yearofpublication jahr erscheinungsjahr publikationsjahr annee anneedepublication ano anodepublicacion anno jaar rok год 年份 出版年 发表年份 年',
  date: 'date publicationdate datepublished pubdate published issued dateofpublication publishdate coverdate datum erscheinungsdatum fecha fechadepublicacion datedepublication',
  venue:
    'publicationtitle sourcetitle journal journaltitle journalname fulljournal journalbook venue venuename booktitle conference ' +
    'conferencename conferencetitle proceedings proceedingstitle containertitle publishedin journalconference ' +
    'conferencejournal venuejournal primarylocationsourcedisplayname anthologytitle zeitschrift fachzeitschrift konferenz tagung ' +
    'revue conferencia congreso revista rivista periodico tijdschrift czasopismo журнал 期刊 刊名 期刊名称 文献来源 雑誌名 刊行物名 publication source',
  venueShort:
    'journalabbreviation abbreviatedsourcetitle containertitleshort journalisoabbreviation venueshort',
  publisher:
    'publisher publishername verlag editeur editorial maisondedition editora editore casaeditrice uitgever wydawnictwo издательство 出版社',
  place:
    'place publisherplace publisheraddress publishercity publisherloc verlagsort erscheinungsort ort lieu lieudedition lugar ciudad city cidade luogo plaats miejsce город',
  volume: 'volume vol journalvolume bibliovolume band volumen 卷 巻',
  issue: 'issue issuenumber issueno journalissue biblioissue number no heft numero nummer 期 号',
  page: 'pages page pagination pagerange pagenumbers pp seiten paginas pags pagine blz strony страницы 页码 页 ページ',
  pageFirst: 'pagestart startpage firstpage beginningpage bibliofirstpage',
  pageLast: 'pageend endpage lastpage endingpage bibliolastpage',
  number: 'artno articlenumber articleno reportnumber',
  series: 'series bookseriestitle seriestitle reihe collection',
  edition: 'edition auflage edicion',
  doi: 'doi itemdoi doilink doiurl digitalobjectidentifier doinumber',
  arxiv: 'arxiv arxivid eprint arxivlink arxivurl arxivnumber',
  url:
    'url link paperurl paperlink articleurl articlelink weblink webpage website urls links externalurl ee sourceurls ' +
    'sourceurl fulltexturl pdf pdflink pdfurl doiorurl sourcelinkout adresse lien enlace',
  code: 'code codeurl codelink github githuburl githublink repo repository repositoryurl implementation sourcecode',
  issn: 'issn issns eissn',
  isbn: 'isbn isbns',
  pmid: 'pmid pubmedid',
  pmcid: 'pmcid pmcnumber',
  abstract:
    'abstract abstractnote abstracttext paperabstract zusammenfassung kurzfassung resume resumen summary 摘要 抄録',
  keywords:
    'authorkeywords keywords keyword manualtags tags tag indexkeywords keywordsplus automatictags meshterms ieeeterms ' +
    'topics topic schlagworter schlagworte stichworte stichworter motscles motcle palabrasclave palabraclave 关键词 キーワード',
  note: 'notes note comments comment remarks notizen anmerkung anmerkungen bemerkung bemerkungen kommentar remarques commentaires notas comentarios',
  tldr: 'tldr onesentencesummary inonesentence',
  key: 'citationkey citekey bibtexkey bibkey bibtexcitekey key identifier',
  type: 'itemtype documenttype publicationtype entrytype doctype contenttype type pubtype dokumenttyp typ tipo typededocument tipodedocumento documentidentifier',
  language: 'language languageoforiginaldocument sprache langue idioma',
  shortTitle: 'shorttitle kurztitel',
  accessed: 'accessdate accessed dateaccessed',
  translator: 'translator translators ubersetzer',
  seriesEditor: 'serieseditor serieseditors',
  seriesNumber: 'seriesnumber numberinseries',
  pageCount: 'numpages numberofpages pagetotal',
  volumes: 'numberofvolumes',
  archive: 'archive',
  archivePlace: 'archivelocation loc',
  callNumber: 'callnumber signatur',
  event: 'meetingname eventtitle',
  version: 'version',
  month: 'month publishedmonth monat mois mes',
  day: 'day',
  citation:
    'fullcitation fullreference bibliographicreference bibliographiccitation completereference completecitation ' +
    'apacitation apareference citationapa referenceapa formattedcitation citation reference',
  identifiers: 'externalids openurllink ids',
  extra: 'extra',
};

/** The two-letter tags of Web of Science. */
const webOfScience: Readonly<Partial<Record<ColumnRole, string>>> = {
  ...{
    title: 'ti',
    author: 'af au ca',
    editor: 'be',
    year: 'py',
    venue: 'so',
    venueShort: 'ji j9',
    publisher: 'pu',
  },
  ...{
    place: 'pi',
    volume: 'vl',
    issue: 'is',
    pageFirst: 'bp',
    pageLast: 'ep',
    number: 'ar',
    series: 'se',
    doi: 'di',
  },
  ...{ issn: 'sn ei', isbn: 'bn', pmid: 'pm', abstract: 'ab', keywords: 'de id', type: 'dt', language: 'la' },
};

/** Columns that, beside a title, say that a table is of publications; others stand in tables of any kind. */
const telling: readonly ColumnRole[] = ['author', 'doi', 'arxiv', 'abstract', 'venue', 'pmid', 'pmcid'];

/** What cells look like that can hardly stand below another header. */
const signs: readonly (readonly [ColumnRole, RegExp])[] = [
  ['year', /^(?:1[89]|20)\d\d$/],
  ['doi', /^(?:doi:? ?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i],
];

/** Where each role's columns stand in a row, the better one first. */
export class TableColumns {
  readonly #indexes: ReadonlyMap<ColumnRole, readonly number[]>;
  readonly #headers: readonly string[];
  /** How many columns there are, without empty ones at the end. */
  readonly count: number;
  /** How many cells the headers have, with empty ones at the end: there may be something below those. */
  readonly width: number;

  constructor(header: readonly string[]) {
    const folded = header.map(foldToLettersAndDigits);
    this.count = folded.findLastIndex((name) => name !== '') + 1;
    this.width = header.length;
    const isWebOfScience = folded.includes('ti') && (folded.includes('au') || folded.includes('so'));
    const indexes = new Map<ColumnRole, readonly number[]>();
    // The first column, "No.", counts the rows and says no issue.
    for (const role of columnRoles) {
      const known = ((isWebOfScience ? webOfScience[role] : names[role]) ?? '').split(' ');
      const found = known
        .map((name) => folded.indexOf(name))
        .filter((index) => index !== -1 && !(role === 'issue' && index === 0 && folded[0] === 'no'));
      if (found.length > 0) {
        indexes.set(role, found);
      }
    }
    this.#indexes = indexes;
    this.#headers = folded;
  }

  has(role: ColumnRole): boolean {
    return this.#indexes.has(role);
  }

  /** The places of the columns of `role` in a row. */
  indexesOf(role: ColumnRole): readonly number[] {
    return this.#indexes.get(role) ?? [];
  }

  /** How the column is headed, folded. */
  headerOf(index: number): string {
    return this.#headers[index] ?? '';
  }

  /** How many columns are known, if these are columns of publications; else 0. */
  score(): number {
    const isNamed = this.indexesOf('title').some((index) => !/^(?:name|paper)$/.test(this.headerOf(index)));
    // Products and people have names, too; only papers have a DOI or an abstract.
    const isTelling = isNamed
      ? telling.some((role) => this.has(role))
      : this.has('title') && (['doi', 'arxiv', 'abstract'] as const).some((role) => this.has(role));
    return isTelling ? this.#indexes.size : 0;
  }

  /** Whether these may be papers' columns, which is enough where links or whole references show that they are. */
  isPossible(): boolean {
    return this.has('citation') || (this.has('title') && this.has('url'));
  }

  /** The last cell of a row that shows by itself that it stands below its header; -1 where none does. */
  lastSure(cells: readonly string[]): number {
    const sure = signs.flatMap(([role, sign]) =>
      this.indexesOf(role).filter((index) => sign.test(cells[index]?.trim() ?? '')),
    );
    return Math.max(-1, ...sure);
  }

  /** Whether the column is for something that is known. */
  isKnown(index: number): boolean {
    return [...this.#indexes.values()].some((indexes) => indexes.includes(index));
  }
}
