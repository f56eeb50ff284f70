import assert from 'node:assert/strict';
import { builtinTaxonomy } from '../../../src/core/technique/builtinTaxonomy';
import { labelledBuiltinPapers, labelledEntries, labelledPapers } from '../../support/labelledPapers';
import type { LabelledPaper } from '../../support/labelledPapers';
import { agreementOf, pairsOf } from '../../support/measureTechniques';
import type { Agreement } from '../../support/measureTechniques';

/** Floors a little below what `npm run bench classify` prints, so that a change for the worse is seen. */
function hasAtLeast(papers: readonly LabelledPaper[], least: Omit<Agreement, 'given'>): void {
  const pairs = pairsOf(papers, builtinTaxonomy);
  const agreement = agreementOf(pairs, builtinTaxonomy);
  for (const measure of ['precision', 'recall', 'macroF1', 'primary'] as const) {
    assert.ok(agreement[measure] >= least[measure], `${measure}: ${agreement[measure].toFixed(3)}`);
  }
  for (const { given } of pairs) {
    for (const { id, score, evidence } of given) {
      assert.ok(evidence.length > 0 && score >= 0.5 && score < 1, id);
    }
  }
}

describe('labelled papers', () => {
  it('are many, have known techniques, and are not those of the built-in collection', () => {
    const entries = labelledEntries();
    const builtin = new Set(labelledBuiltinPapers('summary')?.map(({ paper }) => paper.title));
    assert.ok(entries.filter(({ otherField }) => !otherField).length >= 140);
    assert.ok(entries.filter(({ heldOut }) => heldOut).length >= 50);
    assert.ok(entries.filter(({ fresh }) => fresh).length >= 60);
    assert.ok(entries.filter(({ recent, kept }) => recent ?? kept).length >= 50);
    assert.ok(entries.filter(({ otherField }) => otherField).length >= 40);
    assert.equal(new Set(entries.map(({ title }) => title)).size, entries.length);
    for (const { title, techniques, otherField, summary } of entries) {
      assert.equal(techniques.length === 0, otherField === true, title);
      assert.ok(techniques.length <= 3 && summary !== '' && !builtin.has(title), title);
      techniques.forEach((id) => assert.ok(builtinTaxonomy.find(id), `${title}: ${id}`));
    }
  });

  it('get their techniques by title and summary', () => {
    const least = { precision: 0.82, recall: 0.8, macroF1: 0.84, primary: 0.95 };
    hasAtLeast(labelledPapers('tuned', 'summary'), least);
    hasAtLeast(labelledPapers('heldOut', 'summary'), least);
  });

  it('get their techniques by title alone', () => {
    const least = { precision: 0.82, recall: 0.8, macroF1: 0.84, primary: 0.93 };
    hasAtLeast(labelledPapers('tuned', 'title'), least);
    hasAtLeast(labelledPapers('heldOut', 'title'), least);
  });

  it('labelled when the cues were there get most of them', () => {
    const least = { precision: 0.74, recall: 0.78, macroF1: 0.76, primary: 0.9 };
    hasAtLeast(labelledPapers('fresh', 'summary'), least);
    hasAtLeast(labelledPapers('fresh', 'title'), least);
  });

  it('of the last years get most of them, and those kept aside many', () => {
    const recent = { precision: 0.85, recall: 0.88, macroF1: 0.86, primary: 0.95 };
    hasAtLeast(labelledPapers('recent', 'summary'), recent);
    hasAtLeast(labelledPapers('recent', 'title'), recent);
    const kept = { precision: 0.56, recall: 0.72, macroF1: 0.63, primary: 0.77 };
    hasAtLeast(labelledPapers('kept', 'summary'), kept);
    hasAtLeast(labelledPapers('kept', 'title'), kept);
  });

  it("under others' headings get most of them", () => {
    const broad = { precision: 0.86, recall: 0.72, macroF1: 0.73, primary: 0.93 };
    hasAtLeast(labelledPapers('broad', 'summary'), broad);
    hasAtLeast(labelledPapers('broad', 'title'), broad);
  });

  it('of other fields get none', () => {
    for (const what of ['title', 'summary'] as const) {
      for (const { labelled, given } of pairsOf(labelledPapers('otherField', what), builtinTaxonomy)) {
        assert.deepEqual(given, [], labelled.paper.title);
      }
    }
  });

  it('of the built-in collection get most of what it states', () => {
    hasAtLeast(labelledBuiltinPapers('summary') ?? [], {
      precision: 0.7,
      recall: 0.7,
      macroF1: 0.8,
      primary: 0.8,
    });
  });
});
