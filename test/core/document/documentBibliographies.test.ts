import assert from 'node:assert/strict';
import type { BibliographyOptions } from '../../../src/core/document/bibliographyDeclaration';
import { findDocumentBibliographies } from '../../../src/core/document/documentBibliographies';
import { filesOf } from '../../../src/core/document/documentFiles';

type Texts = Readonly<Record<string, string>>;

/** `front-matter bibliography refs.bib:2 -> /p/refs.bib`, with `!` for a file that is not there. */
async function found(
  path: string,
  texts: Texts,
  options: BibliographyOptions = { workspace: '/p' },
): Promise<readonly string[]> {
  const files = filesOf(new Map(Object.entries(texts)));
  const bibliographies = await findDocumentBibliographies(path, files, options);
  return bibliographies.map(({ foundBy, by, written, declaredIn, path: resolved, exists }) => {
    const place = declaredIn ? `${declaredIn.path}:${declaredIn.range.start.line + 1}` : '';
    return `${foundBy} ${by} ${written} ${place} -> ${resolved ?? '?'}${exists ? '' : ' !'}`.replace(
      / {2,}/g,
      ' ',
    );
  });
}

describe('bibliographies of a Markdown document', () => {
  const refs = { '/p/refs.bib': '', '/p/doc/more.json': '' };

  it('are named in its front matter, as a text or a list', async () => {
    assert.deepEqual(await found('/p/a.md', { ...refs, '/p/a.md': '---\nbibliography: "refs.bib"\n---\n' }), [
      'front-matter bibliography refs.bib /p/a.md:2 -> /p/refs.bib',
    ]);
    const list = { ...refs, '/p/doc/a.md': '---\nbibliography:\n  - ../refs.bib\n  - more.json\n---\n' };
    assert.deepEqual(await found('/p/doc/a.md', list), [
      'front-matter bibliography ../refs.bib /p/doc/a.md:3 -> /p/refs.bib',
      'front-matter bibliography more.json /p/doc/a.md:4 -> /p/doc/more.json',
    ]);
    assert.deepEqual(
      await found('/p/a.md', { '/p/a.md': '---\nbibliography: [x.bib, https://a.org/y.bib]\n---\n' }),
      ['front-matter bibliography x.bib /p/a.md:2 -> /p/x.bib !'],
    );
  });

  it('may be named by topic, in a format, and by a file of metadata', async () => {
    const texts = {
      ...refs,
      '/p/topics.md': '---\nbibliography: {main: refs.bib, software: s.bib}\n---\n',
      '/p/lists.md': '---\nbibliography_main: refs.bib\nbibliography_web: [w.bib]\n---\n',
      '/p/title.md': '---\nbibliography_title: References\nbibliography_style: apa\n---\n',
      '/p/format.qmd': '---\nformat:\n  pdf:\n    bibliography: refs.bib\n---\n',
      '/p/file.qmd': '---\nmetadata-files: [shared/meta.yml]\n---\n',
      '/p/shared/meta.yml': 'bibliography: refs.bib\n',
    };
    assert.deepEqual((await found('/p/topics.md', texts)).length, 2);
    assert.deepEqual(await found('/p/lists.md', texts), [
      'front-matter bibliography_main refs.bib /p/lists.md:2 -> /p/refs.bib',
      'front-matter bibliography_web w.bib /p/lists.md:3 -> /p/w.bib !',
    ]);
    assert.deepEqual(await found('/p/title.md', texts), []);
    assert.deepEqual(await found('/p/format.qmd', texts), [
      'front-matter bibliography refs.bib /p/format.qmd:4 -> /p/refs.bib',
    ]);
    assert.deepEqual(await found('/p/file.qmd', texts), [
      'project bibliography refs.bib /p/shared/meta.yml:1 -> /p/refs.bib',
    ]);
  });

  it('may be given to Pandoc by R Markdown, in the document or in _output.yml', async () => {
    const texts = {
      ...refs,
      '/p/a.Rmd': '---\noutput:\n  pdf_document:\n    pandoc_args: [--bibliography, refs.bib]\n---\n',
      '/p/doc/b.Rmd': 'Text\n',
      '/p/doc/_output.yml': 'html_document:\n  pandoc_args: --bibliography=../refs.bib\n',
    };
    assert.deepEqual(await found('/p/a.Rmd', texts), [
      'front-matter --bibliography refs.bib /p/a.Rmd:4 -> /p/refs.bib',
    ]);
    assert.deepEqual(await found('/p/doc/b.Rmd', texts), [
      'project --bibliography ../refs.bib /p/doc/_output.yml:2 -> /p/refs.bib',
    ]);
  });

  it('are those of its Quarto project, as seen from there; a slash means the project', async () => {
    const texts = {
      '/p/q/_quarto.yml': 'project:\n  type: book\nbibliography: [lib/a.bib, /lib/b.bib]\n',
      '/p/q/ch/_metadata.yml': 'bibliography: c.bib\n',
      '/p/q/ch/one.qmd': '# One\n',
      '/p/_metadata.yml': 'bibliography: other.bib\n',
      '/p/q/lib/a.bib': '',
      '/p/q/lib/b.bib': '',
      '/p/q/ch/c.bib': '',
    };
    assert.deepEqual(await found('/p/q/ch/one.qmd', texts), [
      'project bibliography c.bib /p/q/ch/_metadata.yml:1 -> /p/q/ch/c.bib',
      'project bibliography lib/a.bib /p/q/_quarto.yml:3 -> /p/q/lib/a.bib',
      'project bibliography /lib/b.bib /p/q/_quarto.yml:3 -> /p/q/lib/b.bib',
    ]);
  });

  it('are those of an index that says of itself that it is a book’s, and of no other', async () => {
    const head = (site: string): string => `---\n${site}bibliography: refs.bib\n---\n`;
    const texts = { ...refs, '/p/02.Rmd': 'Text\n', '/p/index.Rmd': head('site: bookdown::bookdown_site\n') };
    assert.deepEqual(await found('/p/02.Rmd', texts), [
      'project bibliography refs.bib /p/index.Rmd:3 -> /p/refs.bib',
    ]);
    assert.deepEqual(await found('/p/02.Rmd', { ...texts, '/p/index.Rmd': head('') }), []);
  });

  it('are those of the Quarto profiles that are on by default', async () => {
    const texts = {
      ...refs,
      '/p/a.qmd': 'Text\n',
      '/p/_quarto.yml': 'profile:\n  default: one\n  group: [[two, three], [four]]\n',
      '/p/_quarto-one.yml': 'bibliography: one.bib\n',
      '/p/_quarto-two.yml': 'bibliography: refs.bib\n',
      '/p/_quarto-three.yml': 'bibliography: three.bib\n',
    };
    assert.deepEqual(await found('/p/a.qmd', texts), [
      'project bibliography one.bib /p/_quarto-one.yml:1 -> /p/one.bib !',
      'project bibliography refs.bib /p/_quarto-two.yml:1 -> /p/refs.bib',
    ]);
  });

  it('are all of a MyST project that names none', async () => {
    const texts = {
      ...refs,
      '/p/doc/a.md': 'Text\n',
      '/p/myst.yml': 'project: {title: x}\n',
      '/p/doc/b.bib': '',
    };
    const options = { workspace: '/p', candidates: ['/p/refs.bib', '/p/doc/b.bib', '/q/c.bib'] };
    assert.deepEqual(await found('/p/doc/a.md', texts, options), [
      'project *.bib refs.bib /p/myst.yml:1 -> /p/refs.bib',
      'project *.bib doc/b.bib /p/myst.yml:1 -> /p/doc/b.bib',
    ]);
    const named = { ...texts, '/p/myst.yml': 'project: {bibliography: [refs.bib]}\n' };
    assert.equal((await found('/p/doc/a.md', named, options)).length, 1);
    assert.deepEqual(await found('/p/doc/a.md', { '/p/doc/a.md': 'Text\n' }, options), []);
  });

  it('may be named by code of R, as far as it can be read', async () => {
    const named = async (value: string): Promise<readonly string[]> =>
      (await found('/p/a.Rmd', { ...refs, '/p/a.Rmd': `---\nbibliography: ${value}\n---\n` })).map((line) =>
        line.replace(/^.*-> /, ''),
      );
    assert.deepEqual(await named('"`r rbbt::bbt_write_bib(\'refs.bib\', overwrite = TRUE)`"'), [
      '/p/refs.bib',
    ]);
    assert.deepEqual(await named('\'`r here::here("doc", "more.json")`\''), ['/p/doc/more.json']);
    assert.deepEqual(await named('\'`r c("refs.bib", "doc/more.json")`\''), [
      '/p/refs.bib',
      '/p/doc/more.json',
    ]);
    assert.deepEqual(await named('!expr here::here("refs.bib")'), ['/p/refs.bib']);
    assert.deepEqual(await named(`"\`r c(here('refs.bib'), here('doc', 'more.json'))\`"`), [
      '/p/refs.bib',
      '/p/doc/more.json',
    ]);
    const translated = `rbbt::bbt_write_bib(here::here('refs.bib'), translator = 'biblatex')`;
    assert.deepEqual(await named(`"\`r ${translated}\`"`), ['/p/refs.bib']);
  });

  it('are those of a document that takes it in', async () => {
    const texts = {
      ...refs,
      '/p/main.qmd': '---\nbibliography: refs.bib\n---\n{{< include parts/_one.qmd >}}\n',
      '/p/main.Rmd':
        '---\nbibliography: doc/more.json\n---\n```{r, child=c("parts/two.Rmd")}\n```\n```{r}\n#| child: parts/three.Rmd\n```\n',
      '/p/parts/_one.qmd': '[@a]',
      '/p/parts/two.Rmd': '[@a]',
      '/p/parts/three.Rmd': '[@a]',
      '/p/parts/four.Rmd': '[@a]',
    };
    const options = { workspace: '/p', candidates: ['/p/main.Rmd', '/p/main.qmd', '/p/refs.bib'] };
    assert.deepEqual(await found('/p/parts/_one.qmd', texts, options), [
      'front-matter bibliography refs.bib /p/main.qmd:2 -> /p/refs.bib',
    ]);
    const more = ['front-matter bibliography doc/more.json /p/main.Rmd:2 -> /p/doc/more.json'];
    assert.deepEqual(await found('/p/parts/two.Rmd', texts, options), more);
    assert.deepEqual(await found('/p/parts/three.Rmd', texts, options), more);
    assert.deepEqual(await found('/p/parts/four.Rmd', texts, options), []);
  });

  it('are those of the first file that a book lists, and of the settings that a MyST project goes on from', async () => {
    const book = {
      ...refs,
      '/p/_bookdown.yml': 'rmd_files: ["thesis.Rmd", "ch/one.Rmd"]\n',
      '/p/thesis.Rmd': '---\nbibliography: refs.bib\n---\n',
      '/p/ch/one.Rmd': '# One',
    };
    assert.deepEqual(await found('/p/ch/one.Rmd', book), [
      'project bibliography refs.bib /p/thesis.Rmd:2 -> /p/refs.bib',
    ]);
    const myst = {
      ...refs,
      '/p/myst.yml': 'extends: [https://a.org/x.yml, cfg/base.yml]\nproject: {title: T}\n',
      '/p/cfg/base.yml': 'project:\n  bibliography: [refs.bib]\n',
      '/p/a.md': '# A',
    };
    assert.deepEqual(await found('/p/a.md', myst), [
      'project project.bibliography refs.bib /p/cfg/base.yml:2 -> /p/refs.bib',
    ]);
  });

  it('are those of a Quarto document that takes it in by a path from the project’s folder', async () => {
    const texts = {
      ...refs,
      '/p/doc/main.qmd': '---\nbibliography: ../refs.bib\n---\n{{< include /s/_c.qmd >}}\n',
      '/p/s/_c.qmd': '[@a]',
      '/s/_c.qmd': '[@a]',
    };
    const options = { workspace: '/p', candidates: ['/p/doc/main.qmd'] };
    assert.equal((await found('/p/s/_c.qmd', texts, options)).length, 1);
  });

  it('are not all below a MyST project that goes on from settings which name some', async () => {
    const texts = {
      ...refs,
      '/p/myst.yml': 'extends: base.yml\nproject: {title: T}\n',
      '/p/base.yml': 'project:\n  bibliography: [refs.bib]\n',
      '/p/a.md': '# A',
      '/p/old.bib': '',
    };
    const options = { workspace: '/p', candidates: ['/p/refs.bib', '/p/old.bib'] };
    assert.deepEqual(await found('/p/a.md', texts, options), [
      'project project.bibliography refs.bib /p/base.yml:2 -> /p/refs.bib',
    ]);
  });

  it('are not those of a Jekyll site, whose settings have the same name', async () => {
    const settings = 'title: A Site\nbibtex: true\nplugins: [jekyll-scholar]\nbibliography: r.bib\n';
    const site = { '/p/_config.yml': settings, '/p/a.md': '', '/p/r.bib': '' };
    assert.deepEqual(await found('/p/a.md', site), []);
    const book = { '/p/_config.yml': 'execute: {}\nsphinx: {config: {bibtex_bibfiles: [r.bib]}}\n' };
    assert.deepEqual(await found('/p/a.md', { ...site, ...book }), [
      'project sphinx.config.bibtex_bibfiles r.bib /p/_config.yml:2 -> /p/r.bib',
    ]);
  });

  it('are those of bookdown’s index, of MyST and of Jupyter Book', async () => {
    const bookdown = {
      '/p/_bookdown.yml': 'book_filename: x\n',
      '/p/index.Rmd': '---\nbibliography: [book.bib, packages.bib]\n---\n',
      '/p/01-intro.Rmd': '# Intro\n',
      '/p/book.bib': '',
    };
    assert.deepEqual(await found('/p/01-intro.Rmd', bookdown), [
      'project bibliography book.bib /p/index.Rmd:2 -> /p/book.bib',
      'project bibliography packages.bib /p/index.Rmd:2 -> /p/packages.bib !',
    ]);
    assert.equal((await found('/p/index.Rmd', bookdown)).length, 2);
    const myst = {
      '/p/myst.yml': 'version: 1\nproject:\n  bibliography:\n    - r.bib\n',
      '/p/a.md': '',
      '/p/r.bib': '',
    };
    assert.deepEqual(await found('/p/a.md', myst), [
      'project project.bibliography r.bib /p/myst.yml:4 -> /p/r.bib',
    ]);
    const jupyter = { '/p/_config.yml': 'bibtex_bibfiles:\n  - r.bib\n', '/p/a.md': '', '/p/r.bib': '' };
    assert.deepEqual(await found('/p/a.md', jupyter), [
      'project bibtex_bibfiles r.bib /p/_config.yml:2 -> /p/r.bib',
    ]);
  });

  it('are named by MyST’s directive', async () => {
    const text = 'A\n\n```{bibliography} refs.bib\n:style: x\n```\n';
    assert.deepEqual(await found('/p/a.md', { ...refs, '/p/a.md': text }), [
      'command {bibliography} refs.bib /p/a.md:3 -> /p/refs.bib',
    ]);
  });

  it('end with those of the setting', async () => {
    const texts = { ...refs, '/p/a.md': '---\nbibliography: refs.bib\n---\n', '/lib/all.bib': '' };
    const options = { workspace: '/p', setting: ['refs.bib', '/lib/all.bib', ''] };
    assert.deepEqual((await found('/p/a.md', texts, options)).slice(1), [
      'setting papershelf.bibliography.files /lib/all.bib -> /lib/all.bib',
    ]);
  });
});

