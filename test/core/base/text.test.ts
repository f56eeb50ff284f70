import assert from 'node:assert/strict';
import { LineIndex, applyEdits, insertion } from '../../../src/core/base/text';
import { fold, foldToLettersAndDigits, foldWithOffsets } from '../../../src/core/base/fold';

describe('LineIndex', () => {
  it('gives the same in whatever order it is asked', () => {
    const text = Array.from({ length: 300 }, (_, i) => 'x'.repeat(i % 7)).join('\n');
    const asked = Array.from({ length: 400 }, (_, i) => (i * 7919) % (text.length + 3));
    const index = new LineIndex(text);
    for (const offset of [...asked, ...asked.toSorted((a, b) => a - b)]) {
      const before = text.slice(0, offset);
      const line = before.split('\n').length - 1;
      assert.deepEqual(index.positionAt(offset), {
        line,
        character: offset - (before.lastIndexOf('\n') + 1),
      });
    }
  });

  it('knows LF, CRLF and lone CR', () => {
    const text = 'a\nbc\r\nd\re';
    const index = new LineIndex(text);
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.positionAt(text.indexOf('c')), { line: 1, character: 1 });
    assert.deepEqual(index.positionAt(text.indexOf('d')), { line: 2, character: 0 });
    assert.deepEqual(index.positionAt(text.length), { line: 3, character: 1 });
  });

  it('finds lines as far as is asked, in any order', () => {
    const lines = new LineIndex('ab\r\n\rc\n\nd');
    assert.deepEqual(lines.positionAt(5), { line: 2, character: 0 });
    assert.deepEqual(lines.positionAt(1), { line: 0, character: 1 });
    assert.deepEqual(lines.positionAt(8), { line: 4, character: 0 });
    assert.deepEqual(lines.positionAt(90), { line: 4, character: 82 });
    assert.deepEqual(lines.positionAt(3), { line: 0, character: 3 });
    assert.equal(lines.lineCount, 5);
    assert.equal(new LineIndex('\r\r\n\n\r').lineCount, 5);
  });

  it('gives the offsets of positions, in any order', () => {
    const text = 'ab\r\n\rc\n\nd';
    for (const order of [
      [0, 4, 5, 6, 7, 8],
      [8, 5, 0],
    ]) {
      const lines = new LineIndex(text);
      const other = new LineIndex(text);
      assert.deepEqual(
        order.map((offset) => lines.offsetAt(other.positionAt(offset))),
        order,
      );
    }
    assert.equal(new LineIndex(text).offsetAt({ line: 99, character: 0 }), text.length - 1);
  });

  it('has one line for an empty text', () => {
    assert.deepEqual(new LineIndex('').positionAt(0), { line: 0, character: 0 });
  });
});

describe('applyEdits', () => {
  it('puts a text in at an offset, and takes nothing away', () => {
    assert.equal(applyEdits('ab', [insertion(1, '-'), insertion(2, '!')]), 'a-b!');
  });

  it('makes all edits against the text as it was, in any order', () => {
    const edits = [
      { span: { start: 6, end: 11 }, newText: 'there' },
      { span: { start: 0, end: 0 }, newText: '> ' },
    ];
    assert.equal(applyEdits('hello world', edits), '> hello there');
  });

  it('keeps the order of those at one place, and puts in what comes before what is replaced', () => {
    const edits = [{ span: { start: 1, end: 2 }, newText: 'B' }, insertion(1, '1'), insertion(1, '2')];
    assert.equal(applyEdits('abc', edits), 'a12Bc');
  });

  it('gives only what stands at a span where one is asked for', () => {
    assert.equal(
      applyEdits('[{a,}]', [{ span: { start: 3, end: 4 }, newText: '' }], { start: 1, end: 5 }),
      '{a}',
    );
  });

  it('makes very many edits of a long text', () => {
    const text = 'ab'.repeat(500_000);
    const edits = Array.from({ length: 500_000 }, (_, i) => insertion(2 * i, '-'));
    assert.equal(applyEdits(text, edits), '-ab'.repeat(500_000));
  });
});

describe('fold', () => {
  it('takes case and accents away, and spells out what has no accent to take', () => {
    assert.equal(
      fold('Müller, Ødegård & Straße, Łódź, ﬁne, D²MoE'),
      'muller, odegard & strasse, lodz, fine, d2moe',
    );
    assert.equal(fold('İstanbul'), 'istanbul');
  });

  it('gives the same for composed and decomposed letters', () => {
    assert.equal(fold('Marti\u0301nez'), fold('Mart\u00ednez'));
  });

  it('leads back to the offsets of the original', () => {
    const folded = foldWithOffsets('Straße é');
    assert.equal(folded.text, 'strasse e');
    assert.equal(folded.offsets[folded.text.indexOf('e')], 5);
    assert.equal(folded.offsets[folded.text.length], 8);
  });

  it('compares titles by letters and digits of any script', () => {
    assert.equal(foldToLettersAndDigits('KV-Cache: “What Lasts”?'), 'kvcachewhatlasts');
    assert.equal(foldToLettersAndDigits('统计 学习'), '统计学习');
  });
});
