import type { CslName } from '../../model/cslItem';
import { personInReadingOrder } from '../listing/paperListingNames';
import { institution, personOf } from '../nameParts';

/** The people a reference begins with, and the offset behind them. */
export interface LeadingAuthors {
  readonly authors: readonly CslName[];
  readonly end: number;
}

const word = "\\p{Lu}[\\p{L}'’-]*\\p{L}";
const particles =
  "(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|af|d')[ ]?){0,3}";
const family = `${particles}${word}(?: ${word}){0,2}`;
const initials = '\\p{Lu}\\.(?:[ -]{0,2}\\p{Lu}\\.){0,4}';
const suffix = '(?:,? (?:Jr|Sr|II|III|IV)\\.?)?';

/** How one name is written, and how it is taken apart; a style of references keeps to one of them. */
interface NameForm {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => CslName;
}

/** The pattern is made when it is first asked for: classes of letters take a while, and most that load this never ask. */
function nameForm(source: string, read: NameForm['read']): NameForm {
  let pattern: RegExp | undefined;
  return {
    get pattern() {
      pattern ??= new RegExp(source, 'uy');
      return pattern;
    },
    read,
  };
}

const part = (match: RegExpExecArray, at: number): string => (match[at] ?? '').trim().replace(/^, /, '');

/** `Family, G. M.` (APA, Harvard, Nature). */
const familyThenInitials = nameForm(`(${family}), (${initials})(${suffix})`, (match) =>
  personOf(part(match, 1), part(match, 2), part(match, 3).replace(/^,? /, '')),
);

/** `Family GM` (Vancouver); but in `Anna B. Heron, Carl Wren. 2021. Title` the initial is in the middle of a name. */
const familyWithInitials = nameForm(
  `(${family}) (\\p{Lu}{1,4}(?:-\\p{Lu}{1,3})?)(?=[,.;: ])(?!\\. ${word}(?:, | and ).{0,400}?\\. (?:19|20)\\d\\d\\. )`,
  (match) => personOf(part(match, 1), part(match, 2).replace(/(\p{Lu})(?=\p{Lu})/gu, '$1 '), ''),
);

/** `Family G. M.`, where what follows is of a list or a date: else the initials may be amid a name. */
const familySpaceInitials = nameForm(
  `(${family}) (${initials})(?=[,;] | (?:and|&|und|et|y) | ?\\()`,
  (match) => personOf(part(match, 1), part(match, 2), ''),
);

/** `G. M. Family` (IEEE). */
const initialsThenFamily = nameForm(`(${initials}) ?(${family})(${suffix})`, (match) =>
  personOf(part(match, 2), part(match, 1), part(match, 3).replace(/^,? /, '')),
);

const given = `(?:${word}|\\p{Lu}\\.?)(?: (?:${word}|\\p{Lu}\\.?)){0,3}`;

/**
 * `Family, Given M.`: the first author of Chicago and MLA, and every author where `;` stands between them. Two words
 * on both sides of the comma are rather two people.
 */
const familyThenGiven = nameForm(
  `(?!${word}(?: ${word})+, ${word} ${word})(${family}), (${given})`,
  (match) => personOf(part(match, 1), part(match, 2), ''),
);

/** `World Health Organization`; `Randolph E. Bank` and `Jane States` are people. */
function isOrganisation(text: string): boolean {
  const words = text.split(' ');
  return words.length > 2 && !/\p{Lu}\./u.test(text) && institution.test(words.at(-1) ?? '');
}

/**
 * `Given M. Family`: the authors after the first in Chicago and MLA, all of them in ACM's style; `World Health
 * Organization` is shaped alike.
 */
const readingOrder = nameForm(
  `\\p{Lu}(?:\\.|[\\p{L}'’-]+)?(?: (?:${particles}${word}|\\p{Lu}\\.?)){0,3} ${particles}${word}`,
  (match) => (isOrganisation(match[0]) ? { literal: match[0] } : personInReadingOrder(match[0])),
);

/** The first name's form and the others'. Initials say more surely than words where the names end: they come first. */
const styles: readonly (readonly (readonly [NameForm, NameForm])[])[] = [
  [
    [familyThenInitials, familyThenInitials],
    [initialsThenFamily, initialsThenFamily],
    [familyWithInitials, familyWithInitials],
    [familySpaceInitials, familySpaceInitials],
    [familyThenInitials, readingOrder],
  ],
  [
    [familyThenGiven, readingOrder],
    [familyThenGiven, familyThenGiven],
    [readingOrder, readingOrder],
  ],
];

const between = /(?:\.?,? (?:&|and|und|et|y) |, (?:& )?|; ?(?:and |& )?|,? ?(?:…|\.\.\.),? (?:& )?)/uy;
const others = /,? (?:and )?(?:et al\.?|others|…|\.\.\.)/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readNames(text: string, [first, more]: readonly [NameForm, NameForm]): LeadingAuthors | undefined {
  const authors: CslName[] = [];
  let end = 0;
  let form = first;
  for (let match = matchAt(form.pattern, text, 0); match;) {
    authors.push(form.read(match));
    end += match[0].length;
    form = more;
    const gap = matchAt(between, text, end);
    match = gap && matchAt(form.pattern, text, end + gap[0].length);
    end += match && gap ? gap[0].length : 0;
  }
  const open = authors.length > 0 ? matchAt(others, text, end) : null;
  if (open) {
    authors.push({ literal: 'others' });
    end += open[0].length;
  }
  return authors.length > 0 ? { authors, end } : undefined;
}

