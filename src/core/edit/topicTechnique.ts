import type { Paper } from '../model/paper';
import { noUserTechniques } from '../model/userTechniques';
import { Taxonomy } from '../technique/taxonomy';
import { techniqueIdOf } from '../technique/techniqueId';
import { UserTaxonomy } from '../technique/userTaxonomy';
import type { TechniquesChange } from './techniquesEdit';

/** Shorter words may begin too many others for any ending to be let through. */
const leastOfBeginning = 4;

/** A topic that was found in papers. */
export interface NamedTopic {
  readonly label: string;
  /** Its id, or its group's: what stands behind the last `/` are the stems of its words. */
  readonly topic: string;
}

/** By what a `techniques.yaml` names a paper: its key where that is its own, else what does not depend on our making. */
export function namesOfPaper({ key, keyIsGenerated, doi, arxiv }: Paper): readonly string[] {
  const names = keyIsGenerated ? [doi, arxiv, key] : [key, doi, arxiv];
  return names.filter((name) => name !== undefined);
}

/**
 * What makes a technique of a topic, under the id that its name gives: the words that find its papers again, and each of
 * `papers`, which stand under it now, that these words do not find. It has no label: say one, or merge it.
 */
export function techniqueOfTopic(topic: NamedTopic, papers: readonly Paper[]): readonly TechniquesChange[] {
  const id = techniqueIdOf(topic.label);
  const cues = cuesOf(topic);
  const technique = { id, label: undefined, area: undefined, cues, not: [], broader: undefined };
  const user = new UserTaxonomy(new Taxonomy([]), {
    ...noUserTechniques,
    techniques: new Map([[id, technique]]),
  });
  const missed = papers.filter((paper) => user.assign(paper, []).length === 0);
  return [
    { kind: 'field', id, field: 'cues', value: cues },
    ...missed.map((paper) => ({ kind: 'paper', names: namesOfPaper(paper), techniques: [id] }) as const),
  ];
}

/** The topic's name and the stems of its words, each with any ending: `coral reefs*`, `coral* reef*`. */
function cuesOf({ label, topic }: NamedTopic): readonly string[] {
  const stems = topic.slice(topic.lastIndexOf('/') + 1);
  const words = /\p{Script=Han}/u.test(stems) ? [stems.replaceAll(' ', '')] : stems.split(' ');
  const last = words.length - 1;
  const open = words.map((word, i) => (i === last || word.length >= leastOfBeginning ? `${word}*` : word));
  return [...new Set([`${label.toLowerCase()}*`, open.join(' ')])];
}
