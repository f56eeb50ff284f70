import { wordsOf } from '../listing/paperListingShapes';
import { isMeetingName } from '../references/meetingNames';
import { TableColumns } from '../table/tableColumns';
import { namesFromCell } from '../table/tableNames';
import { plainText } from './markdownInline';
import type { ListBlock } from './readingListBlocks';
import { venueNamed } from './readingListLabels';
import { takeAuthors, takeVenue } from './readingListTitle';
import type { SideFacts } from './readingListTitle';

/** How a column for journals alone is headed, folded. */
const journals =
  /^(?:journal(?:title|name)?|(?:fach)?zeitschrift|revue|revista|rivista|periodico|tijdschrift|czasopismo|журнал)$/;

/** What a row's own columns say of authors, venue and year; gives the other cells, that of the title first. */
export function readColumns({ lines, headers }: ListBlock, facts: SideFacts): readonly string[] {
  const columns = new TableColumns(headers ?? []);
  const placeOf = (role: 'author' | 'venue' | 'year' | 'date'): number =>
    columns.indexesOf(role).find((index) => /[\p{L}\d]/u.test(plainText(lines[index] ?? ''))) ?? -1;
  const cell = (place: number): string => plainText(lines[place] ?? '');
  const authors = namesFromCell(cell(placeOf('author')));
  if (authors.length > 0) {
    facts.authors = authors;
  }
  takeVenue(cell(placeOf('year')) || cell(placeOf('date')), facts);
  const venue = cell(placeOf('venue'));
  if (venue !== '' && !takeVenue(venue, facts) && !/^(?:arxiv|preprint|openreview)\b/i.test(venue)) {
    facts.isJournal = journals.test(columns.headerOf(placeOf('venue'))) && !isMeetingName(venue);
    facts.venue = facts.isJournal ? venue : venueNamed(venue, facts);
  }
  const told = (['author', 'venue', 'year', 'date', 'keywords', 'abstract', 'note'] as const).flatMap(
    (role) => columns.indexesOf(role),
  );
  const [title] = columns.indexesOf('title');
  const titleCell = title === undefined ? undefined : lines[title];
  return [
    ...(titleCell ? [withoutNamesBelow(titleCell, facts)] : []),
    ...lines.filter((_, i) => i !== title && !told.includes(i)),
  ];
}

/** The cell of a title without the lines below it that name the authors or the venue; then `facts` have those. */
function withoutNamesBelow(cell: string, facts: SideFacts): string {
  const [title = '', ...below] = cell.split(/<br\s?\/?>/i);
  if (below.length === 0 || wordsOf(plainText(title)).length < 3) {
    return cell;
  }
  const rest = below.filter((line) => {
    const text = plainText(line);
    return !takeAuthors(text, facts) && !takeVenue(text, facts);
  });
  return [title, ...rest].join('<br>');
}
