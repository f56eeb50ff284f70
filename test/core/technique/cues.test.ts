import assert from 'node:assert/strict';
import { readCues, readPhrases } from '../../../src/core/technique/cues';

describe('readCues', () => {
  it('reads rows of phrases, each with the weight that the row begins with', () => {
    assert.deepEqual(readCues('3: kv cache*, key-value cache*\n1: evict*'), {
      cues: [
        { phrase: 'kv cache*', weight: 3 },
        { phrase: 'key-value cache*', weight: 3 },
        { phrase: 'evict*', weight: 1 },
      ],
      negativeCues: [],
    });
  });

  it('goes on with the weight before where a row has none', () => {
    assert.deepEqual(readCues('\n  2: RAG,\n    retriever\n  '), {
      cues: [
        { phrase: 'RAG', weight: 2 },
        { phrase: 'retriever', weight: 2 },
      ],
      negativeCues: [],
    });
  });

  it('reads what speaks against the technique, with weights above 0', () => {
    assert.deepEqual(readCues('1: cache\n-2: web cache,\n  cpu cache\n1: prefill'), {
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
    assert.deepEqual(readCues('2: ,  a \t b ,,').cues, [{ phrase: 'a b', weight: 2 }]);
    assert.deepEqual(readCues(''), { cues: [], negativeCues: [] });
  });

  it('takes only 1 to 3 for a weight', () => {
    assert.deepEqual(
      readCues('4: a').cues.map(({ phrase }) => phrase),
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
