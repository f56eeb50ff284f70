import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { newBlock, replaceBlock } from '../../../src/core/edit/bibliographyBlock';
import { findBibliographyBlocks } from '../../../src/core/edit/bibliographyMarkers';
import type { BibliographyBlock } from '../../../src/core/edit/bibliographyMarkers';

const references = [
  { key: 'a', text: 'A. *One*.' },
  { key: 'b', text: 'B. Two.' },
];

function blocksOf(text: string, language: 'markdown' | 'latex' = 'markdown'): readonly BibliographyBlock[] {
  const found = findBibliographyBlocks(text, language);
  assert.ok(!('kind' in found), JSON.stringify(found));
  return found;
}

function faultOf(text: string): string | undefined {
  const found = findBibliographyBlocks(text, 'markdown');
  return 'kind' in found ? `${found.kind} ${found.offset}` : undefined;
}

describe('a bibliography block', () => {
  it('stands between comments, says its options, and is found again as it was written', () => {
    const written = newBlock(references, { style: 'apa', heading: 'My References' }, 'markdown');
    assert.match(
      written,
      /^<!-- papershelf:bibliography style=apa heading="My References" sum=\w+ -->\n\n## My References\n\nA\. \*One\*\.\n\nB\. Two\.\n\n<!-- \/papershelf:bibliography -->$/,
    );
    const text = `Before\n\n${written}\n\nAfter\n`;
    const [block] = blocksOf(text);
    assert.equal(text.slice(block?.span.start, block?.span.end), written);
    assert.equal(block?.options.style, 'apa');
    assert.equal(block.options.heading, 'My References');
    assert.equal(block.isEdited, false);
  });

  it('is not taken for edited when only its line ends are others', () => {
    const text = newBlock(references, {}, 'markdown').replace(/\n/g, '\r\n');
    assert.equal(blocksOf(text)[0]?.isEdited, false);
    assert.equal(blocksOf(text.replace('Two', 'Three'))[0]?.isEdited, true);
    assert.equal(
      blocksOf('<!-- papershelf:bibliography -->\n\n<!-- /papershelf:bibliography -->')[0]?.isEdited,
      false,
    );
  });

  it('is replaced alone, in the line ends of the file, and not at all where nothing changed', () => {
    const text = `Eins\r\n\r\n${newBlock(references, { style: 'apa' }, 'markdown').replace(/\n/g, '\r\n')}\r\nZwei\r\n`;
    const [block] = blocksOf(text);
    assert.ok(block);
    assert.deepEqual(replaceBlock(text, block, references, 'markdown'), []);
    const after = applyEdits(text, replaceBlock(text, block, references.slice(1), 'markdown'));
    assert.match(
      after,
      /^Eins\r\n\r\n<!-- papershelf:bibliography style=apa sum=\w+ -->\r\n\r\nB\. Two\.\r\n\r\n<!-- \/papershelf:bibliography -->\r\nZwei\r\n$/,
    );
  });

  it('can be there twice, and is text in code and front matter', () => {
    const one = '<!-- papershelf:bibliography -->\n<!-- /papershelf:bibliography -->\n';
    assert.equal(blocksOf(`${one}\n${one}`).length, 2);
    assert.equal(blocksOf(`\`\`\`\n${one}\`\`\`\n`).length, 0);
    assert.equal(blocksOf(`\`\`\`\n<!-- papershelf:bibliography -->\n\`\`\`\n${one}`).length, 1);
  });

  it('without its other marker, or in another, is a fault', () => {
    const start = '<!-- papershelf:bibliography style=apa -->\n';
    const end = '<!-- /papershelf:bibliography -->\n';
    assert.equal(faultOf(`x\n${start}`), 'unclosed 2');
    assert.equal(faultOf(`${start}${start}${end}${end}`), `nested ${start.length}`);
    assert.equal(faultOf(`x\n${end}`), 'unopened 2');
    assert.equal(faultOf(start + end), undefined);
  });

  it('keeps options from ending its comment', () => {
    const written = newBlock([], { heading: 'a --> <b> "c"\nd' }, 'markdown');
    assert.match(
      written.split('\n')[0] ?? '',
      /^<!-- papershelf:bibliography heading="a +b +c +d" sum=\w+ -->$/,
    );
  });

  it('is a thebibliography in LaTeX, numbered by LaTeX', () => {
    const numbered = references.map(({ key, text }, index) => ({ key, text: `{[}${index + 1}] ${text}` }));
    assert.ok(
      newBlock(numbered, { heading: 'No matter' }, 'latex').includes(
        '\n\\begin{thebibliography}{9}\n\n\\bibitem{a} A. *One*.\n\n\\bibitem{b} B. Two.\n\n\\end{thebibliography}\n',
      ),
    );
    const odd = [{ key: 'a}b', text: 'X' }, ...references];
    assert.ok(!newBlock(odd, {}, 'latex').includes('a}b'));
    const text = newBlock(references, { style: 'ieee' }, 'latex');
    assert.match(text, /^% papershelf:bibliography style=ieee sum=\w+\n\\begin/);
    assert.equal(blocksOf(text, 'latex')[0]?.isEdited, false);
  });

  it('has the headings and comments of the other languages', () => {
    assert.match(newBlock(references, { heading: 'R' }, 'typst'), /^\/\/ papershelf:.*\n\n== R\n\n/);
    assert.match(newBlock(references, { heading: 'R' }, 'org'), /^# papershelf:.*\n\n\* R\n\n/);
    assert.match(newBlock(references, { heading: 'R' }, 'rst'), /^\.\. papershelf:.*\n\nR\n--\n\n/);
    assert.match(newBlock(references, { heading: 'R' }, 'asciidoc'), /^\/\/ papershelf:.*\n\n== R\n\n/);
  });
});
