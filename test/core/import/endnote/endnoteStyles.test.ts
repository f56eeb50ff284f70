import assert from 'node:assert/strict';
import { markupOf, plainOf } from '../../../../src/core/import/endnote/endnoteStyles';

describe('markupOf', () => {
  it('puts runs in their tags, white space outside', () => {
    assert.equal(
      markupOf([
        { text: 'a', face: 'normal' },
        { text: ' b ', face: 'italic' },
        { text: 'c', face: 'Bold  Superscript' },
      ]),
      'a <i>b</i> <b><sup>c</sup></b>',
    );
  });

  it('joins runs of one face', () => {
    const runs = ['a', 'b'].map((text) => ({ text, face: 'italic' }));
    assert.equal(markupOf([...runs, { text: 'c', face: '' }]), '<i>ab</i>c');
  });

  it('leaves out faces that CSL has no mark for, and one that is everywhere', () => {
    assert.equal(
      markupOf([
        { text: 'a', face: 'underline' },
        { text: 'b', face: '' },
      ]),
      'ab',
    );
    assert.equal(
      markupOf([
        { text: 'a', face: 'bold' },
        { text: ' ', face: '' },
      ]),
      'a ',
    );
    assert.equal(markupOf([]), '');
  });
});

describe('plainOf', () => {
  it('is the text alone', () => {
    assert.equal(
      plainOf([
        { text: 'a', face: 'bold' },
        { text: 'b', face: '' },
      ]),
      'ab',
    );
  });
});
