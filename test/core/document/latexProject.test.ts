import assert from 'node:assert/strict';
import { filesOf } from '../../../src/core/document/documentFiles';
import { readLatexProject } from '../../../src/core/document/latexProject';
import type { LatexProject } from '../../../src/core/document/latexProject';

const main = (body: string): string =>
  `\\documentclass{article}\n\\begin{document}\n${body}\n\\end{document}\n`;

async function read(
  path: string,
  texts: Readonly<Record<string, string>>,
  candidates: readonly string[] = [],
): Promise<LatexProject> {
  const project = await readLatexProject(path, filesOf(new Map(Object.entries(texts))), { candidates });
  assert.ok(project);
  return project;
}

const pathsOf = (project: LatexProject): readonly string[] => project.files.map((file) => file.path);

describe('a LaTeX project', () => {
  it('is the document with all files it takes in, in the order of reading', async () => {
    const project = await read('/p/main.tex', {
      '/p/main.tex': main('\\input{a}\\include{parts/b}\n\\input c.tex \n\\subfile{d}'),
      '/p/a.tex': 'A \\input{deep}',
      '/p/deep.tex': '',
      '/p/parts/b.tex': '',
      '/p/c.tex': '',
      '/p/d.tex': '\\documentclass[main]{subfiles}',
    });
    assert.equal(project.rootFoundBy, 'itself');
    assert.deepEqual(pathsOf(project), [
      '/p/main.tex',
      '/p/a.tex',
      '/p/deep.tex',
      '/p/parts/b.tex',
      '/p/c.tex',
      '/p/d.tex',
    ]);
  });

  it('does not take in what stands in comments, in verbatim or after the end', async () => {
    const project = await read('/p/main.tex', {
      '/p/main.tex': `% \\input{a}\n${main('\\verb|\\input{a}|\n\\begin{verbatim}\n\\input{a}\n\\end{verbatim}')}\\input{a}`,
      '/p/a.tex': '',
    });
    assert.deepEqual(pathsOf(project), ['/p/main.tex']);
    assert.deepEqual(project.missing, []);
  });

  it('follows import and subimport into their folders', async () => {
    const project = await read('/p/main.tex', {
      '/p/main.tex': main('\\import{parts/}{one}'),
      '/p/parts/one.tex': '\\subimport{more/}{two}\\input{beside}',
      '/p/parts/more/two.tex': '\\input{three}',
      '/p/parts/more/three.tex': '',
      '/p/parts/beside.tex': '',
    });
    assert.deepEqual(pathsOf(project).slice(1), [
      '/p/parts/one.tex',
      '/p/parts/more/two.tex',
      '/p/parts/more/three.tex',
      '/p/parts/beside.tex',
    ]);
  });

  it('survives circles, and tells missing files and names that are macros', async () => {
    const text = main('\\input{a}\\input{gone}\\input{\\part}');
    const project = await read('/p/main.tex', { '/p/main.tex': text, '/p/a.tex': '\\input{main}\\input{a}' });
    assert.deepEqual(pathsOf(project), ['/p/main.tex', '/p/a.tex']);
    const missing = project.missing.map(({ written, span, isUnknown }) => ({
      written,
      at: text.slice(span.start, span.end),
      isUnknown,
    }));
    assert.deepEqual(missing, [
      { written: 'gone', at: 'gone', isUnknown: false },
      { written: '/part', at: '\\part', isUnknown: true },
    ]);
  });

  it('takes in packages and classes of one’s own, and misses no others', async () => {
    const project = await read('/p/main.tex', {
      '/p/main.tex': '\\documentclass{thesis}\\usepackage[a]{amsmath, own}\\begin{document}\\end{document}',
      '/p/own.sty': '',
      '/p/thesis.cls': '',
    });
    assert.deepEqual(
      project.files.map(({ path, isPackage }) => [path, isPackage]),
      [
        ['/p/main.tex', false],
        ['/p/thesis.cls', true],
        ['/p/own.sty', true],
      ],
    );
    assert.deepEqual(project.missing, []);
  });

  it('is found from a part by its root comment, with or without ending, over several steps', async () => {
    const texts = {
      '/p/main.tex': main('\\input{parts/a}'),
      '/p/parts/a.tex': '%!TeX root = ../main\nText',
      '/p/parts/b.tex': 'x\n  % !TEX root = a.tex\n',
    };
    const project = await read('/p/parts/a.tex', texts);
    assert.equal(project.root, '/p/main.tex');
    assert.equal(project.rootFoundBy, 'root-comment');
    assert.equal((await read('/p/parts/b.tex', texts)).root, '/p/main.tex');
  });

  it('is found from a subfile by its class', async () => {
    const project = await read('/p/parts/a.tex', {
      '/p/main.tex': main('\\subfile{parts/a}'),
      '/p/parts/a.tex': '\\documentclass[../main.tex]{subfiles}\n\\begin{document}\\end{document}',
    });
    assert.deepEqual([project.root, project.rootFoundBy], ['/p/main.tex', 'subfiles']);
  });

  it('is found among the files of the workspace, the nearest that takes the part in', async () => {
    const texts = {
      '/p/x/part.tex': 'Text without a class',
      '/p/other.tex': main('nothing'),
      '/p/main.tex': main('\\include{x/part}'),
      '/far/main.tex': main('\\input{/p/x/part}'),
    };
    const project = await read('/p/x/part.tex', texts, Object.keys(texts).reverse());
    assert.deepEqual([project.root, project.rootFoundBy], ['/p/main.tex', 'inclusion']);
    const alone = await read('/p/x/part.tex', texts, ['/p/other.tex']);
    assert.deepEqual([alone.root, alone.rootFoundBy], ['/p/x/part.tex', 'itself']);
  });

  it('is the part itself where the root it names is not there', async () => {
    const project = await read('/p/a.tex', { '/p/a.tex': '% !TEX root = gone.tex\n' });
    assert.equal(project.root, '/p/a.tex');
  });

  it('is not there where the file is not', async () => {
    assert.equal(await readLatexProject('/p/a.tex', filesOf(new Map())), undefined);
  });

  it('stops at a thousand files', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 1200 }, (_, i) => [
        `/p/${i}.tex`,
        i === 0 ? main('\\input{1}') : `\\input{${i + 1}}`,
      ]),
    );
    const project = await read('/p/0.tex', texts);
    assert.equal(project.files.length, 1000);
    assert.equal(project.isCut, true);
  });
});
