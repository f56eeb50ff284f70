import type { Paper } from '../model/paper';
import type { SourceId } from '../model/source';
import { keyInSource, papersUnderKeys } from './papersUnderKeys';
import type { ShelfPaper } from './protocol';
import { shelfPaper } from './rows';
import type { Sources } from './sources';
import type { TechniqueStore } from './techniqueStore';

/** The papers as others are given them: by ids, by keys, or by what stands in sources. */
export class ShelvedPapers {
  readonly #sources: Sources;
  readonly #techniques: TechniqueStore;

  constructor(sources: Sources, techniques: TechniqueStore) {
    this.#sources = sources;
    this.#techniques = techniques;
  }

  of(papers: readonly Paper[]): readonly ShelfPaper[] {
    return papers.map((paper) => this.#shelved(paper));
  }

  /** Those of the built-in collection, whether they are among the library's or not. */
  builtin(): readonly ShelfPaper[] {
    return this.of(this.#sources.builtin?.papers() ?? []);
  }

  /** The papers with these ids or keys, each in its place. */
  named(names: readonly string[]): readonly (ShelfPaper | undefined)[] {
    const { library } = this.#sources;
    return this.#each(names.map((name) => library.findById(name) ?? library.findByKey(name)));
  }

  /** The papers that have these keys in one of the sources, each in its place. */
  under(sources: readonly SourceId[], keys: readonly string[]): readonly (ShelfPaper | undefined)[] {
    const contents = sources.flatMap((id) => this.#sources.find(id)?.content ?? []);
    return this.#each(papersUnderKeys(this.#sources.library, contents, keys));
  }

  /** The key that a paper has in a source. */
  keyIn(paper: string, source: SourceId): string | undefined {
    return keyInSource(this.#sources.library.findById(paper), this.#sources.find(source)?.content);
  }

  #each(papers: readonly (Paper | undefined)[]): readonly (ShelfPaper | undefined)[] {
    return papers.map((paper) => paper && this.#shelved(paper));
  }

  #shelved(paper: Paper): ShelfPaper {
    return shelfPaper(paper, this.#techniques.of(paper));
  }
}
