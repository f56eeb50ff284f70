import { collapseWhitespace } from '../../base/text';
import type {
  CslDate,
  CslDraft,
  CslItem,
  CslName,
  CslNameVariable,
  CslTextVariable,
} from '../../model/cslItem';
import { normaliseArxiv, yearOf } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import {
  cslTypeOfRis,
  isWholeWork,
  risNameTags,
  risNoteLabels,
  risTextTags,
  risTypeOfCsl,
} from '../../model/risMapping';
import { dateFromText, seasonFromText } from '../dateText';
import { citationKeyFrom, isArxivText, wholeDoi } from '../identifiers';
import { namesFromText } from '../nameText';
import { serialNumbersOf } from '../serialNumbers';
import type { RisBlock } from './risLines';

/** What one RIS record says. */
export interface RisFacts {
  readonly key: string | undefined;
  readonly item: CslItem;
  readonly extras: RecordExtras;
}

/** The tags of one record by their names, and the item that is made of them. */
class RecordReader {
  readonly #draft: CslDraft;
  readonly #risType: string;
  readonly #values = new Map<string, string[]>();
  readonly #keywords: string[] = [];

  constructor(block: RisBlock) {
    this.#risType = block.type;
    this.#draft = { type: cslTypeOfRis(block.type) ?? 'document' };
    for (const { tag, lines } of block.fields) {
      const value = collapseWhitespace(lines.join(' '));
      if (value !== '') {
        this.#add(tag, value);
      }
      if (tag === 'KW') {
        // A keyword to a line under one tag is how EndNote writes them.
        this.#keywords.push(...lines.flatMap((line) => line.split(';')));
      }
    }
  }

  read(): RisFacts {
    for (const [tag, variable] of risTextTags) {
      this.#set(variable, this.#first(tag));
    }
    this.#readTitles();
    this.#readNames();
    this.#readDates();
    this.#readVolumeAndPages();
    this.#readIdentifiers();
    this.#set('abstract', this.#joined('AB', ' ') ?? this.#joined('N2', ' '));
    const extras = this.#extras();
    return { key: citationKeyFrom(this.#first('ID')), item: this.#draft, extras };
  }

  #add(tag: string, value: string): void {
    const values = this.#values.get(tag);
    if (values) {
      values.push(value);
    } else {
      this.#values.set(tag, [value]);
    }
  }

  #all(...tags: readonly string[]): readonly string[] {
    return tags.flatMap((tag) => this.#values.get(tag) ?? []);
  }

  /** The first value of the first of `tags` that has one. */
  #first(...tags: readonly string[]): string | undefined {
    return this.#all(...tags)[0];
  }

