import { collapseWhitespace } from '../base/text';
import type { CslName } from '../model/cslItem';
import { isLoneName, personInReadingOrder } from './listing/paperListingNames';
import { institution, isWithGeneration, personOf, spacedInitials } from './nameParts';

const initials = /^\p{Lu}\.?(?:[ -]?\p{Lu}\.?){0,3}$/u;

/** Letters that are an institution's form, not a person's initials. */
const companyForms = new Set(['A.G.', 'A.S.', 'B.V.', 'L.P.', 'N.V.', 'P.C.', 'S.A.', 'S.L.']);

/** `Abdel-Rahman RF` or `Eberth D A`, as Cochrane, PubMed and others write names: initials behind the family name. */
function withInitials(text: string): CslName | undefined {
  const match = /^(\p{L}[\p{L}'’ -]*\p{Ll}) (\p{Lu}[\p{Lu}. -]{0,8})$/u.exec(text);
  const [, family = '', given = ''] = match ?? [];
  return match && initials.test(given) && family.split(' ').length <= 3
    ? personOf(family, spacedInitials(given), '')
    : undefined;
}

/** A country before what belongs to it, which looks like initials. */
const country = /^(?:U\. ?S\.|U\. ?K\.|U\. ?N\.|E\. ?U\.|P\. ?R\. China)/;

/** Words of offices and companies, beside {@link institution}. */
const office = new RegExp(
  `\\b(?:${[
    'survey|cent(?:er|re)|department|army|museum|library|society|association|company|school|hospital|service',
    'office|council|press|court|board|sons|brothers|labs?|panel|division|trust|club|project|party|partners',
    'verlag|publishing|government|delegation|secretariat|corp|co|plc',
  ].join('|')})\\b`,
  'i',
);

/** Initials without a space between that are rather an abbreviation: three of two words, `M.I.T. Media Lab`, or two behind a word. */
const abbreviation = /^(?:\p{Lu}\.){3,} \p{Lu}\S* \p{Lu}(?!r\.)|^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\.){2}/u;

/** What somebody holds, behind the name. */
const degree = / (?:Ph\.?D|D\.?Phil|M\.?D|M\.?Sc|B\.?Sc|MPH|DVM|FRS)\.?$/;

/** What stands between two people, in several languages; some of the words may stand within a name. */
const between = / (?:and|&|und|et|y|e) /;

/** `A. B. Heron` and `Anna B. van Heron`, as IEEE Xplore and ACM write names: initials with points before the family name. */
function inReadingOrder(name: string): CslName | undefined {
  const text = name.replace(degree, '');
  const words = text.split(' ');
  const isShaped = words.every((word) =>
    /^(?:(?:\p{Lu}\.-?)+|\p{Lu}[\p{L}'’-]+|\p{Ll}{1,3}|[JS]r\.)$/u.test(word),
  );
  const hasInitials = words.slice(0, -1).some((word) => /^(?:\p{Lu}\.-?){1,4}$/u.test(word));
  const isPerson =
    words.length <= 6 &&
    isShaped &&
    hasInitials &&
    /\p{Ll}/u.test(words.at(-1) ?? '') &&
    ![country, office, institution, abbreviation].some((pattern) => pattern.test(text));
  return isPerson ? personInReadingOrder(text) : undefined;
}

/** The people of `A. Heron and B. Wren`; `undefined` where one of them is none. */
function allInReadingOrder(text: string): readonly CslName[] | undefined {
  const parts = text.split(between);
  const people = parts.flatMap((part) => inReadingOrder(part) ?? []);
  return people.length === parts.length ? people : undefined;
}

/** A text without a comma: a single word is a family name, several are people, an institution or a name not taken apart. */
function withoutComma(text: string): readonly CslName[] {
  if (/^(?:others|et al\.?)$/i.test(text)) {
    return [{ literal: 'others' }];
  }
  if (!text.includes(' ')) {
    return [{ family: text }];
  }
  const person = text.endsWith(' III') ? undefined : withInitials(text);
  return person ? [person] : (allInReadingOrder(text) ?? [{ literal: text }]);
}

/** A comma at the end marks an institution, unless initials stand before it. */
function withCommaAtEnd(text: string): CslName {
  const bare = text.slice(0, -1).trim();
  const [family = '', given = '', ...more] = bare.split(',').map((part) => part.trim());
  return more.length === 0 && initials.test(given) && !companyForms.has(given)
    ? personOf(family, given, '')
    : { literal: bare };
}

/** What stands behind the last name of a list that goes on: `, et al.`, ` and others`. */
const others = /,?\s(?:(?:and|&)\s)?(?:et\.? al\.?|(?<=(?:and|&) )others)$/i;

/** A text without the words that say that there are others; `undefined` where it has none, or nothing else. */
export function withoutOthers(text: string): string | undefined {
  const bare = text.replace(others, '');
  return bare === text || bare === '' ? undefined : bare;
}

/**
 * One name as programs write it: `Family, Given, Suffix`; an institution with a comma behind it or in several words.
 * `Family FG` with commas between is a list of people, and so are four and more parts; a text that names nobody gives
 * none.
 */
export function nameFromText(value: string): readonly CslName[] {
  const text = collapseWhitespace(value);
  const bare = withoutOthers(text);
  return bare === undefined ? namesIn(text) : [...namesIn(bare), { literal: 'others' }];
}

/** Several whole Chinese names; what one wide comma parts may be a family and a given name. */
const chineseNames = /^\p{Script=Han}{2,4}(?:(?:[，、]\p{Script=Han}{2,4}){2,}|、\p{Script=Han}{2,4})$/u;

function namesIn(text: string): readonly CslName[] {
  if (chineseNames.test(text)) {
    return text.split(/[，、]/).map((name) => personOf(name, '', ''));
  }
  const parts = text.split(/[,，]/).map((part) => part.trim());
  const named = parts.filter((part) => part !== '');
  const [family = '', given = '', suffix = ''] = parts;
  if (named.length === 0) {
    return [];
  }
  if (text.endsWith(',')) {
    return [withCommaAtEnd(text)];
  }
  // `ISO/TC 46, 2001-2010`: years are no given name.
  if (named.length === 2 && /^\d[\d–-]*\.?$/.test(given)) {
    return [{ literal: text }];
  }
  const inShort = named.flatMap((part) => withInitials(part) ?? []);
  if (named.length > 1 && inShort.length === named.length && !isWithGeneration(text)) {
    return inShort;
  }
  if (parts.length > 3) {
    return named.map((part) => withInitials(part) ?? personOf(part, '', ''));
  }
  return named.length === 1 ? withoutComma(named.join('')) : [personOf(family, given, suffix)];
}

/** `Doe, Jane and Roe, R.` apart: only names with commas are told from `Research and Development, Inc`. */
function splitAtAnd(text: string): readonly string[] {
  const parts = text.includes(' and ') ? text.split(' and ') : [];
  return parts.length > 0 && parts.every((part) => /^[^,]+, [^,]+$/.test(part)) ? parts : [text];
}

/** The people of one line, several with `;` between them; each as {@link nameFromText} reads it. */
export function namesFromText(value: string): readonly CslName[] {
  return value.split(/[;；]/).flatMap(splitAtAnd).flatMap(nameFromText);
}

/** What names of organisations and countries have, beside {@link office} and {@link institution}. */
const publicBody = new RegExp(
  `\\b(?:${[
    'international|watch|times|news|union|trusts|clinic|cross|parliament|executive|conservancy|brain|world|national',
    'statistics|fund|media|google|microsoft|banco|museo|roja|bundes\\w*',
    'africa|america|australia|austria|belgium|brazil|britain|canada|chile|china|denmark|england|europe|finland|france',
    'germany|greece|india|ireland|israel|italy|japan|korea|mexico|netherlands|norway|poland|portugal|russia|scotland',
    'spain|sweden|switzerland|turkey|ukraine|wales',
  ].join('|')})\\b`,
  'i',
);

/** Whether a name is that of an organisation, by its words or numbers. */
export function isBody(name: string): boolean {
  return (
    /[\d/]/.test(name) || [office, publicBody, institution, gathering].some((pattern) => pattern.test(name))
  );
}

/** Bodies that have years in their names. */
const gathering =
  /\b(?:group|committee|panel|network|consortium|team|board|study|trial|investigators|commission|survey)\b/i;

/**
 * The people of lines, each as {@link namesFromText} reads it. Where no line has a comma and most say by initials before
 * a family name that they stand in reading order, a given and a family name without initials do so, too.
 */
export function namesFromLines(lines: readonly string[]): readonly CslName[] {
  const texts = lines.map(collapseWhitespace);
  const areInOrder = !texts.some((text) => /[,，;；]/.test(text)) && areMostInOrder(texts);
  return lines.flatMap((line, i) => {
    const text = texts[i] ?? '';
    return areInOrder && looksLikePerson(text) ? [personInReadingOrder(text)] : namesFromText(line);
  });
}

function areMostInOrder(texts: readonly string[]): boolean {
  return texts.filter((text) => inReadingOrder(text)).length * 2 > texts.length;
}

/** Whether this may only be a given and a family name; a word alone, initials and offices are no such two. */
function looksLikePerson(text: string): boolean {
  const isOther = [country, office, publicBody, institution].some((pattern) => pattern.test(text));
  return text.split(' ').length === 2 && isLoneName(text) && withInitials(text) === undefined && !isOther;
}
