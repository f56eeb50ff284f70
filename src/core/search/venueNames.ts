import { fold } from '../base/fold';
import { initialsOf } from './initials';
import { fulfilled } from './grades';
import type { Grades } from './grades';
import type { SearchData } from './searchData';

/** Short names of venues that are not the first letters of their long ones, with those that are. */
const otherNames: ReadonlyMap<string, string> = new Map([['neurips', 'nips']]);

/**
 * The papers of venues that are called `short` by their first letters: `cvpr` for the Conference on Computer Vision
 * and Pattern Recognition.
 */
export function findVenueInitials(data: SearchData, short: string): Grades {
  const grades = new Uint8Array(data.size);
  const acronym = otherNames.get(short) ?? short;
  const known = new Map<string, boolean>();
  const isCalledSo = (venue: string): boolean => {
    const answer = known.get(venue) ?? initialsOf(venue).some((initials) => initials.includes(acronym));
    known.set(venue, answer);
    return answer;
  };
  data.segments.forEach((segment, i) => {
    const first = data.firsts[i] ?? 0;
    for (const { paper } of segment.findAcronym(fold(acronym))) {
      const venue = data.entryOf(first + paper)?.paper.venue;
      if (venue !== undefined && isCalledSo(venue)) {
        grades[first + paper] = fulfilled;
      }
    }
  });
  return grades;
}
