import assert from 'node:assert/strict';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import { builtinPapers } from '../../support/builtinPapers';
import { generatedPapers } from '../../support/generatedPapers';
import { searchEntry } from '../../support/queries';

describe('PaperIndex.filter', () => {
  const index = new PaperIndex([...builtinPapers(), ...generatedPapers(100)].map(searchEntry));

  const queries = [
    ...['', 'm', 'memory', 'muller 2019', 'atention', 'the', 'year:2024..', '-survey', 'has:doi memory'],
    ...[
      '"language models"',
      'zzzzqqq',
      '10.1234/none',
      'cache OR pruning',
      'auth',
      'te',
      '(',
      'memory year:2020..',
    ],
  ];

  it('gives papers that a search finds, each once, with what matched in their titles', () => {
    for (const query of queries) {
      const hits = new Map(index.search(query).map((hit) => [hit.number, hit]));
      const { numbers, titleMatchesOf } = index.filter(query);
      assert.equal(new Set(numbers).size, numbers.length, query);
      for (const number of numbers) {
        const matches = hits.get(number)?.matches.filter(({ field }) => field === 'title');
        assert.deepEqual(titleMatchesOf(number), matches, `${query}: ${number}`);
      }
    }
  });

  it('leaves out none that a search finds by one word, by a condition or by an identifier', () => {
    for (const query of queries.filter((each) => !each.includes(' ') || each.includes(':'))) {
      const found = index.search(query).map(({ number }) => number);
      assert.deepEqual([...index.filter(query).numbers].sort(), found.sort(), query);
    }
  });

  it('says what matched in papers that were found in two ways', () => {
    // By a word that is enough, then by the condition that is enough, too.
    const { numbers, titleMatchesOf } = index.filter('cache OR year:2024');
    const fields = Array.from(numbers, (number) => titleMatchesOf(number).map(({ field }) => field));
    assert.ok(fields.some((each) => each.includes('title')));
    assert.ok(fields.some((each) => each.length === 0));
  });
});
