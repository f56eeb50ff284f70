import assert from 'node:assert/strict';
import { changeTechniques } from '../../../src/core/edit/techniquesEdit';
import { namesOfPaper, techniqueOfTopic } from '../../../src/core/edit/topicTechnique';
import type { ShelfPaper, TopicChoice } from '../../../src/core/shelf/protocol';
import { isTechniqueGroup, isTopicGroup } from '../../../src/core/technique/groupByTechnique';
import { byTechnique, fileRequest, TestShelf } from '../../support/shelf';

const bib = [
  ['Heron nests in wetlands', ''],
  ['The nests of herons', 'Heron nests'],
  ['Wading birds', 'Heron nests'],
  ['Coral reefs under stress', ''],
  ['The coral reefs at night', ''],
  ['Salt', ''],
]
  .map(([title = '', keywords = ''], i) => `@misc{k${i}, title = {${title}}, keywords = {${keywords}}}`)
  .join('\n');

async function shelfOf(text: string): Promise<TestShelf> {
  const shelf = new TestShelf({ builtin: 'never' });
  await shelf.read(fileRequest('a.bib', text));
  return shelf;
}

async function groups(shelf: TestShelf, group = ''): Promise<readonly string[]> {
  const page = await shelf.page(byTechnique, group, 0, 100);
  return page.groups.map(({ label, count }) => `${label} ${count}`);
}

async function topicOf(shelf: TestShelf, label: string): Promise<TopicChoice> {
  const found = (await shelf.topics()).find((topic) => topic.label === label);
  assert.ok(found, `no topic ${label}`);
  return found;
}

function papersOf(shelf: TestShelf, { group }: TopicChoice): Promise<readonly ShelfPaper[]> {
  return shelf.papersInGroups(byTechnique, [group]);
}

describe('a topic that becomes a technique', () => {
  it('is among the topics that a shelf tells, with its papers counted', async () => {
    assert.deepEqual(await (await shelfOf(bib)).topics(), [
      { group: 'technique:topics/coral reef', label: 'Coral reefs', papers: 2, within: undefined },
      { group: 'technique:topics/heron nest', label: 'Heron nests', papers: 3, within: undefined },
    ]);
  });

  it('is told of the papers that stand under it, with how many of those asked about do', async () => {
    const shelf = await shelfOf(bib);
    const ids = (await shelf.papers(['k0', 'k2', 'k5'])).flatMap((paper) => paper?.id ?? []);
    const told = await shelf.topics(ids);
    assert.deepEqual(
      told.map(({ label, papers }) => [label, papers]),
      [['Heron nests', 2]],
    );
    assert.deepEqual(await shelf.topics([]), []);
    await shelf.setUserTechniques(['papers:\n  k0: [salt]\n']);
    assert.deepEqual(
      (await shelf.topics(ids)).map(({ label, papers }) => [label, papers]),
      [['Heron nests', 1]],
    );
  });

  it('keeps its papers under its new name', async () => {
    const shelf = await shelfOf(bib);
    const topic = await topicOf(shelf, 'Heron nests');
    const changes = techniqueOfTopic(
      { label: topic.label, topic: topic.group },
      await papersOf(shelf, topic),
    );
    const text = changeTechniques('', [
      { kind: 'field', id: 'heron-nests', field: 'label', value: 'Breeding' },
      ...changes,
    ]);
    assert.equal(
      text,
      'techniques:\n  heron-nests: { label: Breeding, cues: [heron nests*, heron* nest*] }\n',
    );
    await shelf.setUserTechniques([text]);
    assert.deepEqual(await groups(shelf, 'technique:my-techniques'), ['Breeding 3']);
  });

  it('names the papers that its words do not find', async () => {
    const shelf = await shelfOf(bib);
    const papers = await shelf.papers(['k0', 'k5', 'k3']);
    const changes = techniqueOfTopic(
      { label: 'Heron nests', topic: 'technique:topics/heron nest' },
      papers.filter((paper) => paper !== undefined),
    );
    assert.deepEqual(changes.slice(1), [
      { kind: 'paper', names: ['k5'], techniques: ['heron-nests'] },
      { kind: 'paper', names: ['k3'], techniques: ['heron-nests'] },
    ]);
  });

  it('is merged into another topic with all its papers', async () => {
    const shelf = await shelfOf(bib);
    const [from, to] = [await topicOf(shelf, 'Heron nests'), await topicOf(shelf, 'Coral reefs')];
    const made = await Promise.all(
      [to, from].map(async (topic) =>
        techniqueOfTopic({ label: topic.label, topic: topic.group }, await papersOf(shelf, topic)),
      ),
    );
    const text = changeTechniques('# mine\n', [
      { kind: 'field', id: 'coral-reefs', field: 'label', value: 'Coral reefs' },
      ...made.flat(),
      { kind: 'merge', from: 'heron-nests', to: 'coral-reefs' },
    ]);
    assert.ok(text?.startsWith('# mine\n') === true, text);
    await shelf.setUserTechniques([text]);
    assert.deepEqual(await groups(shelf), ['My techniques 5', 'Not yet grouped 1']);
    assert.deepEqual(await groups(shelf, 'technique:my-techniques'), ['Coral reefs 5']);
  });

  it('is found in writing without spaces only paper by paper', async () => {
    const chinese = '@misc{z1, title = {基于深度学习的方法}}\n@misc{z2, title = {深度学习研究}}\n';
    const shelf = await shelfOf(chinese);
    const papers = (await shelf.papers(['z1', 'z2'])).filter((paper) => paper !== undefined);
    const [cues, ...named] = techniqueOfTopic({ label: '深度学习', topic: 'topics/深 度 学 习' }, papers);
    assert.deepEqual(cues, { kind: 'field', id: '深度学习', field: 'cues', value: ['深度学习*'] });
    assert.ok(named.every((change) => change.kind === 'paper'));
    const text = changeTechniques('', [cues, ...named]) ?? '';
    await shelf.setUserTechniques([text]);
    assert.deepEqual(await groups(shelf), ['My techniques 2']);
  });

  it('names a paper by what does not depend on a key of our making', () => {
    const paper = { key: 'made2020', keyIsGenerated: true, doi: '10.1/a', arxiv: undefined } as ShelfPaper;
    assert.deepEqual(namesOfPaper(paper), ['10.1/a', 'made2020']);
    assert.deepEqual(namesOfPaper({ ...paper, keyIsGenerated: false }), ['made2020', '10.1/a']);
  });
});

describe('groups that can be renamed and merged', () => {
  it('are techniques and topics, also narrower ones, but no areas and nothing that papers share otherwise', () => {
    for (const id of [
      'technique:compression/quantization',
      'technique:topics/coral reef',
      'technique:smaller/a/b',
    ]) {
      assert.ok(isTechniqueGroup(id), id);
    }
    for (const id of [
      'technique:compression',
      'technique:topics',
      'technique:',
      'technique:venues/nature',
      'year:2020',
    ]) {
      assert.ok(!isTechniqueGroup(id), id);
    }
  });

  it('are told apart: topics and techniques', () => {
    assert.ok(isTopicGroup('technique:smaller/coral reef'));
    assert.ok(!isTopicGroup('technique:compression/topics'));
    assert.ok(!isTopicGroup('venue:topics/x'));
  });
});
