import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { writeBibtex } from '../../../src/core/export/bibtexWriter';
import { writeCslJson } from '../../../src/core/export/cslJsonWriter';
import { writeRis } from '../../../src/core/export/risWriter';
import { decodeText } from '../../../src/core/import/decode';
import { importText } from '../../../src/core/import/importers';
import type { CslDate, CslName } from '../../../src/core/model/cslItem';
import { factsOf } from '../../../src/core/model/paper';
import type { PaperRecord } from '../../../src/core/model/record';
import { cslTypeOfRis, isWholeWork, risTypeOfCsl } from '../../../src/core/model/risMapping';
import { hardPapers } from '../../support/hardItems';
import type { HardPaper } from '../../support/hardItems';

type Format = 'bibtex' | 'csl-json' | 'ris';
type Facts = Readonly<Record<string, unknown>>;

const endings: Readonly<Record<Format, string>> = { bibtex: 'a.bib', 'csl-json': 'a.json', ris: 'a.ris' };

function write(format: Format, papers: readonly HardPaper[]): string {
  switch (format) {
    case 'bibtex':
      return writeBibtex(
        papers.map((paper) => ({ ...paper, arxiv: factsOf(paper.item, paper.extras).arxiv })),
      );
    case 'csl-json':
      return writeCslJson(papers);
    case 'ris':
      return writeRis(papers);
  }
}

/** Item and extras as one flat object. */
function factsFrom({ item, extras }: Pick<PaperRecord, 'item' | 'extras'>): Facts {
  const own = Object.entries(extras).map(([name, value]) => [`extras.${name}`, value] as const);
  return { ...item, ...Object.fromEntries(own) };
}

type Rule = readonly [why: string, change: (value: unknown, facts: Facts) => unknown];

const lost: Rule['1'] = () => undefined;

/** Every text in `value`, however deep, changed by `change`. */
function eachText(change: (text: string) => string): (value: unknown) => unknown {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return change(value);
    }
    if (Array.isArray(value)) {
      return value.map(walk);
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, walk(part)]))
      : value;
  };
  return walk;
}

const oneSpace = eachText((text) => text.replace(/\s+/g, ' ').trim());
const withoutNoCase = eachText((text) => text.replace(/<span class="nocase">([^<]*)<\/span>/g, '$1'));

/** All particles before the family name, which is how all names are shown. */
function particlesTogether(value: unknown): unknown {
  return (value as readonly CslName[]).map((name) => {
    const { 'dropping-particle': first, 'non-dropping-particle': second, ...rest } = name;
    const family = [first, second, name.family].filter(Boolean).join(' ');
    return family === '' ? rest : { ...rest, family };
  });
}

const people: Facts = Object.fromEntries(
  ['author', 'editor', 'translator', 'collection-editor', 'container-author'].map((name) => [name, true]),
);

/**
 * What a format cannot say, field by field: why, and what remains. Anything that is not in this table comes back as
 * it was. `*` is for all fields, `people` for all names.
 */
const exceptions: Readonly<Record<Format, Readonly<Record<string, Rule>>>> = {
  'csl-json': {
    'extras.keywords': ['a keyword that is said twice is one', (value) => [...new Set(value as string[])]],
  },
  bibtex: {
    '*': [
      'white space is one space; braces round a word that must keep its capitals come back',
      (value) => withoutNoCase(oneSpace(value)),
    ],
    people: ['useprefix is for all names of an entry', particlesTogether],
    'extras.entryType': ['an entry type that BibTeX does not have', lost],
  },
  ris: {
    '*': ['a value is one line', oneSpace],
    type: ['the nearest type', (value) => cslTypeOfRis(risTypeOfCsl(String(value)))],
    people: ['which lower-case words are particles is guessed', particlesTogether],
    'title-short': [
      'the title itself is no short title',
      (value, facts) => (value === facts.title ? undefined : value),
    ],
    'container-title-short': [
      'the same for what it stands in',
      (value, facts) =>
        value === facts['container-title'] || isWholeWork(String(facts.type)) ? undefined : value,
    ],
    'extras.entryType': ['a word of BibTeX', lost],
    'extras.keywords': [
      'a semicolon parts keywords, and a keyword that is said twice is one',
      (value) => [...new Set((value as string[]).flatMap((word) => word.split(/; ?/)))],
    ],
    'extras.aliases': ['no tag', lost],
    'extras.venueShort': ['no tag', lost],
    ...Object.fromEntries(
      [
        ...[
          'chapter-number',
          'collection-number',
          'container-author',
          'event-date',
          'event-place',
          'event-title',
        ],
        ...[
          'keyword',
          'medium',
          'original-date',
          'original-publisher',
          'original-publisher-place',
          'part-number',
        ],
        ...['status', 'version', 'volume-title', 'director', 'contributor', 'recipient', 'interviewer'],
      ].map((field) => [field, ['no tag', lost] as const]),
    ),
  },
};

