import { runToEnd } from '../base/steps';
import type { Paper } from '../model/paper';
import { findTopics } from '../technique/topics/findTopics';
import type { Topic } from '../technique/topics/topic';
import type { KeptIndex } from './indexCache';
import { keptTopics, topicsAgain } from './keptTopics';
import type { KeptTopic } from './keptTopics';
import { Cancelled } from './pace';
import type { Pace } from './pace';
import type { TechniqueStore } from './techniqueStore';

/** Topics of so many papers are found at once where someone waits; of more bit by bit. */
const foundAtOnce = 800;

/** What is asked of the search that was kept together with topics. */
interface KnownPapers {
  /** How many papers are others than they were. */
  readonly waiting: number;
  paperOf(number: number): Paper | undefined;
}

/** The topics of a library's papers that have no technique, found once for each state of the library. */
export class TopicStore {
  readonly #techniques: TechniqueStore;
  readonly #pace: Pace;
  #topics: readonly Topic[] = [];
  /** The papers that the topics were found for. */
  #papers: readonly Paper[] | undefined;
  /** Those of some papers that have no technique, as was asked last. */
  #without: { readonly of: readonly Paper[]; readonly papers: readonly Paper[] } | undefined;

  constructor(techniques: TechniqueStore, pace: Pace) {
    this.#techniques = techniques;
    this.#pace = pace;
  }

  /** What a person says of techniques has changed, and with it which papers need topics. */
  forget(): void {
    this.#papers = undefined;
    this.#without = undefined;
  }

  /** Whether the topics of these papers are still to be found, and too many to be found here and now. */
  isBehind(papers: readonly Paper[]): boolean {
    return this.#papers !== papers && this.#withoutTechnique(papers).length > foundAtOnce;
  }

  /** The topics of all these papers; where they are not found yet, those of the library as it was last. */
  of(papers: readonly Paper[]): readonly Topic[] {
    if (this.#papers !== papers && !this.isBehind(papers)) {
      this.#keep(papers, runToEnd(findTopics(this.#withoutTechnique(papers))));
    }
    return this.#topics;
  }

  /** Finds the topics of all papers, while `isWanted`. */
  async findAll(papers: readonly Paper[], isWanted: () => boolean): Promise<void> {
    if (this.#papers === papers) {
      return;
    }
    try {
      const found = await this.#pace.run(
        findTopics(this.#withoutTechnique(papers)),
        () => undefined,
        isWanted,
      );
      this.#keep(papers, found);
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        throw error;
      }
    }
  }

  /** The topics of these papers, to be kept; `undefined` where they are not found. */
  save(
    papers: readonly Paper[],
    numberOf: (paper: Paper) => number | undefined,
  ): readonly KeptTopic[] | undefined {
    return this.#papers === papers ? keptTopics(this.#topics, numberOf) : undefined;
  }

  /**
   * Takes up topics as they were kept: where the library has just the papers that they were found of, they are its own;
   * else they are shown until those are found. What was found by now counts more.
   */
  restore(
    { topics, stamps }: Pick<KeptIndex, 'topics' | 'stamps'>,
    papers: readonly Paper[],
    known: KnownPapers,
  ): void {
    if (!topics || this.#papers !== undefined) {
      return;
    }
    const isSame = known.waiting === 0 && countOf(stamps) === papers.length;
    this.#papers = isSame ? papers : undefined;
    this.#topics = topicsAgain(topics, (number) => known.paperOf(number));
  }

  #keep(papers: readonly Paper[], topics: readonly Topic[]): void {
    this.#papers = papers;
    this.#topics = this.#shown(topics);
  }

  /** Without what a person does not want to see. */
  #shown(topics: readonly Topic[]): readonly Topic[] {
    return topics
      .filter(({ label }) => !this.#techniques.user.isHidden(label))
      .map((topic) => ({ ...topic, children: this.#shown(topic.children) }));
  }

  #withoutTechnique(papers: readonly Paper[]): readonly Paper[] {
    if (this.#without?.of !== papers) {
      const { user } = this.#techniques;
      const without = papers.filter((paper) => this.#techniques.isWithout(paper) && !user.isSet(paper));
      this.#without = { of: papers, papers: without };
    }
    return this.#without.papers;
  }
}

/** How many papers an index was made of. */
function countOf(stamps: Float64Array): number {
  return stamps.reduce((count, stamp) => (Number.isNaN(stamp) ? count : count + 1), 0);
}
