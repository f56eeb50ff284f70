import assert from 'node:assert/strict';
import { topicWords } from '../../../../src/core/technique/topics/topicWords';
import { VerbUses } from '../../../../src/core/technique/topics/verbUses';

function usesIn(titles: readonly string[]): VerbUses {
  const uses = new VerbUses();
  for (const words of titles.map((title) => topicWords(title))) {
    words.forEach((_, at) => uses.see(words, at));
  }
  return uses;
}

describe('words that end with -ing', () => {
  it('are verbs where they stand before what something is done to', () => {
    const uses = usesIn([
      'Weaving the net',
      'Weaving a bird into it',
      'Weaving nets',
      'Sand: weaving its dunes',
    ]);
    assert.ok(uses.isVerb('weaving'));
  });

  it('are nouns where a phrase ends with them or another word tells of which kind they are', () => {
    for (const title of ['Weaving in Peru', 'The history of weaving', 'Basket weaving methods', 'Weaving']) {
      assert.ok(!usesIn(['Weaving the net', title]).isVerb('weaving'), title);
    }
  });

  it('are verbs where a title goes on with whence or where to', () => {
    assert.ok(
      usesIn(['Moving a point', 'Moving from bytes to words', 'Moving beyond maps']).isVerb('moving'),
    );
    assert.ok(!usesIn(['Moving a point', 'Costs of moving to town']).isVerb('moving'));
  });

  it('are no verbs where only nouns follow, which may be terms', () => {
    assert.ok(!usesIn(['Weaving machines', 'Weaving patterns']).isVerb('weaving'));
    assert.ok(!usesIn([]).isVerb('weaving'));
  });
});
