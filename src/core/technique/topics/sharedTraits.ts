import { fold } from '../../base/fold';
import { collapseWhitespace } from '../../base/text';
import type { Paper } from '../../model/paper';
import { fullName, isAndOthers } from '../../model/person';
import { typeLabel } from '../typeLabels';
import { byLabel } from './topic';
import type { Topic, traitIds } from './topic';
import { workKindOf } from './workKinds';

/** Papers that were never asked for more than lists show are read here. */
const papersAtOnce = 16;

/** What papers can have in common where no words of theirs do. */
interface Trait {
  readonly id: (typeof traitIds)[number];
  readonly label: string;
  readonly namesOf: (paper: Paper) => readonly string[];
  /** The order of its groups; A to Z where there is none. */
  readonly compare?: (a: Topic, b: Topic) => number;
}

/** Kinds of works that people look for as such; `article` or `book` would say nothing. */
const tellingTypes: ReadonlySet<string> = new Set(
  (
    'bill dataset film graphic hearing interview legal_case legislation manuscript map motion_picture musical_score ' +
    'patent performance personal_communication post post-weblog regulation report software song speech standard ' +
    'thesis treaty webpage broadcast'
  ).split(' '),
);

const traits: readonly Trait[] = [
  {
    id: 'venues',
    label: 'By journal or series',
    namesOf: ({ item, venue }) => [(item.type === 'book' ? item['collection-title'] : venue) ?? ''],
  },
  {
    id: 'authors',
    label: 'By author',
    namesOf: ({ authors }) => authors.filter((person) => !isAndOthers(person)).map(fullName),
  },
  {
    id: 'kinds',
    label: 'By kind',
    namesOf: ({ item, title }) => [
      tellingTypes.has(item.type) ? typeLabel(item.type) : (workKindOf(title) ?? ''),
    ],
  },
  {
    id: 'centuries',
    label: 'By century',
    namesOf: ({ year }) => [year !== undefined && year > 0 && year <= lastOldYear ? centuryOf(year) : ''],
    compare: (a, b) => Number.parseInt(a.label, 10) - Number.parseInt(b.label, 10),
  },
];

/** The century in which a work appeared that is old is what is left to tell of it; that of others says nothing. */
const lastOldYear = 1900;

function centuryOf(year: number): string {
  const century = Math.ceil(year / 100);
  return `${century}${['st', 'nd', 'rd'][century - 1] ?? 'th'} century`;
}

/**
 * Groups for papers that have no topic: by where they appeared, else by who wrote them, else by what they are, else old
 * ones by their century, where at least `least` of them are alike in that. A paper stands in one group only, or in
 * none. Takes turns.
 */
export function* sharedTraits(
  papers: readonly Paper[],
  least: number,
): Generator<void, readonly Topic[], void> {
  let left = papers;
  const topics: Topic[] = [];
  for (const trait of traits) {
    const children = yield* groupsBy(trait, left, least);
    const grouped = new Set(children.flatMap((child) => child.papers));
    left = left.filter((paper) => !grouped.has(paper));
    if (children.length > 0) {
      topics.push({ id: trait.id, label: trait.label, papers: [], children });
    }
  }
  return topics;
}

function* groupsBy(
  { id, namesOf, compare = byLabel }: Trait,
  papers: readonly Paper[],
  least: number,
): Generator<void, readonly Topic[], void> {
  const groups = new Map<string, { readonly label: string; readonly papers: Set<Paper> }>();
  for (const [i, paper] of papers.entries()) {
    if (i % papersAtOnce === 0) {
      yield;
    }
    for (const name of namesOf(paper)) {
      const label = collapseWhitespace(name);
      const group = groups.get(fold(label)) ?? { label, papers: new Set() };
      groups.set(fold(label), group);
      group.papers.add(paper);
    }
  }
  const taken = new Set<Paper>();
  return [...groups]
    .sort(([a, one], [b, other]) => other.papers.size - one.papers.size || (a < b ? -1 : 1))
    .flatMap(([name, group]) => {
      const own = [...group.papers].filter((paper) => !taken.has(paper));
      if (name === '' || own.length < least) {
        return [];
      }
      own.forEach((paper) => taken.add(paper));
      return { id: `${id}/${name}`, label: group.label, papers: own, children: [] };
    })
    .sort(compare);
}