/** What may stand behind the last author: a year or a role in brackets, a full stop, a quoted title. */
const behindAuthors = /^(?:\.?,? ?\(|[.:;] |, ["“‘']|\.? ?["“]|,? (?:19|20)\d\d)/u;
/** `A. Heron, B. Wren, A Title` (Science): only initials before the names tell where the title begins. */
const titleBehindComma = /^, \p{Lu}/u;

function endsWell(text: string, { end }: LeadingAuthors, first: NameForm): boolean {
  const behind = text.slice(end, end + 12);
  const isDone = behindAuthors.test(behind) || (text[end - 1] === '.' && behind.startsWith(' '));
  return isDone || (first === initialsThenFamily && titleBehindComma.test(behind));
}

function furthestOf(text: string, group: (typeof styles)[number]): LeadingAuthors | undefined {
  const found = group.flatMap((style) => {
    const names = readNames(text, style);
    return names && endsWell(text, names, style[0]) ? [names] : [];
  });
  return found.sort((one, other) => other.end - one.end)[0];
}

/** The authors at the beginning of a reference, in the form that reaches furthest; `undefined` where it begins with none. */
export function leadingAuthors(text: string): LeadingAuthors | undefined {
  const group = groupAndPeople(text);
  if (group) {
    return group;
  }
  for (const style of styles) {
    const furthest = furthestOf(text, style);
    if (furthest) {
      return furthest;
    }
  }
  return undefined;
}

/** `Nest Study Group; Heron AB, Wren C. `: a group and its people, as PubMed prints them. */
function groupAndPeople(text: string): LeadingAuthors | undefined {
  const [whole = '', literal = ''] = /^(\p{Lu}[^,.;:()"“”]{3,120}); /u.exec(text) ?? [];
  const isGroup = literal.includes(' ') && institution.test(literal.split(' ').at(-1) ?? '');
  const people = isGroup ? leadingAuthors(text.slice(whole.length)) : undefined;
  return people && { authors: [{ literal }, ...people.authors], end: whole.length + people.end };
}

function loneName(text: string): CslName {
  return text.includes(' ') ? personInReadingOrder(text) : { family: text };
}

const organisation =
  /^(\p{Lu}[^.()"“”]{2,120}?)(?:\.? \((?=(?:19|20)\d\d[a-z]?[,)]|n\.d\.)| \((?=(?:Hrsg|Hg|Eds?|Orgs?)\.?\)[.,]? \((?:19|20)\d\d[a-z]?\))|(?<= et al)(?:\. (?=(?:19|20)\d\d[a-z]?\. )|\.?,? (?=["“])))/u;

/** A country behind a name alone, which looks like initials. */
const countryBehindName = /^(?:E ?U|U ?K|U ?S(?: ?A)?|N ?Z|C ?A|A ?U)$/;

/** The legal form of a company, which looks like initials too. */
const legalForm = /^(?:A ?G|A ?B|S ?E|S ?A|N ?V|B ?V|A ?S|K ?G|P ?L ?C|S ?P ?A)$/;

/** `(2019) Title`: no point behind the year, as where initials have no points either. With points they would be told. */
const yearWithoutPoint = /^ \((?:19|20)\d\d[a-z]?\) /;

/** A volume with pages, or pages alone, as articles and chapters have them: `12:1-9`, `12(3), 1-9`, `pp. 3-9`. */
const place =
  /\s\d{1,4}(?:\s?\(\d[^()]{0,12}\))?(?::\s?[A-Za-z]?\d+(?:[-–][A-Za-z]?\d|[.,;]|\s?$)|,\s(?:pp?\.\s?)?\d+[-–]\d)|\bpp?\.\s?\d/;

/**
 * Whether what stands behind a name alone are no initials: `Siemens AG (2019). Title`, `Siemens AG (2019) Title. Munich.`,
 * but `Heron AB (2019) Title. J Birds 12:1-9`.
 */
function isCode(given: string, behind: string): boolean {
  return (
    countryBehindName.test(given) ||
    (legalForm.test(given) && !(yearWithoutPoint.test(behind) && place.test(behind)))
  );
}

/** What companies publish, and people hardly. */
const ofCompany =
  /\b(?:report|manual|guide|data ?sheet|brochure|catalog(?:ue)?|press release|white ?paper|policy|statement|standard|web ?site)\b/i;

/** `Heron CD`, `Heron A and Wren B`: people with initials, and no organisation with such a code behind its name. */
function peopleBefore(text: string, end: number, areInitialsBare: boolean): LeadingAuthors | undefined {
  const people = styles[0] && furthestOf(text, styles[0]);
  const [first, ...others] = people?.authors ?? [];
  const isPerson =
    /^\S*\p{Ll}\S*$/u.test(first?.family ?? '') &&
    ((areInitialsBare && !ofCompany.test(text)) ||
      !isCode((first?.given ?? '').replaceAll('.', ''), text.slice(people?.end ?? end)));
  return people && people.end >= end && (others.length > 0 || isPerson) ? people : undefined;
}

/**
 * A name alone before a year: an organisation, `World Birds Union. (2020).`, or `Heron et al. (2020).`, `Heron et al. 2020.`
 * In a list whose initials have no points (`areInitialsBare`) `Heron AB` is nearly always a person.
 */
export function leadingOrganisation(text: string, areInitialsBare: boolean): LeadingAuthors | undefined {
  const [, name = ''] = organisation.exec(text) ?? [];
  const people = name === '' ? undefined : peopleBefore(text, name.length, areInitialsBare);
  if (people) {
    return people;
  }
  const isName = name !== '' && name.split(' ').length <= 12 && !/[,;:!?]/.test(name);
  const person = /^(.+) et al$/.exec(name)?.[1];
  const authors =
    person === undefined ? [{ literal: name.trim() }] : [loneName(person), { literal: 'others' }];
  return isName ? { authors, end: name.length } : undefined;
}
