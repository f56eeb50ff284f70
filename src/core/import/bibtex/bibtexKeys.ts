import { lookAlikeForm } from '../../model/lookAlike';
import type { Problem } from '../../model/problem';
import type { BibtexEntry } from './bibtexSyntax';

/** Keys that people or BibTeX may take for the same, and where the entry of each begins. */
interface Alike {
  readonly key: string;
  readonly place: number;
  /** The places of those that came after the first. */
  others?: Map<string, number>;
}

/** The citation keys of one file. */
export class BibtexKeys {
  readonly #byForm = new Map<string, Alike>();

  /**
   * Takes the entry's key up, in the order of the file, and gives what is wrong with it. LaTeX finds only one of two
   * entries with the same key; BibTeX does not tell capitals apart, BibLaTeX does.
   */
  add({ key, span }: Pick<BibtexEntry, 'key' | 'span'>): Omit<Problem, 'range'> | undefined {
    if (key === undefined) {
      return undefined;
    }
    const form = lookAlikeForm(key);
    const alike = this.#byForm.get(form);
    if (!alike) {
      this.#byForm.set(form, { key, place: span.start });
      return undefined;
    }
    if (alike.key === key || alike.others?.has(key) === true) {
      return {
        severity: 'warning',
        code: 'duplicate-key',
        message: `The citation key “${key}” stands in this file already.`,
      };
    }
    alike.others ??= new Map();
    alike.others.set(key, span.start);
    return likenessProblem(key, alike.key);
  }

  /** Takes up a key if there is none like it yet; gives whether it did. */
  addNew(key: string, start: number): boolean {
    const form = lookAlikeForm(key);
    const isNew = !this.#byForm.has(form);
    if (isNew) {
      this.#byForm.set(form, { key, place: start });
    }
    return isNew;
  }

  /**
   * Where the first entry begins that `key` names; like BibTeX, one whose key differs only in capitals if there is no
   * other.
   */
  placeOf(key: string): number | undefined {
    const alike = this.#byForm.get(lookAlikeForm(key));
    const other = alike?.others?.get(key);
    return other ?? (alike && differInCase(alike.key, key) ? alike.place : undefined);
  }
}

function differInCase(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

function likenessProblem(key: string, first: string): Omit<Problem, 'range'> {
  return differInCase(key, first)
    ? {
        severity: 'information',
        code: 'key-differs-in-case',
        message: `The citation key “${key}” differs from “${first}” only in capitals, which BibTeX does not tell apart.`,
      }
    : {
        severity: 'information',
        code: 'key-looks-alike',
        message: `The citation key “${key}” looks like “${first}” but is another: they differ in characters that do not show or that look the same.`,
      };
}
