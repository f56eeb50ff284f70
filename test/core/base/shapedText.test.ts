import assert from 'node:assert/strict';
import { narrowText, ownShape } from '../../../src/core/base/shapedText';
import { Dice } from '../../support/dice';

const rare = 'plain text, '.repeat(100);

function narrowed(text: string): ReturnType<typeof narrowText> {
  return narrowText(new TextEncoder().encode(text));
}

/** Characters of one to four bytes in UTF-8, blanks among them, some side by side. */
const signs = ['é', 'ß\u00a0', '\u2003', 'Š', '漢字', '😀', '\u2028x\u3000', 'Ä\u00a0\u00a0z', '–'];

describe('a text that is its own shape', () => {
  it('is cut as any other', () => {
    const text = ownShape('Šimić');
    const cuts = [text.shape, text.slice(0, 2), text.slice(1), text.slice(2, 2)];
    assert.deepEqual(cuts, ['Šimić', 'Ši', 'imić', '']);
  });
});

describe('narrowText', () => {
  it('keeps characters beyond ASCII beside a shape of Latin-1, with blanks as blanks', () => {
    const text = `${rare}Bjørn\u2003Šimić😀!${rare}`;
    const narrow = narrowed(text);
    assert.equal(narrow?.shape, `${rare}Bjªrn\u00a0ªimiªªª!${rare}`);
    assert.equal(narrow.slice(rare.length, rare.length + 11), 'Bjørn\u2003Šimić');
    assert.equal(narrow.slice(0), text);
  });

  it('gives each part of a text as the text does', () => {
    const dice = new Dice(7);
    const parts = Array.from({ length: 30 }, () => rare.slice(dice.next(20)) + dice.pick(signs));
    const text = `é${parts.join('')}`;
    const narrow = narrowed(text);
    assert.equal(narrow?.shape.length, text.length);
    assert.match(narrow.shape, /^[\x00-\xff]*$/);
    const cuts = parts.map((_, i) => parts.slice(0, i).join('').length);
    for (const cut of cuts) {
      for (let start = Math.max(0, cut - 4); start < cut + 3; start++) {
        for (const length of [0, 1, 2, 5, 2_000]) {
          assert.equal(narrow.slice(start, start + length), text.slice(start, start + length));
        }
      }
    }
    for (let i = 0; i < text.length; i++) {
      assert.equal(/\s/.test(narrow.shape.charAt(i)), /\s/.test(text.charAt(i)));
    }
  });

  it('takes a text of ASCII, and an empty one', () => {
    assert.equal(narrowed(rare)?.slice(3, 9), rare.slice(3, 9));
    assert.equal(narrowed('')?.shape, '');
  });

  it('leaves alone what has many of them, a byte order mark, or is not UTF-8', () => {
    assert.equal(narrowed('naïve été '.repeat(10_000)), undefined);
    assert.equal(narrowed('漢'.repeat(100_000)), undefined);
    assert.equal(narrowed(`\ufeff${rare}`), undefined);
    assert.equal(narrowed(`${rare}\ufeff${rare}`), undefined);
    for (const bytes of [
      [0x61, 0xff, 0x62],
      [0x61, 0xc3],
      [0x61, 0xc3, 0x62, 0xa9],
      [0xed, 0xa0, 0x80],
    ]) {
      assert.equal(narrowText(Uint8Array.from(bytes)), undefined);
    }
  });
});
