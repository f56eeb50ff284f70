import { hasLinks } from '../model/links';
import { plainPaper } from '../model/libraryPaper';
import { authorYear } from '../model/paper';
import type { Paper } from '../model/paper';
import type { FieldMatch } from '../search/highlights';
import type { TechniqueAssignment } from '../technique/classify';
import type { Group } from '../technique/group';
import type { GroupRow, PaperRow, ShelfPaper } from './protocol';

/** What a list shows of a paper. */
export function paperRow(
  paper: Paper,
  techniques: readonly TechniqueAssignment[],
  matches: readonly FieldMatch[],
): PaperRow {
  return {
    id: paper.id,
    key: paper.key,
    title: paper.title,
    authorYear: authorYear(paper),
    type: paper.item.type,
    venue: paper.extras.venueShort ?? paper.venue,
    techniques: techniques.map((technique) => technique.label),
    hasLink: hasLinks(paper),
    matches,
  };
}

export function groupRow({ id, label, count }: Group): GroupRow {
  return { id, label, count };
}

export function shelfPaper(paper: Paper, techniques: readonly TechniqueAssignment[]): ShelfPaper {
  return { ...plainPaper(paper), techniques };
}
