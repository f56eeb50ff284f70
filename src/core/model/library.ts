import type { Disposable } from '../base/disposable';
import { Emitter } from '../base/event';
import type { Event } from '../base/event';
import { citationKeyOf, defaultKeyPattern, FreeKeys } from './citationKey';
import { clusterRecords, PlacedRecord, recordsOf } from './clusterRecords';
import type { Work } from './clusterRecords';
import { findKeyClashes } from './keyClashes';
import { FactsCache, LibraryPaper, mergedFacts, namingRecord, ownKey } from './libraryPaper';
import { countPoints, differenceOf, patchFor } from './libraryPatch';
import type { LibraryPatch, PatchedLibrary } from './libraryPatch';
import { idOf, NamedPapers } from './namedPapers';
import type { PaperName } from './namedPapers';
import type { Paper } from './paper';
import type { Problem, SourceProblem } from './problem';
import type { PaperRecord } from './record';
import { builtinSourceId } from './source';
import type { SourceFormat, SourceId } from './source';

/** One source as its reader left it. */
export interface SourceContent {
  readonly id: SourceId;
  readonly format: SourceFormat;
  readonly records: readonly PaperRecord[];
  readonly problems: readonly Problem[];
  /** A source in the background only adds to papers that other sources have; papers of its own are not shown. */
  readonly background?: boolean;
}

/** What became of the papers by one update. A changed paper keeps its id. */
export interface LibraryChange {
  readonly added: readonly Paper[];
  readonly changed: readonly Paper[];
  /** The changed papers as they were, in the same order. */
  readonly before: readonly Paper[];
  readonly removed: readonly Paper[];
}

/** Sources to put in or replace, and sources to take out, together in one change. */
export interface LibraryUpdate {
  readonly put?: readonly SourceContent[];
  readonly remove?: readonly SourceId[];
}

interface LoadedSource {
  readonly content: SourceContent;
  readonly placed: readonly PlacedRecord[];
}

/** How far a record's facts are trusted when several records are of one work: the user's own file, then ours, then bare lists. */
function trustOf(placed: PlacedRecord): number {
  if (placed.source === builtinSourceId) {
    return 1;
  }
  return placed.key !== undefined || placed.brief.firstAuthor !== '' ? 0 : 2;
}

function byTrust(work: Work): Work {
  if (work instanceof PlacedRecord) {
    return work;
  }
  const [first, ...rest] = [...work].sort((a, b) => trustOf(a) - trustOf(b));
  return first ? [first, ...rest] : work;
}

/** All papers of all sources, each work once. Holds no files and asks for none: it is given what readers found. */
export class Library implements Disposable {
  readonly #sources = new Map<SourceId, LoadedSource>();
  readonly #onDidChange = new Emitter<LibraryChange>();
  #papers: readonly LibraryPaper[] = [];
  #byName = new NamedPapers();
  /** Made when first asked for. */
  #knownKeys: Map<string, Paper> | undefined;
  #byMadeKey: Map<string, Paper> | undefined;
  #madeKeys = new WeakMap<PaperRecord, string>();
  readonly #facts = new FactsCache();
  #keyClashes: readonly SourceProblem[] = [];
  #keyPattern: string;

  /** @param keyPattern see {@link citationKeyOf} */
  constructor(keyPattern: string = defaultKeyPattern) {
    this.#keyPattern = keyPattern;
  }

  /** Fires after each update that changed a paper. */
  readonly onDidChange: Event<LibraryChange> = this.#onDidChange.event;

  /** Every paper once, in the order of the sources and of their texts. */
  get papers(): readonly Paper[] {
    return this.#papers;
  }

