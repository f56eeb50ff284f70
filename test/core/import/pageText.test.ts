import assert from 'node:assert/strict';
import { pagesFromText } from '../../../src/core/import/pageText';

describe('pagesFromText', () => {
  it('writes out an end page that was shortened', () => {
    const pages: readonly (readonly [string, string])[] = [
      ['737-8', '737-738'],
      ['1123-34', '1123-1134'],
      ['e32-5', 'e32-e35'],
      ['S12-8', 'S12-S18'],
      ['335-9; discussion 339-40', '335-339; discussion 339-340'],
    ];
    pages.forEach(([text, expected]) => assert.equal(pagesFromText(text), expected));
  });

  it('leaves all else as it stands', () => {
    for (const text of [
      '',
      '12',
      '12-19',
      '19-12',
      '738-7',
      'S12-S18',
      '1-2-3',
      '3.1-3.9',
      'xii-xv',
      'A1-B2',
    ]) {
      assert.equal(pagesFromText(text), text);
    }
  });

  it('takes each dash for a hyphen', () => {
    assert.equal(pagesFromText('12–19'), '12-19');
    assert.equal(pagesFromText('12 -- 19'), '12-19');
  });
});
