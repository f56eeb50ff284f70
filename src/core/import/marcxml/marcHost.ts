import type { MarcField } from './marcRecord';
import { withoutIsbd } from './marcText';

/** Where in a journal or book a part stands, as far as its record says. */
export interface MarcPlace {
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly year?: string;
}

const numberText = String.raw`(\d[\w/–-]{0,15})`;

/** What stands before each part in `$g`, as catalogues of several languages write it. */
const written: readonly (readonly [part: keyof MarcPlace, pattern: RegExp])[] = [
  [
    'volume',
    new RegExp(String.raw`\b(?:volume|vol|v|jg|jahrgang|bd|band|tome|t)\b[.:]? ?${numberText}`, 'i'),
  ],
  ['issue', new RegExp(String.raw`\b(?:number|no|nr|iss|issue|heft|h|n°|numéro)[.:]? ?${numberText}`, 'i')],
  ['page', /\b(?:pages|pp|p|s|seiten?)[.:]? ?(\d[\dA-Za-z]{0,7}(?: ?[-–] ?\d[\dA-Za-z]{0,7})?)/i],
  ['year', /(?:^|\D)(1[5-9]\d\d|20\d\d)(?!\d)/],
];

/** `12 (2019), 3, S. 5-20` as some catalogues write volume, year and issue. */
const inBrief = /^(\d{1,4}) ?\((\d{4})\)(?:, ?(\d[\d/–-]{0,9})(?=,|$))?/;

/** `12:3<5`: volume, issue and first page in one. */
const code = /^(\d[^:<]{0,15})?(?::(\d[^:<]{0,15}))?(?:<(\d.{0,15}))?$/;

function placeInWords(text: string): MarcPlace {
  const found = written.flatMap(([part, pattern]) => {
    const value = pattern.exec(text)?.[1];
    return value === undefined ? [] : [[part, value] as const];
  });
  const [, volume, year, issue] = inBrief.exec(text) ?? [];
  const brief = volume === undefined ? {} : { volume, year, ...(issue === undefined ? {} : { issue }) };
  return { ...brief, ...Object.fromEntries(found) };
}

function placeByCode(text: string): MarcPlace {
  const [, volume, issue, page] = code.exec(text) ?? [];
  return {
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page }),
  };
}

/** What repositories of physics put into subfields of their own. */
function placeInSubfields(host: MarcField): MarcPlace {
  const year = host.first('y');
  if (year === undefined || !/^\d{4}$/.test(year)) {
    return {};
  }
  const [volume, issue, page] = ['v', 'n', 'c'].map((subfield) => host.first(subfield));
  return {
    year,
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page }),
  };
}

/** Where a part stands in what field `773` names: by its words (`$g`) before its code (`$q`). */
export function marcPlaceIn(host: MarcField): MarcPlace {
  const inWords = placeInWords(host.all('g').map(withoutIsbd).join(', '));
  return { ...placeInSubfields(host), ...placeByCode(host.first('q') ?? ''), ...inWords };
}
