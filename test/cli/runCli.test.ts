import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCli } from '../../src/cli/runCli';
import type { StyleSource } from '../../src/core/cite/styleSource';
import { cliWith } from '../support/cliIo';
import type { Said } from '../support/cliIo';
import { makeStyleSource } from '../support/styleSource';

interface Ran extends Said {
  readonly code: number;
}

const refs =
  '@article{good2020,\n  author = {Good, Ann and Bad, Bob},\n  title = {Quantization of Gardens},\n  year = {2020}\n}\n';
const broken = `${refs}@article{broken,\n  title = {No end\n\n@book{last, title = {Last}, year = 1999}\n`;

let styles: StyleSource;
before(async () => {
  styles = await makeStyleSource();
});

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const readBuiltin = (): Promise<string> => readFile(join(__dirname, '../../media/collection.json'), 'utf8');
  const { io, said } = cliWith(files, { readBuiltin, styles });
  return { code: await runCli(args, io), ...said() };
}

interface ListedPaper {
  readonly key: string;
  readonly authors: readonly { readonly family: string }[];
  readonly year: number;
  readonly techniques: readonly {
    readonly id: string;
    readonly label: string;
    readonly evidence: readonly string[];
  }[];
  readonly source: { readonly file: string; readonly line: number };
}

describe('papershelf list', () => {
  it('lists the built-in collection where no source is named', async () => {
    const { code, out } = await run(['list']);
    assert.equal(code, 0);
    assert.equal(out.split('\n').length, 55);
    assert.match(out, /^zmushko2025frugal\tZmushko et al\., 2025\tFRUGAL: /);
  });

  it('gives JSON with facts, techniques and where the entry stands', async () => {
    const { out } = await run(['list', 'a.bib', '--json'], {
      'a.bib': `% mine\n${refs.replace('Gardens', 'Neural Networks')}`,
    });
    const [paper, ...rest] = JSON.parse(out) as ListedPaper[];
    assert.equal(rest.length, 0);
    assert.equal(paper?.key, 'good2020');
    assert.deepEqual(
      paper.authors.map((author) => author.family),
      ['Good', 'Bad'],
    );
    assert.equal(paper.year, 2020);
    assert.deepEqual(paper.source, { file: 'a.bib', line: 2 });
    assert.equal(paper.techniques[0]?.id, 'quantization');
    assert.deepEqual(paper.techniques[0].evidence, ['quantization']);
  });

  it('groups, with counts', async () => {
    const { out } = await run(['list', '--group-by', 'technique', '--json']);
    const areas = JSON.parse(out) as {
      label: string;
      children: { id: string; count: number; papers: string[] }[];
    }[];
    const cache = areas.flatMap((area) => area.children).find((group) => group.id.endsWith('/kv-cache'));
    assert.equal(cache?.count, 11);
    assert.ok(cache.papers.includes('qin2025cake'));
    const byYear = await run(['list', '--group-by', 'year']);
    assert.match(byYear.out, /^2026 \(3\)\n {2}\w/);
  });

  it('tells problems on standard error, with place and code, and lists what can be read', async () => {
    const { code, out, err } = await run(['list', 'b.bib'], { 'b.bib': broken });
    assert.equal(code, 0);
    assert.deepEqual(
      out.split('\n').map((line) => line.split('\t')[0]),
      ['good2020', 'broken', 'last'],
    );
    assert.match(err, /^b\.bib:6:1: error: .+ \[[a-z-]+\]$/m);
  });
});

