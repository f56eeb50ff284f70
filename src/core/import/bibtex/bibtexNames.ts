import { ownText } from '../../base/ownText';
import type { CslDraft, CslName } from '../../model/cslItem';
import { isBlankCode } from './bibtexCharacters';
import { splitAtCharacters, splitOutsideBraces, walkOutsideBraces } from './bibtexOutside';
import { latexCommandOf } from '../latex/latexTextCommands';
import { isPlainText, latexToText } from '../latex/latexText';
import { withOthers } from './bibtexOthers';
import {
  isNameWithInitials,
  mayRunTogether,
  splitRunTogetherNames,
  withInitialsLast,
} from './bibtexRunTogether';
import { withoutEndPoint } from './familyNames';
import { beginsInHan, easternName, withHanOthers } from './hanNames';

type NameDraft = { -readonly [K in keyof CslName]: CslName[K] };

/** The parts of a BibTeX list: what `and` separates, in any case, outside braces, between white space. */
export function splitBibtexList(raw: string): readonly string[] {
  return splitAtAnd(raw).filter((piece) => piece !== '');
}

/**
 * The first part of a BibTeX list, trimmed. All of the list where there is no other, and where the part says something
 * else by itself, as one without letters, `et al.`, `Smith J` and people in braces do.
 */
