import assert from 'node:assert/strict';
import { filesOf } from '../../../src/core/document/documentFiles';
import { findDocumentSyntax, syntaxOfText } from '../../../src/core/document/documentSyntax';
import { findCitationPackage, findUsedPackage } from '../../../src/core/document/latexPackages';

type Case = readonly [path: string, text: string, syntax: string | undefined];

describe('the syntax that a document says it has', () => {
  const cases: readonly Case[] = [
    ['a.md', '# Notes', 'pandoc'],
    ['a.qmd', '', 'quarto'],
    ['a.Rmd', '', 'rmd'],
    ['a.md', '---\noutput: html_document\n---\n', 'rmd'],
    ['a.md', '---\nformat: html\n---\n', 'quarto'],
    ['a.md', '---\njupytext: {}\n---\n', 'myst'],
    ['a.md', '---\ntitle: x\nformatted: y\n---\n', 'pandoc'],
    ['a.md', '```{note}\nx\n```\n', 'myst'],
    ['a.md', ':::{figure} x.png\n:::\n', 'myst'],
    ['a.md', '```{note}\nx\n```\nAs [@a] says', 'pandoc'],
    ['a.md', '```{r}\nx\n```\n', 'pandoc'],
    ['a.md', 'As {cite:t}`a` says', 'myst'],
    ['a.typ', '', 'typst'],
    ['a.org', '', 'org'],
    ['a.rst', '', 'rst'],
    ['a.adoc', '', 'asciidoc'],
    ['a.tex', '\\documentclass{article}', 'latex'],
    ['a.tex', '\\usepackage[round]{natbib}', 'natbib'],
    ['a.tex', '\\usepackage{amsmath, % x\n natbib}', 'natbib'],
    ['a.tex', '\\usepackage[\n  style=apa,\n]{biblatex}', 'biblatex'],
    ['a.tex', '\\usepackage[natbib=true]{biblatex}', 'biblatex'],
    ['a.tex', '% \\usepackage{natbib}\n\\documentclass{article}', 'latex'],
    ['a.tex', '\\documentclass[sigconf]{acmart}', 'natbib'],
    ['a.tex', '\\documentclass[natbib=false]{acmart}', 'latex'],
    ['a.tex', '\\documentclass[natbib=false]{acmart}\\usepackage{biblatex}', 'biblatex'],
    ['a.tex', '\\documentclass[preprint]{elsarticle}', 'natbib'],
    ['a.tex', '\\documentclass{revtex4-2}', 'natbib'],
    ['a.tex', '\\documentclass{IEEEtran}\\usepackage{cite}', 'latex'],
    ['a.tex', '\\usepackage[natbibapa]{apacite}', 'natbib'],
    ['a.tex', 'As \\textcite{a} and \\cite{b}', 'biblatex'],
    ['a.tex', 'As \\citet*{a} says', 'natbib'],
    ['a.txt', '', undefined],
  ];
  for (const [path, text, syntax] of cases) {
    it(`${path} ${JSON.stringify(text)}`, () => {
      assert.equal(syntaxOfText({ path, text }), syntax);
    });
  }

  it('is that of the editor’s language first', () => {
    assert.equal(syntaxOfText({ path: 'untitled', text: '', languageId: 'quarto' }), 'quarto');
    assert.equal(syntaxOfText({ path: 'a.txt', text: '', languageId: 'latex' }), 'latex');
    assert.equal(syntaxOfText({ path: 'untitled', text: '', languageId: 'typescript' }), undefined);
  });
});

describe('the syntax of a document in its project', () => {
  async function syntaxIn(
    path: string,
    texts: Readonly<Record<string, string>>,
  ): Promise<string | undefined> {
    const map = new Map(Object.entries(texts));
    return findDocumentSyntax(
      { path, text: map.get(path) ?? '' },
      { files: filesOf(map), root: '/p', candidates: () => Promise.resolve([...map.keys()]) },
    );
  }

  it('is MyST in Markdown of Sphinx, unless the document has another habit', async () => {
    const texts = {
      '/p/docs/conf.py': 'extensions = ["myst_nb"]',
      '/p/docs/a.md': '# A',
      '/p/docs/b.md': '[@a]',
    };
    assert.equal(await syntaxIn('/p/docs/a.md', texts), 'myst');
    assert.equal(await syntaxIn('/p/docs/b.md', texts), 'pandoc');
    assert.equal(await syntaxIn('/p/docs/a.md', { ...texts, '/p/docs/conf.py': '' }), 'pandoc');
  });

  it('comes from the root of a LaTeX document', async () => {
    const texts = {
      '/p/main.tex':
        '\\documentclass{article}\\input{setup}\\begin{document}\\include{ch/one}\\end{document}',
      '/p/setup.tex': '\\usepackage{biblatex}',
      '/p/ch/one.tex': 'Text \\cite{a}',
      '/p/other.tex': '\\documentclass{article}\\usepackage{natbib}',
    };
    assert.equal(await syntaxIn('/p/ch/one.tex', texts), 'biblatex');
    assert.equal(await syntaxIn('/p/main.tex', texts), 'biblatex');
    assert.equal(await syntaxIn('/p/other.tex', texts), 'natbib');
  });

  it('comes from a class of one’s own', async () => {
    const texts = {
      '/p/main.tex': '\\documentclass{ours}',
      '/p/ours.cls': '\\LoadClass{article}\\RequirePackage{natbib}',
    };
    assert.equal(await syntaxIn('/p/main.tex', texts), 'natbib');
  });

  it('goes by a comment, by subfiles, and not in circles', async () => {
    const texts = {
      '/p/main.tex': '\\documentclass{article}\\usepackage{natbib}\\subfile{b}',
      '/p/a.tex': '% !TEX root = main.tex\nx',
      '/p/b.tex': '\\documentclass[main]{subfiles}\\input{c}',
      '/p/c.tex': '\\input{d}',
      '/p/d.tex': '\\input{c}',
    };
    for (const path of ['/p/a.tex', '/p/b.tex', '/p/c.tex', '/p/d.tex']) {
      assert.equal(await syntaxIn(path, texts), 'natbib', path);
    }
  });

  it('comes from the settings of a Markdown project', async () => {
    assert.equal(await syntaxIn('/p/x/a.md', { '/p/_quarto.yml': 'project: {}' }), 'quarto');
    assert.equal(await syntaxIn('/p/a.md', { '/p/myst.yml': 'version: 1' }), 'myst');
    assert.equal(await syntaxIn('/p/a.md', { '/p/_bookdown.yml': 'book_filename: x' }), 'rmd');
    assert.equal(await syntaxIn('/p/a.md', {}), 'pandoc');
    assert.equal(await syntaxIn('/p/a.md', { '/p/myst.yml': 'version: 1', '/p/a.md': 'As [@a]' }), 'pandoc');
  });
});

describe('citation packages', () => {
  it('are found among hostile text in one pass', () => {
    assert.equal(findCitationPackage('\\usepackage['.repeat(20_000)), undefined);
  });

  it('are told by the commands in use where they agree', () => {
    assert.equal(findUsedPackage(['citep', 'parencite']), undefined);
    assert.equal(findUsedPackage(['cite', undefined]), undefined);
    assert.equal(findUsedPackage(['Parencite*', 'autocites']), 'biblatex');
  });
});
