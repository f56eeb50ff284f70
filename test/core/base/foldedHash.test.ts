import assert from 'node:assert/strict';
import { foldToLettersAndDigits } from '../../../src/core/base/fold';
import { hashLettersAndDigits } from '../../../src/core/base/foldedHash';
import { Dice } from '../../support/dice';

const hash = (text: string): number | undefined => hashLettersAndDigits(7, text);

describe('hashLettersAndDigits', () => {
  it('is the same for texts that differ in case, accents, signs and blanks only', () => {
    const wanted = hash('muller2');
    for (const text of ['Müller 2', 'MÜLLER-2', '  mu\u0308ller, 2.', '“Muller” (2)']) {
      assert.equal(hash(text), wanted, text);
    }
    assert.notEqual(hash('muler2'), wanted);
    assert.notEqual(hashLettersAndDigits(8, 'muller2'), wanted);
  });

  it('is none where there is no letter and no digit', () => {
    assert.deepEqual(['', ' ', '?!', '—'].map(hash), [undefined, undefined, undefined, undefined]);
    assert.notEqual(hash('量'), undefined);
  });

  it('is equal for two texts just where their letters and digits are', () => {
    const dice = new Dice(5);
    const signs = ['a', 'A', 'á', 'b', 'ß', 's', ' ', '-', '1', '中', '\u0301', 'Ж', 'ж'];
    const texts = Array.from({ length: 400 }, () =>
      Array.from({ length: dice.next(4) }, () => dice.pick(signs)).join(''),
    );
    for (const one of texts.slice(0, 60)) {
      for (const other of texts) {
        const isSame = foldToLettersAndDigits(one) === foldToLettersAndDigits(other);
        assert.equal(hash(one) === hash(other), isSame, `${one} / ${other}`);
      }
    }
  });
});
