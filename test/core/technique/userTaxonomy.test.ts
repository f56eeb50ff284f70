import assert from 'node:assert/strict';
import { noUserTechniques } from '../../../src/core/model/userTechniques';
import type { UserTechnique, UserTechniques } from '../../../src/core/model/userTechniques';
import { builtinTaxonomy } from '../../../src/core/technique/builtinTaxonomy';
import { techniquesOf } from '../../../src/core/technique/classify';
import { techniqueIdOf } from '../../../src/core/technique/techniqueId';
import { UserTaxonomy } from '../../../src/core/technique/userTaxonomy';
import { makePaper } from '../../support/papers';
import type { PaperParts } from '../../support/papers';

interface Said {
  readonly techniques?: readonly (Partial<UserTechnique> & { readonly id: string })[];
  readonly merged?: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly papers?: Readonly<Record<string, readonly string[]>>;
}

function said({ techniques = [], merged = {}, hidden = [], papers = {} }: Said): UserTechniques {
  const empty = { label: undefined, area: undefined, cues: [], not: [], broader: undefined };
  return {
    techniques: new Map(techniques.map((technique) => [technique.id, { ...empty, ...technique }])),
    merged: new Map(Object.entries(merged)),
    hidden: new Set(hidden),
    papers: new Map(Object.entries(papers)),
  };
}

/** A paper's techniques as `id: label (evidence)`. */
function assigned(parts: PaperParts, user: UserTechniques): readonly string[] {
  const paper = makePaper(parts);
  const all = new UserTaxonomy(builtinTaxonomy, user).assign(paper, techniquesOf(paper, builtinTaxonomy));
  return all.map(({ id, label, evidence }) => `${id}: ${label} (${evidence.join(', ')})`);
}

function areas(user: UserTechniques): readonly string[] {
  return new UserTaxonomy(builtinTaxonomy, user).taxonomy.areas.map(({ label }) => label);
}

function areaIds(user: UserTechniques): readonly string[] {
  return new UserTaxonomy(builtinTaxonomy, user).taxonomy.areas.map(({ id }) => id);
}

const stated = { extras: { techniques: ['quantization', 'kv-cache'] } };

describe('a person’s word on techniques', () => {
  it('set for a paper beats all else, by key, alias, DOI or arXiv id', () => {
    const set = ['set by you in techniques.yaml'].join();
    for (const parts of [
      { key: 'smith2020' },
      { key: 'other', doi: '10.1000/ABC' },
      { key: 'other', arxiv: '2411.07837' },
      { key: 'other', extras: { ...stated.extras, aliases: ['smith2020'] } },
    ]) {
      const papers = { smith2020: ['Fish'], '10.1000/abc': ['Fish'], '2411.07837': ['Fish'] };
      assert.deepEqual(assigned({ ...stated, ...parts }, said({ papers })), [`fish: Fish (${set})`]);
    }
  });

  it('set for a paper says nothing of one whose key differs in capitals', () => {
    const user = said({ papers: { Smith2020: ['Fish'], smith2021: ['Birds'] } });
    assert.equal(assigned({ key: 'Smith2020' }, user).length, 1);
    assert.deepEqual(assigned({ key: 'smith2020' }, user), []);
    assert.deepEqual(assigned({ key: 'SMITH2021' }, user), []);
  });

  it('may name an area like the groups of topics: it stands apart from them', () => {
    const user = said({ techniques: [{ id: 'fish', area: 'Topics' }] });
    assert.deepEqual([areas(user)[0], areaIds(user)[0]], ['Topics', 'own-topics']);
  });

  it('can take all techniques from a paper', () => {
    assert.deepEqual(assigned({ ...stated, key: 'a' }, said({ papers: { a: [] } })), []);
  });

  it('puts papers under own techniques by their words, before what else is found', () => {
    const user = said({
      techniques: [{ id: 'fish', label: 'Fish', cues: ['angler-fish*', 'Lantern fish'] }],
    });
    assert.deepEqual(assigned({ title: 'On anglerfish and ANGLER FISHES' }, user), [
      'fish: Fish (angler fishes)',
    ]);
    assert.deepEqual(assigned({ ...stated, title: 'x', abstract: 'The lantern fish.' }, user).slice(0, 2), [
      'fish: Fish (lantern fish)',
      'quantization: Quantization (stated by the collection)',
    ]);
  });

  it('keeps papers away by the words that speak against a technique', () => {
    const user = said({ techniques: [{ id: 'quantization', not: ['field theory'] }] });
    assert.deepEqual(assigned({ ...stated, title: 'Quantization in field theory' }, user), [
      'kv-cache: KV cache (stated by the collection)',
    ]);
  });

  it('renames, merges and hides', () => {
    const user = said({
      techniques: [{ id: 'quantization', label: 'Few bits' }],
      merged: { 'kv-cache': 'quantization' },
    });
    assert.deepEqual(assigned(stated, user), ['quantization: Few bits (stated by the collection)']);
    assert.deepEqual(assigned(stated, said({ hidden: ['quantization'] })), [
      'kv-cache: KV cache (stated by the collection)',
    ]);
    assert.deepEqual(assigned(stated, said({ hidden: ['kv cache'] })), [
      'quantization: Quantization (stated by the collection)',
    ]);
    assert.deepEqual(
      assigned(stated, said({ merged: { quantization: 'All else', 'kv-cache': 'All else' } })),
      ['all-else: All else (stated by the collection)'],
    );
  });

  it('ends where merges go round', () => {
    const user = said({ merged: { quantization: 'kv-cache', 'kv-cache': 'quantization' } });
    assert.equal(assigned(stated, user).length, 1);
  });

  it('has areas of its own first, or adds to those that are there', () => {
    const own = said({
      techniques: [
        { id: 'fish', label: 'Fish' },
        { id: 'b', area: 'Biology' },
      ],
    });
    assert.deepEqual(areas(own).slice(0, 2), ['My techniques', 'Biology']);
    const known = said({
      techniques: [
        { id: 'b', area: 'compression' },
        { id: 'kv-cache', area: 'Compression' },
      ],
    });
    const { taxonomy } = new UserTaxonomy(builtinTaxonomy, known);
    assert.equal(taxonomy.areaIdOf('b'), 'compression');
    assert.equal(taxonomy.areaIdOf('kv-cache'), 'compression');
    assert.equal(taxonomy.areas.length, builtinTaxonomy.areas.length);
  });

  it('puts a paper under the narrower of two', () => {
    const user = said({
      techniques: [{ id: 'few', label: 'Few', cues: ['two bits'], broader: 'quantization' }],
    });
    assert.deepEqual(assigned({ ...stated, title: 'Two bits' }, user), [
      'few: Few (two bits)',
      'kv-cache: KV cache (stated by the collection)',
    ]);
  });

  it('changes nothing where nothing is said', () => {
    assert.equal(new UserTaxonomy(builtinTaxonomy, noUserTechniques).taxonomy, builtinTaxonomy);
    assert.equal(techniqueIdOf('Deep-Sea Fish & Co.'), 'deep-sea-fish-co');
  });
});
