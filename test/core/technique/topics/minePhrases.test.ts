import assert from 'node:assert/strict';
import { NumberSet } from '../../../../src/core/technique/topics/numberSet';
import { minePhrases } from '../../../../src/core/technique/topics/minePhrases';
import type { Phrase, PhraseBounds } from '../../../../src/core/technique/topics/minePhrases';
import { TopicWords } from '../../../../src/core/technique/topics/topicTexts';
import { finish } from '../../../support/steps';

function mined(titles: readonly string[], bounds: Partial<PhraseBounds> = {}): readonly Phrase[] {
  const table = new TopicWords();
  const texts = titles.map((title) => table.encode({ title, keywords: [] }));
  const phrases = finish(minePhrases(table, texts, { least: 2, most: 99, ...bounds }));
  return [...phrases].sort((a, b) => (a.key < b.key ? -1 : 1));
}

describe('phrases', () => {
  it('are words that stand together in enough texts, each with its texts', () => {
    const phrases = mined(['Working memory in children', 'Memory and working memory', 'Working hours']);
    assert.deepEqual(
      phrases.map(({ key, texts }) => `${key}: ${texts.join(' ')}`),
      ['memory: 0 1', 'working: 0 1 2', 'working memory: 0 1'],
    );
  });

  it('know how often they are whole', () => {
    const [memory, working] = mined(['Working memory in children', 'Memory and working memory']);
    assert.deepEqual([memory?.begins, memory?.ends], [1 / 3, 1]);
    assert.deepEqual([working?.begins, working?.ends], [1, 0]);
  });

  it('go over words that tie, not over others, and never end with one', () => {
    const keys = mined(['Quality of life', 'On quality of life', 'Life in quality']).map(({ key }) => key);
    assert.deepEqual(keys, ['life', 'quality', 'quality of life']);
  });

  it('that too many texts have are left out', () => {
    assert.deepEqual(mined(['Maps', 'Maps', 'Maps'], { most: 2 }), []);
  });

  it('of wanted texts only, counted in all of them', () => {
    const phrases = mined(['Maps', 'Maps of Rome', 'Rome', 'Ruins', 'Ruins'], { wanted: new NumberSet([0]) });
    assert.deepEqual(
      phrases.map(({ key, texts }) => `${key}: ${texts.join(' ')}`),
      ['map: 0 1'],
    );
  });

  it('of Chinese have two characters or more', () => {
    const keys = mined(['气候变化', '气候政策']).map(({ key }) => key);
    assert.deepEqual(keys, ['气 候']);
  });
});
