import assert from 'node:assert/strict';
import { exportEndings, exportFormats } from '../../../src/core/edit/exportFormats';
import type { ExportFormat } from '../../../src/core/edit/exportFormats';
import { findExportLosses } from '../../../src/core/edit/exportLosses';
import { exportText } from '../../../src/core/edit/exportText';
import { importText } from '../../../src/core/import/importers';
import { cslDateVariables, cslNameVariables, cslTextVariables } from '../../../src/core/model/cslItem';
import type { CslItem, CslTextVariable } from '../../../src/core/model/cslItem';
import { withoutMarkup } from '../../../src/core/model/paper';
import type { PaperRecord, RecordExtras } from '../../../src/core/model/record';
import { hardPapers } from '../../support/hardItems';
import { makePaper } from '../../support/papers';

const values: Partial<Record<CslTextVariable, string>> = {
  DOI: '10.1234/abc',
  URL: 'https://x.example/a',
  ISBN: '978-3-16-148410-0',
  ISSN: '1234-5678',
  PMID: '12345',
  PMCID: 'PMC123',
  page: '1-10',
  'page-first': '1',
  volume: '12',
  issue: '3',
  number: '17',
  edition: '2',
  'collection-number': '9',
  'chapter-number': '6',
  'number-of-pages': '300',
  'number-of-volumes': '4',
  language: 'en',
  title: 'On <i>Natrix cetti</i> and CO<sub>2</sub>',
  keyword: 'one, two',
};

/** An item of a type with every variable that there is, all names going on with others. */
function maximalItem(type: string): CslItem {
  return {
    type,
    ...Object.fromEntries(cslTextVariables.map((name) => [name, values[name] ?? `The ${name} text`])),
    ...Object.fromEntries(
      cslNameVariables.map((name) => [name, [{ family: `Of ${name}`, given: 'Ann' }, { literal: 'others' }]]),
    ),
    ...Object.fromEntries(cslDateVariables.map((name, i) => [name, { 'date-parts': [[2020, 1 + i, 3]] }])),
  };
}

const extras: RecordExtras = {
  arxiv: '2401.00001',
  code: 'https://github.com/a/b',
  venueShort: 'ICML 2025',
  techniques: ['moe'],
  keywords: ['one', 'two'],
  groups: ['Reading group'],
  tldr: 'It says what it does.',
  keyResults: ['Twice as fast'],
  aliases: ['old2020'],
  altTitles: ['Another title'],
};

const bibtexLosses =
  'available-date chair curator guest host organizer references reviewed-genre submitted volume-title';

const types = (
  'article article-journal book chapter thesis report paper-conference webpage software dataset patent ' +
  'document manuscript entry-encyclopedia motion_picture legal_case'
).split(' ');

function again(item: CslItem, more: RecordExtras, format: ExportFormat): PaperRecord {
  const text = exportText([makePaper({ key: 'k', item, extras: more })], format);
  const { records, problems } = importText(`a.${exportEndings[format]}`, text).result;
  assert.deepEqual([records.length, problems], [1, []], text);
  const [record] = records;
  assert.ok(record);
  return record;
}

