import assert from 'node:assert/strict';
import { scanBibtex } from '../../../src/core/import/bibtex/bibtexFile';
import { bibtexEntryText } from '../../../src/core/edit/bibtexEntryText';
import { findBibtexHabits } from '../../../src/core/edit/bibtexHabits';
import type { Paper } from '../../../src/core/model/paper';
import { makePaper } from '../../support/papers';

const paper = makePaper({
  key: 'doe2024',
  title: 'Pumps',
  authors: ['Doe, Jane', 'Roe, Bo'],
  venue: 'Journal of Things',
  item: { issued: { 'date-parts': [[2024, 5]] } },
});

/** A paper's entry in the manner of a .bib text. */
function entryIn(text: string, given: Paper = paper): string {
  const options = { facts: 'usual', escapes: false } as const;
  return bibtexEntryText(given, findBibtexHabits(text, scanBibtex(text)), options) ?? '';
}

/** An article whose fields are these, each on its line. */
const article = (...fields: readonly string[]): string => `@article{a,\n  ${fields.join(',\n  ')}\n}\n`;

describe('an entry in the manner of its file', () => {
  it('has its month as the others have: a macro, a number, a whole or a short name', () => {
    const month = (...values: readonly string[]): string | undefined =>
      / month = (.+?),?\n/.exec(entryIn(values.map((value) => article(`month = ${value}`)).join('')))?.[1];
    assert.equal(month('jan'), 'may');
    assert.equal(month('{January}', '{May}'), '{May}');
    assert.equal(month('"January"'), '"May"');
    assert.equal(month('3'), '5');
    assert.equal(month('{03}'), '{05}');
    assert.equal(month('{jan}'), '{may}');
    assert.equal(month('{Jan.}'), '{May}', 'a name of three letters has no dot');
    assert.equal(month('{Frühling}'), 'may');
    assert.equal(month('may'), 'may');
  });

  it('has names with the given one first where all have, and they stay what they are', () => {
    const authors = (text: string, names: readonly string[]): string | undefined =>
      / author = \{(.*)\},?\n/.exec(entryIn(text, makePaper({ key: 'k', authors: names })))?.[1];
    const first = article('author = {Jane A. Doe and M{\\"u}ller, {Inc.} and {The Group, Ltd}}');
    assert.equal(authors(first, ['Doe, Jane']), 'Doe, Jane', 'one of them has a comma');
    const all = article('author = {Jane A. Doe and Bo Roe and Plato and {The Group, Ltd} and others}');
    assert.equal(authors(all, ['Doe, Jane', 'García Márquez, G.']), 'Jane Doe and García Márquez, G.');
    assert.equal(authors(article('author = {Doe, Jane}'), ['Roe, Bo']), 'Roe, Bo');
    const von = makePaper({
      key: 'k',
      item: {
        author: [{ family: 'Berg', given: 'J.', 'dropping-particle': 'van den' }, { literal: 'A, B' }],
      },
    });
    assert.match(entryIn(all, von), /author = \{van den Berg, J\. and \{A, B\}\}/);
  });

  it('names a @string where the field mostly does, and there is one of that text', () => {
    const strings = '@string{jt = "Journal of Things"}\n@string{p = "P" # jt}\n';
    assert.match(entryIn(strings + article('journal = jt')), / journal = jt,\n/);
    assert.match(entryIn(strings + article('journal = {Other}')), / journal = \{Journal of Things\},\n/);
    assert.match(entryIn(strings + article('journal = {A}', 'publisher = p')), / journal = \{Journal/);
  });

  it('keeps columns that tabs make, of eight or of four', () => {
    const eight =
      '@ARTICLE{A,\n\tAUTHOR\t\t= "X",\n\tTITLE\t\t= "A",\n\tPUBLISHER\t= "P",\n\tYEAR\t\t= "1"\n}\n';
    assert.match(entryIn(eight), /\n\tTITLE\t\t= "Pumps",\n\tJOURNAL\t\t= "Journal/);
    const values = '@book{a,\n\tauthor =\t{X},\n\ttitle =\t\t{A},\n\tpublisher =\t{J},\n\tyear =\t\t{1}\n}\n';
    assert.match(entryIn(values), /\n\ttitle =\t\t\{Pumps\},\n\tjournal =\t\{Journal/);
    const four = '@book{a,\n\ttitle\t\t= {A},\n\tpublisher\t= {P},\n\tyear\t\t= {1},\n\tkey\t\t\t= {k}\n}\n';
    assert.match(entryIn(four), /\n\ttitle\t\t= \{Pumps\},\n\tjournal\t\t= \{Journal/);
  });

  it('has the equals signs of entries on one line', () => {
    const line = '@book{a, title={A}, year={1}}\n@book{b, title={B}, year={2}}\n';
    assert.equal(
      entryIn(line),
      '@article{doe2024, author={Doe, Jane and Roe, Bo}, title={Pumps}, journal={Journal of Things}, year={2024}, month=may}',
    );
  });

  it('takes time in proportion to the length of names', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `Jane${i} Doe`).join(' and ');
    const deep = '{'.repeat(100_000);
    assert.match(entryIn(article(`author = {${names}}`)), /Jane Doe and Bo Roe/);
    assert.match(entryIn(article(`author = {${deep}`)), /doe2024/);
  });
});
