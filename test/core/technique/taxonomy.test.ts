import assert from 'node:assert/strict';
import { builtinTaxonomy } from '../../../src/core/technique/builtinTaxonomy';
import { otherArea, Taxonomy } from '../../../src/core/technique/taxonomy';
import { techniquesOf } from '../../../src/core/technique/classify';
import { cuesIn } from '../../../src/core/technique/textCues';
import { formsOf, spellingsOf } from '../../../src/core/technique/wordForms';
import { builtinPapers } from '../../support/builtinPapers';
import { labelledBuiltinPapers, labelledPapers } from '../../support/labelledPapers';
import { makePaper } from '../../support/papers';

describe('builtinTaxonomy', () => {
  const techniques = builtinTaxonomy.areas.flatMap((area) => area.techniques);

  it('has areas of a size that can be read, those of the built-in collection first', () => {
    assert.deepEqual(
      builtinTaxonomy.areas.slice(0, 6).map(({ label }) => label),
      [
        'Inference memory',
        'Architecture',
        'Compression',
        'Training memory',
        'Adaptation',
        'Deployment & systems',
      ],
    );
    for (const { id, label, techniques: inside } of builtinTaxonomy.areas) {
      assert.ok(inside.length >= 4 && inside.length <= 15, id);
      assert.ok(label.length <= 28, label);
    }
  });

  it('has the techniques that the built-in collection states', () => {
    const stated = builtinPapers().flatMap(({ extras }) => extras.techniques ?? []);
    assert.equal(new Set(stated).size, 22);
    assert.deepEqual(
      stated.filter((id) => !builtinTaxonomy.find(id)),
      [],
    );
  });

  it('has each id and each label once, of areas too', () => {
    for (const list of [techniques, builtinTaxonomy.areas]) {
      assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
      assert.equal(new Set(list.map(({ label }) => label)).size, list.length);
      list.forEach(({ id }) => assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/));
    }
    techniques.forEach(({ label }) => assert.ok(label.length <= 42, label));
  });

  it('has broader and related techniques that are there, and no circle of broader ones', () => {
    for (const { id, broader, related } of techniques) {
      for (const other of [...(related ?? []), ...(broader === undefined ? [] : [broader])]) {
        assert.ok(builtinTaxonomy.find(other) && other !== id, `${id}: ${other}`);
      }
      const above = new Set([id]);
      for (let at = broader; at !== undefined; at = builtinTaxonomy.find(at)?.broader) {
        assert.ok(!above.has(at), id);
        above.add(at);
      }
    }
  });

  it('has cues that can be found, none twice in a technique', () => {
    for (const { id, cues, negativeCues } of techniques) {
      const phrases = [...cues, ...(negativeCues ?? [])].map(({ phrase }) => phrase.toLowerCase());
      assert.ok([...cues].filter(({ weight }) => weight >= 2).length >= 10, id);
      assert.equal(new Set(phrases).size, phrases.length, `${id}: ${twice(phrases).join(', ')}`);
      for (const phrase of phrases) {
        assert.match(phrase, /^[a-z0-9]+\*?(?:[ -][a-z0-9]+\*?)*$/, id);
      }
    }
  });

  it('has no cue that another of its technique counts already, as plural or in another spelling', () => {
    for (const { id, cues, negativeCues } of techniques) {
      for (const list of [[...cues], [...(negativeCues ?? [])]]) {
        const heaviest = new Map<string, number>();
        list.forEach(({ phrase, weight }) => {
          formsOfPhrase(phrase).forEach((form) =>
            heaviest.set(form, Math.max(weight, heaviest.get(form) ?? 0)),
          );
        });
        for (const { phrase, weight } of list) {
          assert.ok(
            (heaviest.get(phrase.toLowerCase().replaceAll('-', ' ')) ?? 0) < weight,
            `${id}: ${phrase}`,
          );
        }
      }
    }
  });

  it('has no cue that stands in so many papers that it says nothing', () => {
    const papers = [...labelledPapers('tuned', 'summary'), ...(labelledBuiltinPapers('summary') ?? [])];
    const counts = new Map<string, number>();
    for (const { paper } of papers) {
      const text = `${paper.title} ${paper.abstract ?? ''} ${paper.extras.tldr ?? ''}`;
      const cues = cuesIn(text, builtinTaxonomy.cueMatcher).cues.filter(
        ({ value }) => value.kind === 'technique' && value.weight > 0,
      );
      for (const name of new Set(cues.map(({ value }) => `${value.of} ${value.weight}`))) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    for (const [name, count] of counts) {
      assert.ok(count <= 0.2 * papers.length, `${name}: ${count} of ${papers.length}`);
    }
  });

  it('gives every technique to a paper that has its label for a title', () => {
    for (const { id, label } of techniques) {
      const paper = makePaper({ title: label, venue: 'Machine Learning' });
      const given = techniquesOf(paper, builtinTaxonomy).map((one) => one.id);
      assert.ok(given.includes(id), `${label}: ${given.join(', ')}`);
    }
  });
});

/** A phrase in its other spellings and numbers. */
function formsOfPhrase(phrase: string): readonly string[] {
  const own = phrase.toLowerCase().replaceAll('-', ' ');
  const all = spellingsOf(phrase.toLowerCase()).flatMap((words) =>
    words.reduce<readonly string[]>(
      (begun, word) => begun.flatMap((one) => formsOf(word).map((form) => `${one} ${form}`.trim())),
      [''],
    ),
  );
  return all.filter((form) => form !== own);
}

/** What stands in a list more than once. */
function twice(list: readonly string[]): readonly string[] {
  return list.filter((one, i) => list.indexOf(one) !== i);
}

describe('Taxonomy', () => {
  const taxonomy = new Taxonomy([
    { id: 'x', label: 'X', techniques: [{ id: 'a', label: 'First', cues: [] }] },
    { id: 'y', label: 'Y', techniques: [{ id: 'a', label: 'Second', cues: [] }] },
  ]);

  it('knows label and area of a technique', () => {
    assert.equal(builtinTaxonomy.labelOf('kv-cache'), 'KV cache');
    assert.equal(builtinTaxonomy.areaIdOf('kv-cache'), 'inference-memory');
  });

  it('makes a label of an id that it does not know', () => {
    assert.equal(builtinTaxonomy.labelOf('graph-learning'), 'Graph learning');
    assert.equal(builtinTaxonomy.labelOf('graph_learning  now'), 'Graph learning now');
    assert.equal(builtinTaxonomy.labelOf('übung'), 'Übung');
    assert.equal(builtinTaxonomy.areaIdOf('graph-learning'), otherArea.id);
  });

  it('does not take names of object members for techniques', () => {
    assert.equal(builtinTaxonomy.areaIdOf('constructor'), otherArea.id);
    assert.equal(builtinTaxonomy.labelOf('__proto__'), 'Proto');
  });

  it('lets the first of two techniques with one id count', () => {
    assert.equal(taxonomy.labelOf('a'), 'First');
    assert.equal(taxonomy.areaIdOf('a'), 'x');
    assert.equal(taxonomy.find('a')?.label, 'First');
  });
});
