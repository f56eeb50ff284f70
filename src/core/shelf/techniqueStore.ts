import { LibraryPaper, textsOf } from '../model/libraryPaper';
import type { Paper } from '../model/paper';
import { PaperMemory } from '../model/paperMemory';
import type { PaperRecord } from '../model/record';
import type { UserTechniques } from '../model/userTechniques';
import { builtinTaxonomy } from '../technique/builtinTaxonomy';
import { techniquesOf } from '../technique/classify';
import type { TechniqueAssignment, TechniqueName } from '../technique/classify';
import type { Taxonomy } from '../technique/taxonomy';
import { UserTaxonomy } from '../technique/userTaxonomy';
import { knownTechniques, NameLists } from './cachedTechniques';
import type { KnownTechniques } from './cachedTechniques';
import type { Pace } from './pace';

/** So many papers are sorted at once where someone waits; more are sorted bit by bit. */
const sortedAtOnce = 500;

/** Records, and for each the techniques of the paper in which it stands first, where they are known. */
export interface RestoredTechniques {
  readonly records: readonly PaperRecord[];
  readonly techniques: readonly (KnownTechniques | undefined)[];
}

/** The techniques of each paper, worked out once. */
export class TechniqueStore {
  /** What the papers' texts say, which a cache may have; before what a person says of it. */
  readonly #known = new PaperMemory<KnownTechniques>();
  readonly #nameLists = new NameLists();
  #user = new UserTaxonomy(builtinTaxonomy);
  #userMark = '';
  #shown = new WeakMap<Paper, readonly TechniqueAssignment[]>();
  /** What caches have, until the papers are there. */
  #restored: RestoredTechniques[] = [];
  /** Papers of which all are sorted, as was found last. */
  #sorted: readonly Paper[] | undefined;
  readonly #pace: Pace;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Stands for what a person says of techniques; all else that decides on them is the program's own. */
  get userMark(): string {
    return this.#userMark;
  }

  get taxonomy(): Taxonomy {
    return this.#user.taxonomy;
  }

  get user(): UserTaxonomy {
    return this.#user;
  }

  /**
   * Takes a person's word for techniques. Gives those of `papers` whose techniques are others now, and those that are not
   * sorted yet: a search that was kept may know them by the techniques before.
   */
  setUser(user: UserTechniques, mark: string, papers: readonly Paper[]): readonly Paper[] {
    if (mark === this.#userMark) {
      return [];
    }
    const before = papers.map((paper) => [paper, this.has(paper) ? this.of(paper) : undefined] as const);
    this.#user = new UserTaxonomy(builtinTaxonomy, user);
    this.#userMark = mark;
    this.#shown = new WeakMap();
    return before.filter(([paper, old]) => !old || !isSameList(old, this.of(paper))).map(([paper]) => paper);
  }

  /** The techniques that are shown: what a person says counts more than all else. */
  of(paper: Paper): readonly TechniqueAssignment[] {
    if (!this.#user.isSaid) {
      return this.#ofTexts(paper);
    }
    const shown = this.#shown.get(paper) ?? this.#user.assign(paper, this.#ofTexts(paper));
    this.#shown.set(paper, shown);
    return shown;
  }

  /** What the techniques that are shown are called; of what a cache has that is far less to read. */
  namesOf(paper: Paper): readonly TechniqueName[] {
    return this.#user.isSaid ? this.of(paper) : this.#knownOf(paper).names;
  }

  /** Whether no technique is shown. */
  isWithout(paper: Paper): boolean {
    return this.#user.isSaid ? this.of(paper).length === 0 : this.#knownOf(paper).names.length === 0;
  }

  #ofTexts(paper: Paper): readonly TechniqueAssignment[] {
    return this.#knownOf(paper).assigned;
  }

  #knownOf(paper: Paper): KnownTechniques {
    let known = this.#known.get(paper);
    if (!known) {
      const content = paper instanceof LibraryPaper ? paper.content : 0;
      const assigned = techniquesOf(textsOf(paper), builtinTaxonomy);
      known = knownTechniques(content, assigned, this.#nameLists.of(assigned));
      this.#known.set(paper, known);
    }
    return known;
  }

  /** Whether it is known what the paper's texts say, so that nothing need be worked out. */
  has(paper: Paper): boolean {
    return this.#known.has(paper);
  }

  /** What the paper's texts say, where that is known. */
  find(paper: Paper): KnownTechniques | undefined {
    return this.#known.get(paper);
  }

  /** Remembers what was worked out before, until {@link takeRestored}. */
  restore(restored: RestoredTechniques): void {
    this.#restored.push(restored);
  }

  /** Now that papers are there whose techniques were restored: takes up what is of just what they say. */
  takeRestored(papers: readonly Paper[]): void {
    if (this.#restored.length === 0) {
      return;
    }
    const find = finderIn(this.#restored);
    for (const paper of papers) {
      const restored = paper instanceof LibraryPaper ? find(paper.lead) : undefined;
      if (restored && paper instanceof LibraryPaper && restored.content === paper.content) {
        this.#known.set(paper, restored);
      }
    }
    this.#restored = [];
  }

  /** Whether papers are left to {@link sortAll}; a few are sorted here and now. */
  isBehind(papers: readonly Paper[]): boolean {
    if (papers === this.#sorted) {
      return false;
    }
    const waiting = papers.filter((paper) => !this.#known.has(paper));
    if (waiting.length > sortedAtOnce) {
      return true;
    }
    waiting.forEach((paper) => this.of(paper));
    this.#sorted = papers;
    return false;
  }

  /** Works out the techniques of all papers, while `isWanted`; `onProgress` hears how many are done. */
  async sortAll(
    papers: readonly Paper[],
    onProgress: (done: number) => void,
    isWanted: () => boolean,
  ): Promise<void> {
    for (let i = 0; i < papers.length && isWanted(); i++) {
      const paper = papers[i];
      if (paper && !this.#known.has(paper)) {
        this.of(paper);
        onProgress(i);
        await this.#pace.breathe();
      }
    }
  }
}

/** Finds what was restored of the paper in which a record stands first. Mostly they come in the order of the records. */
function finderIn(all: readonly RestoredTechniques[]): (record: PaperRecord) => KnownTechniques | undefined {
  const [only] = all.length === 1 ? all : [];
  const records = only?.records ?? all.flatMap((each) => each.records);
  const techniques = only?.techniques ?? all.flatMap((each) => each.techniques);
  let next = 0;
  let places: ReadonlyMap<PaperRecord, number> | undefined;
  return (record) => {
    if (records[next] !== record) {
      places ??= new Map(records.map((each, place) => [each, place]));
      next = places.get(record) ?? records.length;
    }
    return techniques[next++];
  };
}

function isSameList(a: readonly TechniqueAssignment[], b: readonly TechniqueAssignment[]): boolean {
  return a.length === b.length && a.every(({ id, label }, i) => id === b[i]?.id && label === b[i].label);
}
