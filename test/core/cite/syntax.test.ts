import assert from 'node:assert/strict';
import { syntaxFor } from '../../../src/core/cite/syntax';
import type { Cite, WriteOptions } from '../../../src/core/cite/syntax';

function write(languageId: string, cites: readonly Cite[], options?: WriteOptions): string {
  const written = syntaxFor(languageId)?.write(cites, options);
  assert.ok(written && 'text' in written, JSON.stringify(written));
  return written.text;
}

function refusal(languageId: string, cites: readonly Cite[], options?: WriteOptions): string {
  const written = syntaxFor(languageId)?.write(cites, options);
  assert.ok(written && 'refused' in written, JSON.stringify(written));
  return written.refused;
}

const keys = (...names: string[]): Cite[] => names.map((key) => ({ key }));

describe('syntaxFor', () => {
  it('knows the language ids of VS Code', () => {
    const known = ['markdown', 'quarto', 'rmd', 'latex', 'tex', 'rsweave'].map(
      (id) => syntaxFor(id)?.language,
    );
    assert.deepEqual(known, ['markdown', 'markdown', 'markdown', 'latex', 'latex', 'latex']);
  });

  it('has none for other languages', () => {
    for (const id of ['plaintext', 'typescript', 'bibtex', '', 'constructor']) {
      assert.equal(syntaxFor(id), undefined);
    }
  });
});

describe('citations in Markdown', () => {
  const cases: readonly (readonly [readonly Cite[], string])[] = [
    [[], ''],
    [keys('zmushko2025frugal'), '[@zmushko2025frugal]'],
    [keys('a', 'b'), '[@a; @b]'],
    [[{ key: 'a', prefix: 'see', locator: '3' }, { key: 'b' }], '[see @a, p. 3; @b]'],
    [[{ key: 'a', locator: '3-5, 7' }], '[@a, pp. 3-5, 7]'],
    [[{ key: 'a', locator: 'ch. 2', suffix: 'and more' }], '[@a, ch. 2, and more]'],
    [[{ key: 'a', suffix: 'and more' }], '[@a and more]'],
    [[{ key: 'a', suffix: ', and more' }], '[@a, and more]'],
    [[{ key: 'a', prefix: ' ', locator: '', suffix: ' ' }], '[@a]'],
    [[{ key: 'a', prefix: 'see [x]; *y* @z' }], '[see \\[x\\]\\; \\*y\\* \\@z @a]'],
    [[{ key: 'a', suffix: 'with `r x`;' }], '[@a with &#96;r x&#96;\\;]'],
    [
      keys('DBLP:conf/nips/X-1', 'a_b', '10.1000/x', 'über'),
      '[@DBLP:conf/nips/X-1; @a_b; @10.1000/x; @über]',
    ],
    [keys('a.', 'a--b', 'a*b', "O'Neil", '-x'), "[@{a.}; @{a--b}; @{a*b}; @{O'Neil}; @{-x}]"],
    [keys('https://a.b/c?d=e'), '[@{https://a.b/c?d=e}]'],
  ];
  for (const [cites, expected] of cases) {
    it(expected || 'nothing', () => {
      assert.equal(write('markdown', cites), expected);
    });
  }

  for (const key of ['', 'a b', 'a;b', 'a}b', '{a', 'a]b', 'a`b', 'a\\b', 'a\nb', 'a\u0000']) {
    it(`refuses the key ${JSON.stringify(key)}`, () => {
      assert.equal(refusal('quarto', keys('good', key)), `Markdown cannot carry the citation key "${key}".`);
    });
  }

  it('writes members for a citation that is there', () => {
    assert.deepEqual(syntaxFor('rmd')?.writeMembers(keys('a', 'b')), { text: '@a; @b' });
  });
});

describe('citations in LaTeX', () => {
  const cases: readonly (readonly [readonly Cite[], WriteOptions, string])[] = [
    [[], {}, ''],
    [keys('a'), {}, '\\cite{a}'],
    [keys('a', 'b:c', 'd-e_f.g/h', 'über+'), {}, '\\cite{a,b:c,d-e_f.g/h,über+}'],
    [keys('a', 'b'), { separator: ', ' }, '\\cite{a, b}'],
    [keys('a'), { command: 'parencite*' }, '\\parencite*{a}'],
    [keys('a'), { command: '\\citep' }, '\\citep{a}'],
    [[{ key: 'a', prefix: 'see', locator: '3' }], { command: 'citep' }, '\\citep[see][p.~3]{a}'],
    [[{ key: 'a', prefix: 'see' }], { command: 'citep' }, '\\citep[see][]{a}'],
    [[{ key: 'a', locator: '3-5' }], {}, '\\cite[pp.~3--5]{a}'],
    [[{ key: 'a', locator: 'ch. 2', suffix: 'and 50% [more]' }], {}, '\\cite[{ch.~2, and 50\\% [more]}]{a}'],
    [[{ key: 'a', suffix: '] {x} \\input' }], {}, '\\cite[{] \\{x\\} \\textbackslash{}input}]{a}'],
    [
      [
        { key: 'a', prefix: 'see' },
        { key: 'b', locator: '3' },
      ],
      {},
      'see~\\cite[p.~3]{a,b}',
    ],
    [[{ key: 'a', locator: '3' }, { key: 'b' }], {}, '\\cite[p.~3]{a} \\cite{b}'],
    [[{ key: 'a' }, { key: 'b', prefix: 'and' }], {}, '\\cite{a} and~\\cite{b}'],
  ];
  for (const [cites, options, expected] of cases) {
    it(expected || 'nothing', () => {
      assert.equal(write('latex', cites, options), expected);
    });
  }

  for (const key of [
    '',
    'a b',
    'a,b',
    'a{b',
    'a}b',
    'a%b',
    'a#1',
    'a~b',
    'a\\b',
    'a"b',
    "a'b",
    'a(b',
    'a=b',
    'a^^5cb',
    'a$b',
    'a&b',
    'a]b',
    'a\tb',
  ]) {
    it(`refuses the key ${JSON.stringify(key)}`, () => {
      assert.equal(refusal('latex', keys('good', key)), `LaTeX cannot carry the citation key "${key}".`);
    });
  }

  for (const command of ['', 'cite{', 'input x', 'cite**', 'cite1', '\\\\cite']) {
    it(`refuses the command ${JSON.stringify(command)}`, () => {
      assert.match(refusal('latex', keys('a'), { command }), /is not the name of a LaTeX command\.$/);
    });
  }

  it('writes members for a citation that is there, without texts of their own', () => {
    const syntax = syntaxFor('latex');
    assert.ok(syntax);
    assert.deepEqual(syntax.writeMembers(keys('a', 'b'), { separator: ', ' }), { text: 'a, b' });
    assert.deepEqual(syntax.writeMembers([{ key: 'a', locator: '3' }]), {
      refused: 'Within a LaTeX citation a paper cannot have a text of its own.',
    });
  });
});
