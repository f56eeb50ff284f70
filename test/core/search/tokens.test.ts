import assert from 'node:assert/strict';
import { isUnspaced, tokenise } from '../../../src/core/search/tokens';

function words(text: string): readonly string[] {
  return tokenise(text).map((token) => token.text);
}

describe('tokenise', () => {
  it('splits at everything that is no letter or digit', () => {
    assert.deepEqual(words('lookahead q-cache: 4-bit (dfloat11), 1.58 bits'), [
      'lookahead',
      'q',
      'cache',
      '4',
      'bit',
      'dfloat11',
      '1',
      '58',
      'bits',
    ]);
  });

  it('says where each word stands', () => {
    assert.deepEqual(tokenise(' kv-cache '), [
      { text: 'kv', start: 1, end: 3 },
      { text: 'cache', start: 4, end: 9 },
    ]);
  });

  it('takes the signs of a language for a part of its name', () => {
    assert.deepEqual(words('c++ and c, g++: c#. (f#)'), ['c++', 'and', 'c', 'g++', 'c#', 'f#']);
    assert.deepEqual(words('c/c++'), ['c', 'c++']);
    assert.deepEqual(words('c++11, c++17'), ['c++', '11', 'c++', '17']);
  });

  it('takes no other sign for one', () => {
    assert.deepEqual(words('k-means++ pointnet++ 1++'), ['k', 'means', 'pointnet', '1']);
    assert.deepEqual(words('a+b a++b ca2+ ## + ++ no #1 c#d tags# a #b'), [
      ...['a', 'b', 'a', 'b', 'ca2', 'no', '1', 'c', 'd', 'tags', 'a', 'b'],
    ]);
  });

  it('gives nothing for a text without words', () => {
    assert.deepEqual(tokenise(''), []);
    assert.deepEqual(tokenise(' -- *** 🎉 \u0000'), []);
  });

  it('keeps words of other alphabets whole', () => {
    assert.deepEqual(words('квантование моделей'), ['квантование', 'моделей']);
    assert.deepEqual(words('συμπιεση'), ['συμπιεση']);
  });

  it('gives characters and pairs of neighbours of scripts without spaces', () => {
    assert.deepEqual(tokenise('量化模'), [
      { text: '量', start: 0, end: 1 },
      { text: '量化', start: 0, end: 2 },
      { text: '化', start: 1, end: 2 },
      { text: '化模', start: 1, end: 3 },
      { text: '模', start: 2, end: 3 },
    ]);
  });

  it('makes no pair over a gap or another script', () => {
    assert.deepEqual(words('量 化'), ['量', '化']);
    assert.deepEqual(words('量llm化'), ['量', 'llm', '化']);
  });

  it('counts a character outside the basic plane as two code units', () => {
    assert.deepEqual(tokenise('a 𠀀'), [
      { text: 'a', start: 0, end: 1 },
      { text: '𠀀', start: 2, end: 4 },
    ]);
  });
});

describe('isUnspaced', () => {
  it('tells Chinese, Japanese and Thai from the rest', () => {
    assert.deepEqual(['量', 'か', 'カ', 'ไ', 'a', 'я', '1', '가'].map(isUnspaced), [
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
