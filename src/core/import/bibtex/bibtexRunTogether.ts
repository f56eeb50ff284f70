import { latexToText } from '../latex/latexText';
import { institution, isWithGeneration } from '../nameParts';
import { splitAtCharacters, splitOutsideBraces } from './bibtexOutside';
import { mayBeJoined, splitJoinedNames } from './bibtexJoined';
import { beginsInHan, splitHanNames } from './hanNames';

/** `;` or `&` between names, where there should be `and`. The `;` of `&uuml;` is none. */
const wrongSeparator = /;|\s\\?&(?:amp;)?(?=\s)/y;

/** Something that one may take for a name: `Doe, K.` or `Kim Doe`; one word more often is half of a firm's name. */
function looksLikeName(text: string): boolean {
  return /\p{L}/u.test(text) && (text.includes(',') || /^\S+(?:\s+\S+){1,3}$/.test(text));
}

/** What many a family name begins with, though it has a capital: `Le Verge`, `Da Vinci`. */
const capitalParticle = '(?:D[aei]|De[lnr]|L[ae]|V[ao]n)';
const leadingInitials = '((?:\\p{Lu}\\p{Ll}?\\.[-\\s~]?){1,4})\\s?';

/** Initials and a family name: `J.-P. van Berg`, `H. Le Verge`. */
const initialsFirst = new RegExp(
  `^(?!St\\.)${leadingInitials}(?:(?:\\p{Ll}{1,4}|${capitalParticle}) ){0,3}\\p{Lu}[\\p{L}'’-]{1,40}$`,
  'u',
);
const initialsAndParticle = new RegExp(`^${leadingInitials}(${capitalParticle} .+)$`, 'u');
const particleFirst = new RegExp(`^${capitalParticle} `);

