import assert from 'node:assert/strict';
import { CueMatcher } from '../../../src/core/technique/cueMatcher';
import { readCues } from '../../../src/core/technique/cues';
import { cuesIn } from '../../../src/core/technique/textCues';

/** The words that count in a text, of techniques with these cues, each with its technique's number before it. */
function counting(text: string, ...cues: readonly string[]): readonly string[] {
  const techniques = cues.map((rows, i) => ({ id: `t${i}`, label: `T${i}`, ...readCues(rows) }));
  const field = { cues: readCues('3: deep network').cues, venues: [] };
  const found = cuesIn(text, new CueMatcher([{ id: 'x', label: 'X', field, techniques }]));
  return found.cues.map(
    ({ value, start, end }) =>
      `${value.kind === 'field' ? 'field' : value.of}: ${found.folded.slice(start, end)}`,
  );
}

describe('cuesIn', () => {
  it('takes the longest of cues that stand one within the other, of whatever technique', () => {
    assert.deepEqual(counting('Graph Attention Networks', '2: attention', '2: graph attention network'), [
      '1: graph attention networks',
    ]);
    assert.deepEqual(
      counting('kv cache eviction', '1: kv\n1: eviction', '1: kv cache', '1: kv cache eviction'),
      ['2: kv cache eviction'],
    );
  });

  it('leaves a heavier cue that stands within a lighter one', () => {
    assert.deepEqual(counting('memory of RAG', '3: rag', '1: memory of rag'), ['1: memory of rag', '0: rag']);
  });

  it('leaves cues that overlap, and the same words of two techniques', () => {
    assert.deepEqual(counting('sparse mixture of experts', '3: sparse mixture', '3: mixture of experts'), [
      '0: sparse mixture',
      '1: mixture of experts',
    ]);
    assert.deepEqual(counting('expert offloading', '2: expert offload*', '2: expert offload*'), [
      '0: expert offloading',
      '1: expert offloading',
    ]);
  });

  it('leaves what speaks against a technique, which hides nothing', () => {
    assert.deepEqual(counting('web cache', '2: cache\n-2: web cache'), ['0: web cache', '0: cache']);
  });

  it('leaves what tells the field, which hides nothing', () => {
    assert.deepEqual(counting('deep networks', '1: network*', '1: deep networks'), [
      '1: deep networks',
      'field: deep networks',
    ]);
  });

  it('asks for capitals where the cue has them', () => {
    assert.deepEqual(counting('A rag, RAG and RAGs', '2: RAG'), ['0: rag', '0: rags']);
    assert.deepEqual(counting('Müller ß on RAG', '2: RAG'), ['0: rag']);
    assert.deepEqual(counting('Müller ß on rag', '2: RAG'), []);
  });

  it('does not trust capitals where there are no other letters', () => {
    assert.deepEqual(counting('WEAVING RAG RUGS', '2: RAG', '2: rug'), ['1: rugs']);
  });

  it('lets a cue whose capitals are missing hide nothing', () => {
    assert.deepEqual(counting('rag rug', '2: RAG rug', '2: rug'), ['1: rug']);
  });
});
