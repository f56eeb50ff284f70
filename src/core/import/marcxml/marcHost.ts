import type { MarcField } from './marcRecord';
import { withoutIsbd } from '../isbdText';

/** Where in a journal or book a part stands, as far as its record says. */
export interface MarcPlace {
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly year?: string;
}

const numberText = String.raw`(\d[\w/–-]{0,15})`;

/** Pages, as catalogues of several languages write them; `N.S.` is a new series. */
const pages =
  /(?<![A-Za-z]|\bN\. ?)(?:pages|pp|p|s|seiten?)[.:]? ?(\d[\dA-Za-z]{0,7}(?: ?[-–] ?\d[\dA-Za-z]{0,7})?)/i;

/** What stands before volume and issue; an article's number is none of an issue. */
const written: readonly (readonly [part: keyof MarcPlace, pattern: RegExp])[] = [
  [
    'volume',
    new RegExp(String.raw`(?<![A-Za-z])(?:volume|vol|v|jg|jahrgang|bd|band|tome|t)[.:]? ?${numberText}`, 'i'),
  ],
  [
    'issue',
    new RegExp(
      String.raw`(?<![A-Za-z]|article |artikel )(?:number|no|nr|n|issue|iss|heft|h|n°|numéro)[.:]? ?${numberText}`,
      'i',
    ),
  ],
];

/** The year that is said to be one, else the one in brackets, else the first number that can be one. */
const years = [
  /(?:^|\W)(?:year|jahr):? ?((?:1[5-9]|20)\d\d)(?!\d)/i,
  /\([^()]{0,20}((?:1[5-9]|20)\d\d)\)/,
  /(?<!\d)((?:1[5-9]|20)\d\d)(?!\d)/,
];

/** `12(2019), 3` and `Vol. 12(3)`: volume with year and issue in brief. */
const withYear = /^[A-Za-z.:]{0,8} ?(\d{1,4}) ?\((\d{4})\)(?:, ?(\d[\d/–-]{0,9})(?=,|$))?/;
const withIssue = /^[A-Za-z.:]{0,8} ?(\d{1,4}) ?\((\d{1,3})\)/;

/** `12:3<5`: volume, issue and first page in one. */
const code = /^(\d[^:<]{0,15})?(?::(\d[^:<]{0,15}))?(?:<(\d.{0,15}))?$/;

function placeOf(parts: Readonly<Record<string, string | undefined>>): MarcPlace {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function placeInWords(whole: string): MarcPlace {
  const page = pages.exec(whole);
  // Pages may look like years.
  const text = page ? whole.slice(0, page.index) + ' ' + whole.slice(page.index + page[0].length) : whole;
  const found = written.map(([part, pattern]) => [part, pattern.exec(text)?.[1]] as const);
  const dated = withYear.exec(text);
  const brief = dated
    ? { volume: dated[1], year: dated[2], issue: dated[3] }
    : { volume: withIssue.exec(text)?.[1], issue: withIssue.exec(text)?.[2] };
  const stated = years.map((pattern) => pattern.exec(text)?.[1]).find((value) => value !== undefined);
  return {
    ...placeOf({ year: stated, page: page?.[1] }),
    ...placeOf(Object.fromEntries(found)),
    ...placeOf(brief),
  };
}

function placeByCode(text: string): MarcPlace {
  const [, volume, issue, page] = code.exec(text) ?? [];
  return placeOf({ volume, issue, page });
}

/** What repositories of physics put into subfields of their own. */
function placeInSubfields(host: MarcField): MarcPlace {
  const year = host.first('y');
  return year !== undefined && /^\d{4}$/.test(year)
    ? placeOf({ year, volume: host.first('v'), issue: host.first('n'), page: host.first('c') })
    : {};
}

/** Where a part stands in what field `773` names: by its words (`$g`) before its code (`$q`). */
export function marcPlaceIn(host: MarcField): MarcPlace {
  const inWords = placeInWords(host.all('g').map(withoutIsbd).join(', '));
  return { ...placeInSubfields(host), ...placeByCode(host.first('q') ?? ''), ...inWords };
}