describe('papershelf search', () => {
  it('finds by a misspelt word, best first, with ranges', async () => {
    const { out } = await run(['search', 'frugl', '--json', '--limit', '1']);
    const hits = JSON.parse(out) as {
      key: string;
      score: number;
      matches: { field: string; ranges: number[][] }[];
    }[];
    assert.deepEqual(
      hits.map((hit) => hit.key),
      ['zmushko2025frugal'],
    );
    assert.deepEqual(hits[0]?.matches.find((match) => match.field === 'title')?.ranges, [[0, 6]]);
  });

  it('asks for fields, and tells how the query was understood', async () => {
    const query = 'author:takac year:2024..2025 -survey';
    const { out, err } = await run(['search', query, '--explain']);
    assert.match(out, /^zmushko2025frugal\t[^\n]*$/);
    assert.equal(err, 'understood: author takac · 2024 to 2025 · without survey');
    const json = await run(['search', query, '--explain', '--json']);
    const { understood, papers } = JSON.parse(json.out) as {
      understood: { start: number; end: number; isNegated: boolean; meaning: object }[];
      papers: { key: string }[];
    };
    assert.deepEqual(
      papers.map(({ key }) => key),
      ['zmushko2025frugal'],
    );
    assert.deepEqual(understood[1], {
      start: 13,
      end: 28,
      isNegated: false,
      isAlternative: false,
      meaning: { kind: 'years', years: [{ from: 2024, to: 2025 }] },
    });
  });

  it('knows what a document cites', async () => {
    const files = { 'a.md': 'See [@qin2025cake].', 'a.tex': '\\citep{zmushko2025frugal}' };
    assert.match((await run(['search', 'cited:', '--cited', 'a.md'], files)).out, /^qin2025cake\t[^\n]*$/);
    assert.match((await run(['search', 'cited:', '--cited', 'a.tex'], files)).out, /^zmushko2025frugal\t/);
    assert.equal((await run(['search', 'cited:', '--cited', 'no.md'], files)).code, 2);
  });

  it('finds what documents of every kind cite, and techniques of the person’s own', async () => {
    const files = {
      'refs.bib': refs,
      'a.org': 'Said in [cite/t:@good2020].',
      'a.adoc': 'Said in cite:[good2020].',
      'a.rst': 'Said in :cite:p:`good2020`.',
      '.papershelf/techniques.yaml':
        'techniques:\n  plots:\n    label: Plots\n    area: Mine\n    cues: [gardens]\n',
    };
    for (const document of ['a.org', 'a.adoc', 'a.rst']) {
      const { out } = await run(['search', 'cited:', 'refs.bib', '--cited', document], files);
      assert.match(out, /^good2020\t/, document);
    }
    assert.match((await run(['search', '#plots', 'refs.bib'], files)).out, /^good2020\t/);
  });

  it('helps behind a command, and says how to write a value that begins with a dash', async () => {
    assert.equal((await run(['list', '-h'])).code, 0);
    const { code, err } = await run(['search', 'x', '--limit', '-1']);
    assert.equal(code, 2);
    assert.match(err, /--limit needs a value; one that begins with a dash is written --limit=-\.\.\./);
  });

  it('asks for the file a paper is from', async () => {
    const files = { 'one.bib': '@misc{one, title={Same}}', 'two.bib': '@misc{two, title={Other}}' };
    assert.match((await run(['search', 'source:two', 'one.bib', 'two.bib'], files)).out, /^two\t/);
  });

  it('wants a query and a sensible limit', async () => {
    assert.equal((await run(['search'])).code, 2);
    assert.match((await run(['search', 'x', '--limit', 'many'])).err, /--limit takes a whole number/);
  });
});

describe('papershelf cite', () => {
  it('writes each language', async () => {
    assert.equal(
      (await run(['cite', 'zmushko2025frugal', 'qin2025cake'])).out,
      '[@zmushko2025frugal; @qin2025cake]',
    );
    const latex = await run([
      'cite',
      'zmushko2025frugal',
      '--language',
      'latex',
      '--command',
      'citep',
      '--prefix',
      'see',
      '--locator',
      '3',
    ]);
    assert.equal(latex.out, '\\citep[see][p.~3]{zmushko2025frugal}');
  });

  it('says which key is meant where one is misspelt', async () => {
    const { code, out, err } = await run(['cite', 'zmushko2025fruga']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /Did you mean zmushko2025frugal\?$/);
    assert.equal(err.split('\n').length, 1);
  });

  it('cites a paper once, under the key that was asked for', async () => {
    assert.equal((await run(['cite', 'qin2025cake', 'qin2025cake'])).out, '[@qin2025cake]');
    const files = { 'a.bib': refs, 'b.bib': refs.replace('good2020', 'theirs') };
    assert.equal(
      (await run(['cite', 'theirs', '--from', 'a.bib', '--from', 'b.bib'], files)).out,
      '[@theirs]',
    );
  });

  it('refuses a command that is none', async () => {
    const { code, err } = await run(['cite', 'qin2025cake', '--language', 'latex', '--command', 'cite}{x']);
    assert.equal(code, 2);
    assert.equal(err.split('\n').length, 1);
  });
});

describe('papershelf format', () => {
  it('formats references and citations', async () => {
    const reference = await run(['format', 'good2020', '--from', 'a.bib'], { 'a.bib': refs });
    assert.equal(reference.out, 'Good, A., & Bad, B. (2020). Quantization of gardens.');
    const citation = await run(['format', 'good2020', '--from', 'a.bib', '--kind', 'citation'], {
      'a.bib': refs,
    });
    assert.equal(citation.out, '(Good & Bad, 2020)');
  });

  it('keeps several references apart in every language', async () => {
    const keys = ['zmushko2025frugal', 'qin2025cake'];
    assert.match((await run(['format', ...keys])).out, /^Qin, .*\nZmushko, [^\n]*$/);
    assert.match((await run(['format', ...keys, '--as', 'markdown'])).out, /^Qin, .*\n\nZmushko, [^\n]*$/);
    assert.match(
      (await run(['format', ...keys, '--as', 'html'])).out,
      /^<p>Qin, .*<\/p>\n<p>Zmushko, .*<\/p>$/,
    );
  });

  it('takes a language for its locale, and refuses one that is none', async () => {
    assert.equal((await run(['format', 'qin2025cake', '--locale', 'de'])).code, 0);
    assert.equal((await run(['format', 'qin2025cake', '--locale', 'zz-ZZ'])).code, 2);
  });

  it('names the styles like one that is unknown', async () => {
    const { code, err } = await run(['format', 'qin2025cake', '--style', 'apaa']);
    assert.equal(code, 2);
    assert.match(err, /"apaa"\. Did you mean apa.* papershelf styles lists/);
  });

  it('takes a style file, and says where it cannot', async () => {
    const xml =
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title" font-weight="bold"/></layout></bibliography></style>';
    const call = ['format', 'good2020', '--from', 'a.bib', '--as', 'markdown', '--style'];
    const files = { 'a.bib': refs, 'my/own.csl': xml, 'text.csl': 'none' };
    assert.equal((await run([...call, 'my/own.csl'], files)).out, '**Quantization of gardens**');
    const none = await run([...call, 'text.csl'], files);
    assert.equal(none.code, 2);
    assert.match(none.err, /"text\.csl" cannot be used: it is no CSL style/);
    assert.match((await run([...call, 'gone.csl'], files)).err, /"gone\.csl" cannot be read/);
  });

  it('writes a whole RTF document', async () => {
    const { out } = await run(['format', 'good2020', '--from', 'a.bib', '--as', 'rtf'], { 'a.bib': refs });
    assert.match(out, /^\{\\rtf1.*\n\{\\pard Good, A\..*\\par\}\n\}$/);
  });
});

