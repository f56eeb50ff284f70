import assert from 'node:assert/strict';
import { parseCslMarkup } from '../../../src/core/base/markupCsl';
import type { RichToken } from '../../../src/core/base/markupCsl';
import { findUnicodeScript } from '../../../src/core/base/markupWriter';
import { findLatexCharacter } from '../../../src/core/base/markupLatexCharacters';

const text = (content: string): RichToken => ({ kind: 'text', text: content });
const close: RichToken = { kind: 'close' };

describe('parseCslMarkup', () => {
  const cases: readonly (readonly [string, ...RichToken[]])[] = [
    [''],
    ['plain & simple', text('plain & simple')],
    ['<i>a</i>', { kind: 'style', style: 'italic' }, text('a'), close],
    ['x<sub>2</sub>', text('x'), { kind: 'style', style: 'subscript' }, text('2'), close],
    ['<span class="nocase">GPU</span>s', text('GPUs')],
    [
      'a <b>b<sup>2</sup></b>',
      text('a '),
      { kind: 'style', style: 'bold' },
      text('b'),
      { kind: 'style', style: 'superscript' },
      text('2'),
      close,
      close,
    ],
    ['1 < 2 > 1', text('1 < 2 > 1')],
    ['<I>a</I>', text('<I>a</I>')],
    ['<i', text('<i')],
    ['<img src="x">', text('<img src="x">')],
    [`<i ${'x'.repeat(200)}>a</i>`, text(`<i ${'x'.repeat(200)}>a</i>`)],
  ];
  for (const [content, ...tokens] of cases) {
    it(JSON.stringify(content.slice(0, 40)), () => {
      assert.deepEqual(parseCslMarkup(content), tokens);
    });
  }
});

describe('findUnicodeScript', () => {
  it('takes digits and signs up and down', () => {
    assert.equal(findUnicodeScript('superscript', '10−3'), '¹⁰⁻³');
    assert.equal(findUnicodeScript('subscript', 'i+1'), 'ᵢ₊₁');
  });

  it('has nothing for other characters', () => {
    assert.equal(findUnicodeScript('superscript', 'th'), undefined);
  });
});

describe('findLatexCharacter', () => {
  it('leaves ASCII, and letters that LaTeX knows', () => {
    for (const character of ['a', '{', 'é', 'ř', 'ș', '汉']) {
      assert.equal(findLatexCharacter(character), undefined);
    }
  });

  it('writes accents that LaTeX does not know of its own', () => {
    assert.equal(findLatexCharacter('ẽ'), '\\~{e}');
    assert.equal(findLatexCharacter('ị'), '\\d{i}');
    assert.equal(findLatexCharacter('ǐ'), undefined);
    assert.equal(findLatexCharacter('ḯ'), `\\'{\\"{\\i}}`);
  });

  it('lets vanish what cannot be seen', () => {
    for (const character of ['\u200b', '\u202e', '\u2066', '\ufeff', '\u00ad', '\ufe0f']) {
      assert.equal(findLatexCharacter(character), '');
    }
  });
});
