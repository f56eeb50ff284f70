import assert from 'node:assert/strict';
import { keptTopics, readTopics, topicsAgain } from '../../../src/core/shelf/keptTopics';
import { makePaper } from '../../support/papers';

const [a, b, c] = ['a', 'b', 'c'].map((key) => makePaper({ id: key, key }));
const topics = [
  {
    id: 'topics/moss',
    label: 'Moss',
    papers: [a!, c!],
    children: [{ id: 'topics/moss/peat', label: 'Peat', papers: [b!], children: [] }],
  },
];

describe('topics that are kept', () => {
  it('are the same again, with the papers that are there', () => {
    const kept = keptTopics(topics, (paper) => ['a', 'b', 'c'].indexOf(paper.key) + 5);
    const read = readTopics(JSON.stringify(kept));
    assert.deepEqual(read, kept);
    const papers = new Map([a!, b!, c!].map((paper, i) => [i + 5, paper]));
    assert.deepEqual(
      topicsAgain(kept, (number) => papers.get(number)),
      topics,
    );
    papers.delete(7);
    assert.deepEqual(topicsAgain(kept, (number) => papers.get(number))[0]?.papers, [a]);
  });

  it('leave out a paper without number', () => {
    assert.deepEqual(keptTopics(topics, (paper) => (paper === c ? undefined : 1))[0]?.papers, [1]);
  });

  it('are none in anything else', () => {
    const deep = `${'[{"id":"","label":"","papers":[],"children":'.repeat(9)}[]${'}]'.repeat(9)}`;
    for (const json of [
      '',
      '{}',
      'null',
      '[1]',
      '[{"id":"a"}]',
      '[{"id":"a","label":"A","papers":["1"],"children":[]}]',
      deep,
    ]) {
      assert.equal(readTopics(json), undefined, json);
    }
    assert.deepEqual(readTopics('[]'), []);
  });
});
