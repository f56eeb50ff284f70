import assert from 'node:assert/strict';
import { fold } from '../../../src/core/base/fold';
import { latinForm, writtenForms } from '../../../src/core/search/latinForm';

describe('words in Latin letters', () => {
  it('are as catalogues write Russian ones', () => {
    const samples = [
      ['Лотман', 'lotman'],
      ['Выготский', 'vygotskiy'],
      ['Хрущёв', 'khrushchev'],
      ['Толстой', 'tolstoy'],
      ['Чайковский', 'chaikovskiy'],
      ['речь', 'rech'],
      ['объект', 'obekt'],
      ['ещё', 'eshche'],
    ] as const;
    for (const [word, latin] of samples) {
      assert.equal(latinForm(fold(word)), latin);
    }
  });

  it('are as passports write Ukrainian, Serbian and Greek ones', () => {
    assert.equal(latinForm(fold('Київ')), 'kiiv');
    assert.equal(latinForm(fold('Њега')), 'njega');
    assert.equal(latinForm(fold('Παπαδόπουλος')), 'papadopoulos');
    assert.equal(latinForm(fold('ψυχή')), 'psychi');
  });

  it('are the names of letters that stand alone', () => {
    assert.equal(latinForm('β'), 'beta');
    assert.equal(latinForm('ω3'), 'omega3');
    assert.equal(latinForm(fold('Σ')), 'sigma');
    assert.equal(latinForm('ς'), 'sigma');
  });

  it('are none of units and other words of several scripts', () => {
    for (const word of ['µm', 'µg', 'βvae', 'ωx2']) {
      assert.equal(latinForm(fold(word)), undefined, word);
    }
  });

  it('are none that would be a single letter, or nothing', () => {
    for (const word of ['и', 'в', 'М', 'ь']) {
      assert.equal(latinForm(fold(word)), undefined, word);
    }
    assert.equal(latinForm('ю'), 'yu');
  });

  it('stand beside the words themselves', () => {
    assert.deepEqual(writtenForms('речь'), ['речь', 'rech']);
    assert.deepEqual(writtenForms('speech'), ['speech']);
  });

  it('are read where they stand in a text', () => {
    assert.equal(latinForm('die речь', 4, 8), 'rech');
    assert.equal(latinForm('die речь', 0, 3), undefined);
  });

  it('are none of other scripts', () => {
    for (const word of ['lotman', '2020', '語', 'שלום', '']) {
      assert.equal(latinForm(word), undefined, word);
    }
  });

  it('keep letters that have no Latin one', () => {
    assert.equal(latinForm('аӡ'), 'aӡ');
  });
});
