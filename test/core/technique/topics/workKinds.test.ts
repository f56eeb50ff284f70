import assert from 'node:assert/strict';
import { workKindOf } from '../../../../src/core/technique/topics/workKinds';

describe('the kind of work that a title names', () => {
  it('is found where the word names the work', () => {
    for (const [title, kind] of [
      ['A Manual of Botany', 'Handbooks & textbooks'],
      ['The Oxford Companion to Wine', 'Handbooks & textbooks'],
      ['Guide pratique du jardin', 'Handbooks & textbooks'],
      ['Manual práctico de física', 'Handbooks & textbooks'],
      ['Birds: a field guide', 'Handbooks & textbooks'],
      ['Letters to a Friend, 1900', 'Letters & diaries'],
      ['Selected letters', 'Letters & diaries'],
      ['The ragged2e package', 'Software packages'],
      ['splines: a package for curves', 'Software packages'],
      ['The website of the museum', 'Web page'],
    ] as const) {
      assert.equal(workKindOf(title), kind, title);
    }
  });

  it('is none where the word only qualifies another', () => {
    for (const title of [
      'Manual wheelchair use',
      'Guide dogs',
      'Companion animals',
      'Letters in physics',
      'Package holidays',
      'A package of measures',
      'Website blocking',
    ]) {
      assert.equal(workKindOf(title), undefined, title);
    }
  });
});
