import { decodeCp1252 } from './cp1252';

/** The little of the platform's `TextDecoder` (Encoding Standard, in Node and in browsers) that is needed here. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** An alphabet: letters beyond a to z of one language, in small letters; where some stand only at a place, a pattern. */
type Alphabet = string | RegExp;

const western: readonly Alphabet[] = [
  'äöüßé', // German
  'àâçèéêëîïôœùûüÿ', // French
  'áéíñóúü', // Spanish
  /^(?:[a-záâàçéêíóôúü]|ã(?=[oe]|s?$)|õ(?=e))+$/, // Portuguese: pão, irmãs, põe
  /^[a-zàèéíóú]+[ìòù]?$/, // Italian: ì, ò, ù at the end
  'àçèéíïòóúü', // Catalan
  'æøåéäöóêô', // Danish, Norwegian, Swedish, Finnish
  'áðéíóúýþæö', // Icelandic
  'áéëïóöüè', // Dutch
  'äõöüšž', // Estonian
];
const central: readonly Alphabet[] = [
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýž', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'áéíóöőúüű', // Hungarian
  'čćđšž', // Croatian, Slovene
  'ăâîşţ', // Romanian
  'äöüßé',
];
const turkish: readonly Alphabet[] = ['çğıöşüâîû', ...western];
const baltic: readonly Alphabet[] = [
  'ąčęėįšųūž', // Lithuanian
  'āčēģīķļņšūž', // Latvian
  'äõöüšž',
  'äöüßé',
];

/** One byte is one character in all of these. The first is what is assumed where nothing speaks for another. */
const encodings: readonly (readonly [label: string, alphabets: readonly Alphabet[]])[] = [
  ['windows-1252', western],
  ['windows-1250', central],
  ['iso-8859-2', central],
  ['windows-1254', turkish],
  ['windows-1257', baltic],
];

/** How much must speak for another encoding: two words, or one that is none at all in windows-1252. */
const leastGain = 2;

/** Which part of the words must be written in the languages of an encoding. */
const leastShare = 0.6;

/** Words, as the bytes of all these encodings may have them, with something beyond ASCII. */
const words = /[A-Za-z\x80-\x9f\xa1-\xff]*[\x80-\x9f\xa1-\xff][A-Za-z\x80-\x9f\xa1-\xff]*/g;

function patternOf(alphabet: Alphabet): RegExp {
  return typeof alphabet === 'string' ? new RegExp(`^[a-z${alphabet}]+$`) : alphabet;
}

/** What windows-1252 makes of Łukasz and Petrović. */
const brokenAtEnds = /^£\p{Ll}{3}|(?:[eo]v|j)iæ$/u;

/** A ł at the end of a name looks like a cube, but cubes stand behind units. */
const cubeBehindWord = /\p{L}{4}³$/u;

const marksRound = /^[^\p{L}]+|[^\p{L}]+$|^[ªº]+|[ªº]+$/gu;

/** Which of the alphabets a word, without marks round it, can be written with. */
function alphabetsOf(word: string, alphabets: readonly RegExp[]): readonly boolean[] {
  const isOdd = brokenAtEnds.test(word) || cubeBehindWord.test(word);
  const bare = word.replace(marksRound, '').toLowerCase();
  return alphabets.map((alphabet) => !isOdd && (bare === '' || alphabet.test(bare)));
}

/** Whether there is a sign inside a word, or one that belongs before or behind other things. */
function isBroken(word: string): boolean {
  return brokenAtEnds.test(word) || /[^\p{L}]|[ªº]/u.test(word.replace(marksRound, ''));
}

/** Long words only: what has three letters is the same in half of the languages. */
function distinctWords(bytes: Uint8Array): readonly (readonly [from: number, to: number])[] {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  const places = new Map<string, readonly [number, number]>();
  for (const match of binary.matchAll(words)) {
    if (match[0].length > 3 && match[0].length < 40) {
      places.set(match[0], [match.index, match.index + match[0].length]);
    }
  }
  return [...places.values()];
}

/** How the words of a text read in one encoding. */
interface Reading {
  readonly label: string;
  readonly words: readonly string[];
  /** Whether each word is written with the letters of some language. */
  readonly fits: readonly boolean[];
  /** How many of the words one language has at most. */
  readonly mostOfOne: number;
}

function readingOf(
  bytes: Uint8Array,
  places: ReturnType<typeof distinctWords>,
  [label, alphabets]: (typeof encodings)[number],
): Reading {
  const text = label === 'windows-1252' ? decodeCp1252(bytes) : new TextDecoder(label).decode(bytes);
  const patterns = alphabets.map(patternOf);
  const words = places.map(([from, to]) => text.slice(from, to));
  const all = words.map((word) => alphabetsOf(word, patterns));
  const counts = patterns.map((_, i) => all.filter((each) => each[i] === true).length);
  return { label, words, fits: all.map((each) => each.includes(true)), mostOfOne: Math.max(...counts) };
}

/** Whether one language has all words of a reading, and none has most of the usual one. */
function isOfOneLanguage(reading: Reading, usual: Reading): boolean {
  const differing = reading.words.filter((word, i) => word !== usual.words[i]).length;
  const { length } = reading.words;
  return differing >= 3 && reading.mostOfOne === length && usual.mostOfOne < 0.7 * length;
}

/** How much better the words read than in the usual encoding; 0 where not clearly. */
function scoreOf(reading: Reading, usual: Reading): number {
  let [gain, loss] = [isOfOneLanguage(reading, usual) ? leastGain : 0, 0];
  reading.fits.forEach((fits, i) => {
    gain += fits && usual.fits[i] === false ? (isBroken(usual.words[i] ?? '') ? 2 : 1) : 0;
    loss += !fits && usual.fits[i] === true ? 1 : 0;
  });
  const share = reading.fits.filter(Boolean).length / reading.fits.length;
  return gain >= leastGain && share >= leastShare ? gain - 2 * loss : 0;
}

/**
 * The encoding of one byte a character in whose languages more words of a text are written than in those of
 * windows-1252: Polish, Czech or Hungarian in windows-1250 or ISO 8859-2, Turkish, Lithuanian, Latvian; `undefined`
 * where that is none. Words are compared by the letters that they have together: no language has both ø and á.
 */
export function guessLatin(bytes: Uint8Array): string | undefined {
  const places = distinctWords(bytes);
  const [usual, ...others] = encodings.map((encoding) => readingOf(bytes, places, encoding));
  if (usual === undefined) {
    return undefined;
  }
  const scored = others.map((reading) => ({ reading, score: scoreOf(reading, usual) }));
  const [best] = scored.sort(
    (one, other) => other.score - one.score || other.reading.mostOfOne - one.reading.mostOfOne,
  );
  return best && best.score > 0 ? best.reading.label : undefined;
}