  get sources(): readonly SourceContent[] {
    return [...this.#sources.values()].map((source) => source.content);
  }

  /** What is wrong in each source, and between sources: two papers under one key. In the order of the sources. */
  get problems(): readonly SourceProblem[] {
    return this.sources.flatMap((source) => [
      ...source.problems.map((problem) => ({ ...problem, source: source.id })),
      ...this.#keyClashes.filter((problem) => problem.source === source.id),
    ]);
  }

  /** Two papers under one key: a problem at each place but the first. */
  get keyClashes(): readonly SourceProblem[] {
    return this.#keyClashes;
  }

  findById(id: string): Paper | undefined {
    return this.#byName.findById(id);
  }

  /** The paper with this citation key, or with this key as an alias or in another of its sources. */
  findByKey(key: string): Paper | undefined {
    return this.#byKey.get(key) ?? this.#findByMadeKey(key);
  }

  setKeyPattern(pattern: string): void {
    if (pattern !== this.#keyPattern) {
      this.#keyPattern = pattern;
      this.#madeKeys = new WeakMap();
      this.#rebuild(true);
    }
  }

  update(update: LibraryUpdate): void {
    const [content, ...others] = update.put ?? [];
    const isOne = content && others.length === 0 && (update.remove ?? []).length === 0;
    if (isOne && this.#patch(content)) {
      return;
    }
    for (const id of update.remove ?? []) {
      this.#sources.delete(id);
    }
    for (const content of update.put ?? []) {
      this.#sources.set(content.id, { content, placed: this.#place(content) });
    }
    this.#rebuild(false);
  }

  dispose(): void {
    this.#onDidChange.dispose();
  }

  /** Sources stand in the order they first came, so that papers do not jump when a file is read again; ours comes last. */
  #orderedRecords(): readonly PlacedRecord[] {
    const ids = [...this.#sources.keys()].filter((id) => id !== builtinSourceId);
    const lists = [...ids, builtinSourceId].map((id) => this.#sources.get(id)?.placed ?? []);
    // Lists are joined whole: one record after the other would take ten times as long.
    const none: PlacedRecord[] = [];
    return none.concat(...lists);
  }

  /** The records of each work that is shown. */
  #works(): readonly Work[] {
    const all = clusterRecords(this.#orderedRecords());
    const background = new Set(this.sources.filter((content) => content.background).map(({ id }) => id));
    const isShown = (work: Work): boolean => recordsOf(work).some(({ source }) => !background.has(source));
    return (background.size === 0 ? all : all.filter(isShown)).map(byTrust);
  }

  /** Records that stand where they stood stay placed. */
  #place({ id, records }: SourceContent): readonly PlacedRecord[] {
    const before = this.#sources.get(id)?.placed ?? [];
    return records.map((record, i) => {
      const placed = before[i];
      return placed?.record === record ? placed : new PlacedRecord(id, record);
    });
  }

  /** Takes up a source of which only papers by themselves changed; false where all must be put together anew. */
  #patch(content: SourceContent): boolean {
    const before = this.#sources.get(content.id);
    const isHidden = content.background === true || before?.content.background === true;
    const difference = before && !isHidden && differenceOf(content.id, before.placed, content.records);
    const patch = difference && patchFor(difference, this.#patched);
    if (!patch || (!patch.keepsKeys && this.#hasMadeKeys)) {
      return false;
    }
    this.#sources.set(content.id, { content, placed: difference.placed });
    this.#apply(patch);
    return true;
  }

  get #patched(): PatchedLibrary {
    return {
      paperOf: (source, name) => this.#byName.find(source, name),
      hasKey: (key) => this.#byKey.has(key),
      countPoints: (asked) => countPoints(this.#orderedRecords(), asked),
    };
  }

  get #byKey(): Map<string, Paper> {
    this.#knownKeys ??= keyIndex(this.#papers);
    return this.#knownKeys;
  }

  /** Whether a paper has a key of our making, which depends on all others. */
  get #hasMadeKeys(): boolean {
    return this.#papers.some((paper) => paper.keyIsGenerated);
  }

