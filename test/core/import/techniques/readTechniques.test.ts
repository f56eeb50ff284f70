import assert from 'node:assert/strict';
import { paperName, readTechniques } from '../../../../src/core/import/techniques/readTechniques';

const known = ['quantization', 'kv-cache'];

/** Each problem as `line:character code message`, counted from 1. */
function problemsIn(text: string): readonly string[] {
  return readTechniques(text, known).problems.map(
    ({ range, code, message }) => `${range.start.line + 1}:${range.start.character + 1} ${code}: ${message}`,
  );
}

describe('techniques.yaml', () => {
  it('is read whole', () => {
    const { user, problems } = readTechniques(
      [
        '# mine',
        'techniques:',
        '  deep-sea-fish:',
        '    label: Deep-sea fish',
        '    area: Biology',
        '    cues: [anglerfish*, lantern fish]',
        '    not: cookery',
        '  quantization: Few bits',
        'papers:',
        '  smith2020: [deep-sea-fish, Few bits]',
        '  https://doi.org/10.1000/ABC: quantization',
        'merge:',
        '  kv-cache: quantization',
        'hide:',
        '  - Case reports',
      ].join('\n'),
      known,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(user.techniques.get('deep-sea-fish'), {
      id: 'deep-sea-fish',
      label: 'Deep-sea fish',
      area: 'Biology',
      cues: ['anglerfish*', 'lantern fish'],
      not: ['cookery'],
      broader: undefined,
    });
    assert.equal(user.techniques.get('quantization')?.label, 'Few bits');
    assert.deepEqual(
      [...user.papers],
      [
        ['smith2020', ['deep-sea-fish', 'Few bits']],
        ['10.1000/abc', ['quantization']],
      ],
    );
    assert.deepEqual([...user.merged], [['kv-cache', 'quantization']]);
    assert.deepEqual([...user.hidden], ['case reports']);
  });

  it('says nothing where it is empty or holds only comments', () => {
    for (const text of ['', '# nothing yet\n', 'techniques:\npapers:\n', '---\n']) {
      assert.deepEqual(readTechniques(text).problems, [], text);
    }
  });

  it('is told at its place what is wrong', () => {
    assert.deepEqual(problemsIn('techniqes:\n  a: A\n'), [
      '1:1 unknown-part: There is no part "techniqes". Did you mean "techniques"?',
    ]);
    assert.deepEqual(problemsIn('techniques:\n  a:\n    lable: A\n'), [
      '3:5 unknown-field: There is no field "lable". Did you mean "label"?',
    ]);
    assert.deepEqual(problemsIn('papers:\n  x: quantisation\n'), [
      '2:6 unknown-technique: There is no technique "quantisation". Did you mean "quantization"?',
    ]);
    assert.deepEqual(problemsIn('techniques:\n  a: A\n  a: B\n'), [
      '3:3 repeated: "a" is named twice; the first counts.',
    ]);
    assert.deepEqual(problemsIn('techniques: nonsense\n'), [
      '1:13 wrong-form: "techniques" should have a line "name: ..." for each.',
    ]);
    assert.deepEqual(problemsIn('techniques:\n  a:\n    cues: [[b]]\n'), [
      '3:12 wrong-form: "cues" should be a list of texts.',
    ]);
    assert.deepEqual(problemsIn('merge:\n  a: a\n'), ['2:3 wrong-form: "a" cannot be merged into itself.']);
    assert.deepEqual(problemsIn('- a\n'), [
      '1:1 not-a-map: A techniques file has parts such as "techniques:" and "papers:".',
    ]);
  });

  it('keeps what is sound of a broken text', () => {
    const { user, problems } = readTechniques('papers:\n  a: b\n  c: [d\ntechniques:\n  e: E\n');
    assert.ok(problems.length > 0);
    assert.equal(user.techniques.get('e')?.label, 'E');
  });

  it('takes any name, also those that mean something to the language', () => {
    const { user } = readTechniques('papers:\n  __proto__: constructor\ntechniques:\n  toString: x\n');
    assert.deepEqual([...user.papers], [['__proto__', ['constructor']]]);
    assert.equal(user.techniques.get('toString')?.label, 'x');
  });

  it('names papers in one form', () => {
    assert.equal(paperName(' Smith2020 '), 'Smith2020');
    assert.equal(paperName('doi:10.1000/ABC'), '10.1000/abc');
    assert.equal(paperName('arXiv:2411.07837v2'), '2411.07837');
  });
});
