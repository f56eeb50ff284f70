import assert from 'node:assert/strict';
import {
  bibtexFieldAliases,
  bibtexFieldRules,
  bibtexNameFields,
  languageCodeOf,
  languageNameOf,
  numberVariable,
} from '../../../src/core/model/bibtexMapping';
import { bibtexTypeOf, cslKinds, cslTypeOf, cslTypes } from '../../../src/core/model/bibtexTypes';

describe('the BibTeX mapping', () => {
  it('maps every entry type to a type that CSL has', () => {
    for (const [entryType, { type }] of cslKinds) {
      assert.ok(cslTypes.has(type), entryType);
    }
  });

  it('writes every CSL type as an entry type that is read', () => {
    for (const type of cslTypes) {
      assert.ok(cslKinds.has(bibtexTypeOf({ type })), type);
    }
  });

  it('keeps the source’s entry type where it means the same', () => {
    assert.equal(bibtexTypeOf({ type: 'chapter' }, 'inbook'), 'inbook');
    assert.equal(bibtexTypeOf({ type: 'chapter' }, 'article'), 'incollection');
    assert.equal(bibtexTypeOf({ type: 'article' }, 'online'), 'online');
    assert.equal(bibtexTypeOf({ type: 'book' }, 'constructor'), 'book');
    assert.equal(bibtexTypeOf({ type: 'webpage' }, 'webpage'), 'webpage');
    assert.equal(bibtexTypeOf({ type: 'article-journal' }, 'journalarticle'), 'article');
  });

  it('makes preprints of loose types only', () => {
    assert.equal(cslTypeOf('misc', true), 'article');
    assert.equal(cslTypeOf('misc', false), 'document');
    assert.equal(cslTypeOf('book', true), 'book');
    assert.equal(cslTypeOf('toString', false), 'document');
  });

  it('names each field and each variable once', () => {
    const fields = [
      ...bibtexFieldRules.map((rule) => rule.field),
      ...bibtexNameFields.map(([field]) => field),
    ];
    const variables = [
      ...bibtexFieldRules.map((rule) => rule.variable),
      ...bibtexNameFields.map(([, variable]) => variable),
    ];
    assert.equal(new Set(fields).size, fields.length);
    assert.equal(new Set<string>(variables).size, variables.length);
    for (const alias of bibtexFieldAliases.keys()) {
      assert.equal(fields.includes(alias), false, alias);
    }
  });

  it('tells what a number is', () => {
    assert.equal(numberVariable('article'), 'issue');
    assert.equal(numberVariable('inproceedings'), 'collection-number');
    assert.equal(numberVariable('manual'), 'number');
    assert.equal(numberVariable('techreport'), 'number');
  });

  it('knows languages by their names and codes', () => {
    assert.equal(languageCodeOf(' NGerman '), 'de-DE');
    assert.equal(languageCodeOf('fr-CA'), 'fr-CA');
    assert.equal(languageCodeOf('English and German'), undefined);
    assert.equal(languageNameOf('en-US'), 'english');
    assert.deepEqual(['eng', 'ger', 'zho', 'qqq'].map(languageCodeOf), ['en', 'de', 'zh', 'qqq']);
    assert.equal(languageNameOf('de-DE'), 'german');
    assert.equal(languageNameOf('fr-CA'), 'fr-CA');
  });
});
