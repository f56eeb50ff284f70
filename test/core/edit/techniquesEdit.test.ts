import assert from 'node:assert/strict';
import { changeTechniques, differenceOf, newTechniquesFile } from '../../../src/core/edit/techniquesEdit';
import type { TechniquesChange } from '../../../src/core/edit/techniquesEdit';
import { readTechniques } from '../../../src/core/import/techniques/readTechniques';

const set = (name: string, ...techniques: readonly string[]): TechniquesChange => ({
  kind: 'paper',
  names: [name],
  techniques,
});

function changed(text: string, ...changes: readonly TechniquesChange[]): string | undefined {
  return changeTechniques(text, changes);
}

describe('changing techniques.yaml', () => {
  it('begins a part where there is none', () => {
    assert.equal(changed('', set('a', 'b')), 'papers:\n  a: [b]\n');
    assert.equal(changed('# mine', set('a', 'b')), '# mine\npapers:\n  a: [b]\n');
    assert.equal(changed(newTechniquesFile, set('a', 'b')), `${newTechniquesFile}papers:\n  a: [b]\n`);
  });

  it('adds behind the last of a part, with its indentation, line ends and comments', () => {
    assert.equal(
      changed('papers:\r\n    a: [b] # why\r\n\r\n# end\r\nhide: [x]\r\n', set('c', 'd', 'Fish & Co')),
      'papers:\r\n    a: [b] # why\r\n    c: [d, "Fish & Co"]\r\n\r\n# end\r\nhide: [x]\r\n',
    );
    assert.equal(changed('papers:\nhide: [x]\n', set('a', 'b')), 'papers:\n  a: [b]\nhide: [x]\n');
    assert.equal(changed('papers: {a: b}\n', set('c', 'd')), 'papers: {a: b, c: [d] }\n');
    assert.equal(changed('papers: {}\n', set('c', 'd')), 'papers: { c: [d] }\n');
  });

  it('replaces what was said of a paper, under whatever name', () => {
    assert.equal(
      changed('papers:\n  a: [b] # why\n  c: d\n', set('a', 'x')),
      'papers:\n  a: [x] # why\n  c: d\n',
    );
    assert.equal(
      changed('papers:\n  a:\n    - b\n    - c\n  d: e\n', set('a', 'x')),
      'papers:\n  a: [x]\n  d: e\n',
    );
    const change: TechniquesChange = { kind: 'paper', names: ['key', '10.1000/x'], techniques: ['y'] };
    assert.equal(
      changed('papers:\n  "https://doi.org/10.1000/X": b\n', change),
      'papers:\n  "https://doi.org/10.1000/X": [y]\n',
    );
  });

  it('leaves alone what is said of a key in other capitals', () => {
    assert.equal(changed('papers:\n  Smith: a\n', set('smith', 'b')), 'papers:\n  Smith: a\n  smith: [b]\n');
  });

  it('takes back what was said of a paper', () => {
    const back: TechniquesChange = { kind: 'paper', names: ['a'], techniques: undefined };
    assert.equal(changed('papers:\n  a: [b]\n  c: d\n', back), 'papers:\n  c: d\n');
    assert.equal(changed('papers: {a: b, c: d}\n', back), 'papers: {c: d}\n');
    assert.equal(changed('papers:\n  c: d\n', back), 'papers:\n  c: d\n');
  });

  it('changes many papers at once: some that are there, some that are not, some taken back', () => {
    const back = (name: string): TechniquesChange => ({
      kind: 'paper',
      names: [name],
      techniques: undefined,
    });
    assert.equal(
      changed(
        'papers:\r\n  a:\r\n    - b\r\n\r\n  c: d # why\r\n  e: f\r\nhide: [x]\r\n',
        ...[set('a', 'x'), back('c'), set('New', 'y'), set('e', 'z'), set('New', 'q'), set('other', 'w')],
      ),
      'papers:\r\n  a: [x]\r\n\r\n  e: [z]\r\n  New: [q]\r\n  other: [w]\r\nhide: [x]\r\n',
    );
    assert.equal(changed('papers: {a: b, c: d}\n', back('a'), back('c')), 'papers: {}\n');
    assert.equal(
      changed('papers: {a: b, c: d}\n', back('c'), set('e', 'f'), set('g', 'h')),
      'papers: {a: b, e: [f], g: [h] }\n',
    );
    assert.equal(changed('', set('a', 'b'), set('a', 'c'), back('z')), 'papers:\n  a: [c]\n');
    assert.equal(changed('', set('a', 'b'), back('a')), '');
  });

  it('changes thousands of papers without taking the text apart for each', () => {
    const papers = Array.from({ length: 3000 }, (_, i) => set(`smith${i}`, 'lora'));
    const once = changed('', ...papers) ?? '';
    assert.equal(once.split('\n').length, 3002);
    const twice = changed(once, ...papers.map((change) => ({ ...change, techniques: ['kv'] }))) ?? '';
    assert.equal(twice, once.replaceAll('[lora]', '[kv]'));
  }).timeout(20_000);

  it('renames and merges techniques', () => {
    const rename: TechniquesChange = { kind: 'field', id: 'q', field: 'label', value: 'Few: bits' };
    assert.equal(changed('', rename), 'techniques:\n  q: { label: "Few: bits" }\n');
    assert.equal(
      changed('techniques:\n  q:\n    cues: [x]\n', rename),
      'techniques:\n  q:\n    cues: [x]\n    label: "Few: bits"\n',
    );
    assert.equal(changed('techniques:\n  q: Old\n', rename), 'techniques:\n  q: "Few: bits"\n');
    assert.equal(
      changed('techniques:\n  q: { label: Old, area: X }\n', rename),
      'techniques:\n  q: { label: "Few: bits", area: X }\n',
    );
    const cues: TechniquesChange = { kind: 'field', id: 'q', field: 'cues', value: ['a b*'] };
    assert.equal(
      changed('techniques:\n  q: Old\n', cues),
      'techniques:\n  q: { label: Old, cues: [a b*] }\n',
    );
    assert.equal(changed('', { kind: 'merge', from: 'a', to: 'b' }), 'merge:\n  a: b\n');
  });

  it('reads back what it wrote, whatever the names', () => {
    for (const name of ['a: b', '# x', '"q"', "it's", '- y', 'null', '[z', 'ä ö', '__proto__', '{', '1:2']) {
      const text = changed('', set(name, name));
      const { user, problems } = readTechniques(text ?? '');
      assert.deepEqual(problems, [], name);
      assert.deepEqual([...user.papers], [[name.trim(), [name]]], name);
    }
  });

  it('refuses to touch a text that is not sound', () => {
    assert.equal(changed('papers:\n  a: [b\nhide: c\n', set('x', 'y')), undefined);
    assert.equal(changed('- a\n', set('x', 'y')), undefined);
  });
});

describe('the difference of two texts', () => {
  it('is one edit of what differs', () => {
    assert.deepEqual(differenceOf('abcd', 'abXcd'), { span: { start: 2, end: 2 }, newText: 'X' });
    assert.deepEqual(differenceOf('aaa', 'aa'), { span: { start: 2, end: 3 }, newText: '' });
    assert.deepEqual(differenceOf('', 'a'), { span: { start: 0, end: 0 }, newText: 'a' });
  });
});
