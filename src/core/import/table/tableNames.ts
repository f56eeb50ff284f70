import { collapseWhitespace } from '../../base/text';
import type { CslName } from '../../model/cslItem';
import { personInReadingOrder } from '../listing/paperListingNames';
import { institution, spacedInitials } from '../nameParts';
import { nameFromText, namesFromText } from '../nameText';
import { isPrinted, printedNames } from './tablePrinted';

/** Longer than any name; such a text is not taken apart. */
const longestName = 120;

/** `J.`, `JA`, `J. A.`, `J.-P.`: initials alone. */
function isInitials(text: string): boolean {
  return /^\p{Lu}[\p{Lu}. -]{0,9}$/u.test(text) && !/\p{Lu}{4}/u.test(text);
}

const others = /^(?:et\s?al\.?|and others|others|\.{3}|…|u\.\s?a\.)$/i;

const marks = /[\d,*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,12}$/;

/** Those at the end of a line. */
const othersBehind = /,? (?:[Ee]t al\.?|(?:and )?others|u\. ?a\.)$/;

/** Numbers of databases and marks of affiliations behind a name: `Lee, Kim (57210)`, `Kim Lee [1]`, `Kim Lee1,2*`. */
function withoutMarks(name: string): string {
  return collapseWhitespace(name)
    .replace(marks, '')
    .replace(/ ?[([][^()[\]]{0,80}[)\]]$/, '')
    .replace(marks, '')
    .trim();
}

/** `Smith, Ann`. */
function inverted(text: string): readonly CslName[] {
  return namesFromText(text);
}

/** `Smith J.A.`, as databases shorten names: the family name, and initials behind it. */
function withInitialsBehind(text: string): CslName | undefined {
  const words = text.split(' ');
  const first = words.findIndex((word, i) => i > 0 && isInitials(word));
  const family = words.slice(0, first).join(' ');
  const given = words.slice(first).join(' ');
  const isName = first > 0 && isInitials(given) && /\p{L}{2}/u.test(family) && !/[.]/.test(family);
  return isName ? namesFromText(`${family}, ${spacedInitials(given)}`)[0] : undefined;
}

