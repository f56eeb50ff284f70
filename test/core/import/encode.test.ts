import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/import/decode';
import { encodeText } from '../../../src/core/import/encode';

const bytesOf = (text: string, encoding: string): readonly number[] | string => {
  const encoded = encodeText(text, encoding);
  return 'bytes' in encoded ? [...encoded.bytes] : encoded.missing;
};

describe('encoding', () => {
  it('knows UTF-8, UTF-16 and the encodings with one byte for a character', () => {
    assert.deepEqual(bytesOf('é', 'utf-8'), [0xc3, 0xa9]);
    assert.deepEqual(bytesOf('é', 'utf-16le'), [0xe9, 0]);
    assert.deepEqual(bytesOf('é', 'utf-16be'), [0, 0xe9]);
    assert.deepEqual(bytesOf('é–', 'windows-1252'), [0xe9, 0x96]);
    assert.deepEqual(bytesOf('Ł', 'iso-8859-2'), [0xa3]);
    assert.deepEqual(bytesOf('é', 'macintosh'), [0x8e]);
  });

  it('says which character there is not, and never puts another', () => {
    assert.equal(bytesOf('a中b', 'windows-1252'), '中');
    assert.equal(bytesOf('aé', 'us-ascii'), 'é');
    assert.equal(bytesOf('aé', 'shift_jis'), 'é');
    assert.deepEqual(bytesOf('ab', 'gbk'), [97, 98]);
    assert.equal(bytesOf('é', 'no-such-encoding'), 'é');
  });

  it('is read back as what it was', () => {
    for (const encoding of ['windows-1252', 'iso-8859-2', 'koi8-r']) {
      const text = `% Encoding: ${encoding === 'windows-1252' ? 'Cp1252' : encoding}\n@book{a}\n`;
      const encoded = encodeText(text, encoding);
      assert.ok('bytes' in encoded);
      assert.equal(decodeText(encoded.bytes).text, text);
    }
  });
});
