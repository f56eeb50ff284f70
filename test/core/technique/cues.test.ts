import assert from 'node:assert/strict';
import { readCues, readPhrases } from '../../../src/core/technique/cues';
import type { Cue } from '../../../src/core/technique/cues';

/** What is written down, read. */
function cuesIn(text: string): Readonly<Record<'cues' | 'negativeCues', readonly Cue[]>> {
  const { cues, negativeCues } = readCues(text);
  return { cues: [...cues], negativeCues: [...negativeCues] };
}

describe('readCues', () => {
  it('reads rows of phrases, each with the weight that the row begins with', () => {
    assert.deepEqual(cuesIn('3: kv cache*, key-value cache*\n1: evict*'), {
      cues: [
        { phrase: 'kv cache*', weight: 3 },
        { phrase: 'key-value cache*', weight: 3 },
        { phrase: 'evict*', weight: 1 },
      ],
      negativeCues: [],
    });
  });

  it('goes on with the weight before where a row has none', () => {
    assert.deepEqual(cuesIn('\n  2: RAG,\n    retriever\n  '), {
      cues: [
        { phrase: 'RAG', weight: 2 },
        { phrase: 'retriever', weight: 2 },
      ],
      negativeCues: [],
    });
  });

  it('reads what speaks against the technique, with weights above 0', () => {
    assert.deepEqual(cuesIn('1: cache\n-2: web cache,\n  cpu cache\n1: prefill'), {
      cues: [
        { phrase: 'cache', weight: 1 },
        { phrase: 'prefill', weight: 1 },
      ],
      negativeCues: [
        { phrase: 'web cache', weight: 2 },
        { phrase: 'cpu cache', weight: 2 },
      ],
    });
  });

  it('takes spaces of any kind for one, and knows no empty phrase', () => {
    assert.deepEqual(cuesIn('2: ,  a \t b ,,').cues, [{ phrase: 'a b', weight: 2 }]);
    assert.deepEqual(cuesIn(''), { cues: [], negativeCues: [] });
  });

  it('reads them once for all who look', () => {
    const { cues } = readCues('2: rag');
    assert.equal([...cues][0], [...cues][0]);
  });

  it('takes only 1 to 3 for a weight', () => {
    assert.deepEqual(
      cuesIn('4: a').cues.map(({ phrase }) => phrase),
      ['4: a'],
    );
  });
});

describe('readPhrases', () => {
  it('reads phrases with commas between them, over rows', () => {
    assert.deepEqual(readPhrases('\n  ICML, machine\n    learning,, \n'), ['ICML', 'machine learning']);
    assert.deepEqual(readPhrases(''), []);
  });
});