/** `DUPONT-MARTIN Anne`, as the French write names: a family name in capitals, and given names behind it. */
const capitalsInFront = /^((?:\p{Lu}[\p{Lu}'’-]+ ){1,3})(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){0,2})$/u;

/** The people of a cell in which all are written so, with commas in their names and `;` between them. */
function invertedCapitals(text: string): string {
  const names = text.split(/[;,]| (?:et|and|&|\/) /).map((name) => name.trim());
  const isLong = names.length > 1 ? /\p{Lu}{4}/u : /\p{Lu}{5}/u;
  const areAll = names.every(
    (name) => capitalsInFront.test(name) && isLong.test(name) && !institution.test(name),
  );
  return areAll
    ? names
        .map((name) =>
          name.replace(capitalsInFront, (_, family: string, given: string) => `${family.trim()}, ${given}`),
        )
        .join('; ')
    : text;
}

/** What somebody is called in front of a name. */
const titles = /^(?:(?:Prof|Dr|PD|Mr|Mrs|Ms)\. ?){1,4}(?=\p{Lu}\S* \p{Lu})/u;

/** One name, whatever its order. */
function nameOf(text: string): readonly CslName[] {
  const name = withoutMarks(text).replace(titles, '');
  if (name === '') {
    return [];
  }
  if (others.test(name)) {
    return [{ literal: 'others' }];
  }
  if (name.length > longestName || institution.test(name)) {
    return [{ literal: name.replace(/(?<=\p{Ll}{2})\.$/u, '') }];
  }
  if (name.includes(',')) {
    return inverted(name);
  }
  // `山田 太郎`: the family name is the first, or these are two people.
  const isEastern = name.includes(' ') && han.test(name.replaceAll(' ', ''));
  return [withInitialsBehind(name) ?? (isEastern ? { literal: name } : personInReadingOrder(name))];
}

/** `['Ann Lee', "Bo Day"]`, as programs print lists, without its brackets and quotes. */
function withoutListSigns(text: string): string {
  const isList = /^\[\s?["'].*["']\s?\]$/s.test(text);
  return isList
    ? text
        .slice(1, -1)
        .trim()
        .slice(1, -1)
        .split(/["'], ?["']/)
        .join('; ')
    : text;
}

function givenOf(text: string): string {
  return isInitials(text) ? spacedInitials(text) : text;
}

/** Whether this is one word, perhaps with particles in front: a family name of the usual length. */
function isSingle(part: string): boolean {
  return !part.replace(/^(?:\p{Ll}+ ){1,3}/u, '').includes(' ');
}

/** `Ursula K.`: given names that end with an initial. */
const givenWithInitial = /^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}[\p{L}'’-]+ )?(?:\p{Lu}\.?[ -]?){1,3}$/u;

/** Whether what stands before and behind a comma are a family and a given name: `Vargas Llosa, Mario`, not `Ann Lee, Bo Day`. */
function isPair(family: string, given: string, areInverted: boolean): boolean {
  if (isInitials(given) || isSingle(family)) {
    return true;
  }
  if ([family, given].some((part) => institution.test(part) || / (?:of|for|für) /.test(part))) {
    return false;
  }
  const isOfParts = / (?:y|e) |^\p{Ll}+ |^(?:De|Del|Della|Di|Da|Dos|Le|La|Van|Von|Ter|Ten|El|Al) /u.test(
    family,
  );
  const hasInitial = family.split(' ').some(isInitials);
  return !hasInitial && (areInverted || (isOfParts && (isSingle(given) || givenWithInitial.test(given))));
}

/** Pieces between commas: `Smith, J., Lee, K.` has a name in every two, `Ann Smith, Kim Lee` in each. */
function fromCommas(pieces: readonly string[], areInverted: boolean): readonly CslName[] {
  const lists = pieces.map(partsBetweenCommas).filter((parts) => parts.length > 0);
  const named = lists.flat();
  const second = named.filter((_, i) => i % 2 === 1);
  const first = named.filter((_, i) => i % 2 === 0);
  const isPaired =
    lists.every((parts) => parts.length % 2 === 0) &&
    first.every((family, i) => isPair(family, second[i] ?? '', areInverted));
  return isPaired
    ? first.flatMap((family, i) => inverted(`${family}, ${givenOf(second[i] ?? '')}`))
    : named.flatMap(nameOf);
}

function partsBetweenCommas(text: string): readonly string[] {
  return text
    .split(',')
    .map(withoutMarks)
    .filter((part) => part !== '');
}

/** What stands before the last of several people, or between any two; `Ortega y Gasset, José` is one. */
const between = /(?:,? (?:and|und(?! zu[mr]? )|et(?! al)|&)|, y|(?<=,.{1,200}) y| y(?=[^,]{1,200}$)) /;

/** The people of a line in which commas and words stand between them. */
function fromLine(line: string, areInverted: boolean): readonly CslName[] {
  const pieces = piecesOf(line);
  const isBibtex =
    pieces.length > 1 && pieces.every((piece) => others.test(piece) || count(piece, ',') === 1);
  const isPlain = pieces.length > 1 && pieces.every((piece) => count(piece, ',') === 0);
  if (isBibtex || isPlain) {
    return pieces.flatMap(nameOf);
  }
  const whole = withoutFamilyAndGiven(line);
  if (whole) {
    return whole.flatMap(nameOf);
  }
  return withSuffix(line) ?? firstInverted(pieces) ?? fromCommas(pieces, areInverted);
}

function piecesOf(line: string): readonly string[] {
  const pieces = line.split(between).map((piece) => piece.trim());
  const inRomance = line.split(' e ');
  const arePeople = inRomance.length > 1 && inRomance.every((piece) => count(piece, ',') === 1);
  return arePeople ? inRomance : pieces;
}

/** `King, Martin Luther, Jr.` */
function withSuffix(line: string): readonly CslName[] | undefined {
  const isOne =
    /^[^,]{2,60}, [^,]{1,60}, (?:[JS]r\.?|I{2,3}|IV)$/.test(line) && isSingle(line.split(',')[0] ?? '');
  return isOne ? nameFromText(line) : undefined;
}

/** `Smith, John, Kim Lee, and Jane Doe`: only the first family name stands in front. */
function firstInverted(pieces: readonly string[]): readonly CslName[] | undefined {
  const [family = '', given = '', ...more] = pieces.flatMap(partsBetweenCommas);
  const areInOrder = more.every((name) => name.includes(' ') && !withInitialsBehind(name));
  const isGiven = isSingle(given) || isInitials(given) || givenWithInitial.test(given);
  const isFirst = pieces.length > 1 && count(pieces[0] ?? '', ',') > 0 && isSingle(family) && isGiven;
  return isFirst && more.length > 0 && areInOrder
    ? [...inverted(`${family}, ${givenOf(given)}`), ...more.flatMap(nameOf)]
    : undefined;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Fewer cells with one person each may as well have two family names, or an organisation. */
const fewestPairs = 3;

/** `Smith, Ann`, of which neither side is an organisation: `MIT`, `OpenAI`. */
function isInvertedName(text: string): boolean {
  const [family = '', given = '', ...more] = text.split(',').map((part) => part.trim());
  const isGroup =
    [family, given].some((part) => institution.test(part)) || /\p{Lu}{3}|\p{Ll}\p{Lu}/u.test(given);
  return family.length > 1 && given !== '' && more.length === 0 && !isGroup && !others.test(given);
}

/**
 * Whether the cells of a column have family names in front, as others of the same table show: people with `;` or `and`
 * between them and commas in their names; or at least some `Smith, Ann`, where none has names in reading order.
 */
export function areNamesInverted(cells: readonly string[]): boolean {
  let [lists, pairs, twoInOrder, moreInOrder] = [0, 0, 0, 0];
  for (const cell of cells) {
    const parts = partsBetweenCommas(cell);
    const people = (/[;|\n]/.test(cell) ? cell.split(/[;|\n]/) : cell.split(' and ')).map((name) =>
      name.trim(),
    );
    if (people.every(isInvertedName)) {
      lists += people.length > 1 ? 1 : 0;
      pairs += people.length === 1 && isSingle(parts[0] ?? '') ? 1 : 0;
    }
    const isPlain = people.length === 1 && parts.length > 1;
    if (isPlain && parts.every((part) => part.includes(' ') && !givenWithInitial.test(part))) {
      twoInOrder += parts.length === 2 ? 1 : 0;
      moreInOrder += parts.length > 2 ? 1 : 0;
    }
  }
  return lists > 0
    ? lists > moreInOrder && lists >= twoInOrder
    : pairs >= fewestPairs && moreInOrder + twoInOrder === 0;
}

/** How the years of references stand behind names: `Heron et al. (2018)`, `Heron, 2018`. */
const yearBehind = /(?: \((?:1[5-9]|20)\d\d[a-z]?\)|, (?:1[5-9]|20)\d\d[a-z]?)$/;

const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;

/** Family names of many Chinese people, but for characters with which Japanese names begin too. */
const chineseFamily =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱郭何马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴钟汪任姜范谭廖邹熊陆郝孔崔毛邱秦顾侯邵孟段钱汤尹黎贺赖龚張劉陳楊趙吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾陸顧錢湯賀賴龔][\p{Script=Han}]{1,2}$/u;

/**
 * `李明, 王芳`: with commas between them, where these are whole names for certain: three of them, or Chinese ones; `山田, 太郎`
 * is one person.
 */
function withoutFamilyAndGiven(line: string): readonly string[] | undefined {
  const parts = partsBetweenCommas(line);
  const areHan =
    parts.length > 1 && parts.every((part) => han.test(part) && part.length >= 2 && part.length <= 5);
  return areHan && (parts.length % 2 === 1 || parts.every((part) => chineseFamily.test(part)))
    ? parts
    : undefined;
}

/** The wide signs between names in Chinese and Japanese as those of ASCII. */
function withAsciiSigns(text: string): string {
  return text.replace(/\s?([，；])\s?/g, (_, sign: string) => (sign === '，' ? ', ' : '; '));
}

/** The people that a cell names, in any of the ways in which tables name them; see {@link areNamesInverted}. */
export function namesFromCell(cell: string, areInverted = false): readonly CslName[] {
  const printed = isPrinted(cell) ? printedNames(cell).join('; ') : withoutListSigns(cell.trim());
  // Google Scholar breaks long lists off.
  const text = withAsciiSigns(invertedCapitals(printed))
    .replace(yearBehind, '')
    .replace(/,?\s?(?:…|\.{3})$/, ', et al.');
  const slash = /[([][^()[\]]{0,200} \/ /.test(text) ? [] : [' / '];
  const separator = [';', '|', '\n', '、', ...slash].find((sign) => text.includes(sign));
  if (separator !== undefined) {
    return text
      .replace(/\bet al\.?$/, `${separator} et al.`)
      .split(separator)
      .flatMap((name) => nameOf(name.replace(/^\s*(?:and|&)\s/, '')));
  }
  const line = collapseWhitespace(text);
  // `et al.` may follow the last name without a comma.
  const bare = line.replace(othersBehind, '');
  const isOpen = bare !== line;
  // A full stop ends PubMed's lists.
  const whole = (isOpen ? bare : withoutLastPoint(line)).replace(
    /(?<=\p{Ll})\d[\d,]{0,10}[*†‡]?(?=[,;]|$)/gu,
    '',
  );
  return [...fromLine(whole, areInverted), ...(isOpen ? [{ literal: 'others' }] : [])];
}

/** Springer's lists without anything between the names: `Ann HeronCy Owl`. */
export function unglued(cell: string): string {
  return cell.replace(
    /(?<=\p{Ll}{2})(?<!\b(?:Mac|Fitz|Van|Von|Del|Des|Den|Ter|Ben|Abu))(?=\p{Lu}\p{Ll})/gu,
    '; ',
  );
}

/** PubMed ends a list with a full stop, which is the only one in it: `Heron A, Wren BC.` */
function withoutLastPoint(line: string): string {
  const isOnly = line.endsWith('.') && line.indexOf('.') === line.length - 1;
  const endsName = /\p{Ll}{2}\.$/u.test(line) && !line.endsWith('et al.');
  return endsName || (isOnly && / \p{Lu}{1,3},/u.test(line)) ? line.slice(0, -1) : line;
}