describe('an entry of everything, written and read again', () => {
  for (const format of ['csl-json', 'hayagriva'] as const) {
    for (const type of types) {
      it(`${format}: ${type} comes back whole`, () => {
        // Hayagriva has one name for what a preprint stands in; the other one gives way.
        const { source, ...rest } = maximalItem(type);
        const item: CslItem = type === 'article' ? rest : { ...rest, source: source ?? '' };
        const record = again(item, extras, format);
        const { source: place, ...others } = record.item;
        assert.deepEqual(type === 'article' ? others : { ...others, source: place }, item);
        assert.deepEqual(record.extras, extras);
      });
    }
  }

  /** What README says is lost; CSL-JSON and Hayagriva lose nothing. */
  const losses: Readonly<Record<ExportFormat, string>> = {
    'csl-json': '',
    hayagriva: '',
    bibtex: bibtexLosses,
    biblatex: bibtexLosses,
    ris:
      'aliases archive-place archive_collection authority available-date chair chapter-number compiler composer ' +
      'container-author container-title-short contributor curator dimensions director division ' +
      'editorial-director event-date event-place event-title executive-producer guest host illustrator ' +
      'interviewer jurisdiction medium narrator number-of-pages organizer original-author original-date ' +
      'original-publisher original-publisher-place part-number part-title performer printing-number producer ' +
      'recipient references reviewed-author reviewed-genre reviewed-title scale script-writer series-creator ' +
      'status submitted supplement-number venueShort version volume-title',
  };

  for (const format of exportFormats) {
    it(`${format}: what does not come back is told`, async () => {
      const papers = types.map((type, i) =>
        makePaper({ key: `key${String(i)}`, item: maximalItem(type), extras }),
      );
      const told = await findExportLosses(papers, format, exportText(papers, format));
      assert.equal(
        told.losses
          .map(({ field }) => field)
          .sort()
          .join(' '),
        losses[format],
      );
    });
  }
});

describe('papers that are not found again in what was made of them', () => {
  it('are counted, and nothing else is said of them', async () => {
    const papers = ['a', 'b', 'c'].map((key) => makePaper({ key, title: `Title of ${key}` }));
    for (const format of exportFormats) {
      const text = exportText(papers.slice(0, 1), format);
      const told = await findExportLosses(papers, format, text);
      assert.deepEqual(told, { losses: [], changed: [], unread: 2 }, format);
      assert.equal((await findExportLosses(papers, format, exportText(papers, format))).unread, 0, format);
    }
  });
});

describe('an entry of a key and a type alone', () => {
  it('comes back from Hayagriva, where Papershelf wrote it', () => {
    const paper = makePaper({ key: 'k', title: '', authors: [], year: undefined, venue: undefined });
    const bare = { ...paper, item: { type: 'book' }, extras: { entryType: 'manual' } };
    const { records } = importText('a.yml', exportText([bare, makePaper({ key: 'l' })], 'hayagriva')).result;
    assert.deepEqual(
      records.map(({ key }) => key),
      ['k', 'l'],
    );
  });
});

describe('one name that looks like several', () => {
  for (const format of exportFormats) {
    it(`comes back as one: ${format}`, () => {
      for (const literal of [
        'Smith and others',
        'Smith et al.',
        'Doe, Roe and others',
        'J. Smith and R. Doe',
      ]) {
        const author = [{ literal }, { family: 'Doe', given: 'Jane' }, { literal: 'others' }];
        assert.deepEqual(
          again({ type: 'book', title: 'T', author }, {}, format).item.author,
          author,
          literal,
        );
      }
    });
  }
});

describe('what an entry of Hayagriva only seems to say', () => {
  const items: Readonly<Record<string, CslItem>> = {
    'a number in no series': {
      type: 'paper-conference',
      title: 'E',
      'container-title': 'Proceedings',
      'collection-number': '9',
    },
    'the days of a conference': {
      type: 'paper-conference',
      title: 'B',
      'event-title': 'Conference',
      'event-date': { 'date-parts': [[2015, 11, 14]] },
    },
    'a power': { type: 'article-journal', title: 'Order 2<sup>5</sup> by <span class="nocase">GL</span>' },
    'a particle without a given name': {
      type: 'book',
      title: 'A',
      author: [{ 'dropping-particle': 'van', family: 'Gogh' }],
    },
  };

  const textOf = (item: CslItem | undefined): string => {
    assert.ok(item);
    return exportText([{ ...makePaper({ key: 'k' }), item }], 'hayagriva');
  };

  for (const [what, item] of Object.entries(items)) {
    it(`does not come back: ${what}`, () => {
      assert.deepEqual(importText('a.yml', textOf(item)).result.records[0]?.item, item);
    });
  }

  it('counts once somebody changes it', () => {
    const changed = textOf(items['the days of a conference']).replace(
      'date: "2015-11-14"',
      'date: "2015-11-20"',
    );
    assert.deepEqual(importText('a.yml', changed).result.records[0]?.item.issued, {
      'date-parts': [[2015, 11, 20]],
    });
  });
});

