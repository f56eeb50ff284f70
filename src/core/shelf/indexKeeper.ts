import type { Paper } from '../model/paper';
import { decodeIndexCache, encodeIndexCache } from './indexCache';
import type { SearchService } from './searchService';
import type { TechniqueStore } from './techniqueStore';
import type { TopicStore } from './topicStore';

/** The search index and the topics as bytes, for the next start. An index knows the papers by their techniques too. */
export class IndexKeeper {
  readonly #techniques: TechniqueStore;
  readonly #topics: TopicStore;
  readonly #search: SearchService;

  constructor(techniques: TechniqueStore, topics: TopicStore, search: SearchService) {
    this.#techniques = techniques;
    this.#topics = topics;
    this.#search = search;
  }

  /** `undefined` where there is nothing to keep. `mark` stands for all that the bytes depend on. */
  save(mark: string, papers: readonly Paper[]): Uint8Array | undefined {
    const kept = this.#search.save();
    const topics = this.#topics.save(papers, (paper) => this.#search.numberOf(paper));
    return kept && encodeIndexCache({ ...kept, topics }, this.#wholeMark(mark));
  }

  /** Takes what was saved under the same mark. Gives whether it was. */
  restore(mark: string, cache: Uint8Array, papers: readonly Paper[]): boolean {
    const kept = decodeIndexCache(cache, this.#wholeMark(mark));
    const isTaken = kept !== undefined && this.#search.load(kept);
    if (isTaken) {
      this.#topics.restore(kept, papers, this.#search);
    }
    return isTaken;
  }

  #wholeMark(mark: string): string {
    return `${mark} ${this.#techniques.userMark}`;
  }
}