export function firstOfBibtexList(raw: string): string {
  let end = raw.length;
  walkOutsideBraces(raw, (at) => {
    if (!startsAnd(raw, at)) {
      return at + 1;
    }
    end = at;
    return raw.length;
  });
  const first = raw.slice(0, end).trim();
  const isClear =
    /\p{L}/u.test(first) &&
    !/^others$|al\.?,?$|^\{.*\sand\s/is.test(first) &&
    !/^\S{2,40} \p{Lu}{1,3}$/u.test(first);
  return end < raw.length && isClear ? first : raw;
}

/** Blanks, and the no-break space. */
export function isGap(code: number): boolean {
  return isBlankCode(code) || code === 0xa0;
}

/** Whether `and` with white space round it stands at `at`, or at the end of the list. */
export function startsAnd(raw: string, at: number): boolean {
  const end = at + 3;
  const code = raw.charCodeAt(at);
  return (
    (code === 97 || code === 65) &&
    (at === 0 || isGap(raw.charCodeAt(at - 1))) &&
    (end === raw.length ? at > 0 : isGap(raw.charCodeAt(end))) &&
    raw.slice(at, end).toLowerCase() === 'and'
  );
}

/** What stands between each `and`, trimmed; empty where nothing does. */
export function splitAtAnd(raw: string): readonly string[] {
  return splitOutsideBraces(raw, (at) => (startsAnd(raw, at) ? 3 : 0)).map((piece) => piece.trim());
}

/** With braces for the blank behind a command that prints or marks the letter after it: `\\O rsted`, `Bo\\c c`. */
function withBracedCommands(raw: string): string {
  return raw.replace(/\\([A-Za-z]{1,12})\s{1,9}(\p{L})/gu, (all, name: string, letter: string) => {
    const command = latexCommandOf(name);
    if (command.kind === 'accent') {
      return `\\${name}{${letter}}`;
    }
    return command.kind === 'symbol' && /^\p{L}/u.test(command.text) ? `\\${name}{}${letter}` : all;
  });
}

/**
 * `Tuleau- Malot`, where a line ended: no name has a blank behind its hyphen, but a particle that somebody set before one
 * (`el- Sadat`), which is left as it is.
 */
const cutAtHyphen = /(?<!(?:^|[\s{])\p{Ll}{1,4})(?<=[\p{L}.}])-\s{1,40}(?=[\p{Lu}\\{])/gu;

function wordsOf(name: string): string[] {
  const text = name.includes('-') ? name.replace(cutAtHyphen, '-') : name;
  if (!/[{\\]/.test(text)) {
    return text.split(/[\t\n\v\f\r ~]+/).filter((word) => word !== '');
  }
  const raw = withBracedCommands(text);
  const gapAt = (at: number): number => (isBlankCode(raw.charCodeAt(at)) || raw.charAt(at) === '~' ? 1 : 0);
  return splitOutsideBraces(raw, gapAt).filter((word) => word !== '');
}

/** Whether all of `raw` is one group in braces. */
function isOneGroup(raw: string): boolean {
  if (!raw.startsWith('{') || !raw.endsWith('}')) {
    return false;
  }
  let depth = 0;
  for (let at = 0; at < raw.length; at++) {
    depth += raw[at] === '{' ? 1 : raw[at] === '}' ? -1 : 0;
    if (depth === 0) {
      return at === raw.length - 1;
    }
  }
  return false;
}

/**
 * The first letter of `word` whose case counts: outside braces, in a group that begins with a command, or the one that
 * an accent stands on (`\'{E}ric`). What other braces hold has no case, as in BibTeX.
 */
function firstCasedLetter(word: string): string | undefined {
  let depth = 0;
  for (let at = 0; at < word.length; at++) {
    const character = word.charAt(at);
    if (character === '\\') {
      const name = /^(?:[A-Za-z]+|.)/s.exec(word.slice(at + 1, at + 40))?.[0] ?? '';
      const command = latexCommandOf(name);
      if (depth <= 0 && command.kind === 'symbol' && /^\p{L}/u.test(command.text)) {
        return name;
      }
      at += name.length;
      // What an accent stands on, in braces of its own.
      at += depth <= 0 && command.kind === 'accent' && word.charAt(at + 1) === '{' ? 1 : 0;
    } else if (character === '{') {
      depth = (depth === 0 && word.charAt(at + 1) === '\\') || depth < 0 ? -1 : depth + 1;
    } else if (character === '}') {
      depth = Math.max(0, depth - 1);
    } else if (depth <= 0 && /\p{L}/u.test(character)) {
      return character;
    }
  }
  return undefined;
}

function isParticle(word: string): boolean {
  if (/^[A-Za-z]/.test(word)) {
    return word.charCodeAt(0) >= 97;
  }
  const letter = firstCasedLetter(word)?.charAt(0);
  return letter === letter?.toLowerCase() && letter !== letter?.toUpperCase();
}

/** `de la Cruz`: the first `count` words are particles, but the last word is always of the family name. */
function splitParticle(
  words: string[],
  count: number,
): { readonly particle: string[]; readonly family: string[] } {
  const split = Math.min(count, words.length - 1);
  return { particle: words.slice(0, split), family: words.slice(split) };
}

/** The parts of a name, each as words. */
interface NameParts {
  readonly given: readonly string[];
  readonly particle: readonly string[];
  readonly family: readonly string[];
  readonly suffix: readonly string[];
}

function partsOf(raw: string): NameParts {
  const parts = splitAtCharacters(raw, ',').map(wordsOf);
  const [first = [], second = [], ...rest] = parts;
  if (parts.length > 1) {
    const [given, suffix] = rest.length > 0 ? [rest.flat(), second] : [second, []];
    // `Lopez, IV` has initials, `R. Lopez, IV` a generation.
    const isOpen = given[0] === 'IV' && suffix.length === 0 && !first[0]?.includes('.');
    const isLast = suffix.length > 0 ? isBehindName(given) : isGeneration(given);
    if (isLast && !isBehindName(suffix) && !isOpen) {
      return suffix.length > 0
        ? { ...partsWithComma(first), given: suffix, suffix: given }
        : { ...partsWithoutComma(first), suffix: given };
    }
    return { ...partsWithComma(first), given, suffix };
  }
  return turnedParts(first) ?? partsWithoutComma(first);
}

/** `Platt C.M.R.` and `van Mourik J.`: one family name with its particles before initials, which nobody's end with. */
function turnedParts(words: string[]): NameParts | undefined {
  const end = words.findLastIndex((word) => !areInitials(word)) + 1;
  return end > 0 && end < words.length && words.slice(0, end - 1).every(isParticle)
    ? { ...partsWithComma(words.slice(0, end)), given: words.slice(end), suffix: [] }
    : undefined;
}

/** `Jr.` behind the name, as in `V. Guarna, Jr.` and `Doe, Jane, Jr.`, though BibTeX wants it before the given name. */
function isGeneration(words: readonly string[]): boolean {
  return words.length === 1 && /^(?:[JS]r\.?|I{2,3}|IV|Ph\.?D\.?)$/.test(words[0] ?? '');
}

/** What only stands behind a whole name: a degree, or the years of a life as libraries add them. */
const behindName =
  /^(?:M\.?D\.?|M\.?Sc\.?|D\.?Sc\.?|D\.?Phil\.?|M\.?P\.?H\.?|MBA|DVM|FRS|Esq\.?|\d{4}-(?:\d{4})?)$/;

function isBehindName(words: readonly string[]): boolean {
  return isGeneration(words) || (words.length === 1 && behindName.test(words[0] ?? ''));
}

/** The initials of `Platt C.M.R.`, which BibTeX takes for a family name. */
function areInitials(word: string): boolean {
  return /^(?:\p{Lu}\.-?){1,4}$/u.test(word);
}

function partsWithComma(words: string[]): Pick<NameParts, 'particle' | 'family'> {
  const end = words.findIndex((word) => !isParticle(word));
  return splitParticle(words, end < 0 ? words.length : end);
}

function partsWithoutComma(first: string[]): NameParts {
  const start = first.slice(0, -1).findIndex(isParticle);
  const from = start < 0 ? first.length - 1 : start;
  const fromParticle = first.slice(from);
  return {
    ...splitParticle(fromParticle, fromParticle.slice(0, -1).findLastIndex(isParticle) + 1),
    given: first.slice(0, from),
    suffix: [],
  };
}

/** `{Archer, Jr.}, J. E.`: the generation that braces keep with the family name. */
const generationBehind = /^(.*\S),\s?([JS]r\.?|I{2,3}|IV)$/s;

function nameFrom(given: string, particle: string, last: string, generation: string): CslName | undefined {
  const [, bare, behind] = (generation === '' && last.includes(',') && generationBehind.exec(last)) || [];
  const [family, suffix] = [bare ?? last, behind ?? generation];
  const name: NameDraft = {};
  if (family !== '') {
    name.family = family.endsWith('.') ? withoutEndPoint(family, given) : family;
  }
  if (given !== '') {
    name.given = given;
  }
  if (particle !== '') {
    name['dropping-particle'] = particle;
  }
  if (suffix !== '') {
    name.suffix = suffix;
  }
  return family === '' && given === '' ? undefined : name;
}

/** How a name by part begins; a style may have parts of its own, as `title=Sir`. */
export const namedParts = /^"?[a-z]{2,20}(?:-i)?\s{0,20}=/;

/** What commas outside braces and quotes separate. */
function splitNamedParts(raw: string): readonly string[] {
  let isQuoted = false;
  return splitOutsideBraces(raw, (at) => {
    const character = raw.charAt(at);
    isQuoted = character === '"' ? !isQuoted : isQuoted;
    return character === ',' && !isQuoted ? 1 : 0;
  });
}

function withoutQuotes(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text;
}

/** BibLaTeX's names by part: `family=Doe, given="Jane, A.", prefix=van, useprefix=true`, each perhaps in quotes. */
function extendedName(raw: string): CslName | undefined {
  const parts = new Map<string, string>();
  for (const part of splitNamedParts(raw)) {
    const [, name, value] = /^([a-z-]{2,20})\s{0,20}=(.*)$/s.exec(withoutQuotes(part.trim())) ?? [];
    if (name === undefined || value === undefined) {
      return undefined;
    }
    parts.set(name, latexToText(withoutQuotes(value.trim()), 'plain'));
  }
  const get = (name: string): string => parts.get(name) ?? '';
  const name = nameFrom(get('given'), get('prefix'), get('family'), get('suffix'));
  return name && get('useprefix') === 'true' ? keepParticle(name) : name;
}

function keepParticle(name: CslName): CslName {
  const { 'dropping-particle': particle, ...rest } = name;
  return particle === undefined ? name : { ...rest, 'non-dropping-particle': particle };
}

/** `{J. Doe and R. Roe}`: people that braces make one of. An institution has no initials on both sides of its “and”. */
function withoutBraces(parts: readonly string[]): readonly string[] {
  const [first = ''] = parts;
  if (parts.length !== 1 || !isOneGroup(first) || !/ and /i.test(first)) {
    return parts;
  }
  const inside = splitAtAnd(first.slice(1, -1));
  const arePeople = inside.every(
    (name) => name === 'others' || isNameWithInitials(isPlainText(name) ? name : latexToText(name, 'plain')),
  );
  return arePeople ? inside : parts;
}

/** Whether braces close where they should, and nothing in `word` is a gap between words: `M{\"u}ller`. */
function isOneWord(word: string): boolean {
  let depth = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (isGap(code) || code === 126 || depth < 0) {
      return false;
    }
    depth += code === 123 ? 1 : code === 125 ? -1 : 0;
    at += code === 92 ? 1 : 0;
  }
  return depth === 0 && !word.endsWith('\\');
}

/** `Doe, Jane`, as most names are: one comma, one word before it, and nothing of LaTeX behind it. */
export function simpleName(raw: string): CslName | undefined {
  const comma = raw.indexOf(',');
  const family = comma > 0 ? raw.slice(0, comma) : '';
  const given = raw.slice(comma + 1).trim();
  const isSimple = isOneWord(family) && !/,|-\s/.test(given) && isPlainText(given);
  return family !== '' && isSimple
    ? nameFrom(ownText(given), '', latexToText(family, 'plain'), '')
    : undefined;
}

/** What says behind editors' names that they are editors. */
const editorMarks = /[\s~]{0,4}[([](?:eds?|hrsg|hg|éds?|coords?|orgs?)\.?[)\]](?=$|\s{1,4}and\s)/gi;

/** A list of editors without what says so behind their names: `Doe, Jane (Ed.)`. */
export function withoutEditorMarks(raw: string | undefined): string | undefined {
  return raw === undefined || !/[)\]]/.test(raw) ? raw : raw.replace(editorMarks, '');
}

