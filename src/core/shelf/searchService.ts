import type { Paper } from '../model/paper';
import type { FieldMatch } from '../search/highlights';
import { PaperIndex } from '../search/paperIndex';
import type { SearchHit } from '../search/paperIndex';
import type { TechniqueStore } from './techniqueStore';

/** The one search that picker, tree and command line share. */
export class SearchService {
  readonly #techniques: TechniqueStore;
  readonly #papers: () => readonly Paper[];
  #index: PaperIndex | undefined;

  constructor(papers: () => readonly Paper[], techniques: TechniqueStore) {
    this.#papers = papers;
    this.#techniques = techniques;
  }

  get searchable(): number {
    return this.#index?.size ?? 0;
  }

  forget(): void {
    this.#index = undefined;
  }

  find(query: string, limit?: number): readonly SearchHit[] {
    this.#index ??= new PaperIndex(
      this.#papers().map((paper) => ({
        paper,
        techniques: this.#techniques.of(paper).map((technique) => technique.label),
      })),
    );
    return this.#index.search(query, limit);
  }

  /** All papers that a filter finds, with what matched in each. */
  filter(query: string): ReadonlyMap<Paper, () => readonly FieldMatch[]> {
    return new Map(this.find(query).map((hit) => [hit.paper, () => hit.matches]));
  }
}
