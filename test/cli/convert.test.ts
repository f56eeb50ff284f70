import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/runCli';
import type { StyleSource } from '../../src/core/cite/styleSource';
import { cliWith } from '../support/cliIo';
import { makeStyleSource } from '../support/styleSource';

const entry = (key: string): string =>
  `@book{${key},\n  author = {Doe, Jane},\n  title = {On ${key}},\n  year = {2024}\n}`;

const documents: Readonly<Record<string, string>> = {
  'refs.bib': `${entry('a2024')}\n\n${entry('b2024')}\n\n${entry('e2024')}\n`,
  'paper.md': '---\nbibliography: refs.bib\n---\nSee [@b2024; @a2024] and @b2024.\n',
  'paper.typ': '#bibliography("refs.bib")\nSee @b2024 and #cite(<a2024>).\n',
  'paper.org': '#+bibliography: refs.bib\n\nSee [cite:@b2024;@a2024].\n',
  'paper.rst': 'See :cite:p:`b2024,a2024`.\n\n.. bibliography:: refs.bib\n',
  'paper.adoc': ':bibtex-file: refs.bib\n\nSee cite:[b2024] and cite:[a2024].\n',
  'myst.md': '---\nbibliography: refs.bib\n---\nSee {cite:p}`b2024,a2024`.\n',
  'paper.tex':
    '\\documentclass{article}\n\\begin{document}\n\\cite{b2024}\n\\input{part}\n\\bibliography{refs}\n\\end{document}\n',
  'part.tex': '\\cite{a2024}\n',
  'lost.md': '---\nbibliography: refs.bib\n---\n[@a2024; @nobody]\n',
  'bare.md': '[@a2024]\n',
  'all.md': '---\nbibliography: refs.bib\nnocite: |\n  @*\n---\n[@b2024]\n',
  'some.md': '---\nbibliography: refs.bib\nnocite: ["@e2024", "@b2024"]\n---\n[@a2024]\n',
  'all.typ': '#bibliography("refs.bib", full: true)\n@e2024\n',
  'all.tex': '\\documentclass{article}\n\\bibliography{refs}\n\\input{rest}\n',
  'rest.tex': '\\nocite{*}\\cite{e2024}',
  'other.bib': `${entry('x2024')}\n\n${entry('a2024').replace('On a2024', 'Another')}\n`,
  'both.md': '---\nbibliography: [other.bib, refs.bib]\n---\n[@a2024; @b2024]\n',
  'labels.md': '---\nbibliography: refs.bib\n---\nSee @fig:one and [@a2024; @tbl:two].\n',
};

let styles: StyleSource;
before(async () => {
  styles = await makeStyleSource();
});

async function run(...args: readonly string[]): Promise<readonly [number, string, string]> {
  const { io, said } = cliWith(documents, { styles });
  const code = await runCli(['convert', ...args], io);
  return [code, said().out, said().err];
}