describe('bibliographies of a LaTeX document', () => {
  it('are named by the commands of BibTeX and BibLaTeX', async () => {
    const text =
      '\\addbibresource[label=x]{b.bib}\n\\addbibresource[location=remote]{http://a.org/c.bib}\n' +
      '%\\bibliography{no}\n\\begin{document}\n\\bibliography{a, % one\n  sub/d.bib}\n\\nobibliography*\n\\nobibliography{e}';
    const texts = { '/p/m.tex': text, '/p/a.bib': '', '/p/b.bib': '', '/p/sub/d.bib': '' };
    assert.deepEqual(await found('/p/m.tex', texts), [
      'command \\addbibresource b.bib /p/m.tex:1 -> /p/b.bib',
      'command \\bibliography a /p/m.tex:5 -> /p/a.bib',
      'command \\bibliography sub/d.bib /p/m.tex:6 -> /p/sub/d.bib',
      'command \\nobibliography e /p/m.tex:8 -> /p/e.bib !',
    ]);
  });

  it('are named by multibib, bibunits and bibtopic', async () => {
    const text =
      '\\newcommand{\\refs}[1]{\\bibliography{#1}}\\newcites{own}{Mine}\n\\bibliographyown{a}\\putbib[b,c]\\begin{btSect}[plain]{d}\\bibliographystyle{x}\\putbib';
    assert.deepEqual(
      (await found('/p/m.tex', { '/p/m.tex': text })).map((line) => line.split(' ').slice(1, 3).join(' ')),
      ['\\bibliographyown a', '\\putbib b', '\\putbib c', '\\begin{btSect} d'],
    );
  });

  it('are those of the root and of all its files, as seen from the root', async () => {
    const texts = {
      '/p/main.tex':
        '\\documentclass{book}\\usepackage{own}\\begin{document}\\input{ch/one}\\input{end}\\end{document}',
      '/p/own.sty': '\\addbibresource{o.bib}',
      '/p/ch/one.tex': '% !TEX root = ../main.tex\n\\cite{x}',
      '/p/end.tex': '\\bibliography{\\subfix{refs}}',
      '/p/refs.bib': '',
      '/p/o.bib': '',
    };
    const wanted = [
      'command \\addbibresource o.bib /p/own.sty:1 -> /p/o.bib',
      'command \\bibliography refs /p/end.tex:1 -> /p/refs.bib',
    ];
    assert.deepEqual(await found('/p/ch/one.tex', texts), wanted);
    assert.deepEqual(await found('/p/main.tex', texts), wanted);
  });

  it('may have the root’s name, or that of a macro, and lie in the folders that the text names', async () => {
    const texts = {
      '/p/main.tex':
        '\\documentclass{x}\\newcommand{\\bib}{lib/all}\\makeatletter\\def\\input@path{{parts/}{more/}}\n' +
        '\\bibliography{\\jobname,\\bib}\\input{one}',
      '/p/more/one.tex': '\\def\\dir{lib}\\addbibresource{\\dir/two.bib}',
      '/p/main.bib': '',
      '/p/lib/all.bib': '',
      '/p/lib/two.bib': '',
    };
    assert.deepEqual(await found('/p/main.tex', texts), [
      'command \\bibliography main /p/main.tex:2 -> /p/main.bib',
      'command \\bibliography lib/all /p/main.tex:2 -> /p/lib/all.bib',
      'command \\addbibresource lib/two.bib /p/more/one.tex:1 -> /p/lib/two.bib',
    ]);
  });

  it('are named by sections of references, unless it is the label of a resource', async () => {
    const text =
      '\\addbibresource[label=own]{o.bib}\\begin{refsection}[a.bib, own]\\end{refsection}\\newrefsection[b][x.bib]';
    assert.deepEqual(await found('/p/m.tex', { '/p/m.tex': text, '/p/o.bib': '', '/p/b.bib': '' }), [
      'command \\addbibresource o.bib /p/m.tex:1 -> /p/o.bib',
      'command \\begin{refsection} a.bib /p/m.tex:1 -> /p/a.bib !',
      'command \\newrefsection b /p/m.tex:1 -> /p/b.bib',
    ]);
  });

  it('are all that fit a pattern, where biblatex is told that it is one', async () => {
    const files = { '/p/bib/b.bib': '', '/p/bib/a.bib': '', '/p/bib/a.txt': '', '/p/c.bib': '' };
    const main = { '/p/m.tex': '\\addbibresource[glob]{bib/*.bib}\\addbibresource[glob=true]{x*.bib}' };
    assert.deepEqual(await found('/p/m.tex', { ...files, ...main }), [
      'command \\addbibresource bib/*.bib /p/m.tex:1 -> /p/bib/a.bib',
      'command \\addbibresource bib/*.bib /p/m.tex:1 -> /p/bib/b.bib',
      'command \\addbibresource x*.bib /p/m.tex:1 -> ? !',
    ]);
  });

  it('tell that a name with a macro or a pattern is not resolved', async () => {
    assert.deepEqual(
      await found('/p/m.tex', { '/p/m.tex': '\\bibliography{\\bibpath/a}\n\\addbibresource{*.bib}' }),
      [
        'command \\bibliography \\bibpath/a /p/m.tex:1 -> ? !',
        'command \\addbibresource *.bib /p/m.tex:2 -> ? !',
      ],
    );
  });
});

