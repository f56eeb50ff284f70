import { collapseWhitespace } from '../base/text';
import { cslDateVariables, cslNameVariables, cslTextVariables } from '../model/cslItem';
import type { CslDate, CslItem, CslName } from '../model/cslItem';

/** Marks that only keep the case of a word. */
const protection = /<span class="nocase">((?:(?!<span\b|<\/span>)[^])*)<\/span>/g;

/** Numbers of which several stand in one text, with this or that between them. */
const serialNumbers: ReadonlySet<string> = new Set(['ISBN', 'ISSN']);

/** What a text says, however its spaces stand and its words are kept from changing case. */
function saidByText(variable: string, text: string): string {
  const bare = collapseWhitespace(text.replace(protection, '$1'));
  return serialNumbers.has(variable) ? bare.replace(/[\s,;-]/g, '') : bare;
}

/** The names as they are read, wherever a particle is kept. */
function saidByNames(names: readonly CslName[]): string {
  return names
    .map((name) =>
      collapseWhitespace(
        [
          name['dropping-particle'],
          name['non-dropping-particle'],
          name.family,
          name.literal,
          name.suffix,
          name.given,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    )
    .join('; ');
}

function saidByDate(date: CslDate): string {
  const { 'date-parts': parts, season, circa, literal } = date;
  return JSON.stringify([parts, season, circa, literal]);
}

/** The names of the variables that both have and that say something else in `after`, and `type` where that is another one. */
export function changedVariables(before: CslItem, after: CslItem): readonly string[] {
  const isOther = <T>(one: T | undefined, other: T | undefined, saidBy: (value: T) => string): boolean =>
    one !== undefined && other !== undefined && one !== other && saidBy(one) !== saidBy(other);
  return [
    ...(before.type === after.type ? [] : ['type']),
    ...cslTextVariables.filter((name) =>
      isOther(before[name], after[name], (text) => saidByText(name, text)),
    ),
    ...cslNameVariables.filter((name) => isOther(before[name], after[name], saidByNames)),
    ...cslDateVariables.filter((name) => isOther(before[name], after[name], saidByDate)),
  ];
}