describe('papershelf styles', () => {
  it('lists the styles on board', async () => {
    const lines = (await run(['styles'])).out.split('\n');
    assert.ok(lines.length > 140);
    assert.equal(lines[0], 'apa\tAmerican Psychological Association 7th edition\tauthor-date');
  });

  it('finds journals by words of their titles', async () => {
    assert.match((await run(['styles', 'plos', 'one'])).out, /^plos-one\tPLOS ONE\tas plos$/m);
    assert.equal((await run(['styles', 'no such style'])).out, '');
  });
});

describe('papershelf summary', () => {
  it('uses a template of the user’s, and tells what is wrong with it', async () => {
    const files = { 't.md': '* {{title}} {{citation}}\n* {{titel}}\n' };
    const { code, out, err } = await run(['summary', 'qin2025cake', '--template', 't.md'], files);
    assert.equal(code, 0);
    assert.match(out, /^\* CAKE: .* \[@qin2025cake\]\n\* /);
    assert.match(err, /^t\.md:2:3: warning: .*title.* \[unknown-field\]$/);
  });
});

describe('papershelf problems', () => {
  it('lists them and ends with 1 where one is an error', async () => {
    const { code, out } = await run(['problems', 'b.bib', '--json'], { 'b.bib': broken });
    assert.equal(code, 1);
    const [problem] = JSON.parse(out) as {
      file: string;
      line: number;
      column: number;
      severity: string;
      code: string;
    }[];
    assert.deepEqual(
      [problem?.file, problem?.line, problem?.column, problem?.severity],
      ['b.bib', 6, 1, 'error'],
    );
  });

  it('ends with 0 and says nothing where all is well', async () => {
    assert.deepEqual(await run(['problems', 'a.bib'], { 'a.bib': refs }), { code: 0, out: '', err: '' });
  });
});

describe('papershelf convert', () => {
  for (const to of ['bibtex', 'csl-json', 'ris'] as const) {
    it(`makes ${to} that reads back with the same keys and titles`, async () => {
      const { out } = await run(['convert', 'builtin', '--to', to]);
      const name = { bibtex: 'x.bib', 'csl-json': 'x.json', ris: 'x.ris' }[to];
      const back = await run(['list', name], { [name]: out });
      assert.equal(back.err, '');
      const shown = (text: string): string[] => text.split('\n').sort();
      assert.deepEqual(shown(back.out), shown((await run(['list'])).out));
    });
  }
});

describe('papershelf, called wrongly', () => {
  for (const args of [
    [],
    ['frobnicate'],
    ['list', '--nope'],
    ['list', 'missing.bib'],
    ['convert'],
    ['problems'],
    ['list', '--group-by', 'colour'],
    ['search', 'a', '--limit', '-1'],
  ]) {
    it(`“${args.join(' ')}” ends with 2, one line and a hint`, async () => {
      const { code, out, err } = await run(args);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err.split('\n').length, 1);
      assert.ok(err.startsWith('papershelf: '));
    });
  }

  it('shows its help and its version', async () => {
    assert.match((await run(['--help'])).out, /papershelf convert SOURCE/);
    assert.equal((await run(['--version'])).out, '1.2.3');
  });
});

describe('files that belong together', () => {
  it('share what @string defines, in whatever order they are named', async () => {
    const files = {
      'names.bib': '@string{jml = {Journal of Made-up Learning}}\n',
      'refs.bib': '@article{x, title = {X}, journal = jml, year = 2020}\n',
    };
    for (const sources of [
      ['names.bib', 'refs.bib'],
      ['refs.bib', 'names.bib'],
    ]) {
      const { out, err } = await run(['list', ...sources, '--json'], files);
      assert.match(out, /"venue": "Journal of Made-up Learning"/);
      assert.equal(err, '');
    }
    assert.match((await run(['problems', 'refs.bib'], files)).out, /undefined-string/);
  });
});
