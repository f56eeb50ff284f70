import type { Paper } from '../model/paper';
import type { TechniqueName } from '../technique/classify';
import { sortByFolded } from '../technique/compareFolded';
import { otherArea } from '../technique/taxonomy';
import type { Taxonomy } from '../technique/taxonomy';
import type { TechniqueChoice } from './protocol';

/** Every technique that a person can choose: those of the taxonomy in its order, then those that papers state, A to Z. */
export function techniqueChoices(
  taxonomy: Taxonomy,
  papers: readonly Paper[],
  techniquesOf: (paper: Paper) => readonly TechniqueName[],
): readonly TechniqueChoice[] {
  const counts = new Map<string, number>();
  const others = new Map<string, TechniqueChoice>();
  for (const paper of papers) {
    for (const { id, label } of techniquesOf(paper)) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      if (taxonomy.find(id) === undefined) {
        others.set(id, { id, label, area: otherArea.label, papers: 0 });
      }
    }
  }
  const known = taxonomy.areas.flatMap((area) =>
    area.techniques.map(({ id, label }) => ({ id, label, area: area.label, papers: 0 })),
  );
  return [...known, ...sortByFolded([...others.values()], ({ label }) => label)].map((choice) => ({
    ...choice,
    papers: counts.get(choice.id) ?? 0,
  }));
}
