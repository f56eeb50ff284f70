import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/runCli';
import type { CliIo } from '../../src/cli/io';
import { makeStyleSource } from '../support/styleSource';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const refs = `@article{good2020, author = {Good, Ann and Bad, Bob}, title = {Quantization of Gardens}, year = 2020, doi = {10.1000/x}}
@book{new2021, author = {New, Cy}, title = {Pruning}, year = 2021}`;

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const known: Readonly<Record<string, string>> = { 'refs.bib': refs, ...files };
  const io: CliIo = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    readFile: (path) => {
      const text = known[path];
      return text === undefined
        ? Promise.reject(new Error('no such file'))
        : Promise.resolve(Buffer.from(text));
    },
    readBuiltin: () => Promise.reject(new Error('not wanted here')),
    styles: await makeStyleSource(),
    version: '1.2.3',
  };
  return { code: await runCli(args, io), out: out.join('\n'), err: err.join('\n') };
}

describe('papershelf cited', () => {
  it('tells each key with its place', async () => {
    const { code, out } = await run(['cited', 'a.md'], { 'a.md': '😀 [see @a, pp. 3-5;\r\n@b] and @c.\r\n' });
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), ['a.md:1:10\ta\tpage 3-5', 'a.md:2:2\tb', 'a.md:2:10\tc']);
  });

  it('tells all parts as JSON', async () => {
    const { out } = await run(['cited', 'a.tex', '--json'], {
      'a.tex': 'x\n\\citep[see][p.~3, n]{a} \\nocite{*}',
    });
    assert.deepEqual(JSON.parse(out), [
      {
        key: 'a',
        line: 2,
        column: 22,
        form: 'parenthetical',
        prefix: 'see',
        label: 'page',
        locator: '3',
        suffix: 'n',
        command: 'citep',
      },
    ]);
  });

  it('follows the files of a LaTeX document on demand', async () => {
    const files = {
      'main.tex': '\\documentclass{article}\\cite{a}\\input{ch}\\cite{c}',
      'ch.tex': '\\cite{b}',
    };
    assert.equal((await run(['cited', 'main.tex'], files)).out, 'main.tex:1:30\ta\nmain.tex:1:48\tc');
    const { out } = await run(['cited', 'main.tex', '--project'], files);
    assert.deepEqual(out.split('\n'), ['main.tex:1:30\ta', 'main.tex:1:48\tc', 'ch.tex:1:7\tb']);
  });

  it('follows the files of Typst, Org and AsciiDoc on demand, and knows labels of other files', async () => {
    const files = {
      'main.typ': '#include "ch.typ"\n@a\n#bibliography("refs.bib")\n',
      'ch.typ': '= One <one>\n@b and @two\n#include "more.typ"\n',
      'more.typ': '= Two <two>\n@c @one\n',
      'main.org': '#+include: "ch.org"\n#+bibliography: refs.bib\n[cite:@a]\n',
      'ch.org': '[cite:@b]\n',
      'main.adoc': ':bibtex-file: refs.bib\n\ncite:[a]\n\ninclude::ch.adoc[]\n',
      'ch.adoc': 'cite:[b]\n',
    };
    const cited = async (file: string): Promise<readonly string[]> =>
      (await run(['cited', file, '--project'], files)).out.split('\n');
    assert.deepEqual(await cited('main.typ'), ['main.typ:2:2\ta', 'ch.typ:2:2\tb', 'more.typ:2:2\tc']);
    assert.deepEqual(await cited('main.org'), ['main.org:3:8\ta', 'ch.org:1:8\tb']);
    assert.deepEqual(await cited('main.adoc'), ['main.adoc:3:7\ta', 'ch.adoc:1:7\tb']);
    assert.equal((await run(['cited', 'main.typ'], files)).out, 'main.typ:2:2\ta');
  });

  it('knows the citing commands that another file of the document makes', async () => {
    const files = {
      'main.tex': '\\documentclass{x}\\usepackage{own}\\input{ch}',
      'own.sty': '\\newcommand{\\see}[2]{\\cite[#1]{#2}}',
      'ch.tex': '\\see{3}{b}',
    };
    const { out } = await run(['cited', 'main.tex', '--project'], files);
    assert.equal(out, 'ch.tex:1:9\tb');
  });

  it('knows cross-references of a Quarto project', async () => {
    const files = { '_quarto.yml': 'project: {}', 'a.md': '@fig-1 @a' };
    assert.equal((await run(['cited', 'a.md'], files)).out, 'a.md:1:9\ta');
  });

  it('says nothing of a document without citations, and refuses what is none', async () => {
    assert.deepEqual(await run(['cited', 'a.rst'], { 'a.rst': 'x' }), { code: 0, out: '', err: '' });
    assert.equal((await run(['cited', 'a.png'], { 'a.png': 'x' })).code, 2);
    assert.equal((await run(['cited', 'b.md'])).code, 2);
    assert.equal((await run(['cited'])).code, 2);
  });
});

describe('papershelf cite in every language', () => {
  const cases: readonly (readonly [options: string, text: string])[] = [
    ['', '[@good2020; @new2021]'],
    ['--language md --form narrative', '@good2020; @new2021'],
    ['--language myst --form author', '{cite:author}`good2020,new2021`'],
    ['--language natbib --locator 3', '\\citep[p.~3]{good2020,new2021}'],
    ['--language biblatex --prefix see --locator 3', '\\autocite[see][p.~3]{good2020,new2021}'],
    ['--language biblatex --form footnote', '\\footcite{good2020,new2021}'],
    ['--language biblatex --command Parencite', '\\Parencite{good2020,new2021}'],
    ['--language typst --form year', '#cite(<good2020>, form: "year") #cite(<new2021>, form: "year")'],
    ['--language org', '[cite:@good2020; @new2021]'],
    ['--language rst', ':cite:p:`good2020,new2021`'],
    ['--language asciidoc', 'cite:[good2020, new2021]'],
    ['--language pandoc --form author', 'Good & Bad; New'],
    ['--language latex --form narrative', 'Good \\& Bad (2020); New (2021)'],
    ['--language latex --form year', '2020; 2021'],
    ['--language link', '[(Good & Bad, 2020)](<https://doi.org/10.1000/x>), (New, 2021)'],
    ['--language org --form full', '[cite/b:@good2020; @new2021]'],
  ];
  for (const [options, expected] of cases) {
    it(options || 'by default', async () => {
      const args = options === '' ? [] : options.split(' ');
      const { out, err } = await run(['cite', 'good2020', 'new2021', '--from', 'refs.bib', ...args]);
      assert.equal(err, '');
      assert.equal(out, expected);
    });
  }

  it('refuses what it does not know', async () => {
    for (const options of [
      ['--language', 'word'],
      ['--form', 'loud'],
      ['--language', 'org', '--command', 'x'],
    ]) {
      assert.equal((await run(['cite', 'good2020', '--from', 'refs.bib', ...options])).code, 2);
    }
  });
});
