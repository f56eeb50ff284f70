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

  it('believes the encoding that a file states, where its bytes fit', () => {
    const read = (head: string, ...values: readonly number[]): unknown => {
      const { text, ...rest } = decodeText(Uint8Array.from([...utf8(`${head}\n`), ...values]));
      return [text.slice(head.length + 1), rest];
    };
    assert.deepEqual(read('% Encoding: Cp1252', 0xfc, 0x80), ['ü€', { encoding: 'windows-1252' }]);
    assert.deepEqual(read('% Encoding: ISO8859_1', 0xfc), ['ü', { encoding: 'windows-1252' }]);
    assert.deepEqual(read('% Encoding: ISO8859_2', 0xe8), ['č', { encoding: 'iso-8859-2' }]);
    assert.deepEqual(read('% Encoding: windows-1251', 0xcc, 0xe8, 0xf0), [
      'Мир',
      { encoding: 'windows-1251' },
    ]);
    assert.deepEqual(read('% Encoding: KOI8_R', 0xed, 0xc9, 0xd2), ['Мир', { encoding: 'koi8-r' }]);
    assert.deepEqual(read('% Encoding: GBK', 0xd6, 0xd0), ['中', { encoding: 'gbk' }]);
    assert.deepEqual(read('% Encoding: SJIS', 0x93, 0xfa), ['日', { encoding: 'shift_jis' }]);
    assert.deepEqual(read('%% Saved with string encoding Western (Mac OS Roman) ', 0x9f), [
      'ü',
      { encoding: 'macintosh' },
    ]);
    assert.deepEqual(read('% -*- mode: bibtex; coding: latin-1 -*-', 0xfc), [
      'ü',
      { encoding: 'windows-1252' },
    ]);
    assert.deepEqual(read('% !TeX encoding = latin2', 0xe8), ['č', { encoding: 'iso-8859-2' }]);
    assert.deepEqual(read('Content: text/plain; charset="gb2312"', 0xd6, 0xd0), ['中', { encoding: 'gbk' }]);
  });

  it('does not believe it against the bytes', () => {
    const text = '% Encoding: Cp1252\nMüller';
    assert.deepEqual(decodeText(utf8(text)), { text, encoding: 'utf-8' });
    const guess = { encoding: 'windows-1252', problem: 'assumed-cp1252' };
    for (const head of ['% Encoding: UTF8', '% Encoding: klingon', '% Encoding: SJIS', '% Encoding: ']) {
      const { text: read, ...rest } = decodeText(Uint8Array.from([...utf8(`${head}\n`), 0x85, 0x20, 0xfc]));
      assert.deepEqual([read.slice(-3), rest], ['… ü', guess], head);
    }
  });

  it('keeps lines where they are, whatever ends them and whatever stands in them', () => {
    for (const text of ['a\r\nb\rc\nd', 'x\u2028y\n', '\n\n\r\n']) {
      const lines = `${text.repeat(300)}\0${text.repeat(300)}`;
      assert.equal(decodeText(utf8(lines)).text, lines);
    }
  });
});

describe('decodeText of a file that is UTF-8 but for some lines', () => {
  const latin = [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72];

  it('reads these alone as windows-1252, and says which is the first', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const bytes = [
        utf8(`Jürgen${end}Šimić, Łukasz${end}`),
        latin,
        utf8(`${end}Dvořák 漢字${end}`),
        latin,
      ].flatMap((piece) => [...piece]);
      assert.deepEqual(decodeText(Uint8Array.from(bytes)), {
        text: ['Jürgen', 'Šimić, Łukasz', 'Müller', 'Dvořák 漢字', 'Müller'].join(end),
        line: 2,
        encoding: 'utf-8',
        problem: 'mixed-encoding',
      });
    }
  });

  it('keeps what is UTF-8 in such a line', () => {
    const [first, ...rest] = ['Jürgen\nDvořák “漢” – ', ' Łukasz – «CAF', '»\nÅsa'].map((text) => [
      ...utf8(text),
    ]);
    const bytes = [...(first ?? []), ...latin, ...(rest[0] ?? []), 0xc9, 0xbb, ...(rest[1] ?? [])];
    const { text } = decodeText(Uint8Array.from(bytes));
    assert.equal(text, 'Jürgen\nDvořák “漢” – Müller Łukasz – «CAFÉ»»\nÅsa');
  });

  it('takes the whole for another encoding where most of it is none', () => {
    const bytes = [...latin, 10, ...latin, 10, ...latin, 10, ...utf8('Jürgen'), 10];
    const { encoding, problem } = decodeText(Uint8Array.from(bytes));
    assert.deepEqual([encoding, problem], ['windows-1252', 'assumed-cp1252']);
  });

  it('believes what the file says of itself', () => {
    const bytes = [...utf8('% Encoding: Cp1252\nJürgen\nŁukasz\n'), ...latin];
    assert.equal(decodeText(Uint8Array.from(bytes)).encoding, 'windows-1252');
  });
});
