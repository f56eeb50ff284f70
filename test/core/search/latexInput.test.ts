import assert from 'node:assert/strict';
import { withoutLatex } from '../../../src/core/search/latexInput';

describe('a query copied from LaTeX', () => {
  const samples: readonly (readonly [string, string])[] = [
    ['Schr\\"odinger', 'Schrödinger'],
    ['G{\\"o}del 1931', 'Gödel 1931'],
    ["Erd{\\H o}s and R\\'enyi", 'Erdős and Rényi'],
    ["Mart{\\'\\i}nez, Gonz\\'{a}lez", 'Martínez, González'],
    ['{\\O}deg{\\aa}rd', 'Ødegård'],
    ['\\L{}ukasiewicz', 'Łukasiewicz'],
    ['Stra{\\ss}e', 'Straße'],
    ['\\v{C}ech, \\c c', 'Čech, ç'],
    ['{D}eep {BERT}s', 'Deep BERTs'],
    ['\\emph{On~Growth}', ' emph On Growth'],
    ['\\cite{knuth1984', ' cite knuth1984'],
    ['\\', ' '],
  ];
  for (const [query, expected] of samples) {
    it(`reads ${query}`, () => {
      assert.equal(withoutLatex(query), expected);
    });
  }

  it('stays as it is without backslash and brace', () => {
    assert.equal(withoutLatex('a ~ "b" ^c'), 'a ~ "b" ^c');
  });
});
