import assert from 'node:assert/strict';
import { ownFieldsOfJson } from '../../../src/core/edit/ownFieldsOfJson';

function own(bibtex: unknown, key = 'a'): string {
  const json = JSON.stringify({ id: 'a', custom: { bibtex } });
  return ownFieldsOfJson(json, { key, extras: {} })
    .map(({ name, text }) => `${name}=${text}`)
    .join(' ');
}

describe('the own fields that CSL-JSON keeps', () => {
  it('are texts by name, harmless LaTeX as it is', () => {
    assert.equal(
      own({ mrnumber: '12', mine: '{\\"U}ber \\emph{H}', file: 'C\\:\\\\A\\\\b.pdf', year2: 3 }),
      'mrnumber=12 mine={\\"U}ber \\emph{H} file=C\\:\\\\A\\\\b.pdf',
    );
    const said = '\\mkbibparens{in \\TeX, 9\\addthinspace cm}';
    assert.equal(own({ mine: said }), `mine=${said}`);
    assert.equal(own({ file: ':C:\\Papers\\heron.pdf:PDF' }), 'file=:C:\\Papers\\heron.pdf:PDF');
  });

  it('become text where LaTeX would do more than set them, or end early', () => {
    assert.deepEqual(
      ['\\input{x}', 'a } b', '^^5cinput x', '\\write18{ls}', '\\begin{x}', '\\addto\\x', '\\def\\em{}'].map(
        (mine) => own({ mine }),
      ),
      [
        'mine=\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}',
        'mine=a \\textbraceright{} b',
        'mine=\\textasciicircum{}\\textasciicircum{}5cinput x',
        'mine=\\textbackslash{}write18\\textbraceleft{}ls\\textbraceright{}',
        'mine=\\textbackslash{}begin\\textbraceleft{}x\\textbraceright{}',
        'mine=\\textbackslash{}addto\\textbackslash{}x',
        'mine=\\textbackslash{}def\\textbackslash{}em\\textbraceleft{}\\textbraceright{}',
      ],
    );
  });

  it('are nothing that is read of an entry, and have names that BibTeX has', () => {
    assert.equal(
      own({ title: 'T', author: 'A', 'a b': 'x', 'a{': 'x', A: 'x', '': 'x', constructor: 'c' }),
      'constructor=c',
    );
    assert.equal(own(JSON.parse('{"__proto__": "p"}')), '__proto__=p');
  });

  it('are those of the item with the key', () => {
    assert.equal(own({ x: '1' }, 'b'), '');
    const json = '{"id": 7, "citation-key": "b", "custom": {"bibtex": {"x": "1"}}}';
    assert.deepEqual(ownFieldsOfJson(json, { key: 'c', extras: { aliases: ['b'] } }), [
      { name: 'x', text: '1' },
    ]);
    for (const bad of ['', '[]', '{"id": "a"}', '{"id": "a", "custom": {"bibtex": ["x"]}}', '{"id": "a"']) {
      assert.deepEqual(ownFieldsOfJson(bad, { key: 'a', extras: {} }), []);
    }
  });
});
