import type { Paper } from '../model/paper';
import { findTopics } from '../technique/topics/findTopics';
import type { Topic } from '../technique/topics/topic';
import { Cancelled } from './pace';
import type { Pace } from './pace';
import type { TechniqueStore } from './techniqueStore';

/** Topics of so many papers are found at once where someone waits; of more bit by bit. */
const foundAtOnce = 800;

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
      const steps = findTopics(this.#withoutTechnique(papers));
      let step = steps.next();
      while (!step.done) {
        step = steps.next();
      }
      this.#keep(papers, step.value);
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
      const without = papers.filter((paper) => this.#techniques.of(paper).length === 0 && !user.isSet(paper));
      this.#without = { of: papers, papers: without };
    }
    return this.#without.papers;
  }
}
