import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Paper } from '../../../src/core/model/paper';
import { paperCard } from '../../../src/core/notes/paperCard';
import { summarise } from '../../../src/core/notes/summary';
import type { SummaryLanguage } from '../../../src/core/notes/summaryTemplates';
import { makePaper } from '../../support/papers';
import { hostileTexts as hostile } from '../../support/hostileTexts';
import { hasProgram } from '../../support/programs';

/** A paper with `text` in every field, and one whose abstract has it in each of its sentences. */
function papersWith(text: string): readonly Paper[] {
  const everywhere = {
    title: text,
    authors: [text],
    venue: text,
    extras: { tldr: text, keyResults: [text, text] },
  };
  const abstract = `However, ${text}. We propose ${text}. It outperforms ${text}.`;
  return [makePaper({ key: 'doe2024', ...everywhere }), makePaper({ key: 'doe2024', title: text, abstract })];
}

function summaryOf(text: string, language: SummaryLanguage): string {
  const citation = language === 'latex' ? '\\cite{doe2024}' : '[@doe2024]';
  const detailsOf = () => ({ techniques: [text], citation });
  return summarise(papersWith(text), { language, detailsOf }).text;
}

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string';
}

/** The kinds of node in a document of pandoc's, and the text of all `Str`, without spaces. */
function nodesOf(document: unknown): { readonly kinds: ReadonlySet<string>; readonly text: string } {
  const kinds = new Set<string>();
  let text = '';
  const waiting: unknown[] = [document];
  for (let value = waiting.shift(); value !== undefined; value = waiting.shift()) {
    if (isNode(value)) {
      kinds.add(value.t);
      text += value.t === 'Str' && typeof value.c === 'string' ? value.c : '';
    }
    if (typeof value === 'object' && value !== null) {
      waiting.unshift(...Object.values<unknown>({ ...value }));
    }
  }
  return { kinds, text };
}

function readByPandoc(markdown: string, format: string): ReturnType<typeof nodesOf> {
  const json = execFileSync('pandoc', ['-f', format, '-t', 'json'], { input: markdown, encoding: 'utf8' });
  const { blocks } = JSON.parse(json) as { readonly blocks: unknown };
  return nodesOf(blocks);
}

/** Letters and digits only: what reading as prose must not change. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

const prose = ['Para', 'Plain', 'BulletList', 'Str', 'Space', 'SoftBreak', 'Strong', 'Emph', 'Quoted'];
const quotes = ['DoubleQuote', 'SingleQuote'];
const citations = ['Cite', 'NormalCitation'];

if (hasProgram('pandoc')) {
  describe('a Markdown summary, as pandoc reads it', function () {
    this.timeout(60_000);
    for (const text of hostile) {
      it(`is prose whatever the paper says: ${JSON.stringify(text.slice(0, 50))}`, () => {
        const summary = summaryOf(text, 'markdown');
        const pandoc = readByPandoc(summary, 'markdown');
        const allowed = [...prose, ...quotes, ...citations];
        assert.deepEqual(
          [...pandoc.kinds].filter((kind) => !allowed.includes(kind)),
          [],
        );
        const github = readByPandoc(summary, 'gfm');
        assert.deepEqual(
          [...github.kinds].filter((kind) => !prose.includes(kind)),
          [],
        );
        assert.ok(bare(pandoc.text).startsWith(bare(text)), pandoc.text);
        assert.ok(bare(github.text).startsWith(bare(text)), github.text);
      });
    }

    it('cites nothing but the paper itself', () => {
      const all = hostile.map((text) => summaryOf(text, 'markdown')).join('\n\n');
      const json = execFileSync('pandoc', ['-f', 'markdown', '-t', 'json'], { input: all, encoding: 'utf8' });
      const cited = [...json.matchAll(/"citationId":"([^"]*)"/g)].map((match) => match[1]);
      assert.deepEqual(new Set(cited), new Set(['doe2024']));
      assert.equal(cited.length, 2 * hostile.length);
    });
  });

  describe('a card, as pandoc reads it', function () {
    this.timeout(60_000);
    for (const text of hostile) {
      it(`is prose whatever the paper says: ${JSON.stringify(text.slice(0, 50))}`, () => {
        const details = { techniques: [{ label: text, evidence: [text] }], sourceLabels: [text] };
        const cards = papersWith(text).map((paper) => paperCard({ ...paper, key: text }, details));
        const card = readByPandoc(cards.join('\n\n'), 'gfm');
        assert.deepEqual(
          [...card.kinds].filter((kind) => !prose.includes(kind)),
          [],
        );
        assert.ok(bare(card.text).startsWith(bare(text)), card.text);
      });
    }
  });
}

if (hasProgram('pdflatex')) {
  describe('a LaTeX summary, as pdflatex reads it', function () {
    this.timeout(120_000);
    let folder = '';
    before(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'papershelf-'));
    });
    after(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    /** Compiles a plain article with `body` and gives what the run says, and the files it read or wrote. */
    function compile(body: string): { readonly log: string; readonly files: readonly string[] } {
      const lines = ['\\documentclass{article}', '\\begin{document}', body, '\\end{document}', ''];
      writeFileSync(path.join(folder, 'summary.tex'), lines.join('\n'));
      const options = ['-no-shell-escape', '-recorder', '-interaction=nonstopmode', '-halt-on-error'];
      const run = spawnSync('pdflatex', [...options, 'summary.tex'], { cwd: folder, encoding: 'utf8' });
      const errors = run.stdout.split('\n').filter((line) => line.startsWith('!') || line.startsWith('l.'));
      const files = readFileSync(path.join(folder, 'summary.fls'), 'utf8')
        .split('\n')
        .filter((line) => /^(?:INPUT|OUTPUT) /.test(line))
        .map((line) => path.normalize(line.replace(/^\w+ /, '')));
      return { log: run.status === 0 ? '' : errors.join('\n'), files };
    }

    it('compiles in a plain article, whatever the papers say, and touches no other file', () => {
      const own = compile('Nothing.');
      assert.equal(own.log, '');
      const { log, files } = compile(hostile.map((text) => summaryOf(text, 'latex')).join('\n\n'));
      assert.equal(log, '');
      const isTypeface = (file: string): boolean => /\.(?:tfm|pfb|vf|fd|map|enc|\d+pk)$/.test(file);
      const foreign = files.filter((file) => !own.files.includes(file) && !isTypeface(file));
      assert.deepEqual(foreign, []);
    });

    it('shows a paper that has nothing but its title', () => {
      const detailsOf = () => ({ techniques: [], citation: '\\cite{x}' });
      const plain = makePaper({ title: 'Bare', authors: [], year: undefined });
      assert.equal(compile(summarise([plain], { language: 'latex', detailsOf }).text).log, '');
    });
  });
}
