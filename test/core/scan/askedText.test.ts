import assert from 'node:assert/strict';
import type { CitationLanguage } from '../../../src/core/model/citationLanguage';
import { askedTextAt } from '../../../src/core/scan/askedText';
import type { AskedText } from '../../../src/core/scan/askedText';

/** One `|` is the cursor; two are the ends of the selection. */
function asked(marked: string, language?: CitationLanguage): AskedText {
  const [before = '', selected = '', after] = marked.split('|');
  const start = before.length;
  const text = before + selected + (after ?? '');
  return askedTextAt(text, { start, end: after === undefined ? start : start + selected.length }, language);
}

function sure(text: string): AskedText {
  return { text, isSure: true };
}

function guess(text: string): AskedText {
  return { text, isSure: false };
}

describe('askedTextAt', () => {
  it('takes the key of the citation in which the cursor stands', () => {
    assert.deepEqual(asked('As in [see @good2020, p. 3; @bad|2021].', 'markdown'), sure('bad2021'));
    assert.deepEqual(asked('As in [see |@good2020, p. 3; @bad2021].', 'markdown'), sure('good2020'));
    assert.deepEqual(asked('As in [@good2020; @bad2021|].', 'markdown'), sure('bad2021'));
    assert.deepEqual(asked('@good2020| says', 'markdown'), sure('good2020'));
    assert.deepEqual(asked('\\citep[p.~3]{good2020,bad|2021}', 'latex'), sure('bad2021'));
    assert.deepEqual(asked('\\ci|te{good2020,bad2021}', 'latex'), sure('good2020'));
  });

  it('takes what is selected, on one line', () => {
    assert.deepEqual(asked('|A paper\n  on things| of [@good2020]', 'markdown'), sure('A paper on things'));
    assert.deepEqual(asked('[@|good|2020]', 'markdown'), sure('good2020'));
    assert.deepEqual(asked('|10.1000/xyz|'), sure('10.1000/xyz'));
  });

  it('does not take a long selection for granted', () => {
    const long = asked(`|${'word '.repeat(200)}|`);
    assert.equal(long.isSure, false);
    assert.equal(long.text.length, 500);
  });

  it('proposes the word at the cursor, with the signs inside keys and none at its ends', () => {
    assert.deepEqual(asked('see DBLP:conf/x/|Good20.', 'markdown'), guess('DBLP:conf/x/Good20'));
    assert.deepEqual(asked('(10.1000/x|yz);'), guess('10.1000/xyz'));
    assert.deepEqual(asked('#show Mü|ller_2020'), guess('Müller_2020'));
    assert.deepEqual(asked('one | two'), guess(''));
    assert.deepEqual(asked('|'), guess(''));
  });

  it('reads no further than a word can be long', () => {
    const { text } = asked(`${'a'.repeat(100_000)}|${'b'.repeat(100_000)}`);
    assert.equal(text.length, 400);
  });

  it('finds no citation in code', () => {
    assert.deepEqual(asked('`[@good|2020]`', 'markdown'), guess('good2020'));
  });
});