  #apply({ before, now, behind, keepsKeys }: LibraryPatch): void {
    const old = new Map(before.map((paper) => [paper.name, paper]));
    const [first = behind] = before;
    const at = first ? this.#papers.indexOf(first) + (first === behind ? 1 : 0) : 0;
    const papers = now.map(({ key, placed }) => new LibraryPaper(placed, { name: key, key }, this.#facts));
    if (before.length + now.length > 0) {
      this.#papers = [...this.#papers.slice(0, at), ...papers, ...this.#papers.slice(at + before.length)];
    }
    before.forEach((paper) => this.#byName.delete(paper));
    papers.forEach((paper) => this.#byName.set(paper));
    this.#byMadeKey = undefined;
    // A key that comes or goes may be another paper's alias, or look like another's key.
    const keys = keepsKeys ? this.#knownKeys : undefined;
    papers.forEach((paper, i) => {
      if (keys?.get(paper.key) === before[i]) {
        keys?.set(paper.key, paper);
      }
    });
    this.#knownKeys = keys;
    if (!keepsKeys || this.#keyClashes.length > 0) {
      this.#keyClashes = findKeyClashes(this.#papers.map(({ work }) => work));
    }
    const changed = papers.filter(({ name }) => old.has(name));
    this.#tell({
      added: papers.filter(({ name }) => !old.has(name)),
      changed,
      before: changed.flatMap(({ name }) => old.get(name) ?? []),
      removed: before.filter(({ namedBy, name }) => !this.#byName.find(namedBy, name)),
    });
  }

  #tell(change: LibraryChange): void {
    if (change.added.length + change.changed.length + change.removed.length > 0) {
      this.#onDidChange.fire(change);
    }
  }

  #rebuild(keysChanged: boolean): void {
    const before = this.#byName;
    const works = this.#works();
    const keys = this.#assignKeys(works);
    const byName = new NamedPapers();
    const claimed = new Map<string, number>();
    const papers: LibraryPaper[] = [];
    const change = new CollectedChange();
    works.forEach((work, index) => {
      const { source, name } = claimName(work, byName, claimed);
      const key = keys[index] ?? '';
      const old = before.find(source, name);
      const isKept = !keysChanged && old?.key === key && old.hasRecords(work);
      const paper = isKept ? old : new LibraryPaper(work, { name, key }, this.#facts);
      byName.set(paper);
      papers.push(paper);
      change.put(paper, old);
    });
    this.#papers = papers;
    this.#byName = byName;
    this.#knownKeys = undefined;
    this.#byMadeKey = undefined;
    this.#keyClashes = findKeyClashes(works);
    change.removed = before.missingIn(byName);
    this.#tell(change);
  }

  /** Keys of files first, as they are; then keys of our own making, free of all others. */
  #assignKeys(works: readonly Work[]): readonly string[] {
    const own = works.map(ownKey);
    let free: FreeKeys | undefined;
    return works.map((work, index) => {
      const stated = own[index];
      if (stated !== undefined) {
        return stated;
      }
      free ??= new FreeKeys(own.filter((key) => key !== undefined));
      return free.take(this.#makeKey(work));
    });
  }

  /** The key that the pattern gives a work; remembered, as it takes facts that may be packed. */
  #makeKey(work: Work): string {
    const made = (): string => citationKeyOf(mergedFacts(work), this.#keyPattern);
    if (!(work instanceof PlacedRecord)) {
      return made();
    }
    const key = this.#madeKeys.get(work.record) ?? made();
    this.#madeKeys.set(work.record, key);
    return key;
  }

  /**
   * The paper that would have this key by the pattern: a document written before it had a key of its own still finds
   * it. Made when first asked for, as hardly anyone does.
   */
  #findByMadeKey(key: string): Paper | undefined {
    this.#byMadeKey ??= new Map(
      [...this.#papers].reverse().map((paper) => [citationKeyOf(paper, this.#keyPattern), paper]),
    );
    return this.#byMadeKey.get(key);
  }
}

/** A change of which papers are told one after the other. */
class CollectedChange implements LibraryChange {
  readonly added: Paper[] = [];
  readonly changed: Paper[] = [];
  readonly before: Paper[] = [];
  removed: readonly Paper[] = [];

  /** `old`: what the paper was; itself where it did not change, `undefined` where it is new. */
  put(paper: LibraryPaper, old: LibraryPaper | undefined): void {
    if (!old) {
      this.added.push(paper);
    } else if (old !== paper) {
      this.changed.push(paper);
      this.before.push(old);
    }
  }
}

/**
 * The name of a work, which no other has. `claimed`: where counting goes on for a name that several works have, or a
 * name for all would take for ever.
 */
function claimName(work: Work, taken: NamedPapers, claimed: Map<string, number>): PaperName {
  const naming = namingRecord(work);
  const { source } = naming;
  const wanted = naming.key ?? nameOfKeyless(naming);
  if (!taken.find(source, wanted)) {
    return { source, name: wanted };
  }
  const counted = idOf({ source, name: wanted });
  let name = wanted;
  for (let n = claimed.get(counted) ?? 1; taken.find(source, name); n++) {
    name = `${wanted}~${n + 1}`;
    claimed.set(counted, n + 1);
  }
  return { source, name };
}

function nameOfKeyless({ identity }: PlacedRecord): string {
  return (identity.titles[0] ?? identity.arxiv ?? 0).toString(36);
}

/** The first paper of a key has it; aliases count where no paper has that key itself. */
function keyIndex(papers: readonly LibraryPaper[]): Map<string, Paper> {
  const index = new Map<string, Paper>();
  const claim = (key: string, paper: Paper): void => {
    if (!index.has(key)) {
      index.set(key, paper);
    }
  };
  papers.forEach((paper) => claim(paper.key, paper));
  papers.forEach((paper) => paper.aliases.forEach((alias) => claim(alias, paper)));
  return index;
}
