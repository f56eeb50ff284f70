import { fold } from '../../base/fold';
import { makeStopWords } from './topicStopWords';
import type { StopWords } from './topicStopWords';

/** A word of a title, where it stands, and what it counts as. */
export interface TopicWord {
  readonly start: number;
  readonly end: number;
  /** Its folded form without the endings of plurals: the same for words that mean the same. */
  readonly stem: string;
  /** `stop`: it ends a phrase; `link`: it may tie a phrase together; `han`: one character of a word. */
  readonly kind: 'word' | 'generic' | 'han' | 'link' | 'stop';
  /** Whether something stands between it and the word before that no phrase goes over. */
  readonly isApart: boolean;
}

const longestWord = 60;
const isDigits = /^\p{N}+$/u;
const isHan = /^\p{Script=Han}$/u;
const hyphen = /^[-‐‑–]$/;
const asciiWordPattern = /[A-Za-z0-9]+/g;
/** A zero-width non-joiner stands inside words of Persian: before endings, and where two words make one. */
const wordPattern =
  /[\p{Script=Han}]|[\p{Script=Hiragana}]+|[\p{Script=Katakana}ー]+|[\p{L}\p{M}\p{N}]+(?:\u200c[\p{L}\p{M}\p{N}]+)*/gu;
/** What may stand between two words of one phrase: a space, or a hyphen of any kind. */
const gapInside = /^(?:\s+|[-‐‑–]|['’])$/u;

/** Endings under which a word is put together with its other forms; each keeps at least three letters. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=^(?:matr|hel|append))ices$/u, 'ix'],
  [/(?<=^(?:ind|vert|vort|cort|simpl|cod|ap))ices$/u, 'ex'],
  [/(?<=(?:th|gen|kin))eses$/u, 'esis'],
  [/(?<=\p{L}[ao]l)yses$/u, 'ysis'],
  [/(?<=^cr)ises$/u, 'isis'],
  [/(?<=\p{L}{2})ies$/u, 'y'],
  [/(?<=\p{L}{2}(?:ch|sh|ss|x|z))es$/u, ''],
  [/(?<=\p{L}{2}[^suih])s$/u, ''],
  [/(?<=\p{L}{2}h)s$/u, ''],
];

/** Endings of Russian words in all cases, longer ones first; each keeps at least three letters. Folded: `й` is `и`. */
const cyrillicEndings =
  'иями ями ами ыми ими ого его ому ему ией иям ием иях ых их ая яя ое ее ые ие ыи ии ои еи ом ем ам ям ах ях ов ев ию ' +
  'ью ия ья ьи а я о е у ю ы и ь';
const cyrillicEnding = new RegExp(`(?<=\\p{L}{3})(?:${cyrillicEndings.split(' ').join('|')})$`, 'u');

/** Endings of German, Portuguese, Spanish and Italian words that hardly any English word has. */
const otherEndings: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3}(?:ung|heit|keit|schaft|tat))en$/u, ''],
  [/(?<=\p{L}{3}(?:isch|lich)|^deutsch)e[mnrs]?$/u, ''],
  [/(?<=\p{L}{2}[cs])oes$/u, 'ao'],
  [/(?<=\p{L}{3}[cs]ion)es$/u, ''],
  [/(?<=\p{L}{3}zion)i$/u, 'e'],
];

/** The form of a folded word that its plural and its British and American spellings share, and its cases in Russian. */
export function stemOf(folded: string): string {
  if (folded >= 'а' && folded < 'ӿ') {
    return folded.replace(cyrillicEnding, '');
  }
  const other = folded.length > 6 ? otherEndings.find(([pattern]) => pattern.test(folded)) : undefined;
  if (other) {
    return folded.replace(...other);
  }
  let stem = folded;
  if (stem.length > 3 && stem.endsWith('s')) {
    const [pattern, by] = endings.find(([each]) => each.test(folded)) ?? [];
    stem = pattern ? stem.replace(pattern, by ?? '') : stem;
  }
  return stem.length < 6
    ? stem
    : stem
        .replace(/is(?=(?:e|ed|ing|ation|er)$)/, 'iz')
        .replace(/our(?=(?:al|ing|ed|ist|ism)?$)/, 'or')
        .replace(/aeo/, 'eo');
}

