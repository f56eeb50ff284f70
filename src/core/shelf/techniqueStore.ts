import { hashText } from '../base/hash';
import { LibraryPaper } from '../model/libraryPaper';
import type { Paper } from '../model/paper';
import type { PaperRecord } from '../model/record';
import type { UserTechniques } from '../model/userTechniques';
import { builtinTaxonomy } from '../technique/builtinTaxonomy';
import { techniquesOf } from '../technique/classify';
import type { TechniqueAssignment } from '../technique/classify';
import type { Taxonomy } from '../technique/taxonomy';
import { UserTaxonomy } from '../technique/userTaxonomy';
import type { KnownTechniques } from './cachedTechniques';
import type { Pace } from './pace';

/** So many papers are sorted at once where someone waits; more are sorted bit by bit. */
const sortedAtOnce = 500;

/** The techniques of each paper, worked out once. */
export class TechniqueStore {
  /** What the papers' texts say, which a cache may have; before what a person says of it. */
  readonly #known = new WeakMap<Paper, readonly TechniqueAssignment[]>();
  #user = new UserTaxonomy(builtinTaxonomy);
  #userMark = '';
  #shown = new WeakMap<Paper, readonly TechniqueAssignment[]>();
  /** What a cache has, by the record that stands first in the paper, until the paper is there. */
  readonly #restored = new Map<PaperRecord, KnownTechniques>();
  readonly #pace: Pace;
  #mark: number | undefined;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Stands for the taxonomy: what was worked out by another one does not count. */
  get mark(): number {
    this.#mark ??= hashText(JSON.stringify(builtinTaxonomy.areas));
    return this.#mark;
  }

  /** Stands for all that decides on the techniques that are shown, a person's word included. */
  get shownMark(): string {
    return `${this.mark} ${this.#userMark}`;
  }

  get taxonomy(): Taxonomy {
    return this.#user.taxonomy;
  }

  get user(): UserTaxonomy {
    return this.#user;
  }

  /** Takes a person's word for techniques. Gives those of `papers` whose techniques are others now. */
  setUser(user: UserTechniques, mark: string, papers: readonly Paper[]): readonly Paper[] {
    const before = papers
      .filter((paper) => this.find(paper))
      .map((paper) => [paper, this.of(paper)] as const);
    this.#user = new UserTaxonomy(builtinTaxonomy, user);
    this.#userMark = mark;
    this.#shown = new WeakMap();
    return before.filter(([paper, old]) => !isSameList(old, this.of(paper))).map(([paper]) => paper);
  }

  /** The techniques that are shown: what a person says counts more than all else. */
  of(paper: Paper): readonly TechniqueAssignment[] {
    const shown = this.#shown.get(paper) ?? this.#user.assign(paper, this.#ofTexts(paper));
    this.#shown.set(paper, shown);
    return shown;
  }

  #ofTexts(paper: Paper): readonly TechniqueAssignment[] {
    const assigned = this.#known.get(paper) ?? techniquesOf(paper, builtinTaxonomy);
    this.#known.set(paper, assigned);
    return assigned;
  }

  /** What the paper's texts say, where that is known without working anything out. */
  find(paper: Paper): readonly TechniqueAssignment[] | undefined {
    return this.#known.get(paper);
  }

  /** Remembers what was worked out before of the paper in which `record` stands first, until {@link takeRestored}. */
  restore(record: PaperRecord, known: KnownTechniques): void {
    this.#restored.set(record, known);
  }

  /** Now that papers are there whose techniques were restored: takes up what is of just what they say. */
  takeRestored(papers: readonly Paper[]): void {
    if (this.#restored.size === 0) {
      return;
    }
    for (const paper of papers) {
      if (paper instanceof LibraryPaper) {
        const restored = this.#restored.get(paper.lead);
        if (restored?.content === paper.content) {
          this.#known.set(paper, restored.assigned);
        }
      }
    }
    this.#restored.clear();
  }

  /** Whether papers are left to {@link sortAll}; a few are sorted here and now. */
  isBehind(papers: readonly Paper[]): boolean {
    const waiting = papers.filter((paper) => !this.#known.has(paper));
    if (waiting.length > sortedAtOnce) {
      return true;
    }
    waiting.forEach((paper) => this.of(paper));
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

function isSameList(a: readonly TechniqueAssignment[], b: readonly TechniqueAssignment[]): boolean {
  return a.length === b.length && a.every(({ id, label }, i) => id === b[i]?.id && label === b[i].label);
}
