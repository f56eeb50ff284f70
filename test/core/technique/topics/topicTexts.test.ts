import assert from 'node:assert/strict';
import { apart, separateKeywords, TopicWords } from '../../../../src/core/technique/topics/topicTexts';
import { finish } from '../../../support/steps';

describe('keywords', () => {
  it('are none where a program has set them when it took papers over', () => {
    const marks = ['Mendeley Import (Mar 07)', 'import', 'Imported 2019', 'imported from Zotero'];
    assert.deepEqual(separateKeywords([...marks, 'Imported malaria', 'Paper import']), [
      'Imported malaria',
      'Paper import',
    ]);
  });

  it('that stand in one text are taken apart, each once', () => {
    assert.deepEqual(separateKeywords(['deep learning; vision', 'maps, atlases', 'vision']), [
      'deep learning',
      'vision',
      'maps',
      'atlases',
    ]);
  });

  it('of MeSH lose their qualifiers, paths give each part', () => {
    assert.deepEqual(separateKeywords(['Neoplasms/*therapy', 'History > Rome', 'Arts::Music']), [
      'Neoplasms',
      'History',
      'Rome',
      'Arts',
      'Music',
    ]);
  });

  it('that are classes of arXiv are named as their archives are', () => {
    assert.deepEqual(separateKeywords(['math.FA', 'hep-th', 'physics.chem-ph']), [
      'Mathematics',
      'High energy physics theory',
      'physics.chem-ph',
    ]);
  });

  it('that say how a study was made, or how its entry came here, are none', () => {
    const keywords = [
      'Reproducibility of Results',
      'Mendeley Import (Mar 07)',
      'Imports of steel',
      'Outcome',
    ];
    assert.deepEqual(separateKeywords([...keywords, 'Treatment Outcome/psychology']), [
      'Imports of steel',
      'Outcome',
    ]);
  });

  it('that are sentences or single letters are none', () => {
    assert.deepEqual(separateKeywords(['x', '', 'word '.repeat(40)]), []);
  });
});

describe('encoded texts', () => {
  it('have one number for all forms of a word, and a gap before each keyword', () => {
    const table = new TopicWords();
    const { words, keywordsAt } = table.encode({ title: 'City maps', keywords: ['Cities'] });
    assert.equal(keywordsAt, 2);
    assert.deepEqual([words[0], words[2], words[3]], [0, apart, 0]);
    assert.equal(table.keyOf(words.slice(0, 2)), 'city map');
  });

  it('have families that name no topic where their words mostly qualify others', () => {
    const isTopic = (titles: readonly string[]): boolean => {
      const table = new TopicWords();
      titles.forEach((title) => table.encode({ title, keywords: [] }));
      const { words } = finish(table.families());
      return !words.numbersOf('random').some((number) => words.isNoTopic(number));
    };
    const plain = ['Random walks', 'Random effects', 'Random numbers'];
    assert.equal(isTopic([...plain, 'Randomization of a trial']), false);
    assert.equal(isTopic([...plain.slice(1), 'Randomization in schools', 'On randomization']), true);
  });

  it('can be seen by families of words', () => {
    const table = new TopicWords();
    const { words } = table.encode({ title: 'Topology, topological', keywords: [] });
    const { numbers } = finish(table.families());
    assert.equal(numbers[words[0] ?? -1], numbers[words[2] ?? -1]);
  });
});
