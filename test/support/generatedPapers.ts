import { Dice } from './dice';
import { makePaper } from './papers';
import type { Paper } from '../../src/core/model/paper';

const fieldWords = (
  'memory efficient training inference large language model models transformer attention cache key value token ' +
  'adaptive dynamic sparse dense quantized low bit precision pruning distillation expert experts routing mixture ' +
  'decoding parallel speculative layer layers scheduling serving edge device mobile video vision image diffusion ' +
  'federated meta continual incremental learning rehearsal task merging editing alignment evolutionary retrieval ' +
  'semantic survey benchmark scaling optimizer gradient low rank adaptation fine tuning compression embedding ' +
  'neural network networks deep robust fast scalable personalized long context generation reasoning agent'
).split(' ');
const linkWords = ['for', 'with', 'of', 'in', 'via', 'and', 'towards'];
const syllables = 'bra cho dun fel gri hok jas kel lom mar nef ost pru rik sav tol urb vek wim zan'.split(
  ' ',
);
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

function madeUpName(dice: Dice): string {
  const name = dice.pick(syllables) + dice.pick(syllables) + dice.pick(syllables);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function words(dice: Dice, count: number): string {
  const text = Array.from({ length: count }, (_, i) =>
    i % 4 === 3 ? dice.pick(linkWords) : dice.pick(fieldWords),
  ).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `count` papers about nothing in the field's words, with abstracts; their authors bear names that nobody has. */
export function generatedPapers(count: number): readonly Paper[] {
  const dice = new Dice(20260);
  return Array.from({ length: count }, (_, i) =>
    makePaper({
      id: `generated#${i}`,
      key: `generated${i}`,
      title: (dice.next(3) === 0 ? `${madeUpName(dice)}: ` : '') + words(dice, 5 + dice.next(8)),
      authors: Array.from({ length: 2 + dice.next(6) }, () => `${madeUpName(dice)}, ${madeUpName(dice)}`),
      year: dice.pick(years),
      venue: `Proceedings of the ${words(dice, 3)} Conference`,
      abstract: words(dice, 100 + dice.next(80)),
    }),
  );
}
