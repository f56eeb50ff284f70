import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/import/decode';
import { guessEncoding, isIso2022Jp } from '../../../src/core/import/guessEncoding';
import { readCollection } from '../../../src/core/import/readCollection';

/** For each character that an encoding of pairs has, its two bytes: found by decoding all pairs. */
function pairsOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(text).length === 1 && text !== '\ufffd' && !pairs.has(text)) {
        pairs.set(text, [lead, trail]);
      }
    }
  }
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const text = decoder.decode(Uint8Array.of(byte));
    if (text !== '\ufffd' && !pairs.has(text)) {
      pairs.set(text, [byte]);
    }
  }
  return pairs;
}

/** `text` in an encoding that no encoder of the platform writes. */
function inEncoding(text: string, encoding: string): Uint8Array {
  const pairs = pairsOf(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character < '\x80' ? [character.charCodeAt(0)] : (pairs.get(character) ?? assert.fail(character)),
    ),
  );
}

const entry = (author: string, title: string): string =>
  `@book{heron,\n  author = {${author}},\n  title = {${title}},\n  year = 2001\n}\n`;

const texts: readonly (readonly [text: string, encodings: readonly string[]])[] = [
  [entry('佐藤太郎', '小さな鳥の飛び方について'), ['euc-jp', 'shift_jis']],
  [entry('王小明', '湖边小鸟的生活研究'), ['gb18030']],
  [entry('陳大文', '湖邊小鳥的生活研究'), ['big5']],
  [entry('김철수', '작은 새가 나는 방법에 대한 연구'), ['euc-kr']],
  [entry('Воробьёв, А. И.', 'Как живут малые птицы на берегу озера'), ['windows-1251', 'koi8-r']],
  [entry('Παπαδόπουλος, Α.', 'Τα μικρά πουλιά στη λίμνη'), ['windows-1253']],
];

describe('guessEncoding', () => {
  for (const [text, encodings] of texts) {
    for (const encoding of encodings) {
      it(`knows ${encoding} by how it reads`, () => {
        const bytes = inEncoding(text, encoding);
        assert.equal(guessEncoding(bytes), encoding);
        assert.deepEqual(decodeText(bytes), { text, encoding, problem: 'assumed-encoding' });
      });
    }
  }

  it('leaves the languages of Western Europe to windows-1252', () => {
    for (const text of [
      entry('Müller, Jürgen and Weiß, Günther', 'Über die Größe der Vögel in Käfigen'),
      entry('Lévêque, Éloïse and Noël, André', "Là où naît l'oiseau: été à l'île"),
      entry('Muñoz, José', 'Introducción a las aves del río: ¿qué son?'),
      entry('Ærø, Åse', 'Små fugle på øer: åen, søen og træet'),
    ]) {
      const bytes = inEncoding(text, 'windows-1252');
      assert.equal(guessEncoding(bytes), undefined, text);
      assert.equal(decodeText(bytes).text, text);
    }
  });

  it('takes capitals with accents side by side for no Chinese', () => {
    const finnish = entry('PÄÄSKYNEN, SÄÄSKI', 'TÄÄLLÄ ÖÖTYÖ, PÄÄTÖS JA NÄÄTÄ: SÄÄ JA JÄÄ');
    const bytes = inEncoding(finnish, 'windows-1252');
    assert.equal(guessEncoding(bytes), undefined);
    assert.equal(decodeText(bytes).text, finnish);
  });

  it('knows Chinese with Latin words beside it', () => {
    const text = entry('王小明', '基于Transformer模型的湖边小鸟AI图像识别研究');
    assert.equal(guessEncoding(inEncoding(text, 'gb18030')), 'gb18030');
  });

  it('says nothing where there is next to nothing to go by', () => {
    assert.equal(guessEncoding(inEncoding(entry('王', 'Birds'), 'gb18030')), undefined);
    assert.equal(guessEncoding(new Uint8Array()), undefined);
  });

  it('takes what stands in no encoding for none', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) % 256);
    assert.equal(guessEncoding(noise), undefined);
  });

  it('tells that it is a guess', () => {
    const { text, problem } = decodeText(inEncoding(entry('王小明', '湖边小鸟的生活研究'), 'gb18030'));
    const { content } = readCollection('a.bib', 'a.bib', { text, notice: problem, mustTell: true });
    assert.deepEqual(
      content?.problems.map(({ severity, code, message }) => [severity, code, message]),
      [
        [
          'information',
          'assumed-encoding',
          'This file is not UTF-8. Its encoding was guessed: check that its letters look right.',
        ],
      ],
    );
  });
});

describe('guessEncoding of UTF-8 with a stray byte', () => {
  it('takes it for no other alphabet', () => {
    for (const title of [
      'Ο ερωδιός στη λίμνη και τα πουλιά της',
      'นกน้อยริมทะเลสาบในฤดูหนาว',
      'Серая цапля на озере зимой',
    ]) {
      const bytes = [...new TextEncoder().encode(entry('Heron, Ann', title)), 0xe9, 0x0a];
      assert.equal(guessEncoding(Uint8Array.from(bytes)), undefined, title);
    }
  });
});

describe('ISO-2022-JP', () => {
  /** 小鳥 between the escapes to JIS X 0208 and back to ASCII. */
  const birds = '\x1b$B>.D;\x1b(B';

  it('is known by its escapes, though its bytes are ASCII', () => {
    const bytes = new TextEncoder().encode(entry('Heron, Ann', birds));
    assert.deepEqual(decodeText(bytes), { text: entry('Heron, Ann', '小鳥'), encoding: 'iso-2022-jp' });
    assert.equal(isIso2022Jp(birds), true);
  });

  it('is not taken for it where an escape stands alone', () => {
    assert.equal(isIso2022Jp('a \x1b[0m b $B'), false);
    assert.equal(decodeText(new TextEncoder().encode('a \x1b$B b')).encoding, 'utf-8');
  });
});
