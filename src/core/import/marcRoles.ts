import type { CslNameVariable } from '../model/cslItem';

/** Roles, by MARC's code and in words. */
const roles: readonly (readonly [variable: CslNameVariable, ...names: readonly string[]])[] = [
  [
    'author',
    'aut',
    'author',
    'cre',
    'creator',
    'dis',
    'dissertant',
    'verfasser',
    'verfasserin',
    'auteur',
    'autor',
  ],
  [
    'editor',
    'edt',
    'editor',
    'ed',
    'ed.',
    'eds',
    'eds.',
    'edc',
    'éd.',
    'hrsg',
    'hrsg.',
    'hg',
    'hg.',
    'herausgeber',
    'herausgeberin',
    'a cura di',
  ],
  [
    'translator',
    'trl',
    'translator',
    'tr',
    'tr.',
    'trans.',
    'trad.',
    'traducteur',
    'traductor',
    'übers.',
    'übersetzer',
    'übersetzerin',
  ],
  [
    'contributor',
    'ctb',
    'contributor',
    'ths',
    'thesis advisor',
    'advisor',
    'dgs',
    'fnd',
    'funder',
    'spn',
    'sponsor',
  ],
  ['organizer', 'orm', 'organizer of meeting'],
  ['illustrator', 'ill', 'ill.', 'illus.', 'illustrator'],
  ['compiler', 'com', 'comp.', 'compiler'],
  ['composer', 'cmp', 'composer'],
  ['director', 'drt', 'director'],
  ['performer', 'prf', 'performer'],
  ['collection-editor', 'pbd', 'series editor'],
  ['interviewer', 'ivr', 'interviewer'],
  ['author', 'ive', 'interviewee', 'inv', 'inventor', 'art', 'artist', 'pht', 'photographer'],
];

const variableOfRole = new Map(
  roles.flatMap(([variable, ...names]) => names.map((name) => [name, variable])),
);

/** Those who gave a degree or published: not people of a work. */
const others = new Set(['dgg', 'degree grantor', 'pbl', 'publisher']);

/** `joint author` as `author`. */
function bareRole(role: string): string {
  return role.replace(/^(?:joint|jt\.) /, '');
}

/** Whether a role, in lower case, is a known one of people who make works. */
export function isRoleOfWork(role: string): boolean {
  return variableOfRole.has(bareRole(role));
}

/** Whether a role, in lower case, is that of nobody who made a work. */
export function isNoRoleOfWork(role: string): boolean {
  return others.has(role);
}

/** Whether somebody with these roles, in lower case, had no part in making a work. */
export function haveNoPart(roles: readonly string[]): boolean {
  return roles.length > 0 && roles.every(isNoRoleOfWork);
}

/**
 * The variable of people with these roles, MARC's codes or words in lower case: that of the first role that is known,
 * else that of contributors; without a role they are authors. Codes: https://www.loc.gov/marc/relators/.
 */
export function variableOfMarcRole(roles: readonly string[]): CslNameVariable {
  const [known] = roles.flatMap((role) => variableOfRole.get(bareRole(role)) ?? []);
  return known ?? (roles.length > 0 ? 'contributor' : 'author');
}

/** `edited by`, `Hrsg.`: what the title page says of people whose role is not stated. */
export const editedBy =
  /\bedit(?:ed|ors?)\b|\beds?\.|\bhrsg|\bherausgegeben|\bhg\.|(?:^|\W)éd(?:s|ité|iteurs?)?\b|\ba cura di\b/i;
