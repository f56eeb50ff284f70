import assert from 'node:assert/strict';
import { findCitedSpans, findKeyAt, isPlainKey, unknownCites } from '../../../src/core/edit/unknownKeys';
import type { CitationSyntaxId } from '../../../src/core/model/citationLanguage';

function unknown(text: string, syntax: CitationSyntaxId): readonly string[] {
  return unknownCites(text, findCitedSpans(text, syntax), (key) => key.startsWith('known')).map(
    ({ key, keySpan }) => {
      assert.equal(text.slice(keySpan.start, keySpan.end), key);
      return key;
    },
  );
}

describe('keys that no bibliography has', () => {
  it('are found in every language, but labels, and nocite of everything', () => {
    assert.deepEqual(unknown('[@known1; @other] @fig:a @tbl-b `@code`', 'pandoc'), ['other']);
    assert.deepEqual(unknown('\\citep{known1,other} \\nocite{*}', 'natbib'), ['other']);
    assert.deepEqual(unknown('@known1 @other', 'typst'), ['other']);
    assert.deepEqual(unknown('[cite:@known1;@other]', 'org'), ['other']);
    assert.deepEqual(unknown(':cite:p:`known1,other`', 'rst'), ['other']);
    assert.deepEqual(unknown('cite:[known1,other]', 'asciidoc'), ['other']);
  });

  it('are none where the document gives works of its own', () => {
    assert.deepEqual(unknown('\\cite{other}\\bibitem{other}', 'latex'), []);
    assert.deepEqual(unknown('---\nreferences:\n- id: other\n---\n@other', 'pandoc'), []);
  });
});

describe('the key at a place', () => {
  it('is the one whose cite is touched', () => {
    const cites = findCitedSpans('See [@a; see @b, p. 3].', 'pandoc');
    assert.equal(findKeyAt(cites, { start: 6, end: 6 })?.key, 'a');
    assert.equal(findKeyAt(cites, { start: 20, end: 20 })?.key, 'b');
    assert.equal(findKeyAt(cites, { start: 1, end: 1 }), undefined);
  });

  it('can be changed to plain keys', () => {
    assert.deepEqual(['a2024', 'van-x:1', 'a b', '{x}', 'a,', ''].map(isPlainKey), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
