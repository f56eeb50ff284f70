import type { Disposable } from '../base/disposable';
import { Emitter } from '../base/event';
import type { Event } from '../base/event';
import { citationKeyOf, defaultKeyPattern, FreeKeys } from './citationKey';
import { clusterRecords, PlacedRecord } from './clusterRecords';
import type { Cluster } from './clusterRecords';
import { findKeyClashes } from './keyClashes';
import { FactsCache, LibraryPaper, mergedFacts, ownKey } from './libraryPaper';
import { countPoints, differenceOf, idOf, patchFor } from './libraryPatch';
import type { LibraryPatch, PatchedLibrary } from './libraryPatch';
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

function byTrust(cluster: Cluster): Cluster {
  if (cluster.length === 1) {
    return cluster;
  }
  const [first, ...rest] = [...cluster].sort((a, b) => trustOf(a) - trustOf(b));
  return first ? [first, ...rest] : cluster;
}

/** All papers of all sources, each work once. Holds no files and asks for none: it is given what readers found. */
export class Library implements Disposable {
  readonly #sources = new Map<SourceId, LoadedSource>();
  readonly #onDidChange = new Emitter<LibraryChange>();
  #papers: readonly LibraryPaper[] = [];
  #byId = new Map<string, LibraryPaper>();
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
    return this.#byId.get(id);
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
  #clusters(): readonly Cluster[] {
    const all = clusterRecords(this.#orderedRecords());
    const background = new Set(this.sources.filter((content) => content.background).map(({ id }) => id));
    const isShown = (cluster: Cluster): boolean => cluster.some(({ source }) => !background.has(source));
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
      paperOf: (id) => this.#byId.get(id),
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
    const old = new Map(before.map((paper) => [paper.id, paper]));
    const [first = behind] = before;
    const at = first ? this.#papers.indexOf(first) + (first === behind ? 1 : 0) : 0;
    const papers = now.map(({ id, placed }) => {
      const key = placed.key ?? '';
      return new LibraryPaper([placed], { id, key }, this.#facts);
    });
    if (before.length + now.length > 0) {
      this.#papers = [...this.#papers.slice(0, at), ...papers, ...this.#papers.slice(at + before.length)];
    }
    before.forEach((paper) => this.#byId.delete(paper.id));
    papers.forEach((paper) => this.#byId.set(paper.id, paper));
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
      this.#keyClashes = findKeyClashes(this.#papers.map((paper) => paper.members));
    }
    this.#tell({
      added: papers.filter(({ id }) => !old.has(id)),
      changed: papers.filter(({ id }) => old.has(id)),
      removed: before.filter(({ id }) => !this.#byId.has(id)),
    });
  }

  #tell(change: LibraryChange): void {
    if (change.added.length + change.changed.length + change.removed.length > 0) {
      this.#onDidChange.fire(change);
    }
  }

  #rebuild(keysChanged: boolean): void {
    const before = this.#byId;
    const clusters = this.#clusters();
    const keys = this.#assignKeys(clusters);
    const byId = new Map<string, LibraryPaper>();
    const claimed = new Map<string, number>();
    const papers: LibraryPaper[] = [];
    const added: LibraryPaper[] = [];
    const changed: LibraryPaper[] = [];
    clusters.forEach((cluster, index) => {
      const id = claimId(cluster, byId, claimed);
      const key = keys[index] ?? '';
      const old = before.get(id);
      const isKept = !keysChanged && old?.key === key && old.hasRecords(cluster);
      const paper = isKept ? old : new LibraryPaper(cluster, { id, key }, this.#facts);
      byId.set(id, paper);
      papers.push(paper);
      if (!isKept) {
        (old ? changed : added).push(paper);
      }
    });
    this.#papers = papers;
    this.#byId = byId;
    this.#knownKeys = undefined;
    this.#byMadeKey = undefined;
    this.#keyClashes = findKeyClashes(clusters);
    const removed = before.size === 0 ? [] : [...before.values()].filter((paper) => !byId.has(paper.id));
    this.#tell({ added, changed, removed });
  }

  /** Keys of files first, as they are; then keys of our own making, free of all others. */
  #assignKeys(clusters: readonly Cluster[]): readonly string[] {
    const own = clusters.map((cluster) => ownKey(cluster));
    let free: FreeKeys | undefined;
    return clusters.map((cluster, index) => {
      const stated = own[index];
      if (stated !== undefined) {
        return stated;
      }
      free ??= new FreeKeys(own.filter((key) => key !== undefined));
      return free.take(this.#makeKey(cluster));
    });
  }

  /** The key that the pattern gives a work; remembered, as it takes facts that may be packed. */
  #makeKey(cluster: Cluster): string {
    const [{ record }] = cluster;
    const known = cluster.length === 1 ? this.#madeKeys.get(record) : undefined;
    const key = known ?? citationKeyOf(mergedFacts(cluster), this.#keyPattern);
    if (cluster.length === 1) {
      this.#madeKeys.set(record, key);
    }
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

/**
 * The id of a work, which no other has. `claimed`: where counting goes on for a name that several works have, or a name
 * for all would take for ever.
 */
function claimId(
  cluster: Cluster,
  taken: ReadonlyMap<string, unknown>,
  claimed: Map<string, number>,
): string {
  const keyed = cluster.find((placed) => placed.key !== undefined) ?? cluster[0];
  const wanted = idOf(keyed.source, keyed.key ?? nameOfKeyless(keyed));
  let id = wanted;
  for (let n = claimed.get(wanted) ?? 1; taken.has(id); n++) {
    id = `${wanted}~${n + 1}`;
    claimed.set(wanted, n + 1);
  }
  return id;
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
