import assert from 'node:assert/strict';
import { nestTopics } from '../../../../src/core/technique/topics/nestTopics';
import type { Topic } from '../../../../src/core/technique/topics/topic';
import { makePaper } from '../../../support/papers';
import { finish } from '../../../support/steps';

const papers = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => makePaper({ id: key, key }));

function topic(key: string, keys: string, children: readonly Topic[] = []): Topic {
  return {
    id: `topics/${key}`,
    label: key.slice(key.lastIndexOf('/') + 1),
    papers: papers.filter((paper) => keys.includes(paper.key)),
    children,
  };
}

function shown({ id, papers: own, children }: Topic): string {
  const inside = children.length > 0 ? ` [${children.map(shown).join(', ')}]` : '';
  return `${id}: ${own.map(({ key }) => key).join('')}${inside}`;
}

function nested(...topics: readonly Topic[]): readonly string[] {
  return finish(nestTopics(topics)).map(shown);
}

describe('topics within topics', () => {
  it('are found in steps, one for each of the topics', () => {
    const topics = Array.from({ length: 40 }, (_, i) => topic(`topic${i} of many`, 'abc'));
    assert.equal([...nestTopics(topics)].length, 40);
  });

  it('stand in the one whose name is part of theirs, with papers in one place only', () => {
    assert.deepEqual(nested(topic('emotion regulation', 'abc'), topic('emotion', 'abcd')), [
      'topics/emotion: d [topics/emotion/emotion regulation: abc]',
    ]);
  });

  it('stay where they share few papers, or are called otherwise', () => {
    assert.deepEqual(nested(topic('virtual reality', 'abc'), topic('reality', 'ade')), [
      'topics/reality: ade',
      'topics/virtual reality: abc',
    ]);
    assert.deepEqual(nested(topic('mind', 'abc'), topic('theory', 'abcd')), [
      'topics/mind: abc',
      'topics/theory: abcd',
    ]);
  });

  it('are one where they have the same papers', () => {
    assert.deepEqual(nested(topic('mind', 'abc'), topic('theory of mind', 'abc')), [
      'topics/theory of mind: abc',
    ]);
  });

  it('are known by families of words', () => {
    assert.deepEqual(nested(topic('cultural memory', 'ab'), topic('culture', 'abc')), [
      'topics/culture: c [topics/culture/cultural memory: ab]',
    ]);
  });

  it('are one where their names are a state and what is in it', () => {
    assert.deepEqual(nested(topic('turbulent', 'ab'), topic('turbulence', 'bcd')), [
      'topics/turbulence: bcda',
    ]);
    assert.deepEqual(nested(topic('student', 'ab'), topic('studies', 'bcd')), [
      'topics/student: ab',
      'topics/studies: bcd',
    ]);
  });

  it('go one level down, never two', () => {
    const all = [topic('sea', 'abcd'), topic('deep sea', 'abc'), topic('deep sea fish', 'ab')];
    assert.deepEqual(nested(...all), [
      'topics/sea: d [topics/sea/deep sea: abc, topics/sea/deep sea fish: ab]',
    ]);
  });

  it('that have narrower ones stay where they are', () => {
    const inner = topic('sea level', 'ab', [topic('sea level/tide', 'a')]);
    assert.deepEqual(nested(topic('sea', 'abcd'), inner), [
      'topics/sea: abcd',
      'topics/sea level: ab [topics/sea level/tide: a]',
    ]);
  });

  it('that have narrower ones are one with the wider one whose papers are nearly the same', () => {
    const data = topic('panel data', 'ab', [
      topic('panel data/growth', 'cd'),
      topic('panel data/trade', 'e'),
    ]);
    const panel = topic('panel', 'f', [topic('panel/growth', 'ac'), topic('panel/roots', 'bde')]);
    assert.deepEqual(nested(data, panel), [
      'topics/panel: f [topics/panel/growth: acd, topics/panel/roots: bde, topics/panel/trade: e]',
    ]);
    assert.deepEqual(
      nested(topic('data', 'abcdef'), data),
      ['topics/data: f [topics/data/growth: cd, topics/data/trade: e]'].map((line) =>
        line.replace(': f [', ': abf ['),
      ),
    );
  });

  it('are one where their names are what is done and the doing of it, and have the noun', () => {
    assert.deepEqual(nested(topic('fabricated', 'abc'), topic('fabrication', 'cd'), topic('fabric', 'e')), [
      'topics/fabric: e',
      'topics/fabricated: abcd',
    ]);
    const [twin] = finish(nestTopics([topic('fabricated', 'abc'), topic('fabrication', 'cd')]));
    assert.equal(twin?.label, 'fabrication');
    const labels = ['fabricated', 'fabricating', 'fabrication'].map((name, i) =>
      topic(name, 'abcdef'.slice(i)),
    );
    assert.equal(finish(nestTopics(labels))[0]?.label, 'fabrication');
    assert.equal(finish(nestTopics(labels.slice(0, 2)))[0]?.label, 'fabricating');
  });

  it('of the same name, but for an ending, are one', () => {
    assert.deepEqual(nested(topic('auflage', 'ab'), topic('auflagen', 'bcd'), topic('press', 'e')), [
      'topics/auflagen: bcda',
      'topics/press: e',
    ]);
  });

  it('of the same id are one', () => {
    const [one, other] = [topic('behavior', 'ab'), topic('behavior', 'bc')];
    assert.deepEqual(nested(one, { ...other, label: 'Behavioral' }), ['topics/behavior: abc']);
    const inner = [
      topic('transport policy', 'ab'),
      { ...topic('transport policy', 'bc'), label: 'Policy of transport' },
    ];
    assert.deepEqual(nested(topic('transport', 'abcd'), ...inner), [
      'topics/transport: d [topics/transport/transport policy: abc]',
    ]);
  });

  it('are the same in every order', () => {
    const all = [topic('sea', 'abcd'), topic('sea ice', 'ab'), topic('ice', 'abef'), topic('sea salt', 'cd')];
    assert.deepEqual(nested(...all), nested(...[...all].reverse()));
  });
});
