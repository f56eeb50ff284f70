import { collapseWhitespace } from '../../base/text';
import type { CslName } from '../../model/cslItem';
import { institution } from '../nameParts';

/** Longer than any list of authors that stands in one line. */
const longestLine = 5000;

const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|af|y)$/;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const initial = /^\p{Lu}\.?(?:-?\p{Lu}\.?){0,2}$/u;
const nameWord = /^\p{Lu}[\p{L}'’.-]*$/u;
const cjkName = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;

/** How a list ends that does not name everybody. */
const more = /,?\s?(?:\bet al\.?|\.\.\.|…)$/;

/** The marks of affiliations that pages leave behind names: `Ann Lee1,2*`. */
function withoutMarks(text: string): string {
  return text.replace(/[\d*†‡§¹²³⁴⁵⁶⁷⁸⁹,\s]+$/u, '').trim();
}

/** Whether `text` is a person's name in reading order: two to five words, capitals, initials and particles only. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  const isShaped = words.every((word) => nameWord.test(word) || initial.test(word) || particle.test(word));
  // An acronym is no name; a name of more than three capitals in a row is rare.
  const hasAcronym = words.some((word) => /\p{Lu}{3}|\p{Ll}\p{Lu}{2}/u.test(word));
  return (
    cjkName.test(text) ||
    (words.length >= 2 && words.length <= 5 && text.length <= 40 && isShaped && !hasAcronym)
  );
}

/** A name such as `Jan van der Berg Jr.` taken apart; a single word is kept whole. */
export function personInReadingOrder(text: string): CslName {
  const words = text.split(/\s+/);
  const hasSuffix = words.length > 2 && suffix.test(words.at(-1) ?? '');
  const named = hasSuffix ? words.slice(0, -1) : words;
  if (named.length === 1) {
    return { literal: text };
  }
  const at = named.findIndex((word, i) => i > 0 && particle.test(word));
  const start = at === -1 || at === named.length - 1 ? named.length - 1 : at;
  const rest = named.slice(start);
  const first = rest.findIndex((word) => !particle.test(word));
  return {
    family: rest.slice(first).join(' '),
    given: named.slice(0, start).join(' '),
    ...(first > 0 ? { 'non-dropping-particle': rest.slice(0, first).join(' ') } : {}),
    ...(hasSuffix ? { suffix: words.at(-1) } : {}),
  };
}

/** Whether a text names a place of work for certain: `Aalto University`, `MIT`, `Politecnico di Milano` do not all. */
const isPlace = (text: string): boolean => institution.test(text) || /\p{Lu}{3}|\sof\s/u.test(text);

/** What stands between two names. */
const betweenNames = / ?(?:[,，、;；·|]| and | & ) ?/;

/**
 * The people of `Ada Heron and Bo Wren, Reed University; Cy Dove, MIT`, as USENIX prints them: each piece ends with where
 * its people work. `undefined` where no piece does so for certain.
 */
export function authorsBeforePlaces(text: string): readonly CslName[] | undefined {
  if (text.length > longestLine || !/,\s/.test(text)) {
    return undefined;
  }
  const pieces = text.split(/;\s/).map((piece) => piece.split(/,\s/));
  // `Ada Heron (Reed University)` is of another form.
  const isBracketed = [...text.matchAll(/(?<![^,;()])([^,;()]*) \(/g)].some(
    ([, before = '']) => !isPlace(before),
  );
  if (isBracketed || !pieces.some((piece) => piece.length > 1 && isPlace(piece.at(-1) ?? ''))) {
    return undefined;
  }
  const people = pieces.map((piece) => {
    const names = (piece.length > 1 ? piece.slice(0, -1) : piece)
      .flatMap((part) => part.split(betweenNames))
      .map((name) => withoutMarks(name.replace(/^and\s/, '')))
      .filter((name) => name !== '');
    const end = names.findIndex((name) => !isName(name) || isPlace(name));
    return end === -1 ? names : names.slice(0, end);
  });
  return people.every((names) => names.length > 0) ? people.flat().map(personInReadingOrder) : undefined;
}

/** What the line says the authors are; `undefined` where it does not look like a list of names. */
export function authorsFromLine(line: string): readonly CslName[] | undefined {
  if (line.length > longestLine) {
    return undefined;
  }
  const labelled = /^(?:authors?\s?:|by\s)\s*/i.exec(line)?.[0] ?? '';
  const text = collapseWhitespace(line.slice(labelled.length));
  const isOpen = more.test(text);
  const pieces = text
    .replace(more, '')
    .replace(/\.$/, '')
    // Where they work stands in brackets behind their names.
    .replace(/ \([^()]{2,120}\)/g, '')
    .split(betweenNames)
    .map(withoutMarks)
    .filter((piece) => piece !== '' && piece !== 'and');
  const names = pieces.map((piece) => piece.replace(/^and\s/, ''));
  const isEnough = names.length >= 2 || labelled !== '' || isOpen;
  if (names.length === 0 || !isEnough || !names.every(isName)) {
    return undefined;
  }
  return [...names.map(personInReadingOrder), ...(isOpen ? [{ literal: 'others' }] : [])];
}

/** Whether the line could be the name of one person alone. */
export function isLoneName(line: string): boolean {
  return line.split(/\s+/).length <= 4 && isName(line);
}

/** Whether the line could be one person with a place of work in brackets. */
export function isLoneNameWithPlace(line: string): boolean {
  const bare = line.replace(/ \([^()]{2,120}\)[*†‡]?$/u, '');
  return bare !== line && isLoneName(bare);
}

/** What Google Scholar writes in the line under a title. */
export interface ScholarFacts {
  readonly authors: readonly CslName[];
  /** With its year; the year alone where the venue is cut or an archive. */
  readonly venue: string;
  readonly arxiv: string | undefined;
}

/** `A Heron, B Wren… - Journal of Birds, 2023 - Springer` apart; `undefined` where a line is not of this form. */
export function scholarFacts(line: string): ScholarFacts | undefined {
  const parts = line.length > longestLine ? [] : line.split(/ - |\u00a0- /);
  const [names = '', venue = ''] = parts;
  const isDated = /(?:^|, )(?:19|20)\d\d$/.test(venue.trim());
  const authors = isDated && parts.length <= 3 ? authorsFromLine(`by ${names}`) : undefined;
  const arxiv = /arxiv:(\d{4}\.\d{4,5})/i.exec(venue)?.[1];
  const isWhole = arxiv === undefined && !venue.includes('…') && !venue.includes('...');
  return (
    authors && {
      authors,
      venue: isWhole ? venue.trim().replace(/, (\d{4})$/, ' $1') : venue.trim().slice(-4),
      arxiv,
    }
  );
}
