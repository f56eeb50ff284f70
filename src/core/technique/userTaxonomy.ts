import { fold } from '../base/fold';
import type { LibraryPaper } from '../model/libraryPaper';
import type { Paper } from '../model/paper';
import { noUserTechniques } from '../model/userTechniques';
import type { UserTechnique, UserTechniques } from '../model/userTechniques';
import type { TechniqueAssignment } from './classify';
import { CueMatcher, wordsOf } from './cueMatcher';
import type { Cue } from './cues';
import { Taxonomy } from './taxonomy';
import { techniqueIdOf } from './techniqueId';
import type { Area, Technique } from './taxonomy';
import { traitIds } from './topics/topic';

/** The evidence for techniques that a person set by hand. */
export const userEvidence = 'set by you in techniques.yaml';
/** Where a person's techniques stand that name no area. */
export const userArea = { id: 'my-techniques', label: 'My techniques' } as const;

/** Techniques as a person wants them: those of a taxonomy, changed and added to by what the person says. */
export class UserTaxonomy {
  readonly taxonomy: Taxonomy;
  readonly #user: UserTechniques;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #cues: CueMatcher;

  constructor(base: Taxonomy, user: UserTechniques = noUserTechniques) {
    this.#user = user;
    this.taxonomy = user === noUserTechniques ? base : new Taxonomy(areasOf(base, user));
    this.#ids = new Map(
      this.taxonomy.areas
        .flatMap(({ techniques }) => techniques)
        .flatMap(({ id, label }): [string, string][] => [
          [fold(label), id],
          [fold(id), id],
        ]),
    );
    this.#cues = new CueMatcher([{ ...userArea, techniques: [...user.techniques.values()].map(matchedBy) }]);
  }

  /** Whether a person says anything: else {@link assign} changes nothing. */
  get isSaid(): boolean {
    return this.#user !== noUserTechniques;
  }

  /** The id that is meant by an id or a label, merges followed. */
  idOf(name: string): string {
    let id = this.#ids.get(fold(name)) ?? techniqueIdOf(name);
    const seen = new Set([id]);
    for (let target = this.#user.merged.get(id); target !== undefined; target = this.#user.merged.get(id)) {
      id = this.#ids.get(fold(target)) ?? techniqueIdOf(target);
      if (seen.has(id)) {
        // Merges that go round end at one and the same of them.
        return [...seen].sort()[0] ?? id;
      }
      seen.add(id);
    }
    return id;
  }

  /** Whether a technique, or a topic of this name, is not to be shown. */
  isHidden(...names: readonly string[]): boolean {
    return names.some((name) => this.#user.hidden.has(fold(name)));
  }

  /** Whether a person set the techniques of this paper. */
  isSet(paper: Paper): boolean {
    return this.#setFor(paper) !== undefined;
  }

  /**
   * A paper's techniques by what the person says: those set for it, or else those whose words it has, before those of
   * `base` that are neither hidden nor spoken against.
   */
  assign(paper: Paper, base: readonly TechniqueAssignment[]): readonly TechniqueAssignment[] {
    if (!this.isSaid) {
      return base;
    }
    const set = this.#setFor(paper);
    if (set) {
      return this.#each(set.map((name) => ({ id: name, label: name, score: 1, evidence: [userEvidence] })));
    }
    const { found, against } = this.#look(paper);
    const both = this.#each([...found, ...base]).filter(
      ({ id, label }) => !against.has(id) && !this.isHidden(id, label),
    );
    const narrower = new Set(
      both.flatMap(({ id }) => this.#user.techniques.get(id)?.broader ?? []).map((id) => this.idOf(id)),
    );
    return both.filter(({ id }) => !narrower.has(id));
  }

  #setFor(paper: Paper): readonly string[] | undefined {
    if (this.#user.papers.size === 0) {
      return undefined;
    }
    const identifiers = [paper.doi, paper.arxiv].map((name) => name?.toLowerCase());
    return [paper.key, ...aliasesOf(paper), ...identifiers]
      .map((name) => this.#user.papers.get(name ?? ''))
      .find((set) => set !== undefined);
  }

  /** Each technique once, under the id it is shown by; the first one's evidence stays. */
  #each(assigned: readonly TechniqueAssignment[]): readonly TechniqueAssignment[] {
    const each = new Map<string, TechniqueAssignment>();
    for (const one of assigned) {
      const id = this.idOf(one.id);
      const label = this.#ids.has(fold(id)) ? this.taxonomy.labelOf(id) : one.label;
      each.set(id, each.get(id) ?? { ...one, id, label });
    }
    return [...each.values()];
  }

  #look(paper: Paper): {
    readonly found: readonly TechniqueAssignment[];
    readonly against: ReadonlySet<string>;
  } {
    const evidence = new Map<string, Set<string>>();
    const against = new Set<string>();
    if (this.#cues.techniques.length === 0) {
      return { found: [], against };
    }
    const { title, extras, abstract } = paper;
    for (const text of [title, ...(extras.keywords ?? []), extras.tldr, abstract]) {
      const folded = fold(text ?? '');
      for (const { value, start, end } of this.#cues.find(folded)) {
        const id = this.#cues.techniques[value.of]?.id ?? '';
        if (value.weight < 0) {
          against.add(id);
        } else {
          const words = evidence.get(id) ?? new Set();
          evidence.set(id, words.add(wordsOf(folded.slice(start, end)).join(' ')));
        }
      }
    }
    const found = [...evidence].map(([id, words]) => ({ id, label: id, score: 1, evidence: [...words] }));
    return { found: found.filter(({ id }) => !against.has(id)), against };
  }
}