/** Endings that make other kinds of words of one: `topology`, `topological`; longer ones first. */
const familyEndings = (
  'istically isation ization ational ically istic ation ator ally ural ical ial ian ism ist ity ing ive ure ic al ed ' +
  'er or ly e y'
).split(' ');
const leastOfFamily = 5;
/** What makes other words of verbs like `verify`: `verification`, `verifier`, `verified`. */
const verbEnding = /(?<=\p{L}{3}f)(?:ication|ying|ied|ier|y)$/u;

/**
 * A wider form than {@link stemOf}: the same for the words of a family, `topology`, `topologist` and `topological`. The
 * longest ending that leaves enough of the word is taken off: `culture` and `cultural` are `cultur`.
 */
export function familyOf(folded: string): string {
  const stem = stemOf(folded).replace(verbEnding, '');
  const ending = familyEndings.find((one) => stem.endsWith(one) && stem.length - one.length >= leastOfFamily);
  return ending === undefined ? stem : stem.slice(0, -ending.length);
}

type Words = StopWords & { readonly genericFamilies: ReadonlySet<string> };

let made: Words | undefined;

/** Made when first asked for: most that loads this module never asks. */
function stopWords(): Words {
  if (made === undefined) {
    const words = makeStopWords(stemOf);
    made = { ...words, genericFamilies: new Set([...words.generic].map(familyOf)) };
  }
  return made;
}

/** Stop words only where a full stop follows them: `Bd. 2` is a volume, `Bd` a fungus; `Inc.` ends a company's name. */
const abbreviations: ReadonlySet<string> = new Set(['Bd', 'bd', 'Inc', 'Co', 'Corp', 'Ltd']);

/** Whether a word with a full stop behind it is no word: `Inc.`, the number of a version in `v1.2`. */
function isAbbreviated(raw: string, behind: string): boolean {
  return behind.startsWith('.') && (abbreviations.has(raw) || (/^v\d+$/i.test(raw) && /\d$/.test(behind)));
}

/** Adjectives by their endings, and numbers that order: alone they are no subject. */
const qualifier = /^(?:\p{L}{3,}(?:isch|lich|ск)|\p{N}+(?:st|nd|rd|th))$/u;

/** Names, mostly of places, that begin with what says nothing elsewhere. */
const placeNames: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['new', 'york zealand england jersey mexico orleans guinea delhi hampshire brunswick caledonia'],
      ['sao', 'paulo tome'],
      ['los', 'angeles'],
      ['la', 'paz plata nina'],
      ['el', 'salvador nino paso'],
      ['st', 'paul john thomas james peter martin patrick andrew george francis mark mary'],
    ] as const
  ).map(([first, names]) => [first, new Set(names.split(' ').map(stemOf))]),
);

/** Whether a word of Chinese characters says nothing of a subject: `研究`, research. */
export function isGenericHan(text: string): boolean {
  return stopWords().genericHan.has(text);
}

/** Whether a word makes no term with another one that says nothing alone: `recent`, but not `optimal`. */
export function isHollow(stem: string): boolean {
  return stopWords().hollow.has(stem);
}

/** English participles: `generalized`, `applied`; not `speed`, nor `frihed`, `Abschied` and `invloed` of other languages. */
const participle = /^\p{L}{2,}(?:(?:[^aeihor]|[sct]h|[^f]r)e|(?:if|pl|ud|rr|ar)ie)d$/u;
/** Nouns that end like participles. */
const noParticiple = new RegExp(
  '^(?:hatred|kindred|hundred|infrared|embed|.*(?:test|sea|river|road)bed|.*(?:water|wood|blood)shed|' +
    '(?:bi|mo|quadru|parallelepi)ped|m[ou]hamm?ed)$',
);
/** `randomly`, `hierarchically`; not `assembly` or `anomaly`. */
const adverb = /^\p{L}{3,}(?:al|ar|om|ed|ing|ous|ive|ent|ant|able|ful|ite|ate|ete)ly$/u;

