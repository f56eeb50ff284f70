import assert from 'node:assert/strict';
import { raiseMainParts } from '../../../../src/core/technique/topics/mainPart';
import type { Topic } from '../../../../src/core/technique/topics/topic';
import { makePaper } from '../../../support/papers';

const papers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => makePaper({ id: key, key }));

function topic(key: string, keys: string, children: readonly Topic[] = []): Topic {
  const own = papers.filter((paper) => keys.includes(paper.key));
  return { id: `topics/${key}`, label: key, papers: own, children };
}

function raised(...topics: readonly Topic[]): readonly string[] {
  return raiseMainParts(topics).map(
    ({ id, papers: own, children }) =>
      `${id}: ${own.map(({ key }) => key).join('')}${children.map(({ id: inner }) => ` [${inner}]`).join('')}`,
  );
}

describe('a topic that is mostly about one narrower one', () => {
  it('stands under its name, without the others', () => {
    const root = topic('root', 'e', [topic('root/unit root', 'abcd')]);
    assert.deepEqual(raised(root, topic('tests', 'defg')), ['topics/unit root: abcd', 'topics/tests: defg']);
  });

  it('stays where others of it would stand nowhere', () => {
    const root = topic('root', 'e', [topic('root/unit root', 'abcd')]);
    assert.deepEqual(raised(root, topic('tests', 'dfg')), [
      'topics/root: e [topics/root/unit root]',
      'topics/tests: dfg',
    ]);
  });

  it('stays where others of it have left the other one where they stand', () => {
    const root = topic('root', 'h', [topic('root/unit root', 'abc')]);
    const test = topic('test', 'h', [topic('test/power test', 'defg')]);
    assert.deepEqual(raised({ ...root, children: [topic('root/unit root', 'abcd')] }, test), [
      'topics/unit root: abcd',
      'topics/test: h [topics/test/power test]',
    ]);
  });

  it('stays where it is about other things as much', () => {
    const matrix = topic('matrix', 'de', [topic('matrix/covariance matrix', 'abc')]);
    const two = topic('root', '', [topic('root/unit root', 'abcdefg'), topic('root/square root', 'h')]);
    assert.deepEqual(raised(matrix, two, topic('all', 'abcdefgh')).slice(0, 2), [
      'topics/matrix: de [topics/matrix/covariance matrix]',
      'topics/root:  [topics/root/unit root] [topics/root/square root]',
    ]);
  });

  it('stays where its own name says enough', () => {
    const whole = topic('panel data', 'e', [topic('panel data/dynamic panel data', 'abcd')]);
    assert.deepEqual(
      raised(whole, topic('tests', 'defg'))[0],
      'topics/panel data: e [topics/panel data/dynamic panel data]',
    );
  });
});
