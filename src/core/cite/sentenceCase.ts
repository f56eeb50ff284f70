import type { CslItem } from '../model/cslItem';

/** A tag of CSL's small markup, a word with its apostrophes and `&`, or any other character. */
const pieces = /<\/?([a-z]+)(?:\s[^<>]*)?>|[\p{L}\p{M}\p{N}'’&]+|[^]/gu;

/** A word that a title's case has capitalised, and no name with capitals inside it (`McDonald`, `R&D`, `3D`). */
const capitalised = /^['’]?(?:A|\p{Lu}\p{Ll}[\p{Ll}\p{M}'’]*)$/u;
const small = /^['’]?\p{Ll}[\p{Ll}\p{M}'’]*$/u;
const initial = /^.?$/u;

/** Where in a sentence the next word stands; `ended`: a mark ends the sentence if a space follows. */
type Place = 'start' | 'inside' | 'ended';

function placeAfter(character: string, place: Place, word: string): Place {
  if (/\s/u.test(character)) {
    return place === 'ended' ? 'start' : place;
  }
  if (/[:?!]/.test(character) || (character === '.' && !initial.test(word))) {
    return 'ended';
  }
  if (place === 'ended' && /["”’)\]»]/.test(character)) {
    return place;
  }
  return place === 'start' && /["“‘([«¿¡]/.test(character) ? place : 'inside';
}

function capitalise(word: string): string {
  return word.replace(/\p{Ll}/u, (letter) => letter.toUpperCase());
}

function casedWord(word: string, place: Place): string {
  if (place === 'start') {
    return small.test(word) ? capitalise(word) : word;
  }
  return capitalised.test(word) ? word.toLowerCase() : word;
}

/** Elements whose text keeps its letters: `<span class="nocase">`, small capitals, scripts. */
function isKept(element: string): boolean {
  return element === 'span' || element === 'sc' || element === 'sup' || element === 'sub';
}

/**
 * A title in sentence case: words with a capital of the title's case lose it but at the start and after a colon, a full
 * stop, a question or exclamation mark. `nocase` and words with other capitals (`LoRA`, `DNA`) stay.
 */
export function toSentenceCase(title: string): string {
  let place: Place = 'start';
  let kept = 0;
  let word = '';
  let result = '';
  for (const [piece, element] of title.matchAll(pieces)) {
    if (element !== undefined) {
      kept += isKept(element) ? (piece.startsWith('</') ? -1 : 1) : 0;
      result += piece;
    } else if (/[\p{L}\p{N}]/u.test(piece)) {
      result += kept > 0 ? piece : casedWord(piece, place);
      word = piece;
      place = 'inside';
    } else {
      result += piece;
      place = placeAfter(piece, place, word);
    }
  }
  return result;
}

/** The titles that a .bib file has in a case that is the style's to choose; a periodical's name is never changed. */
const titles = ['title', 'title-short', 'volume-title', 'collection-title', 'event-title'] as const;

function isEnglish(language: string | undefined): boolean {
  return language === undefined || /^en(?:-|$)/i.test(language);
}

function isPeriodical({ type }: CslItem): boolean {
  return type.startsWith('article') || type === 'review' || type === 'periodical';
}

/**
 * An item of a .bib file as CSL wants it, with English titles in sentence case: in BibTeX braces protect what must keep
 * its capitals, and a style that wants a title's case makes it. As Pandoc does. `locale`: for items without a language.
 */
export function withSentenceCase(item: CslItem, locale?: string): CslItem {
  if (!isEnglish(item.language ?? locale)) {
    return item;
  }
  const names = isPeriodical(item) ? titles : ([...titles, 'container-title'] as const);
  const cased = names.flatMap((name) => {
    const text = item[name];
    return text === undefined ? [] : [[name, toSentenceCase(text)] as const];
  });
  return { ...item, ...Object.fromEntries(cased) };
}

/** The places of a paper's records, as far as they tell how its titles are written. */
interface Placed {
  readonly item: CslItem;
  readonly sources?: readonly { readonly source: string }[];
}

/** Whether the record that gave `paper` its key stands in a .bib file. */
function isFromBib({ sources }: Placed): boolean {
  return /\.(?:bib|bibtex|biblatex)$/i.test(sources?.[0]?.source ?? '');
}

/** `papers` with the titles of those of .bib files in sentence case; all else as it is. */
export function withStyleCase<T extends Placed>(
  papers: readonly T[],
  locale: string | undefined,
): readonly T[] {
  return papers.map((paper) =>
    isFromBib(paper) ? { ...paper, item: withSentenceCase(paper.item, locale) } : paper,
  );
}
