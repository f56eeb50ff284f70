import { latexToText } from '../latex/latexText';
import { institution } from '../nameParts';
import { splitAtCharacters } from './bibtexOutside';

/** What says `and` in other languages, or joins people as `with` does. */
const joining = /\s(und|et(?!\.?[\s~]{1,4}al)|y|e|i|и|і|with|mit|og|och|en|ve|oraz|a)\s/u;

/** Those of them that stand in no person's name, between names in reading order. */
const joiningInOrder = /^(.*\S)\s(?:und|et|и|with|mit|og|och|oraz)\s(\S.*)$/su;

/** Whether a quick look finds such a word in a list of names or in a part of it. */
export function mayBeJoined(raw: string): boolean {
  return joining.test(raw);
}

/** The first such word of a part of a list. */
export function joiningWordOf(part: string): string | undefined {
  return joining.exec(part.slice(part.indexOf(',') + 1))?.[1];
}

/** Offices and their parts, which have such words in their names. */
const office =
  /(?<!\p{L})(?:universi[dt]ad\p{L}{0,2}|universidade|universit[àaé]|facult\p{L}{1,4}|fakult\p{L}{1,4}|departamento|département|dipartimento|abteilung|direc(?:tion|ción|ção)|minist\p{L}{2,4}|\p{L}{2,30}amt|instituto|istituto|école|escuela|consejo|conseil|consiglio|secretar[ií]a|centro|comisi[óo]n|comit[ée]|comitato|ausschuss|verband|departement|akademie)(?!\p{L})/iu;

function isEven(text: string): boolean {
  return text.split('{').length === text.split('}').length;
}

/** What is no given name: it stands behind a suffix as in `Doe, Jane, Jr.`. */
const generation = /^(?:[JS]r\.?|I{2,3}|IV)$/;

/**
 * `Smith, John und Doe, Jane` as two names, with a word that joins between every two commas. One before the first comma
 * is of a family name, `Ramón y Cajal, Santiago`; behind it the first counts, as given names have none.
 */
function splitBetweenCommas(pieces: readonly string[]): readonly string[] | undefined {
  const shown = pieces.map((piece) => latexToText(piece, 'plain'));
  if (shown.some((piece) => institution.test(piece) || (/\s/.test(piece) && office.test(piece)))) {
    return undefined;
  }
  const last = pieces.at(-1) ?? '';
  const inner = pieces.slice(1, -1).map((piece) => {
    const found = joining.exec(piece);
    const given = piece.slice(0, found?.index ?? 0).trim();
    const family = found ? piece.slice(found.index + found[0].length).trim() : '';
    return { given, family };
  });
  const areNames = inner.every(
    ({ given, family }) => /\p{Lu}/u.test(given) && /\p{Lu}/u.test(family) && isEven(given),
  );
  if (inner.length === 0 || !areNames || generation.test(last)) {
    return undefined;
  }
  const families = [pieces[0] ?? '', ...inner.map(({ family }) => family)];
  const givens = [...inner.map(({ given }) => given), last];
  return families.map((family, index) => `${family}, ${givens[index] ?? ''}`);
}

/**
 * The people whom a word other than `and` joins: `Smith, John und Doe, Jane`, `J. Smith und K. Doe`; `undefined` where
 * it is perhaps one name. Without commas only such as `isName` knows are people: institutions have these words, too.
 */
export function splitJoinedNames(
  part: string,
  isName: (text: string) => boolean,
): readonly string[] | undefined {
  if (!joining.test(part)) {
    return undefined;
  }
  if (part.includes(',')) {
    return splitBetweenCommas(splitAtCharacters(part, ','));
  }
  const [, first = '', second = ''] = joiningInOrder.exec(part) ?? [];
  const areNames =
    second !== '' && isEven(first) && [first, second].every((name) => isName(latexToText(name, 'plain')));
  return areNames ? [first, second] : undefined;
}
