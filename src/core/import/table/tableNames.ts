import { collapseWhitespace } from '../../base/text';
import type { CslName } from '../../model/cslItem';
import { personInReadingOrder } from '../listing/paperListingNames';
import { institution, spacedInitials } from '../nameParts';
import { namesFromText } from '../nameText';
import { isPrinted, printedNames } from './tablePrinted';

/** Longer than any name; such a text is not taken apart. */
const longestName = 120;

/** `J.`, `JA`, `J. A.`, `J.-P.`: initials alone. */
function isInitials(text: string): boolean {
  return /^\p{Lu}[\p{Lu}. -]{0,9}$/u.test(text) && !/\p{Lu}{4}/u.test(text);
}

const others = /^(?:et\s?al\.?|and others|others|\.{3}|…|u\.\s?a\.)$/i;

/** Numbers of databases and marks of affiliations behind a name: `Lee, Kim (57210)`, `Kim Lee [1]`, `Kim Lee1,2*`. */
function withoutMarks(name: string): string {
  return collapseWhitespace(name)
    .replace(/ ?[([][^()[\]]{0,80}[)\]]$/, '')
    .replace(/[\d,*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,12}$/, '')
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

/** One name, whatever its order. */
function nameOf(text: string): readonly CslName[] {
  const name = withoutMarks(text);
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
  return [withInitialsBehind(name) ?? personInReadingOrder(name)];
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

/** Pieces between commas: `Smith, J., Lee, K.` has a name in every two, `Ann Smith, Kim Lee` in each. */
function fromCommas(text: string): readonly CslName[] {
  const parts = text
    .replace(/,? (?:and|und|et(?! al)|y|&) /g, ', ')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const ends = others.test(last) ? nameOf(last) : [];
  const named = ends.length > 0 ? parts.slice(0, -1) : parts;
  const second = named.filter((_, i) => i % 2 === 1);
  const first = named.filter((_, i) => i % 2 === 0);
  const isSingle = (part: string): boolean => !part.replace(/^(?:\p{Ll}+ ){1,3}/u, '').includes(' ');
  const isPaired =
    named.length % 2 === 0 &&
    (second.every((part) => isInitials(part)) ||
      named.every(isSingle) ||
      (named.length === 2 && first.every(isSingle)));
  const names = isPaired
    ? first.flatMap((family, i) => inverted(`${family}, ${givenOf(second[i] ?? '')}`))
    : named.flatMap(nameOf);
  return [...names, ...ends];
}

/** `Smith, Ann and Lee, Kim`, as BibTeX writes a list. */
function fromAnds(text: string): readonly CslName[] | undefined {
  const pieces = text.split(' and ').map((piece) => piece.trim());
  const isBibtex =
    pieces.length > 1 && pieces.every((piece) => others.test(piece) || count(piece, ',') === 1);
  const isPlain = pieces.length > 1 && pieces.every((piece) => count(piece, ',') === 0);
  return isBibtex || isPlain ? pieces.flatMap(nameOf) : undefined;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** The people that a cell names, in any of the ways in which tables name them. */
export function namesFromCell(cell: string): readonly CslName[] {
  const printed = isPrinted(cell) ? printedNames(cell).join('; ') : withoutListSigns(cell.trim());
  // Google Scholar breaks long lists off.
  const text = printed.replace(/,?\s?(?:…|\.{3})$/, ', et al.');
  const separator = [';', '|', '\n'].find((sign) => text.includes(sign));
  if (separator !== undefined) {
    return text
      .replace(/\bet al\.?$/, `${separator} et al.`)
      .split(separator)
      .flatMap((name) => nameOf(name.replace(/^\s*(?:and|&)\s/, '')));
  }
  // `et al.` may follow the last name without a comma, and a full stop ends PubMed's lists.
  const bare = collapseWhitespace(text).replace(/,? et al\.?$/i, ', et al.');
  const line = withoutLastPoint(bare).replace(/(?<=\p{Ll})\d[\d,]{0,10}[*†‡]?(?=[,;]|$)/gu, '');
  return fromAnds(line) ?? fromCommas(line);
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
