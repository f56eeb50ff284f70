import { Dice } from './dice';

const words = (
  'memory efficient training inference large language model models transformer attention cache key value token ' +
  'adaptive dynamic sparse dense quantized low bit precision pruning distillation expert experts routing mixture ' +
  'decoding parallel speculative layer layers scheduling serving edge device mobile video vision image diffusion ' +
  'federated meta continual incremental learning rehearsal task merging editing alignment evolutionary retrieval ' +
  'semantic survey benchmark scaling optimizer gradient low rank adaptation fine tuning compression embedding ' +
  'neural network networks deep robust fast scalable personalized long context generation reasoning agent for ' +
  'with of in via and towards the a we show that our'
).split(' ');
const syllables = 'bra cho dun fel gri hok jas kel lom mar nef ost pru rik sav tol urb vek wim zan'.split(
  ' ',
);
const accented = [
  'M{\\"u}ller',
  "Garc{\\'i}a",
  '{\\L}ukasz',
  "Nov{\\'a}k",
  'Bjørn',
  'Šimić',
  "d'Angelo",
  'van der Berg',
];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function phrase(dice: Dice, count: number): string {
  return capital(Array.from({ length: count }, () => dice.pick(words)).join(' '));
}

function familyName(dice: Dice): string {
  return dice.next(5) === 0
    ? dice.pick(accented)
    : capital(dice.pick(syllables) + dice.pick(syllables) + dice.pick(syllables));
}

/** One entry: title, 2 to 8 authors, journal by `@string`, year, DOI, keywords, an abstract of some 150 words. */
function entry(dice: Dice, number: number): string {
  const authors = Array.from(
    { length: 2 + dice.next(7) },
    () => `${familyName(dice)}, ${capital(dice.pick(syllables))}`,
  );
  const sentences = Array.from({ length: 10 }, () => `${phrase(dice, 13 + dice.next(6))}.`);
  return `@article{generated${number},
  title     = {${dice.next(3) === 0 ? `{${capital(dice.pick(syllables))}Net}: ` : ''}${phrase(dice, 6 + dice.next(7))} ${number}},
  author    = {${authors.join(' and ')}},
  journal   = journal${dice.next(20)},
  year      = {${1990 + dice.next(36)}},
  month     = mar,
  volume    = {${1 + dice.next(80)}},
  pages     = {${1 + dice.next(500)}--${501 + dice.next(500)}},
  doi       = {10.1234/made.up.${number}},
  keywords  = {${dice.pick(words)}, ${dice.pick(words)} ${dice.pick(words)}, ${dice.pick(words)}},
  abstract  = {${sentences.join(' ')} We reach ${dice.next(100)}\\% with $O(n^2)$ memory.}
}
`;
}

/** A .bib file of `count` made-up entries with abstracts, some 1.7 kB each; the same in every run. */
export function generatedBib(count: number): string {
  const dice = new Dice(20261);
  const strings = Array.from(
    { length: 20 },
    (_, i) => `@string{journal${i} = {Journal of ${phrase(dice, 3)}}}\n`,
  );
  const parts = [strings.join('')];
  for (let i = 0; i < count; i++) {
    parts.push(entry(dice, i));
  }
  return parts.join('\n');
}
