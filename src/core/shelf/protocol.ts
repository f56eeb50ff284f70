import type { Addition, AdditionRequest } from '../edit/addition';
import type { DecodeNotice, TextEncoding } from '../import/decode';
import type { TextOrigin } from '../model/lastGood';
import type { Paper } from '../model/paper';
import type { SourceProblem } from '../model/problem';
import type { SourceFormat, SourceId } from '../model/source';
import type { Understood } from '../search/describeQuery';
import type { FieldMatch } from '../search/highlights';
import type { TechniqueAssignment } from '../technique/classify';
import type { GroupBy } from '../technique/group';
import type { SortBy } from '../technique/sortPapers';
import type { LocatedText, LocateRequest, LookUp } from './inquiry';
import type { ShelfOverview } from './overview';

/**
 * What the shelf, which may live in another thread, is asked and answers. Everything here is plain data that can be
 * sent from thread to thread.
 */

/** When the built-in collection is shown: `auto` while no source has a paper that it does not have. */
export type BuiltinMode = 'auto' | 'always' | 'never';

export interface ShelfOptions {
  readonly keyPattern: string;
  readonly builtin: BuiltinMode;
}

/** A text to read papers from: what an editor shows, or a file's bytes. */
export interface ReadRequest {
  readonly id: SourceId;
  /** The file's name without folders. */
  readonly name: string;
  /** What a person calls the source: its path in the workspace. */
  readonly label: string;
  readonly content:
    { readonly kind: 'text'; readonly text: string } | { readonly kind: 'bytes'; readonly bytes: Uint8Array };
  readonly origin: TextOrigin;
  /** Whether its name says that it is a bibliography, so that it is a problem where it is none. */
  readonly mustTell: boolean;
  /** Whether what looks half written is to be taken as it is. */
  readonly settled: boolean;
}

/** A source of which there is a cache. */
export interface CachedPlace {
  readonly id: SourceId;
  /** What a person calls the source. */
  readonly label: string;
  /** Stands for the program, and for the state of the file: a cache with another mark is not taken. */
  readonly mark: string;
  /** Whether {@link ShelfApi.restoreIndex} is asked soon, whatever comes of this: until then nothing is learnt. */
  readonly indexFollows?: boolean;
}

/** What is known of a source. */
export interface SourceInfo {
  readonly id: SourceId;
  readonly format: SourceFormat;
  readonly encoding: TextEncoding | undefined;
  readonly notice: DecodeNotice | undefined;
  readonly papers: number;
  readonly problems: number;
  readonly errors: number;
  /** Characters that were read; `undefined` where it came out of the cache. */
  readonly length: number | undefined;
  /** How long reading took, in milliseconds. */
  readonly time: number;
  /** It came out of the cache. */
  readonly cached: boolean;
  /** Only a part of it is read so far. */
  readonly partial: boolean;
}

export type ReadOutcome =
  /** It was read; `readAgain`: it looks half written, so its last good state stays until it is read once more. */
  | { readonly kind: 'read'; readonly info: SourceInfo; readonly readAgain: boolean }
  | { readonly kind: 'no-collection' }
  /** A newer request for the same source came, or it was taken out or cancelled. */
  | { readonly kind: 'dropped' };

/** How the tree shows the papers. An empty filter shows all. */
export interface View {
  readonly by: GroupBy;
  readonly sort: SortBy;
  readonly filter: string;
  /** The citation keys in the document at hand, where the filter asks for them. */
  readonly cited?: readonly string[] | undefined;
}

/** A paper as lists show it. */
export interface PaperRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly authorYear: string;
  readonly type: string;
  readonly venue: string | undefined;
  readonly techniques: readonly string[];
  readonly hasLink: boolean;
  /** What a search matched, or a filter in the title; empty without one. */
  readonly matches: readonly FieldMatch[];
  /** A search that was told of bibliographies found it in one of them. */
  readonly isInBibliography?: boolean;
  /** What is already done with it: cited in the document at hand, or used lately. */
  readonly use?: 'cited' | 'recent' | undefined;
}

export interface GroupRow {
  readonly id: string;
  readonly label: string;
  /** How many papers are inside, each counted once. */
  readonly count: number;
}

/** What stands under a group, or at the top of the tree. */
export interface Page {
  readonly groups: readonly GroupRow[];
  readonly papers: readonly PaperRow[];
  /** How many more groups or papers there are behind these. */
  readonly more: number;
  /** How many papers the whole view has, each counted once, and how many the library has. */
  readonly shown: number;
  readonly total: number;
}

export interface SearchAnswer {
  /** Best first. */
  readonly rows: readonly PaperRow[];
  /** How many papers could be found so far: the search learns new papers bit by bit. */
  readonly searchable: number;
  readonly total: number;
  /** How the query was understood; empty where it is nothing but words. */
  readonly understood: readonly Understood[];
  /** Ways to go on with the query at its end. */
  readonly suggestions: readonly QuerySuggestion[];
}

/** What a person does with papers: these come first among those that match as well. */
export interface SearchUse {
  /** The citation keys in the document at hand; left out where there is none. */
  readonly cited?: readonly string[] | undefined;
  /** Ids of papers used lately, the last one first. */
  readonly recent?: readonly string[] | undefined;
  /** The sources that are the bibliographies of that document. */
  readonly bibliographies?: readonly SourceId[] | undefined;
}

/** What a search takes beside its query. */
export interface SearchOptions extends SearchUse {
  /** What matched is not shown, so that it need not be worked out. */
  readonly withoutMatches?: boolean | undefined;
}

/** A way to go on with a query. */
export interface QuerySuggestion {
  /** The whole query as it would be. */
  readonly text: string;
  /** The name of a field with its colon, or a value. */
  readonly label: string;
  /** How many papers have the value. */
  readonly count: number | undefined;
}

