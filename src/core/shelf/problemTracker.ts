import type { Library } from '../model/library';
import type { Problem, SourceProblem } from '../model/problem';
import type { SourceId } from '../model/source';
import type { ProblemList } from './protocol';

/** Nobody reads more problems of one file at once, and VS Code shows no more than a thousand. */
const mostTold = 900;

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
        const all = [...problems.map((problem) => ({ ...problem, source: id })), ...between];
        lists.push({ id, problems: firstOf(all) });
      }
    }
    return lists;
  }
}

/** The errors first where there are too many, and one more problem that says how many were left out. */
function firstOf(problems: readonly SourceProblem[]): readonly SourceProblem[] {
  const [first] = problems;
  if (!first || problems.length <= mostTold) {
    return problems;
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  const others = problems.filter(({ severity }) => severity !== 'error');
  const start = { line: 0, character: 0 };
  const rest = {
    source: first.source,
    severity: 'information',
    code: 'more-problems',
    message: `This file has ${problems.length - mostTold} more problems; they show as these are mended.`,
    range: { start, end: start },
  } as const;
  return [...[...errors, ...others].slice(0, mostTold), rest];
}

function signatureOf({ message, range }: SourceProblem): string {
  return `${range.start.line}:${range.start.character}:${message}`;
}
