import { fold } from '../base/fold';
import { collapseWhitespace } from '../base/text';
import type { Paper } from '../model/paper';
import { isAndOthers } from '../model/person';
import type { Person } from '../model/person';
import type { SourceId } from '../model/source';
import type { TechniqueAssignment } from './classify';
import { sortByFolded } from './compareFolded';
import { groupByTechnique } from './groupByTechnique';
import { sortPapers } from './sortPapers';
import type { SortBy } from './sortPapers';
import type { Taxonomy } from './taxonomy';
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
  readonly papers: readonly Paper[];
}

/** How to group, and what grouping has to ask. */
export interface GroupOptions {
  readonly by: GroupBy;
  readonly sort: SortBy;
  readonly techniquesOf: (paper: Paper) => readonly TechniqueAssignment[];
  /** What a reader calls a source: its file name. */
  readonly sourceLabel: (source: SourceId) => string;
  readonly taxonomy: Taxonomy;
}

/** The groups of `papers`, in the order in which they are shown, their papers sorted. Empty groups do not occur. */
export function groupPapers(papers: readonly Paper[], options: GroupOptions): readonly Group[] {
  const sorted = sortPapers(papers, options.sort);
  switch (options.by) {
    case 'technique':
      return groupByTechnique(sorted, options);
    case 'year':
      return collect('year', sorted, yearPlaces);
    case 'author':
      return collect('author', sorted, authorPlaces);
    case 'venue':
      return collect('venue', sorted, venuePlaces);
    case 'type':
      return collect('type', sorted, typePlaces);
    case 'source':
      return collect('source', sorted, (paper) => sourcePlaces(paper, options.sourceLabel));
  }
}

/** A group that a paper stands in. Groups come in the order of `order`, then of `sortText` or else their labels. */
interface PlaceInGroup {
  readonly id: string;
  readonly label: string;
  readonly order?: number;
  readonly sortText?: string;
}

const last = Number.MAX_SAFE_INTEGER;

function collect(
  by: GroupBy,
  papers: readonly Paper[],
  placesOf: (paper: Paper) => readonly PlaceInGroup[],
): readonly Group[] {
  const groups = new Map<string, { readonly place: PlaceInGroup; readonly papers: Set<Paper> }>();
  for (const paper of papers) {
    for (const place of placesOf(paper)) {
      const group = groups.get(place.id) ?? { place, papers: new Set() };
      groups.set(place.id, group);
      group.papers.add(paper);
    }
  }
  return [...sortByFolded([...groups.values()], ({ place }) => place.sortText ?? place.label)]
    .sort((a, b) => (a.place.order ?? 0) - (b.place.order ?? 0))
    .map(({ place, papers: inside }) => ({
      id: `${by}:${place.id}`,
      label: place.label,
      count: inside.size,
      children: [],
      papers: [...inside],
    }));
}

function yearPlaces({ year }: Paper): readonly PlaceInGroup[] {
  return year === undefined
    ? [{ id: '', label: 'No year', order: last }]
    : [{ id: String(year), label: String(year), order: -year }];
}

function authorPlaces({ authors }: Paper): readonly PlaceInGroup[] {
  const places = authors.filter((person) => !isAndOthers(person)).map(authorPlace);
  const named = places.filter(({ id }) => id !== '');
  return named.length > 0 ? named : [{ id: '', label: 'No author', order: last }];
}

/** `Takáč, Martin`; a particle goes with the given name, so that the family name leads: `Berg, Jan van der`. */
function authorPlace({ family, given, particle, suffix, literal }: Person): PlaceInGroup {
  const rest = [given, particle, suffix].filter(Boolean).join(' ');
  const parts = (literal ? [literal] : [family, rest]).filter(Boolean);
  const label = parts.join(', ');
  // The family name ends before everything else, so that `Li, Bo` stands before `Li Bai, Xu`.
  return { id: fold(label), label, sortText: parts.join('\u0000') };
}

function venuePlaces({ venue, extras }: Paper): readonly PlaceInGroup[] {
  const label = collapseWhitespace(venue ?? extras.venueShort ?? '');
  return label === '' ? [{ id: '', label: 'No venue', order: last }] : [{ id: fold(label), label }];
}

function typePlaces({ item }: Paper): readonly PlaceInGroup[] {
  return [{ id: item.type, label: typeLabel(item.type) }];
}

function sourcePlaces(
  { sources }: Paper,
  sourceLabel: (source: SourceId) => string,
): readonly PlaceInGroup[] {
  return sources.map(({ source }) => ({ id: source, label: sourceLabel(source) }));
}
