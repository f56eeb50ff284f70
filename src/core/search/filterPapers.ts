import { fold } from '../base/fold';
import { factBeginning } from './facts';
import { placeBits } from './fields';
import { both, either, fulfilled, isAnyIn, neither, papersIn } from './grades';
import type { Grades } from './grades';
import { askedInField, comparableIdentifier } from './identifiers';
import { findPerson } from './personPapers';
import { findPhrase } from './phrasePapers';
import type { AskedText, Condition } from './queryConditions';
import type { TextQueryField } from './queryFields';
import type { FilterStep } from './queryTree';
import type { Years } from './queryYears';
import type { SearchData } from './searchData';
import { noYear } from './segmentData';
import { findVenueInitials } from './venueNames';
import { findFact, findNeighbours, findText, findWordIn, searchFor, wholeWord } from './wordPapers';
import type { WordPlaces } from './wordPapers';

/** What a filter may ask beside the papers themselves. */
export interface FilterWorld {
  /** The papers cited in the document at hand, by the numbers under which they were put in; `undefined` without one. */
  readonly cited?: ReadonlySet<number> | undefined;
  /** What the sources of the paper with a number are called. */
  readonly sourcesOf?: ((number: number) => readonly string[]) | undefined;
  /** How many papers have their whole texts read for one phrase. */
  readonly readAtMost: number;
}

/** Where the words of a field stand. */
const fieldPlaces: Readonly<Partial<Record<TextQueryField, number>>> = {
  author: placeBits('authors'),
  title: placeBits('title', 'altTitle'),
  venue: placeBits('venue'),
  technique: placeBits('technique'),
  keyword: placeBits('keywords'),
  key: placeBits('key'),
  abstract: placeBits('abstract', 'tldr'),
  note: placeBits('note'),
};
const everywhere = ~0;
/** Fields of which the index knows neighbouring words. */
const neighbourFields: ReadonlySet<TextQueryField> = new Set([
  'author',
  'title',
  'venue',
  'technique',
  'keyword',
]);
/** A word after a minus leaves out papers that are about it, not those that mention it. */
const aboutPlaces = placeBits('title', 'altTitle', 'keywords', 'technique', 'venue', 'authors');
/** So many answers are remembered while the index stays as it is: typing goes on behind the same filters. */
const mostRemembered = 16;

/** Says which papers fulfil the conditions of a query. One is made for each state of the index. */
export class PaperFilter {
  readonly #data: SearchData;
  readonly #remembered = new Map<string, Grades>();

  constructor(data: SearchData) {
    this.#data = data;
  }

