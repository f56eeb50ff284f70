import type { CslDate } from '../../model/cslItem';
import { dateFromText, dateOfYear, periodFromText } from '../dateText';
import { pagesFromText } from '../pageText';

/** What databases put together in one cell: where a work stands. */
export interface CitationParts {
  readonly venue: string;
  readonly issued: CslDate | undefined;
  readonly volume: string | undefined;
  readonly issue: string | undefined;
  readonly page: string | undefined;
}

/** PubMed's: `Ponds. 2020 Dec 31;383(27):2603-2615. doi: ...`; what follows the year may be missing. */
const ofPubmed =
  /^([^.;]{2,200})\. (\d{4}(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?)?(?: \d{1,2})?)(?:;(\w{1,12})?(?:\(([^()]{1,30})\))?(?::([^.;]{1,40}))?)?\./;

/** Embase's: `Ponds (2014) 3:3 (152-160). Date of Publication: 1 May 2014`. */
const ofEmbase =
  /^(.{2,300}?) \((\d{4})\)(?: (\w{1,12})(?::([^\s()]{1,30}))?)?(?: \(([^()]{1,40})\))?(?: Article Number: ([^\s.]{1,30}))?\.(?: Date of Publication: (.{4,40}))?$/;

/** ERIC's: `Ponds, v12 n3 p737-738 Mar 2019`. */
const ofEric =
  /^(.{2,300}?), v(\w{1,12})(?: n(\S{1,12}))?(?: p([\w-]{1,30}))?(?: ([A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?))? (\d{4})$/;

/** The parts of such a cell; `undefined` for any other text. */
export function partsOfCitation(text: string): CitationParts | undefined {
  const pubmed = ofPubmed.exec(text);
  if (pubmed) {
    const [, venue = '', date = '', volume, issue, page] = pubmed;
    return { venue, issued: periodFromText(date), volume, issue, page: page && pagesFromText(page) };
  }
  const eric = ofEric.exec(text);
  if (eric) {
    const [, venue = '', volume, issue, page, months, year] = eric;
    return { venue, issued: dateOfYear(year, months), volume, issue, page };
  }
  const embase = ofEmbase.exec(text);
  const [, venue = '', year = '', volume, issue, pages, number, date = ''] = embase ?? [];
  const page = pages ?? number;
  return embase
    ? {
        venue,
        issued: dateFromText(date.replace(',', '')) ?? dateFromText(year),
        volume,
        issue,
        page: page && pagesFromText(page),
      }
    : undefined;
}
