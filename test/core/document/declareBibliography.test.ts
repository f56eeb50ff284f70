import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { declareBibliography } from '../../../src/core/document/declareBibliography';
import { findDocumentBibliographies } from '../../../src/core/document/documentBibliographies';
import { filesOf } from '../../../src/core/document/documentFiles';
import type { DocumentKind } from '../../../src/core/document/documentKind';

function declared(text: string, kind: DocumentKind, file = 'references.bib'): string {
  const edit = declareBibliography(text, kind, file);
  assert.ok(edit);
  return applyEdits(text, [edit]);
}

describe('naming a bibliography in a document', () => {
  it('goes into the front matter, which is made where there is none', () => {
    assert.equal(
      declared('---\ntitle: A\n---\nText', 'markdown'),
      '---\ntitle: A\nbibliography: references.bib\n---\nText',
    );
    assert.equal(
      declared('Text\r\n', 'markdown'),
      '---\r\nbibliography: references.bib\r\n---\r\n\r\nText\r\n',
    );
    assert.equal(declared('', 'markdown', "it's: a.bib"), '---\nbibliography: "it\'s: a.bib"\n---\n\n');
  });

  it('goes behind BibLaTeX, or for BibTeX before the end of the document', () => {
    assert.equal(
      declared(
        '\\documentclass{a}\n\\usepackage[style=apa]{biblatex}\n\\begin{document}\n\\end{document}\n',
        'latex',
      ),
      '\\documentclass{a}\n\\usepackage[style=apa]{biblatex}\n\\addbibresource{references.bib}\n\\begin{document}\n\\end{document}\n',
    );
    assert.equal(
      declared('\\begin{document}\nText\n\\end{document}\n', 'latex'),
      '\\begin{document}\nText\n\\bibliographystyle{plain}\n\\bibliography{references}\n\\end{document}\n',
    );
    assert.equal(declareBibliography('A part', 'latex', 'r.bib'), undefined);
  });

  it('is understood in every language', async () => {
    const names = {
      markdown: 'a.md',
      latex: 'a.tex',
      typst: 'a.typ',
      org: 'a.org',
      rst: 'a.rst',
      asciidoc: 'a.adoc',
    };
    const texts = {
      ...names,
      latex: '\\begin{document}\n\\end{document}',
      org: '#+title: T\nText',
      asciidoc: '= T\n\nText',
    };
    for (const kind of ['markdown', 'latex', 'typst', 'org', 'rst', 'asciidoc'] as const) {
      const files = filesOf(new Map([[names[kind], declared(texts[kind], kind)]]));
      const found = await findDocumentBibliographies(names[kind], files);
      assert.deepEqual(
        found.map(({ path }) => path),
        ['references.bib'],
        kind,
      );
    }
  });
});