/** A family name and initials, `Smith AB` or `Smith A.B.`, but not `Smith III`. */
const initialsLast = /^(\p{Lu}[\p{L}'’-]{1,40}) ((?!I{2,3}$)\p{Lu}{1,3}|(?:\p{Lu}\.[-\s]?){1,4})$/u;

const fullName = /^\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]{1,40}$/u;

/** Two or three words with capitals, `Jane B. Doe`, that name a person or such as write with them: `Gemini Team`. */
function isFullName(text: string): boolean {
  return fullName.test(text) && (!institution.test(text) || / (?:Team|Group)$/.test(text));
}

const initialsOnly = /^(?:\p{Lu}\.[-\s~]?){1,4}$/u;

/** Whether a text is one person with initials: `J. B. Doe` or `Doe, J. B.`. */
export function isNameWithInitials(text: string): boolean {
  const [family = '', given, ...more] = text.split(',').map((part) => part.trim());
  return given === undefined
    ? initialsFirst.test(family)
    : more.length === 0 && initialsOnly.test(given) && !initialsOnly.test(family);
}

/** Whether a text is one person in reading order, `J. B. Doe` or `Jane Doe`, and no family name alone: `De Souza`. */
export function isInReadingOrder(text: string): boolean {
  const isFull = fullName.test(text) && !institution.test(text) && !particleFirst.test(text);
  return isFull || initialsFirst.test(text);
}

/** `Smith AB` and `H. Le Verge` as BibTeX has them: `Smith, AB`, `Le Verge, H.`. */
function familyFirst(name: string): string {
  return name.replace(initialsLast, '$1, $2').replace(initialsAndParticle, '$2, $1');
}

/** What looks like initials and is an institution's: `Meta AI`. */
const noInitials = /\s(?:AI|EU|IT|TV|UK|UN|US|USA|II|III|IV)$/;

/** Initials for certain: one letter, points, or letters without a vowel. */
const certainInitials = /\s(?:\p{Lu}|.*\.|(?!NG$)[B-DF-HJ-NP-TV-XZ]{2,3})$/u;

/** A Chinese given name, and a short family name in capitals behind it: `Min XU`. */
const chineseInCapitals =
  /^(?:(?:zh|ch|sh|[b-df-hj-np-tw-z])?(?:[aeo]|[aeo][inou]|[ae]ng|ong|i[ae]?|iao|iu|ian|in|i?ang|ing|iong|u[aoein]?|uai|uan|uang)-?){1,2}\s(?:AN|BI|DU|FU|GE|GU|HE|HU|JI|LI|LU|LV|MA|MO|NI|PU|QI|QU|SU|TU|WU|XI|XU|YE|YI|YU|ZU)$/i;

/** A family name in capitals: `Yang LIU`, `Jean ROY`. */
function isFamilyInCapitals(part: string): boolean {
  return /\s(?=.*[AEIOU])\p{Lu}{3}$/u.test(part) || chineseInCapitals.test(part);
}

/** A list in which every name is as in PubMed, `Smith J and Doe KA`, as BibTeX has them; else as it is. */
export function withInitialsLast(parts: readonly string[]): readonly string[] {
  const names = parts.filter((part) => part !== 'others');
  const areAll = names.every((part) => initialsLast.test(part) && !noInitials.test(part));
  const areInitials = names.some((part) => certainInitials.test(part)) || !names.some(isFamilyInCapitals);
  return areAll && areInitials ? parts.map(familyFirst) : parts;
}

/** The same where commas separate them: `J. Smith, K. Doe`, `Smith J, Doe K`, `Smith, J., Doe, K.`; else the part alone. */
function splitAtCommas(part: string): readonly string[] {
  const pieces = splitAtCharacters(part, ',').filter((piece) => piece !== '');
  const shown = /[\\{]/.test(part) ? pieces.map((piece) => latexToText(piece, 'plain')) : pieces;
  const isSeveral = pieces.length > 1;
  const areLast = isSeveral && pieces.every((piece) => initialsLast.test(piece)) && !isWithGeneration(part);
  const areFirst = isSeveral && shown.every((piece) => initialsFirst.test(piece));
  const isList = pieces.length > 2 || (isSeveral && part.endsWith(','));
  if (areFirst || areLast || (isList && shown.every(isFullName))) {
    return pieces.map(familyFirst);
  }
  const pairs = pieces
    .filter((_, index) => index % 2 === 0)
    .map((family, index) => [family, pieces[index * 2 + 1] ?? '']);
  const arePairs = pairs.every(
    ([family = '', given = '']) => !initialsOnly.test(family) && initialsOnly.test(given),
  );
  return pieces.length > 3 && arePairs ? pairs.map((pair) => pair.join(', ')) : [part.replace(/,$/, '')];
}

/** Whether the comma at `comma` may stand between names: the part begins with initials, or ends with them there. */
export function isOddComma(raw: string, start: number, comma: number): boolean {
  const before = raw.charCodeAt(comma - 1);
  return (
    raw.charAt(start + 1) === '.' ||
    raw.charAt(start + 2) === '.' ||
    before === 46 ||
    (before > 64 && before < 91)
  );
}

/** Whether a quick look finds that a part of a list may hold several names. */
export function mayRunTogether(part: string): boolean {
  const comma = part.indexOf(',');
  const isOdd = comma > 0 && (isOddComma(part, 0, comma) || part.includes(',', comma + 1));
  return isOdd || beginsInHan(part) || part.includes(';') || part.includes('&') || mayBeJoined(part);
}

/** One part of a list as the names that `;`, `&` or commas separate in it; the part alone where it is one name. */
export function splitRunTogetherNames(part: string): readonly string[] {
  const chinese = beginsInHan(part) ? splitHanNames(part) : undefined;
  if (chinese) {
    return chinese;
  }
  if (!part.includes(';') && !part.includes('&')) {
    const isPerson = part.includes(' with ') ? isInReadingOrder : isNameWithInitials;
    return splitJoinedNames(part, isPerson) ?? splitAtCommas(part);
  }
  const names = splitOutsideBraces(part, (at) => {
    wrongSeparator.lastIndex = at;
    const found = wrongSeparator.exec(part)?.[0] ?? '';
    const isEntity = found === ';' && /&#?\w{1,10}$/.test(part.slice(Math.max(0, at - 12), at));
    return isEntity ? 0 : found.length;
  })
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (!names.every(looksLikeName)) {
    return [part];
  }
  return names.length > 1 ? names.flatMap(splitAtCommas).map(familyFirst) : names;
}
