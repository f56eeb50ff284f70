import { LibraryPaper } from './libraryPaper';
import type { Paper } from './paper';

/**
 * Remembers something of each paper for as long as the paper is there. With a library's papers one such memory has its
 * place in the paper itself: of a hundred thousand papers that is asked ten times as fast as a map of them.
 */
export class PaperMemory<T extends object> {
  /** Of papers that are no library's, or whose place another memory has. */
  readonly #others = new WeakMap<Paper, T>();

  get(paper: Paper): T | undefined {
    return paper instanceof LibraryPaper && paper.memory === this
      ? (paper.remembered as T | undefined)
      : this.#others.get(paper);
  }

  has(paper: Paper): boolean {
    return this.get(paper) !== undefined;
  }

  set(paper: Paper, value: T): void {
    if (paper instanceof LibraryPaper && (paper.memory === undefined || paper.memory === this)) {
      paper.memory = this;
      paper.remembered = value;
    } else {
      this.#others.set(paper, value);
    }
  }
}
