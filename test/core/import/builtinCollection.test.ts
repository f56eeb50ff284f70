import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CslJsonImporter } from '../../../src/core/import/cslJson/cslJson';
import type { PaperRecord } from '../../../src/core/model/record';
import { factsOf } from '../../../src/core/model/paper';

/** What scripts/collection.mjs starts from. */
interface Fact {
  readonly seedTitle: string;
  readonly title: string;
  readonly authors: readonly { readonly given: string; readonly family: string }[];
  readonly year: number;
  readonly arxiv: string;
  readonly venue: string | null;
  readonly venueShort: string | null;
  readonly type: string;
  readonly doi: string | null;
  readonly volume: string | null;
  readonly pages: string | null;
  readonly url: string;
  readonly code: string | null;
  readonly techniques: readonly string[];
  readonly tldr: string;
  readonly keyResults: readonly string[];
  readonly altTitle?: string;
}

const root = new URL('../../../', pathToFileURL(__filename));
const text = readFileSync(new URL('media/collection.json', root), 'utf8');
const result = new CslJsonImporter().read(text);

function byArxiv(id: string): PaperRecord {
  const record = result.records.find((one) => one.extras.arxiv === id);
  assert.ok(record, id);
  return record;
}

describe('the built-in collection', () => {
  it('is read as a user file is, without a problem', () => {
    assert.equal(new CslJsonImporter().recognise('collection.json', text.slice(0, 4096)), 0.95);
    assert.deepEqual(result.problems, []);
    assert.equal(result.records.length, 55);
  });

  it('has for each paper a title, authors, year, arXiv id, address, techniques and one sentence', () => {
    for (const { item, extras, key } of result.records) {
      const facts = factsOf(item, extras);
      assert.ok(facts.title.length > 10 && facts.authors.length > 0 && facts.year !== undefined, facts.title);
      assert.match(extras.arxiv ?? '', /^\d{4}\.\d{5}$/);
      assert.match(item.URL ?? '', /^https:\/\//);
      assert.ok((extras.techniques ?? []).length > 0, facts.title);
      assert.match(extras.tldr ?? '', /\.$/);
      assert.equal(key, undefined);
      assert.equal(item.abstract, undefined);
    }
  });

  it('has no work twice', () => {
    for (const of of ['title', 'arxiv'] as const) {
      const values = result.records.map((record) => factsOf(record.item, record.extras)[of]);
      assert.equal(new Set(values).size, 55, of);
    }
  });

  it('says of a preprint that it is on arXiv, and of nothing else', () => {
    for (const { item, extras } of result.records) {
      const isPreprint = item.type === 'article';
      assert.equal(item.publisher, isPreprint ? 'arXiv' : undefined);
      assert.equal(item.number, isPreprint ? `arXiv:${extras.arxiv ?? ''}` : undefined);
      assert.equal(item['container-title'] === undefined, isPreprint, item.title);
    }
  });

  it('knows the other titles of a paper', () => {
    assert.match(byArxiv('2504.15364').extras.altTitles?.[0] ?? '', /^KeDiff: /);
    assert.deepEqual(byArxiv('2302.03648').extras.altTitles, ['Deep Class-Incremental Learning: A Survey']);
    assert.match(byArxiv('2510.15620').item.title ?? '', /^GRATING: /);
    assert.match(byArxiv('2510.15620').extras.altTitles?.[0] ?? '', /^On-device Semantic Selection/);
    assert.equal(byArxiv('2411.07837').extras.altTitles, undefined);
  });

  it('keeps names with their accents', () => {
    assert.deepEqual(byArxiv('2411.07837').item.author?.slice(2), [
      { family: 'Takáč', given: 'Martin' },
      { family: 'Horváth', given: 'Samuel' },
    ]);
  });
});

const metadata = new URL('../shared/collection/metadata.json', root);
const facts = existsSync(metadata) ? (JSON.parse(readFileSync(metadata, 'utf8')) as readonly Fact[]) : [];

describe('the built-in collection beside the facts it was made from', () => {
  facts.forEach((fact, i) => {
    it(fact.title, () => {
      const record = result.records[i];
      assert.ok(record);
      const { item, extras } = record;
      assert.deepEqual(
        {
          title: item.title,
          authors: item.author?.map((name) => ({ given: name.given, family: name.family })),
          year: item.issued?.['date-parts']?.[0]?.[0],
          arxiv: extras.arxiv,
          venue: item['container-title'] ?? null,
          venueShort: extras.venueShort ?? null,
          type: item.type,
          doi: item.DOI ?? null,
          volume: item.volume ?? null,
          pages: item.page ?? null,
          url: item.URL,
          code: extras.code ?? null,
          techniques: extras.techniques,
          tldr: extras.tldr,
          keyResults: extras.keyResults ?? [],
        },
        {
          title: fact.title,
          authors: fact.authors,
          year: fact.year,
          arxiv: fact.arxiv,
          venue: fact.venue,
          venueShort: fact.venueShort,
          type: fact.type,
          doi: fact.doi,
          volume: fact.volume,
          pages: fact.pages,
          url: fact.url,
          code: fact.code,
          techniques: fact.techniques,
          tldr: fact.tldr,
          keyResults: fact.keyResults,
        },
      );
      for (const other of [fact.seedTitle, fact.altTitle]) {
        assert.ok(!other || other === fact.title || extras.altTitles?.includes(other), other);
      }
    });
  });
});