/** `{Smith, J.}`: no institution ends in initials but a firm, which ends in those of its form. */
const bracedPerson = /^\p{Lu}[\p{L}'’-]{1,40}, (?:\p{Lu}\.[-\s]?){1,4}$/u;
const firmsLetters =
  /, (?:A\. ?[BGS]|B\. ?V|D\. ?C|K\. ?K|L\. ?(?:L\. ?)?[CP]|N\. ?V|O\. ?Y|D\. ?O\. ?O|P\. ?(?:L\. ?)?C|S\. ?(?:p\. ?)?A|S\. ?[ELR]|U\. ?[KS])\./;

/** `Jane Doe 0001`, as DBLP tells people of one name apart, without the number. */
function withoutNumber(name: string): string {
  return name.replace(/(?<=\p{L}\.?\}?\s)0\d{3}$|(?<=\p{L}\.?\}?\s)\{0\d{3}\}$/u, '').trim();
}

/** One name in any of BibTeX's forms; `undefined` where nobody is named. */
function parseName(raw: string): CslName | undefined {
  if (/^\{?(?:others|et\.?[\s~]{1,4}al\.?)\}?$/i.test(raw)) {
    return { literal: 'others' };
  }
  if (isOneGroup(raw)) {
    const inside = raw.slice(1, -1);
    if (bracedPerson.test(inside) && !firmsLetters.test(inside)) {
      return simpleName(inside);
    }
    const literal = latexToText(raw, 'plain');
    return literal === '' ? undefined : { literal };
  }
  if (namedParts.test(raw)) {
    const extended = extendedName(raw);
    if (extended) {
      return extended;
    }
  }
  const numbered = raw.endsWith('}') || /\d$/.test(raw) ? withoutNumber(raw) : raw;
  if (numbered !== raw) {
    return parseName(numbered);
  }
  const eastern = beginsInHan(raw) ? easternName(raw) : undefined;
  return eastern ?? simpleName(raw) ?? nameOfParts(partsOf(raw));
}

function nameOfParts({ given, particle, family, suffix }: NameParts): CslName | undefined {
  return nameFrom(textOfWords(given), textOfWords(particle), textOfWords(family), textOfWords(suffix));
}

function textOfWords(words: readonly string[]): string {
  return words.length === 0 ? '' : latexToText(words.join(' '), 'plain');
}

/**
 * The names of a BibTeX list: `First von Last`, `von Last, First`, `von Last, Jr, First`, BibLaTeX's named parts;
 * a name all in braces is one literal, and `others` says that there are more. Particles go before the family name
 * only where `useprefix` says so, as in BibLaTeX and pandoc. `Smith, J.; Doe, K.` are two, though it should be `and`.
 */
export function parseBibtexNames(raw: string, useprefix: boolean): NonNullable<CslDraft['author']> {
  const listed = withoutBraces(withOthers(withHanOthers(splitBibtexList(raw))));
  const parts = listed.flatMap((part) => (mayRunTogether(part) ? splitRunTogetherNames(part) : part));
  const names = (parts.length > 1 ? withInitialsLast(parts) : parts).map(parseName);
  const found = names.every((name) => name !== undefined)
    ? names
    : names.filter((name) => name !== undefined);
  return useprefix ? found.map(keepParticle) : found;
}
