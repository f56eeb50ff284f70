import type { Range } from '../base/text';
import type { CslItem } from './cslItem';
import type { RecordDigest } from './recordDigest';

/** What a source may say of a work beyond CSL's variables. */
export interface RecordExtras {
  /** arXiv id without version: `2411.07837` or `hep-th/9901001`. */
  readonly arxiv?: string;
  /** Address of the work's code. */
  readonly code?: string;
  /** Short venue name with its year: `ICML 2025`. */
  readonly venueShort?: string;
  /** Ids of the techniques that the source itself states, the most central first. */
  readonly techniques?: readonly string[];
  readonly keywords?: readonly string[];
  /** The groups that its owner put the work into: JabRef's, as which Better BibTeX writes Zotero's collections, too. */
  readonly groups?: readonly string[];
  /** One sentence: what the work does. */
  readonly tldr?: string;
  readonly keyResults?: readonly string[];
  /** The entry type in the source's own words, when CSL's type says less: `phdthesis`, `online`. */
  readonly entryType?: string;
  /** Other keys by which the source lets the work be cited (BibLaTeX `ids`). */
  readonly aliases?: readonly string[];
  /** Other titles the work is known by (an earlier version's, a listing's). */
  readonly altTitles?: readonly string[];
}

/** By what papers are sorted, beside their titles and venues. */
export interface RecordTexts {
  readonly abstract: string | undefined;
  readonly extras: Pick<RecordExtras, 'techniques' | 'keywords' | 'groups' | 'tldr'>;
}

/**
 * Reads what a reader left unread of a record: the text of the reader's own making. The same text always gives the same.
 */
export interface UnreadReader {
  read(text: string): Pick<PaperRecord, 'item' | 'extras'>;
  /** Of all that only the texts, which is far less work. */
  readTexts(text: string): RecordTexts;
}

/** What tells the text of which a record was made, so that it is known again before it is taken apart. */
export interface TextMark {
  /** Characters. */
  readonly length: number;
  /** Stands for the text and, where it uses names, for all that was defined before it. */
  readonly sign: number;
}

/** One work as one source has it. Made by an importer, never changed afterwards. */
export interface PaperRecord {
  /** The citation key that stands in the source; `undefined` where it has none (a plain listing). */
  readonly key: string | undefined;
  readonly item: CslItem;
  readonly extras: RecordExtras;
  /** The whole record in the source's text. */
  readonly range: Range;
  /**
   * Stands for the text that the record was made of and for all else that had a say; only where nothing was wrong with
   * it. A reader that finds it again need not read that text again.
   */
  readonly stamp?: number | undefined;
  /** Where nothing was wrong with it, and all that it says follows from the text before it in its source. */
  readonly mark?: TextMark | undefined;
  /** Something is wrong with it where it stands after all: it has neither stamp nor mark from now on. */
  forgetText?(): void;
  /** What is worked out of it already, by whoever keeps it packed or has left it unread. */
  readonly digest?: RecordDigest;
  /** What is left to be read; item and extras are read from it whenever they are asked for. */
  readonly unread?: { readonly text: string; readonly reader: UnreadReader };
}
