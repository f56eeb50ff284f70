import assert from 'node:assert/strict';
import { findCompounds } from '../../../../src/core/technique/topics/compounds';
import { TopicWords } from '../../../../src/core/technique/topics/topicTexts';
import { finish } from '../../../support/steps';

/** The texts with their compounds in one form, a stroke where no phrase goes over. */
function unified(...titles: readonly string[]): readonly string[] {
  const words = new TopicWords();
  const texts = titles.map((title) => words.encode({ title, keywords: [] }));
  const compounds = finish(findCompounds(texts, words));
  return texts.map((text) =>
    compounds
      .unifyText(text)
      .words.map((word) => (word < 0 ? '|' : words.stem(word)))
      .join(' '),
  );
}

describe('compounds', () => {
  it('are split where most texts have two words', () => {
    const texts = unified('Data centers at sea', 'The data-center', 'Datacenter fire');
    assert.deepEqual(texts, ['data center | sea', '| data center', 'data center fire']);
  });

  it('are joined where most texts have one word', () => {
    const texts = unified('Blockchain fire', 'A blockchain', 'Block chain fire', 'A block of sand');
    assert.deepEqual(texts, ['blockchain fire', '| blockchain', 'blockchain fire', '| block of sand']);
  });

  it('are joined where the two words alone say nothing', () => {
    assert.deepEqual(unified('E-learning', 'E-learning', 'Elearning'), [
      'elearning',
      'elearning',
      'elearning',
    ]);
  });

  it('are told by words side by side, in one phrase', () => {
    const texts = unified('Ozone: hole in the sky', 'Ozonehole', 'Ozone, hole');
    assert.deepEqual(texts, ['ozone | hole | | sky', 'ozonehole', 'ozone | hole']);
  });

  it('know where keywords begin in a text whose title has become longer', () => {
    const words = new TopicWords();
    const texts = [
      words.encode({ title: 'Data center', keywords: ['data center'] }),
      words.encode({ title: 'Datacenter', keywords: ['datacenter'] }),
    ];
    const compounds = finish(findCompounds(texts, words));
    assert.deepEqual(
      texts.map((text) => compounds.unifyText(text)),
      [texts[0], texts[0]],
    );
  });

  it('leave texts without any as they are', () => {
    assert.deepEqual(unified('Rivers of sand', 'Sand'), ['river of sand', 'sand']);
  });
});
