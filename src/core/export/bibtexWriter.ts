import {
  bibtexFieldRules,
  bibtexNameFields,
  countryWordsOf,
  languageNameOf,
  numberVariable,
  papershelfFields,
} from '../model/bibtexMapping';
import { bibtexTypeOf, cslKinds, cslTypeOf } from '../model/bibtexTypes';
import type { BibtexTextKind } from '../model/bibtexMapping';
import type { CslDate, CslItem } from '../model/cslItem';
import { restatableFields } from '../model/ownField';
import type { OwnField, RestatedFact } from '../model/ownField';
import type { Paper } from '../model/paper';
import { dateFields, edtfOf } from './bibtexDateText';
import { bibtexNameList, usesPrefix } from './bibtexNameText';
import { escapeLatexProse, escapeLatexText, escapeLatexVerbatim } from './latexEscape';
import type { LatexEscaping } from './latexEscape';
import { escapeLatexTitle } from './latexTitle';

/** What of a paper goes into a .bib file. */
export type BibtexSource = Pick<Paper, 'key' | 'item' | 'extras' | 'arxiv'> & {
  /** What its entry in a .bib file says beyond that, or in words of its own; what is written anyway is left out. */
  readonly own?: readonly OwnField[];
};

export interface BibtexOptions {
  /** The line end; LF where nothing is said. */
  readonly eol?: '\n' | '\r\n';
  /** Whether letters beyond ASCII stay as they are, as BibLaTeX and pandoc take them; true where nothing is said. */
  readonly unicode?: boolean;
}

