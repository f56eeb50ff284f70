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

/** How many words must speak for another encoding; a name that is known counts as two. */
const leastGain = 2;

/** Which part of the words that read otherwise must speak for another encoding. */
const leastOfDiffering = 0.1;

/** Which part of the words must be written in the languages of an encoding. */
const leastShare = 0.6;

/** Words, as the bytes of all these encodings may have them, with something beyond ASCII. */
const words =
  /(?<![A-Za-z\x80-\x9f\xa1-\xff])[A-Za-z\x80-\x9f\xa1-\xff]*[\x80-\x9f\xa1-\xff][A-Za-z\x80-\x9f\xa1-\xff]*/g;

function patternOf(alphabet: Alphabet): RegExp {
  return typeof alphabet === 'string' ? new RegExp(`^[a-z${alphabet}]+$`) : alphabet;
}

/** What windows-1252 makes of Łukasz, Stanisław, Zuławscy and Petrović: names that are enough alone. */
const knownName = /^£(?:u[bckns]|o[djmsz]|a[bcgpsz]|ód|y[ps])\p{Ll}|is³aw|³[ao]ws[kc]|(?:[eo]v|j)iæ$/u;

/** Money and measures are written in one word with others in windows-1252: mean±SD, µmol, £million, CaCO³Na. */
const measureSigns = /[£±²³µ×÷]/g;

/** Yet ł and ą look like some of them: Pawłowska, Michał, Dąbrowski; cubes stand behind units. */
const polishLook =
  /^(?![kcdm]?m³)\p{L}\p{Ll}*³\p{Ll}{2,}$|^³\p{Ll}{3,}$|\p{L}{3}[aeiouy]³$|±\p{Ll}+(?:sk[aei]|czyk|icz)$/u;

const marksRound = /^[^\p{L}]+|[^\p{L}]+$|^[ªº]+|[ªº]+$/gu;

/** A word without marks round it, and without signs that may stand in any. */
function bareWord(word: string): string {
  return word.replace(marksRound, '').replace(measureSigns, '').replace(marksRound, '');
}

/** Which of the alphabets a word can be written with. */
function alphabetsOf(word: string, alphabets: readonly RegExp[], isUsual: boolean): readonly boolean[] {
  const isOdd = knownName.test(word) || polishLook.test(word);
  const bare = (isUsual ? bareWord(word) : word.replace(marksRound, '')).toLowerCase();
  return alphabets.map((alphabet) => !isOdd && (bare === '' || alphabet.test(bare)));
}

/** Whether it is a known name, or there is a sign inside it that belongs before or behind other things. */
function isBroken(word: string): boolean {
  return knownName.test(word) || /[^\p{L}]|[ªº]/u.test(bareWord(word));
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
  readonly text: string;
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
  const all = words.map((word) => alphabetsOf(word, patterns, label === 'windows-1252'));
  const counts = patterns.map((_, i) => all.filter((each) => each[i] === true).length);
  return { label, text, words, fits: all.map((each) => each.includes(true)), mostOfOne: Math.max(...counts) };
}

/** How many words are others than in the usual encoding. */
function countDiffering(reading: Reading, usual: Reading): number {
  return reading.words.filter((word, i) => word !== usual.words[i]).length;
}

/** Whether one language has all words of a reading, and none has most of the usual one. */
function isOfOneLanguage(reading: Reading, usual: Reading): boolean {
  const { length } = reading.words;
  return (
    countDiffering(reading, usual) >= 3 && reading.mostOfOne === length && usual.mostOfOne < 0.7 * length
  );
}

/** Curly quotes and dashes are control characters in ISO 8859-2, which no text has. */
function countControls({ text }: Reading): number {
  return text.match(/[\x80-\x9f]/g)?.length ?? 0;
}

/** How much better the words read than in the usual encoding; 0 where not clearly. */
function scoreOf(reading: Reading, usual: Reading): number {
  const bonus = isOfOneLanguage(reading, usual) ? leastGain : 0;
  let [gain, evidence, loss] = [bonus, bonus, countControls(reading)];
  reading.fits.forEach((fits, i) => {
    const word = usual.words[i] ?? '';
    if (fits && usual.fits[i] === false) {
      gain += isBroken(word) ? 2 : 1;
      evidence += knownName.test(word) ? 2 : 1;
    }
    loss += !fits && usual.fits[i] === true && reading.words[i] !== word ? 1 : 0;
  });
  const share = reading.fits.filter(Boolean).length / reading.fits.length;
  const needed = Math.max(leastGain, leastOfDiffering * countDiffering(reading, usual));
  return evidence >= needed && share >= leastShare ? gain - 2 * loss : 0;
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
