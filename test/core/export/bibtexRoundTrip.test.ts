import assert from 'node:assert/strict';
import { writeBibtex } from '../../../src/core/export/bibtexWriter';
import { BibtexImporter } from '../../../src/core/import/bibtex/bibtexImporter';
import type { CslItem } from '../../../src/core/model/cslItem';
import { factsOf } from '../../../src/core/model/paper';
import type { PaperFacts } from '../../../src/core/model/paper';
import type { PaperRecord, RecordExtras } from '../../../src/core/model/record';

function writeAndRead(item: CslItem, extras: RecordExtras, unicode: boolean): PaperRecord {
  const text = writeBibtex([{ key: 'Key:1', item, extras, arxiv: undefined }], { unicode });
  const { records, problems } = new BibtexImporter().read(text);
  assert.deepEqual(problems, [], text);
  const [record, ...more] = records;
  assert.ok(record && more.length === 0, text);
  assert.equal(record.key, 'Key:1');
  return record;
}

/** What a person sees of a paper, without the item it comes from. */
function shownOf(facts: PaperFacts): Omit<PaperFacts, 'item'> {
  return { ...facts, item: undefined } as Omit<PaperFacts, 'item'>;
}

/** The facts come back the same, in both ways of writing; and a second turn changes nothing at all. */
function comesBack(name: string, item: CslItem, extras: RecordExtras = {}): void {
  for (const unicode of [true, false]) {
    it(`${name}${unicode ? '' : ', written in ASCII'}`, () => {
      const once = writeAndRead(item, extras, unicode);
      assert.deepEqual(shownOf(factsOf(once.item, once.extras)), shownOf(factsOf(item, extras)));
      const twice = writeAndRead(once.item, once.extras, unicode);
      assert.deepEqual([twice.item, twice.extras], [once.item, once.extras]);
    });
  }
}

/** The whole item and its extras come back as they were. */
function isKept(name: string, item: CslItem, extras: RecordExtras = {}): void {
  it(name, () => {
    const { item: itemBack, extras: extrasBack } = writeAndRead(item, extras, true);
    assert.deepEqual([itemBack, extrasBack], [item, extras]);
  });
}