/** English verbs, and what one does by them: `unify`, `unifying`, `parallelizing`. */
const verb = /^\p{L}{2,}(?:ify|ifying|izing)$/u;
/** Nouns that end so, as stems are written: `rising` and `advertising` have a z there. */
const noVerb = /(?:^(?:up)?ri|rai|si|noi|crui|adverti|exerci|franchi|merchandi)zing$/;

/** Whether a word names no topic alone: `finite`, `introducing`, `generalized`, `randomly`, `unify`. */
export function isNoTopic(stem: string): boolean {
  return (
    isPlainWord(stem) ||
    adverb.test(stem) ||
    (verb.test(stem) && !noVerb.test(stem)) ||
    (participle.test(stem) && !noParticiple.test(stem))
  );
}

/** Whether a word is one of those that make terms with any other word and name nothing alone: `random`, `finite`. */
export function isPlainWord(stem: string): boolean {
  return stopWords().ofNoTopic.has(stem);
}

/** Whether a word stands before what something is done to: `the`, `its`. */
export function isDeterminer(stem: string): boolean {
  return stopWords().determiners.has(stem);
}

/** Whether all of a family's words say nothing of a subject. */
export function isGenericFamily(family: string): boolean {
  return stopWords().genericFamilies.has(family);
}

type Kind = TopicWord['kind'];

interface WordForm {
  readonly stem: string;
  readonly kind: Kind;
}

function formOf(raw: string): WordForm {
  const folded = fold(raw);
  const stem = stemOf(folded);
  return { stem, kind: kindOf(raw, folded, stem) };
}

function kindOf(raw: string, folded: string, stem: string): Kind {
  const { stops, links, generic } = stopWords();
  if (/^\p{Script=Hiragana}/u.test(raw)) {
    return 'stop';
  }
  if (isHan.test(raw)) {
    return stops.has(raw) ? 'stop' : 'han';
  }
  if (links.has(folded)) {
    return 'link';
  }
  if (stops.has(folded) || raw.length > longestWord) {
    return 'stop';
  }
  return generic.has(stem) || generic.has(folded) || qualifier.test(stem) ? 'generic' : 'word';
}

/** Remembers what words count as: most come again and again. */
export class WordForms {
  readonly #known = new Map<string, WordForm>();

  of(raw: string): WordForm {
    const known = this.#known.get(raw) ?? formOf(raw);
    this.#known.set(raw, known);
    return known;
  }
}

/**
 * The words of a text, at most so many. Numbers and single letters count only where a hyphen ties them to a word:
 * `COVID-19`, `T-cell`; what a full stop ties to a word is the ending of a name, and counts never: `D3.js`, `ruu.nl`.
 */
export function topicWords(
  text: string,
  forms: WordForms = new WordForms(),
  most = Number.POSITIVE_INFINITY,
): readonly TopicWord[] {
  const words: TopicWord[] = [];
  const isAscii = !/[^\x00-\x7f]/.test(text);
  let last = 0;
  for (const match of text.matchAll(isAscii ? asciiWordPattern : wordPattern)) {
    if (words.length >= most) {
      break;
    }
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    const gap = text.slice(last, start);
    // The s of `Alzheimer's` belongs to the word before.
    if ((raw === 's' || raw === 'S') && /^['’]$/.test(gap)) {
      last = end;
      continue;
    }
    const { stem, kind: plainKind } = forms.of(raw);
    const isNameEnding = gap === '.' && words.length > 0;
    const kind = isNameEnding || isAbbreviated(raw, text.slice(end, end + 2)) ? 'stop' : plainKind;
    const isApart = !(last === start || gap === ' ' || gapInside.test(gap));
    const isSmall = raw.length === 1 ? isAscii || !isHan.test(raw) : isDigits.test(raw);
    const isTied = isSmall && (hyphen.test(gap) || /^[-‐‑–]\p{L}/u.test(text.slice(end, end + 2)));
    const smallKind = isTied ? 'generic' : 'stop';
    const before = words.at(-1);
    const isPlace = !isApart && before !== undefined && placeNames.get(before.stem)?.has(stem) === true;
    if (isPlace) {
      words[words.length - 1] = { ...before, kind: 'generic' };
    }
    words.push({ start, end, stem, kind: isPlace ? 'word' : isSmall ? smallKind : kind, isApart });
    last = end;
  }
  return words;
}
