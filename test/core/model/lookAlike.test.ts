import assert from 'node:assert/strict';
import { lookAlikeForm } from '../../../src/core/model/lookAlike';

describe('lookAlikeForm', () => {
  function same(one: string, other: string): void {
    assert.notEqual(one, other);
    assert.equal(lookAlikeForm(one), lookAlikeForm(other));
  }

  function different(one: string, other: string): void {
    assert.notEqual(lookAlikeForm(one), lookAlikeForm(other));
  }

  it('knows no capitals', () => {
    same('Doe2020', 'doe2020');
    same('MÜLLER', 'müller');
  });

  it('passes over what does not show', () => {
    same('doe2020', 'doe\u200b2020');
    same('doe2020', '\ufeffdoe2020');
    same('doe2020', 'doe2020\u00a0');
    same('doe2020', 'doe\u00ad2020');
    same('doe2020', 'doe2020\ufe0f');
    same('doe 2020', 'doe\u00a02020');
  });

  it('takes accents in one form', () => {
    same('m\u00fcller', 'mu\u0308ller');
    same('ｄｏｅ2020', 'doe2020');
    different('müller', 'muller');
  });

  it('takes letters of other scripts for the Latin ones that they look like', () => {
    same('a2020', '\u04302020');
    same('PABCEHKMOPTX', 'РАВСЕНКМОРТХ');
    same('doe2020', 'd\u03bfe2020');
    same('doe-2020', 'doe‐2020');
    same("d'Alembert", 'd’Alembert');
  });

  it('keeps apart what looks different', () => {
    different('doe2020', 'doe2021');
    different('doe2020', 'doe_2020');
    different('доу', 'doe');
    different('doe 2020', 'doe2020');
    different('l1', 'll');
  });
});
