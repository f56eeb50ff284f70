import assert from 'node:assert/strict';
import { filesOf } from '../../../src/core/document/documentFiles';
import { findDocumentStyle } from '../../../src/core/document/documentStyle';
import type { DocumentStyle } from '../../../src/core/document/documentStyle';

function styleOf(text: string, others: Readonly<Record<string, string>> = {}): Promise<DocumentStyle> {
  const path = '/p/doc/a.md';
  return findDocumentStyle(path, text, filesOf(new Map(Object.entries({ ...others, [path]: text }))), '/p');
}

describe('the style of a document', () => {
  it('is named in its front matter: a file beside it, an address, or an id', async () => {
    const text = '---\ncsl: ieee.csl\nlang: de-DE\n---\n[@a]\n';
    const found = await styleOf(text, { '/p/doc/ieee.csl': '' });
    assert.equal(found.style, '/p/doc/ieee.csl');
    assert.equal(found.locale, 'de-DE');
    assert.equal(text.slice(found.declared?.start, found.declared?.end), 'ieee.csl');
    const address = 'https://www.zotero.org/styles/apa';
    assert.equal((await styleOf(`---\ncsl: ${address}\n---\n`)).style, address);
    assert.equal((await styleOf('---\ncsl: plos-one\n---\n')).style, 'plos-one');
  });

  it('may lie in the folder of the project or workspace, and stays as it is written where it is nowhere', async () => {
    assert.equal((await styleOf('---\ncsl: s/x.csl\n---\n', { '/p/s/x.csl': '' })).style, '/p/s/x.csl');
    assert.equal((await styleOf('---\ncsl: s/x.csl\n---\n')).style, 's/x.csl');
  });

  it('is that of its project where it names none', async () => {
    const quarto = { '/p/_quarto.yml': 'csl: nature.csl\nlang: fr\n', '/p/nature.csl': '' };
    assert.deepEqual(await styleOf('Text', quarto), {
      style: '/p/nature.csl',
      locale: 'fr',
      nocite: '',
      suppressBibliography: false,
    });
    assert.equal((await styleOf('---\ncsl: apa\n---\n', quarto)).style, 'apa');
  });

  it('may be that of one format: of Quarto, of R Markdown, or given to Pandoc', async () => {
    const files = { '/p/doc/a.csl': '', '/p/doc/b.csl': '' };
    const found = async (yaml: string): Promise<string | undefined> =>
      (await styleOf(`---\n${yaml}---\n`, files)).style;
    assert.equal(await found('format:\n  html: default\n  pdf:\n    csl: a.csl\n'), '/p/doc/a.csl');
    assert.equal(await found('output:\n  word_document:\n    csl: b.csl\n'), '/p/doc/b.csl');
    const args = '  pdf_document:\n    pandoc_args: ["--toc", "--csl", "a.csl"]\n';
    assert.equal(await found(`output:\n${args}`), '/p/doc/a.csl');
    assert.equal(await found('output:\n  x:\n    pandoc_args: --csl=b.csl\n'), '/p/doc/b.csl');
    assert.equal(await found('format: {pdf: {csl: a.csl}}\ncsl: b.csl\n'), '/p/doc/b.csl');
    assert.equal(await found('output: html_document\n'), undefined);
  });

  it('may stand in _output.yml', async () => {
    const output = { '/p/doc/_output.yml': 'html_document:\n  csl: a.csl\n', '/p/doc/a.csl': '' };
    assert.equal((await styleOf('Text', output)).style, '/p/doc/a.csl');
    const args = { '/p/_output.yml': 'bookdown::gitbook:\n  pandoc_args: [ "--csl=chicago.csl" ]\n' };
    assert.equal((await styleOf('Text', args)).style, 'chicago.csl');
  });

  it('is not there for a document that says nothing, or nonsense', async () => {
    const nothing = { nocite: '', suppressBibliography: false };
    assert.deepEqual(await styleOf('Text'), nothing);
    assert.deepEqual(await styleOf('---\ncsl: [a, b]\nlang: ../x\n---\n'), nothing);
  });

  it('comes with what is not cited and whether there is a list', async () => {
    const found = await styleOf('---\nnocite: |\n  @a, @b\nsuppress-bibliography: true\n---\n');
    assert.equal(found.nocite.trim(), '@a, @b');
    assert.equal(found.suppressBibliography, true);
  });
});
