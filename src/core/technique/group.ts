import { fold } from '../base/fold';
import { collapseWhitespace } from '../base/text';
import type { Paper } from '../model/paper';
import { isAndOthers } from '../model/person';
import type { Person } from '../model/person';
import type { SourceId } from '../model/source';
import type { TechniqueName } from './classify';
import { sortByFolded } from './compareFolded';
import { groupByTechnique } from './groupByTechnique';
import { sortPapers } from './sortPapers';
import type { SortBy } from './sortPapers';
import type { Taxonomy } from './taxonomy';
import type { Topic } from './topics/topic';
import { typeLabel } from './typeLabels';

/** By what papers stand together. */
export type GroupBy = 'technique' | 'year' | 'author' | 'venue' | 'type' | 'source';

/** Papers that stand together, or groups of them. */
export interface Group {
  /** The path to the group, stable and unique among all groups: `technique:compression/quantization`. */
  readonly id: string;
  readonly label: string;
  /** How many papers are inside, each counted once. */
  readonly count: number;
  readonly children: readonly Group[];
  /** The papers right in it, beside those of its children. */
  readonly papers: readonly Paper[];
}

/** How to group, and what grouping has to ask. */
export interface GroupOptions {
  readonly by: GroupBy;
  readonly sort: SortBy;
  readonly techniquesOf: (paper: Paper) => readonly TechniqueName[];
  /** What a reader calls a source: its file name. */
  readonly sourceLabel: (source: SourceId) => string;
  readonly taxonomy: Taxonomy;
  /** The topics of the library's papers without technique; see `findTopics`. */
  readonly topics: readonly Topic[];
}

/** The groups of `papers`, in the order in which they are shown, their papers sorted. Empty groups do not occur. */
export function groupPapers(papers: readonly Paper[], options: GroupOptions): readonly Group[] {
  const sorted = sortPapers(papers, options.sort);
  if (options.by === 'technique') {
    return groupByTechnique(sorted, options);
  }
  const groups = new GroupCollector(options.by);
  const addPaper = adders(options.sourceLabel)[options.by];
  for (const paper of sorted) {
    addPaper(paper, groups);
  }
  return groups.list();
}

/** A group that a paper stands in. Groups come in the order of `order`, then of `sortText` or else their labels. */
interface PlaceInGroup {
  readonly id: string;
  readonly label: string;
  readonly order?: number;
  readonly sortText?: string;
}

const last = Number.MAX_SAFE_INTEGER;

interface PapersInPlace {
  readonly place: PlaceInGroup;
  readonly papers: Paper[];
}

/** Puts papers into groups. Papers come one after the other, each in all its groups before the next. */
class GroupCollector {
  readonly #by: GroupBy;
  readonly #groups = new Map<string, PapersInPlace>();
  /** Names that came before, as they are written: most come again and again. */
  readonly #known = new Map<string, PapersInPlace>();

  constructor(by: GroupBy) {
    this.#by = by;
  }

  /** Puts `paper` into the group of `name`; `placeOf` is asked only for a name that is new. Says whether there is one. */
  add(name: string, paper: Paper, placeOf: (name: string) => PlaceInGroup | undefined): boolean {
    let group = this.#known.get(name);
    if (!group) {
      const place = placeOf(name);
      if (!place) {
        return false;
      }
      // Most groups of authors hold one paper: a list that begins with it takes little room.
      group = this.#groups.get(place.id) ?? { place, papers: [paper] };
      this.#groups.set(place.id, group);
      this.#known.set(name, group);
    }
    if (group.papers.at(-1) !== paper) {
      group.papers.push(paper);
    }
    return true;
  }

  list(): readonly Group[] {
    return [...sortByFolded([...this.#groups.values()], ({ place }) => place.sortText ?? place.label)]
      .sort((a, b) => (a.place.order ?? 0) - (b.place.order ?? 0))
      .map(({ place: { id, label }, papers }) => ({
        id: `${this.#by}:${id}`,
        label,
        count: papers.length,
        children: [],
        papers,
      }));
  }
}

type PaperAdder = (paper: Paper, groups: GroupCollector) => unknown;

function adders(
  sourceLabel: (source: SourceId) => string,
): Readonly<Record<Exclude<GroupBy, 'technique'>, PaperAdder>> {
  return {
    year: (paper, groups) => groups.add(paper.year === undefined ? '' : String(paper.year), paper, yearPlace),
    author: addByAuthors,
    venue: (paper, groups) => groups.add(paper.venue ?? paper.extras.venueShort ?? '', paper, venuePlace),
    type: (paper, groups) => groups.add(paper.item.type, paper, (id) => ({ id, label: typeLabel(id) })),
    source: (paper, groups) => {
      for (const { source } of paper.sources) {
        groups.add(source, paper, (id) => ({ id, label: sourceLabel(id) }));
      }
    },
  };
}

function yearPlace(year: string): PlaceInGroup {
  return year === ''
    ? { id: '', label: 'No year', order: last }
    : { id: year, label: year, order: -Number(year) };
}

function addByAuthors(paper: Paper, groups: GroupCollector): void {
  let isNamed = false;
  for (const person of paper.authors) {
    if (!isAndOthers(person)) {
      isNamed = groups.add(sortTextOf(person), paper, () => authorPlace(person)) || isNamed;
    }
  }
  if (!isNamed) {
    groups.add('', paper, () => ({ id: '', label: 'No author', order: last }));
  }
}

/** What follows the family name; a particle goes with the given name, so that the family name leads. */
function restOf({ given, particle, suffix }: Person): string {
  return particle || suffix ? [given, particle, suffix].filter(Boolean).join(' ') : (given ?? '');
}

/** The family name ends before everything else, so that `Li, Bo` stands before `Li Bai, Xu`. */
function sortTextOf(person: Person): string {
  const { family, literal } = person;
  const rest = literal ? '' : restOf(person);
  return literal || (family && rest ? `${family}\u0000${rest}` : family || rest);
}

/** `Takáč, Martin`, `Berg, Jan van der`; `undefined` for a person without a name. */
function authorPlace(person: Person): PlaceInGroup | undefined {
  const label = person.literal || [person.family, restOf(person)].filter(Boolean).join(', ');
  const id = fold(label);
  return id === '' ? undefined : { id, label, sortText: sortTextOf(person) };
}

function venuePlace(name: string): PlaceInGroup {
  const label = collapseWhitespace(name);
  return label === '' ? { id: '', label: 'No venue', order: last } : { id: fold(label), label };
}