describe('bibliographies of other documents', () => {
  it('in Typst are named by the call, and by that of main.typ for its parts', async () => {
    const texts = {
      '/p/main.typ':
        '#include "ch/a.typ"\n// #bibliography("no.bib")\n#bibliography(("a.yml", "b.bib"), style: "apa", title: "X")',
      '/p/ch/a.typ': 'Text http://a.org/bibliography("x")',
      '/p/a.yml': '',
    };
    assert.deepEqual(await found('/p/main.typ', texts), [
      'command #bibliography a.yml /p/main.typ:3 -> /p/a.yml',
      'command #bibliography b.bib /p/main.typ:3 -> /p/b.bib !',
    ]);
    assert.equal((await found('/p/ch/a.typ', texts)).length, 2);
    assert.deepEqual(
      await found('/p/t.typ', { '/p/t.typ': '#show: t.with(\n  bibliography-file: "r.bib", a: "b")' }),
      ['command bibliography-file r.bib /p/t.typ:2 -> /p/r.bib !'],
    );
  });

  it('in Typst are found through a path from the project’s folder', async () => {
    const texts = {
      '/p/thesis.typ': '#include "/ch/one.typ"\n#bibliography("/refs.bib")\n',
      '/p/ch/one.typ': '= One @a\n#include "two.typ"\n',
      '/p/ch/two.typ': '= Two @b\n',
      '/p/refs.bib': '',
    };
    const options = { workspace: '/p', candidates: ['/p/thesis.typ'] };
    assert.deepEqual(await found('/p/ch/two.typ', texts, options), [
      'command #bibliography /refs.bib /p/thesis.typ:2 -> /p/refs.bib',
    ]);
  });

  it('in Typst are named by the arguments of templates', async () => {
    const text =
      '#show: thesis.with(title: "On bib: x.bib", biblio: "Ref/a.bib", bib-files: ("b.yml", "c.bib"), bib-style: "apa")\n' +
      '// refs: "no.bib"\n#show: t.with(refs: none, bibliography: bibliography("a.bib"))\n';
    assert.deepEqual(await found('/p/t.typ', { '/p/t.typ': text }), [
      'command biblio Ref/a.bib /p/t.typ:1 -> /p/Ref/a.bib !',
      'command bib-files b.yml /p/t.typ:1 -> /p/b.yml !',
      'command bib-files c.bib /p/t.typ:1 -> /p/c.bib !',
      'command bibliography a.bib /p/t.typ:3 -> /p/a.bib !',
    ]);
  });

  it('in Typst are those of any file that takes the document in', async () => {
    const texts = {
      '/p/thesis.typ': '#include "ch/one.typ"\n#bibliography("refs.bib")\n',
      '/p/ch/one.typ': '= One @a\n',
      '/p/refs.bib': '',
    };
    const options = { workspace: '/p', candidates: ['/p/ch/one.typ', '/p/thesis.typ'] };
    assert.deepEqual(await found('/p/ch/one.typ', texts, options), [
      'command #bibliography refs.bib /p/thesis.typ:2 -> /p/refs.bib',
    ]);
  });

  it('in Typst are those of main.typ for a chapter whose template has a default', async () => {
    const texts = {
      '/p/main.typ': '#include "ch.typ"\n#bibliography("refs.bib")\n',
      '/p/ch.typ': '#import "tpl.typ": conf\n#show: conf.with(lang: "en")\n= One @a\n',
      '/p/tpl.typ': '#let conf(lang: "de", bib: "default.bib", doc) = doc\n',
      '/p/refs.bib': '',
    };
    const refs = 'command #bibliography refs.bib /p/main.typ:2 -> /p/refs.bib';
    assert.deepEqual(await found('/p/ch.typ', texts), [refs]);
    assert.deepEqual(await found('/p/ch.typ', { ...texts, '/p/default.bib': '' }), [
      'command bib default.bib /p/tpl.typ:1 -> /p/default.bib',
      refs,
    ]);
  });

  it('are looked for in few notes, each read once', async () => {
    const notes = Array.from({ length: 300 }, (_, i) => `/p/notes/${i}.org`);
    const texts = new Map(notes.map((path) => [path, '#+setupfile: setup.org\n* Note [cite:@a]\n']));
    texts.set('/p/notes/setup.org', '#+language: en\n');
    texts.set('/p/all.org', '#+include: notes/7.org\n#+bibliography: refs.bib\n');
    const read: string[] = [];
    const files = filesOf(texts);
    const counting = { ...files, read: (path: string) => (read.push(path), files.read(path)) };
    const options = { workspace: '/p', candidates: [...texts.keys()] };
    const of = async (path: string): Promise<number> =>
      (await findDocumentBibliographies(path, counting, options)).length;
    assert.equal(await of('/p/notes/9.org'), 0);
    assert.equal(read.length, new Set(read).size);
    assert.ok(read.length < 30, String(read.length));
    assert.equal(await of('/p/notes/7.org'), 1);
  });

  it('in Org are named by keyword and by link', async () => {
    const text = '#+BIBLIOGRAPHY: my refs.bib\n#+bibliography: old plain limit:t\nbibliography:a.bib,b\n';
    assert.deepEqual(await found('/p/a.org', { '/p/a.org': text }), [
      'command #+bibliography my refs.bib /p/a.org:1 -> /p/my refs.bib !',
      'command #+bibliography old /p/a.org:2 -> /p/old.bib !',
      'command bibliography: a.bib /p/a.org:3 -> /p/a.bib !',
      'command bibliography: b /p/a.org:3 -> /p/b.bib !',
    ]);
  });

  it('in reStructuredText and AsciiDoc are named by directive, settings and attribute', async () => {
    const sphinx = {
      '/p/conf.py': 'extensions = []\nbibtex_bibfiles = [\n  "r.bib",\n]\n',
      '/p/doc/a.rst': 'X\n\n.. bibliography:: x.bib y.bib\n   :style: plain\n',
      '/p/r.bib': '',
    };
    assert.deepEqual(await found('/p/doc/a.rst', sphinx), [
      'command .. bibliography:: x.bib /p/doc/a.rst:3 -> /p/doc/x.bib !',
      'command .. bibliography:: y.bib /p/doc/a.rst:3 -> /p/doc/y.bib !',
      'project bibtex_bibfiles r.bib /p/conf.py:3 -> /p/r.bib',
    ]);
    assert.deepEqual(
      await found('/p/a.adoc', { '/p/a.adoc': '= T\n:bibtex-file: r.bib\n', '/p/r.bib': '' }),
      ['command :bibtex-file: r.bib /p/a.adoc:2 -> /p/r.bib'],
    );
  });

  it('in AsciiDoc are several between commas, and those of the document that takes a part in', async () => {
    const book = {
      '/p/book.adoc': '= Book\n:bibtex-file: a.bib, b c.bib\n\ninclude::ch/one.adoc[]\n',
      '/p/a.bib': '',
    };
    const parts = { ...book, '/p/ch/one.adoc': 'See cite:[x].\n' };
    const expected = [
      'command :bibtex-file: a.bib /p/book.adoc:2 -> /p/a.bib',
      'command :bibtex-file: b c.bib /p/book.adoc:2 -> /p/b c.bib !',
    ];
    assert.deepEqual(await found('/p/book.adoc', parts), expected);
    assert.deepEqual(
      await found('/p/ch/one.adoc', parts, { workspace: '/p', candidates: ['/p/book.adoc'] }),
      expected,
    );
  });

  it('in AsciiDoc are the first file of the folder where none is named and works are cited', async () => {
    const folder = { '/p/b.bib': '', '/p/a.bib': '', '/p/x/c.bib': '' };
    const cites = { ...folder, '/p/t.adoc': '= T\n\nSee cite:[x].\n\nbibliography::[]\n' };
    assert.deepEqual(await found('/p/t.adoc', cites), [
      'command bibliography::[] a.bib /p/t.adoc:5 -> /p/a.bib',
    ]);
    assert.deepEqual(await found('/p/t.adoc', { ...folder, '/p/t.adoc': '= T\n\nSee it.\n' }), []);
  });

  it('in Org are those of LaTeX’s commands too, and need no space behind a keyword', async () => {
    const text =
      '#+bibliography:x.bib\n#+LATEX_HEADER: \\addbibresource[label=o]{o.bib}\n# \\bibliography{no}\n\\bibliography{a,b}\n' +
      '#+begin_src latex\n\\bibliography{c}\n#+end_src\n';
    assert.deepEqual(await found('/p/a.org', { '/p/a.org': text }), [
      'command #+bibliography x.bib /p/a.org:1 -> /p/x.bib !',
      'command \\addbibresource o.bib /p/a.org:2 -> /p/o.bib !',
      'command \\bibliography a /p/a.org:4 -> /p/a.bib !',
      'command \\bibliography b /p/a.org:4 -> /p/b.bib !',
    ]);
  });

  it('may lie in the person’s own folder', async () => {
    const texts = { '/p/a.org': '#+bibliography: ~/x/r.bib\n', '/home/me/x/r.bib': '' };
    assert.deepEqual(await found('/p/a.org', texts, { workspace: '/p', home: '/home/me' }), [
      'command #+bibliography /home/me/x/r.bib /p/a.org:1 -> /home/me/x/r.bib',
    ]);
  });

  it('in Org are those of its file of settings, and of a document that takes it in', async () => {
    const texts = {
      '/p/thesis.org': '#+include: "ch/one.org"\n#+setupfile: setup.org\n',
      '/p/setup.org': '#+bibliography: refs.bib\n',
      '/p/ch/one.org': '* One [cite:@a]\n',
      '/p/refs.bib': '',
    };
    const expected = ['command #+bibliography refs.bib /p/setup.org:1 -> /p/refs.bib'];
    assert.deepEqual(await found('/p/thesis.org', texts), expected);
    const options = { workspace: '/p', candidates: ['/p/thesis.org'] };
    assert.deepEqual(await found('/p/ch/one.org', texts, options), expected);
  });

  it('in Markdown of Sphinx are those of its settings', async () => {
    const texts = {
      '/p/docs/conf.py': 'extensions = ["myst_parser"]\nbibtex_bibfiles: list[str] = ["../r.bib"]\n',
      '/p/docs/a.md': 'X {cite}`a`',
      '/p/r.bib': '',
    };
    assert.deepEqual(await found('/p/docs/a.md', texts), [
      'project bibtex_bibfiles ../r.bib /p/docs/conf.py:2 -> /p/r.bib',
    ]);
  });

  it('go by the editor’s language where it says more than the name, and are none for other files', async () => {
    const texts = { '/p/notes': '---\nbibliography: r.bib\n---\n', '/p/a.py': 'bibliography' };
    assert.equal((await found('/p/notes', texts, { languageId: 'quarto' })).length, 1);
    assert.deepEqual(await found('/p/notes', texts), []);
    assert.deepEqual(await found('/p/a.py', texts), []);
  });
});