function aliasesOf(paper: Paper | LibraryPaper): readonly string[] {
  return 'aliases' in paper ? paper.aliases : (paper.extras.aliases ?? []);
}

/** A cue in the form in which they are matched: its words, folded, with `*` only at their ends. */
function cueOf(phrase: string): string {
  return fold(phrase)
    .split(/[^\p{L}\p{M}\p{N}*]+/u)
    .map((word) => word.replace(/\*(?!$)/g, ''))
    .filter((word) => word !== '' && word !== '*')
    .join(' ');
}

function matchedBy({ id, cues, not }: UserTechnique): Technique {
  const weighed = (phrases: readonly string[]): readonly Cue[] =>
    phrases.map(cueOf).flatMap((phrase) => (phrase === '' ? [] : { phrase, weight: 1 }));
  return { id, label: id, cues: weighed(cues), negativeCues: weighed(not) };
}

/** The areas of `base` with the person's techniques in them, and the person's own areas before them. */
function areasOf(base: Taxonomy, user: UserTechniques): readonly Area[] {
  const areas = new Map(base.areas.map((area) => [area.id, { ...area, techniques: [...area.techniques] }]));
  const own = new Map<string, { id: string; label: string; techniques: Technique[]; isOwn: true }>();
  const named = new Map(
    base.areas.flatMap(({ id, label }): [string, string][] => [
      [fold(id), id],
      [fold(label), id],
    ]),
  );
  for (const technique of [...user.techniques.values(), ...namedOnly(base, user)]) {
    const known = base.find(technique.id);
    const made: Technique = {
      ...(known ?? { id: technique.id, cues: [] }),
      label: technique.label ?? base.labelOf(technique.id),
    };
    const places = [...areas.values()];
    const now = known && places.find(({ techniques }) => techniques.some(({ id }) => id === technique.id));
    if (now && technique.area === undefined) {
      now.techniques = now.techniques.map((each) => (each.id === made.id ? made : each));
      continue;
    }
    if (now) {
      now.techniques = now.techniques.filter(({ id }) => id !== made.id);
    }
    const areaName = technique.area ?? userArea.label;
    const id = named.get(fold(areaName)) ?? (technique.area === undefined ? userArea.id : areaIdOf(areaName));
    const builtin = areas.get(id);
    if (builtin) {
      builtin.techniques.push(made);
      continue;
    }
    const area = own.get(id) ?? { id, label: areaName, techniques: [], isOwn: true };
    area.techniques.push(made);
    own.set(id, area);
  }
  return [...own.values(), ...areas.values()];
}

/** Groups of topics have these names in the tree, see `topicsArea` and `sharedTraits`: an area of a person gets another. */
const namesOfTopics: ReadonlySet<string> = new Set(['topics', 'smaller', ...traitIds]);

function areaIdOf(name: string): string {
  const id = techniqueIdOf(name);
  return namesOfTopics.has(id) ? `own-${id}` : id;
}

/** Techniques that a person only names, for papers or as the ones that others are merged into. */
function namedOnly(base: Taxonomy, user: UserTechniques): readonly UserTechnique[] {
  const known = new Set(
    [...base.areas.flatMap(({ techniques }) => techniques), ...user.techniques.values()].flatMap(
      ({ id, label }) => [fold(id), fold(label ?? id)],
    ),
  );
  const named = new Map<string, UserTechnique>();
  for (const name of [...user.merged.values(), ...[...user.papers.values()].flat()]) {
    const id = techniqueIdOf(name);
    if (id !== '' && !known.has(fold(name)) && !known.has(id) && !named.has(id)) {
      const label = name === id ? undefined : name;
      named.set(id, { id, label, area: undefined, cues: [], not: [], broader: undefined });
    }
  }
  return [...named.values()];
}
