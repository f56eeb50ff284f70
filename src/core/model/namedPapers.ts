import type { LibraryPaper } from './libraryPaper';
import type { SourceId } from './source';

/** What a library calls a paper: by the key that a source gave it, or by what stands for one there. */
export interface PaperName {
  readonly source: SourceId;
  /** Which no other paper has that is named by this source. */
  readonly name: string;
}

/** The id of the paper with this name, see {@link Paper.id}. The ids of sources are URIs, which write a `#` as `%23`. */
export function idOf({ source, name }: PaperName): string {
  return `${source}#${name}`;
}

/** The papers of a library by their names. Their ids are made of these when asked for: few ever are. */
export class NamedPapers {
  readonly #sources = new Map<SourceId, Map<string, LibraryPaper>>();
  /** Papers come source by source. */
  #last: { readonly source: SourceId; readonly papers: Map<string, LibraryPaper> } | undefined;

  find(source: SourceId, name: string): LibraryPaper | undefined {
    return this.#named(source)?.get(name);
  }

  findById(id: string): LibraryPaper | undefined {
    for (let at = id.indexOf('#'); at >= 0; at = id.indexOf('#', at + 1)) {
      const paper = this.find(id.slice(0, at), id.slice(at + 1));
      if (paper) {
        return paper;
      }
    }
    return undefined;
  }

  set(paper: LibraryPaper): void {
    const { namedBy, name } = paper;
    let papers = this.#named(namedBy);
    if (!papers) {
      papers = new Map();
      this.#sources.set(namedBy, papers);
    }
    papers.set(name, paper);
  }

  delete({ namedBy, name }: LibraryPaper): void {
    this.#named(namedBy)?.delete(name);
  }

  /** Those for which `others` has no paper of the same name. */
  missingIn(others: NamedPapers): readonly LibraryPaper[] {
    const missing: LibraryPaper[] = [];
    for (const papers of this.#sources.values()) {
      for (const paper of papers.values()) {
        if (!others.find(paper.namedBy, paper.name)) {
          missing.push(paper);
        }
      }
    }
    return missing;
  }

  #named(source: SourceId): Map<string, LibraryPaper> | undefined {
    if (this.#last?.source !== source) {
      const papers = this.#sources.get(source);
      this.#last = papers && { source, papers };
    }
    return this.#last?.papers;
  }
}
