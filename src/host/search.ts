import type { Disposable } from '../core/base/disposable';
import { PaperIndex } from '../core/search/paperIndex';
import type { SearchHit } from '../core/search/paperIndex';
import type { Library } from '../core/model/library';
import type { Techniques } from './techniques';

/** The one search that picker and tree share. The index is made when first asked for, and again when papers changed. */
export class Search implements Disposable {
  readonly #library: Library;
  readonly #techniques: Techniques;
  readonly #subscription: Disposable;
  #index: PaperIndex | undefined;

  constructor(library: Library, techniques: Techniques) {
    this.#library = library;
    this.#techniques = techniques;
    this.#subscription = library.onDidChange(() => {
      this.#index = undefined;
    });
  }

  find(query: string, limit?: number): readonly SearchHit[] {
    this.#index ??= new PaperIndex(
      this.#library.papers.map((paper) => ({ paper, techniques: this.#techniques.labelsOf(paper) })),
    );
    return this.#index.search(query, limit);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
