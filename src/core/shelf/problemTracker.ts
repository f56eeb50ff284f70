import type { Library } from '../model/library';
import type { Problem, SourceProblem } from '../model/problem';
import type { SourceId } from '../model/source';
import type { ProblemList } from './protocol';

interface Known {
  readonly own: readonly Problem[];
  readonly clashes: string;
}

/** Remembers which problems were told, so that only what changed is told again. */
export class ProblemTracker {
  readonly #told = new Map<SourceId, Known>();

  /** The problems of the sources for which they changed since the last call; sources that are gone have none. */
  takeChanged(library: Library): readonly ProblemList[] {
    const present = new Set(library.sources.map((source) => source.id));
    const lists: ProblemList[] = [];
    for (const id of [...this.#told.keys()].filter((known) => !present.has(known))) {
      this.#told.delete(id);
      lists.push({ id, problems: [] });
    }
    for (const { id, problems } of library.sources) {
      const between = library.keyClashes.filter((problem) => problem.source === id);
      const known = this.#told.get(id);
      const now = { own: problems, clashes: between.map(signatureOf).join('\n') };
      if (known?.own !== now.own || known.clashes !== now.clashes) {
        this.#told.set(id, now);
        lists.push({
          id,
          problems: [...problems.map((problem) => ({ ...problem, source: id })), ...between],
        });
      }
    }
    return lists;
  }
}

function signatureOf({ message, range }: SourceProblem): string {
  return `${range.start.line}:${range.start.character}:${message}`;
}
