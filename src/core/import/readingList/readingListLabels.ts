import { isMeetingName } from '../references/meetingNames';
import { capitalShare, wordsOf } from '../listing/paperListingShapes';
import { peopleOfLine } from '../listing/paperListingPlaces';
import { plainText } from './markdownInline';
import { takeAuthors, takeVenue, takeYear } from './readingListTitle';
import type { SideFacts } from './readingListTitle';

/** `- **Authors:** `, `Year:: ` of Dataview, `Conference: `: what a line below a title says. */
const label =
  /^[^\p{L}\p{N}]{0,6}(authors?|year|date|published(?: in)?|venue|conference|journal|publication)\s?[^\p{L}\p{N}\s:：]{0,3}\s?(?:::|[:：])[\s*_]{0,4}(.{2,2000})$/iu;

/** Longer than any name of a venue. */
const longestVenue = 120;

/** The venue by its name, with the year where it is one word: `NeurIPS 2017`. */
export function venueNamed(venue: string, facts: SideFacts): string {
  return facts.year === undefined || venue.includes(' ') ? venue : `${venue} ${String(facts.year)}`;
}

/** The lines of an item without those that have a label; `facts` has what those say. */
export function takeLabelled(lines: readonly string[], facts: SideFacts): readonly string[] {
  const said = lines.map((line, i) => (i === 0 ? null : label.exec(line)));
  const venues: string[] = [];
  for (const [, name = '', value = ''] of said.flatMap((match) => (match ? [match] : []))) {
    const text = plainText(value);
    if (/^author/i.test(name)) {
      facts.authors ??= peopleOfLine(text) ?? peopleOfLine(`by ${text}`);
    } else if (/^(?:year|date)/i.test(name)) {
      takeYear(text, facts);
    } else if (text.length <= longestVenue) {
      venues.push(text);
    }
  }
  venues
    .filter((text) => !takeVenue(text, facts))
    .forEach((text) => {
      facts.venue ??= /^(?:arxiv|preprint)/i.test(text) ? undefined : venueNamed(text, facts);
    });
  return lines.filter((_, i) => !said[i]);
}

const journal =
  /\b(?:Journal|Transactions|Letters|Proceedings|Reviews?|Surveys|Annals|Conference|Bulletin|Magazine)\b|^(?:Nature|Science|Cell|Neuron|PNAS)$/;

/** Whether a venue is a journal by its name. */
export function isJournalName(venue: string): boolean {
  return journal.test(venue) && !/\b(?:Proceedings|Conference)\b/.test(venue);
}

/** Whether a text is written like a journal's name: no remark (`Surveys the field.`, `Journal version`). */
function isWrittenAsJournal(text: string): boolean {
  const isNamed = /^(?:Nature|Science|Cell|Neuron|PNAS)$/.test(text) || wordsOf(text).length >= 2;
  const isRemark = /[.!?]$|\b(?:paper|article|version|extension|track|talk)$/i.test(text);
  return journal.test(text) && isNamed && !isRemark && capitalShare(text) === 1;
}

/** Whether a text in italics is the name of a journal or meeting; then `facts` has it. */
export function takeItalicVenue(text: string, facts: SideFacts): boolean {
  const bare = text.replace(/[,;]$/, '');
  const isVenue =
    bare.length <= longestVenue &&
    (isMeetingName(bare.replace(/\.$/, '')) || isWrittenAsJournal(bare)) &&
    !takeAuthors(bare, {});
  if (isVenue) {
    facts.venue ??= isJournalName(bare) ? bare : venueNamed(bare, facts);
  }
  return isVenue;
}
