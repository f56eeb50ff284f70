import { fold } from '../base/fold';
import { stopWords } from './stem';
import { tokenise } from './tokens';

/** The papers whose words' first letters make an acronym; `isWhole` where it takes in a whole title or part of one. */
export interface InitialsMatch {
  readonly paper: number;
  readonly isWhole: boolean;
}

const shortest = 3;
const longest = 8;

/** Initials of a text: with and without its stop words, whole and of the parts before and after a colon. */
export function initialsOf(text: string): readonly string[] {
  const folded = fold(text);
  const colon = folded.indexOf(':');
  const parts = colon < 0 ? [folded] : [folded, folded.slice(0, colon), folded.slice(colon + 1)];
  const found = new Set<string>();
  for (const part of parts) {
    const words = tokenise(part).map((token) => token.text);
    found.add(firstLetters(words));
    found.add(firstLetters(words.filter((word) => !stopWords.has(word))));
  }
  return [...found].filter((initials) => initials.length >= shortest);
}

function firstLetters(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Finds papers by acronyms that stand nowhere in their text: `cil` for `Class-Incremental Learning`. */
export class InitialsIndex {
  /** By paper: its initials, with a space before and after each. */
  readonly #initials: string[] = [];
  readonly #papersByRun = new Map<string, number[]>();

  /** Adds the initials of the texts of the next paper. */
  add(texts: readonly string[]): void {
    const paper = this.#initials.length;
    const initials = [...new Set(texts.flatMap(initialsOf))];
    this.#initials.push(` ${initials.join(' ')} `);
    for (const run of new Set(initials.flatMap(runsOf))) {
      const known = this.#papersByRun.get(run);
      if (known) {
        known.push(paper);
      } else {
        this.#papersByRun.set(run, [paper]);
      }
    }
  }

  /** The papers for `acronym` (folded, 3 to 8 letters; others find nothing), in the order they were added. */
  find(acronym: string): readonly InitialsMatch[] {
    if (acronym.length < shortest || acronym.length > longest) {
      return [];
    }
    const lists = runsOf(acronym).map((run) => this.#papersByRun.get(run) ?? []);
    const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a), lists[0] ?? []);
    return rarest.flatMap((paper) => {
      const initials = this.#initials[paper] ?? '';
      const isWhole = initials.includes(` ${acronym} `);
      return isWhole || initials.includes(acronym) ? [{ paper, isWhole }] : [];
    });
  }
}

function runsOf(initials: string): readonly string[] {
  const runs: string[] = [];
  for (let at = 0; at + shortest <= initials.length; at++) {
    runs.push(initials.slice(at, at + shortest));
  }
  return runs;
}

/** Where in the folded words `texts` the first letters of neighbours make `acronym`, stop words left out or not. */
export function findInitials(words: readonly string[], acronym: string): readonly number[] {
  const all = words.map((_, i) => i);
  const withoutStopWords = all.filter((i) => !stopWords.has(words[i] ?? ''));
  for (const kept of [all, withoutStopWords]) {
    const at = kept
      .map((i) => words[i]?.charAt(0) ?? '')
      .join('')
      .indexOf(acronym);
    if (at >= 0) {
      return kept.slice(at, at + acronym.length);
    }
  }
  return [];
}