  /** How each paper fulfils the steps; papers taken out are not left out. `undefined` for no steps. */
  evaluate(steps: readonly FilterStep[], world: FilterWorld): Grades | undefined {
    const stack: Grades[] = [];
    for (const step of steps) {
      if (step.kind === 'test') {
        stack.push(this.#test(step.condition, step.isNegated, world));
        continue;
      }
      const right = stack.pop() ?? new Uint8Array(this.#data.size);
      if (step.kind === 'not') {
        stack.push(neither(right));
      } else {
        const left = stack.pop() ?? right;
        stack.push(step.kind === 'and' ? both(left, right) : either(left, right));
      }
    }
    return stack.at(-1);
  }

  #test(condition: Condition, isNegated: boolean, world: FilterWorld): Grades {
    if (condition.kind === 'cited') {
      return this.#cited(condition.isCited, world);
    }
    const name = JSON.stringify([condition, isNegated, world.readAtMost]);
    const known = this.#remembered.get(name);
    const grades = known ?? this.#find(condition, isNegated, world);
    this.#remembered.delete(name);
    this.#remembered.set(name, grades);
    if (this.#remembered.size > mostRemembered) {
      const [oldest] = this.#remembered.keys();
      this.#remembered.delete(oldest ?? '');
    }
    return grades;
  }

  #find(
    condition: Exclude<Condition, { readonly kind: 'cited' }>,
    isNegated: boolean,
    world: FilterWorld,
  ): Grades {
    switch (condition.kind) {
      case 'years':
        return condition.years.map((years) => this.#ofYears(years)).reduce(either);
      case 'has':
        return condition.features
          .map((feature) => findFact(this.#data, factBeginning('has', feature), false))
          .reduce(either);
      case 'phrase':
        return isNegated ? this.#about(condition.text) : findPhrase(this.#data, condition.text, world);
      case 'word':
        return isNegated
          ? this.#about(condition.text)
          : findText(this.#data, condition.text, {
              places: everywhere,
              search: searchFor(condition.text, isNegated),
            });
      case 'text':
        return condition.texts
          .map((text) => this.#ofField(condition.field, text, { isNegated, world }))
          .reduce(either);
    }
  }

  /** Without a document to speak of nothing is said about citations. */
  #cited(isCited: boolean, { cited }: FilterWorld): Grades {
    const all = new Uint8Array(this.#data.size).fill(fulfilled);
    if (!cited) {
      return all;
    }
    const grades = new Uint8Array(this.#data.size);
    this.#data.papersOf(cited).forEach((paper) => {
      grades[paper] = fulfilled;
    });
    return isCited ? grades : neither(grades);
  }

  /** Papers with these words in title, keywords, techniques, venue or authors. */
  #about(text: AskedText): Grades {
    const where = { places: aboutPlaces, search: wholeWord };
    const [word = '', ...others] = text.words;
    return others.length > 0
      ? findNeighbours(this.#data, text.words, where)
      : pluralsOf(word)
          .map((each) => findWordIn(this.#data, each, where))
          .reduce(either);
  }

  #ofYears({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Years): Grades {
    const grades = new Uint8Array(this.#data.size);
    this.#data.segments.forEach((segment, i) => {
      const first = this.#data.firsts[i] ?? 0;
      segment.data.years.forEach((year, paper) => {
        grades[first + paper] = year !== noYear && from <= year && year <= to ? fulfilled : 0;
      });
    });
    return grades;
  }

  #ofField(
    field: TextQueryField,
    text: AskedText,
    { isNegated, world }: { readonly isNegated: boolean; readonly world: FilterWorld },
  ): Grades {
    const data = this.#data;
    switch (field) {
      case 'doi':
      case 'arxiv':
      case 'id':
        return this.#identified(field, text);
      case 'type':
      case 'language':
        return findFact(data, factBeginning(field, text.shown), !isNegated && !text.isQuoted);
      case 'source':
        return this.#ofSource(fold(text.shown), world);
      case 'venue':
        return either(
          this.#inPlaces(field, text, searchFor(text, isNegated)),
          findVenueInitials(data, text.words.join('')),
        );
      case 'technique':
        return this.#ofTechnique(text, isNegated);
      default:
        return this.#inPlaces(field, text, searchFor(text, isNegated));
    }
  }

  /** Papers of a technique; where there is none of this name, those with such a keyword. */
  #ofTechnique(text: AskedText, isNegated: boolean): Grades {
    const search = searchFor(text, isNegated);
    const asSpelt = { ...search, misspelt: 'no' } as const;
    for (const field of ['technique', 'keyword'] as const) {
      const grades = this.#inPlaces(field, text, asSpelt);
      if (isAnyIn(grades)) {
        return grades;
      }
    }
    return this.#inPlaces('technique', text, search);
  }

  /** Several words stand together, if they do so in any paper; words in quotes have to. */
  #inPlaces(field: TextQueryField, text: AskedText, search: WordPlaces['search']): Grades {
    const where = { places: fieldPlaces[field] ?? everywhere, search };
    if (text.words.length > 1 && neighbourFields.has(field)) {
      const together =
        field === 'author'
          ? findPerson(this.#data, text, where)
          : findNeighbours(this.#data, text.words, where);
      if (isAnyIn(together) || text.isQuoted) {
        return together;
      }
    }
    return findText(this.#data, text, where);
  }

  /** Identifiers that begin so; if there are none, those that hold all the words. */
  #identified(field: 'doi' | 'arxiv' | 'id', text: AskedText): Grades {
    const data = this.#data;
    const grades = new Uint8Array(data.size);
    const asked = askedInField(field, text.shown);
    const put = (papers: Iterable<number>): void => {
      for (const paper of papers) {
        const { doi, arxiv } = data.entryOf(paper)?.paper ?? {};
        const own = comparableIdentifier((field === 'doi' ? doi : arxiv) ?? '');
        grades[paper] = field === 'id' || own.includes(asked) ? fulfilled : 0;
      }
    };
    put(data.papersOf(new Set(data.findIdentifier(asked, true))));
    if (!isAnyIn(grades)) {
      const places = field === 'id' ? placeBits('identifiers', 'key') : placeBits('identifiers');
      put(papersIn(findText(data, text, { places, search: { as: 'begun', misspelt: 'no' } })));
    }
    return grades;
  }

  #ofSource(asked: string, { sourcesOf }: FilterWorld): Grades {
    const grades = new Uint8Array(this.#data.size);
    const known = new Map<string, boolean>();
    const isAsked = (source: string): boolean => {
      const answer = known.get(source) ?? fold(source).includes(asked);
      known.set(source, answer);
      return answer;
    };
    for (let paper = 0; paper < grades.length; paper++) {
      grades[paper] = sourcesOf?.(this.#data.numberOf(paper)).some(isAsked) ? fulfilled : 0;
    }
    return grades;
  }
}

/** A word and its other number, as far as that is an `s`. */
function pluralsOf(word: string): readonly string[] {
  return [word, word.endsWith('s') ? word.slice(0, -1) : `${word}s`].filter((each) => each !== '');
}
