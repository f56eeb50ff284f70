import { fold } from '../base/fold';
import type { Paper } from '../model/paper';
import { citedName, isAndOthers } from '../model/person';
import { completeFeature, completeName, completingAt, withName, withValue } from '../search/queryCompletion';
import type { Completing } from '../search/queryCompletion';
import { nameOfField } from '../search/queryFields';
import type { Query } from '../search/queryLanguage';
import type { PaperIndex } from '../search/paperIndex';
import type { QuerySuggestion } from './protocol';

/** A value and how many papers have it. */
interface Counted {
  readonly value: string;
  readonly count: number;
}

/** What suggestions are made of. */
export interface SuggestionWorld extends Pick<PaperIndex, 'countWords' | 'countFacts'> {
  papers(): readonly Paper[];
  paperOf(number: number): Paper | undefined;
  /** What is known of a paper's techniques without working anything out. */
  techniquesOf(paper: Paper): readonly string[];
  sourcesOf(paper: Paper): readonly string[];
}

const most = 8;

/** Ways to go on with a query at its end: names of fields, and their values with how many papers have them. */
export class QuerySuggestions {
  readonly #world: SuggestionWorld;
  /** Counts of what lists show of all papers, until papers change. */
  #counted = new Map<string, readonly Counted[]>();

  constructor(world: SuggestionWorld) {
    this.#world = world;
  }

  /** Papers changed. */
  forget(): void {
    this.#counted = new Map();
  }

  suggest(query: Query): readonly QuerySuggestion[] {
    const completing = completingAt(query);
    if (!completing) {
      return [];
    }
    if (completing.kind === 'name') {
      return completeName(completing).map((field) => ({
        text: withName(query.text, completing, field),
        label: `${nameOfField(field)}:`,
        count: undefined,
      }));
    }
    return this.#values(completing)
      .filter(({ value }) => fold(value) !== fold(completing.text))
      .slice(0, most)
      .map(({ value, count }) => ({
        text: withValue(query.text, completing, value),
        label: value,
        count,
      }));
  }

  #values({ field, text }: Extract<Completing, { kind: 'value' }>): readonly Counted[] {
    const world = this.#world;
    switch (field) {
      case 'author':
        return this.#authors(text);
      case 'keyword':
        return world
          .countWords('keywords', fold(text), most)
          .map(({ word, count }) => ({ value: word, count }));
      case 'has':
        return completeFeature(text).map((value) => ({
          value,
          count: world.countFacts('has', value)[0]?.count ?? 0,
        }));
      case 'type':
      case 'language':
        return world.countFacts(field, text).map(({ word, count }) => ({ value: word, count }));
      case 'technique':
        return begun(
          this.#count(field, (paper) => this.#world.techniquesOf(paper)),
          text,
        );
      case 'venue':
        return begun(
          this.#count(field, ({ venue }) => (venue === undefined ? [] : [venue])),
          text,
        );
      case 'source':
        return begun(
          this.#count(field, (paper) => this.#world.sourcesOf(paper)),
          text,
        );
      case 'year':
        return this.#years(text);
      default:
        return [];
    }
  }

  /** Family names as they are written in one of the papers. */
  #authors(text: string): readonly Counted[] {
    const found = new Map<string, Counted>();
    for (const { word, count, paper } of this.#world.countWords('family', fold(text), most)) {
      const named = (this.#world.paperOf(paper)?.authors ?? []).filter((person) => !isAndOthers(person));
      const name = named.map(citedName).find((each) =>
        fold(each)
          .split(/[^\p{L}\p{N}]+/u)
          .includes(word),
      );
      const value = name ?? word;
      found.set(value, { value, count: Math.max(count, found.get(value)?.count ?? 0) });
    }
    return [...found.values()];
  }

  /** The newest first. */
  #years(text: string): readonly Counted[] {
    const years = this.#count('year', ({ year }) => (year === undefined ? [] : [String(year)]));
    return years
      .filter(({ value }) => value.startsWith(text))
      .sort((a, b) => Number(b.value) - Number(a.value));
  }

  #count(name: string, valuesOf: (paper: Paper) => readonly string[]): readonly Counted[] {
    const known = this.#counted.get(name);
    if (known) {
      return known;
    }
    const counts = new Map<string, number>();
    for (const paper of this.#world.papers()) {
      for (const value of valuesOf(paper)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const counted = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    this.#counted.set(name, counted);
    return counted;
  }
}

/** Values with a word that begins as `text` does; `kv-ca` begins `KV cache`. */
function begun(values: readonly Counted[], text: string): readonly Counted[] {
  const asked = plain(text).trim();
  return asked === '' ? values : values.filter(({ value }) => ` ${plain(value)}`.includes(` ${asked}`));
}

function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
}
