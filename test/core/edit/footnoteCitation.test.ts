import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { insertFootnotes } from '../../../src/core/edit/footnoteCitation';

function after(marked: string, ...keys: readonly string[]): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const notes = keys.map((key) => ({ key, text: `Note ${key}.` }));
  return applyEdits(text, insertFootnotes(text, [{ start: at, end: at }], notes));
}

describe('footnotes of plain Markdown', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['x|.\n', ['a'], 'x[^a].\n\n[^a]: Note a.\n'],
    ['x|', ['a'], 'x[^a]\n\n[^a]: Note a.\n'],
    ['x|.\r\ny', ['a', 'b'], 'x[^a][^b].\r\ny\r\n\r\n[^a]: Note a.\r\n[^b]: Note b.\r\n'],
    ['x|.\n\n[^a]: Mine.\n', ['a', 'b'], 'x[^a][^b].\n\n[^a]: Mine.\n[^b]: Note b.\n'],
    ['x|.\n\n[^z]: Mine.', ['a'], 'x[^a].\n\n[^z]: Mine.\n[^a]: Note a.\n'],
    ['x|\n', ['a]b c'], 'x[^a-b-c]\n\n[^a-b-c]: Note a]b c.\n'],
    ['x|\n', [], 'x\n'],
  ];
  for (const [before, keys, expected] of cases) {
    it(JSON.stringify(before), () => {
      assert.equal(after(before, ...keys), expected);
    });
  }

  it('stand at every cursor, defined once', () => {
    const edits = insertFootnotes(
      'ab',
      [
        { start: 1, end: 1 },
        { start: 2, end: 2 },
      ],
      [{ key: 'k', text: 'N' }],
    );
    assert.equal(applyEdits('ab', edits), 'a[^k]b[^k]\n\n[^k]: N\n');
  });
});
