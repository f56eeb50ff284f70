import { leadingAuthors } from '../references/referenceAuthors';
import type { CslName } from '../../model/cslItem';
import { authorsBeforePlaces, authorsFromLine } from './paperListingNames';

/*
 * What pages write between a title and its abstract: authors by family name and initials, and where the work came out.
 */

/** Longer than any line of authors and place. */
const longestLine = 5000;

const initials = /^\p{Lu}(?:[.\p{Lu} -]{0,10})$/u;

/** `Heron, A., Wren, B.`, `Heron AB, Wren C`, `Heron, Ada; Wren, Bo`; `undefined` where a line holds anything else. */
export function authorsByFamily(line: string): readonly CslName[] | undefined {
  const text = line.length > longestLine ? '' : line.replace(/[.,;]$/, '');
  const people = [line.endsWith('.') ? `${text}.` : text, `${text}.`]
    .map((names) => leadingAuthors(`${names} (2000)`))
    .find((found) => found);
  const isWhole = people !== undefined && people.end >= text.length;
  const haveInitials = people?.authors.every(
    ({ given, literal }) => literal === 'others' || initials.test(given ?? ''),
  );
  return isWhole && (haveInitials === true || line.includes(';')) ? people.authors : undefined;
}

/** The people of a line that holds nothing else, however their names are written. */
export function peopleOfLine(line: string): readonly CslName[] | undefined {
  // Semantic Scholar names the first and the last.
  const whole = line.replace(/,? \+\d{1,4} authors?,? /, ', ');
  const bare = whole.replace(/^authors?\s?:\s*/i, '');
  return authorsBeforePlaces(bare) ?? authorsByFamily(bare) ?? authorsFromLine(whole);
}

/** Authors and where their work came out. */
export interface PlaceFacts {
  readonly authors?: readonly CslName[];
  /** As a reference has it behind the title: volume, pages and year too. */
  readonly place: string;
}

/** `Ada Heron, Bo Wren; Proceedings of the 41st Conference, PMLR 235:1-37`, as PMLR's and JMLR's pages have it. */
export function proceedingsFacts(line: string): PlaceFacts | undefined {
  const [, names = '', place = ''] =
    /^([^;]{3,2000}); ((?:Proceedings of |[^;]{0,100}\b(?:PMLR|JMLR)\b|\d{1,3}\(\d{1,4}\):)[^;]{2,300})$/u.exec(
      line,
    ) ?? [];
  const authors = place === '' ? undefined : authorsFromLine(`by ${names}`);
  return authors && { authors, place };
}

const published =
  /^Published in (.{2,200}?),? (?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) )?((?:19|20)\d\d)$/u;
const monthName =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** A day: `Saturday`, `July 12`, `4 March`. */
const day = new RegExp(
  `\\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|${monthName}\\.? \\d{1,2}(?:,|$)|\\d{1,2}\\.? ${monthName}\\b)`,
);

const volumeAndIssue = /\d\s?\(\d{1,4}(?:[-–/]\d{1,4})?\)/;
/** Pages, in front of the year. */
const pagesAndYear = /(?:^|[\s,])(?!(?:19|20)\d\d[-–]\d\d,)\d{1,6}\s?[-–]\s?\d{1,6}, (?:19|20)\d\d$/;

/** Whether a place has volume and issue or pages, as papers have and no concert, film or invoice. */
export function isOfPages(place: string): boolean {
  return (
    /\b(?:PMLR|JMLR)\b/.test(place) ||
    (!day.test(place) && (volumeAndIssue.test(place) || pagesAndYear.test(place)))
  );
}

const endsWithYear = /^(?:\p{Lu}|\d|arXiv).{1,300}, (?:19|20)\d\d$/u;

/** A volume of proceedings, as the ACL Anthology names them: `Findings of the Society of Ponds: SP 2023`. */
export const meetingBelow = /^(?:Proceedings|Findings) of the [^.]{8,250}$/u;

/**
 * What a line below the authors says of where a work came out: `Pond Letters 12 (3), 10-20, 2019` as Google Scholar's
 * profiles have it, `Published in Pond Letters 2019` as Semantic Scholar has it.
 */
export function placeOfLine(line: string): string | undefined {
  const [, name, year] = published.exec(line) ?? [];
  if (name !== undefined && year !== undefined) {
    return `${/…|\.\.\./.test(name) ? '' : name}, ${year}`;
  }
  if (meetingBelow.test(line)) {
    return line;
  }
  return line.length < longestLine && endsWithYear.test(line) && !day.test(line) ? line : undefined;
}