/** RIS has one tag for both kinds of numbers, which are told apart by their length and written in one way. */
function withOneSerial({ ISBN, ISSN, ...facts }: Facts): Facts {
  const numbers = `${String(ISBN)} ${String(ISSN)}`.match(/\d[\dX-]{7,16}/g) ?? [];
  return numbers.length === 0
    ? facts
    : { ...facts, SN: numbers.map((number) => number.replace(/-/g, '')).sort() };
}

/** What must come back of `facts`; of both sides of a comparison, as what a format adds is left out on both. */
function sayable(format: Format, all: Facts): Facts {
  const facts = format === 'ris' ? withOneSerial(all) : all;
  const rules = exceptions[format];
  const result: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(facts)) {
    const own = [rules[field], people[field] ? rules.people : undefined, rules['*']].filter(
      (rule) => rule !== undefined,
    );
    const said = own.reduce(
      (changed, [, change]) => (changed === undefined ? undefined : change(changed, facts)),
      value,
    );
    if (said !== undefined) {
      result[field] = said;
    }
  }
  return result;
}

function comeBack(format: Format, papers: readonly HardPaper[]): void {
  const text = write(format, papers);
  const { format: read, result } = importText(endings[format], text);
  assert.equal(read, papers.length > 0 ? format : read);
  // That a title is missing is told again; nothing else may be wrong with what was written.
  assert.deepEqual(
    result.problems.filter(({ code }) => code !== 'no-title'),
    [],
  );
  assert.deepEqual(
    result.records.map(({ key }) => key),
    papers.map(({ key }) => key),
  );
  result.records.forEach((record, i) => {
    const paper = papers[i];
    assert.ok(paper);
    assert.deepEqual(sayable(format, factsFrom(record)), sayable(format, factsFrom(paper)), paper.key);
  });
}

const formats: readonly Format[] = ['bibtex', 'csl-json', 'ris'];

describe('writing in a format and reading it back', () => {
  const papers = hardPapers(1000);
  for (const format of formats) {
    it(`${format}: a thousand hard items`, () => comeBack(format, papers));

    it(`${format}: the second time nothing at all changes`, () => {
      const once = importText(endings[format], write(format, papers.slice(0, 300))).result.records;
      const again = once.map(({ key = '', item, extras }) => ({ key, item, extras }));
      const twice = importText(endings[format], write(format, again)).result.records;
      assert.deepEqual(
        twice.map(({ item, extras }) => ({ item, extras })),
        once.map(({ item, extras }) => ({ item, extras })),
      );
    });
  }

  it('through all formats one after the other keeps title, people and year', () => {
    let current: readonly HardPaper[] = papers.slice(0, 200);
    const shown = (list: readonly HardPaper[]): unknown =>
      list.map(({ item, extras }) => {
        const { title, authors, year } = factsOf(item, extras);
        return [
          title,
          authors.map(({ literal, particle, family, given }) => [literal, particle ?? '', family, given]),
          year,
        ];
      });
    const before = shown(current);
    for (const format of ['bibtex', 'ris', 'csl-json'] as const) {
      const { records } = importText(endings[format], write(format, current)).result;
      current = records.map(({ key = '', item, extras }) => ({ key, item, extras }));
    }
    assert.deepEqual(oneSpace(shown(current)), oneSpace(before));
  });
});

const corpus = new URL('../../../../shared/corpus/', pathToFileURL(__filename));

/** Each paper of a file that has a key of its own; of those with the same key the first. */
function papersIn(name: string, bytes: Uint8Array): readonly HardPaper[] {
  const byKey = new Map<string, HardPaper>();
  for (const { key, item, extras } of importText(name, decodeText(bytes).text).result.records) {
    const isWork = item.title !== undefined || item.author !== undefined || item.editor !== undefined;
    if (key !== undefined && isWork && !byKey.has(key)) {
      byKey.set(key, { key, item, extras });
    }
  }
  return [...byKey.values()];
}

describe('writing papers of other projects and reading them back', () => {
  const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(?:bib|ris)$/.test(name)) : [];
  for (const name of files) {
    it(name, () => {
      const papers = papersIn(name, readFileSync(new URL(encodeURIComponent(name), corpus)));
      for (const format of formats) {
        comeBack(format, papers.length > 0 ? papers : []);
      }
    });
  }

  it('the built-in collection', () => {
    const text = readFileSync(new URL('../../../media/collection.json', pathToFileURL(__filename)));
    const papers = papersIn('collection.json', text).map((paper, i) => ({
      ...paper,
      key: `key${String(i)}`,
    }));
    for (const format of formats) {
      comeBack(format, papers);
    }
  });
});

describe('dates that RIS and BibTeX say in their own way', () => {
  const dates: readonly CslDate[] = [
    { 'date-parts': [[1990], [1992]], circa: true },
    { literal: 'forthcoming' },
  ];
  for (const issued of dates) {
    it(JSON.stringify(issued), () => {
      for (const format of formats) {
        comeBack(format, [
          { key: 'a', item: { type: 'book', title: 'A', issued, accessed: issued }, extras: {} },
        ]);
      }
    });
  }
});
