import assert from 'node:assert/strict';
import { firstTags, readTaggedBlocks } from '../../../../src/core/import/tagged/taggedBlocks';
import type { TagGrammar } from '../../../../src/core/import/tagged/taggedBlocks';

/** Tags of one capital and a colon; `B` begins a record. */
const grammar: TagGrammar = {
  tagLineOf: (line) => (/^[A-Z]:/.test(line) ? { tag: line.charAt(0), value: line.slice(2) } : undefined),
  begin: 'B',
  titles: ['T'],
};
const ended: TagGrammar = { ...grammar, end: 'E', around: ['H'], isIndented: true };

/** Each record as its fields, `!` behind one without its end; `~` before text that is of none. */
function pieces(form: TagGrammar, ...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  return [...readTaggedBlocks(text, form)].map((piece) => {
    if (piece.kind === 'stray') {
      return `~${text.slice(piece.span.start, piece.span.end)}`;
    }
    const { fields, isClosed } = piece.block;
    return fields.map(({ tag, lines: values }) => tag + values.join('/')).join(' ') + (isClosed ? '' : '!');
  });
}

describe('readTaggedBlocks', () => {
  it('begins a record at its tag and, in files without it, behind a blank line', () => {
    assert.deepEqual(pieces(grammar, 'B:1', 'T:x', 'B:2', 'T:y'), ['B1 Tx', 'B2 Ty']);
    assert.deepEqual(pieces(grammar, 'T:x', 'A:1', '', 'T:y'), ['Tx A1', 'Ty']);
  });

  it('puts a stretch without beginning and title to the record before', () => {
    assert.deepEqual(pieces(grammar, 'B:1', 'T:x', '', 'A:1', '', 'A:2', '', 'B:2', '', 'T:y'), [
      'B1 Tx A1 A2',
      'B2 Ty',
    ]);
    assert.deepEqual(pieces(grammar, 'B:1', 'T:x', '', 'A:1', 'T:y'), ['B1 Tx', 'A1 Ty']);
  });

  it('goes on with a value over a blank line, where only indented lines do so only with them', () => {
    assert.deepEqual(pieces(grammar, 'T:x', 'y', '', ' z'), ['Tx/y/z']);
    assert.deepEqual(pieces(ended, 'B:1', ' y', '', ' z', '', 'lost', 'E:'), ['B1/y/z', '~lost']);
  });

  it('begins a record with a further title behind a line that is none of its own, which stands outside', () => {
    assert.deepEqual(pieces(grammar, 'B:1', 'T:x', 'A:1', '', 'Bq2', 'A:2', 'T:y'), [
      'B1 Tx A1',
      '~Bq2',
      'A2 Ty',
    ]);
    assert.deepEqual(pieces(grammar, 'B:1', 'T:x', 'A:1', '', 'more', 'again', 'C:2', '', 'B:2'), [
      'B1 Tx A1/more/again C2',
      'B2',
    ]);
    assert.deepEqual(pieces(grammar, 'B:1', 'T:x', 'A:1', '', 'more', 'B:2'), ['B1 Tx A1/more', 'B2']);
    assert.deepEqual(pieces(grammar, 'B:1', 'A:1', '', 'more', 'T:x'), ['B1 A1/more Tx']);
  });

  it('takes a beginning behind a blank line wherever it stands, and what is indented with it', () => {
    assert.deepEqual(pieces(grammar, 'B:1', 'T:x', '', ' B:2', 'T:y'), ['B1 Tx', 'B2 Ty']);
    assert.deepEqual(pieces(grammar, '\tB:1', '\tT:x', '\t  more', '', '\tB:2', 'T:y'), [
      'B1 Tx/more',
      'B2 Ty',
    ]);
    assert.deepEqual(pieces(grammar, 'B:1', 'T:x', ' B:2', '', ' A:2'), ['B1 Tx/B:2/A:2']);
  });

  it('takes no line that goes on for a tag once an indented record has ended', () => {
    assert.deepEqual(pieces(ended, ' B:1', ' T:x', ' E:', '', 'B:2', 'A:2', ' T:is', 'E:'), [
      'B1 Tx',
      'B2 A2/T:is',
    ]);
    assert.deepEqual(pieces(grammar, ' B:1', 'T:x', ' A:y', 'B:2', ' T:z'), ['B1 Tx/A:y', 'B2/T:z']);
  });

  it('takes no indented line for a beginning that may as well go on with a value', () => {
    assert.deepEqual(pieces(ended, 'B:1', 'A:1', '', ' B:x', ' A:y', 'E:'), ['B1 A1/B:x/A:y']);
    assert.deepEqual(pieces(grammar, 'B:1', 'T:1', 'A:1', '', ' T:x', ' of'), ['B1 T1 A1/T:x/of']);
    assert.deepEqual(pieces(grammar, 'B:1', 'T:1', 'A:1', '', ' B:x', ' of'), ['B1 T1 A1/B:x/of']);
    assert.deepEqual(pieces(ended, 'B:1', 'T:1', 'E:', '', ' B:2', ' T:2', ' E:'), ['B1 T1', 'B2 T2']);
  });

  it('takes a second title behind a value with a blank line for one of the same record', () => {
    assert.deepEqual(pieces(grammar, 'B:1', 'T:x', 'A:1', '', 'more', 'T:y', 'C:1', '', 'B:2', 'T:z'), [
      'B1 Tx A1/more Ty C1',
      'B2 Tz',
    ]);
    assert.deepEqual(pieces(grammar, 'B:1', 'T:x', 'A:1', '', 'Bq2', 'again', 'T:y'), [
      'B1 Tx A1/Bq2/again Ty',
    ]);
  });

  it('ends a record at its end, and says where there is none', () => {
    assert.deepEqual(pieces(ended, 'H:', 'B:1', 'E:', 'B:2', '', 'E:', 'B:3', 'H:', 'B:4'), [
      'B1',
      'B2',
      'B3!',
      'B4!',
    ]);
    assert.deepEqual(pieces(ended, 'E:', 'E:', 'B:1', 'E:'), ['~E:\nE:', 'B1']);
  });

  it('knows where each stands', () => {
    const text = '\ufeffB:1\r\nT:x\r\ny\r\n\r\n';
    const [piece] = readTaggedBlocks(text, grammar);
    assert.ok(piece?.kind === 'block');
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    assert.equal(at(piece.block.firstLine), 'B:1');
    assert.equal(at(piece.block.span), 'B:1\r\nT:x\r\ny');
  });
});

describe('firstTags', () => {
  it('gives tags up to a line without one', () => {
    const tags = (text: string, count: number): string =>
      firstTags(text, grammar, count)
        .map(({ tag }) => tag)
        .join('');
    assert.equal(tags('\n\nB:1\nT:x\n\nA:1\nwords\nA:2', 9), 'BTA');
    assert.equal(tags('B:1\nT:x\nA:1', 2), 'BT');
    assert.equal(tags('words\nB:1', 9), '');
  });
});
