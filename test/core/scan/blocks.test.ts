import assert from 'node:assert/strict';
import { findBlocks } from '../../../src/core/scan/blocks';
import type { CitationLanguage } from '../../../src/core/model/citationLanguage';

function blocks(text: string, language: CitationLanguage): string[] {
  return findBlocks(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('blocks of a Markdown document', () => {
  it('are front matter, fenced and indented code, as whole lines', () => {
    const text = '---\nt: x\n---\npara\n\n    code\n\n```js\nx\n```\nend\n';
    assert.deepEqual(blocks(text, 'markdown'), ['---\nt: x\n---\n', '    code\n', '```js\nx\n```\n']);
  });

  it('end with the text where they are not closed', () => {
    assert.deepEqual(blocks('a\n~~~\nb\n\nc', 'markdown'), ['~~~\nb\n\nc']);
    assert.deepEqual(blocks('---\na: b\n', 'markdown'), []);
  });

  it('keep CRLF and lone CR line ends', () => {
    assert.deepEqual(blocks('```\r\nx\r\n```\r\ny', 'markdown'), ['```\r\nx\r\n```\r\n']);
    assert.deepEqual(blocks('```\rx\r```\ry', 'markdown'), ['```\rx\r```\r']);
  });
});

describe('blocks of a LaTeX document', () => {
  it('are verbatim environments, but not those in comments', () => {
    const text =
      '% \\begin{verbatim}\n\\begin{lstlisting}\nx\n\\end{lstlisting}\n\\begin{quote}q\\end{quote}';
    assert.deepEqual(blocks(text, 'latex'), ['\\begin{lstlisting}\nx\n\\end{lstlisting}']);
  });
});