describe('writing BibTeX and reading it back', () => {
  describe('hard titles', () => {
    const titles = [
      'D<sup>2</sup>MoE: Dual Routing for On-Device MoE-based LLMs',
      'The <span class="nocase">Bayesian</span> Way of <i>Natrix cetti</i> & H<sub>2</sub>O',
      '100% of $5: #1 in R&D_2 ~ a^b \\ {x} } {',
      "It's a “quoted” title – or — not: 'single' ''double'' `back`",
      'Use --flag or ---flag, a -- b',
      'Économie: Über Łódź, Ångström, fine, ï, ế, İstanbul, ş, ț',
      '中文标题 and 😀',
      'a < b and c > d <notatag> </i>',
      'IS THE SOLAR SYSTEM STABLE?',
      'GPU',
      'GPU and CPU',
      'x@y.org writes @article{a, title={b}}',
      'Ends with a backslash \\',
      '"Quoted" title',
    ];
    for (const title of titles) {
      comesBack(title, { type: 'article-journal', title });
    }
  });

  describe('hard names', () => {
    isKept('of all kinds', {
      type: 'book',
      author: [
        { family: 'Lovelace', given: 'Ada' },
        { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
        { family: 'Vallée Poussin', given: 'Charles', 'dropping-particle': 'de la' },
        { family: 'van der Berg', given: 'Jan' },
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { family: "d'Arcy", given: 'A.' },
        { family: 'Smith, Inc.', given: 'A and B' },
        { family: 'Müller', given: 'Émile-Łukasz' },
        { family: '傅', given: '斯年' },
        { family: 'Plato' },
        { literal: 'Barnes and Noble, Inc.' },
        { literal: 'AT&T {x} }' },
        { literal: 'others' },
      ],
    });
    isKept('with particles that stay', {
      type: 'book',
      author: [
        { family: 'Gogh', given: 'V.', 'non-dropping-particle': 'van' },
        { family: 'B', given: 'A' },
      ],
    });
    comesBack('in letters beyond ASCII', {
      type: 'book',
      author: [
        { family: 'Řehůřek', given: 'Radim' },
        { family: 'Østergård', given: 'Ægir', 'dropping-particle': 'þor' },
        { family: 'Nguyễn', given: 'Thế' },
        { literal: 'Österreichische Akademie' },
      ],
    });
  });

  describe('dates', () => {
    const dates: readonly NonNullable<CslItem['issued']>[] = [
      { 'date-parts': [[2025]] },
      { 'date-parts': [[2025, 12]] },
      { 'date-parts': [[2025, 3, 4]] },
      { 'date-parts': [[2001], [2002]] },
      {
        'date-parts': [
          [2001, 12, 31],
          [2002, 1, 1],
        ],
      },
      { 'date-parts': [[1990]], circa: true },
      { 'date-parts': [[2003]], season: 4 },
      { 'date-parts': [[-45, 3, 15]] },
      { 'date-parts': [[-1]] },
      { 'date-parts': [[800]] },
      { literal: 'in press' },
      { literal: 'n.d.' },
    ];
    for (const issued of dates) {
      isKept(JSON.stringify(issued), { type: 'book', issued });
    }
  });

  describe('types', () => {
    const types =
      'article article-journal article-magazine article-newspaper book chapter dataset document entry-encyclopedia ' +
      'interview legal_case manuscript motion_picture pamphlet paper-conference patent post-weblog report ' +
      'review-book software song speech standard thesis webpage map';
    for (const type of types.split(' ')) {
      it(type, () => {
        assert.equal(writeAndRead({ type, title: 'T' }, {}, true).item.type, type);
      });
    }
  });

  isKept('all the facts of a conference paper', {
    type: 'paper-conference',
    title: 'Plain Words Here',
    editor: [{ family: 'E', given: 'F' }],
    translator: [{ family: 'T', given: 'U' }],
    'container-title': 'Proceedings',
    'collection-title': 'LNCS',
    'collection-number': '12',
    volume: '3',
    page: '1-10',
    issued: { 'date-parts': [[2010, 3]] },
    accessed: { 'date-parts': [[2020, 1, 2]] },
    'event-date': {
      'date-parts': [
        [2010, 3, 1],
        [2010, 3, 4],
      ],
    },
    'event-title': 'Conf 2010',
    'event-place': 'Wien',
    publisher: 'Taylor and Francis',
    'publisher-place': 'Boca Raton, FL',
    DOI: '10.1175/1520-0493(1987)115<1606:GARSPP>2.0.CO;2',
    URL: 'https://x.org/a_b?c=%20d&e=#f~g',
    ISBN: '978-3',
    language: 'de-DE',
    note: 'See p. 5 & more',
    abstract: 'One paragraph with 5% & $x$.\n\nAnd another, with {braces} and \\commands.',
  });

  isKept('all the facts of an article', {
    type: 'article-journal',
    title: 'Plain Words Here',
    'container-title': 'A Journal & More',
    'container-title-short': 'A. J.',
    'title-short': 'Plain',
    volume: '3',
    issue: '4-5',
    number: 'e12',
    page: 'S1-S10',
    ISSN: '1234-5678',
    PMID: '123',
    PMCID: 'PMC1',
    status: 'in press',
  });

  isKept('what BibLaTeX has no field for', {
    type: 'map',
    title: 'Plain words',
    archive: 'The Archive',
    archive_location: 'Box 7',
    authority: 'A Court',
    dimensions: '30 cm',
    medium: 'Paper',
    scale: '1:1000',
    section: '4',
    source: 'A Catalogue',
    'collection-number': '12',
    number: '3',
    accessed: { literal: 'last summer' },
  });
  isKept('a thesis of no known degree', { type: 'thesis', title: 'T', publisher: 'MIT' });
  isKept('a thesis', { type: 'thesis', title: 'T', publisher: 'MIT', genre: 'PhD thesis' });
  isKept('a master’s thesis', { type: 'thesis', genre: 'Master’s thesis' });
  isKept('a report', { type: 'report', publisher: 'IBM', genre: 'Memo', number: 'TR-1' });

  isKept(
    'a preprint with everything that Papershelf knows',
    {
      type: 'article',
      title: 'A Title',
      publisher: 'arXiv',
      number: 'arXiv:2411.07837',
      URL: 'https://arxiv.org/abs/2411.07837',
    },
    {
      arxiv: '2411.07837',
      code: 'https://github.com/a/b_c',
      venueShort: 'ICML 2025',
      techniques: ['kv-cache', 'moe'],
      keywords: ['a, b', 'c; d', 'e & f'],
      tldr: 'Saves 50% & more: "fast" and {small}.',
      keyResults: ['2x faster, and cheaper', 'less memory; 30%', 'and so on'],
      altTitles: ['Other: Title', 'And Another'],
      aliases: ['old1', 'old2'],
    },
  );

  isKept('a part of a work in volumes', {
    type: 'chapter',
    title: 'T',
    'container-title': 'Main',
    'volume-title': 'Volume',
    'container-author': [{ family: 'C', given: 'D' }],
  });
});
