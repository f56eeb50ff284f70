import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/core/notes/sentences';

describe('splitSentences', () => {
  /** In each text `|` stands where a sentence begins. */
  const texts: readonly (readonly [string, string])[] = [
    ['plain sentences', 'Caches grow. |Do they shrink? |They do! |We measured it.'],
    ['text without a full stop', 'An abstract that just ends'],
    ['Latin abbreviations', 'We use lists, e.g. Trees, and maps, i.e. Tables, too. |They work.'],
    ['et al. before a year', 'Doe et al. (2021) and Roe et al. [3] did so. |We do not.'],
    ['et al. before a name', 'We follow Doe et al. Roe was first.'],
    ['et al. at the end', 'We follow Doe et al. |However, we go further.'],
    ['figures and equations', 'See Fig. 2, Eq. 3, Sec. 4 and Thm. 5. |Then read on.'],
    ['number after No.', 'Take No. 5 of Vol. 2. |It is short.'],
    ['no. as an answer', 'The answer is no. |We say why.'],
    ['decimals and versions', 'A gain of 2.75 bits over v1.0 with GPT-3.5. |It is large.'],
    ['initials', 'It was J. R. Doe and A.-M. Roe who asked. |We answer.'],
    ['a letter at the end', 'We add vitamin D. |The effect is small.'],
    ['countries', 'Done in the U.S. Army. |The end.'],
    ['titles', 'Dr. Doe met Prof. Roe vs. Mr. Poe. |They spoke.'],
    ['web addresses', 'See https://example.org/A.B.html. |It is open.'],
    ['a sentence that begins with a number', 'It is slow. |3D nets are slower. |16 GPUs help.'],
    ['a name that begins in lower case', 'We need no labels. |mNet finds them.'],
    ['a word in lower case after a full stop', 'The approx. size is kept at a max. of ten.'],
    ['quotes and brackets that close', 'He said "never." |She said “yes.” |(Both left.) |We stayed.'],
    ['full stops in brackets', 'We test it (on two sets. Both are small) and stop. |It holds.'],
    ['a bracket that is never closed', 'We test it (on two sets. |Both are small. |It holds.'],
    ['math', 'Let $f. X$ be small. |Then $p < 0.05$. |We stop.'],
    ['one dollar sign', 'It costs $5. |We pay.'],
    ['LaTeX commands', 'We use \\emph{Foo.} |\\emph{Bar} is next. |See Fig.~3 and Doe et al.\\ for more.'],
    ['escaped percent', 'It saves 40\\%. |We like it.'],
    ['an ellipsis', 'It grows ... and grows... |Then it stops.'],
    ['numbered items', '1. We ask. |2. We answer.'],
    ['Chinese', '缓存很大。|我们提出新方法！|结果很好。'],
    ['accented capitals', 'C’est petit. |Évidemment. |Это так.'],
  ];
  for (const [name, marked] of texts) {
    it(name, () => {
      const expected = marked.split('|').map((sentence) => sentence.trim());
      assert.deepEqual(splitSentences(marked.replaceAll('|', '')), expected);
    });
  }

  it('collapses white space of all kinds and gives nothing for none', () => {
    assert.deepEqual(splitSentences('  One\n line.\r\n\tTwo\u00a0lines.  '), ['One line.', 'Two lines.']);
    assert.deepEqual(splitSentences(' \n '), []);
    assert.deepEqual(splitSentences(''), []);
  });

  it('loses nothing: the sentences together are the text', () => {
    const text = 'A (b. C) d. E? "F!" G $h. I$ j.. K... L. ) M ] N. (O. P. Q';
    assert.equal(splitSentences(text).join(' '), text);
  });

  for (const piece of ['(', ')', '. ', '.', '$', '"', 'e.g. ', '\\', 'A. ']) {
    it(`takes ${JSON.stringify(piece)} a hundred thousand times`, () => {
      const text = piece.repeat(100_000);
      const joined = splitSentences(text).join('').replaceAll(' ', '');
      assert.equal(joined, text.replaceAll(' ', ''));
    });
  }
});