function keysOf(bibtex: string): readonly string[] {
  return [...bibtex.matchAll(/^@\w+\{([^,]+),/gm)].map((match) => match[1] ?? '');
}

describe('papershelf convert', () => {
  for (const document of [
    'paper.md',
    'paper.typ',
    'paper.org',
    'paper.rst',
    'paper.adoc',
    'myst.md',
    'paper.tex',
  ]) {
    it(`--cited ${document}: what it cites, in order, out of its own bibliography`, async () => {
      const [code, out, err] = await run('--to', 'bibtex', '--cited', document);
      assert.deepEqual([code, keysOf(out), err], [0, ['b2024', 'a2024'], '']);
    });
  }

  it('--cited: what is cited, then all that nocite names', async () => {
    const cited = async (document: string): Promise<readonly string[]> =>
      keysOf((await run('--to', 'bibtex', '--cited', document))[1]);
    assert.deepEqual(await cited('all.md'), ['b2024', 'a2024', 'e2024']);
    assert.deepEqual(await cited('some.md'), ['a2024', 'e2024', 'b2024']);
    assert.deepEqual(await cited('all.typ'), ['e2024', 'a2024', 'b2024']);
    assert.deepEqual(await cited('all.tex'), ['e2024', 'a2024', 'b2024']);
  });

  it('--cited: takes of two papers with one key that of the first of its own bibliographies', async () => {
    const titles = async (...args: readonly string[]): Promise<readonly string[]> => {
      const [, out] = await run(...args, '--to', 'csl-json');
      return [...out.matchAll(/"title": "(.*)"/g)].map((match) => match[1] ?? '');
    };
    assert.deepEqual(await titles('--cited', 'both.md'), ['Another', 'On b2024']);
    assert.deepEqual(await titles('refs.bib', 'other.bib', '--cited', 'both.md'), ['Another', 'On b2024']);
    assert.deepEqual(await titles('other.bib', 'refs.bib', '--cited', 'some.md'), [
      'On a2024',
      'On e2024',
      'On b2024',
    ]);
    assert.deepEqual(await titles('other.bib', '--cited', 'some.md'), ['Another']);
  });

  it('--cited: takes labels of figures for no keys', async () => {
    const [code, out, err] = await run('--to', 'bibtex', '--cited', 'labels.md');
    assert.deepEqual([code, keysOf(out), err], [0, ['a2024'], '']);
  });

  it('tells what no source has, and says where there is no bibliography', async () => {
    const [code, out, err] = await run('--to', 'bibtex', '--cited', 'lost.md');
    assert.deepEqual([code, keysOf(out)], [1, ['a2024']]);
    assert.match(err, /No source has "nobody", which lost\.md cites\./);
    assert.match((await run('--to', 'ris', '--cited', 'bare.md'))[2], /names no bibliography that is there/);
    assert.deepEqual(keysOf((await run('refs.bib', '--to', 'bibtex', '--cited', 'bare.md'))[1]), ['a2024']);
  });

  it('--keys: these papers only, in their order', async () => {
    assert.deepEqual(keysOf((await run('refs.bib', '--to', 'bibtex', '--keys', 'e2024,a2024'))[1]), [
      'e2024',
      'a2024',
    ]);
    assert.deepEqual(
      keysOf((await run('refs.bib', '--to', 'bibtex', '--keys', 'b2024', '--keys', 'a2024'))[1]),
      ['b2024', 'a2024'],
    );
    assert.match((await run('refs.bib', '--to', 'ris', '--keys', 'a2042'))[2], /Did you mean a2024\?/);
    assert.equal((await run('refs.bib', '--to', 'ris', '--keys', 'a2024', '--cited', 'bare.md'))[0], 2);
  });

  it('brings fields along that are only kept, through CSL-JSON too', async () => {
    const text = '@book{a, title = {T}, year = 2001, mrnumber = {12}, file = {a.pdf}}\n';
    const call = async (name: string, content: string, to: string): Promise<string> => {
      const { io, said } = cliWith({ [name]: content }, { styles });
      await runCli(['convert', name, '--to', to], io);
      return said().out;
    };
    const direct = await call('a.bib', text, 'bibtex');
    assert.match(direct, /,\n {2}mrnumber = \{12\},\n {2}file = \{a\.pdf\}\n\}$/);
    assert.equal(await call('b.json', await call('a.bib', text, 'csl-json'), 'bibtex'), direct);
  });

  it('gives each paper a key of its own that the format can carry, and tells which', async () => {
    const facts = { type: 'book', author: [{ family: 'Doe' }], issued: { raw: '2024' } };
    const json = JSON.stringify(
      ['Ä#b', 'ok', 'OK', '__proto__'].map((id, i) => ({ id, title: `Trees ${i}`, ...facts })),
    );
    const { io, said } = cliWith({ 'a.json': json }, { styles });
    assert.equal(await runCli(['convert', 'a.json', '--to', 'bibtex'], io), 0);
    assert.deepEqual(keysOf(said().out), ['doe2024trees', 'ok', 'OKa', '__proto__']);
    assert.equal(
      said().err,
      'papershelf: "Ä#b" is "doe2024trees" in the output.\npapershelf: "OK" is "OKa" in the output.',
    );
  });

  it('tells what the format has no place for', async () => {
    const text =
      '@inproceedings{a, title = {T}, author = {Doe, J.}, booktitle = {B}, eventtitle = {E}, mrnumber = {1}}\n' +
      '@inproceedings{b, title = {U}, author = {Doe, J.}, booktitle = {B}, eventtitle = {F}, keywords = {x}}\n';
    const told = async (to: string): Promise<string> => {
      const { io, said } = cliWith({ 'a.bib': text }, { styles });
      assert.equal(await runCli(['convert', 'a.bib', '--to', to], io), 0);
      return said().err;
    };
    assert.equal(
      await told('ris'),
      'papershelf: ris has no place for event-title (2 papers), mrnumber (1 paper): left out.',
    );
    assert.equal(
      await told('hayagriva'),
      'papershelf: hayagriva has no place for mrnumber (1 paper): left out.',
    );
    assert.equal(await told('bibtex'), '');
    assert.equal(await told('csl-json'), '');
  });

  it('writes Hayagriva and BibLaTeX too', async () => {
    const [, out] = await run('refs.bib', '--to', 'hayagriva', '--keys', 'a2024');
    assert.equal(out, 'a2024:\n  type: book\n  title: On a2024\n  author: "Doe, Jane"\n  date: 2024');
    assert.match((await run('refs.bib', '--to', 'biblatex', '--keys', 'a2024'))[1], / date = \{2024\}/);
    assert.match(
      (await run('refs.bib', '--to', 'word'))[2],
      /--to takes bibtex, biblatex, csl-json, ris, hayagriva/,
    );
  });
});
