import { CueMatcher } from './cueMatcher';
import type { Cue } from './cues';

/** A technique that papers are grouped by. */
export interface Technique {
  /** Its own over all areas. */
  readonly id: string;
  /** The field's name for it, short enough for a row of the tree. */
  readonly label: string;
  readonly cues: Iterable<Cue>;
  /** Words that speak against the technique; their weights are taken off. */
  readonly negativeCues?: Iterable<Cue>;
  /** The id of the technique that this one is a kind of: a paper that has this one is not put under that one too. */
  readonly broader?: string;
  /** Other fields have it as well: a sure cue tells of it, but not that a paper is of the area's field. */
  readonly isShared?: boolean;
  /** Ids of techniques that a reader of this one may look for. */
  readonly related?: readonly string[];
}

/**
 * What tells that a paper is of a field. Words of everyday use say nothing of a technique in a paper of another field:
 * pruning is done to trees, and networks are of power lines.
 */
export interface Field {
  /** Words of the field, whatever the technique; weights of 3 together are enough. */
  readonly cues: Iterable<Cue>;
  /** Words in the names of venues where the field is at home. */
  readonly venues: readonly string[];
}

/** Techniques that stand together in the tree. */
export interface Area {
  readonly id: string;
  readonly label: string;
  /**
   * Where given, cues of less than weight 3 count only in papers of this field: by its words, by its venues, or by a cue
   * of weight 3 of any technique of the field.
   */
  readonly field?: Field;
  /** Words in the names of venues where the area is at home: they add to what a paper's words say. */
  readonly venues?: readonly string[];
  readonly techniques: readonly Technique[];
  /** A person made it: it stands before topics that were found. */
  readonly isOwn?: boolean;
}

/** Where techniques go that a source states and the taxonomy does not know. */
export const otherArea = { id: 'other-techniques', label: 'Other techniques' } as const;

/** Areas with their techniques, in the order in which they are shown. */
export class Taxonomy {
  readonly areas: readonly Area[];
  readonly #techniques: ReadonlyMap<string, { readonly technique: Technique; readonly area: Area }>;
  #matcher: CueMatcher | undefined;

  /** Techniques have ids of their own over all areas; of two with one id the first counts. */
  constructor(areas: readonly Area[]) {
    this.areas = areas;
    const pairs = areas.flatMap((area) => area.techniques.map((technique) => ({ technique, area })));
    this.#techniques = new Map(pairs.reverse().map((pair) => [pair.technique.id, pair]));
  }

  /** The technique's label; of an id that is not in the taxonomy a label is made: `graph-learning`, `Graph learning`. */
  labelOf(id: string): string {
    return this.#techniques.get(id)?.technique.label ?? labelFromId(id);
  }

  /** The technique of an id, where the taxonomy has it. */
  find(id: string): Technique | undefined {
    return this.#techniques.get(id)?.technique;
  }

  /** The id of the area the technique belongs to; {@link otherArea} for an id that is not in the taxonomy. */
  areaIdOf(id: string): string {
    return this.#techniques.get(id)?.area.id ?? otherArea.id;
  }

  /** Finds the cues of all techniques in texts. Made when first asked for. */
  get cueMatcher(): CueMatcher {
    this.#matcher ??= new CueMatcher(this.areas);
    return this.#matcher;
  }
}

function labelFromId(id: string): string {
  const words = id.replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
