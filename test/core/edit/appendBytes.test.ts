import assert from 'node:assert/strict';
import { insertIntoBytes, isBeginningOf, sameBytes } from '../../../src/core/edit/appendBytes';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (offset: number, newText: string) => ({ span: { start: offset, end: offset }, newText });

describe('inserting into bytes', () => {
  it('leaves every other byte, a mark at the beginning too', () => {
    const bytes = bytesOf('\ufeff@book{ä}\n% end');
    const after = insertIntoBytes(bytes, '@book{ä}\n% end', 'utf-8', at(9, '@book{ö}\n'));
    assert.deepEqual(after, bytesOf('\ufeff@book{ä}\n@book{ö}\n% end'));
    const latin = Uint8Array.from([0x40, 0xe4, 0x0a]);
    assert.deepEqual(
      insertIntoBytes(latin, '@ä\n', 'iso-8859-1', at(3, 'ö')),
      Uint8Array.from([0x40, 0xe4, 0x0a, 0xf6]),
    );
  });

  it('takes away what the edit replaces', () => {
    const bytes = bytesOf('\ufeffä: []\n# ö\n');
    const edit = { span: { start: 2, end: 5 }, newText: '\n- x' };
    assert.deepEqual(insertIntoBytes(bytes, 'ä: []\n# ö\n', 'utf-8', edit), bytesOf('\ufeffä:\n- x\n# ö\n'));
  });

  it('gives nothing where the place or a letter is not sure', () => {
    assert.equal(insertIntoBytes(bytesOf('@b'), '@a', 'utf-8', at(0, 'x')), undefined);
    assert.equal(insertIntoBytes(bytesOf('@a'), '@a', 'us-ascii', at(2, 'ä')), undefined);
    assert.equal(insertIntoBytes(Uint8Array.from([0x40, 0xc3]), '@\ufffd', 'utf-8', at(2, 'x')), undefined);
  });
});

describe('comparing bytes', () => {
  it('tells equal files and beginnings from others', () => {
    assert.ok(sameBytes(bytesOf('a'), bytesOf('a')));
    assert.ok(!sameBytes(bytesOf('a'), bytesOf('ab')));
    assert.ok(isBeginningOf(bytesOf(''), bytesOf('a')));
    assert.ok(isBeginningOf(bytesOf('a'), bytesOf('ab')));
    assert.ok(!isBeginningOf(bytesOf('ab'), bytesOf('ab')));
    assert.ok(!isBeginningOf(bytesOf('b'), bytesOf('ab')));
    assert.ok(!sameBytes(bytesOf('ab'), bytesOf('aa')));
  });
});
