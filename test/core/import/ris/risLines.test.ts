import assert from 'node:assert/strict';
import { beginsAsRis, readRisLines } from '../../../../src/core/import/ris/risLines';

/** Each record as `TYPE` and its fields as `TAG=line/line`; `!` behind the type where the end is missing. */
function blocks(...lines: readonly string[]): readonly (readonly string[])[] {
  return readRisLines(lines.join('\n')).blocks.map((block) => [
    block.isClosed ? block.type : `${block.type}!`,
    ...block.fields.map((field) => `${field.tag}=${field.lines.join('/')}`),
  ]);
}

describe('readRisLines', () => {
  it('takes records apart into tags', () => {
    assert.deepEqual(blocks('TY  - JOUR', 'AU  - A', 'AU  - B', 'ER  - ', '', 'TY  - BOOK', 'ER  -'), [
      ['JOUR', 'AU=A', 'AU=B'],
      ['BOOK'],
    ]);
  });

  it('keeps further lines of a value apart', () => {
    assert.deepEqual(blocks('TY  - JOUR', 'KW  - a', 'b', '', '  c  ', 'AB  -', 'text', 'ER  - '), [
      ['JOUR', 'KW=a/b/c', 'AB=/text'],
    ]);
  });

  it('knows where each stands', () => {
    const text = '\ufeffTY  - JOUR\r\nAB  - x\r\ny\r\nER  - \r\n';
    const [block] = readRisLines(text).blocks;
    assert.ok(block);
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    assert.equal(at(block.firstLine), 'TY  - JOUR');
    assert.equal(at(block.fields[0]?.span ?? { start: 0, end: 0 }), 'AB  - x\r\ny');
    assert.equal(at(block.span), text.slice(1, -2));
  });

  it('believes an unknown tag in the standard form only', () => {
    assert.deepEqual(blocks('TY  - JOUR', 'X9  - a', 'x9  - b', 'X9 - c', 'ER  - '), [
      ['JOUR', 'X9=a/x9  - b/X9 - c'],
    ]);
  });

  it('believes another form only where the first TY has it', () => {
    assert.deepEqual(blocks('TY  - JOUR', 'AB  - a', 'TI - b', 'TI  -c', 'ER - x', 'ER  - '), [
      ['JOUR', 'AB=a/TI - b/TI  -c/ER - x'],
    ]);
    assert.deepEqual(blocks('TY - JOUR', 'AB - a', 'TI - b', 'ER -'), [['JOUR', 'AB=a', 'TI=b']]);
    assert.deepEqual(blocks('TY - JOUR', 'TI  - b', 'ER -'), [['JOUR', 'TI=b']]);
  });

  it('believes a tag that lost a blank where the value before is short, or it names a person', () => {
    assert.deepEqual(
      blocks('TY  - JOUR', 'AU - Heron, Ann', 'PY - 2001', 'TI  - a', 'AU - Owl, Cy', 'VL - 3', 'ER - ', 'x'),
      [['JOUR', 'AU=Heron, Ann', 'PY=2001', 'TI=a', 'AU=Owl, Cy', 'VL=3']],
    );
    assert.deepEqual(
      blocks('TY  - JOUR', 'AB  - cells', 'ER - positive', 'AU - a unit', 'PY - 1', 'ER  - '),
      [['JOUR', 'AB=cells/ER - positive/AU - a unit/PY - 1']],
    );
  });

  it('believes each tag of a record all whose tags lost a blank', () => {
    assert.deepEqual(
      blocks(
        'TY  - JOUR',
        'TI - a',
        'AB - b',
        'on',
        'T2 - c',
        'PY - 2001',
        'ER - ',
        'TY  - JOUR',
        'AB  - d',
        'T2 - w',
      ),
      [
        ['JOUR', 'TI=a', 'AB=b/on', 'T2=c', 'PY=2001'],
        ['JOUR!', 'AB=d/T2 - w'],
      ],
    );
  });

  it('believes a run of tags that lost a blank behind a long value', () => {
    const run = ['JO - B', 'KW - k', 'AB - C', 'd', 'PY - 2001', 'ER - '];
    assert.deepEqual(blocks('TY  - JOUR', 'TI  - a', ...run, 'x'), [
      ['JOUR', 'TI=a', 'JO=B', 'KW=k', 'AB=C/d', 'PY=2001'],
    ]);
  });

  it('believes such a run up to what tells of it', () => {
    assert.deepEqual(blocks('TY  - JOUR', 'AB  - a', 'KW - herons', 'PY - 2001', 'ER  - '), [
      ['JOUR', 'AB=a', 'KW=herons', 'PY=2001'],
    ]);
  });

  it('takes words of a long value for no such run', () => {
    for (const words of [
      ['T1 - weighted', 'T2 - weighted', 'ER - positive'],
      ['ER - positive tumours', 'UR - https://a.org/x'],
      ['ED - emergency department', 'IS - injury severity', 'AU - Wren, Bob, and others of them'],
    ]) {
      const lines = ['TY  - JOUR', 'AB  - MR', ...words, 'PY  - 2001', 'ER  - '];
      assert.deepEqual(blocks(...lines), [['JOUR', `AB=${['MR', ...words].join('/')}`, 'PY=2001']]);
    }
  });

  it('reads files that were joined with their byte order marks', () => {
    assert.deepEqual(
      blocks('\ufeffTY  - JOUR', 'TI  - a', 'ER  - ', '\ufeffTY  - BOOK', 'TI  - b', 'ER  - '),
      [
        ['JOUR', 'TI=a'],
        ['BOOK', 'TI=b'],
      ],
    );
  });

  it('ends a record at the next TY and at the end of the text', () => {
    assert.deepEqual(blocks('TY  - JOUR', 'TI  - a', 'TY  - BOOK', 'TI  - b'), [
      ['JOUR!', 'TI=a'],
      ['BOOK!', 'TI=b'],
    ]);
  });

  it('keeps what belongs to no record, but for counters and headers', () => {
    const strays = (...lines: readonly string[]): readonly string[] => {
      const text = lines.join('\n');
      return readRisLines(text).strays.map(({ start, end }) => text.slice(start, end));
    };
    assert.deepEqual(
      strays('Provider: X', 'Database: Y', '1.', '<12>', '3', 'TY  - JOUR', 'ER  - ', '', '2.'),
      [],
    );
    assert.deepEqual(
      strays('Some words', 'more', 'TY  - JOUR', 'ER  - ', 'KW  - lost', 'ER  - ', 'N1  - too'),
      ['Some words\nmore', 'KW  - lost\nER  - ', 'N1  - too'],
    );
    assert.deepEqual(strays('TY  - JOUR', 'no tag yet', 'TI  - A', 'ER  - '), ['no tag yet']);
  });
});

describe('beginsAsRis', () => {
  it('sees a TY with a type in the first line that says something', () => {
    for (const text of ['TY  - JOUR\n', '\ufeff\n\nTY - book', 'Provider: X\n1.\nTY  - CPAPER']) {
      assert.ok(beginsAsRis(text), text);
    }
  });

  it('sees none in other texts', () => {
    for (const text of [
      '',
      'AU  - X\nTY  - JOUR',
      'TY',
      'TY-JOUR',
      'TY  - two words',
      'TY  -',
      'TY: JOUR',
      'A\nTY  - JOUR',
    ]) {
      assert.ok(!beginsAsRis(text), text);
    }
  });
});
