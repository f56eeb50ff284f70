import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/import/decode';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const result = new Uint8Array(text.length * 2);
  const view = new DataView(result.buffer);
  for (let i = 0; i < text.length; i++) {
    view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  }
  return result;
}

describe('decodeText', () => {
  const entry = '@book{müller2020,\n  title = {Čas a 中}\n}\n';

  it('reads UTF-8, with and without a mark', () => {
    assert.deepEqual(decodeText(utf8(entry)), { text: entry, encoding: 'utf-8' });
    assert.deepEqual(decodeText(utf8(`\ufeff${entry}`)), { text: entry, encoding: 'utf-8' });
    assert.deepEqual(decodeText(bytes()), { text: '', encoding: 'utf-8' });
  });

  it('reads UTF-16 of both orders, with and without a mark', () => {
    for (const isLittle of [true, false]) {
      const encoding = isLittle ? 'utf-16le' : 'utf-16be';
      assert.deepEqual(decodeText(utf16(`\ufeff${entry}`, isLittle)), { text: entry, encoding });
      assert.deepEqual(decodeText(utf16(entry, isLittle)), { text: entry, encoding });
    }
  });

  it('takes what is not UTF-8 for windows-1252, and says so', () => {
    assert.deepEqual(decodeText(bytes(0x6d, 0xfc, 0x6c, 0x20, 0x93, 0x78, 0x94)), {
      text: 'mül “x”',
      encoding: 'windows-1252',
      problem: 'assumed-cp1252',
    });
  });

  it('leaves out a UTF-8 character that is cut off at the end of a half-written file', () => {
    const cut = utf8('Müller and Łu').slice(0, -1);
    assert.deepEqual(decodeText(utf8('Müller and Ł').slice(0, -1)), {
      text: 'Müller and ',
      encoding: 'utf-8',
    });
    assert.equal(decodeText(cut).text, 'Müller and Ł');
    assert.equal(decodeText(bytes(0x63, 0x61, 0x66, 0xe9)).text, 'café');
  });

  it('knows binary files by their beginning or their control characters', () => {
    const notText = { text: '', encoding: 'utf-8', problem: 'not-text' };
    assert.deepEqual(decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)), notText);
    assert.deepEqual(decodeText(utf8('%PDF-1.7\n1 0 obj')), notText);
    assert.deepEqual(decodeText(utf8('PK\x03\x04')), notText);
    assert.deepEqual(decodeText(bytes(1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 1)), notText);
  });

  it('does not give up a text for one stray NUL in it', () => {
    const text = '@book{a, title = {A\0B}}';
    assert.deepEqual(decodeText(utf8(text)), { text, encoding: 'utf-8' });
  });
});
