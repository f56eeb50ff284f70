import assert from 'node:assert/strict';
import { findFrontMatter } from '../../../src/core/document/frontMatter';
import { textOf, valueIn } from '../../../src/core/import/yaml/yamlTree';

describe('front matter', () => {
  it('stands at the beginning, between two marks, and its values know their places', () => {
    const text = '---\ntitle: A\nbibliography: refs.bib\n---\nText\n';
    const found = findFrontMatter(text);
    assert.equal(
      text.slice(found?.span.start, found?.span.end),
      '---\ntitle: A\nbibliography: refs.bib\n---\n',
    );
    assert.equal(text.slice(found?.inner.start, found?.inner.end), 'title: A\nbibliography: refs.bib\n');
    const value = valueIn(found?.root, 'bibliography');
    assert.equal(text.slice(value?.span.start, value?.span.end), 'refs.bib');
  });

  it('may follow a byte order mark, end with dots, and have line ends of Windows', () => {
    const text = '\ufeff---\r\na: b\r\n...\r\n';
    const found = findFrontMatter(text);
    assert.equal(textOf(valueIn(found?.root, 'a')), 'b');
    assert.deepEqual(found?.span, { start: 1, end: text.length });
  });

  it('is not there without an end, after other text, or within an unending one', () => {
    assert.equal(findFrontMatter('---\na: b\n'), undefined);
    assert.equal(findFrontMatter('\n---\na: b\n---\n'), undefined);
    assert.equal(findFrontMatter(`---\n${'a: b\n'.repeat(20_000)}---\n`), undefined);
  });

  it('keeps what is good of broken YAML and tells the mistake', () => {
    const found = findFrontMatter('---\nbibliography: refs.bib\ntitle: a: b\n---\n');
    assert.equal(textOf(valueIn(found?.root, 'bibliography')), 'refs.bib');
    assert.ok(found?.mistake);
  });

  it('may be empty', () => {
    assert.equal(findFrontMatter('---\n---\n')?.root.kind, 'nothing');
  });
});
