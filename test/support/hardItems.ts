import type { CslDate, CslItem, CslName } from '../../src/core/model/cslItem';
import type { RecordExtras } from '../../src/core/model/record';
import { Dice } from './dice';

/** An item that is hard to write, with its key. */
export interface HardPaper {
  readonly key: string;
  readonly item: CslItem;
  readonly extras: RecordExtras;
}

/** Texts in which something stands that one of the formats means otherwise. */
const pieces = [
  'Économie of Łódź, Ångström & ế İstanbul',
  'R&D: 100% of $5 #1 a_b ~ c^d',
  'a {braced} word',
  'an open { brace',
  'a closed } brace',
  'a \\backslash and \\textbf{bold}',
  'ends with \\',
  '“double” and ‘single’ – or — …',
  "it's \"straight\" 'quotes' and ``these''",
  '中文标题、日本語と한국어',
  'שלום עולם and مرحبا',
  'emoji 😀 and 👩‍🔬',
  'a < b > c and <tag> </i>',
  'AT&amp;T &lt;i&gt; &#233;',
  'x@y.org @article{a, title = {b}}',
  'ER  - and TY  - JOUR',
  '% a comment # and "hash"',
  'one and two and others',
  'key = value, other = {value}',
  '[1] (2) *3* `4` |5|',
  'a -- b --- c - d',
  'commas, semicolons; and: colons',
  'tab\u00a0nbsp and thin space',
  '$x^2$ and \\(y_1\\)',
  '?! and !? and ?`',
];

const markups = [
  'The <i>Natrix cetti</i> of',
  'H<sub>2</sub>O and CO<sup>2+</sup> in',
  '<span class="nocase">Bayesian</span> ways of',
  '<b>Bold</b> and <i>one <sup>in</sup> other</i>',
  '<span style="font-variant:small-caps;">Small</span> capitals',
];