  #joined(tag: string, between: string): string | undefined {
    return this.#values.get(tag)?.join(between);
  }

  #set(variable: CslTextVariable, value: string | undefined): void {
    if (value !== undefined && value !== '') {
      this.#draft[variable] = value;
    }
  }

  /** In whole works `BT` is the title and `T2` the series; in others both name what the work stands in. */
  #readTitles(): void {
    const isWhole = isWholeWork(this.#draft.type);
    this.#set('title', this.#first('TI', 'T1', 'CT', ...(isWhole ? ['BT'] : [])));
    this.#set('collection-title', isWhole ? this.#first('T2', 'T3') : this.#first('T3'));
    const names = this.#all('JF', ...(isWhole ? [] : ['T2', 'BT', 'JO', 'JA', 'J2', 'J1']));
    const [container] = names;
    this.#set('container-title', container);
    const short = this.#all('J2', 'JA', 'J1', 'JO').find((name) => name !== container);
    this.#set('container-title-short', isWhole ? undefined : short);
  }

  #readNames(): void {
    const isEdited = this.#risType === 'EDBOOK';
    for (const [tag, variable] of risNameTags) {
      const tags = tag === 'AU' ? ['AU', 'A1'] : tag === 'A4' ? ['A4', 'TA'] : [tag];
      this.#addNames(tag === 'AU' && isEdited ? 'editor' : variable, this.#all(...tags));
    }
    this.#addNames(isWholeWork(this.#draft.type) ? 'collection-editor' : 'editor', this.#all('A2'));
  }

  #addNames(variable: CslNameVariable, values: readonly string[]): void {
    const names: readonly CslName[] = values.flatMap(namesFromText);
    if (names.length > 0) {
      this.#draft[variable] = [...(this.#draft[variable] ?? []), ...names];
    }
  }

  /** Of several dates the most exact one is taken that is of the year of `PY`, else of `Y1`, else of `DA`. */
  #readDates(): void {
    const year = yearOf(this.#all('PY', 'Y1', 'DA').map(dateOf)[0]?.date);
    const dates = this.#all('DA', 'Y1', 'PY').map(dateOf);
    const ofYear = dates.filter(({ date }) => year === undefined || yearOf(date) === year);
    const plain = ofYear.filter(({ isOfStep }) => !isOfStep);
    const [best] = [...(plain.length > 0 ? plain : ofYear)].sort((a, b) => exactness(b) - exactness(a));
    if (best?.date) {
      this.#draft.issued = best.date;
    }
    const accessed = dateOf(this.#first('Y2') ?? '').date;
    if (accessed) {
      this.#draft.accessed = accessed;
    }
  }

  #readVolumeAndPages(): void {
    const combined = /^(\S+?) ?\((\S+)\)$/.exec(this.#draft.volume ?? '');
    const issue = this.#first('IS', 'CP');
    this.#set('volume', this.#draft.volume ?? this.#first('VO'));
    if (combined && issue === undefined) {
      this.#set('volume', combined[1]);
    }
    this.#set('issue', issue ?? combined?.[2]);
    const start = pageOf(this.#first('SP'));
    const end = pageOf(this.#first('EP'));
    if (isWholeWork(this.#draft.type) && start !== undefined && end === undefined) {
      this.#set('number-of-pages', start);
    } else {
      this.#set(
        'page',
        end === undefined || end === start || start?.includes('-') ? start : joinPages(start, end),
      );
    }
  }

  #readIdentifiers(): void {
    const doi = this.#first('DO');
    const others = this.#all('UR', 'M3', 'N1', 'L1', 'L2', 'L3', 'LK');
    const found = wholeDoi(doi) ?? others.map(wholeDoi).find(Boolean);
    this.#set('DOI', (found ?? doi)?.replace(/[.,;]+$/, ''));
    if (wholeDoi(this.#draft.genre) !== undefined) {
      delete this.#draft.genre;
    }
    this.#set('URL', this.#first('UR', 'LK', 'L2', 'L1')?.split(/[\s;]+/)[0]);
    const { ISSN, ISBN } = serialNumbersOf(this.#all('SN'), this.#draft.type);
    this.#set('ISSN', ISSN);
    this.#set('ISBN', ISBN);
    const accession = this.#all('AN').find((text) => !isArxivText(text));
    this.#set(/^PMC\d+$/.test(accession ?? '') ? 'PMCID' : 'archive_location', accession);
    this.#set('PMID', /^(\d{1,9})\[pmid\]$/.exec(this.#first('U1') ?? '')?.[1]);
  }

  #extras(): RecordExtras {
    const arxiv = this.#all('AN', 'M1', 'N1', 'UR', 'L1', 'L2', 'JO', 'JF', 'T2').find(isArxivText);
    const code = this.#all('N1').find(isCode);
    const summary = this.#all('N1').find((text) => hasLabel(text, risNoteLabels.summary));
    const results = this.#all('N1').filter((text) => hasLabel(text, risNoteLabels.result));
    const techniques = this.#all('N1').find((text) => techniqueIdsOf(text).length > 0);
    const labelled = new Set([summary, techniques, ...results, arxiv]);
    const notes = this.#all('N1').filter(
      (text) => wholeDoi(text) === undefined && !isCode(text) && !labelled.has(text),
    );
    this.#set('note', notes.join('; '));
    const keywords = this.#keywords
      .map((text) => text.replace(/^\*/, '').trim())
      .filter((text) => text !== '');
    const otherTitles = this.#all('TT');
    const isOwnWord = this.#risType !== '' && risTypeOfCsl(this.#draft.type) !== this.#risType;
    return {
      ...(arxiv ? { arxiv: normaliseArxiv(arxiv) } : {}),
      ...(code ? { code: afterLabel(code) } : {}),
      ...(summary ? { tldr: afterLabel(summary) } : {}),
      ...(results.length > 0 ? { keyResults: results.map(afterLabel) } : {}),
      ...(techniques ? { techniques: techniqueIdsOf(techniques) } : {}),
      ...(keywords.length > 0 ? { keywords: [...new Set(keywords)] } : {}),
      ...(isOwnWord ? { entryType: this.#risType } : {}),
      ...(otherTitles.length > 0 ? { altTitles: otherTitles } : {}),
    };
  }
}

function afterLabel(note: string): string {
  return note.slice(note.indexOf(':') + 1).trim();
}

function hasLabel(note: string, label: string): boolean {
  return note.startsWith(label) && afterLabel(note) !== '';
}

function isCode(note: string): boolean {
  return note.startsWith(risNoteLabels.code) && /^https?:\/\/\S+$/.test(afterLabel(note));
}

/** The ids in a note of techniques; empty where it reads as prose, which is somebody's own note. */
function techniqueIdsOf(note: string): readonly string[] {
  const ids = hasLabel(note, risNoteLabels.techniques) ? afterLabel(note).split(',') : [];
  const trimmed = ids.map((id) => id.trim());
  return trimmed.every((id) => /^[^.;:]{1,60}$/.test(id)) ? trimmed : [];
}

interface RisDate {
  readonly date: CslDate | undefined;
  /** Whether it is the date of a step on the way, such as `2013/02/15/received`. */
  readonly isOfStep: boolean;
}

/** `2013/04/18/`, with a season or other words in the fourth place; or any other way to write a date. */
function dateOf(text: string): RisDate {
  const parts = text.split('/');
  const words = (parts[3] ?? '').trim();
  const date = dateFromText(words === '' ? text : parts.slice(0, 3).join('/'));
  const season = seasonFromText(words);
  return {
    date: date && season !== undefined ? { ...date, season } : date,
    isOfStep: words !== '' && season === undefined,
  };
}

function exactness({ date }: RisDate): number {
  return (date?.['date-parts']?.[0]?.length ?? 0) + (date?.season === undefined ? 0 : 0.5);
}

/** A page has a digit in it or is a Roman number; `No` and `Specified`, which PsycINFO writes, are none. */
function pageOf(text: string | undefined): string | undefined {
  return text !== undefined && (/\d/.test(text) || /^[ivxlcdm]+$/i.test(text)) ? text : undefined;
}

function joinPages(start: string | undefined, end: string): string {
  return start === undefined ? end : `${start}-${end}`;
}

/** Reads one record; a type that nobody knows is read as a document. */
export function readRisRecord(block: RisBlock): RisFacts {
  return new RecordReader(block).read();
}
