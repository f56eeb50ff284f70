import { techniquesOf } from '../core/technique/classify';
import type { TechniqueAssignment } from '../core/technique/classify';
import { builtinTaxonomy } from '../core/technique/builtinTaxonomy';
import type { Taxonomy } from '../core/technique/taxonomy';
import type { Paper } from '../core/model/paper';

/** The techniques of each paper, worked out when first asked for. */
export class Techniques {
  readonly taxonomy: Taxonomy = builtinTaxonomy;
  readonly #known = new WeakMap<Paper, readonly TechniqueAssignment[]>();

  of(paper: Paper): readonly TechniqueAssignment[] {
    const known = this.#known.get(paper);
    if (known) {
      return known;
    }
    const assigned = techniquesOf(paper, this.taxonomy);
    this.#known.set(paper, assigned);
    return assigned;
  }

  labelsOf(paper: Paper): readonly string[] {
    return this.of(paper).map((technique) => technique.label);
  }
}
