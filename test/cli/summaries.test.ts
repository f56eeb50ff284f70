import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/runCli';
import type { StyleSource } from '../../src/core/cite/styleSource';
import { cliWith } from '../support/cliIo';
import { makeStyleSource } from '../support/styleSource';

const refs = [
  '@article{doe2024, author = {Doe, Jane}, title = {Drip: Pumps}, year = 2024,',
  '  abstract = {However, hoses are slow. We propose Drip, a pump. It outperforms hoses by 40\\% on lawns.}}',
  '@article{Roe2023, author = {Roe, R. and Poe, P.}, title = {On Hoses}, year = 2023}',
].join('\n');

let styles: StyleSource;
before(async () => {
  styles = await makeStyleSource();
});

async function run(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<readonly [number, string, string]> {
  const { io, said } = cliWith({ 'refs.bib': refs, ...files }, { styles });
  const code = await runCli([...args, '--from', 'refs.bib'], io);
  return [code, said().out, said().err];
}

describe('papershelf summary --form', () => {
  it('writes a paragraph, a Quarto callout and an annotated reference', async () => {
    assert.deepEqual(await run(['summary', 'doe2024', '--form', 'paragraph']), [
      0,
      '**Drip: Pumps** (Doe, 2024). *From the abstract.* However, hoses are slow. We propose Drip, a pump. It outperforms hoses by 40% on lawns. [@doe2024]',
      '',
    ]);
    const [, quarto] = await run(['summary', 'Roe2023', '--form', 'callout', '--language', 'quarto']);
    assert.equal(
      quarto,
      '::: {.callout-note}\n**On Hoses** (Roe & Poe, 2023) [@Roe2023] *There is no abstract.*\n:::',
    );
    const [, annotated] = await run(['summary', 'Roe2023', '--form', 'annotated', '--style', 'apa']);
    assert.equal(annotated, 'Roe, R., & Poe, P. (2023). *On hoses*.\n\n> *There is no abstract.*');
  });

  it('knows the techniques of the person’s own, as do compare and related', async () => {
    const files = {
      '.papershelf/techniques.yaml':
        'techniques:\n  garden:\n    label: Gardening\n    area: Mine\n    cues: [hoses]\n',
    };
    const [, summary] = await run(['summary', 'Roe2023'], files);
    assert.match(summary, /^Techniques: Gardening$/m);
    const [, form] = await run(['compare', 'Roe2023', '--columns', 'technique', '--as', 'csv'], files);
    assert.equal(form.trim(), 'Technique\nGardening');
    const [, related] = await run(['related', 'Roe2023'], files);
    assert.match(related, /^## Gardening$/m);
  });

  it('takes one of --form, --template and --json only', async () => {
    for (const other of [
      ['--form', 'row', '--json'],
      ['--template', 'x', '--json'],
      ['--form', 'row', '--template', 'x'],
    ]) {
      const [code, , err] = await run(['summary', 'Roe2023', ...other]);
      assert.equal(code, 2);
      assert.match(err, /--form, --template and --json exclude each other\./);
    }
  });

  it('takes the user’s note', async () => {
    const files = {
      'notes/roe2023~1.md': '## Summary\nMine.',
      'notes/doe2024.md': '---\nkey: other\n---\n## Summary\nNo.',
    };
    const [, out] = await run(
      ['summary', 'Roe2023', 'doe2024', '--form', 'paragraph', '--notes', 'notes/'],
      files,
    );
    assert.match(out, /^\*\*On Hoses\*\* \(Roe & Poe, 2023\)\. \*From your note\.\* Mine\. \[@Roe2023\]\n/);
    assert.doesNotMatch(out, /No\./);
  });

  it('gives every sentence with where it is from as JSON', async () => {
    const [, out] = await run(['summary', 'doe2024', '--json']);
    const [summary] = JSON.parse(out) as {
      sections: Record<string, unknown>;
      numbers: unknown;
      state: string;
    }[];
    assert.deepEqual(summary?.sections.idea, [{ text: 'We propose Drip, a pump.', from: 'abstract' }]);
    assert.deepEqual(summary.numbers, [
      { text: '40%', unit: '%', setting: 'on lawns', clause: 'It outperforms hoses by 40% on lawns' },
    ]);
  });

  it('refuses a form that there is not, a form with a template, and an unknown style', async () => {
    assert.deepEqual((await run(['summary', 'doe2024', '--form', 'poem']))[0], 2);
    assert.match(
      (await run(['summary', 'doe2024', '--form', 'row', '--template', 't']))[2],
      /exclude each other/,
    );
    assert.match(
      (await run(['summary', 'doe2024', '--form', 'annotated', '--style', 'x']))[2],
      /no citation style "x"/,
    );
  });
});

describe('papershelf compare', () => {
  it('writes a table of the columns asked for', async () => {
    const [code, csv] = await run([
      'compare',
      'doe2024',
      'Roe2023',
      '--as',
      'csv',
      '--columns',
      'citation,year,numbers',
    ]);
    assert.equal(code, 0);
    assert.equal(csv, 'Citation,Year,Numbers\ndoe2024,2024,40% on lawns\nRoe2023,2023,');
    const [, latex] = await run([
      'compare',
      'doe2024',
      '--as',
      'latex',
      '--columns',
      'paper,citation',
      '--command',
      'citep',
    ]);
    assert.match(latex, /^Drip: Pumps & \\citep\{doe2024\} \\\\$/m);
    assert.match((await run(['compare', 'doe2024']))[1], /^\| Paper +\| Technique +\| Method/);
  });

  it('says which columns there are', async () => {
    const [code, out, err] = await run(['compare', 'doe2024', '--columns', 'titel']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /no column "titel"\. Columns: paper, citation,/);
    assert.equal((await run(['compare', 'doe2024', '--columns', ' ']))[0], 2);
  });
});

describe('papershelf related', () => {
  it('writes a skeleton with a sentence for each paper', async () => {
    const [code, out] = await run(['related', 'doe2024', 'Roe2023', '--level', '3']);
    assert.equal(code, 0);
    assert.equal(out, '### Other work\n\n@Roe2023: On Hoses. @doe2024 proposes Drip, a pump.');
    const [, latex] = await run(['related', 'doe2024', '--language', 'latex', '--command', 'autocite']);
    assert.equal(latex, '\\subsection{Other work}\n\n\\textcite{doe2024} proposes Drip, a pump.');
    assert.match(
      (await run(['related', 'doe2024', '--level', '0']))[2],
      /--level takes a whole number from 1 to 6/,
    );
  });
});

describe('other languages on the command line', () => {
  it('summary, compare and related take every language of citations', async () => {
    const [, typst] = await run(['summary', 'doe2024', '--language', 'typst', '--form', 'paragraph']);
    assert.match(typst, /^\*Drip: Pumps\* \(Doe, 2024\)\. _From the abstract\._ .* @doe2024$/);
    const [, org] = await run(['compare', 'doe2024', '--language', 'org', '--columns', 'paper,citation']);
    assert.equal(org, '| Paper | Citation |\n|-------+----------|\n| Drip: Pumps | [cite:@doe2024] |');
    const [, rst] = await run(['related', 'doe2024', '--language', 'rst', '--level', '1']);
    assert.equal(rst, 'Other work\n==========\n\n:cite:t:`doe2024` proposes Drip, a pump.');
    const [, adoc] = await run(['summary', 'doe2024', '--language', 'asciidoc']);
    assert.match(adoc, /^\*\*Drip: Pumps\*\* \(Doe, 2024\)$/m);
    const [, natbib] = await run(['related', 'doe2024', '--language', 'natbib']);
    assert.match(natbib, /\\citet\{doe2024\} proposes/);
    const [, myst] = await run(['summary', 'doe2024', '--language', 'myst', '--form', 'callout']);
    assert.match(myst, /^:::\{note\}\n\*\*Drip: Pumps\*\* \(Doe, 2024\) \{cite:p\}`doe2024`/);
  });

  it('says the language of a table once', async () => {
    const [code, , err] = await run(['compare', 'doe2024', '--language', 'org', '--as', 'csv']);
    assert.equal(code, 2);
    assert.match(err, /--as and --language say the same/);
  });
});
