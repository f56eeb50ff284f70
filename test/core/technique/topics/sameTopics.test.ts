import assert from 'node:assert/strict';
import { withoutSame } from '../../../../src/core/technique/topics/sameTopics';
import type { Topic } from '../../../../src/core/technique/topics/topic';
import { makePaper } from '../../../support/papers';

const papers = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => makePaper({ id: key, key }));

function topic(key: string, keys: string, children: readonly Topic[] = []): Topic {
  return {
    id: `topics/${key}`,
    label: key,
    papers: papers.filter((paper) => keys.includes(paper.key)),
    children,
  };
}

function left(...topics: readonly Topic[]): readonly string[] {
  return withoutSame(topics).map(({ label }) => label);
}

describe('topics of the same papers', () => {
  it('are one, by the name that says more', () => {
    assert.deepEqual(left(topic('kettle', 'abc'), topic('copper kettle', 'abc')), ['copper kettle']);
    assert.deepEqual(left(topic('niche', 'abcd'), topic('programmer', 'abcde')), ['programmer']);
    assert.deepEqual(left(topic('b', 'ab'), topic('a', 'ab'), topic('c', 'ab')), ['a']);
  });

  it('stay where one has a paper that the other has not, or many more', () => {
    assert.deepEqual(left(topic('mind', 'abcde'), topic('theory', 'abcdf')), ['mind', 'theory']);
    assert.deepEqual(left(topic('mind', 'abc'), topic('theory', 'abcd')), ['mind', 'theory']);
    assert.deepEqual(left(topic('mind', 'ab'), topic('theory', 'bc')), ['mind', 'theory']);
  });

  it('stay where they have narrower ones', () => {
    assert.deepEqual(left(topic('mind', 'ab', [topic('mind/will', 'c')]), topic('theory', 'ab')), [
      'mind',
      'theory',
    ]);
  });

  it('leave each paper in a topic, in every order', () => {
    const all = [topic('a', 'abcde'), topic('b', 'abcd'), topic('c', 'abc'), topic('d', 'f')];
    assert.deepEqual(left(...all), ['a', 'c', 'd']);
    assert.deepEqual(left(...[...all].reverse()), ['d', 'c', 'a']);
  });
});
