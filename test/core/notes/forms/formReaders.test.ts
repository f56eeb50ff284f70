import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { Paper } from '../../../../src/core/model/paper';
import { comparisonColumns } from '../../../../src/core/notes/forms/comparison';
import type { ComparisonColumn } from '../../../../src/core/notes/forms/comparison';
import { relatedWork } from '../../../../src/core/notes/forms/relatedWork';
import { formBlocks, summaryForms } from '../../../../src/core/notes/forms/summaryForms';
import { writeBlocks } from '../../../../src/core/notes/forms/writeBlocks';
import { Taxonomy } from '../../../../src/core/technique/taxonomy';
import { hostileTexts } from '../../../support/hostileTexts';
import { makePaper } from '../../../support/papers';
import { hasProgram } from '../../../support/programs';
import { summarisedFor } from '../../../support/summarised';

const columns = Object.keys(comparisonColumns) as ComparisonColumn[];

/** Papers that say something hostile in every field, in the abstract, and in the user's own note. */
function hostilePapers(): readonly Paper[] {
  return hostileTexts.flatMap((text, i) => [
    makePaper({
      key: `a${i}`,
      id: `a${i}`,
      title: text,
      authors: [text],
      venue: text,
      extras: { tldr: text, keyResults: [text], techniques: [`t${i % 3}`] },
    }),
    makePaper({
      key: `b${i}`,
      id: `b${i}`,
      abstract: `However, ${text}. We propose ${text}. It outperforms ${text}.`,
    }),
  ]);
}

const noteWith = (text: string) => ({ sections: new Map([['limits', [text]]] as const), isStructured: true });
const taxonomy = new Taxonomy([]);

/** Each form, and the skeleton, of all the papers. */
function texts(language: 'markdown' | 'latex' | 'org' | 'rst'): ReadonlyMap<string, string> {
  const papers = hostilePapers().map((paper, i) =>
    summarisedFor(paper, language, {
      techniques: [paper.title],
      note: noteWith(hostileTexts[Math.floor(i / 2)] ?? ''),
    }),
  );
  const techniquesOf = ({ extras, title }: Paper) =>
    (extras.techniques ?? []).map((id) => ({ id, label: title, score: 1, evidence: [] }));
  return new Map([
    ...summaryForms.map(
      (form) => [form, writeBlocks(formBlocks(papers, form, columns), { language })] as const,
    ),
    [
      'callout for Quarto',
      writeBlocks(formBlocks(papers, 'callout', columns), { language, callouts: 'div' }),
    ],
    [
      'related work',
      writeBlocks(
        relatedWork(papers, {
          level: 2,
          order: taxonomy.areas.flatMap(({ techniques }) => techniques),
          techniquesOf,
        }),
        { language },
      ),
    ],
  ]);
}

/** The kinds of node in a document of pandoc's. */
function kindsOf(markdown: string, format: string): ReadonlySet<string> {
  const json = execFileSync('pandoc', ['-f', format, '-t', 'json'], { input: markdown, encoding: 'utf8' });
  return new Set([...json.matchAll(/"t":"(\w+)"/g)].map((match) => match[1] ?? ''));
}

const prose = (
  'Para Plain BulletList Str Space SoftBreak Strong Emph Quoted DoubleQuote SingleQuote BlockQuote Header Table ' +
  'AlignDefault ColWidth ColWidthDefault Cite NormalCitation AuthorInText'
).split(' ');

if (hasProgram('pandoc')) {
  describe('forms of hostile papers in Markdown, as pandoc reads them', function () {
    this.timeout(60_000);
    for (const [form, text] of texts('markdown')) {
      it(`${form}: is prose, lists and tables`, () => {
        const own = form === 'callout for Quarto' ? [...prose, 'Div'] : prose;
        assert.deepEqual(
          [...kindsOf(text, 'markdown')].filter((kind) => !own.includes(kind)),
          [],
        );
        if (own === prose) {
          assert.deepEqual(
            [...kindsOf(text, 'gfm')].filter((kind) => !own.includes(kind)),
            [],
          );
        }
      });
    }

    it('has one row of the table for each paper, and one heading for each technique', () => {
      const row = texts('markdown').get('row') ?? '';
      assert.equal(row.split('\n').length, 2 + 2 * hostileTexts.length);
      const headings = (texts('markdown').get('related work') ?? '')
        .split('\n')
        .filter((line) => line.startsWith('#'));
      assert.equal(headings.length, 4);
    });
  });
}

/** Beside prose: links to code, lists of terms, titles' scripts, notes of our own, and how citations are read. */
const inOthers = {
  org: [...prose, 'DefinitionList', 'Link'],
  rst: [...prose, 'Code', 'Span', 'Div', 'ColWidth', 'Link'],
};

if (hasProgram('pandoc')) {
  for (const language of ['org', 'rst'] as const) {
    describe(`forms of hostile papers in ${language}, as pandoc reads them`, function () {
      this.timeout(60_000);
      for (const [form, text] of texts(language)) {
        it(`${form}: is prose, lists and tables`, () => {
          assert.deepEqual(
            [...kindsOf(text, language)].filter((kind) => !inOthers[language].includes(kind)),
            [],
          );
        });
      }
    });
  }
}

describe('forms of hostile papers in Markdown', () => {
  for (const [form, text] of texts('markdown')) {
    it(`${form}: has nothing in it that R Markdown or Quarto run`, () => {
      const found = /`|\{\{<|^\s*---|(?<!\\)<[a-gi-z]/m.exec(text);
      assert.equal(found?.[0], undefined);
    });
  }
});

/** All that the forms themselves write, and what escaping makes of characters. */
const ownCommands = new Set(
  (
    'begin end item textbf emph cite textbackslash textasciicircum textasciitilde textless textgreater textbar ' +
    'textsuperscript textsubscript ensuremath alpha beta leq times linewidth toprule midrule bottomrule endhead caption small ' +
    'centering usepackage subsection section O'
  ).split(' '),
);

describe('forms of hostile papers in LaTeX', () => {
  for (const [form, text] of texts('latex')) {
    it(`${form}: runs no command but our own, and its groups are closed`, () => {
      const visible = text.replace(/\\\\/g, ' ').replace(/^% .*$/gm, '');
      const commands = [...visible.matchAll(/\\([A-Za-z]+)/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        [...new Set(commands)].filter((name) => !ownCommands.has(name)),
        [],
      );
      const bare = visible.replace(/\\[{}%&#$_]/g, '');
      let depth = 0;
      for (const character of bare.replace(/[^{}]/g, '')) {
        depth += character === '{' ? 1 : -1;
        assert.ok(depth >= 0);
      }
      assert.equal(depth, 0);
      assert.equal(/[%#$]/.exec(bare)?.[0], undefined);
      const begun = [...visible.matchAll(/\\begin\{(\w+)\}/g)].map((match) => match[1]).sort();
      const ended = [...visible.matchAll(/\\end\{(\w+)\}/g)].map((match) => match[1]).sort();
      assert.deepEqual(begun, ended);
    });
  }
});
