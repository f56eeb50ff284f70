import { hashText } from '../base/hash';
import { LibraryPaper } from '../model/libraryPaper';
import type { Paper } from '../model/paper';
import type { PaperRecord } from '../model/record';
import { builtinTaxonomy } from '../technique/builtinTaxonomy';
import { techniquesOf } from '../technique/classify';
import type { TechniqueAssignment } from '../technique/classify';
import type { Taxonomy } from '../technique/taxonomy';
import type { KnownTechniques } from './cachedTechniques';
import type { Pace } from './pace';

/** So many papers are sorted at once where someone waits; more are sorted bit by bit. */
const sortedAtOnce = 500;

/** The techniques of each paper, worked out once. */
export class TechniqueStore {
  readonly taxonomy: Taxonomy = builtinTaxonomy;
  readonly #known = new WeakMap<Paper, readonly TechniqueAssignment[]>();
  /** What a cache has, by the record that stands first in the paper, until the paper is there. */
  readonly #restored = new Map<PaperRecord, KnownTechniques>();
  readonly #pace: Pace;
  #mark: number | undefined;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Stands for the taxonomy: what was worked out by another one does not count. */
  get mark(): number {
    this.#mark ??= hashText(JSON.stringify(this.taxonomy.areas));
    return this.#mark;
  }

  of(paper: Paper): readonly TechniqueAssignment[] {
    const known = this.find(paper);
    if (known) {
      return known;
    }
    const assigned = techniquesOf(paper, this.taxonomy);
    this.#known.set(paper, assigned);
    return assigned;
  }

  /** What is known without working anything out. */
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
