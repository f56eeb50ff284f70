import assert from 'node:assert/strict';
import { describeQuery } from '../../../src/core/search/describeQuery';
import { understandQuery } from '../../../src/core/search/queryLanguage';
import { englishQueryWords, sayQuery } from '../../../src/core/search/sayQuery';

function said(query: string): string {
  return sayQuery(describeQuery(understandQuery(query)), englishQueryWords);
}

describe('sayQuery', () => {
  for (const [query, line] of [
    [
      'author:zhao year:2023..2025 #kv-cache -survey memory use',
      'author zhao · 2023 to 2025 · technique kv-cache · without survey · memory use',
    ],
    ['-"a b" has:code,doi y:2020', 'without “a b” · with code or doi · year 2020'],
    ['year>=2020 or y<2020 x', 'from 2020 · or · until 2019 · x'],
    ['author:li OR author:wu cited: cited:no ', 'author li or author wu · cited here · not cited here'],
    ['-(a OR #b) c', 'without (a or technique b) · c'],
    ['a OR (b c)', 'a or (b c)'],
    ['(a #b) OR (c #d) e', '(a · technique b) or (c · technique d) · e'],
    ['a OR -(b c) d', 'a or without (b c) · d'],
    ['a -b OR c', 'a · (without b) or c'],
    ['a OR -b', 'a or without b'],
    ['-a -(b c) OR d', 'without a · without (b c) or d'],
    ['-has:code,doi -cited: -cited:no x', 'without code or doi · not cited here · cited here · x'],
    ['"open quote', '“open quote”'],
    ['a OR', 'a'],
    ['-', ''],
    ['()', ''],
    ['year:..', ''],
    ['year:2021..2020', '2020 to 2021'],
    ['author:', ''],
    ['', ''],
  ] as const) {
    it(`says “${query}”`, () => assert.equal(said(query), line));
  }
});
