import { isBody } from './nameText';
import { isNoRoleOfWork, isRoleOfWork } from './marcRoles';

/** A name as library catalogues print it, taken apart. */
export interface CataloguedName {
  /** The name without dates and roles. */
  readonly name: string;
  /** What the person did, in lower case; empty where nothing is said. */
  readonly roles: readonly string[];
}

/** A longer text is no name with its dates. */
const longest = 300;

/** `1940-`, `1940-2000`, `-2000`, `1940-....`, with words before: years of a life have a hyphen, or `b.` before them. */
const year = String.raw`(?:ca?\. ?)?(?:\d{3,4}|\d\d\.\.)\??`;
const dates = new RegExp(
  String.raw`[, ] ?\(?(?:(?:fl\. |active |approximately )?${year} ?[-–] ?(?:${year}|\.{2,4})?|[-–] ?${year}|` +
    String.raw`(?:b\.|d\.|born|died|fl\.|geb\.|gest\.) ?${year}|active \d\dth century|\d\dth cent\.)\)?[.,]?$`,
);

/** A role behind the name: in brackets of either kind, or behind a comma. */
const bracketed = /,? ?(?:\(([^()[\]]{2,30})\)|\[([^()[\]]{2,30})\])[.,]?$/;
const behindComma = /, ?([^,()[\]]{2,30}?)[.,]?$/;

function roleIn(text: string | undefined): string | undefined {
  const word = (text ?? '').toLowerCase();
  return [word, word.replace(/\.$/, '')].find((one) => isRoleOfWork(one) || isNoRoleOfWork(one));
}

/** `, author` behind a family name alone is one where it is a whole word in small letters: `Smith, Ed` has a given name. */
function isRoleBehind(name: string, role: string): boolean {
  return name.includes(',') || /^\p{Ll}{6,}/u.test(role);
}

/** What of a text is left before a role at its end, and the role. */
function splitRole(text: string): readonly [rest: string, role: string] | undefined {
  const inBrackets = bracketed.exec(text);
  const role = roleIn(inBrackets?.[1] ?? inBrackets?.[2]);
  const before = text.slice(0, inBrackets?.index ?? 0);
  // `Smith, Edward (Ed)` is called so.
  if (role !== undefined && before !== '' && !before.toLowerCase().includes(`, ${role}`)) {
    return [before, role];
  }
  const behind = behindComma.exec(text);
  const word = roleIn(behind?.[1]);
  const rest = text.slice(0, behind?.index ?? 0);
  return behind && word !== undefined && rest !== '' && isRoleBehind(rest, behind[1] ?? '')
    ? [rest, word]
    : undefined;
}

/** Years behind a person's name; those of a body's name are a part of it. */
function yearsOfLife(text: string): RegExpExecArray | undefined {
  const years = dates.exec(text);
  const name = text.slice(0, years?.index ?? 0).replace(/,$/, '');
  return years && (name.includes(',') || !isBody(name)) ? years : undefined;
}

/**
 * `Smith, Mary A. (Mary Ann), 1950-2001, author.` as the name `Smith, Mary A.` and the role `author`. A text without dates
 * and roles is left as it is.
 */
export function cataloguedName(value: string): CataloguedName {
  const roles: string[] = [];
  let text = value.length > longest ? '' : value.trim();
  for (let found = splitRole(text); found; found = splitRole(text)) {
    text = found[0].trimEnd();
    roles.unshift(found[1]);
  }
  const years = yearsOfLife(text);
  const bare = years ? text.slice(0, years.index).replace(/,$/, '') : text;
  if (bare === '' || (!years && roles.length === 0)) {
    return { name: value, roles: [] };
  }
  // In brackets stands the full form of what the name has in short.
  return { name: bare.replace(/ \(\p{Lu}[^()]{1,60}\),?$/u, ''), roles };
}