/** A paper with its techniques. */
export interface ShelfPaper extends Paper {
  readonly techniques: readonly TechniqueAssignment[];
}

/** A technique that a person can choose. */
export interface TechniqueChoice {
  readonly id: string;
  readonly label: string;
  readonly area: string;
  /** How many papers have it. */
  readonly papers: number;
}

/** A topic that was found in the papers. */
export interface TopicChoice {
  /** The id of its group, where papers are grouped by technique. */
  readonly group: string;
  readonly label: string;
  /** How many papers stand under it and its narrower topics. */
  readonly papers: number;
  /** The topic that it is a narrower one of. */
  readonly within: string | undefined;
}

/** The problems of one source; none where they are gone. */
export interface ProblemList {
  readonly id: SourceId;
  readonly problems: readonly SourceProblem[];
}

/** What the shelf answers to. Each method may be called from another thread; its answer is a promise there. */
export interface ShelfApi {
  configure(options: ShelfOptions): Promise<void>;
  /** Takes a person's word on techniques: the texts of all `techniques.yaml`, what counts first before. */
  setUserTechniques(texts: readonly string[]): Promise<void>;
  /** Every technique there is, area by area. */
  techniques(): Promise<readonly TechniqueChoice[]>;
  /**
   * Every topic that was found; where papers are named by their ids, those under which they stand, with how many of these
   * papers each has. None while papers are still being sorted.
   */
  topics(among?: readonly string[]): Promise<readonly TopicChoice[]>;
  /** The ids of the techniques that come with Papershelf. */
  builtinTechniques(): Promise<readonly string[]>;
  /** Takes the collection that comes with Papershelf, as CSL-JSON. */
  setBuiltin(json: string, label: string): Promise<void>;
  /** Reads a source in place of what it was before. Resolves once its papers are in the library. */
  read(request: ReadRequest): Promise<ReadOutcome>;
  /**
   * Puts in a source that is not known yet as a cache has it, without reading it. `undefined` where the cache is not
   * whole, or made of something else: then it is to be read.
   */
  restore(source: CachedPlace, cache: Uint8Array): Promise<SourceInfo | undefined>;
  /** A source as bytes for {@link restore}; `undefined` while it is not just what stands in a file. */
  cacheOf(id: SourceId, mark: string): Promise<Uint8Array | undefined>;
  /** Whether reading these bytes of a file would give the source as it is. */
  isSame(id: SourceId, bytes: Uint8Array): Promise<boolean>;
  /** The search's index as bytes for {@link restoreIndex}; `undefined` while it is still growing. */
  indexCache(mark: string): Promise<Uint8Array | undefined>;
  /**
   * Takes up a kept index for all papers that are still as it knows them. Gives whether that was of use; not where none
   * was kept.
   */
  restoreIndex(mark: string, cache: Uint8Array | undefined): Promise<boolean>;
  /** Takes sources out, and gives up reading them. */
  remove(ids: readonly SourceId[]): Promise<void>;
  /** Gives up all readings; what was there before stays. */
  cancelReading(): Promise<void>;

  /** A part of what stands under `group`, or at the top (`''`): at most `limit` rows from the row `from` on. */
  page(view: View, group: string, from: number, limit: number): Promise<Page>;
  search(query: string, limit: number, options?: SearchOptions): Promise<SearchAnswer>;
  /** Papers by id or citation key; `undefined` in the place of a name that stands for none. */
  papers(names: readonly string[]): Promise<readonly (ShelfPaper | undefined)[]>;
  /** Every paper in these groups, each once. */
  papersInGroups(view: View, groups: readonly string[]): Promise<readonly ShelfPaper[]>;
  builtinPapers(): Promise<readonly ShelfPaper[]>;
  sources(): Promise<readonly SourceInfo[]>;
  /** The key that a source itself has for a paper; `undefined` where it has none. */
  keyIn(paper: string, source: SourceId): Promise<string | undefined>;
  /**
   * The papers that these sources have under citation keys, `undefined` in the place of a key that none of them has;
   * what other sources have under the same key does not count.
   */
  papersIn(
    sources: readonly SourceId[],
    keys: readonly string[],
  ): Promise<readonly (ShelfPaper | undefined)[]>;
  /** How papers are added to the text of a bibliography; nothing is written. */
  addPapers(request: AdditionRequest): Promise<Addition>;
  /** The problems that changed since they were last asked for. */
  changedProblems(): Promise<readonly ProblemList[]>;

  /** How much there is in all, with the problems of each source counted. */
  overview(): Promise<ShelfOverview>;
  /** What the library has under a citation key, DOI, arXiv id or title, and which keys are like it. */
  lookUp(asked: string): Promise<LookUp>;
  /** Where a text stands in a file, whether or not papers were read from it. */
  locate(request: LocateRequest): Promise<readonly LocatedText[]>;
}

/** How far long work is. */
export interface ShelfProgress {
  readonly kind: 'reading' | 'sorting' | 'indexing';
  /** Papers, of so many; `total` is 0 where nobody knows yet. */
  readonly done: number;
  readonly total: number;
  /** Of the text that is being read, from 0 to 1. */
  readonly share: number;
}

/** What the shelf tells by itself. */
export type ShelfEvent =
  /** Papers, their groups or problems may have changed. */
  | { readonly kind: 'changed'; readonly papers: number }
  /** Work goes on; `undefined`: all of it is done. */
  | { readonly kind: 'progress'; readonly progress: ShelfProgress | undefined }
  /** These sources would be read otherwise now, as another one defines what they use. */
  | { readonly kind: 'outdated'; readonly ids: readonly SourceId[] };
