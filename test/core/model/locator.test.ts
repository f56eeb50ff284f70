import assert from 'node:assert/strict';
import { locatorLabels, parseLocator, splitLocator } from '../../../src/core/model/locator';

describe('parseLocator', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['3', 'page', '3'],
    ['pp. 3-5', 'page', '3-5'],
    ['p.3', 'page', '3'],
    ['Ch. 2', 'chapter', '2'],
    ['chapter IV', 'chapter', 'IV'],
    ['§§ 4-5', 'section', '4-5'],
    ['fig.~2', 'figure', '2'],
    ['s.v. art', 'sub-verbo', 'art'],
    ['vol. 2, p. 3', 'volume', '2, p. 3'],
    ['passim', 'page', 'passim'],
    ['p.', 'page', 'p.'],
    ['constructor 3', 'page', 'constructor 3'],
  ];
  for (const [text, label, value] of cases) {
    it(text, () => {
      assert.deepEqual(parseLocator(text), { label, value });
    });
  }

  it('knows every term of CSL once', () => {
    assert.equal(new Set(locatorLabels).size, 28);
    assert.ok(locatorLabels.includes('sub-verbo'));
  });
});

describe('splitLocator', () => {
  const cases: readonly (readonly [text: string, locator: string, rest: string])[] = [
    [', p. 3', 'p. 3', ''],
    [' 3', '3', ''],
    [', pp. 3-5, 7, and more', 'pp. 3-5, 7', ', and more'],
    [', pp. 3 - 5', 'pp. 3 - 5', ''],
    [', pp. iv-x', 'pp. iv-x', ''],
    [', chap. iv', 'chap. iv', ''],
    [', iv', '', ', iv'],
    [', p.~3--5', 'p.~3--5', ''],
    [', 2nd ed.', '2nd', ' ed.'],
    [' and more', '', ' and more'],
    [', p. 3.', 'p. 3', '.'],
    [', {p. 3}, x', '{p. 3}', ', x'],
    [', {}, 3', '', ', 3'],
    [', {open', '', ', {open'],
    ['', '', ''],
  ];
  for (const [text, locator, rest] of cases) {
    it(JSON.stringify(text), () => {
      const split = splitLocator(text);
      const span = split.locator?.span;
      assert.equal(span ? text.slice(span.start, span.end) : '', locator);
      assert.equal(text.slice(split.rest.start, split.rest.end), rest);
    });
  }

  it('takes long text in one pass', () => {
    const text = `, pp. ${'3, '.repeat(50_000)}`;
    assert.equal(splitLocator(text).locator?.label, 'page');
  });
});
