import assert from 'node:assert/strict';
import { CueMatcher, wordsOf } from '../../../src/core/technique/cueMatcher';
import { readCues } from '../../../src/core/technique/cues';

const field = { cues: readCues('3: neural').cues, venues: ['ICML', 'machine learning'] };
const matcher = new CueMatcher([
  {
    id: 'plain',
    label: 'Plain',
    techniques: [{ id: 'a', label: 'A', ...readCues('2: cache\n-1: web cache') }],
  },
  {
    id: 'ml',
    label: 'ML',
    field,
    venues: ['CVPR'],
    techniques: [{ id: 'b', label: 'B', ...readCues('3: GAN*') }],
  },
]);

describe('CueMatcher', () => {
  it('numbers techniques over all areas, and knows their area and field', () => {
    assert.deepEqual(
      matcher.techniques.map(({ id, area, field: number }) => [id, area, number]),
      [
        ['a', 0, undefined],
        ['b', 1, 0],
      ],
    );
    assert.deepEqual(matcher.fields, [field]);
  });

  it('finds cues of techniques, those that speak against them, and those of the field', () => {
    assert.deepEqual(
      matcher.find('neural web cache gans').map(({ value }) => value),
      [
        { number: 3, kind: 'field', of: 0, weight: 3, exact: undefined },
        { number: 1, kind: 'technique', of: 0, weight: -1, exact: undefined },
        { number: 0, kind: 'technique', of: 0, weight: 2, exact: undefined },
        { number: 2, kind: 'technique', of: 1, weight: 3, exact: 'GAN*' },
      ],
    );
  });

  it('knows areas and fields by a venue', () => {
    const none = new Set<number>();
    assert.deepEqual(matcher.findVenue('ICML 2024'), { areas: none, fields: new Set([0]) });
    assert.deepEqual(matcher.findVenue('Proc. of CVPR'), { areas: new Set([1]), fields: none });
    assert.deepEqual(matcher.findVenue('Journal of Machine Learning'), { areas: none, fields: new Set([0]) });
    assert.deepEqual(matcher.findVenue('icml'), { areas: none, fields: none });
    assert.deepEqual(matcher.findVenue(''), { areas: none, fields: none });
  });
});

describe('wordsOf', () => {
  it('gives letters and digits of any alphabet', () => {
    assert.deepEqual(wordsOf('4-bit "квант" (量化)'), ['4', 'bit', 'квант', '量化']);
    assert.deepEqual(wordsOf(' - '), []);
    assert.deepEqual(wordsOf('a🎉b \ud800 𝕏y'), ['a', 'b', '𝕏y']);
  });
});