describe('an entry of Hayagriva that was changed since it was exported', () => {
  const exported = (item: CslItem): string =>
    exportText([makePaper({ key: 'k', authors: [], year: undefined, venue: undefined, item })], 'hayagriva');
  const itemIn = (text: string): CslItem => {
    const { records, problems } = importText('a.yml', text).result;
    assert.deepEqual([records.length, problems], [1, []], text);
    return records[0]?.item ?? { type: '' };
  };

  it('lacks what its own fields said and do not say any more', () => {
    const item: CslItem = {
      type: 'book',
      title: 'On <i>Natrix</i>',
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'others' }],
      issued: { 'date-parts': [[2001], [2002]] },
      'collection-number': '7',
      'container-title': 'Works of <i>Doe</i>',
      status: 'in press',
    };
    const text = exported(item);
    assert.deepEqual(itemIn(text), item);
    for (const [cut, gone] of [
      [/^ {2}author:.*\n/m, ['author']],
      [/^ {2}date:.*\n/m, ['issued']],
      [/^ {2}issue:.*\n/m, ['collection-number']],
      [/^ {2}parent:\n(?: {4}.*\n)+/m, ['container-title']],
    ] as const) {
      const changed = text.replace(cut, '');
      assert.notEqual(changed, text);
      const left = Object.entries(item).filter(([name]) => !gone.some((it) => it === name));
      assert.deepEqual(itemIn(changed), Object.fromEntries(left));
    }
    assert.equal(itemIn(text.replace('Works of Doe', 'Works'))['collection-title'], 'Works');
  });

  it('says to Typst what a book or a report stands in', () => {
    for (const type of ['book', 'report', 'collection', 'thesis', 'periodical']) {
      const item = {
        type,
        title: 'T',
        'container-title': 'Works',
        'container-title-short': 'W.',
        'collection-editor': [{ family: 'Doe', given: 'Jane' }],
      };
      assert.match(
        exported(item),
        /\n {2}parent:\n {4}type: anthology\n {4}title:\n {6}value: Works\n/,
        type,
      );
      assert.deepEqual(itemIn(exported(item)), item, type);
    }
  });
});

describe('hard items in Hayagriva', () => {
  /** Everything in one order, white space as one space. */
  const ordered = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replace(/\s+/g, ' ').trim();
    }
    if (Array.isArray(value)) {
      return value.map(ordered);
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, ordered(part)]))
      : value;
  };

  /** Hayagriva has one name for what a preprint stands in and for its archive; that one gives way. */
  const expectedOf = (item: CslItem): CslItem => {
    const place = item.type === 'article' && item.source ? item['container-title'] : undefined;
    return place === undefined ? item : { ...item, source: withoutMarkup(place) };
  };

  it('come back as they were', () => {
    const nobody = { authors: [], year: undefined, venue: undefined };
    const papers = hardPapers(400).map(({ key, item, extras: more }) =>
      makePaper({ key, ...nobody, item, extras: more }),
    );
    const { records, problems } = importText('a.yml', exportText(papers, 'hayagriva')).result;
    assert.deepEqual(problems, []);
    assert.equal(records.length, papers.length);
    records.forEach(({ item, extras: more }, i) => {
      const paper = papers[i];
      assert.ok(paper);
      assert.deepEqual(ordered(item), ordered(expectedOf(paper.item)), paper.key);
      assert.deepEqual(ordered(more), ordered(paper.extras), paper.key);
    });
  });
});