/** Whether `key` can stand as a citation key in a .bib file and in `\cite{...}`. */
export function isValidBibtexKey(key: string): boolean {
  return /^[^\s,{}%#~\\"()=\u0000-\u001f\u007f]+$/.test(key);
}

/**
 * The papers as a .bib file, one entry each, in their order; empty for none. A key is never changed: a paper whose
 * key BibTeX cannot carry (see {@link isValidBibtexKey}) is not written as an entry, and a comment line says so in
 * its place. CSL variables that no field stands for are left out.
 */
export function writeBibtex(papers: readonly BibtexSource[], options: BibtexOptions = {}): string {
  const escaping = { unicode: options.unicode ?? true };
  const eol = options.eol ?? '\n';
  const texts = papers.map((paper) =>
    isValidBibtexKey(paper.key) ? new EntryText(paper, escaping).write() : refusalOf(paper),
  );
  return texts.map((text) => text.replaceAll('\n', eol) + eol).join(eol);
}

/** A comment cannot hold an `@`: BibTeX would look for an entry there. */
function refusalOf(paper: BibtexSource): string {
  const text = `Not written: BibTeX has no key "${paper.key}" (${paper.item.title ?? 'no title'})`;
  return `% ${text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').replaceAll('@', '(at)')}`;
}

/** Whether a work was given at some event, which makes a talk of what is not published. */
function isOfEvent(item: CslItem): boolean {
  return [item['event-title'], item['event-date'], item['event-place']].some((said) => said !== undefined);
}

/** What takes the place of `publisher` in the types of which BibTeX's and BibLaTeX's styles print none. */
const publisherFields = new Map([
  ['misc', 'howpublished'],
  ['booklet', 'howpublished'],
  ['manual', 'organization'],
  ['online', 'organization'],
]);

/** One entry in the making. */
class EntryText {
  readonly #key: string;
  readonly #item: CslItem;
  readonly #extras: Paper['extras'];
  readonly #arxiv: string | undefined;
  readonly #escaping: LatexEscaping;
  readonly #type: string;
  readonly #own: readonly OwnField[];
  readonly #lines: string[] = [];
  readonly #restated = new Map<RestatedFact, readonly OwnField[]>();

  constructor(paper: BibtexSource, escaping: LatexEscaping) {
    this.#key = paper.key;
    this.#item = paper.item;
    this.#extras = paper.extras;
    this.#arxiv = paper.extras.arxiv ?? paper.arxiv;
    this.#escaping = escaping;
    this.#own = paper.own ?? [];
    for (const { restates } of this.#own) {
      // There is one `eprint` only, which is the arXiv id's.
      if (restates !== undefined && !(restates === 'PMID' && this.#arxiv !== undefined)) {
        this.#restated.set(
          restates,
          this.#own.filter((field) => field.restates === restates),
        );
      }
    }
    const type = bibtexTypeOf(paper.item, paper.extras.entryType);
    this.#type = type === 'periodical' && paper.item['container-title'] ? 'article' : type;
  }

  write(): string {
    this.#addNames();
    this.#addTitles();
    this.#addDates();
    this.#addNumbers();
    this.#addPublisher();
    for (const { field, variable, kind } of bibtexFieldRules) {
      const isSaid = variable === 'collection-number' && numberVariable(this.#type) === variable;
      if (variable !== 'genre' && !isSaid) {
        const words = variable === 'jurisdiction' ? this.#countryWords() : undefined;
        this.#add(words === undefined ? field : 'address', words ?? this.#item[variable], kind);
      }
    }
    this.#addKind();
    this.#addExtras();
    this.#addOwn();
    return `@${this.#type}{${[this.#key, ...this.#lines].join(',\n')}\n}`;
  }

  /** Where a patent holds, in BibLaTeX's words, which stand where other works have their place. */
  #countryWords(): string | undefined {
    const { type, jurisdiction, 'publisher-place': place } = this.#item;
    return type === 'patent' && jurisdiction !== undefined && place === undefined
      ? countryWordsOf(jurisdiction)
      : undefined;
  }

  #escape(text: string, kind: BibtexTextKind): string {
    switch (kind) {
      case 'title':
        return escapeLatexTitle(text, { ...this.#escaping, protect: true });
      case 'markup':
        return escapeLatexTitle(text, { ...this.#escaping, protect: false });
      case 'prose':
        return escapeLatexProse(text, this.#escaping);
      case 'verbatim':
        return escapeLatexVerbatim(text);
      case 'pages':
        return escapeLatexText(text, this.#escaping)
          .replace(/\{\}/g, '')
          .replace(/(?<=\w)[-–]+(?=\w)/g, '--');
      default:
        return escapeLatexText(text.trim(), this.#escaping);
    }
  }

  #add(field: string, text: string | undefined, kind: BibtexTextKind = 'plain'): void {
    this.#addRaw(field, text === undefined ? '' : this.#escape(text, kind));
  }

  #addRaw(field: string, latex: string): void {
    if (latex !== '' && !this.#restate(field)) {
      this.#lines.push(`  ${field} = {${latex}}`);
    }
  }

  /** Puts what says a field's fact in words of its own in the field's place; whether there is such. */
  #restate(field: string): boolean {
    const fact = restatableFields.get(field);
    const restated = fact === undefined ? undefined : this.#restated.get(fact);
    if (fact === undefined || !restated) {
      return false;
    }
    this.#lines.push(...restated.map(({ name, text }) => `  ${name} = {${text}}`));
    this.#restated.set(fact, []);
    return true;
  }

  #addNames(): void {
    const all = bibtexNameFields.flatMap(([, variable]) => this.#item[variable] ?? []);
    for (const [field, variable] of bibtexNameFields) {
      this.#addRaw(field, bibtexNameList(this.#item[variable] ?? [], this.#escaping));
    }
    this.#addRaw('options', usesPrefix(all) ? 'useprefix=true' : '');
  }

  #addTitles(): void {
    const { title, 'container-title': container, 'volume-title': volume } = this.#item;
    this.#add('title', title, 'title');
    const kind = cslTypeOf(this.#type, false);
    if (kind.startsWith('article-')) {
      this.#add('journal', container, 'markup');
      this.#add('issuetitle', volume, 'title');
    } else if (['chapter', 'paper-conference', 'entry-encyclopedia'].includes(kind)) {
      this.#add('booktitle', volume ?? container, 'title');
      this.#add('maintitle', volume === undefined ? undefined : container, 'title');
    } else {
      this.#add(kind === 'book' ? 'maintitle' : 'journal', container, 'markup');
    }
  }

  #addDates(): void {
    const { issued, accessed, 'original-date': original, 'event-date': event } = this.#item;
    const isRestated = this.#restated.get('issued')?.some(({ name }) => name === 'year') === true;
    const fields = issued && !isRestated ? dateFields(issued) : [];
    for (const [field, text, isName] of fields) {
      if (isName) {
        this.#lines.push(`  ${field} = ${text}`);
      } else {
        this.#addRaw(field, text);
      }
    }
    this.#restate('date');
    if (fields.length === 0 && !isRestated) {
      this.#add('year', issued?.literal);
    }
    this.#addDate('urldate', accessed);
    this.#addDate('origdate', original);
    this.#addDate('eventdate', event);
  }

  #addDate(field: string, date: CslDate | undefined): void {
    this.#addRaw(field, (date && edtfOf(date)) ?? this.#escape(date?.literal ?? '', 'plain'));
  }

  #addNumbers(): void {
    const { issue, number, 'collection-number': inSeries } = this.#item;
    const own = this.#arxiv !== undefined && number === `arXiv:${this.#arxiv}` ? undefined : number;
    switch (numberVariable(this.#type)) {
      case 'issue':
        this.#add('number', issue);
        this.#add('eid', own);
        break;
      case 'collection-number':
        this.#add('number', inSeries);
        this.#add('issue', issue);
        this.#add('eid', own);
        break;
      case 'number':
        this.#add('number', own);
        this.#add('issue', issue);
    }
  }

  #addPublisher(): void {
    const { publisher } = this.#item;
    const isArxiv = this.#arxiv !== undefined && publisher?.toLowerCase() === 'arxiv';
    this.#add(this.#publisherField(), isArxiv ? undefined : publisher);
  }

  /** Where the styles look for who published a work of this type. */
  #publisherField(): string {
    const { publisher = '', type } = this.#item;
    if (type === 'thesis' || type === 'report') {
      return type === 'thesis' ? 'school' : 'institution';
    }
    // What begins so would be read as an address or an id.
    const isSayable = !/^(?:https?:|arxiv)/i.test(publisher);
    return (isSayable ? publisherFields.get(this.#type) : undefined) ?? 'publisher';
  }

  /** What the entry type leaves unsaid of the CSL type, and the genre where the type does not stand for it. */
  #addKind(): void {
    const { genre, type, language } = this.#item;
    this.#add('type', genre === cslKinds.get(this.#type)?.genre ? undefined : genre);
    const isTalk = this.#type === 'unpublished' && isOfEvent(this.#item);
    if ((isTalk ? 'speech' : cslTypeOf(this.#type, this.#arxiv !== undefined)) !== type) {
      this.#add('entrysubtype', type.replace(/^article-(?=magazine|newspaper)/, ''));
    }
    this.#add('langid', language === undefined ? undefined : languageNameOf(language));
  }

  #addExtras(): void {
    const extras = this.#extras;
    if (this.#arxiv !== undefined) {
      this.#add('eprint', this.#arxiv, 'verbatim');
      this.#addRaw('eprinttype', 'arxiv');
      this.#addRaw('archiveprefix', 'arXiv');
    }
    this.#addRaw('keywords', this.#words(extras.keywords) || this.#escape(this.#item.keyword ?? '', 'plain'));
    this.#addRaw('groups', this.#words(extras.groups));
    this.#addRaw('ids', (extras.aliases ?? []).filter(isValidBibtexKey).join(','));
    this.#add(papershelfFields.venueShort, extras.venueShort);
    this.#add(papershelfFields.code, extras.code, 'verbatim');
    this.#addRaw(papershelfFields.techniques, this.#words(extras.techniques));
    this.#add(papershelfFields.tldr, extras.tldr);
    this.#addRaw(papershelfFields.keyResults, this.#list(extras.keyResults));
    this.#addRaw(papershelfFields.altTitles, this.#list(extras.altTitles));
  }

  #addOwn(): void {
    const written = new Set(this.#lines.map((line) => line.trimStart().split(' ', 1)[0]));
    for (const { name, text } of this.#own.filter((field) => !written.has(field.name))) {
      this.#lines.push(`  ${name} = {${text}}`);
    }
  }

  #words(words: readonly string[] = []): string {
    return words
      .map((word) => (/[,;]/.test(word) ? `{${this.#escape(word, 'plain')}}` : this.#escape(word, 'plain')))
      .join(', ');
  }

  #list(texts: readonly string[] = []): string {
    return texts.map((text) => `{${this.#escape(text, 'plain')}}`).join(' and ');
  }
}
