import { decodeText } from '../core/import/decode';
import { readTechniques } from '../core/import/techniques/readTechniques';
import type { Paper } from '../core/model/paper';
import { noUserTechniques } from '../core/model/userTechniques';
import type { UserTechniques } from '../core/model/userTechniques';
import { builtinTaxonomy } from '../core/technique/builtinTaxonomy';
import { techniquesOf } from '../core/technique/classify';
import type { TechniqueAssignment } from '../core/technique/classify';
import type { TechniqueGrouping } from '../core/technique/groupByTechnique';
import { findTopics } from '../core/technique/topics/findTopics';
import type { Taxonomy } from '../core/technique/taxonomy';
import { UserTaxonomy } from '../core/technique/userTaxonomy';
import type { CliIo } from './io';
import { problemLine } from './sources';
import { UsageError } from './usage';

/** Where a person's techniques stand unless another file is named. */
const defaultPath = '.papershelf/techniques.yaml';

/** Papers' techniques as a person wants them, whose file was read. */
export class CliTechniques {
  readonly #user: UserTaxonomy;
  readonly #known = new Map<Paper, readonly TechniqueAssignment[]>();

  constructor(user: UserTechniques) {
    this.#user = new UserTaxonomy(builtinTaxonomy, user);
  }

  /** The techniques there are, those of the person among them. */
  get taxonomy(): Taxonomy {
    return this.#user.taxonomy;
  }

  of(paper: Paper): readonly TechniqueAssignment[] {
    const known = this.#known.get(paper) ?? this.#user.assign(paper, techniquesOf(paper, builtinTaxonomy));
    this.#known.set(paper, known);
    return known;
  }

  /** What grouping by technique asks, with the topics of those of `papers` that have no technique. */
  grouping(papers: readonly Paper[]): TechniqueGrouping {
    const without = papers.filter((paper) => this.of(paper).length === 0 && !this.#user.isSet(paper));
    const steps = findTopics(without);
    let step = steps.next();
    while (!step.done) {
      step = steps.next();
    }
    const topics = step.value.filter(({ label }) => !this.#user.isHidden(label));
    return { techniquesOf: (paper) => this.of(paper), taxonomy: this.#user.taxonomy, topics };
  }
}

/** Reads the file that `--techniques` names, or the one in its usual place where there is one; tells its problems. */
export async function readCliTechniques(path: string | undefined, io: CliIo): Promise<CliTechniques> {
  const text = await readText(path, io);
  const ids = builtinTaxonomy.areas.flatMap(({ techniques }) => techniques.map(({ id }) => id));
  const { user, problems } =
    text === undefined ? { user: noUserTechniques, problems: [] } : readTechniques(text, ids);
  problems.forEach((problem) => io.err(problemLine({ ...problem, source: path ?? defaultPath })));
  return new CliTechniques(user);
}

async function readText(path: string | undefined, io: CliIo): Promise<string | undefined> {
  try {
    return decodeText(await io.readFile(path ?? defaultPath)).text;
  } catch {
    if (path !== undefined) {
      throw new UsageError(`The techniques file ${path} cannot be read.`);
    }
    return undefined;
  }
}
