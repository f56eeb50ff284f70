import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { completeKey, replacementKey } from '../../../src/core/edit/completedKey';
import { findCitationLanguage } from '../../../src/core/model/citationLanguage';
import { findKeyBeingTyped } from '../../../src/core/scan/keyBeingTyped';

/** The text once `key` was taken at the mark `|`. */
function completed(languageId: string, marked: string, key: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const language = { id: languageId, citation: findCitationLanguage(languageId) };
  const span = findKeyBeingTyped(text, offset, language);
  assert.ok(span);
  const edit = completeKey({ text, span, languageId }, key);
  return edit && applyEdits(text, [edit]);
}

describe('completeKey', () => {
  for (const [language, marked, key, expected] of [
    ['markdown', '[@zh|]', 'zhao2024', '[@zhao2024]'],
    ['markdown', '[@zh|]', 'a*b', '[@{a*b}]'],
    ['markdown', 'see {cite}`zh|`', 'a*b', 'see {cite}`a*b`'],
    ['latex', '\\cite{a,zh|}', 'zhao2024', '\\cite{a,zhao2024}'],
    ['org', '[cite:@zh|]', 'zhao2024', '[cite:@zhao2024]'],
    ['typst', 'As @zh| says', 'zhao2024', 'As @zhao2024 says'],
    ['typst', 'As @zh| says', 'DBLP:conf/x-1', 'As #cite(label("DBLP:conf/x-1")) says'],
    ['typst', 'As @| says', 'two words', 'As #cite(label("two words")) says'],
    ['typst', '#cite(<zh|>)', 'a.b:c', '#cite(<a.b:c>)'],
    ['typst', '#cite(<zh|>, form: "prose")', 'a/b', '#cite(label("a/b"), form: "prose")'],
    ['typst', '#cite(<zh|', 'a/b', '#cite(label("a/b")'],
    ['typst', '#cite(label("zh|"))', 'a/b', '#cite(label("a/b"))'],
  ] as const) {
    it(`${language}: ${marked} + ${key}`, () => assert.equal(completed(language, marked, key), expected));
  }

  it('has nothing for a key that the language cannot write', () => {
    assert.equal(completed('latex', '\\cite{|}', 'a}b'), undefined);
  });
});

describe('replacementKey', () => {
  it('is what stands in the place of what was completed', () => {
    assert.equal(replacementKey('markdown', 'a', 'b*c'), '{b*c}');
    assert.equal(replacementKey('typst', 'a', 'b'), 'b');
    assert.equal(replacementKey('typst', '#cite(label("a/b"))', 'b'), '@b');
    assert.equal(replacementKey('typst', '#cite(label("a/b"))', 'c/d'), '#cite(label("c/d"))');
  });

  for (const [language, marked, key] of [
    ['markdown', '[@zh|]', 'a*b'],
    ['markdown', '{cite}`zh|`', 'odd*key'],
    ['latex', '\\cite{zh|}', 'zhao'],
    ['typst', '@zh|', 'zhao'],
    ['typst', '@zh|', 'DBLP:conf/x-1'],
    ['typst', '#cite(<zh|>)', 'DBLP:conf/x-1'],
    ['typst', '#cite(<zh|>)', 'a.b:c'],
    ['typst', '#cite(label("zh|"))', 'a/b'],
    ['typst', '#cite(label("zh|"))', 'a"b'],
  ] as const) {
    it(`leaves as it is what was completed with the same key: ${language}, ${marked} + ${key}`, () => {
      const citation = findCitationLanguage(language);
      const text = marked.replace('|', '');
      const span = findKeyBeingTyped(text, marked.indexOf('|'), { id: language, citation });
      const edit = span && completeKey({ text, span, languageId: language }, key);
      assert.ok(edit);
      assert.equal(replacementKey(language, edit.newText, key), edit.newText);
    });
  }

  it('keeps a call of label in Typst, and has nothing for a key that cannot stand behind `@` or in quotes', () => {
    assert.equal(replacementKey('typst', 'label("a/b")', 'c/d'), 'label("c/d")');
    assert.equal(replacementKey('typst', 'label("a/b")', 'c'), 'label("c")');
    assert.equal(replacementKey('typst', 'abc', 'x/y'), undefined);
  });
});