const names: readonly CslName[] = [
  { family: 'Lovelace', given: 'Ada' },
  { family: 'Müller', given: 'Jörg-Łukasz É.' },
  { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
  { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
  { family: 'Smith-Jones', given: 'A. B.' },
  { family: "O'Brien", given: 'Seán' },
  { family: 'García Márquez', given: 'Gabriel' },
  { family: '傅', given: '斯年' },
  { family: 'Plato' },
  { literal: 'World Health Organization' },
  { literal: 'CERN' },
  { literal: 'Barnes and Noble, Inc.' },
  { literal: 'R&D 100% {Lab} #1' },
];

/** A name whose particle stays; BibTeX says so for all names of an item at once. */
const particleName: CslName = { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' };

const dates: readonly CslDate[] = [
  { 'date-parts': [[2025]] },
  { 'date-parts': [[2025, 12]] },
  { 'date-parts': [[2025, 3, 4]] },
  { 'date-parts': [[2001], [2002]] },
  { 'date-parts': [[2001, 12, 31], [2002, 1, 1]] }, // prettier-ignore
  { 'date-parts': [[1990]], circa: true },
  { 'date-parts': [[1990], [1992]], circa: true },
  { 'date-parts': [[2003]], season: 4 },
  { 'date-parts': [[-45, 3, 15]] },
  { 'date-parts': [[800]] },
  { literal: 'in press' },
  { literal: 'n.d.' },
];

const types = (
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection ' +
  'dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case ' +
  'legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance ' +
  'periodical personal_communication post post-weblog regulation report review review-book software song ' +
  'speech standard thesis treaty webpage'
).split(' ');

const dois = ['10.1175/1520-0493(1987)115<1606:GARSPP>2.0.CO;2', '10.1000/a_b#c%d&e', '10.9999/ABC.1'];
const urls = [
  'https://x.example/a_b?c=%20d&e=#f~g',
  'https://x.example/%7Euser/;jsessionid=1?q=a;b',
  'http://例え.example/ü',
];
const numbers = ['12', '3-4', 'S1', 'IV', 'e123', '12A', '1–2'];
const pages = ['1-10', '5', 'e123', 'S1-S10', 'xii-xx', '1-3, 7-9'];
const words = ['memory', 'R&D', 'Diabetes, Type 2', 'kv-cache', '50% more', 'été', '{x}'];

/** Text fields that may hold anything. */
const freeFields = [
  'publisher',
  'publisher-place',
  'edition',
  'genre',
  'event-title',
  'event-place',
  'archive',
  'call-number',
  'original-title',
  'original-publisher',
  'annote',
  'note',
  'medium',
  'status',
  'version',
  'section',
  'source',
] as const;

const titleFields = ['title', 'container-title', 'collection-title', 'title-short'] as const;
const numberFields = ['volume', 'issue', 'number', 'collection-number', 'chapter-number'] as const;

class HardPaperMaker {
  readonly #dice: Dice;

  constructor(seed: number) {
    this.#dice = new Dice(seed);
  }

  make(index: number): HardPaper {
    const dice = this.#dice;
    const item: Record<string, unknown> = { type: dice.pick(types), title: this.#title() };
    this.#sometimes(item, titleFields, () => this.#title());
    this.#sometimes(item, freeFields, () => dice.pick(pieces));
    this.#sometimes(item, numberFields, () => dice.pick(numbers));
    this.#sometimes(item, ['author', 'editor', 'translator', 'collection-editor'], () => this.#people());
    this.#sometimes(item, ['issued', 'issued', 'accessed', 'original-date'], () => dice.pick(dates));
    this.#sometimes(
      item,
      ['abstract'],
      () => `${dice.pick(pieces)}.\n\n${dice.pick(pieces)}. ${dice.pick(pieces)}.`,
    );
    this.#sometimes(item, ['DOI'], () => dice.pick(dois));
    this.#sometimes(item, ['URL'], () => dice.pick(urls));
    this.#sometimes(item, ['page'], () => dice.pick(pages));
    this.#sometimes(item, ['ISBN'], () =>
      dice.pick(['978-3-16-148410-0', '978-3-16-148410-0, 0-8044-2957-X']),
    );
    this.#sometimes(item, ['ISSN'], () => dice.pick(['1234-5678', '1234-5678, 8765-432X']));
    this.#sometimes(item, ['language'], () => dice.pick(['en', 'de-DE', 'zh-CN', 'fr']));
    const extras = dice.next(3) === 0 ? this.#extras() : {};
    return { key: `key${String(index)}:a`, item: item as CslItem, extras };
  }

  #sometimes(item: Record<string, unknown>, fields: readonly string[], make: () => unknown): void {
    for (const field of fields) {
      if (item[field] === undefined && this.#dice.next(3) === 0) {
        item[field] = make();
      }
    }
  }

  #title(): string {
    const dice = this.#dice;
    const start = dice.next(3) === 0 ? `${dice.pick(markups)} ` : '';
    return `${start}${dice.pick(pieces)}${dice.next(2) === 0 ? `: ${dice.pick(pieces)}` : ''}`;
  }

  #people(): readonly CslName[] {
    const dice = this.#dice;
    if (dice.next(8) === 0) {
      return [particleName, { family: 'Doe', given: 'Jane' }];
    }
    return Array.from({ length: 1 + dice.next(4) }, () => dice.pick(names));
  }

  #extras(): RecordExtras {
    const dice = this.#dice;
    return {
      keywords: [...new Set([dice.pick(words), dice.pick(words), dice.pick(words)])],
      code: 'https://github.com/a/b_c',
      tldr: dice.pick(pieces),
      keyResults: ['2x faster, and cheaper', dice.pick(pieces)],
      techniques: ['kv-cache', 'moe'],
      altTitles: ['Other: Title', 'And Another'],
    };
  }
}

/** So many items with everything that formats stumble over; the same in every run. */
export function hardPapers(count: number): readonly HardPaper[] {
  const maker = new HardPaperMaker(4711);
  return Array.from({ length: count }, (_, index) => maker.make(index));
}
