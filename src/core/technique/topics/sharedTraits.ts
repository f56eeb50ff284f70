import { fold } from '../../base/fold';
import { collapseWhitespace } from '../../base/text';
import type { Paper } from '../../model/paper';
import { fullName, isAndOthers } from '../../model/person';
import { typeLabel } from '../typeLabels';
import { kindFamilyOf } from './kindFamilies';
import { byLabel } from './topic';
import type { Topic, traitIds } from './topic';
import { workKindOf } from './workKinds';

/** Papers that were never asked for more than lists show are read here. */
const papersAtOnce = 16;

/** What papers can have in common where no words of theirs do. */
export interface Trait {
  readonly id: (typeof traitIds)[number];
  readonly label: string;
  readonly namesOf: (paper: Paper) => readonly string[];
  /** The order of its groups; A to Z where there is none. */
  readonly compare?: (a: Topic, b: Topic) => number;
  /** A journal's or an author's papers are a series: those that have a topic stand in it too. */
  readonly isSeries?: boolean;
  /** A group of it says something only where no more than this share of all papers belong there. */
  readonly mostOfAll?: number;
}

/** Kinds of works that people look for as such; `article` or `book` would say nothing. */
const tellingTypes: ReadonlySet<string> = new Set(
  (
    'bill dataset film graphic hearing interview legal_case legislation manuscript map motion_picture musical_score ' +
    'patent performance personal_communication post post-weblog regulation report software song speech standard ' +
    'thesis treaty webpage broadcast'
  ).split(' '),
);

/** Kinds of works that tell some papers from the others where nothing else does. */
const plainTypes: ReadonlySet<string> = new Set(['book', 'chapter', 'article-journal', 'paper-conference']);

/** Where works appeared and who wrote them: a series, whatever it is of. */
export const seriesTraits: readonly Trait[] = [
  {
    id: 'venues',
    label: 'By journal or series',
    namesOf: ({ item, venue }) => [(item.type === 'book' ? item['collection-title'] : venue) ?? ''],
    isSeries: true,
  },
  {
    id: 'authors',
    label: 'By author',
    namesOf: ({ authors }) => authors.filter((person) => !isAndOthers(person)).map(fullName),
    isSeries: true,
  },
];

const byKind = { id: 'kinds', label: 'By kind' } as const;

/** What works are, what says more first; old ones are by century before that says no more than book or article. */
export const kindTraits: readonly Trait[] = [
  { ...byKind, namesOf: (paper) => [tellingKindOf(paper)] },
  {
    id: 'centuries',
    label: 'By century',
    namesOf: (paper) => [isOld(paper) ? centuryOf(paper.year) : ''],
    compare: (a, b) => Number.parseInt(a.label, 10) - Number.parseInt(b.label, 10),
  },
  { ...byKind, namesOf: (paper) => [plainKindOf(paper)], mostOfAll: 1 / 2 },
  { ...byKind, namesOf: (paper) => [kindFamilyOf(paper) ?? ''], mostOfAll: 1 / 2 },
  {
    ...byKind,
    namesOf: (paper) => [tellingKindOf(paper), plainKindOf(paper)],
    isSeries: true,
    mostOfAll: 1 / 3,
  },
];

function tellingKindOf({ item, title }: Paper): string {
  return tellingTypes.has(item.type) ? typeLabel(item.type) : (workKindOf(title) ?? '');
}

function plainKindOf({ item }: Paper): string {
  return plainTypes.has(item.type) ? typeLabel(item.type) : '';
}

/** The century in which a work appeared that is old is what is left to tell of it; that of others says nothing. */
const lastOldYear = 1900;

/** Titles in Arabic letters are left out: 1380 is a year of Iran's calendar there more often than of this one. */
function isOld(paper: Paper): paper is Paper & { readonly year: number } {
  const { year, title } = paper;
  return year !== undefined && year > 0 && year <= lastOldYear && !/\p{Script=Arabic}/u.test(title);
}

function centuryOf(year: number): string {
  const century = Math.ceil(year / 100);
  return `${century}${['st', 'nd', 'rd'][century - 1] ?? 'th'} century`;
}

/**
 * Groups for papers that have no topic, `left`, by what at least `least` of `all` are alike in, one trait after the other. A
 * paper that is left stands in one group only, or in none. Takes turns.
 */
export function* sharedTraits(
  left: readonly Paper[],
  {
    all,
    least,
    traits,
  }: { readonly all: readonly Paper[]; readonly least: number; readonly traits: readonly Trait[] },
): Generator<void, readonly Topic[], void> {
  let rest: ReadonlySet<Paper> = new Set(left);
  const topics = new Map<string, Topic>();
  for (const trait of traits) {
    const found = yield* groupsBy(trait, { rest, all, least });
    const grouped = new Set(found.flatMap((child) => child.papers));
    rest = new Set([...rest].filter((paper) => !grouped.has(paper)));
    const { id, label } = trait;
    const children = [...(topics.get(id)?.children ?? []), ...found];
    if (children.length > 0) {
      topics.set(id, { id, label, papers: [], children: children.sort(trait.compare ?? byLabel) });
    }
  }
  return [...topics.values()];
}

interface Named {
  readonly label: string;
  /** All papers of the name, and those of them that are left. */
  readonly papers: Set<Paper>;
  readonly left: Set<Paper>;
}

function* groupsBy(
  trait: Trait,
  { rest, all, least }: { rest: ReadonlySet<Paper>; all: readonly Paper[]; least: number },
): Generator<void, readonly Topic[], void> {
  const taken = new Set<Paper>();
  return [...(yield* namedBy(trait, rest, all))]
    .sort(([a, one], [b, other]) => other.left.size - one.left.size || (a < b ? -1 : 1))
    .flatMap(([name, { label, papers, left }]) => {
      const own = [...left].filter((paper) => !taken.has(paper));
      const isMost = papers.size > all.length / 2;
      const shown = trait.isSeries && !isMost ? [...papers] : own;
      if (own.length === 0 || shown.length < least || papers.size > (trait.mostOfAll ?? 1) * all.length) {
        return [];
      }
      own.forEach((paper) => taken.add(paper));
      return { id: `${trait.id}/${name}`, label, papers: shown, children: [] };
    });
}

/** The names that papers which are left have, with all papers of those names. */
function* namedBy(
  { namesOf }: Trait,
  rest: ReadonlySet<Paper>,
  all: readonly Paper[],
): Generator<void, ReadonlyMap<string, Named>, void> {
  const groups = new Map<string, Named>();
  for (const [i, paper] of all.entries()) {
    if (i % papersAtOnce === 0) {
      yield;
    }
    for (const name of namesOf(paper)) {
      const label = collapseWhitespace(name);
      const group = groups.get(fold(label)) ?? { label, papers: new Set(), left: new Set() };
      groups.set(fold(label), group);
      group.papers.add(paper);
      if (rest.has(paper)) {
        group.left.add(paper);
      }
    }
  }
  groups.delete('');
  return groups;
}
